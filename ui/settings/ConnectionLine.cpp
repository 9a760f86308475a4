// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/ConnectionLine.h"

#include "app/machines/Cluster.h"
#include "ui/widgets/Background.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace std::chrono_literals;

namespace howdah {

ConnectionLine::ConnectionLine(ClusterDocument *document, QAction *change) : m_document(document), m_text(new QLabel)
{
    m_text->setObjectName(QStringLiteral("connectionSummary"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long path must not widen the window
    auto *button = new QPushButton(tr("Connection…"));
    button->setObjectName(QStringLiteral("connectionButton"));
    connect(button, &QPushButton::clicked, change, &QAction::trigger);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(button);

    m_later.setSingleShot(true);
    m_later.setInterval(200ms);
    connect(&m_later, &QTimer::timeout, this, &ConnectionLine::read);
    const auto update = [this] {
        show();
        m_later.start();
    };
    connect(document, &ClusterDocument::opened, this, update);
    connect(document, &ClusterDocument::settingsChanged, this, update);
    connect(document, &ClusterDocument::machinesChanged, &m_later, qOverload<>(&QTimer::start));
}

void ConnectionLine::read()
{
    if (!m_document->isOpen())
        return;
    inBackground(
        this, [cluster = m_document->cluster()] { return ConnectionFacts::read(cluster); },
        [this, asked = ++m_asked](const ConnectionFacts &facts) {
            if (asked != m_asked)
                return;
            m_facts = facts;
            show();
        });
}

void ConnectionLine::show()
{
    const Cluster cluster = m_document->cluster();
    const QString key = m_facts.key.isEmpty() ? shortPath(cluster.keyPath) : shortPath(m_facts.key);
    QString text = loginText(cluster, m_facts);
    if (!key.isEmpty())
        text += QStringLiteral("     ") + (m_facts.keyIsNew ? tr("Key %1 (new)").arg(key) : tr("Key %1").arg(key));
    m_text->setText(text);
    m_text->setToolTip(loginText(cluster, m_facts) + u'\n' + keyText(cluster, m_facts));
    m_text->setAccessibleName(text);
    m_text->setAccessibleDescription(keyText(cluster, m_facts));
}

QString ConnectionLine::loginText(const Cluster &cluster, const ConnectionFacts &facts)
{
    const LoginSettings &login = cluster.login;
    const QString user = login.user ? *login.user : facts.user.isEmpty() ? tr("ssh's user") : facts.user;
    QStringList parts{tr("Log in as %1").arg(user),
                      login.loginKey ? tr("key %1 or password").arg(shortPath(*login.loginKey)) : tr("agent, keys or password"),
                      tr("root: %1").arg(becomeTitle(login.become.value_or(Become::Auto)))};
    if (const quint16 port = login.port.value_or(facts.port); port != 0)
        parts << tr("port %1").arg(port);
    if (!facts.jumpHost.isEmpty())
        parts << tr("through %1: not possible yet", "a jump host").arg(facts.jumpHost);
    return parts.join(QStringLiteral(" · "));
}

QString ConnectionLine::keyText(const Cluster &cluster, const ConnectionFacts &facts)
{
    if (facts.key.isEmpty())
        return {};
    if (!facts.keyFault.isEmpty())
        return facts.keyFault;
    const int nodes = int(
        std::count_if(cluster.machines.begin(), cluster.machines.end(), [](const Machine &m) { return m.role == Role::Node; }));
    const bool kept = worksAsLoginUser(cluster);
    const QString user = cluster.login.user.value_or(facts.user.isEmpty() ? tr("the login account") : facts.user);
    const QString account = kept ? user : QStringLiteral("root");
    const QString whose =
        facts.keyIsNew
            ? tr("%1 is created at the first run.").arg(shortPath(facts.key))
            : tr("%1 is %2, %3.", "file, kind, fingerprint").arg(shortPath(facts.key), facts.keyKind, facts.fingerprint);
    return whose + u' ' + tr("Its public key is added for %1 on %n machine(s).", nullptr, nodes).arg(account);
}

} // namespace howdah
