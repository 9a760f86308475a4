// "Are these your machines?": the keys of machines that are not known yet, and of known ones that show another key.
//
// Thread: main thread; open() it. Trust is never the default button. accepted(): trusted(); rejected(): cancel all.
#pragma once

#include "app/run/Questions.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace howdah {

class HostKeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HostKeysDialog(const QList<HostKeyQuestion> &questions, QWidget *parent = nullptr);

    [[nodiscard]] QSet<QUuid> trusted() const;

private:
    QWidget *unknownKeys(const QList<HostKeyQuestion> &questions);
    QWidget *changedKeys(const QList<HostKeyQuestion> &questions);
    void tickWhatWasPasted();
    void countTrusted();

    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_pasted = nullptr;
    QPushButton *m_trust;
    QList<std::pair<QCheckBox *, QUuid>> m_replace;
};

} // namespace howdah
