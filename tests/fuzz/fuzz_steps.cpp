// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A pack of steps: the pack's own file and, parted by the byte 1E, the files a.sh, b.sh … of its steps. What is accepted
// keeps what the readers promise; what is refused is named by file and line.
#include "app/catalogue/StepCatalogue.h"
#include "app/catalogue/StepHeader.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>

using namespace howdah;

namespace {

/// "FILE: what", "FILE:7: what", on one line.
void checkRefused(const Error &error, const QString &file)
{
    FUZZ_CHECK(error.code == ErrorCode::ValueInvalid);
    FUZZ_CHECK(error.message.startsWith(file + u':') && error.message.size() > file.size() + 2);
    FUZZ_CHECK(std::none_of(error.message.begin(), error.message.end(), [](QChar c) { return c < u' '; }));
}

void checkOption(const StepOption &option)
{
    FUZZ_CHECK(isStepWord(option.name) && isStepTitle(option.title));
    FUZZ_CHECK(option.accepts(option.defaultValue) && option.bounded(option.defaultValue) == option.defaultValue);
    FUZZ_CHECK(option.values.size() == option.valueTitles.size());
    FUZZ_CHECK(std::all_of(option.values.begin(), option.values.end(), isStepWord));
    FUZZ_CHECK(std::all_of(option.valueTitles.begin(), option.valueTitles.end(), isStepTitle));
    FUZZ_CHECK(option.kind != StepOption::Kind::Integer || option.least <= option.most);
}

void checkStep(const Step &step, const QString &file)
{
    FUZZ_CHECK(isStepWord(step.id) && step.id + QStringLiteral(".sh") == file);
    FUZZ_CHECK(isStepTitle(step.title) && isStepTitle(step.shortTitle) && isStepWord(step.section));
    FUZZ_CHECK(step.limit.count() >= 1 && step.limit.count() <= 3600);
    FUZZ_CHECK((step.action == StepAction::None) <= !step.programFile.isEmpty());
    FUZZ_CHECK(std::all_of(step.needs.begin(), step.needs.end(), isStepWord));
    for (const StepOption &option : step.options)
        checkOption(option);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> parts = inputFrom(data, size).split('\x1e');
    const auto nameOf = [](qsizetype part) { return QString(QChar(char16_t(u'a' + part - 1))) + QStringLiteral(".sh"); };
    for (qsizetype part = 1; part < std::min<qsizetype>(parts.size(), 27); ++part) {
        const auto step = readStepHeader(parts.at(part), nameOf(part));
        step ? checkStep(step.value(), nameOf(part)) : checkRefused(step.error(), nameOf(part));
    }
    const auto pack = readStepPack(parts.first(), QStringLiteral("pack"));
    if (!pack) {
        checkRefused(pack.error(), QStringLiteral("pack"));
        return 0;
    }
    const auto catalogue = StepCatalogue::read([&](const QString &name) -> std::optional<QByteArray> {
        if (name == QStringLiteral("pack"))
            return parts.first();
        const qsizetype part = name.isEmpty() ? 0 : name.front().unicode() - u'a' + 1;
        return part > 0 && part < parts.size() && name == nameOf(part) ? std::optional(parts.at(part)) : std::nullopt;
    });
    if (!catalogue) {
        FUZZ_CHECK(catalogue.error().code == ErrorCode::ValueInvalid && !catalogue.error().message.contains(u'\n'));
        return 0;
    }
    const StepCatalogue &steps = *catalogue.value();
    FUZZ_CHECK(steps.steps().size() == pack.value().steps.size());
    FUZZ_CHECK(isPartOfEveryRun(steps.opening()) && steps.find(steps.opening().id));
    for (qsizetype i = 0; i < steps.steps().size(); ++i) {
        const Step &step = steps.steps().at(i);
        FUZZ_CHECK(step.id == pack.value().steps.at(i) && steps.indexOf(step.id) == i && !steps.sectionTitle(step).isEmpty());
        for (const QString &need : step.needs)
            FUZZ_CHECK(steps.indexOf(need) >= 0 && steps.indexOf(need) < i);
    }
    return 0;
}
