#include "ui/PrivilegeDialog.h"

#include "ui/DiffHighlighter.h"
#include "ui/Preferences.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

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

QPlainTextEdit *diffField(const QByteArray &diff)
{
    auto *field = new QPlainTextEdit(QString::fromUtf8(diff));
    field->setObjectName(QStringLiteral("diff"));
    field->setAccessibleName(PrivilegeDialog::tr("What would be written"));
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setFont(Preferences::load().terminalFont());
    new DiffHighlighter(field);
    return field;
}

} // namespace

PrivilegeDialog::PrivilegeDialog(const PrivilegeQuestion &question, QWidget *parent)
    : QDialog(parent), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("privilegeDialog"));
    setWindowTitle(tr("This computer"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    if (!question.names.isEmpty()) {
        m_pages->addWidget(namesPage(question.names));
        return;
    }
    m_pages->addWidget(writePage(question));
    m_pages->addWidget(byHandPage(question.diff));
    resize(680, 440);
}

QWidget *PrivilegeDialog::writePage(const PrivilegeQuestion &question)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    const QByteArray diff = question.diff + question.ownDiff;
    layout->addWidget(wrapped(diff.isEmpty() ? tr("The time service of this computer would be set up.")
                                                      : tr("This would be written on this computer, so that it knows the machines by name:")));
    if (!diff.isEmpty())
        layout->addWidget(diffField(diff), 1);
    layout->addWidget(wrapped(!question.needsPrivilege ? QString()
                              : !question.way ? tr("There is no way to administrator rights on this computer.")
                              : PrivilegedHelper::asks(*question.way) ? tr("Next you are asked for your own password on this computer.") : QString()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *write = buttons->addButton(tr("&Write and Start"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("write"));
    write->setEnabled(question.way.has_value() || !question.needsPrivilege);
    write->setDefault(write->isEnabled());
    auto *byHand = buttons->addButton(tr("I Will Do It &Myself"), QDialogButtonBox::ActionRole);
    byHand->setVisible(!question.diff.isEmpty());
    auto *without = buttons->addButton(tr("&Start Without"), QDialogButtonBox::ActionRole);
    without->setObjectName(QStringLiteral("without"));
    layout->addWidget(buttons);
    connect(write, &QPushButton::clicked, this, [this] { choose(Choice::Write); });
    connect(without, &QPushButton::clicked, this, [this] { choose(Choice::Without); });
    connect(byHand, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

QWidget *PrivilegeDialog::byHandPage(const QByteArray &diff)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(wrapped(tr("Put the lines that begin with + into the file as administrator, or save all of this as names.diff and run "
                                 "“sudo patch /etc/hosts names.diff”. Then start: Howdah looks whether they are there.")));
    layout->addWidget(diffField(diff), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *back = buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto *start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(copy, &QPushButton::clicked, this, [diff] { QGuiApplication::clipboard()->setText(QString::fromUtf8(diff)); });
    connect(start, &QPushButton::clicked, this, [this] { choose(Choice::ByHand); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

QWidget *PrivilegeDialog::namesPage(const QString &names)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(wrapped(names));
    auto *take = new QRadioButton(tr("&Give the names to this cluster"));
    take->setObjectName(QStringLiteral("takeNames"));
    take->setChecked(true);
    auto *without = new QRadioButton(tr("&Start without: this computer stays as it is"));
    layout->addWidget(take);
    layout->addWidget(without);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *goOn = buttons->addButton(tr("Contin&ue"), QDialogButtonBox::AcceptRole);
    goOn->setObjectName(QStringLiteral("continue"));
    layout->addWidget(buttons);
    connect(goOn, &QPushButton::clicked, this, [this, take] { choose(take->isChecked() ? Choice::TakeNames : Choice::Without); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

void PrivilegeDialog::choose(Choice choice)
{
    Q_EMIT chosen(choice);
    accept();
}

} // namespace howdah
