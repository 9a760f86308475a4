// What would be written on this computer, before its administrator is asked for; or whose names stand in the way.
//
// Thread: main thread; open() it. chosen() says how to go on; rejected(): cancel all.
#pragma once

#include "app/run/Questions.h"

#include <QDialog>

class QStackedWidget;

namespace howdah {

class PrivilegeDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice {
        Write,        ///< ask for the password and write
        ByHand,       ///< start; the person has written what needs an administrator
        Without,      ///< start without
        TakeNames,    ///< begin again, taking the names over
    };

    explicit PrivilegeDialog(const PrivilegeQuestion &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(howdah::PrivilegeDialog::Choice choice);

private:
    QWidget *writePage(const PrivilegeQuestion &question);
    QWidget *byHandPage(const QByteArray &diff);
    QWidget *namesPage(const QString &names);
    void choose(Choice choice);

    QStackedWidget *m_pages;
};

} // namespace howdah
