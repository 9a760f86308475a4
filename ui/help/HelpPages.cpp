// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/HelpPages.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>

namespace howdah::HelpPages {
namespace {

const QString folder = QStringLiteral(":/howdah/help/");

QString readPage(const QString &path)
{
    QFile file(folder + path + QStringLiteral(".md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// By object name or by class; pages of a dialog are told apart by their class.
bool isCalled(const QWidget *widget, const QString &name)
{
    const QString type = QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
    return widget->objectName().compare(name, Qt::CaseInsensitive) == 0 || type == name;
}

QString pageOf(const QWidget *widget)
{
    for (const Place &place : places()) {
        if (isCalled(widget, QString::fromLatin1(place.widget)))
            return QString::fromLatin1(place.page);
    }
    return {};
}

} // namespace

const QList<QString> &pages()
{
    static const QList<QString> all{
        QStringLiteral("first-cluster"), QStringLiteral("machines-txt"),  QStringLiteral("steps"),
        QStringLiteral("host-keys"),     QStringLiteral("passwords"),     QStringLiteral("failures"),
        QStringLiteral("projects"),      QStringLiteral("live-machines"), QStringLiteral("check-and-take-back"),
        QStringLiteral("practice"),      QStringLiteral("quirks"),        QStringLiteral("preferences"),
        QStringLiteral("command-line"),  QStringLiteral("keyboard"),
    };
    return all;
}

const QList<Place> &places()
{
    static const QList<Place> all{
        {"welcomePage", "first-cluster"},
        {"connectionDialog", "first-cluster"},
        {"aboutDialog", "first-cluster"},
        {"practicePanel", "practice"},
        {"practiceDialog", "practice"},
        {"removePracticeQuestion", "practice"},
        {"machines", "machines-txt"},
        {"findMachines", "machines-txt"},
        {"showMachines", "machines-txt"},
        {"updateDialog", "machines-txt"},
        {"dropQuestion", "machines-txt"},
        {"steps", "steps"},
        {"options", "steps"},
        {"program", "command-line"},
        {"changesPage", "check-and-take-back"},
        {"details", "failures"},
        {"stopQuestion", "failures"},
        {"checkBanner", "check-and-take-back"},
        {"removeQuestion", "check-and-take-back"},
        {"takeBackQuestion", "check-and-take-back"},
        {"offer-reload", "projects"},
        {"offer-keepMine", "projects"},
        {"messageBar", "failures"},
        {"lockedQuestion", "projects"},
        {"unsavedQuestion", "projects"},
        {"overwriteQuestion", "projects"},
        {"replaceClusterQuestion", "projects"},
        {"reloadQuestion", "projects"},
        {"recoveryQuestion", "projects"},
        {"saveOutputDialog", "failures"},
        {"fileDialog", "projects"},
        {"HostKeysDialog", "host-keys"},
        {"HostKeysPage", "host-keys"},
        {"NamesPage", "host-keys"},
        {"SecretsDialog", "passwords"},
        {"SecretsPage", "passwords"},
        {"PrivilegeDialog", "passwords"},
        {"PrivilegePage", "passwords"},
        {"ReviewDialog", "live-machines"},
        {"ReviewPage", "live-machines"},
        {"passwordsDialog", "passwords"},
        {"forgetAllQuestion", "passwords"},
        {"preferencesDialog", "preferences"},
    };
    return all;
}

QString language()
{
    // As QTranslator looks for the texts of the window: the first of the user's languages that there is.
    for (const QString &each : QLocale().uiLanguages()) {
        const QString code = each.section(u'-', 0, 0);
        if (code == QLatin1String("en"))
            return {};
        if (QFileInfo(folder + code).isDir())
            return code;
    }
    return {};
}

QString text(const QString &page)
{
    const QString code = language();
    const QString translated = code.isEmpty() ? QString() : readPage(code + u'/' + page);
    return translated.isEmpty() ? readPage(page) : translated;
}

QString title(const QString &page)
{
    return text(page).section(u'\n', 0, 0).remove(0, 2); // "# Title"
}

QString pageFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString page = pageOf(widget); !page.isEmpty())
            return page;
        // A button beside a stack, or the bar of tabs over it: what is shown is what it is about.
        const auto *stack = widget->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
        if (stack && stack->currentWidget()) {
            if (const QString page = pageOf(stack->currentWidget()); !page.isEmpty())
                return page;
        }
    }
    return pages().first();
}

} // namespace howdah::HelpPages
