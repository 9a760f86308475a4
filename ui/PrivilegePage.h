// What would be written on this computer, before its administrator is asked for; or how to write it by hand.
//
// Thread: main thread.
#pragma once

#include "app/run/Questions.h"
#include "ui/RunPage.h"

class QLabel;
class QPlainTextEdit;

namespace howdah {

class PrivilegePage : public RunPage
{
    Q_OBJECT
public:
    explicit PrivilegePage(const PrivilegeQuestion &question);
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void answered(howdah::PrivilegeAnswer answer); ///< WriteAndStart, WriteOwnOnly or StartWithout

protected:
    void goBack() override;
    void updateButtons() override;

private:
    void showByHand(bool byHand);

    const PrivilegeQuestion m_question;
    QLabel *m_before;
    QPlainTextEdit *m_diff = nullptr;
    QLabel *m_after;
    QPushButton *m_write;
    QPushButton *m_myself;
    QPushButton *m_without;
    QPushButton *m_copy;
    QPushButton *m_start;
};

} // namespace howdah
