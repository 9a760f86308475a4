// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/Scenario.h"

#include "app/run/Runner.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace howdah::test {

Stage::Stage(int machines, const QString &keyPath, const QByteArray &publicKey, const QString &folder)
    : m_publicKey(publicKey), m_folder(folder)
{
    cluster.name = u"engine"_s;
    cluster.login.user = u"admin"_s;
    cluster.keyPath = keyPath;
    for (int i = 1; i <= machines; ++i) {
        Machine machine;
        machine.host = u"db%1"_s.arg(i);
        machine.fqdn = u"db%1.example.com"_s.arg(i);
        machine.address = u"192.0.2.%1"_s.arg(10 + i);
        cluster.machines << machine;
    }
}

QString Stage::nameOf(const QUuid &machine) const
{
    for (const Machine &row : cluster.machines) {
        if (row.id == machine)
            return row.host;
    }
    return u"here"_s;
}

QUuid Stage::idOf(const QString &host) const
{
    for (const Machine &row : cluster.machines) {
        if (row.host == host)
            return row.id;
    }
    return {};
}

QString Stage::play(const Scenario &scenario, RunRequest::Scope scope)
{
    m_before.clear();
    m_ends.clear();
    m_running.clear();
    m_order.clear();
    m_broken.clear();
    m_asked.clear();
    m_acts.clear();
    m_finished = false;
    for (const QString &line : scenario.acts.split(u'\n', Qt::SkipEmptyParts))
        m_acts[line.section(u':', 0, 0).trimmed()] << line.section(u':', 1).trimmed();
    if (scenario.keepRootLogin)
        cluster.options[u"root-login"_s][u"permit"_s] = u"keep"_s;

    RunRequest request;
    request.mode = scenario.mode;
    request.scope = scope;
    request.steps = scenario.steps.split(u' ', Qt::SkipEmptyParts);
    request.parallel = scenario.parallel;
    request.stepPatience = scenario.patience;
    auto plan = RunPlan::make(cluster, request, ClusterState::load(cluster.id));
    if (!plan)
        return plan.error().message;

    FakeMachines machines(scenario.script, m_publicKey, m_folder + u"/known_hosts"_s);
    Runner runner;
    m_machines = &machines;
    m_runner = &runner;
    runner.setStepRunners(machines.runners());
    watch();
    QEventLoop loop;
    connect(&runner, &Runner::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit); // only a run that hangs
    runner.start(plan.value());
    loop.exec();
    if (!m_finished)
        m_broken << u"the run did not end"_s;
    m_ran = machines.ran();
    m_sentAhead = machines.sentAhead();
    m_calls.clear();
    for (const QString &ran : std::as_const(m_ran))
        m_calls << machines.lastCall(ran.section(u' ', 0, 0), ran.section(u' ', 1));

    QStringList log = m_before;
    QStringList planned;
    for (const QString &step : plan.value().workstationSteps)
        planned << u"here "_s + step;
    log << m_ends.value(u"here"_s);
    for (const NodePlan &node : plan.value().nodes) {
        log << m_ends.value(node.machine.host);
        for (const QString &step : node.steps)
            planned << node.machine.host + u' ' + step;
    }
    QStringList ended;
    for (const QStringList &ends : std::as_const(m_ends)) {
        for (const QString &end : ends)
            ended << end.section(u' ', 0, 1);
    }
    planned.sort();
    ended.sort();
    if (planned != ended)
        m_broken << u"planned %1, ended %2"_s.arg(planned.join(u", "_s), ended.join(u", "_s));
    if (m_report.end == RunReport::End::Stopped)
        log << u"stopped"_s;
    else if (m_report.end == RunReport::End::NotStarted)
        log << u"not started"_s;
    m_runner = nullptr;
    m_machines = nullptr;
    return log.join(u'\n');
}

