// Asks the person what a run must know before it begins: one dialog for each kind of question, and what is kept before
// a password is asked for. Answers go to the runner; Cancel leaves no byte anywhere.
//
// Thread: main thread; no dialog waits in a nested event loop. Ownership: the controller and the window must outlive it.
#pragma once

#include "ui/Passwords.h"
#include "ui/RunController.h"

#include <QPointer>

class QDialog;

namespace howdah {

class SecretsDialog;

class RunQuestions : public QObject
{
    Q_OBJECT
public:
    RunQuestions(RunController *controller, Passwords *passwords, QWidget *window);

Q_SIGNALS:
    void couldNotRemember(const howdah::Error &error);

private:
    void onHostKeys(const QList<HostKeyQuestion> &questions);
    void onSecrets(const QList<SecretQuestion> &questions);
    void lookUp(QList<SecretId> ids);
    void askPerson();
    void onPrivilege(const PrivilegeQuestion &question);
    void onReview(const QList<ReviewItem> &items);
    void onFinished(const RunReport &report);
    void keepAccepted(bool remember);
    void show(QDialog *dialog);
    void closeDialog();
    void cancel();

    RunController *m_controller;
    Passwords *m_passwords;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    QPointer<SecretsDialog> m_secrets; ///< stays open while what was typed is tried
    QList<SecretQuestion> m_questions;
    std::vector<SecretAnswer> m_found; ///< in the keychain
    QList<SecretId> m_tried;           ///< looked up in this run, so that a refused one is not offered again
    QHash<SecretKind, QString> m_accounts; ///< whose they are, as asked in this run
    bool m_remember = false;
};

} // namespace howdah
