// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One thing done to one node or to this computer: what the `#@` lines at the top of its file say (resources/steps/<id>.sh).
//
// Thread: values.
#pragma once

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace howdah {

enum class Executor {
    Workstation, ///< on this computer, once per run, before any node's steps
    Login,       ///< needs a connection of its own, or is the connection
    Node,        ///< the program runs in the node's root shell
    SystemSsh,   ///< through the system's ssh, as the user's terminal would
};

/// What Howdah does itself in a step that is no program of its own.
enum class StepAction {
    None,           ///< the step is its program
    ReachMachine,   ///< connect, become root; then its program runs first. Part of every run on nodes.
    LogInByKey,     ///< a fresh connection with the key alone
    LogInByName,    ///< the system's ssh, by name
    MakeKeyPair,    ///< on this computer
    WriteSshConfig, ///< on this computer
};

/// What a step's result depends on besides its options: an edit of it makes the result outdated.
enum class StepInput {
    None = 0,
    Self = 1,    ///< the machine's address and names
    Table = 2,   ///< the host table; only these steps get HD_TABLE
    Key = 4,     ///< the public key
    Account = 8, ///< whose account the key lets in
    Port = 16,   ///< where the machine is reached: port, connect as
    Peers = 32,  ///< the cluster's addresses: HD_PEERS, HD_VIPS, HD_WORKSTATIONS. A new machine makes no result outdated.
};
Q_DECLARE_FLAGS(StepInputs, StepInput)

/// What a step writes that others build on.
enum class StepWrites {
    None,
    HostTable, ///< the cluster's names in /etc/hosts
    HostName,  ///< the machine's own name
};

/// Which way in a step opens. Taking it back may close it, so it is kept where it is the only one that is proved.
enum class StepAccess { None, Root, Key };

/// What a step ends on a machine that the user may want to keep, so that the review before a run tells of it.
enum class StepReview { None, StopsFirewall, ReplacesTimeService };

struct StepOption
{
    enum class Kind { Choice, Integer, Text, Path, YesNo };

    QString name = {};  ///< "permit": HD_OPT_PERMIT for the program, STEP.permit=… in howdah-cli set
    QString title = {}; ///< source text, context "Step"
    Kind kind = Kind::Text;
    QStringList values = {};      ///< Choice, YesNo: the allowed words
    QStringList valueTitles = {}; ///< source texts, context "Step"; as many as values
    QString defaultValue = {};
    int least = 0; ///< Integer
    int most = 0;
    bool later = false; ///< came after results were kept without it: at its default it outdates none

    [[nodiscard]] bool accepts(const QString &value) const;
    /// The value as it counts: a number within its bounds, also where an older project has more.
    [[nodiscard]] QString bounded(const QString &value) const;
};

struct Step
{
    QString id;
    QString shortTitle; ///< column header; source text, context "Step"
    QString title;      ///< source text, context "Step"
    QString section;    ///< of its pack
    Executor executor = Executor::Node;
    StepAction action = StepAction::None;
    QString programFile; ///< whose program it is, without ".sh"; empty: none, Howdah does it all itself
    QByteArray program;  ///< the text of that file
    QStringList needs;   ///< steps whose failure makes this one not-tried
    StepInputs inputs = StepInput::None;
    QList<StepOption> options;
    std::chrono::seconds limit{60};
    bool finish = false; ///< package work: never signalled
    bool tickedByDefault = true;
    bool leaveLiveAlone = false; ///< on a live machine skipped unless consented
    bool verifyOnly = false;     ///< changes nothing; in a check it waits for what the steps it needs would do
    StepWrites writes = StepWrites::None;
    StepAccess access = StepAccess::None;
    StepReview review = StepReview::None;
    QString counterpart;     ///< of a step on this computer: the machines' step in whose column it stands
    QString loginUserOption; ///< with this option at loginUserValue the work is done as the login user, not as root
    QString loginUserValue;

    [[nodiscard]] const StepOption *option(QStringView name) const;
};

/// Whatever the ticks say: without reaching a machine there is nothing to do on it.
[[nodiscard]] inline bool isPartOfEveryRun(const Step &step)
{
    return step.action == StepAction::ReachMachine;
}

[[nodiscard]] QString stepTitle(const Step &step);           ///< translated
[[nodiscard]] QString stepShortTitle(const Step &step);      ///< translated
[[nodiscard]] QString optionTitle(const StepOption &option); ///< translated
/// Translated; the value itself where it has no title.
[[nodiscard]] QString optionValueTitle(const StepOption &option, const QString &value);

} // namespace howdah

Q_DECLARE_OPERATORS_FOR_FLAGS(howdah::StepInputs)
