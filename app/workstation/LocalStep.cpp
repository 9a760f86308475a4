#include "app/workstation/LocalStep.h"

#include "app/steps/Catalogue.h"
#include "app/steps/HostTable.h"

namespace howdah {
namespace {
constexpr qsizetype keptOutput = 64 * 1024; ///< the end of it
}

QMap<QByteArray, QByteArray> localStepValues(const Cluster &cluster, const Step &step, RunMode mode, bool takeNames)
{
    QMap<QByteArray, QByteArray> values{
        {"HD_MODE", runModeName(mode)},
        {"HD_CLUSTER", cluster.name.toUtf8()},
        {"HD_CLUSTER_ID", cluster.id.toByteArray(QUuid::WithoutBraces)},
        {"HD_TABLE", hostTable(cluster)},
        {"HD_TAKE_NAMES", takeNames ? "1" : ""},
    };
    for (const StepOption &option : step.options) {
        values.insert("HD_OPT_" + option.name.toUpper().replace(u'-', u'_').toLatin1(),
                      optionValue(cluster, step, option.name).toUtf8());
    }
    return values;
}

Result<LocalStepCheck> checkLocalStep(const Cluster &cluster, const Step &step, bool takeNames,
                                      const std::shared_ptr<CancelToken> &cancel, int patience)
{
    StepValues values;
    values.mode = RunMode::Check;
    values.takeNames = takeNames;
    LocalStepCheck check;
    const ProgramCallbacks callbacks{.onProtocol = [&](const QByteArray &line) { check.report.feed(line); },
                                     .onOutput =
                                         [&](const QByteArray &bytes) {
                                             check.output += bytes;
                                             if (check.output.size() > 2 * keptOutput)
                                                 check.output = check.output.last(keptOutput);
                                         }};
    const std::chrono::seconds limit = step.limit * patience;
    Result<int> code = runProgramHere(libraryText(), stepProgram(cluster, nullptr, step, values), limit, callbacks, cancel);
    const bool overLimit = !code && code.error().code == ErrorCode::TimedOut; // what it had printed by then tells why
    if (!code && !overLimit)
        return code.error();
    check.exitCode = overLimit ? 124 : code.value();
    check.report.end(check.exitCode, RunMode::Check, limit);
    return check;
}

} // namespace howdah
