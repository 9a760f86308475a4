#include "ui/ProgramView.h"

#include "app/run/RunPlan.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"
#include "app/steps/Catalogue.h"
#include "ui/Background.h"
#include "ui/FindBar.h"
#include "ui/ShellHighlighter.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace howdah {

ProgramView::ProgramView(ClusterDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document), m_what(new QLabel), m_copy(new QPushButton(tr("Co&py Program"))), m_text(new QPlainTextEdit)
{
    m_text->setObjectName(QStringLiteral("program"));
    m_text->setAccessibleName(tr("Program"));
    m_text->setPlaceholderText(tr("This step is no program: Howdah does it itself."));
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
    m_copy->setObjectName(QStringLiteral("copyProgram"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_what, 1);
    foot->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
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
    const Step *step = findStep(m_step);
    const Cluster cluster = m_document->cluster();
    const Machine *machine = cluster.find(m_machine);
    QString text;
    if (step && !stepText(step->id).isEmpty() && (machine || m_machine.isNull())) {
        StepValues values;
        values.mode = m_mode;
        const bool keep = optionValue(cluster, u"root-login", u"permit") == QLatin1String("keep");
        values.keyUser = keep && machine ? loginOf(cluster, *machine).user.value_or(QString()).toUtf8() : QByteArray("root");
        if (machine) {
            findKey(cluster, *machine);
            values.publicKey = m_publicKey;
            values.liveOk = machine->liveConsent.contains(step->id);
        }
        text = QString::fromUtf8(stepProgram(cluster, machine, *step, values));
    }
    m_copy->setEnabled(!text.isEmpty());
    m_what->setText(text.isEmpty() ? QString()
        : m_mode == RunMode::Check ? tr("In a check, after the library lib.sh. It changes nothing.")
        : m_mode == RunMode::TakeBack ? tr("To take the step back, after the library lib.sh.")
                                      : tr("In a run, after the library lib.sh. HD_CLIENT is known when the machine has been reached."));
    if (m_text->toPlainText() == text)
        return;
    const int kept = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(kept);
}

/// As a run finds it: the cluster's key, else the first that ssh would use and that opens.
void ProgramView::findKey(const Cluster &cluster, const Machine &machine)
{
    const QString question = cluster.keyPath + u'\n' + machine.address;
    if (m_keyFor == question)
        return;
    m_keyFor = question;
    m_publicKey.clear();
    inBackground(this,
                 [path = cluster.keyPath, address = machine.address]() -> QByteArray {
                     if (!path.isEmpty()) {
                         const auto key = KeyPair::inspect(path);
                         return key ? key.value().publicLine : QByteArray();
                     }
                     const auto config = SshConfig::read(address);
                     const auto key = config ? KeyPair::choose(config.value().identityFiles) : Result<KeyFile>(KeyFile{});
                     return key ? key.value().publicLine : QByteArray();
                 },
                 [this, question](const QByteArray &line) {
                     if (m_keyFor != question || line.isEmpty())
                         return;
                     m_publicKey = line;
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
