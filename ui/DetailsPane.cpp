#include "ui/DetailsPane.h"

#include "app/steps/Catalogue.h"
#include "app/steps/StepProgram.h"
#include "ui/DiffHighlighter.h"
#include "ui/Icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>

namespace howdah {
namespace {

constexpr int maxLine = 4000; ///< one endless line makes a text field stand still (measured)

/// Progress bars draw over their own line; the last drawing counts. Lines without an end are broken.
QString readable(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (const qsizetype last = line.lastIndexOf(u'\r'); last >= 0)
            line.remove(0, last + 1);
        for (qsizetype at = maxLine; at < line.size(); at += maxLine + 1)
            line.insert(at, u'\n');
    }
    return lines.join(u'\n');
}

QPlainTextEdit *textField(const QString &name, const QString &title, const QString &emptyText)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->setPlaceholderText(emptyText);
    field->setReadOnly(true);
    field->setUndoRedoEnabled(false);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setMaximumBlockCount(5000);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setFrameShape(QFrame::NoFrame);
    return field;
}

} // namespace

DetailsPane::DetailsPane(MatrixModel *matrix, RunOutput *output, ClusterDocument *document, QWidget *parent)
    : QWidget(parent), m_matrix(matrix), m_output(output), m_document(document), m_title(new QLabel), m_sentence(new QLabel),
      m_steps(new QTreeWidget), m_tabs(new QTabWidget),
      m_outputText(textField(QStringLiteral("output"), tr("Output"), tr("This step has printed nothing."))),
      m_changesText(textField(QStringLiteral("changes"), tr("Changes"), tr("This step has changed no file."))),
      m_programText(textField(QStringLiteral("program"), tr("Program"), tr("This step is no program: Howdah does it itself.")))
{
    setObjectName(QStringLiteral("details"));
    new DiffHighlighter(m_changesText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(QStringLiteral("sentence"));

    m_steps->setObjectName(QStringLiteral("stepList"));
    m_steps->setAccessibleName(tr("Steps of this machine"));
    m_steps->setColumnCount(3);
    m_steps->setHeaderLabels({tr("Step"), tr("Outcome"), tr("Seconds")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setMinimumSectionSize(40);
    m_steps->setColumnWidth(1, fontMetrics().horizontalAdvance(outcomeTitle(Outcome::Interrupted)) + 20);
    m_steps->setColumnWidth(2, fontMetrics().horizontalAdvance(tr("Seconds")) + 20);

    m_tabs->addTab(m_outputText, tr("&Output"));
    m_tabs->addTab(m_changesText, tr("&Changes"));
    m_tabs->addTab(m_programText, tr("&Program"));
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this step"));

    auto *text = new QWidget;
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(8, 6, 8, 0);
    textLayout->addWidget(m_title);
    textLayout->addWidget(m_sentence);
    textLayout->addWidget(m_tabs, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_steps);
    splitter->addWidget(text);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 800});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_steps, &QTreeWidget::currentItemChanged, this, [this] { refreshStep(); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { refreshStep(); });
    connect(m_output, &RunOutput::appended, this, &DetailsPane::append);
    connect(m_matrix, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_matrix->rowOfMachine(m_machine);
        if (row >= first.row() && row <= last.row() && MatrixModel::isStepColumn(last.column()))
            refreshList();
    });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &DetailsPane::refreshList);
}

void DetailsPane::showCell(const QModelIndex &index)
{
    const QUuid machine = index.data(MatrixModel::MachineIdRole).toUuid();
    const QString step = MatrixModel::isStepColumn(index.column()) ? index.data(MatrixModel::StepIdRole).toString()
                                                                  : index.siblingAtColumn(MatrixModel::stateColumn()).data(MatrixModel::StepIdRole).toString();
    m_machine = machine;
    refreshList();
    if (!step.isEmpty())
        showStep(step);
}

void DetailsPane::showStep(const QString &step)
{
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        if (m_steps->topLevelItem(i)->data(0, Qt::UserRole).toString() == step)
            m_steps->setCurrentItem(m_steps->topLevelItem(i));
    }
}

QString DetailsPane::currentStep() const
{
    return m_steps->currentItem() ? m_steps->currentItem()->data(0, Qt::UserRole).toString() : QString();
}

