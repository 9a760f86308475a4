#include "ui/ConnectionDialog.h"

#include "app/base/StateDirectory.h"
#include "app/machines/MachineCheck.h"
#include "app/steps/Catalogue.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace howdah {
namespace {

const QString rootLoginStep = QStringLiteral("root-login");
const QString permitOption = QStringLiteral("permit");

} // namespace

ConnectionDialog::ConnectionDialog(const Cluster &cluster, QWidget *parent)
    : QDialog(parent), m_before(cluster.login), m_user(new QLineEdit), m_port(new QSpinBox), m_become(new QComboBox),
      m_loginKey(new QLineEdit), m_key(new QLineEdit), m_rootLogin(new QComboBox), m_fault(new QLabel), m_ok(nullptr)
{
    setWindowTitle(tr("Connection"));
    setObjectName(QStringLiteral("connectionDialog"));
    setMinimumWidth(520);

    m_user->setObjectName(QStringLiteral("user"));
    m_user->setPlaceholderText(tr("as ssh would, from ~/.ssh/config"));
    m_user->setText(cluster.login.user.value_or(QString()));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("as ssh would (22)"));
    m_port->setValue(cluster.login.port.value_or(0));
    for (const Become become : {Become::Auto, Become::Sudo, Become::Su, Become::None})
        m_become->addItem(becomeTitle(become), int(become));
    m_become->setCurrentIndex(m_become->findData(int(cluster.login.become.value_or(Become::Auto))));
    m_loginKey->setPlaceholderText(tr("none: agent, ssh's own keys, or a password"));
    m_loginKey->setText(cluster.login.loginKey.value_or(QString()));
    m_key->setPlaceholderText(tr("the first of ssh's own keys, or a new one"));
    m_key->setText(cluster.keyPath);
    const QList<std::pair<QString, QString>> ways{{QStringLiteral("key-only"), tr("with a key only")},
                                                  {QStringLiteral("password"), tr("with a password too, as in the lab")},
                                                  {QStringLiteral("keep"), tr("not changed: work through sudo")}};
    for (const auto &[word, title] : ways)
        m_rootLogin->addItem(title, word);
    m_rootLogin->setCurrentIndex(qMax(0, m_rootLogin->findData(optionValue(cluster, rootLoginStep, permitOption))));

    auto *form = new QFormLayout;
    form->addRow(tr("&Log in as"), m_user);
    form->addRow(tr("&Port"), m_port);
    form->addRow(tr("&Become root"), m_become);
    form->addRow(tr("Key that only logs &in"), pathField(m_loginKey, tr("Key that only logs in")));
    form->addRow(tr("&Key for the machines"), pathField(m_key, tr("Key for the machines")));
    form->addRow(tr("&Root login afterwards"), m_rootLogin);
    // The label of a row with a composed field must still lead to the field.
    for (const auto &[field, row] : {std::pair(m_loginKey, 3), std::pair(m_key, 4)})
        qobject_cast<QLabel *>(form->itemAt(row, QFormLayout::LabelRole)->widget())->setBuddy(field);
    m_user->setAccessibleName(tr("Log in as"));
    m_port->setAccessibleName(tr("Port"));
    m_become->setAccessibleName(tr("Become root"));
    m_rootLogin->setAccessibleName(tr("Root login afterwards"));

    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *edit : {m_user, m_loginKey, m_key})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::validate);
    validate();
}

QWidget *ConnectionDialog::pathField(QLineEdit *edit, const QString &title)
{
    auto *field = new QWidget;
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file: %1").arg(title));
    edit->setAccessibleName(title);
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, edit, title] {
        auto *dialog = new QFileDialog(this, title, homeDirectory() + QStringLiteral("/.ssh"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setFilter(QDir::Files | QDir::Hidden);
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

void ConnectionDialog::validate()
{
    QString fault;
    for (const auto &[field, text] : {std::pair(MachineField::User, m_user->text()), std::pair(MachineField::LoginKey, m_loginKey->text()),
                                      std::pair(MachineField::LoginKey, m_key->text())}) {
        if (fault.isEmpty())
            fault = fieldFault(field, text.trimmed());
    }
    m_fault->setText(fault);
    m_ok->setEnabled(fault.isEmpty());
}

LoginSettings ConnectionDialog::login() const
{
    const auto textOrUnset = [](const QString &text) { return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed()); };
    LoginSettings login = m_before; // connect as is a machine's own and stays
    login.user = textOrUnset(m_user->text());
    login.port = m_port->value() == 0 ? std::nullopt : std::optional(quint16(m_port->value()));
    const auto become = Become(m_become->currentData().toInt());
    login.become = become == Become::Auto ? std::nullopt : std::optional(become);
    login.loginKey = textOrUnset(m_loginKey->text());
    return login;
}

QString ConnectionDialog::keyPath() const
{
    return m_key->text().trimmed();
}

QString ConnectionDialog::rootLogin() const
{
    return m_rootLogin->currentData().toString();
}

QString connectionSummary(const Cluster &cluster)
{
    const LoginSettings &login = cluster.login;
    const QString own = ConnectionDialog::tr("as ssh would");
    QStringList parts{ConnectionDialog::tr("Log in: %1").arg(login.user.value_or(own)),
                      ConnectionDialog::tr("root: %1").arg(becomeTitle(login.become.value_or(Become::Auto)))};
    if (login.port)
        parts << ConnectionDialog::tr("port %1").arg(*login.port);
    if (login.loginKey)
        parts << ConnectionDialog::tr("login key %1").arg(*login.loginKey);
    parts << ConnectionDialog::tr("key for the machines: %1").arg(cluster.keyPath.isEmpty() ? ConnectionDialog::tr("ssh's own") : cluster.keyPath);
    return parts.join(QStringLiteral(" · "));
}

} // namespace howdah
