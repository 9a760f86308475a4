// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The review before the run: machines in use, firewalls that will be switched off, time services that will be replaced.
//
// Thread: main thread.
#pragma once

#include "app/run/Questions.h"
#include "ui/run/RunPage.h"

#include <QHash>
#include <QSet>

class QCheckBox;

namespace howdah {

class StepCatalogue;

class ReviewPage : public RunPage
{
    Q_OBJECT
public:
    ReviewPage(const QList<ReviewItem> &items, const StepCatalogue &steps);

    [[nodiscard]] const QList<ReviewItem> &items() const { return m_items; }
    /// Steps that may change a machine in use.
    [[nodiscard]] QHash<QUuid, QSet<QString>> consent() const;
    [[nodiscard]] QSet<QUuid> keptFirewalls() const;

    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isTouched() const override;

Q_SIGNALS:
    void answered();
    void checkOnly();

private:
    void addMachine(const ReviewItem &item, const StepCatalogue &steps, QBoxLayout *list);

    const QList<ReviewItem> m_items;
    QList<std::pair<QCheckBox *, qsizetype>> m_changeToo; ///< of which item
    QList<std::pair<QCheckBox *, QUuid>> m_switchOff;
    QPushButton *m_start;
};

} // namespace howdah
