#include "ui/RunQuestions.h"

#include "ui/HostKeysDialog.h"
#include "ui/PrivilegeDialog.h"
#include "ui/ReviewDialog.h"
#include "ui/SecretsDialog.h"

namespace howdah {

RunQuestions::RunQuestions(RunController *controller, Passwords *passwords, QWidget *window)
    : QObject(window), m_controller(controller), m_passwords(passwords), m_window(window)
{
    Runner *runner = &controller->runner();
    connect(runner, &Runner::hostKeysAsked, this, &RunQuestions::onHostKeys);
    connect(runner, &Runner::secretsAsked, this, &RunQuestions::onSecrets);
    connect(runner, &Runner::privilegeAsked, this, &RunQuestions::onPrivilege);
    connect(runner, &Runner::reviewAsked, this, &RunQuestions::onReview);
    connect(runner, &Runner::stepsBegun, this, &RunQuestions::closeDialog);
    connect(runner, &Runner::finished, this, &RunQuestions::onFinished);
    connect(controller, &RunController::started, this, [this] {
        m_tried.clear();
        m_accounts.clear();
        m_remember = false;
    });
}

void RunQuestions::show(QDialog *dialog)
{
    closeDialog();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, &RunQuestions::cancel);
    dialog->open();
}

void RunQuestions::closeDialog()
{
    if (QDialog *dialog = m_dialog) {
        m_dialog = nullptr;
        dialog->disconnect(this);
        dialog->close();
    }
}

void RunQuestions::cancel()
{
    m_controller->runner().cancelBeforeStart({ErrorCode::Cancelled, tr("The run was cancelled before it began. Nothing was changed."), {}});
}

void RunQuestions::onHostKeys(const QList<HostKeyQuestion> &questions)
{
    auto *dialog = new HostKeysDialog(questions, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller->runner().answerHostKeys(dialog->trusted()); });
    show(dialog);
}

void RunQuestions::onSecrets(const QList<SecretQuestion> &questions)
{
    m_questions = questions;
    m_found.clear();
    QList<SecretId> ids;
    for (const SecretQuestion &question : questions) {
        m_accounts.insert(question.kind, question.account);
        for (const QUuid &machine : {question.machine, QUuid()}) {
            const SecretId id{m_controller->plan().cluster.id, question.kind, machine};
            if (!ids.contains(id) && !m_tried.contains(id))
                ids << id;
        }
    }
    m_tried << ids;
    lookUp(ids);
}

void RunQuestions::lookUp(QList<SecretId> ids)
{
    if (ids.isEmpty()) {
        if (m_found.empty())
            askPerson();
        else
            m_controller->runner().answerSecrets(std::exchange(m_found, {}), {});
        return;
    }
    const SecretId id = ids.takeFirst();
    m_passwords->read(id, this, [this, id, ids](Result<Secret> found) mutable {
        if (!m_controller->isRunning())
            return;
        if (found)
            m_found.push_back({id.kind, id.machine, found.take()});
        else if (found.error().code != ErrorCode::SecretNotFound)
            ids.clear(); // there is no keychain here, or it says no: the person is asked
        lookUp(ids);
    });
}

void RunQuestions::askPerson()
{
    if (!m_secrets) {
        auto *dialog = new SecretsDialog(m_passwords->keychainName(), m_window);
        m_secrets = dialog;
        connect(dialog, &SecretsDialog::given, this, [this, dialog] {
            m_remember = dialog->remember();
            std::vector<SecretAnswer> answers = dialog->answers();
            dialog->setTrying();
            m_controller->runner().answerSecrets(std::move(answers), {});
        });
        connect(dialog, &SecretsDialog::leaveOut, this, [this, dialog] {
            const QSet<QUuid> machines = dialog->machines();
            closeDialog();
            m_controller->runner().answerSecrets({}, machines);
        });
        m_secrets->ask(m_questions);
        show(dialog);
        return;
    }
    m_secrets->ask(m_questions);
}

void RunQuestions::onPrivilege(const PrivilegeQuestion &question)
{
    auto *dialog = new PrivilegeDialog(question, m_window);
    connect(dialog, &PrivilegeDialog::chosen, this, [this](PrivilegeDialog::Choice choice) {
        switch (choice) {
        case PrivilegeDialog::Choice::Write:
            return m_controller->runner().answerPrivilege(PrivilegeAnswer::WriteAndStart);
        case PrivilegeDialog::Choice::ByHand:
            return m_controller->runner().answerPrivilege(PrivilegeAnswer::WriteOwnOnly);
        case PrivilegeDialog::Choice::Without:
            return m_controller->runner().answerPrivilege(PrivilegeAnswer::StartWithout);
        case PrivilegeDialog::Choice::TakeNames: {
            RunRequest again = m_controller->request();
            again.takeNames = true;
            m_controller->startAgainWith(again);
            return cancel();
        }
        }
    });
    show(dialog);
}

void RunQuestions::onReview(const QList<ReviewItem> &items)
{
    auto *dialog = new ReviewDialog(items, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller->runner().answerReview(dialog->consent()); });
    connect(dialog, &ReviewDialog::checkOnly, this, [this] {
        RunRequest check = m_controller->request();
        check.mode = RunMode::Check;
        m_controller->startAgainWith(check);
        cancel();
    });
    show(dialog);
}

void RunQuestions::onFinished(const RunReport &)
{
    closeDialog();
    keepAccepted(std::exchange(m_remember, false));
}

// What a machine has accepted lasts for this session, so that Retry does not ask again; in the keychain only if wanted.
void RunQuestions::keepAccepted(bool remember)
{
    const Cluster &cluster = m_controller->plan().cluster;
    for (SecretAnswer &accepted : m_controller->runner().takeAcceptedSecrets()) {
        const Machine *machine = cluster.find(accepted.machine);
        const KeptSecret what{{cluster.id, accepted.kind, accepted.machine}, cluster.name, machine ? machine->host : QString(),
                              m_accounts.value(accepted.kind), QDateTime::currentDateTimeUtc()};
        if (remember) {
            m_passwords->remember(what, accepted.secret.clone(), this, [this](const Result<void> &stored) {
                if (!stored)
                    Q_EMIT couldNotRemember(stored.error());
            });
        }
        m_passwords->keepForSession(what, std::move(accepted.secret));
    }
}

} // namespace howdah
