// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsPane.h"

#include "app/base/SettingsFile.h"
#include "app/catalogue/Step.h"
#include "ui/details/ChangesView.h"
#include "ui/details/DetailsHeader.h"
#include "ui/details/OptionsView.h"
#include "ui/details/OutputView.h"
#include "ui/details/ProgramView.h"
#include "ui/details/ResultTree.h"
#include "ui/widgets/Terminal.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>

using namespace std::chrono_literals;

namespace howdah {
namespace {

const QString scopeKey = QStringLiteral("detailsScope");
constexpr qsizetype maxChanges = 1024 * 1024; ///< characters of all machines' diffs; nobody reads more

} // namespace

DetailsPane::DetailsPane(MatrixModel *matrix, RunController *runs, RunOutput *output, ClusterDocument *document, QWidget *parent)
    : QWidget(parent), m_matrix(matrix), m_runs(runs), m_output(output), m_document(document), m_header(new DetailsHeader),
      m_terminal(Terminal::find())
{
    setObjectName(QStringLiteral("details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 0);
    layout->addWidget(m_header);
    layout->addWidget(buildTabs(), 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100ms);

    connect(&m_refresh, &QTimer::timeout, this, &DetailsPane::refresh);
    connect(m_output, &RunOutput::appended, this, &DetailsPane::append);
    const auto later = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(m_matrix, &QAbstractItemModel::dataChanged, this, [this, later](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_matrix->rowOfMachine(m_machine);
        if (row >= first.row() && row <= last.row())
            later();
    });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, later);
    connect(m_runs, &RunController::stateChanged, this, later);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::refresh);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DetailsPane::onScope);
    connect(m_outputView, &OutputView::failed, this, &DetailsPane::failed);
    connect(m_header, &DetailsHeader::summaryClicked, this, &DetailsPane::summaryRequested);
    connect(m_header, &DetailsHeader::terminalClicked, this, &DetailsPane::openTerminal);
    connect(m_header, &DetailsHeader::retryClicked, this, [this] {
        if (const Machine *machine = node())
            Q_EMIT retryRequested({machine->host});
    });
    connect(m_header, &DetailsHeader::takeNamesClicked, this, [this] {
        if (const Machine *machine = node())
            Q_EMIT takeNamesRequested({machine->host});
    });
    connect(m_tree, &ResultTree::chosen, this, [this](const QUuid &machine, const QString &step) {
        const int row = m_matrix->rowOfMachine(machine);
        Q_EMIT cellWanted(step.isEmpty() && row >= 0 ? m_matrix->index(row, MachineTableModel::columnOf(MachineField::Host))
                                                     : m_matrix->indexOf(machine, step));
    });
    connect(m_tree, &ResultTree::outputWanted, this, [this](const QUuid &machine, const QString &step) {
        Q_EMIT cellWanted(m_matrix->indexOf(machine, step));
        setScope(Scope::Step);
        m_outputView->field()->setFocus(Qt::OtherFocusReason);
    });
    setScope(Scope(qBound(0, QSettings().value(scopeKey, int(Scope::Machine)).toInt(), int(Scope::All))));
    onScope();
}

QWidget *DetailsPane::buildTabs()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this step"));

    m_outputView = new OutputView;
    m_tree = new ResultTree(m_matrix, m_output);
    m_outputPages = new QStackedWidget;
    m_outputPages->addWidget(m_outputView);
    m_outputPages->addWidget(m_tree);

    m_changes = new ChangesView;
    m_program = new ProgramView(m_document);
    m_options = new OptionsView(m_document);
    m_tabs->addTab(m_outputPages, tr("&Output"));
    m_tabs->addTab(m_changes, tr("&Changes"));
    m_tabs->addTab(m_program, tr("&Program"));
    m_tabs->addTab(m_options, tr("Opt&ions"));

    m_scope = new QComboBox;
    m_scope->setObjectName(QStringLiteral("detailScope"));
    m_scope->setAccessibleName(tr("Whose output and changes are shown"));
    m_scope->setToolTip(m_scope->accessibleName());
    m_scope->addItem(tr("This step"));
    m_scope->addItem(tr("This machine"));
    m_scope->addItem(tr("All, failures first"));
    m_tabs->setCornerWidget(m_scope, Qt::TopRightCorner);
    return m_tabs;
}

void DetailsPane::setTerminalFont(const QFont &font)
{
    m_tree->setTerminalFont(font);
    for (QPlainTextEdit *field : findChildren<QPlainTextEdit *>())
        field->setFont(font);
}

DetailsPane::Scope DetailsPane::scope() const
{
    return Scope(m_scope->currentIndex());
}

