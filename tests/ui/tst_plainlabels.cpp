// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What machines, files and projects say is shown as it is: no tooltip, message box, label or view takes it for HTML.
#include "app/machines/MachineTableModel.h"
#include "app/record/RunTableModel.h"
#include "tests/ui/WindowFixture.h"
#include "ui/details/OutputView.h"
#include "ui/details/ResultTree.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolTip>
#include <QTreeWidget>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

namespace {

/// A FIFO that knows whether it was opened: a reader is let go at once, so that a window that reads it does not hang.
class Bait
{
public:
    explicit Bait(const QString &path) : m_path(QFile::encodeName(path))
    {
        if (mkfifo(m_path.constData(), 0600) != 0)
            qFatal("mkfifo");
        m_thread = std::thread([this] {
            while (!m_end) {
                const int end = open(m_path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC); // fails while nobody reads
                if (end >= 0) {
                    m_taken = true;
                    close(end);
                }
                std::this_thread::sleep_for(5ms);
            }
        });
    }
    ~Bait()
    {
        m_end = true;
        m_thread.join();
    }
    [[nodiscard]] bool isTaken() const { return m_taken; }
    [[nodiscard]] QString html() const { return QStringLiteral("<img src='%1'><b>x</b>").arg(QFile::decodeName(m_path)); }

private:
    QByteArray m_path;
    std::atomic<bool> m_end = false;
    std::atomic<bool> m_taken = false;
    std::thread m_thread;
};

QLabel *toolTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

} // namespace

class TestPlainLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void toolTips();
    void messageBoxes_data();
    void messageBoxes();
    void labelsAndViews();
    void cleanup();

private:
    /// What is shown when the mouse rests there; each is checked.
    void hover(QWidget *widget, const QPoint &at)
    {
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        if (QLabel *tip = toolTip()) {
            (void)tip->grab();
            QCOMPARE(tip->textFormat(), Qt::PlainText);
            if (tip->text().contains(m_bait->html()))
                m_literal << tip->text();
        }
        QToolTip::hideText();
    }
    void hoverAll(QWidget *root);
    void load()
    {
        const QString path = m_f->folder.filePath(QStringLiteral("<b>x.howdah"));
        QVERIFY(ProjectFile(path).save(m_cluster));
        m_f->window.openPath(path);
        QTRY_COMPARE(m_f->window.document().machines().size(), m_cluster.machines.size());
        QTRY_VERIFY(!m_f->window.runs()->isLoading());
    }
    void fail();

    QTemporaryDir m_folder;
    std::unique_ptr<Bait> m_bait;
    std::unique_ptr<WindowFixture> m_f;
    Cluster m_cluster;
    QStringList m_literal; ///< tooltips with the bait in them
    int m_number = 0;
};

void TestPlainLabels::init()
{
    m_bait = std::make_unique<Bait>(m_folder.filePath(QStringLiteral("fifo%1").arg(++m_number)));
    m_f = std::make_unique<WindowFixture>();
    m_f->window.resize(1400, 900);
    m_cluster = sampleCluster();
    m_cluster.name = m_bait->html();
    m_cluster.machines[1].host = m_bait->html();
    m_cluster.machines[2].extra = m_bait->html();
    m_literal.clear();
}

void TestPlainLabels::cleanup()
{
    QVERIFY(!m_bait->isTaken());
    m_f.reset();
    m_bait.reset();
}

/// A step that failed on the first machine, with the machine's message.
void TestPlainLabels::fail()
{
    StepRecord record;
    record.machine = m_f->window.document().machines().at(1).id;
    record.step = QStringLiteral("time-sync");
    record.outcome = Outcome::Failed;
    record.reason = Reason(Error{ErrorCode::TimedOut, m_bait->html() + QStringLiteral(" is locked."), {}});
    record.started = QDateTime::currentDateTimeUtc();
    record.output = m_bait->html().toUtf8() + "\x1b[2J\n";
    record.outputBytes = record.output.size();
    m_f->window.findChild<RunTableModel *>()->apply(
        {{RunEvent::Kind::StepFinished, record.machine, record.step, record.started, {}, {}, record}});
}

