// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/SecretsPage.h"

#include "app/base/StateDirectory.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace howdah {
namespace {

QString listed(QStringList hosts)
{
    constexpr int shown = 6;
    if (const int more = int(hosts.size()) - shown; more > 0)
        hosts = hosts.first(shown) << SecretsPage::tr("%n more", nullptr, more);
    return hosts.join(QStringLiteral(", "));
}

QString promptFor(const SecretQuestion &question, const QString &hosts)
{
    switch (question.kind) {
    case SecretKind::Login:
        return SecretsPage::tr("Password of %1 on %2").arg(question.account, hosts);
    case SecretKind::Sudo:
        return SecretsPage::tr("sudo password of %1 on %2").arg(question.account, hosts);
    case SecretKind::Root:
        return SecretsPage::tr("Password of root on %1").arg(hosts);
    case SecretKind::Key:
        return SecretsPage::tr("Passphrase of the key %1").arg(question.account);
    }
    Q_UNREACHABLE();
}

/// The typed text as a secret; the field and the text's own buffer are emptied.
Secret takeFrom(QLineEdit *edit)
{
    QString text = edit->text();
    edit->setText({}); // forgets what could be undone, too; the buffer is ours alone now
    Secret secret = Secret::fromConsumed(text.toUtf8());
    wipe(text);
    return secret;
}

} // namespace

SecretsPage::SecretsPage(const QString &keychainName)
    : RunPage(tr("Log in"), tr("Log in")), m_state(new WrappedLabel), m_remember(new QCheckBox), m_continue(nullptr),
      m_leave(nullptr), m_keyFile(nullptr)
{
    setObjectName(QStringLiteral("secretsPage"));
    if (!keychainName.isEmpty())
        m_remember->setText(tr("&Remember in %1, once it has worked").arg(keychainName));
    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setVisible(!keychainName.isEmpty());
    content()->addWidget(m_state);
    content()->addWidget(m_remember);
    content()->addStretch();

    m_continue = addButton(tr("Contin&ue"), QStringLiteral("continue"));
    m_keyFile = addButton(tr("Choose &Key File…"), QStringLiteral("keyFile"));
    m_leave = addButton(tr("&Leave These Machines Out"), QStringLiteral("leaveOut"));
    setDefaultButton(m_continue);
    connect(m_continue, &QPushButton::clicked, this, &SecretsPage::answered);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_leftOut = true;
        wipe();
        Q_EMIT leaveOut();
    });
    connect(m_keyFile, &QPushButton::clicked, this, &SecretsPage::chooseKeyFile);
}

SecretsPage::~SecretsPage()
{
    wipe();
}

void SecretsPage::wipe()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.edit)
            takeFrom(row.edit);
    }
}

void SecretsPage::setFields(const QList<SecretField> &fields)
{
    noteGiven(fields);
    beginFields();
    m_remember->setVisible(!m_remember->text().isEmpty());
    for (const SecretField &field : fields)
        addRow(field);

    const bool refused = std::any_of(fields.begin(), fields.end(), [](const SecretField &field) {
        return !field.needsKeyFile()
               && std::any_of(field.questions.begin(), field.questions.end(),
                              [](const SecretQuestion &question) { return !question.refused.isEmpty(); });
    });
    const SecretField &first = fields.first();
    const bool several = first.questions.size() > 1 && !first.needsKeyFile() && first.first().kind != SecretKind::Key;
    m_state->setText(refused   ? tr("One more try; then check the account for a lock.")
                     : several ? tr("It is tried on one machine first.")
                               : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    updateButtons();
}

void SecretsPage::beginFields()
{
    wipe();
    m_rows.clear();
    m_badNews.clear();
    delete m_fields;
    m_fields = new QWidget;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    content()->insertWidget(0, m_fields);
}

/// A secret that is asked for again was refused; the others were accepted by the machines that tried them.
void SecretsPage::noteGiven(const QList<SecretField> &again)
{
    for (const Row &row : std::as_const(m_rows)) {
        const SecretQuestion &asked = row.field.first();
        const bool refused = std::any_of(again.begin(), again.end(), [&](const SecretField &field) {
            return field.first().kind == asked.kind && field.first().account == asked.account;
        });
        if (row.edit && !refused)
            m_given << (m_leftOut ? tr("%1: left out of this run").arg(listed(row.field.hosts()))
                                  : tr("%1: given").arg(promptFor(asked, listed(row.field.hosts()))));
    }
    m_leftOut = false;
}

void SecretsPage::showAnswer()
{
    noteGiven({});
    beginFields();
    for (const QString &line : std::as_const(m_given))
        addText(line);
    addText(
        tr("To give another one, cancel: nothing has been changed yet, and what the machines have accepted is not asked again."));
    m_state->hide();
    m_remember->hide();
}

void SecretsPage::addText(const QString &text, bool bad)
{
    auto *label = new WrappedLabel(text);
    m_fields->layout()->addWidget(label);
    if (bad) {
        m_badNews << label;
        colourBadNews();
    }
}

void SecretsPage::colourBadNews()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    for (QLabel *label : std::as_const(m_badNews))
        label->setPalette(colours);
}

