#include "ui/matrix/StepColumns.h"

#include "app/steps/Catalogue.h"

#include <QCoreApplication>
#include <QHash>

namespace howdah {
namespace {

struct StepColumnsWords
{
    Q_DECLARE_TR_FUNCTIONS(MatrixModel)
};

/// This computer's steps stand in the column of what they are there for.
const QHash<QString, QString> &counterparts()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("ssh-key"), QStringLiteral("key-pair")},
        {QStringLiteral("hosts"), QStringLiteral("local-hosts")},
        {QStringLiteral("name-login"), QStringLiteral("local-ssh")},
        {QStringLiteral("time-sync"), QStringLiteral("local-time-sync")},
    };
    return table;
}

} // namespace

QList<StepColumn> stepColumns()
{
    QList<StepColumn> columns;
    const auto &pairs = counterparts();
    for (const Step &step : catalogue()) {
        if (step.executor != Executor::Workstation)
            columns << StepColumn{step.id, pairs.value(step.id)};
        else if (!pairs.values().contains(step.id))
            columns << StepColumn{QString(), step.id};
    }
    return columns;
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Access:
        return StepColumnsWords::tr("Access");
    case Section::Names:
        return StepColumnsWords::tr("Names");
    case Section::System:
        return StepColumnsWords::tr("System");
    }
    Q_UNREACHABLE();
}

} // namespace howdah