void Stage::watch()
{
    connect(m_runner, &Runner::hostKeysAsked, this, [this](const QList<HostKeyQuestion> &questions) {
        QStringList hosts;
        m_asked.clear();
        for (const HostKeyQuestion &question : questions) {
            hosts << question.host;
            m_asked << question.machine;
        }
        m_before << u"asked keys "_s + hosts.join(u' ');
        act(u"keys"_s, u"yes"_s);
    });
    connect(m_runner, &Runner::privilegeAsked, this, [this](const PrivilegeQuestion &question) {
        m_before << u"asked privilege"_s + (question.refused.isEmpty() ? QString() : u" again"_s);
        act(u"privilege"_s, u"write"_s);
    });
    connect(m_runner, &Runner::reviewAsked, this, [this](const QList<ReviewItem> &items) {
        QStringList parts;
        for (const ReviewItem &item : items)
            parts << item.host + u'(' + item.live.join(u',') + u';' + item.leftAlone.join(u',') + u';' + item.firewall + u')';
        m_before << u"asked review "_s + parts.join(u' ');
        act(u"review"_s, u"go"_s);
    });
    connect(m_runner, &Runner::stepsBegun, this, [this] { m_before << u"begun"_s; });
    connect(m_runner, &Runner::eventsArrived, this, [this](const std::vector<RunEvent> &events) {
        for (const RunEvent &event : events)
            onEvent(event);
    });
    connect(m_runner, &Runner::finished, this, [this](const RunReport &report) {
        if (m_finished)
            m_broken << u"finished twice"_s;
        m_finished = true;
        m_report = report;
    });
}

void Stage::onEvent(const RunEvent &event)
{
    const QString host = nameOf(event.machine), what = host + u' ' + event.step;
    if (event.kind == RunEvent::Kind::StepStarted) {
        if (m_running.contains(host))
            m_broken << what + u" began in the middle of "_s + m_running.value(host);
        if (event.step != u"connect"_s && !m_before.contains(u"begun"_s))
            m_broken << what + u" began before the go"_s;
        m_running.insert(host, event.step);
        m_order << u'+' + what;
        if (const QString when = event.step + u" of "_s + host; m_acts.contains(when))
            act(when, {});
    } else if (event.kind == RunEvent::Kind::StepFinished) {
        if (m_running.value(host, event.step) != event.step)
            m_broken << what + u" ended in the middle of "_s + m_running.value(host);
        m_running.remove(host);
        m_order << u'-' + what;
        QString line = what + u' ' + outcomeName(event.record.outcome);
        const Reason &reason = event.record.reason;
        if (reason.isNull() || reason.sentence().isEmpty())
            m_broken << what + u" ended without a reason"_s;
        const bool wayIn = event.step == u"connect"_s && event.record.outcome == Outcome::Unchanged;
        if (reason.id != u"said"_s && !reason.id.isEmpty() && !wayIn)
            line += u' ' + (QStringList{reason.id} + reason.args).join(u' ');
        m_ends[host] << line;
    }
}

void Stage::act(const QString &when, const QString &otherwise)
{
    const QStringList acts = m_acts.contains(when) ? QStringList{m_acts[when].takeFirst()} : QStringList{otherwise};
    if (m_acts.value(when).isEmpty())
        m_acts.remove(when);
    const QString verb = acts.first().section(u' ', 0, 0);
    const QStringList words = acts.first().section(u' ', 1).split(u' ', Qt::SkipEmptyParts);
    if (verb == u"stop"_s) {
        m_runner->stop();
        if (!when.contains(u" of "_s)) { // an answer that comes after it is harmless
            m_runner->answerHostKeys({});
            m_runner->answerSecrets({}, {});
            m_runner->answerReview({});
            m_runner->answerPrivilege(PrivilegeAnswer::WriteAndStart);
        }
    } else if (verb == u"stop-now"_s) {
        m_runner->stopNow();
    } else if (verb == u"cancel"_s) {
        m_runner->cancelBeforeStart({ErrorCode::Cancelled, u"cancelled"_s, {}});
    } else if (when == u"keys"_s) {
        QSet<QUuid> trusted(m_asked.cbegin(), m_asked.cend());
        for (const QString &host : words)
            trusted.remove(idOf(host));
        m_runner->answerHostKeys(verb == u"yes"_s || !words.isEmpty() ? trusted : QSet<QUuid>());
    } else if (when == u"privilege"_s) {
        m_runner->answerPrivilege(verb == u"write"_s ? PrivilegeAnswer::WriteAndStart
                                  : verb == u"own"_s ? PrivilegeAnswer::WriteOwnOnly
                                                     : PrivilegeAnswer::StartWithout);
    } else if (when == u"review"_s) { // go, go consent HOST STEP, go keep-firewall HOST
        QHash<QUuid, QSet<QString>> consent;
        QSet<QUuid> kept;
        if (words.value(0) == u"consent"_s)
            consent[idOf(words.value(1))].insert(words.value(2));
        else if (words.value(0) == u"keep-firewall"_s)
            kept.insert(idOf(words.value(1)));
        m_runner->answerReview(consent, kept);
    }
    if (!when.contains(u" of "_s))
        return;
    m_machines->release();
}

} // namespace howdah::test
