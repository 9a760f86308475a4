// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/PreferencesDialog.h"

#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFontInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace howdah {
namespace {

QSpinBox *numberField(const char *name, int least, int most, const QString &unit)
{
    auto *field = new QSpinBox;
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(least, most);
    field->setSuffix(unit);
    field->setMaximumWidth(field->fontMetrics().horizontalAdvance(QStringLiteral("0000")) * 4);
    return field;
}

void addRow(QFormLayout *form, const QString &title, QWidget *field)
{
    form->addRow(title, field);
    field->setAccessibleName(QString(title).remove(u'&').remove(u':'));
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const QString &keychainName, QWidget *parent)
    : QDialog(parent), m_atOnce(numberField("machinesAtOnce", 1, Preferences::mostAtOnce, {})),
      m_connect(numberField("connectSeconds", 1, Preferences::mostConnectSeconds, tr(" s", "seconds"))),
      m_login(numberField("loginSeconds", 5, Preferences::mostLoginSeconds, tr(" s", "seconds"))), m_patience(new QComboBox),
      m_theme(new QComboBox), m_ownFont(new QCheckBox(tr("&Use another font for output, programs and changes"))),
      m_family(new QFontComboBox), m_size(numberField("terminalSize", 6, 48, tr(" pt", "points"))), m_sample(new QLabel),
      m_keychain(new QCheckBox)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(runPage());
    layout->addWidget(looksPage());
    layout->addWidget(keychainPage(keychainName));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] { fill(Preferences()); });
    fill(preferences);
    setMinimumWidth(520);
}

QWidget *PreferencesDialog::runPage()
{
    auto *box = new QGroupBox(tr("Runs"));
    auto *form = new QFormLayout(box);
    addRow(form, tr("&Machines at the same time:"), m_atOnce);
    addRow(form, tr("A machine must &answer within:"), m_connect);
    addRow(form, tr("A &login may take:"), m_login);
    m_patience->setObjectName(QStringLiteral("stepPatience"));
    m_patience->addItem(tr("1 minute; 15 for packages"), 1);
    m_patience->addItem(tr("2 minutes; 30 for packages"), 2);
    m_patience->addItem(tr("4 minutes; 60 for packages"), 4);
    addRow(form, tr("A &step may take:"), m_patience);
    form->addRow(new WrappedLabel(tr("From the next run on. Machines in use are always worked on one at a time.")));
    return box;
}

QWidget *PreferencesDialog::looksPage()
{
    auto *box = new QGroupBox(tr("Appearance"));
    auto *form = new QFormLayout(box);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the desktop"), int(Theme::Choice::System));
    m_theme->addItem(tr("Light"), int(Theme::Choice::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Choice::Dark));
    addRow(form, tr("&Colours:"), m_theme);
    m_ownFont->setObjectName(QStringLiteral("ownFont"));
    form->addRow(m_ownFont);
    m_family->setObjectName(QStringLiteral("terminalFamily"));
    m_family->setFontFilters(QFontComboBox::MonospacedFonts);
    m_family->setEditable(false);
    addRow(form, tr("&Font:"), m_family);
    addRow(form, tr("Si&ze:"), m_size);
    m_sample->setText(QStringLiteral("root@db1:~# systemctl is-active chrony  O0 l1I"));
    m_sample->setObjectName(QStringLiteral("fontSample"));
    m_sample->setAccessibleName(tr("How it looks"));
    form->addRow(m_sample);
    connect(m_ownFont, &QCheckBox::toggled, this, &PreferencesDialog::updateSample);
    connect(m_family, &QFontComboBox::currentFontChanged, this, &PreferencesDialog::updateSample);
    connect(m_size, &QSpinBox::valueChanged, this, &PreferencesDialog::updateSample);
    return box;
}

QWidget *PreferencesDialog::keychainPage(const QString &keychainName)
{
    auto *box = new QGroupBox(tr("Passwords"));
    auto *layout = new QVBoxLayout(box);
    m_keychain->setObjectName(QStringLiteral("keychain"));
    m_keychain->setText(tr("&Keep and look up passwords in %1").arg(keychainName.isEmpty() ? tr("the keychain") : keychainName));
    layout->addWidget(m_keychain);
    layout->addWidget(new WrappedLabel(tr(
        "If switched off, the keychain is neither read nor written, and passwords last for this session. Passwords that are already in it stay there until they are forgotten.")));
    auto *forget = new QPushButton(tr("For&get All Passwords…"));
    forget->setObjectName(QStringLiteral("forgetAll"));
    forget->setAutoDefault(false);
    connect(forget, &QPushButton::clicked, this, &PreferencesDialog::forgetAllRequested);
    layout->addWidget(forget, 0, Qt::AlignLeading);
    return box;
}

void PreferencesDialog::fill(const Preferences &preferences)
{
    m_atOnce->setValue(preferences.machinesAtOnce);
    m_connect->setValue(preferences.connectSeconds);
    m_login->setValue(preferences.loginSeconds);
    int patience = 0;
    while (patience + 1 < m_patience->count() && m_patience->itemData(patience).toInt() < preferences.stepPatience)
        ++patience;
    m_patience->setCurrentIndex(patience);
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    const QFont font = preferences.terminalFont();
    m_ownFont->setChecked(!preferences.terminalFamily.isEmpty());
    m_family->setCurrentFont(font);
    m_size->setValue(QFontInfo(font).pointSize());
    m_keychain->setChecked(preferences.keychain);
    updateSample();
}

void PreferencesDialog::updateSample()
{
    m_family->setEnabled(m_ownFont->isChecked());
    m_size->setEnabled(m_ownFont->isChecked());
    m_sample->setFont(preferences().terminalFont());
}

Preferences PreferencesDialog::preferences() const
{
    Preferences chosen;
    chosen.machinesAtOnce = m_atOnce->value();
    chosen.connectSeconds = m_connect->value();
    chosen.loginSeconds = m_login->value();
    chosen.stepPatience = m_patience->currentData().toInt();
    chosen.theme = Theme::Choice(m_theme->currentData().toInt());
    if (m_ownFont->isChecked()) {
        chosen.terminalFamily = m_family->currentFont().family();
        chosen.terminalSize = m_size->value();
    }
    chosen.keychain = m_keychain->isChecked();
    return chosen;
}

} // namespace howdah
