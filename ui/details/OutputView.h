// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One step's output: follows the end unless the reader scrolled, can be searched, copied and saved. A bounded tail; the
// whole is in the machine's log, which it leads to.
//
// Thread: main thread. A flood costs no more than a tail's worth of text every flushInterval.
#pragma once

#include "app/base/Error.h"
#include "ui/widgets/OutputText.h"

#include <QTextCursor>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace howdah {

class FindBar;

class OutputView : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype keptBytes = 64 * 1024; ///< as of RunOutput and of a step's record
    static constexpr int keptLines = 5000;

    explicit OutputView(QWidget *parent = nullptr);

    /// Another text. `name` is a proposal for a file's name; bytesInAll: more than `output` where it is only the end.
    void show(const QString &name, const QByteArray &output, qint64 bytesInAll);
    void append(const QByteArray &more);
    void setLog(const QString &path); ///< empty: there is none
    void find();
    void flush(); ///< shows new output now; else it is shown within 100 ms
    [[nodiscard]] QPlainTextEdit *field() const { return m_field; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< in all, shown or not

Q_SIGNALS:
    void failed(const howdah::Error &error);

private:
    void put(const QByteArray &bytes);
    void sayWhatIsShown();
    void saveDialog();

    QPlainTextEdit *m_field;
    FindBar *m_find;
    QLabel *m_notice;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_openLog;
    OutputText m_text;
    QTextCursor m_openLine; ///< where the line begins that is not finished yet
    QByteArray m_pending;
    QTimer m_flushTimer;
    QString m_name;
    QString m_log;
    qint64 m_bytes = 0;
    bool m_cut = false; ///< the beginning is not in the field
};

} // namespace howdah
