// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/HostKeysPage.h"

#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>

#include <algorithm>

namespace howdah {
namespace {

enum Column { MachineColumn, AddressColumn, KindColumn, FingerprintColumn, NoteColumn };

WrappedLabel *selectable(const QString &text)
{
    auto *label = new WrappedLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// What shows the fingerprint on the machine itself: "ssh-ed25519" is in the file of ed25519, "ecdsa-sha2-nistp256" of ecdsa.
QString consoleCommand(const QByteArray &type)
{
    const QByteArray kind = type.startsWith("ecdsa") ? QByteArray("ecdsa")
                            : type == "ssh-rsa"      ? QByteArray("rsa")
                                                     : QByteArray("ed25519");
    return QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub").arg(QString::fromLatin1(kind));
}

/// One line for each kind of key that is asked about.
WrappedLabel *consoleCommands(const QList<HostKeyQuestion> &questions)
{
    QStringList commands;
    for (const HostKeyQuestion &question : questions)
        commands << consoleCommand(question.key.type);
    commands.removeDuplicates();
    WrappedLabel *label = selectable(commands.join(u'\n'));
    label->setObjectName(QStringLiteral("consoleCommands"));
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setWordWrap(false);
    return label;
}

} // namespace

HostKeysPage::HostKeysPage(const QList<HostKeyQuestion> &questions)
    : RunPage(tr("Are these your machines?"), tr("Host keys")), m_note(new WrappedLabel), m_trust(nullptr)
{
    setObjectName(QStringLiteral("hostKeysPage"));
    QList<HostKeyQuestion> unknown;
    QList<HostKeyQuestion> changed;
    for (const HostKeyQuestion &question : questions)
        (question.finding.verdict == HostKeyVerdict::Changed ? changed : unknown) << question;
    if (!unknown.isEmpty())
        addUnknownKeys(unknown, consoleCommands(questions));
    if (!changed.isEmpty())
        addChangedKeys(changed);
    if (m_list && !changed.isEmpty()) // the room is for what has to be read
        m_list->setMaximumHeight(m_list->header()->sizeHint().height() + int(unknown.size()) * (fontMetrics().height() + 10)
                                 + 2 * m_list->frameWidth());
    addPasteField();
    m_note->hide();
    content()->addWidget(m_note);
    m_trust = addButton({}, QStringLiteral("trust"));
    connect(m_trust, &QPushButton::clicked, this, &HostKeysPage::answered);
    updateButtons();
}

void HostKeysPage::addUnknownKeys(const QList<HostKeyQuestion> &questions, QWidget *commands)
{
    content()->addWidget(selectable(tr(
        "Howdah does not know these %n machine(s) yet. Run this on each machine's console and compare, or paste its output below: rows that match are ticked.",
        nullptr, int(questions.size()))));
    content()->addWidget(commands);
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("keys"));
    m_list->setAccessibleName(tr("Keys of machines that are not known yet"));
    m_list->setHeaderLabels({tr("Machine"), tr("Address"), tr("Kind"), tr("Fingerprint"), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    bool copies = false;
    for (const HostKeyQuestion &question : questions) {
        const QString address =
            question.port == 22 ? question.address : QStringLiteral("%1:%2").arg(question.address).arg(question.port);
        const QString note =
            question.sameKeyAs.isEmpty()
                ? question.note
                : tr("the same key as %1: copies of one machine?").arg(question.sameKeyAs.join(QStringLiteral(", ")))
                      + (question.note.isEmpty() ? QString() : u' ' + question.note);
        copies = copies || !note.isEmpty();
        auto *item = new QTreeWidgetItem(
            {question.host, address, QString::fromLatin1(question.key.type), question.key.fingerprint(), note});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
        item->setCheckState(MachineColumn, Qt::Checked);
        item->setData(MachineColumn, Qt::UserRole, question.machine);
        item->setSizeHint(MachineColumn, QSize(0, fontMetrics().height() + 10)); // as high as the matrix's
        item->setFont(FingerprintColumn, QFontDatabase::systemFont(QFontDatabase::FixedFont));
        item->setToolTip(NoteColumn, note);
        m_list->addTopLevelItem(item);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setColumnHidden(NoteColumn, !copies);
    for (int column = MachineColumn; column <= NoteColumn; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + 12);
    }
    content()->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemChanged, this, &HostKeysPage::updateButtons);
}

void HostKeysPage::addPasteField()
{
    m_pasted = new QPlainTextEdit;
    m_pasted->setObjectName(QStringLiteral("pasted"));
    m_pasted->setAccessibleName(tr("Fingerprints from the machines' consoles"));
    m_pasted->setPlaceholderText(tr("Paste the fingerprints here: 256 SHA256:… root@db1 (ED25519)"));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    content()->addWidget(m_pasted);
    m_matches = new WrappedLabel;
    m_matches->setObjectName(QStringLiteral("matches"));
    m_matches->hide();
    content()->addWidget(m_matches);
    connect(m_pasted, &QPlainTextEdit::textChanged, this, &HostKeysPage::tickWhatWasPasted);
}

void HostKeysPage::addChangedKeys(const QList<HostKeyQuestion> &questions)
{
    auto *group = new QGroupBox(tr("Known machines with another key"));
    auto *area = new QScrollArea;
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const HostKeyQuestion &question : questions) {
        layout->addWidget(selectable(
            tr("%1 shows another key than %2 line %3. This is normal if you have reinstalled %1 or given its address to another machine. Otherwise somebody may be intercepting the connection: cancel and ask.\n"
               "known: %4\n"
               "now: %5")
                .arg(question.host, question.finding.file)
                .arg(question.finding.line)
                .arg(question.finding.damaged ? tr("the line cannot be read") : question.finding.oldFingerprint,
                     question.key.fingerprint())));
        auto *replace = new QCheckBox(tr("I reinstalled %1: replace the key.").arg(question.host));
        replace->setObjectName(QStringLiteral("replace-") + question.host);
        layout->addWidget(replace);
        m_replace << Replacement{replace, question.machine, question.key.fingerprint()};
        connect(replace, &QCheckBox::toggled, this, &HostKeysPage::updateButtons);
    }
    layout->addStretch();
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false); // the group's own shows through
    inner->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(group);
    if (!m_list) { // else the text above says it
        outer->addWidget(selectable(
            tr("This command shows a machine's key on its own console. Paste its output below: rows that match are ticked.")));
        outer->addWidget(consoleCommands(questions));
    }
    outer->addWidget(area);
    content()->addWidget(group, 1);
}

