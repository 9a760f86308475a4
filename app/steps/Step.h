// One thing done to one node or to this computer: a row of the catalogue. The doing is resources/steps/<id>.sh.
//
// Thread: values, fixed for the life of the program.
#pragma once

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

struct StepOption
{
    QString name;             ///< "permit": HD_OPT_PERMIT for the program, STEP.permit=… in howdah-cli set
    QString title;            ///< source text, context "Step"
    QStringList values;       ///< allowed words; empty: free (a whole number)
    QString defaultValue;
};

struct Step
{
    QString id;
    QString title;            ///< source text, translated with context "Step"
    Section section = Section::System;
    Executor executor = Executor::Node;
    QStringList needs;        ///< steps whose failure makes this one not-tried (when they are ticked too)
    QList<StepOption> options;
    std::chrono::seconds limit{60};
    bool finish = false;      ///< package work: never signalled
    bool tickedByDefault = true;
    bool leaveLiveAlone = false; ///< on a live machine skipped unless consented
    bool verifyOnly = false;  ///< changes nothing: ends unchanged or failed
};

} // namespace howdah
