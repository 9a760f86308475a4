// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/ConnectionDialog.h"

#include "app/base/StateDirectory.h"
#include "app/machines/MachineCheck.h"
#include "app/steps/StepSettings.h"
#include "ui/settings/ConnectionLine.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/BeingTyped.h"
#include "ui/widgets/Icons.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr int different = -1;                       ///< entry of a box: the machines differ, and it stays so
const QString differentText = QStringLiteral("\n"); ///< likewise as text; nothing that a user can type

} // namespace

ConnectionDialog::ConnectionDialog(const Cluster &cluster, QWidget *parent) : ConnectionDialog(cluster, {}, {}, parent)
{
}

ConnectionDialog::ConnectionDialog(const Cluster &cluster, const QList<QUuid> &machines, const QString &names, QWidget *parent)
    : QDialog(parent), m_cluster(cluster), m_names(names), m_user(new QLineEdit(this)), m_with(new QComboBox(this)),
      m_loginKey(new QLineEdit(this)), m_port(new QSpinBox(this)), m_become(new QComboBox(this)),
      m_connectAs(new QLineEdit(this)), m_key(new QLineEdit(this)), m_rootLogin(new QComboBox(this)), m_keyInfo(new QLabel(this)),
      m_note(new QLabel(this)), m_ok(nullptr)
{
    setObjectName(QStringLiteral("connectionDialog"));
    setWindowTitle(isOfMachines() ? tr("Connection of %1").arg(names) : tr("Connection"));
    setMinimumWidth(580);
    build();
    if (isOfMachines())
        fillMachines(machines);
    else
        fillCluster();
    for (const MachineField field :
         {MachineField::User, MachineField::Port, MachineField::Become, MachineField::LoginKey, MachineField::ConnectAs})
        m_before.insert(field, text(field));

    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &ConnectionDialog::read);
    for (const QLineEdit *edit : {m_user, m_loginKey, m_connectAs, m_key})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::onChanged);
    for (const QComboBox *box : {m_with, m_become, m_rootLogin})
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectionDialog::onChanged);
    m_user->setFocus();
    validate();
    read();
}

