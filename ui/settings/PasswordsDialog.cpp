// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/PasswordsDialog.h"

#include "ui/widgets/Icons.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>

namespace howdah {
namespace {

QString whatText(const KeptSecret &kept)
{
    const bool known = !kept.account.isEmpty();
    switch (kept.id.kind) {
    case SecretKind::Login:
        return known ? PasswordsDialog::tr("Password of %1").arg(kept.account)
                     : PasswordsDialog::tr("Password of the account that logs in");
    case SecretKind::Sudo:
        return known ? PasswordsDialog::tr("sudo password of %1").arg(kept.account) : PasswordsDialog::tr("sudo password");
    case SecretKind::Root:
        return PasswordsDialog::tr("Password of root");
    case SecretKind::Key:
        return known ? PasswordsDialog::tr("Passphrase of %1").arg(kept.account) : PasswordsDialog::tr("Passphrase of the key");
    }
    Q_UNREACHABLE();
}

QString placeText(const PasswordRow &row)
{
    switch (row.inKeychain) {
    case PasswordRow::Keychain::No:
        return PasswordsDialog::tr("this session");
    case PasswordRow::Keychain::Kept:
        return PasswordsDialog::tr("keychain");
    case PasswordRow::Keychain::NotFound:
        return PasswordsDialog::tr("keychain: not found, or it is locked");
    case PasswordRow::Keychain::NotAsked:
        return PasswordsDialog::tr("keychain: not asked");
    }
    Q_UNREACHABLE();
}

} // namespace

PasswordsDialog::PasswordsDialog(Passwords *passwords, const Cluster &cluster, QWidget *parent)
    : QDialog(parent), m_passwords(passwords), m_cluster(cluster), m_list(new QTreeWidget), m_state(new QLabel),
      m_forget(new QPushButton(tr("&Forget"))), m_forgetAll(new QPushButton(tr("Forget &All…")))
{
    setObjectName(QStringLiteral("passwordsDialog"));
    setWindowTitle(tr("Passwords"));
    m_list->setObjectName(QStringLiteral("passwords"));
    m_list->setAccessibleName(tr("Kept passwords"));
    m_list->setHeaderLabels({tr("Cluster"), tr("What"), tr("Machine"), tr("Kept in"), tr("Since")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(0, Qt::AscendingOrder);
    m_state->setObjectName(QStringLiteral("passwordsState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forgetAll->setObjectName(QStringLiteral("forgetAll"));

    auto *text = new QLabel(tr(
        "The passwords that Howdah keeps to log in. They are never shown. A forgotten password is asked for again when a run needs it."));
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    buttons->addButton(m_forgetAll, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_forget, m_forgetAll})
        button->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, &PasswordsDialog::forgetSelected);
    connect(m_forgetAll, &QPushButton::clicked, this, [this] { askForgetAll(this, [this] { forgetAll(); }); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PasswordsDialog::updateButtons);
    resize(760, 380);
    refresh();
}

void PasswordsDialog::refresh()
{
    fill(m_passwords->known());
    const int lookup = ++m_lookup;
    if (!m_passwords->hasKeychain())
        return say(tr("There is no keychain here. Passwords last for this session."), false);
    if (!m_passwords->usesKeychain())
        return say(
            tr("The keychain is switched off in the preferences, so its content is not read. Forget still removes passwords from it."),
            false);
    say(tr("Reading the keychain…"), false);
    m_passwords->list(m_cluster, this, [this, lookup](const QList<PasswordRow> &rows, const std::optional<Error> &trouble) {
        if (lookup != m_lookup)
            return;
        fill(rows);
        if (trouble)
            say(trouble->message, true);
        else
            say(rows.isEmpty() ? tr("Nothing is kept.") : QString(), false);
    });
}

void PasswordsDialog::fill(const QList<PasswordRow> &rows)
{
    m_rows = rows;
    m_list->clear();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const PasswordRow &row = rows.at(i);
        const QDateTime since = row.what.since.toLocalTime();
        auto *item = new QTreeWidgetItem(
            m_list, {row.what.cluster, whatText(row.what),
                     row.what.id.machine.isNull() ? tr("all")
                     : row.what.machine.isEmpty() ? tr("one machine")
                                                  : row.what.machine,
                     placeText(row), since.isValid() ? QLocale().toString(since, QLocale::ShortFormat) : tr("not known")});
        item->setData(0, Qt::UserRole, i);
    }
    for (int column = 0; column < m_list->columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + 16);
    }
    updateButtons();
}

void PasswordsDialog::say(const QString &text, bool trouble)
{
    QPalette colors = palette();
    if (trouble)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Bad, colors));
    m_state->setPalette(colors);
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

QList<PasswordRow> PasswordsDialog::selected() const
{
    QList<PasswordRow> rows;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        rows << m_rows.at(item->data(0, Qt::UserRole).toLongLong());
    return rows;
}

void PasswordsDialog::forgetSelected()
{
    const QList<PasswordRow> rows = selected();
    m_busy = true;
    ++m_lookup;
    updateButtons();
    say(tr("Forgetting…"), false);
    m_passwords->forget(rows, this, [this](const Result<void> &done) { onForgotten(done, {}); });
}

void PasswordsDialog::forgetAll()
{
    m_busy = true;
    ++m_lookup;
    updateButtons();
    say(tr("Forgetting…"), false);
    m_passwords->forgetAll(m_cluster, this,
                           [this](const Result<void> &done) { onForgotten(done, tr("All passwords are forgotten.")); });
}

void PasswordsDialog::onForgotten(const Result<void> &done, const QString &words)
{
    m_busy = false;
    if (!done) {
        fill(m_passwords->known());
        return say(done.error().message, true);
    }
    if (words.isEmpty())
        return refresh();
    fill(m_passwords->known());
    say(words, false);
}

void PasswordsDialog::updateButtons()
{
    m_list->setEnabled(!m_busy);
    m_forget->setEnabled(!m_busy && !m_list->selectedItems().isEmpty());
    m_forgetAll->setEnabled(!m_busy);
}

void PasswordsDialog::askForgetAll(QWidget *window, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Forget all passwords"), tr("Forget all passwords, of every cluster?"),
                                QMessageBox::Cancel, window);
    box->setObjectName(QStringLiteral("forgetAllQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr(
        "They are removed from this session and from the keychain. On the machines nothing changes; a run that needs a password asks for it again."));
    QPushButton *forget = box->addButton(tr("&Forget All"), QMessageBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetAllConfirmed"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(forget, &QPushButton::clicked, window, std::move(then));
    box->open();
}

} // namespace howdah
