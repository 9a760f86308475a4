// One thing done to one node or to this computer: a row of the catalogue. The doing is resources/steps/<id>.sh.
//
// Thread: values, fixed for the life of the program.
#pragma once

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
    SystemSsh,   ///< through the system's ssh, as the person's terminal would
};

enum class Section { Access, Names, System };

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

struct StepOption
{
    QString name;       ///< "permit": HD_OPT_PERMIT for the program, STEP.permit=… in howdah-cli set
    QString title;      ///< source text, context "Step"
    QStringList values; ///< the allowed words; empty: a whole number
    QString defaultValue;
    int most = 0;       ///< of a number
    bool later = false; ///< came after results were kept without it: at its default it outdates none
};

struct Step
{
    QString id;
    QString shortTitle; ///< column header; source text, context "Step"
    QString title;      ///< source text, context "Step"
    Section section = Section::System;
    Executor executor = Executor::Node;
    QStringList needs; ///< steps whose failure makes this one not-tried
    StepInputs inputs = StepInput::None;
    QList<StepOption> options = {};
    std::chrono::seconds limit{60};
    bool finish = false; ///< package work: never signalled
    bool tickedByDefault = true;
    bool leaveLiveAlone = false; ///< on a live machine skipped unless consented
    bool verifyOnly = false;     ///< changes nothing; in a check it waits for what the steps it needs would do
};

} // namespace howdah

Q_DECLARE_OPERATORS_FOR_FLAGS(howdah::StepInputs)
