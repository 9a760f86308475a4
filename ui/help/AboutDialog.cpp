// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/AboutDialog.h"

#include "app/credentials/KeychainStore.h"
#include "app/ssh/LibraryVersion.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSysInfo>
#include <QTimer>

using namespace std::chrono_literals;

namespace howdah {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_versions(new QLabel), m_ssh(new QProcess(this))
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Howdah"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")).pixmap(64, 64));
    picture->setAccessibleName(tr("Howdah"));
    auto *title = new QLabel(tr("Howdah %1").arg(QStringLiteral(HOWDAH_VERSION)));
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    auto *text = new QLabel(
        tr("Prepares the machines of a Patroni cluster from this computer. A howdah is the seat on an elephant's back.\n\n"
           "Free software under the GNU General Public License, version 3. It comes without any warranty."));
    text->setWordWrap(true);
    m_versions->setObjectName(QStringLiteral("versions"));
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setTextFormat(Qt::PlainText);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(text);
    words->addSpacing(8);
    words->addWidget(m_versions);
    words->addStretch();
    auto *top = new QHBoxLayout;
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addSpacing(12);
    top->addLayout(words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyVersions"));
    copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(460);
    setOpenSsh(tr("looking…"));
    askOpenSsh();
}

AboutDialog::~AboutDialog()
{
    m_ssh->disconnect(this); // it is ended after this object has ceased to be a dialog
}

void AboutDialog::askOpenSsh()
{
    m_ssh->setProcessChannelMode(QProcess::MergedChannels); // it answers on standard error
    connect(m_ssh, &QProcess::finished, this, [this] {
        const QString answer = QString::fromUtf8(m_ssh->readAll()).trimmed();
        setOpenSsh(answer.isEmpty() ? tr("no answer") : answer.section(u',', 0, 0).remove(QStringLiteral("OpenSSH_")));
    });
    connect(m_ssh, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            setOpenSsh(tr("not found"));
    });
    m_ssh->start(QStringLiteral("ssh"), {QStringLiteral("-V")}, QIODevice::ReadOnly);
    QTimer::singleShot(3s, m_ssh, &QProcess::kill);
}

void AboutDialog::setOpenSsh(const QString &version)
{
    m_openSsh = version;
    m_versions->setText(versions());
}

QString AboutDialog::versions() const
{
    const auto line = [](const char *name, const QString &version) { return QString::fromLatin1(name) + u' ' + version; };
    return QStringList{line("Howdah", QStringLiteral(HOWDAH_VERSION)),
                       line("Qt", QString::fromLatin1(qVersion())),
                       line("libssh", libsshVersion()),
                       line("QtKeychain", KeychainStore::libraryVersion()),
                       line("OpenSSH", m_openSsh),
                       QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture()}
        .join(u'\n');
}

} // namespace howdah