void DetailsPane::setScope(Scope scope)
{
    m_scope->setCurrentIndex(int(scope));
}

void DetailsPane::onScope()
{
    if (settingsCanBeKept())
        QSettings().setValue(scopeKey, int(scope()));
    m_outputPages->setCurrentIndex(scope() == Scope::Step ? 0 : 1);
    if (scope() == Scope::All)
        m_tree->showAll();
    refresh();
}

void DetailsPane::find()
{
    if (m_tabs->currentIndex() == ChangesTab)
        return m_changes->find();
    if (m_tabs->currentIndex() == ProgramTab)
        return m_program->find();
    m_tabs->setCurrentIndex(OutputTab);
    setScope(Scope::Step); // a tree shows the end of each output; all of it is the step's
    m_outputView->find();
}

void DetailsPane::commitOptions()
{
    m_options->commit();
}

void DetailsPane::showCell(const QModelIndex &index)
{
    const QString step = (MatrixModel::isStepColumn(index.column()) ? index : index.siblingAtColumn(MatrixModel::stateColumn()))
                             .data(MatrixModel::StepIdRole)
                             .toString();
    m_machine = index.data(MatrixModel::MachineIdRole).toUuid();
    m_follows = !MatrixModel::isStepColumn(index.column()) || step.isEmpty();
    if (!step.isEmpty() || !m_matrix->indexOf(m_machine, m_step).isValid())
        m_step = step;
    if (m_follows)
        m_tree->followAgain();
    refresh();
}

QString DetailsPane::hostOf(int row) const
{
    return row < 0 ? QString() : m_matrix->index(row, MachineTableModel::columnOf(MachineField::Host)).data().toString();
}

const Machine *DetailsPane::node() const
{
    const MachineList &list = m_document->machines();
    const int row = m_machine.isNull() ? -1 : list.rowOf(m_machine);
    return row >= 0 && list.at(row).role == Role::Node ? &list.at(row) : nullptr;
}

bool DetailsPane::nameLoginWorks() const
{
    const Step *byName = m_matrix->steps().doing(StepAction::LogInByName);
    const std::optional<Outcome> outcome = byName ? outcomeAt(m_matrix->indexOf(m_machine, byName->id)) : std::nullopt;
    return outcome == Outcome::Changed || outcome == Outcome::Unchanged;
}

void DetailsPane::follow()
{
    const int row = m_matrix->rowOfMachine(m_machine);
    if (!m_follows || row < 0)
        return;
    const QModelIndex state = m_matrix->index(row, MatrixModel::stateColumn());
    const QString step = state.data(MatrixModel::StepIdRole).toString();
    const Outcome outcome = outcomeAt(state).value_or(Outcome::Pending);
    // Between two steps, and when all went well, none tells more than the one that is shown.
    const bool tells = outcome != Outcome::Pending && (!isGood(outcome) || outcome == Outcome::WouldChange);
    if (!step.isEmpty() && (tells || m_step.isEmpty()))
        m_step = step;
}

void DetailsPane::refresh()
{
    m_refresh.stop();
    follow();
    const QModelIndex cell = m_matrix->indexOf(m_machine, m_step);
    refreshHeader(cell);
    if (scope() == Scope::Machine)
        m_tree->showMachine(m_machine, m_step, m_follows ? ResultTree::Why::Followed : ResultTree::Why::Chosen);
    refreshOutput(cell);
    refreshChanges();
    const RunMode mode = m_runs->isRunning()    ? m_runs->plan().mode
                         : m_runs->lastReport() ? m_runs->lastReport()->plan.mode
                                                : RunMode::Apply;
    m_program->show(m_machine, m_step, mode);
    m_options->show(m_step);
}

/// With what the end of the run has added to it.
StepRecord DetailsPane::recordOf(const QModelIndex &cell) const
{
    StepRecord record = recordAt(cell);
    if (record.outcome != Outcome::Unreachable || !m_matrix->steps().isOpening(record.step) || m_runs->isRunning()
        || !m_runs->lastReport())
        return record;
    if (const QString note = m_runs->lastReport()->networkNotes().value(record.machine); !note.isEmpty())
        record.reason.message = record.reason.sentence() + u' ' + note;
    return record;
}

