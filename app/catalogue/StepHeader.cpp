// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/catalogue/StepHeader.h"

#include "app/base/ShownText.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace howdah {
namespace {

constexpr int longestLimit = 3600; ///< seconds; what the helper on this computer takes at most
constexpr qsizetype longestTitle = 120;

// The titles that every yes-no option has.
[[maybe_unused]] constexpr std::array<const char *, 2> yesNoTitles{QT_TRANSLATE_NOOP("Step", "no"),
                                                                   QT_TRANSLATE_NOOP("Step", "yes")};

struct ActionRow
{
    StepAction action;
    Executor executor;
};

const QHash<QString, ActionRow> &actions()
{
    static const QHash<QString, ActionRow> table{
        {QStringLiteral("reach-machine"), {StepAction::ReachMachine, Executor::Login}},
        {QStringLiteral("log-in-by-key"), {StepAction::LogInByKey, Executor::Login}},
        {QStringLiteral("log-in-by-name"), {StepAction::LogInByName, Executor::SystemSsh}},
        {QStringLiteral("make-key-pair"), {StepAction::MakeKeyPair, Executor::Workstation}},
        {QStringLiteral("write-ssh-config"), {StepAction::WriteSshConfig, Executor::Workstation}},
    };
    return table;
}

const QHash<QString, StepInput> &inputs()
{
    static const QHash<QString, StepInput> table{
        {QStringLiteral("self"), StepInput::Self}, {QStringLiteral("table"), StepInput::Table},
        {QStringLiteral("key"), StepInput::Key},   {QStringLiteral("account"), StepInput::Account},
        {QStringLiteral("port"), StepInput::Port}, {QStringLiteral("peers"), StepInput::Peers},
    };
    return table;
}

/// Reads a header line by line; the first fault ends it.
class HeaderReader
{
public:
    void take(const QString &key, const QString &value);
    /// What only the whole header shows.
    void end(const QString &file);

    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const Step &step() const { return m_step; }

private:
    using Take = void (HeaderReader::*)(const QString &);
    static const QHash<QString, Take> &keys();

    void refuse(const QString &what);
    void refuseValue(const QString &value) { refuse(QStringLiteral("cannot be “%1”").arg(value)); }
    void refuseUnless(bool good, const char *what);
    [[nodiscard]] QString title(const QString &text);
    [[nodiscard]] QString word(const QString &text);
    [[nodiscard]] bool yes(const QString &text);

    void takeRunsOn(const QString &value);
    void takeAction(const QString &value);
    void takeNeeds(const QString &value);
    void takeInputs(const QString &value);
    void takeLimit(const QString &value);
    void takeLive(const QString &value);
    void takeWrites(const QString &value);
    void takeAccess(const QString &value);
    void takeReview(const QString &value);
    void takeLoginUser(const QString &value);
    void takeOption(QString name, const QString &value);
    void takeChoice(StepOption &option, const QString &words, const QString &titles);
    void takeInteger(StepOption &option, const QString &range);

    void takeId(const QString &value) { m_step.id = word(value); }
    void takeTitle(const QString &value) { m_step.title = title(value); }
    void takeShort(const QString &value) { m_step.shortTitle = title(value); }
    void takeSection(const QString &value) { m_step.section = word(value); }
    void takeProgram(const QString &value) { m_step.programFile = word(value); }
    void takeFinish(const QString &value) { m_step.finish = yes(value); }
    void takeTicked(const QString &value) { m_step.tickedByDefault = yes(value); }
    void takeVerifies(const QString &value) { m_step.verifyOnly = yes(value); }
    void takeCounterpart(const QString &value) { m_step.counterpart = word(value); }

