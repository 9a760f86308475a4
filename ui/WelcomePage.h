// What the window shows without a cluster: how to begin.
//
// Thread: main thread. Ownership: the actions must outlive it.
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace howdah {

class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested(const QString &path);

private:
    QVBoxLayout *m_recent;
};

} // namespace howdah
