// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks the user the questions before a run, in one dialog; kept passwords are looked up before the user is asked.
// What was answered lasts for this session: a run after a check, or after a cancelled one, does not ask it again. Answers
// go to the runner; Cancel leaves no byte anywhere.
//
// Thread: main thread; no dialog waits in a nested event loop. Ownership: the document, the controller, the passwords and
// the window must outlive it.
#pragma once

#include "app/run/Interview.h"
#include "ui/run/RunController.h"
#include "ui/settings/Passwords.h"

#include <QPointer>

namespace howdah {

class PrivilegePage;
class ReviewPage;
class RunDialog;
class RunPage;
class SecretsPage;

class RunQuestions : public QObject
{
    Q_OBJECT
public:
    RunQuestions(ClusterDocument *document, RunController *controller, Passwords *passwords, QWidget *window);

Q_SIGNALS:
    void couldNotRemember(const howdah::Error &error);
    void keyFilesWorked(const QHash<QUuid, QString> &keys); ///< by machine, chosen in the dialog of the run that has ended

private:
    void askHostKeys(const QList<HostKeyQuestion> &questions);
    void askSecrets(const QList<SecretField> &fields);
    void giveSecrets();
    void noteLogins(const QList<SecretQuestion> &questions);
    void onPrivilege(const PrivilegeQuestion &question);
    void answerPrivilege(PrivilegeAnswer answer);
    void onReview(const QList<ReviewItem> &items);
    void onEvents(const std::vector<RunEvent> &events);
    void onFinished(const RunReport &report);
    void keepAccepted(bool remember);
    void keepKeyFiles(const RunReport &report);
    void useKeyFile(const QString &path);
    void ask(RunPage *page);
    void sayLoggingIn();
    void closeDialog();
    [[nodiscard]] QUuid openCluster() const; ///< null: none
    void beginAgain(const RunRequest &request);
    void cancel();

    ClusterDocument *m_document;
    RunController *m_controller;
    Passwords *m_passwords;
    QWidget *m_window;
    Interview m_interview;
    QPointer<RunDialog> m_dialog; ///< from the first question to the go
    QPointer<SecretsPage> m_secrets;
    QPointer<ReviewPage> m_review;
    QPointer<PrivilegePage> m_privilege;
    QString m_waiting; ///< for what, from the last answer to the first step; empty: for nothing
    QSet<QUuid> m_loggedIn;
    QSet<QUuid> m_loginAsked; ///< that wanted more than the keys they were shown, in this run
    bool m_remember = false;
    bool m_again = false; ///< the next run repeats this one, with another answer
};

} // namespace howdah