    Step m_step;
    QSet<QString> m_seen;
    QString m_runsOn;
    QString m_fault;
};

const QHash<QString, HeaderReader::Take> &HeaderReader::keys()
{
    static const QHash<QString, Take> table{
        {QStringLiteral("step"), &HeaderReader::takeId},
        {QStringLiteral("title"), &HeaderReader::takeTitle},
        {QStringLiteral("short"), &HeaderReader::takeShort},
        {QStringLiteral("section"), &HeaderReader::takeSection},
        {QStringLiteral("runs-on"), &HeaderReader::takeRunsOn},
        {QStringLiteral("action"), &HeaderReader::takeAction},
        {QStringLiteral("program"), &HeaderReader::takeProgram},
        {QStringLiteral("needs"), &HeaderReader::takeNeeds},
        {QStringLiteral("depends-on"), &HeaderReader::takeInputs},
        {QStringLiteral("limit"), &HeaderReader::takeLimit},
        {QStringLiteral("finish"), &HeaderReader::takeFinish},
        {QStringLiteral("live"), &HeaderReader::takeLive},
        {QStringLiteral("ticked"), &HeaderReader::takeTicked},
        {QStringLiteral("verifies-only"), &HeaderReader::takeVerifies},
        {QStringLiteral("writes"), &HeaderReader::takeWrites},
        {QStringLiteral("gives-access"), &HeaderReader::takeAccess},
        {QStringLiteral("as-login-user"), &HeaderReader::takeLoginUser},
        {QStringLiteral("review"), &HeaderReader::takeReview},
        {QStringLiteral("counterpart"), &HeaderReader::takeCounterpart},
    };
    return table;
}

void HeaderReader::refuse(const QString &what)
{
    if (m_fault.isEmpty())
        m_fault = what;
}

void HeaderReader::refuseUnless(bool good, const char *what)
{
    if (!good)
        refuse(QString::fromUtf8(what));
}

QString HeaderReader::title(const QString &text)
{
    refuseUnless(isStepTitle(text), "a title is one line of 1 to 120 characters");
    return text;
}

QString HeaderReader::word(const QString &text)
{
    if (!isStepWord(text))
        refuseValue(text);
    return text;
}

bool HeaderReader::yes(const QString &text)
{
    if (text != QLatin1String("yes") && text != QLatin1String("no"))
        refuseValue(text);
    return text == QLatin1String("yes");
}

void HeaderReader::take(const QString &key, const QString &value)
{
    static const QString option = QStringLiteral("option ");
    if (m_seen.contains(key))
        return refuse(QStringLiteral("stands twice"));
    m_seen.insert(key);
    if (key.startsWith(option))
        return takeOption(key.sliced(option.size()), value);
    const auto known = keys().constFind(key);
    if (known == keys().cend())
        return refuse(QStringLiteral("unknown key"));
    (this->*known.value())(value);
}

void HeaderReader::takeRunsOn(const QString &value)
{
    m_runsOn = value;
    if (value == QLatin1String("this-computer"))
        m_step.executor = Executor::Workstation;
    else if (value != QLatin1String("node") && value != QLatin1String("howdah"))
        refuseValue(value);
}

void HeaderReader::takeAction(const QString &value)
{
    const auto known = actions().constFind(value);
    if (known == actions().cend())
        return refuseValue(value);
    m_step.action = known->action;
    m_step.executor = known->executor;
}

void HeaderReader::takeNeeds(const QString &value)
{
    for (const QString &id : value.split(u' '))
        m_step.needs << word(id);
}

void HeaderReader::takeInputs(const QString &value)
{
    for (const QString &name : value.split(u' ')) {
        const auto known = inputs().constFind(name);
        if (known == inputs().cend())
            return refuseValue(name);
        m_step.inputs |= *known;
    }
}

void HeaderReader::takeLimit(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{0,3})(s|min)$"));
    const auto match = form.match(value);
    const int seconds = match.captured(1).toInt() * (match.captured(2) == QLatin1String("min") ? 60 : 1);
    if (!match.hasMatch() || seconds > longestLimit)
        return refuse(QStringLiteral("a limit is 1s to 60min"));
    m_step.limit = std::chrono::seconds(seconds);
}

void HeaderReader::takeLive(const QString &value)
{
    if (value != QLatin1String("leave") && value != QLatin1String("harmless"))
        refuseValue(value);
    m_step.leaveLiveAlone = value == QLatin1String("leave");
}

void HeaderReader::takeWrites(const QString &value)
{
    const bool name = value == QLatin1String("host-name");
    if (!name && value != QLatin1String("host-table"))
        refuseValue(value);
    m_step.writes = name ? StepWrites::HostName : StepWrites::HostTable;
}

