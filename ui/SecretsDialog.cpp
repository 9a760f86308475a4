#include "ui/SecretsDialog.h"

#include "ui/Icons.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>

#include <algorithm>

namespace howdah {
namespace {

QString hostsOf(const QList<SecretQuestion> &questions)
{
    constexpr int shown = 6;
    QStringList hosts;
    for (const SecretQuestion &question : questions.first(qMin(qsizetype(shown), questions.size())))
        hosts << question.host;
    if (questions.size() > shown)
        hosts << SecretsDialog::tr("%n more", nullptr, int(questions.size()) - shown);
    return hosts.join(QStringLiteral(", "));
}

QString promptFor(const SecretQuestion &question, const QString &hosts)
{
    switch (question.kind) {
    case SecretKind::Login: return SecretsDialog::tr("Password of %1 on %2").arg(question.account, hosts);
    case SecretKind::Sudo: return SecretsDialog::tr("sudo password of %1 on %2").arg(question.account, hosts);
    case SecretKind::Root: return SecretsDialog::tr("Password of root on %1").arg(hosts);
    case SecretKind::Key: return SecretsDialog::tr("Passphrase of the key %1").arg(question.account);
    }
    Q_UNREACHABLE();
}

} // namespace

SecretsDialog::SecretsDialog(const QString &keychainName, QWidget *parent)
    : QDialog(parent), m_state(new QLabel), m_remember(new QCheckBox), m_continue(nullptr), m_leaveOut(nullptr)
{
    setObjectName(QStringLiteral("secretsDialog"));
    setWindowTitle(tr("Log in"));
    setMinimumWidth(480);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_remember->setText(tr("&Remember in %1, once it has worked").arg(keychainName));
    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setVisible(!keychainName.isEmpty());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_continue = buttons->addButton(tr("Contin&ue"), QDialogButtonBox::AcceptRole);
    m_continue->setObjectName(QStringLiteral("continue"));
    m_continue->setDefault(true);
    m_leaveOut = buttons->addButton(tr("&Leave These Machines Out"), QDialogButtonBox::ActionRole);
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_leaveOut->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_remember);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT given(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { Q_EMIT leaveOut(); });
}

void SecretsDialog::ask(const QList<SecretQuestion> &questions)
{
    delete m_fields;
    m_groups.clear();
    m_fields = new QWidget;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_fields);

    // One field for each account. A slip is tried on one machine only, so all that share the account ask again together.
    QMap<std::pair<int, QString>, QList<SecretQuestion>> byAccount;
    for (const SecretQuestion &question : questions)
        byAccount[{int(question.kind), question.account}] << question;
    for (const QList<SecretQuestion> &group : std::as_const(byAccount))
        addGroup(group);

    const bool refused = std::any_of(questions.begin(), questions.end(), [](const SecretQuestion &q) { return !q.refused.isEmpty(); });
    const SecretQuestion &first = questions.first();
    const bool several = questions.size() > 1 && first.kind != SecretKind::Key;
    m_state->setText(refused ? tr("After another refusal, check the account for a lock.") : several ? tr("It is tried on %1 first.").arg(first.host) : QString());
    m_fields->setEnabled(true);
    updateButtons();
    m_groups.first().edit->setFocus();
    // Wrapped texts say how high they are only for a width.
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void SecretsDialog::addGroup(const QList<SecretQuestion> &questions)
{
    const SecretQuestion &first = questions.first();
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setObjectName(QStringLiteral("secret-") + secretKindName(first.kind));
    auto *prompt = new QLabel(promptFor(first, hostsOf(questions)));
    prompt->setTextFormat(Qt::PlainText);
    prompt->setWordWrap(true);
    prompt->setBuddy(edit);
    edit->setAccessibleName(prompt->text());
    m_fields->layout()->addWidget(prompt);
    m_fields->layout()->addWidget(edit);
    if (!first.refused.isEmpty()) {
        auto *refused = new QLabel(first.refused);
        refused->setTextFormat(Qt::PlainText);
        refused->setWordWrap(true);
        QPalette warned = refused->palette();
        warned.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
        refused->setPalette(warned);
        edit->setAccessibleDescription(first.refused);
        m_fields->layout()->addWidget(refused);
    }
    // The cluster's, unless this machine alone wants another.
    Group group{first.kind, {}, questions.size() > 1 || first.refused.isEmpty(), edit};
    for (const SecretQuestion &question : questions)
        group.machines << question.machine;
    m_groups << group;
    connect(edit, &QLineEdit::textChanged, this, &SecretsDialog::updateButtons);
}

void SecretsDialog::setTrying()
{
    m_fields->setEnabled(false);
    m_continue->setEnabled(false);
    m_leaveOut->setEnabled(false);
    m_state->setText(tr("Trying…"));
}

void SecretsDialog::updateButtons()
{
    const bool all = std::all_of(m_groups.begin(), m_groups.end(), [](const Group &g) { return !g.edit->text().isEmpty(); });
    m_continue->setEnabled(all);
    m_leaveOut->setEnabled(true);
}

std::vector<SecretAnswer> SecretsDialog::answers() const
{
    std::vector<SecretAnswer> list;
    for (const Group &group : m_groups) {
        QByteArray bytes = group.edit->text().toUtf8();
        Secret secret = Secret::fromConsumed(std::move(bytes));
        if (group.everywhere) {
            list.push_back({group.kind, QUuid(), std::move(secret)});
            continue;
        }
        for (const QUuid &machine : group.machines)
            list.push_back({group.kind, machine, secret.clone()});
    }
    return list;
}

QSet<QUuid> SecretsDialog::machines() const
{
    QSet<QUuid> all;
    for (const Group &group : m_groups) {
        for (const QUuid &machine : group.machines)
            all.insert(machine);
    }
    return all;
}

bool SecretsDialog::remember() const
{
    return m_remember->isVisibleTo(this) && m_remember->isChecked();
}

} // namespace howdah
