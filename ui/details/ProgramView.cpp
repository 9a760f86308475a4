// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ProgramView.h"

#include "app/catalogue/Step.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/ShellHighlighter.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace howdah {

namespace {

/// The comment above the program: values that are not known beforehand, how a run gets there. Its first line is only in the copy.
QString remarks(const QByteArray &complete)
{
    QString text;
    const QList<QByteArray> lines = complete.split('\n');
    for (qsizetype i = 1; i < lines.size() && lines.at(i).startsWith("# "); ++i)
        text += QString::fromUtf8(lines.at(i)) + u'\n';
    return text;
}

} // namespace

ProgramView::ProgramView(ClusterDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document), m_what(new QLabel), m_library(new QCheckBox(tr("Show the Li&brary"))),
      m_copy(new QPushButton(tr("Co&py Program"))), m_text(new QPlainTextEdit)
{
    m_text->setObjectName(QStringLiteral("program"));
    m_text->setAccessibleName(tr("Program"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new ShellHighlighter(m_text);
    m_find = new FindBar(m_text);
    m_what->setObjectName(QStringLiteral("programWhat"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_library->setObjectName(QStringLiteral("showLibrary"));
    m_library->setToolTip(tr("lib.sh, which comes before every step's program"));
    m_copy->setObjectName(QStringLiteral("copyProgram"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_what, 1);
    foot->addWidget(m_library);
    foot->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_complete)); });
    connect(m_library, &QCheckBox::toggled, this, &ProgramView::refresh);
    connect(m_document, &ClusterDocument::settingsChanged, this, &ProgramView::refresh);
    connect(m_document, &ClusterDocument::machinesChanged, this, &ProgramView::refresh);
}

void ProgramView::show(const QUuid &machine, const QString &step, RunMode mode)
{
    m_machine = machine;
    m_step = step;
    m_mode = mode;
    refresh();
}

void ProgramView::refresh()
{
    if (!isVisible())
        return;
    const Step *step = m_document->steps().find(m_step);
    const Cluster cluster = m_document->cluster();
    const Machine *machine = cluster.find(m_machine);
    QString text;
    m_complete.clear();
    const bool isProgram = step && isRootProgram(*step);
    if (step && (machine || m_machine.isNull())) {
        lookUp(cluster, machine);
        m_complete = printedProgram(cluster, machine, {step}, m_mode, m_known);
        if (isProgram) {
            const QByteArray program =
                stepProgram(cluster, machine, *step, valuesBeforehand(cluster, machine, *step, m_mode, m_known));
            text = remarks(m_complete) + QString::fromUtf8(m_library->isChecked() ? libraryText() + '\n' + program : program);
        } else {
            text = QString::fromUtf8(m_complete);
        }
    }
    m_copy->setEnabled(!m_complete.isEmpty());
    m_copy->setToolTip(m_complete.isEmpty() ? tr("Nothing to copy: choose a step of a machine first")
                       : isProgram          ? tr("Complete, with the library: it runs by itself and does the same")
                                            : tr("What this step does: no program of its own"));
    m_library->setEnabled(isProgram);
    m_what->setText(text.isEmpty()             ? QString()
                    : !isProgram               ? tr("This step has no program of its own; this is what it does.")
                    : m_mode == RunMode::Check ? tr("In a check, after the library lib.sh. It changes nothing.")
                    : m_mode == RunMode::TakeBack
                        ? tr("To take the step back, after the library lib.sh.")
                        : tr("In a run, after the library lib.sh. HD_CLIENT is known when the machine has been reached."));
    if (m_text->toPlainText() == text)
        return;
    const int kept = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(kept);
}

/// As a run finds it: the key, the account that logs in, and on this computer what ssh's configuration lacks.
void ProgramView::lookUp(const Cluster &cluster, const Machine *machine)
{
    const LoginSettings login = machine ? loginOf(cluster, *machine) : LoginSettings();
    QString question = QStringList{cluster.keyPath,
                                   machine ? machine->address : QString(),
                                   login.connectAs.value_or(QString()),
                                   login.user.value_or(QString()),
                                   QString::number(login.port.value_or(0)),
                                   QString::fromLatin1(runModeName(m_mode))}
                           .join(u'\n');
    if (!machine) {
        for (const Step &step : cluster.steps->steps()) {
            if (step.executor == Executor::Workstation && step.action != StepAction::None)
                question += InputDigests(cluster, {}).of(nullptr, step);
        }
    }
    if (m_knownFor == question)
        return;
    m_knownFor = question;
    m_known = {};
    m_known.account = login.user.value_or(QString());
    const std::optional<Machine> asked = machine ? std::optional(*machine) : std::nullopt;
    inBackground(
        this, [cluster, asked, mode = m_mode] { return knownBeforehand(cluster, asked ? &*asked : nullptr, mode); },
        [this, question](const KnownBeforehand &known) {
            if (m_knownFor != question)
                return;
            m_known = known;
            refresh();
        });
}

void ProgramView::find()
{
    m_find->open();
}

void ProgramView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace howdah