void HeaderReader::takeAccess(const QString &value)
{
    if (value != QLatin1String("root") && value != QLatin1String("key"))
        refuseValue(value);
    m_step.access = value == QLatin1String("root") ? StepAccess::Root : StepAccess::Key;
}

void HeaderReader::takeReview(const QString &value)
{
    const bool firewall = value == QLatin1String("stops-firewall");
    if (!firewall && value != QLatin1String("replaces-time-service"))
        refuseValue(value);
    m_step.review = firewall ? StepReview::StopsFirewall : StepReview::ReplacesTimeService;
}

void HeaderReader::takeLoginUser(const QString &value)
{
    m_step.loginUserOption = word(value.section(u'=', 0, 0));
    m_step.loginUserValue = word(value.section(u'=', 1));
}

// KIND[ VALUES] = DEFAULT | TITLE[ | VALUE: TITLE; VALUE: TITLE…]
void HeaderReader::takeOption(QString name, const QString &value)
{
    static const QHash<QString, StepOption::Kind> kinds{
        {QStringLiteral("choice"), StepOption::Kind::Choice}, {QStringLiteral("integer"), StepOption::Kind::Integer},
        {QStringLiteral("text"), StepOption::Kind::Text},     {QStringLiteral("path"), StepOption::Kind::Path},
        {QStringLiteral("yes-no"), StepOption::Kind::YesNo},
    };
    static const QRegularExpression form(QStringLiteral("^([a-z-]+)(?: ([^ ]+))? =(?: (.*))?$"));
    static const QString later = QStringLiteral(" later");

    StepOption option;
    option.later = name.endsWith(later);
    if (option.later)
        name.chop(later.size());
    option.name = word(name);
    if (m_step.option(name))
        refuse(QStringLiteral("stands twice"));
    const QStringList parts = value.split(QStringLiteral(" | "));
    const auto match = form.match(parts.first());
    const auto kind = kinds.constFind(match.captured(1));
    if (!match.hasMatch() || kind == kinds.cend() || parts.size() > 3)
        return refuse(
            QStringLiteral("an option is KIND = DEFAULT | TITLE, where KIND is choice A,B or integer A..B or text or path "
                           "or yes-no; a choice has | VALUE: TITLE; VALUE: TITLE after it"));
    option.kind = *kind;
    option.defaultValue = match.captured(3);
    option.title = title(parts.value(1));
    const QString words = match.captured(2);
    const bool isChoice = option.kind == StepOption::Kind::Choice;
    refuseUnless(isChoice || parts.size() == 2, "only the values of a choice have titles");
    refuseUnless(isChoice || option.kind == StepOption::Kind::Integer || words.isEmpty(), "this kind has no list of values");
    if (isChoice)
        takeChoice(option, words, parts.value(2));
    else if (option.kind == StepOption::Kind::Integer)
        takeInteger(option, words);
    else if (option.kind == StepOption::Kind::YesNo)
        option.values = {QStringLiteral("no"), QStringLiteral("yes")}, option.valueTitles = option.values;
    if (!option.accepts(option.defaultValue))
        refuse(QStringLiteral("the default cannot be “%1”").arg(option.defaultValue));
    m_step.options << option;
}

void HeaderReader::takeChoice(StepOption &option, const QString &words, const QString &titles)
{
    for (const QString &value : words.split(u',')) {
        if (option.values.contains(word(value)))
            refuse(QStringLiteral("the value “%1” stands twice").arg(value));
        option.values << value;
    }
    QHash<QString, QString> byValue;
    for (const QString &pair : titles.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const QString value = pair.section(QStringLiteral(": "), 0, 0);
        if (!option.values.contains(value) || byValue.contains(value))
            refuse(QStringLiteral("the title of “%1” is of no value, or its second").arg(value));
        byValue.insert(value, title(pair.section(QStringLiteral(": "), 1)));
    }
    for (const QString &value : std::as_const(option.values)) {
        if (!byValue.contains(value))
            refuse(QStringLiteral("the value “%1” has no title").arg(value));
        option.valueTitles << byValue.value(value);
    }
}