void DetailsPane::refreshHeader(const QModelIndex &cell)
{
    const int row = m_matrix->rowOfMachine(m_machine);
    const Machine *machine = node();
    if (!cell.isValid()) {
        m_header->showNothing(hostOf(row),
                              machine || m_machine.isNull()
                                  ? tr("Choose a step to read about it.")
                                  : tr("A floating address: it is in the host table, and Howdah never connects to it."));
    } else {
        m_header->show({hostOf(row), stepTitle(m_matrix->steps().at(m_step)), outcomeAt(cell).value_or(Outcome::Pending),
                        recordOf(cell), cell.data(MatrixModel::NoteRole).toString(), cell.data(MatrixModel::CheckRole).toBool(),
                        cell.data(MatrixModel::EarlierRole).toBool()});
    }
    const std::optional<Outcome> state = outcomeAt(m_matrix->index(row, MatrixModel::stateColumn()));
    const bool failed = state && isFailure(*state);
    const bool retry = machine && failed && !m_runs->isRunning() && m_runs->canRetry(machine->id);
    m_header->offerRetry(retry ? machine->host : QString());
    m_header->offerTakingNames(retry && recordOf(cell).reason.id == QLatin1String("hosts-names-held"));
    const bool terminal = machine && !m_terminal.isEmpty();
    m_header->offerTerminal(terminal ? machine->host : QString(),
                            terminal ? Terminal::sshCommand(m_document->cluster(), *machine, nameLoginWorks()).join(u' ')
                                     : QString());
    m_header->offerSummary(m_runs->lastReport().has_value());
}

void DetailsPane::refreshOutput(const QModelIndex &cell)
{
    const StepRecord record = recordAt(cell);
    const bool running = outcomeAt(cell) == Outcome::Running;
    const QString place = m_machine.toString() + m_step;
    const QString shown = place + (running ? QStringLiteral(" at work") : record.started.toString(Qt::ISODateWithMs));
    if (m_shown == shown)
        return;
    // The output of a step that has just finished is already shown, and the user may be reading it.
    const bool finished = m_shown == place + QStringLiteral(" at work") && !running;
    m_shown = shown;
    const QString host = hostOf(m_matrix->rowOfMachine(m_machine));
    const QString folder = m_runs->runFolder();
    m_outputView->setLog(folder.isEmpty() || !cell.isValid()
                             ? QString()
                             : folder + u'/' + (m_machine.isNull() ? QStringLiteral("this-computer") : host)
                                   + QStringLiteral(".log"));
    if (!finished || m_outputView->bytes() != record.outputBytes)
        m_outputView->show(host + u'-' + m_step, running ? m_output->of(m_machine, m_step) : record.output, record.outputBytes);
}

QString DetailsPane::changesHeading(int row, const QString &step) const
{
    const Step *known = m_matrix->steps().find(step);
    return known && row >= 0 ? tr("%1 › %2", "machine, step").arg(hostOf(row), stepTitle(*known)) : QString();
}

QString DetailsPane::changesOf(int row) const
{
    QString text;
    for (int column = MatrixModel::firstStepColumn(); row >= 0 && column < m_matrix->columnCount(); ++column) {
        const QModelIndex cell = m_matrix->index(row, column);
        const QByteArray diff = recordAt(cell).diff;
        if (!diff.isEmpty())
            text += changesHeading(row, cell.data(MatrixModel::StepIdRole).toString()) + u'\n' + QString::fromUtf8(diff)
                    + (diff.endsWith('\n') ? QStringLiteral("\n") : QStringLiteral("\n\n"));
    }
    return text;
}

void DetailsPane::refreshChanges()
{
    QString text;
    if (scope() == Scope::Step)
        text = QString::fromUtf8(recordAt(m_matrix->indexOf(m_machine, m_step)).diff);
    else if (scope() == Scope::Machine)
        text = changesOf(m_matrix->rowOfMachine(m_machine));
    else if (m_tabs->currentIndex() == ChangesTab)
        for (int row = 0; row < m_matrix->rowCount() && text.size() < maxChanges; ++row)
            text += changesOf(row);
    m_changes->show(text,
                    scope() == Scope::Step || m_follows ? QString() : changesHeading(m_matrix->rowOfMachine(m_machine), m_step));
}

void DetailsPane::append(const QUuid &machine, const QString &step, const QByteArray &text)
{
    if (machine == m_machine && step == m_step && m_shown == m_machine.toString() + m_step + QStringLiteral(" at work"))
        m_outputView->append(text);
}

void DetailsPane::openTerminal()
{
    const Machine *machine = node();
    if (!machine)
        return;
    const QStringList command = Terminal::sshCommand(m_document->cluster(), *machine, nameLoginWorks());
    if (!Terminal::open(m_terminal, command))
        Q_EMIT failed(
            {ErrorCode::ToolMissing,
             tr("%1 could not be started. Open a terminal yourself and type: %2").arg(m_terminal.value(0), command.join(u' ')),
             {}});
}

} // namespace howdah
