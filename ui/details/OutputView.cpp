// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/OutputView.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"
#include "app/project/OutputPath.h"
#include "ui/widgets/FindBar.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUrl>

using namespace std::chrono_literals;

namespace howdah {

OutputView::OutputView(QWidget *parent)
    : QWidget(parent), m_field(new QPlainTextEdit), m_notice(new QLabel), m_copy(new QPushButton(tr("Co&py Output"))),
      m_save(new QPushButton(tr("Sa&ve Output…"))), m_openLog(new QPushButton(tr("Open &Log")))
{
    m_field->setObjectName(QStringLiteral("output"));
    m_field->setAccessibleName(tr("Output"));
    m_field->setPlaceholderText(tr("This step has printed nothing."));
    m_field->setReadOnly(true);
    m_field->setUndoRedoEnabled(false);
    m_field->setLineWrapMode(QPlainTextEdit::NoWrap); // a long wrapped line is laid out in quadratic time
    m_field->setMaximumBlockCount(keptLines);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_find = new FindBar(m_field);
    m_notice->setObjectName(QStringLiteral("outputNotice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setObjectName(QStringLiteral("copyOutput"));
    m_save->setObjectName(QStringLiteral("saveOutput"));
    m_openLog->setObjectName(QStringLiteral("openLog"));

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_notice, 1);
    for (QPushButton *button : {m_copy, m_save, m_openLog})
        foot->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(m_find);
    layout->addWidget(m_field, 1);
    layout->addLayout(foot);

    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(100ms);
    connect(&m_flushTimer, &QTimer::timeout, this, &OutputView::flush);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(shownText(m_field->toPlainText())); });
    connect(m_save, &QPushButton::clicked, this, &OutputView::saveDialog);
    connect(m_openLog, &QPushButton::clicked, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_log)))
            Q_EMIT failed({ErrorCode::ToolMissing,
                           tr("The log could not be opened: this desktop has no program for text files. It is in %1.").arg(m_log),
                           {}});
    });
    show({}, {}, 0);
}

void OutputView::show(const QString &name, const QByteArray &output, qint64 bytesInAll)
{
    m_pending.clear();
    m_flushTimer.stop();
    m_name = name;
    m_bytes = qMax(bytesInAll, qint64(output.size()));
    m_cut = m_bytes > output.size();
    m_text = {};
    m_field->clear();
    m_openLine = QTextCursor(m_field->document());
    m_openLine.setKeepPositionOnInsert(true);
    put(output);
    m_field->verticalScrollBar()->setValue(m_field->verticalScrollBar()->maximum());
    m_field->horizontalScrollBar()->setValue(0);
    sayWhatIsShown();
}

void OutputView::append(const QByteArray &more)
{
    m_bytes += more.size();
    m_pending += more;
    if (m_pending.size() > 2 * keptBytes) { // what would scroll by unread need not be laid out
        m_pending = m_pending.last(keptBytes);
        m_cut = true;
    }
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void OutputView::flush()
{
    QScrollBar *bar = m_field->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 2;
    put(std::exchange(m_pending, {}));
    if (atEnd)
        bar->setValue(bar->maximum());
    sayWhatIsShown();
}

void OutputView::put(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const OutputText::Lines lines = m_text.take(bytes);
    QTextCursor cursor = m_openLine;
    cursor.setKeepPositionOnInsert(false);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.insertText(lines.finished + lines.open);
    m_openLine = QTextCursor(m_field->document());
    m_openLine.movePosition(QTextCursor::End);
    m_openLine.setPosition(qMax(0, m_openLine.position() - int(lines.open.size())));
    m_openLine.setKeepPositionOnInsert(true);
}

void OutputView::sayWhatIsShown()
{
    const bool more = m_cut || m_field->blockCount() >= keptLines;
    m_notice->setText(!more ? QString()
                      : m_log.isEmpty()
                          ? tr("The last part of %1.").arg(QLocale().formattedDataSize(m_bytes))
                          : tr("The last part of %1; all of it is in the log.").arg(QLocale().formattedDataSize(m_bytes)));
    const bool any = m_bytes > 0;
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
}

void OutputView::setLog(const QString &path)
{
    m_log = QFileInfo::exists(path) ? path : QString();
    m_openLog->setVisible(!m_log.isEmpty());
    m_openLog->setToolTip(m_log);
    m_openLog->setAccessibleDescription(m_log);
    sayWhatIsShown();
}

void OutputView::find()
{
    m_find->open();
}

void OutputView::saveDialog()
{
    auto *dialog = new QFileDialog(this, tr("Save Output"));
    dialog->setObjectName(QStringLiteral("saveOutputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_name + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> free = mayWriteOutput(path, {}, IfThere::Overwrite); !free)
            return Q_EMIT failed(free.error());
        const QByteArray text = m_field->toPlainText().toUtf8() + '\n';
        if (const Result<void> written = writeFile(path, text, {.links = Links::Follow, .newMode = 0600}); !written)
            Q_EMIT failed(
                {ErrorCode::FileUnwritable,
                 tr("The output could not be written to %1: %2. Choose another place.").arg(path, written.error().message),
                 {}});
    });
    dialog->open();
}

} // namespace howdah