void HeaderReader::takeInteger(StepOption &option, const QString &range)
{
    static const QRegularExpression form(QStringLiteral("^(0|[1-9][0-9]{0,8})\\.\\.(0|[1-9][0-9]{0,8})$"));
    const auto match = form.match(range);
    option.least = match.captured(1).toInt();
    option.most = match.captured(2).toInt();
    refuseUnless(match.hasMatch() && option.least <= option.most, "the bounds of an integer are A..B");
}

void HeaderReader::end(const QString &file)
{
    for (const char *key : {"step", "title", "short", "section", "runs-on"}) {
        if (!m_seen.contains(QLatin1String(key)))
            return refuse(QStringLiteral("“%1” is missing").arg(QLatin1String(key)));
    }
    const bool byHowdah = m_runsOn == QLatin1String("howdah");
    const bool here = m_step.executor == Executor::Workstation;
    const bool node = m_step.executor == Executor::Node;
    refuseUnless(file == m_step.id + QStringLiteral(".sh"), "the file has another name than its step");
    refuseUnless(byHowdah == (m_step.action != StepAction::None), "“action” goes with “runs-on: howdah”, and only with that");
    refuseUnless(!byHowdah || m_step.programFile.isEmpty(), "“program” is not for what Howdah does itself");
    refuseUnless(!m_step.verifyOnly || (!m_step.finish && !m_step.leaveLiveAlone),
                 "what verifies only changes nothing, so neither “finish” nor “live”");
    refuseUnless(here || m_step.counterpart.isEmpty(), "“counterpart” is for steps on this computer");
    refuseUnless(node
                     || (m_step.access == StepAccess::None && m_step.review == StepReview::None && !m_step.leaveLiveAlone
                         && m_step.loginUserOption.isEmpty()),
                 "“gives-access”, “review”, “live” and “as-login-user” are for programs on machines");
    if (!m_step.loginUserOption.isEmpty()) {
        const StepOption *option = m_step.option(m_step.loginUserOption);
        refuseUnless(option && option->values.contains(m_step.loginUserValue), "“as-login-user” names no value of an option");
    }
    if (m_step.programFile.isEmpty() && (!byHowdah || m_step.action == StepAction::ReachMachine))
        m_step.programFile = m_step.id;
}

} // namespace

Error stepFileError(const QString &file, int line, const QString &what)
{
    const QString place = line > 0 ? file + u':' + QString::number(line) : file;
    return {ErrorCode::ValueInvalid, place + QStringLiteral(": ") + shownLine(what), {}}; // it repeats what stands there
}

bool isStepWord(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
    return text.size() <= 40 && !text.contains(u'\n') && form.match(text).hasMatch();
}

bool isStepTitle(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestTitle && text == text.trimmed()
           && std::all_of(text.begin(), text.end(), [](QChar c) {
                  return (c.isPrint() && c != QChar::ReplacementCharacter) || c.isSurrogate(); // no bytes that were no UTF-8
              });
}

Result<Step> readStepHeader(const QByteArray &text, const QString &file)
{
    if (text.size() > largestStepFile || text.contains('\0'))
        return stepFileError(file, 0, QStringLiteral("is no text, or larger than 512 KiB"));
    HeaderReader reader;
    int number = 0;
    bool begun = false;
    bool ended = false;
    bool code = false;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        if (!bytes.startsWith("#@")) {
            ended = begun;
            code = code || !(bytes.startsWith('#') || bytes.isEmpty());
            continue;
        }
        if (ended || code)
            return stepFileError(file, number, QStringLiteral("the header is one block, before anything but comments"));
        begun = true;
        const QString line = QString::fromUtf8(bytes);
        const qsizetype colon = line.indexOf(QStringLiteral(": "));
        if (!line.startsWith(QStringLiteral("#@ ")) || colon < 4)
            return stepFileError(file, number, QStringLiteral("not “#@ key: value”"));
        const QString key = line.sliced(3, colon - 3);
        reader.take(key, line.sliced(colon + 2));
        if (!reader.fault().isEmpty())
            return stepFileError(file, number, QStringLiteral("“%1”: %2").arg(key, reader.fault()));
    }
    reader.end(file);
    if (!reader.fault().isEmpty())
        return stepFileError(file, 0, reader.fault());
    return reader.step();
}

} // namespace howdah