void SecretsPage::changeEvent(QEvent *event)
{
    RunPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourBadNews(); // another theme
}

void SecretsPage::addRow(const SecretField &field)
{
    Row row{field, nullptr};
    const SecretQuestion &first = field.first();
    const QString hosts = listed(field.hosts());
    if (!m_rows.isEmpty())
        static_cast<QBoxLayout *>(m_fields->layout())->addSpacing(fontMetrics().height());
    const int count = int(field.questions.size());
    if (field.needsKeyFile()) {
        addText(tr("%1: only a key is accepted there, no password. Choose the private key file for %2.", "machines, account")
                    .arg(hosts, first.account));
        if (!first.refused.isEmpty())
            addText(first.refused, true);
        m_rows << row;
        return;
    }
    if (!first.noSudo.isEmpty())
        addText(count > 1 ? tr("%1 do not let %2 use sudo.", "several machines, account").arg(hosts, first.noSudo)
                          : tr("%1 does not let %2 use sudo.", "one machine, account").arg(hosts, first.noSudo));
    if (first.sudoAsks)
        addText(tr("sudo there asks for root's password, not for the account's own: %1.", "machines").arg(hosts));
    row.edit = new QLineEdit;
    row.edit->setEchoMode(QLineEdit::Password);
    row.edit->setObjectName(QStringLiteral("secret-") + secretKindName(first.kind));
    auto *prompt = new WrappedLabel(promptFor(first, hosts));
    QFont bold = prompt->font();
    bold.setBold(true);
    prompt->setFont(bold);
    prompt->setBuddy(row.edit);
    row.edit->setAccessibleName(prompt->text());
    m_fields->layout()->addWidget(prompt);
    m_fields->layout()->addWidget(row.edit);
    if (!first.refused.isEmpty()) {
        // Of several the first to try it is named, since its account is the one that may be locked.
        const QString refused = count > 1 && first.kind != SecretKind::Key ? refusedOnOne(field) : first.refused;
        addText(refused, true);
        row.edit->setAccessibleDescription(refused);
    }
    connect(row.edit, &QLineEdit::textChanged, this, &SecretsPage::updateButtons);
    m_rows << row;
}

QString SecretsPage::refusedOnOne(const SecretField &field)
{
    const QStringList by = field.refusedBy();
    if (by.isEmpty())
        return tr("One of these machines refused this password, so it was not tried on the others.");
    return by.size() == field.questions.size()
               ? tr("%1 refused this password.", "%n: machines", int(by.size())).arg(listed(by))
               : tr("%1 refused this password, so it was not tried on the others.", "%n: machines", int(by.size()))
                     .arg(listed(by));
}

void SecretsPage::updateButtons()
{
    if (isWorking() || isLocked())
        return; // the fields are emptied while their answers are tried
    const bool anyField = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.edit != nullptr; });
    m_keyFile->setVisible(std::any_of(m_rows.begin(), m_rows.end(),
                                      [](const Row &row) { return !row.edit || row.field.first().kind == SecretKind::Login; }));
    m_continue->setVisible(anyField);
    setDefaultButton(anyField ? m_continue : m_keyFile);
    m_continue->setEnabled(
        std::all_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.edit || !row.edit->text().isEmpty(); }));
}

std::vector<std::optional<Secret>> SecretsPage::takeAnswers()
{
    std::vector<std::optional<Secret>> list;
    for (const Row &row : std::as_const(m_rows))
        list.push_back(row.edit ? std::optional(takeFrom(row.edit)) : std::nullopt);
    return list;
}

QStringList SecretsPage::keyFileHosts() const
{
    const bool anyOnlyKeys = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.edit; });
    QStringList hosts;
    for (const Row &row : m_rows) {
        if (anyOnlyKeys ? !row.edit : row.field.first().kind == SecretKind::Login)
            hosts << row.field.hosts();
    }
    return hosts;
}

bool SecretsPage::remember() const
{
    return m_remember->isVisibleTo(this) && m_remember->isChecked();
}

void SecretsPage::chooseKeyFile()
{
    auto *dialog = new QFileDialog(this, tr("Key file that logs in"), homeDirectory() + QStringLiteral("/.ssh"));
    dialog->setObjectName(QStringLiteral("keyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::Files | QDir::Hidden);
    connect(dialog, &QFileDialog::fileSelected, this, &SecretsPage::keyFileChosen);
    dialog->open();
}

QWidget *SecretsPage::firstField() const
{
    for (const Row &row : m_rows) {
        if (row.edit && !isLocked())
            return row.edit;
    }
    return defaultButton();
}

bool SecretsPage::isTouched() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.edit && !row.edit->text().isEmpty(); });
}

} // namespace howdah