void DetailsPane::refreshList()
{
    const int row = m_matrix->rowOfMachine(m_machine);
    QList<QModelIndex> cells;
    for (int column = MatrixModel::firstStepColumn(); row >= 0 && column < m_matrix->columnCount(); ++column) {
        const QModelIndex cell = m_matrix->index(row, column);
        if (cell.data(MatrixModel::OutcomeRole).isValid())
            cells << cell;
    }
    const QString kept = currentStep();
    m_steps->setUpdatesEnabled(false);
    m_steps->blockSignals(true);
    while (m_steps->topLevelItemCount() > cells.size())
        delete m_steps->takeTopLevelItem(m_steps->topLevelItemCount() - 1);
    while (m_steps->topLevelItemCount() < cells.size())
        m_steps->addTopLevelItem(new QTreeWidgetItem);
    for (int i = 0; i < cells.size(); ++i) {
        const auto record = cells.at(i).data(MatrixModel::RecordRole).value<StepRecord>();
        const auto outcome = Outcome(cells.at(i).data(MatrixModel::OutcomeRole).toInt());
        const Step &step = *findStep(cells.at(i).data(MatrixModel::StepIdRole).toString());
        QTreeWidgetItem *item = m_steps->topLevelItem(i);
        item->setText(0, stepTitle(step));
        item->setIcon(0, outcomeIcon(outcome, palette()));
        item->setData(0, Qt::UserRole, step.id);
        item->setText(1, outcomeTitle(outcome));
        item->setText(2, record.seconds > 0 ? QLocale().toString(record.seconds, 'f', 1) : QString());
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_steps->blockSignals(false);
    m_steps->setUpdatesEnabled(true);
    if (!kept.isEmpty())
        showStep(kept);
    refreshStep();
}

void DetailsPane::refreshStep()
{
    const QString step = currentStep();
    const QModelIndex cell = m_matrix->indexOf(m_machine, step);
    const int row = m_matrix->rowOfMachine(m_machine);
    const QString machine = row < 0 ? QString()
        : m_matrix->index(row, MachineTableModel::columnOf(MachineField::Host)).data().toString();
    if (!cell.isValid()) {
        m_title->setText(machine);
        m_sentence->setText(m_steps->topLevelItemCount() > 0 ? tr("Choose a step to read about it.") : QString());
        for (QPlainTextEdit *field : {m_outputText, m_changesText, m_programText})
            field->clear();
        m_shownStep.clear();
        return;
    }
    const auto record = cell.data(MatrixModel::RecordRole).value<StepRecord>();
    const auto outcome = Outcome(cell.data(MatrixModel::OutcomeRole).toInt());
    m_title->setText(tr("%1 › %2: %3", "machine, step, outcome").arg(machine, stepTitle(*findStep(step)), outcomeTitle(outcome)));
    const QString note = cell.data(MatrixModel::NoteRole).toString();
    QString sentence = note.isEmpty() ? cell.data(MatrixModel::SentenceRole).toString() : note;
    if (sentence.isEmpty() && outcome == Outcome::Pending)
        sentence = tr("This step has not run yet on this machine.");
    m_sentence->setText(sentence);

    const QByteArray output = outcome == Outcome::Running ? m_output->of(m_machine, step) : record.output;
    const QString shown = m_machine.toString() + step + (outcome == Outcome::Running ? u'r' : u'f') + record.started.toString(Qt::ISODateWithMs);
    if (m_shownStep != shown) {
        m_shownStep = shown;
        m_outputText->setPlainText(readable(output));
        m_changesText->setPlainText(readable(record.diff));
        m_outputText->verticalScrollBar()->setValue(m_outputText->verticalScrollBar()->maximum());
    }
    m_tabs->setTabEnabled(1, !record.diff.isEmpty());
    if (m_tabs->currentWidget() == m_programText) {
        const QString program = programText();
        if (m_programText->toPlainText() != program)
            m_programText->setPlainText(program);
    }
}

void DetailsPane::append(const QUuid &machine, const QString &step, const QByteArray &text)
{
    if (machine != m_machine || step != currentStep())
        return;
    // Follows the end unless the reader has scrolled up.
    QScrollBar *bar = m_outputText->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 2;
    QTextCursor end(m_outputText->document());
    end.movePosition(QTextCursor::End);
    end.insertText(readable(text));
    if (atEnd)
        bar->setValue(bar->maximum());
}

QString DetailsPane::programText() const
{
    const Step *step = findStep(currentStep());
    if (!step)
        return {};
    const Cluster cluster = m_document->cluster();
    const Machine *machine = cluster.find(m_machine);
    const QByteArray text = stepText(step->id);
    return text.isEmpty() ? QString() : QString::fromUtf8(stepProgram(cluster, machine, *step, StepValues()));
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshList();
}

} // namespace howdah
