// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunQuestions.h"

#include "ui/run/HostKeysPage.h"
#include "ui/run/NamesPage.h"
#include "ui/run/PrivilegePage.h"
#include "ui/run/ReviewPage.h"
#include "ui/run/RunDialog.h"
#include "ui/run/SecretsPage.h"
#include "ui/widgets/TypingPause.h"

namespace howdah {

RunQuestions::RunQuestions(ClusterDocument *document, RunController *controller, Passwords *passwords, QWidget *window)
    : QObject(window), m_document(document), m_controller(controller), m_passwords(passwords), m_window(window),
      m_interview(controller->runner())
{
    Runner *runner = &controller->runner();
    runner->setMayAskForKeyFile(true);
    m_interview.setLookUp([this](const SecretId &id, QObject *context, CredentialStore::ReadCallback done) {
        m_passwords->read(id, context, std::move(done));
    });
    connect(
        &m_interview, &Interview::hostKeysAsked, this,
        [this](const QList<HostKeyQuestion> &unknown, const QList<HostKeyQuestion> &changed) { askHostKeys(unknown + changed); });
    connect(&m_interview, &Interview::secretsAsked, this, &RunQuestions::askSecrets);
    connect(&m_interview, &Interview::privilegeAsked, this, &RunQuestions::onPrivilege);
    connect(runner, &Runner::secretsAsked, this, &RunQuestions::noteLogins);
    connect(runner, &Runner::reviewAsked, this, &RunQuestions::onReview);
    connect(runner, &Runner::stepsBegun, this, &RunQuestions::closeDialog);
    connect(runner, &Runner::eventsArrived, this, &RunQuestions::onEvents);
    connect(runner, &Runner::finished, this, &RunQuestions::onFinished);
    connect(controller, &RunController::couldNotStart, this, &RunQuestions::closeDialog);
    const auto forgetOthers = [this] { m_passwords->forgetOthers(openCluster()); };
    connect(document, &ClusterDocument::opened, this, forgetOthers);
    connect(document, &ClusterDocument::closed, this, forgetOthers);
    connect(document, &ClusterDocument::saved, this, forgetOthers); // under another name it is another cluster
    connect(controller, &RunController::started, m_passwords, [this] { m_passwords->setRunning(true); });
    connect(runner, &Runner::finished, m_passwords, [this] { m_passwords->setRunning(false); });
    connect(controller, &RunController::started, this, [this](const RunPlan &plan) {
        m_interview.begin(plan.cluster);
        m_loggedIn.clear();
        m_loginAsked.clear();
        m_waiting.clear();
        m_remember = m_remember && m_again;
        m_again = false;
    });
}

QUuid RunQuestions::openCluster() const
{
    return m_document->isOpen() ? m_document->cluster().id : QUuid();
}

void RunQuestions::ask(RunPage *page)
{
    if (!m_dialog) {
        m_dialog = new RunDialog(m_window);
        connect(m_dialog, &QDialog::rejected, this, [this] {
            closeDialog();
            cancel();
        });
    }
    m_dialog->ask(page);
    if (!m_dialog->isVisible())
        TypingPause::then(m_window, m_dialog, [dialog = m_dialog.data()] { dialog->open(); });
}

void RunQuestions::closeDialog()
{
    if (RunDialog *dialog = m_dialog) {
        m_dialog = nullptr;
        dialog->disconnect(this);
        dialog->hide(); // close() would ask about what was typed
        dialog->deleteLater();
    }
}

void RunQuestions::cancel()
{
    m_interview.cancel({ErrorCode::Cancelled, tr("The run was cancelled before it began. Nothing was changed."), {}});
}

/// Nothing was changed yet, so the run can start again with another answer; trusted keys and accepted secrets are not asked
/// again.
void RunQuestions::beginAgain(const RunRequest &request)
{
    m_again = true;
    m_controller->startAgainWith(request);
    m_dialog->setWorking(tr("Starting again…"));
    cancel();
}

void RunQuestions::askHostKeys(const QList<HostKeyQuestion> &questions)
{
    auto *page = new HostKeysPage(questions);
    connect(page, &HostKeysPage::answered, this, [this, page] {
        sayLoggingIn();
        m_interview.trustHostKeys(page->trusted());
    });
    ask(page);
}

void RunQuestions::sayLoggingIn()
{
    if (!m_dialog)
        return;
    const int all = int(m_controller->plan().nodes.size());
    m_dialog->setWorking(m_loggedIn.isEmpty() ? tr("Logging in to %n machine(s)…", nullptr, all)
                                              : tr("Logging in to %n machine(s)… %1 done", nullptr, all).arg(m_loggedIn.size()));
}

void RunQuestions::onEvents(const std::vector<RunEvent> &events)
{
    const qsizetype before = m_loggedIn.size();
    for (const RunEvent &event : events) {
        if (event.kind == RunEvent::Kind::StepFinished && m_controller->plan().steps().isOpening(event.step))
            m_loggedIn.insert(event.machine);
    }
    if (m_loggedIn.size() > before && m_dialog && m_dialog->page()->isWorking())
        sayLoggingIn();
}

void RunQuestions::noteLogins(const QList<SecretQuestion> &questions)
{
    for (const SecretQuestion &question : questions) {
        if (question.keyFile || question.kind == SecretKind::Login)
            m_loginAsked.insert(question.machine);
    }
}

void RunQuestions::askSecrets(const QList<SecretField> &fields)
{
    if (!m_secrets) {
        m_secrets = new SecretsPage(m_passwords->keychainName());
        connect(m_secrets, &SecretsPage::answered, this, &RunQuestions::giveSecrets);
        connect(m_secrets, &SecretsPage::leaveOut, this, [this] {
            sayLoggingIn();
            m_interview.leaveOut();
        });
        connect(m_secrets, &SecretsPage::keyFileChosen, this, &RunQuestions::useKeyFile);
    }
    m_secrets->setFields(fields);
    ask(m_secrets);
}

void RunQuestions::giveSecrets()
{
    m_remember = m_secrets->remember();
    m_dialog->setWorking(tr("Trying it…"));
    m_interview.giveSecrets(m_secrets->takeAnswers());
}

void RunQuestions::useKeyFile(const QString &path)
{
    RunRequest again = m_controller->request();
    for (const QString &host : m_secrets->keyFileHosts())
        again.loginKeys.insert(host, path); // the project has it when it has worked: a cancel leaves nothing
    beginAgain(again);
}

void RunQuestions::onPrivilege(const PrivilegeQuestion &question)
{
    if (question.held.isEmpty()) {
        if (m_privilege && m_dialog && m_dialog->holds(m_privilege) && !question.refused.isEmpty()) {
            m_privilege->askAgain(question);
            return ask(m_privilege);
        }
        m_privilege = new PrivilegePage(question);
        const bool asks = question.asksForPassword();
        connect(m_privilege, &PrivilegePage::answered, this, [this, asks](PrivilegeAnswer answer) {
            m_waiting = asks && answer == PrivilegeAnswer::WriteAndStart ? tr("Waiting for your own password on this computer…")
                                                                         : QString();
            answerPrivilege(answer);
        });
        return ask(m_privilege);
    }
    auto *page = new NamesPage(question);
    connect(page, &NamesPage::answered, this, &RunQuestions::answerPrivilege);
    ask(page);
}

void RunQuestions::answerPrivilege(PrivilegeAnswer answer)
{
    if (answer == PrivilegeAnswer::TakeNames)
        m_dialog->setWorking(tr("Checking this computer…"));
    else if (!m_waiting.isEmpty())
        m_dialog->setWorking(m_waiting);
    m_controller->runner().answerPrivilege(answer);
}

void RunQuestions::onReview(const QList<ReviewItem> &items)
{
    if (m_review && m_dialog && m_dialog->holds(m_review) && m_review->items() == items)
        return ask(m_review); // with its ticks as they were
    m_review = new ReviewPage(items, m_controller->plan().steps());
    connect(m_review, &ReviewPage::answered, this, [this] {
        if (!m_waiting.isEmpty())
            m_dialog->setWorking(m_waiting);
        m_controller->runner().answerReview(m_review->consent(), m_review->keptFirewalls());
    });
    connect(m_review, &ReviewPage::checkOnly, this, [this] {
        RunRequest check = m_controller->request();
        check.mode = RunMode::Check;
        beginAgain(check);
    });
    ask(m_review);
}

void RunQuestions::onFinished(const RunReport &report)
{
    if (!m_again)
        closeDialog();
    // A cancelled run leaves nothing, in the keychain and in the project.
    if (report.end != RunReport::End::NotStarted && openCluster() == report.plan.cluster.id)
        keepKeyFiles(report);
    keepAccepted(m_remember && report.end != RunReport::End::NotStarted);
}

// The key files chosen for this run that were accepted: such a machine has asked for nothing else.
void RunQuestions::keepKeyFiles(const RunReport &report)
{
    QHash<QUuid, QString> worked;
    for (const StepRecord &record : report.records) {
        const Machine *machine = report.plan.cluster.find(record.machine);
        const QString path = machine ? m_controller->request().loginKeys.value(machine->host) : QString();
        if (report.plan.steps().isOpening(record.step) && isGood(record.outcome) && !path.isEmpty()
            && !m_loginAsked.contains(record.machine))
            worked.insert(record.machine, path);
    }
    if (!worked.isEmpty())
        Q_EMIT keyFilesWorked(worked);
}

// What a machine has accepted lasts for this session, so that Retry does not ask again; in the keychain only if wanted.
void RunQuestions::keepAccepted(bool remember)
{
    for (AcceptedSecret &accepted : m_interview.takeAccepted()) {
        if (remember) {
            m_passwords->remember(accepted.what, accepted.secret.clone(), this, [this](const Result<void> &stored) {
                if (!stored)
                    Q_EMIT couldNotRemember(stored.error());
            });
        }
        if (accepted.what.id.cluster == openCluster()) // else it was closed while its run went on
            m_passwords->keepForSession(accepted.what, std::move(accepted.secret));
    }
}

} // namespace howdah
