#include "ui/HelpPages.h"

#include <QFile>
#include <QLocale>
#include <QWidget>

namespace howdah::HelpPages {
namespace {

QString readPage(const QString &path)
{
    QFile file(QStringLiteral(":/howdah/help/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

const QList<QString> &pages()
{
    static const QList<QString> all{
        QStringLiteral("first-cluster"), QStringLiteral("machines-txt"), QStringLiteral("host-keys"),
        QStringLiteral("passwords"),     QStringLiteral("failures"),     QStringLiteral("check-and-take-back"),
        QStringLiteral("live-machines"), QStringLiteral("practice"),     QStringLiteral("preferences"),
        QStringLiteral("keyboard"),
    };
    return all;
}

const QList<Place> &places()
{
    static const QList<Place> all{
        {"welcomePage", "first-cluster"},       {"practicePanel", "practice"},
        {"practiceDialog", "practice"},         {"removePracticeQuestion", "practice"},
        {"machines", "machines-txt"},           {"steps", "first-cluster"},
        {"details", "failures"},                {"changes", "check-and-take-back"},
        {"messageBar", "failures"},             {"hostKeysPage", "host-keys"},
        {"secretsPage", "passwords"},         {"passwordsDialog", "passwords"},
        {"forgetAllQuestion", "passwords"},     {"privilegePage", "passwords"},
        {"reviewPage", "live-machines"}, {"namesPage", "host-keys"},      {"takeBackQuestion", "check-and-take-back"},
        {"stopQuestion", "failures"},           {"connectionDialog", "first-cluster"},
        {"preferencesDialog", "preferences"},   {"aboutDialog", "first-cluster"},
    };
    return all;
}

QString text(const QString &page)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    const QString translated = readPage(language + u'/' + page + QStringLiteral(".md"));
    return translated.isEmpty() ? readPage(page + QStringLiteral(".md")) : translated;
}

QString title(const QString &page)
{
    return text(page).section(u'\n', 0, 0).remove(0, 2); // "# Title"
}

QString pageFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const Place &place : places()) {
            if (widget->objectName() == QLatin1String(place.objectName))
                return QString::fromLatin1(place.page);
        }
    }
    return pages().first();
}

} // namespace howdah::HelpPages
