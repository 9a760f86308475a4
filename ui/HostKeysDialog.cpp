#include "ui/HostKeysDialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>

namespace howdah {
namespace {

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HostKeysDialog::HostKeysDialog(const QList<HostKeyQuestion> &questions, QWidget *parent) : QDialog(parent), m_trust(nullptr)
{
    setObjectName(QStringLiteral("hostKeysDialog"));
    setWindowTitle(tr("Are these your machines?"));
    QList<HostKeyQuestion> unknown;
    QList<HostKeyQuestion> changed;
    for (const HostKeyQuestion &question : questions)
        (question.finding.verdict == HostKeyVerdict::Changed ? changed : unknown) << question;

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_trust = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_trust->setObjectName(QStringLiteral("trust"));
    m_trust->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    if (!unknown.isEmpty())
        layout->addWidget(unknownKeys(unknown), 1);
    if (!changed.isEmpty())
        layout->addWidget(changedKeys(changed));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    resize(820, 480);
    countTrusted();
}

QWidget *HostKeysDialog::unknownKeys(const QList<HostKeyQuestion> &questions)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(wrapped(tr("Are these your machines? Howdah has not met these %n machine(s) before. On each machine's console run "
                                 "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, or paste what it printed below: rows that match are ticked.",
                                 nullptr, int(questions.size()))));
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("keys"));
    m_list->setAccessibleName(tr("Keys of machines that are not known yet"));
    m_list->setHeaderLabels({tr("Machine"), tr("Address"), tr("Kind"), tr("Fingerprint"), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    for (const HostKeyQuestion &question : questions) {
        const QString address = question.port == 22 ? question.address : QStringLiteral("%1:%2").arg(question.address).arg(question.port);
        const QString clones = question.sameKeyAs.isEmpty() ? question.note
            : tr("the same key as %1: copies of one machine?").arg(question.sameKeyAs.join(QStringLiteral(", ")))
                + (question.note.isEmpty() ? QString() : u' ' + question.note);
        auto *item = new QTreeWidgetItem({question.host, address, QString::fromLatin1(question.key.type), question.key.fingerprint(), clones});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
        item->setCheckState(0, Qt::Checked);
        item->setData(0, Qt::UserRole, question.machine);
        item->setFont(3, QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_list->addTopLevelItem(item);
    }
    for (int column = 0; column < 4; ++column)
        m_list->resizeColumnToContents(column);
    layout->addWidget(m_list, 1);
    m_pasted = new QPlainTextEdit;
    m_pasted->setObjectName(QStringLiteral("pasted"));
    m_pasted->setAccessibleName(tr("Fingerprints from the machines' consoles"));
    m_pasted->setPlaceholderText(tr("Paste the fingerprints here: 256 SHA256:… root@db1 (ED25519)"));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    layout->addWidget(m_pasted);
    connect(m_pasted, &QPlainTextEdit::textChanged, this, &HostKeysDialog::tickWhatWasPasted);
    connect(m_list, &QTreeWidget::itemChanged, this, &HostKeysDialog::countTrusted);
    return page;
}

QWidget *HostKeysDialog::changedKeys(const QList<HostKeyQuestion> &questions)
{
    auto *group = new QGroupBox(tr("Known machines with another key"));
    auto *area = new QScrollArea;
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    for (const HostKeyQuestion &question : questions) {
        layout->addWidget(wrapped(tr("%1 shows another key than %2 line %3. This is normal if you have reinstalled %1 or given its "
                                     "address away. Otherwise somebody may be in between: cancel and ask.\nknown: %4\nnow: %5")
                                      .arg(question.host, question.finding.file).arg(question.finding.line)
                                      .arg(question.finding.damaged ? tr("the line cannot be read") : question.finding.oldFingerprint,
                                           question.key.fingerprint())));
        auto *replace = new QCheckBox(tr("I reinstalled %1: replace the key.").arg(question.host));
        replace->setObjectName(QStringLiteral("replace-") + question.host);
        layout->addWidget(replace);
        m_replace << std::pair(replace, question.machine);
        connect(replace, &QCheckBox::toggled, this, &HostKeysDialog::countTrusted);
    }
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(group);
    outer->addWidget(area);
    return group;
}

void HostKeysDialog::tickWhatWasPasted()
{
    const QString text = m_pasted->toPlainText();
    if (text.trimmed().isEmpty())
        return;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setCheckState(0, text.contains(item->text(3)) ? Qt::Checked : Qt::Unchecked);
    }
}

QSet<QUuid> HostKeysDialog::trusted() const
{
    QSet<QUuid> machines;
    for (int i = 0; m_list && i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(0) == Qt::Checked)
            machines.insert(m_list->topLevelItem(i)->data(0, Qt::UserRole).toUuid());
    }
    for (const auto &[box, machine] : m_replace) {
        if (box->isChecked())
            machines.insert(machine);
    }
    return machines;
}

void HostKeysDialog::countTrusted()
{
    const int count = int(trusted().size());
    m_trust->setText(m_list ? tr("&Trust %n Key(s)", nullptr, count) : tr("&Replace %n Key(s)", nullptr, count));
    m_trust->setEnabled(count > 0);
}

} // namespace howdah