void HostKeysPage::tickWhatWasPasted()
{
    const QString text = m_pasted->toPlainText();
    m_matches->setVisible(!text.trimmed().isEmpty());
    if (text.trimmed().isEmpty())
        return;
    int matching = 0;
    int all = int(m_replace.size());
    for (int i = 0; m_list && i < m_list->topLevelItemCount(); ++i, ++all) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const bool matches = text.contains(item->text(FingerprintColumn));
        item->setCheckState(MachineColumn, matches ? Qt::Checked : Qt::Unchecked);
        matching += matches ? 1 : 0;
    }
    for (const Replacement &changed : std::as_const(m_replace)) {
        const bool matches = text.contains(changed.fingerprint);
        changed.box->setChecked(matches);
        matching += matches ? 1 : 0;
    }
    m_matches->setText(tr("%1 of %2 keys match the pasted text; they are ticked.").arg(matching).arg(all));
}

QSet<QUuid> HostKeysPage::trusted() const
{
    QSet<QUuid> machines;
    for (int i = 0; m_list && i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(MachineColumn) == Qt::Checked)
            machines.insert(m_list->topLevelItem(i)->data(MachineColumn, Qt::UserRole).toUuid());
    }
    for (const Replacement &changed : m_replace) {
        if (changed.box->isChecked())
            machines.insert(changed.machine);
    }
    return machines;
}

void HostKeysPage::updateButtons()
{
    const int count = int(trusted().size());
    m_trust->setText(m_list ? tr("&Trust %n Key(s)", nullptr, count) : tr("&Replace %n Key(s)", nullptr, count));
    m_trust->setEnabled(count > 0);
}

void HostKeysPage::showAnswer()
{
    for (int i = 0; m_list && i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    }
    if (m_pasted)
        m_pasted->hide();
    for (const Replacement &changed : std::as_const(m_replace))
        changed.box->setEnabled(false);
    m_note->setText(tr(
        "The ticked keys are trusted in this run; the other machines are left out of it. To change this, cancel: nothing has been changed yet."));
    m_note->show();
}

QWidget *HostKeysPage::firstField() const
{
    if (m_list)
        return m_list;
    return isLocked() ? RunPage::firstField() : m_replace.first().box;
}

bool HostKeysPage::isTouched() const
{
    const bool replaced = std::any_of(m_replace.begin(), m_replace.end(), [](const auto &row) { return row.box->isChecked(); });
    const bool left = m_list && trusted().size() < m_list->topLevelItemCount();
    return replaced || left || (m_pasted && !m_pasted->toPlainText().isEmpty());
}

} // namespace howdah