void TestPlainLabels::hoverAll(QWidget *root)
{
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || QTest::currentTestFailed())
            continue;
        if (!widget->toolTip().isEmpty())
            hover(widget, widget->rect().center());
        if (auto *header = qobject_cast<QHeaderView *>(widget)) {
            for (int section = 0; section < header->count(); ++section)
                hover(header->viewport(), QPoint(header->sectionViewportPosition(section) + 3, 3));
        } else if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            const auto rows = [&](const auto &self, const QModelIndex &parent) -> void {
                for (int row = 0; row < view->model()->rowCount(parent); ++row) {
                    for (int column = 0; column < view->model()->columnCount(parent); ++column) {
                        if (const QRect cell = view->visualRect(view->model()->index(row, column, parent)); !cell.isEmpty())
                            hover(view->viewport(), cell.center());
                    }
                    self(self, view->model()->index(row, 0, parent));
                }
            };
            rows(rows, {});
        }
    }
}

void TestPlainLabels::toolTips()
{
    load();
    fail();
    auto *view = m_f->window.findChild<MatrixView *>();
    view->setCurrentIndex(m_f->window.matrix()->indexOf(m_f->window.document().machines().at(1).id, QStringLiteral("time-sync")));
    QTRY_VERIFY(m_f->window.findChild<ResultTree *>()->topLevelItemCount() > 0);
    hoverAll(&m_f->window);
    QVERIFY2(m_literal.size() >= 2, qPrintable(QString::number(m_literal.size()))); // the cell of the step, the row of the tree

    // Whatever tooltip is to come.
    auto *button = new QWidget(&m_f->window);
    button->setToolTip(m_bait->html());
    button->show();
    m_literal.clear();
    hover(button, {1, 1});
    QCOMPARE(m_literal, QStringList{m_bait->html()});
}

void TestPlainLabels::messageBoxes_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("box");
    QTest::newRow("remove") << QStringLiteral("removeMachine") << QStringLiteral("removeQuestion");
    QTest::newRow("take back") << QStringLiteral("takeBack") << QStringLiteral("takeBackQuestion");
    QTest::newRow("reload") << QStringLiteral("reload") << QStringLiteral("reloadQuestion");
    QTest::newRow("unsaved") << QStringLiteral("closeCluster") << QStringLiteral("unsavedQuestion");
    QTest::newRow("any") << QString() << QStringLiteral("any");
}

void TestPlainLabels::messageBoxes()
{
    QFETCH(QString, action);
    QFETCH(QString, box);
    load();
    MatrixModel *matrix = m_f->window.matrix();
    QVERIFY(matrix->setData(matrix->index(3, MachineTableModel::columnOf(MachineField::Fqdn)),
                            QStringLiteral("new.example.com"))); // there is something to lose
    m_f->window.findChild<MatrixView *>()->setCurrentIndex(matrix->index(2, 0));
    if (action.isEmpty()) {
        auto *any =
            new QMessageBox(QMessageBox::Question, QStringLiteral("Any"), m_bait->html(), QMessageBox::Cancel, &m_f->window);
        any->setObjectName(box);
        any->setInformativeText(m_bait->html());
        any->open();
    } else {
        m_f->window.findChild<QAction *>(action)->trigger();
    }
    QMessageBox *shown = nullptr;
    QTRY_VERIFY((shown = m_f->window.findChild<QMessageBox *>(box)) && shown->isVisible());
    (void)shown->grab();
    QVERIFY2((shown->text() + shown->informativeText()).contains(QStringLiteral("<b>x")), qPrintable(shown->text()));
    for (const QLabel *label : shown->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    shown->reject();
    m_f->window.document().undoStack().undo();
}

void TestPlainLabels::labelsAndViews()
{
    load();
    fail();
    auto *view = m_f->window.findChild<MatrixView *>();
    view->setCurrentIndex(m_f->window.matrix()->indexOf(m_f->window.document().machines().at(1).id, QStringLiteral("time-sync")));
    m_f->window.messages()->show(MessageBar::Kind::Error, m_bait->html());
    QTRY_VERIFY(m_f->window.findChild<OutputView *>()->findChild<QPlainTextEdit *>()->toPlainText().contains(m_bait->html()));
    for (QLabel *label : m_f->window.findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || label->textFormat() != Qt::AutoText, qPrintable(label->objectName() + label->text()));
    auto *any = new QLabel(m_bait->html(), &m_f->window);
    any->show();
    (void)any->sizeHint();
    (void)m_f->window.grab();
    QCOMPARE(any->textFormat(), Qt::PlainText);
    for (QPlainTextEdit *field : m_f->window.findChildren<QPlainTextEdit *>())
        (void)field->grab();
    m_f->window.findChild<QPushButton *>(QStringLiteral("copyOutput"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), m_bait->html() + QStringLiteral("\\u{1b}[2J"));
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestPlainLabels test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plainlabels.moc"