void ConnectionDialog::build()
{
    const QList<std::tuple<QWidget *, const char *, QString>> names{{m_user, "user", tr("Log in as")},
                                                                    {m_with, "loginWith", tr("Log in with")},
                                                                    {m_loginKey, "loginKey", tr("Key file that logs in")},
                                                                    {m_port, "port", tr("Port")},
                                                                    {m_become, "become", tr("Become root")},
                                                                    {m_connectAs, "connectAs", tr("Connect as")},
                                                                    {m_key, "key", tr("Key for the machines")},
                                                                    {m_rootLogin, "rootLogin", tr("Root login afterwards")}};
    for (const auto &[control, object, name] : names) {
        control->setObjectName(QString::fromLatin1(object));
        control->setAccessibleName(name);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &label, QWidget *row, QWidget *control) {
        form->addRow(label, row);
        qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(control); // a composed row must still lead to its field
    };
    add(tr("&Log in as"), marked(m_user, m_user), m_user);
    if (!isOfMachines())
        add(tr("Log in &with"), m_with, m_with);
    add(tr("Key &file"), marked(pathField(m_loginKey, tr("Key file that logs in")), m_loginKey), m_loginKey);
    add(tr("&Port"), m_port, m_port);
    add(tr("&Become root"), m_become, m_become);
    if (isOfMachines())
        add(tr("Co&nnect as"), marked(m_connectAs, m_connectAs), m_connectAs);
    if (!isOfMachines()) {
        add(tr("&Root login afterwards"), m_rootLogin, m_rootLogin);
        auto *key = new QWidget;
        auto *keyLayout = new QVBoxLayout(key);
        keyLayout->setContentsMargins(0, 0, 0, 0);
        keyLayout->addWidget(marked(pathField(m_key, tr("Key for the machines")), m_key));
        keyLayout->addWidget(m_keyInfo);
        add(tr("&Key for the machines"), key, m_key);
    }
    for (QWidget *unused :
         isOfMachines() ? QList<QWidget *>{m_with, m_key, m_rootLogin, m_keyInfo} : QList<QWidget *>{m_connectAs})
        unused->hide();

    m_keyInfo->setObjectName(QStringLiteral("keyInfo"));
    m_note->setObjectName(QStringLiteral("note"));
    for (QLabel *label : {m_keyInfo, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // it may hold words of ssh
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The field with room under it for what is wrong with it.
QWidget *ConnectionDialog::marked(QWidget *field, QWidget *control)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *fault = new QLabel;
    fault->setObjectName(control->objectName() + QStringLiteral("Fault"));
    fault->setWordWrap(true);
    fault->setTextFormat(Qt::PlainText);
    fault->hide();
    layout->addWidget(field);
    layout->addWidget(fault);
    m_marks.insert(control, fault);
    return box;
}

QWidget *ConnectionDialog::pathField(QLineEdit *edit, const QString &title)
{
    auto *field = new QWidget;
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file: %1").arg(title));
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, edit, title] {
        auto *dialog = new QFileDialog(this, title, homeDirectory() + QStringLiteral("/.ssh"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setFilter(QDir::Files | QDir::Hidden);
        connect(dialog, &QFileDialog::fileSelected, edit, [edit](const QString &path) { edit->setText(shortPath(path)); });
        dialog->open();
    });
    return field;
}

void ConnectionDialog::fillCluster()
{
    const LoginSettings &login = m_cluster.login;
    m_user->setPlaceholderText(tr("ssh's default, from ~/.ssh/config"));
    m_user->setText(login.user.value_or(QString()));
    m_with->addItem(tr("agent, ssh's own keys, or a password"));
    m_with->addItem(tr("a key file, or a password"));
    m_with->setCurrentIndex(login.loginKey ? 1 : 0);
    m_loginKey->setPlaceholderText(tr("a private key, for example the .pem of a cloud image"));
    m_loginKey->setText(shortPath(login.loginKey.value_or(QString())));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("ssh's default"));
    m_port->setValue(login.port.value_or(0));
    for (const Become become : {Become::Auto, Become::Sudo, Become::Su, Become::None})
        m_become->addItem(becomeTitle(become), int(become));
    m_become->setCurrentIndex(m_become->findData(int(login.become.value_or(Become::Auto))));
    m_key->setPlaceholderText(tr("the first of ssh's own keys, or a new one"));
    m_key->setText(shortPath(m_cluster.keyPath));
    if (const Step *deciding = m_cluster.steps->withLoginUser()) {
        const StepOption &ways = *deciding->option(deciding->loginUserOption);
        for (const QString &value : ways.values)
            m_rootLogin->addItem(optionValueTitle(ways, value), value);
        m_rootLogin->setCurrentIndex(qMax(0, m_rootLogin->findData(optionValue(m_cluster, *deciding, ways.name))));
    }
}

void ConnectionDialog::fillMachines(const QList<QUuid> &machines)
{
    const auto common = [&](MachineField field) {
        QString all;
        for (qsizetype i = 0; i < machines.size(); ++i) {
            const Machine *machine = m_cluster.find(machines.at(i));
            const QString own = machine ? fieldText(*machine, field) : QString();
            if (i > 0 && own != all)
                return differentText;
            all = own;
        }
        return all;
    };
    const auto fill = [&](QLineEdit *edit, MachineField field, const QString &cluster) {
        const QString own = common(field);
        edit->setPlaceholderText(own == differentText ? tr("different; not changed")
                                 : cluster.isEmpty()  ? tr("as the cluster")
                                                      : tr("as the cluster: %1").arg(cluster));
        edit->setText(own == differentText ? QString() : field == MachineField::LoginKey ? shortPath(own) : own);
    };
    fill(m_user, MachineField::User, m_cluster.login.user.value_or(QString()));
    fill(m_loginKey, MachineField::LoginKey, shortPath(m_cluster.login.loginKey.value_or(QString())));
    fill(m_connectAs, MachineField::ConnectAs, m_cluster.login.connectAs.value_or(QString()));
    if (common(MachineField::ConnectAs).isEmpty())
        m_connectAs->setPlaceholderText(tr("its address"));
    const QString port = common(MachineField::Port);
    m_port->setRange(port == differentText ? different : 0, 65535);
    m_port->setSpecialValueText(port == differentText ? tr("different; not changed") : tr("as the cluster"));
    m_port->setValue(port == differentText ? different : port.toInt());
    const QString become = common(MachineField::Become);
    if (become == differentText)
        m_become->addItem(tr("different; not changed"), differentText);
    m_become->addItem(tr("as the cluster: %1").arg(becomeTitle(m_cluster.login.become.value_or(Become::Auto))), QString());
    for (const Become each : {Become::Auto, Become::Sudo, Become::Su, Become::None})
        m_become->addItem(becomeTitle(each), becomeName(each));
    m_become->setCurrentIndex(m_become->findData(become));
    m_connectAs->setEnabled(machines.size() == 1); // several machines are never reached by one name
}

QString ConnectionDialog::text(MachineField field) const
{
    switch (field) {
    case MachineField::User:
        return m_user->text().trimmed();
    case MachineField::LoginKey:
        return !isOfMachines() && m_with->currentIndex() == 0 ? QString() : fullPath(m_loginKey->text());
    case MachineField::ConnectAs:
        return m_connectAs->text().trimmed();
    case MachineField::Port:
        return m_port->value() > 0 ? QString::number(m_port->value()) : m_port->value() == 0 ? QString() : differentText;
    case MachineField::Become:
        return m_become->currentData().toString();
    default:
        return {};
    }
}

void ConnectionDialog::validate()
{
    if (!isOfMachines())
        m_loginKey->parentWidget()->setEnabled(m_with->currentIndex() == 1);
    bool fine = true;
    const auto check = [&](QLineEdit *edit, MachineField field, const QString &text, const QString &fromFile) {
        const QString fault = fieldFault(field, text);
        fine = fine && fault.isEmpty();
        mark(edit, fault.isEmpty() ? fromFile : fault); // a file that is not there now may be at the run
    };
    check(m_user, MachineField::User, text(MachineField::User), {});
    const QString loginKey = text(MachineField::LoginKey);
    check(m_loginKey, MachineField::LoginKey, loginKey, loginKey.isEmpty() ? QString() : m_facts.loginKeyFault);
    if (isOfMachines())
        check(m_connectAs, MachineField::ConnectAs, text(MachineField::ConnectAs), {});
    else
        check(m_key, MachineField::LoginKey, keyPath(), m_facts.keyFault);
    if (!isOfMachines() && m_with->currentIndex() == 1 && loginKey.isEmpty()) {
        mark(m_loginKey, tr("Choose the key file, or log in without one."));
        fine = false;
    }
    m_ok->setEnabled(fine);
}

void ConnectionDialog::onChanged()
{
    ++m_asked; // an answer under way is about what stood here before
    m_facts.keyFault.clear();
    m_facts.loginKeyFault.clear();
    validate();
    m_later.start();
}

void ConnectionDialog::mark(QWidget *control, const QString &fault)
{
    QLabel *label = m_marks.value(control);
    if (!label)
        return;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    label->setPalette(colours);
    label->setText(fault);
    label->setVisible(!fault.isEmpty());
    control->setAccessibleDescription(fault);
    control->setToolTip(fault);
}

/// The cluster with the values of the form; for the form of one machine, with its settings as the cluster's.
Cluster ConnectionDialog::asTyped() const
{
    Cluster cluster = m_cluster;
    if (isOfMachines()) {
        const QString key = text(MachineField::LoginKey);
        cluster.login.loginKey = key.isEmpty() ? std::nullopt : std::optional(key);
    } else {
        cluster.login = login();
        cluster.keyPath = keyPath();
        if (const Step *deciding = cluster.steps->withLoginUser())
            setOption(cluster, *deciding, deciding->loginUserOption, rootLogin());
    }
    return cluster;
}

void ConnectionDialog::read()
{
    inBackground(
        this, [cluster = asTyped()] { return ConnectionFacts::read(cluster); },
        [this, asked = ++m_asked](const ConnectionFacts &facts) {
            if (asked == m_asked)
                show(facts);
        });
}

void ConnectionDialog::show(const ConnectionFacts &facts)
{
    m_facts = facts;
    if (!isOfMachines()) {
        if (!facts.user.isEmpty())
            m_user->setPlaceholderText(tr("%1, ssh's default", "an account").arg(facts.user));
        if (facts.port != 0 && !isBeingTyped(m_port))
            m_port->setSpecialValueText(tr("%1, ssh's default", "a port").arg(facts.port));
        m_keyInfo->setText(facts.keyFault.isEmpty() ? ConnectionLine::keyText(asTyped(), facts) : QString());
        m_keyInfo->setVisible(!m_keyInfo->text().isEmpty());
    }
    m_note->setText(!facts.fault.isEmpty()     ? facts.fault
                    : facts.jumpHost.isEmpty() ? QString()
                                               : tr("ssh reaches %1 through %2. Howdah connects directly and cannot use it yet.")
                                                     .arg(facts.machine, facts.jumpHost));
    m_note->setVisible(!m_note->text().isEmpty());
    validate();
}

LoginSettings ConnectionDialog::login() const
{
    LoginSettings login = m_cluster.login; // connect as is a machine's own and stays
    for (const MachineField field : {MachineField::User, MachineField::Port, MachineField::LoginKey})
        (void)setLoginText(login, field, text(field));
    const auto become = Become(m_become->currentData().toInt());
    login.become = become == Become::Auto ? std::nullopt : std::optional(become);
    return login;
}

QString ConnectionDialog::keyPath() const
{
    return fullPath(m_key->text());
}

QString ConnectionDialog::rootLogin() const
{
    return m_rootLogin->currentData().toString();
}

QHash<MachineField, QString> ConnectionDialog::texts() const
{
    QHash<MachineField, QString> changed;
    for (auto before = m_before.cbegin(); before != m_before.cend(); ++before) {
        if (const QString now = text(before.key()); now != *before && now != differentText)
            changed.insert(before.key(), now);
    }
    return changed;
}

} // namespace howdah
