// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The answer first: what happened where, why, what to do next, and the buttons for it.
//
// Thread: main thread.
#pragma once

#include "app/record/RunEvent.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace howdah {

class DetailsHeader : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsHeader(QWidget *parent = nullptr);

    struct Facts
    {
        QString machine;   ///< as shown
        QString stepTitle; ///< empty: a machine without a step
        Outcome outcome = Outcome::Pending;
        StepRecord record;
        QString note;         ///< what it waits for, now
        bool check = false;   ///< the result of a check
        bool earlier = false; ///< of a run before this session or the last run
    };
    void show(const Facts &facts);
    void showNothing(const QString &machine, const QString &hint);

    void offerRetry(const QString &host); ///< empty: not offered
    void offerTakingNames(bool offered);  ///< beside the retry: names that another cluster holds on the machine
    void offerTerminal(const QString &host, const QString &command); ///< empty host: not offered
    void offerSummary(bool offered);

Q_SIGNALS:
    void retryClicked();
    void takeNamesClicked();
    void terminalClicked();
    void summaryClicked();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_remedy;
    QPushButton *m_retry;
    QPushButton *m_takeNames;
    QPushButton *m_terminal;
    QPushButton *m_summary;
};

} // namespace howdah
