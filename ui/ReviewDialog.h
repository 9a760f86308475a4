// What deserves a second look before the run: machines in use, and firewalls that will go off.
//
// Thread: main thread; open() it. accepted(): consent(); checkOnly(): a check instead; rejected(): cancel all.
#pragma once

#include "app/run/Questions.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QCheckBox;

namespace howdah {

class ReviewDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReviewDialog(const QList<ReviewItem> &items, QWidget *parent = nullptr);

    /// Steps that may change a machine in use.
    [[nodiscard]] QHash<QUuid, QSet<QString>> consent() const;

Q_SIGNALS:
    void checkOnly();

private:
    QList<std::pair<QCheckBox *, ReviewItem>> m_boxes;
};

} // namespace howdah
