<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProgramRun</name>
    <message numerus="yes">
        <source>The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.</source>
        <translation>
            <numerusform>The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.</numerusform>
            <numerusform>The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message numerus="yes">
        <source>%n machine(s) do not know %1 yet.</source>
        <translation>
            <numerusform>%n machine does not know %1 yet.</numerusform>
            <numerusform>%n machines do not know %1 yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) of this cluster do not have the current host table yet.</source>
        <translation>
            <numerusform>%n machine of this cluster does not have the current host table yet.</numerusform>
            <numerusform>%n machines of this cluster do not have the current host table yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::ConnectionLine</name>
    <message numerus="yes">
        <source>Its public key is added for %1 on %n machine(s).</source>
        <translation>
            <numerusform>Its public key is added for %1 on %n machine.</numerusform>
            <numerusform>Its public key is added for %1 on %n machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::HostKeysPage</name>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet. Run this on each machine&apos;s console and compare, or paste its output below: rows that match are ticked.</source>
        <translation>
            <numerusform>Howdah does not know this machine yet. Run this on its console and compare, or paste its output below: rows that match are ticked.</numerusform>
            <numerusform>Howdah does not know these %n machines yet. Run this on each machine&apos;s console and compare, or paste its output below: rows that match are ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trust %n Key(s)</source>
        <translation>
            <numerusform>&amp;Trust %n Key</numerusform>
            <numerusform>&amp;Trust %n Keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %n Key(s)</source>
        <translation>
            <numerusform>&amp;Replace %n Key</numerusform>
            <numerusform>&amp;Replace %n Keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MachineClipboard</name>
    <message numerus="yes">
        <source>Paste %n Machine(s)</source>
        <translation>
            <numerusform>Paste %n Machine</numerusform>
            <numerusform>Paste %n Machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is out of %2 and on the clipboard. On the machine your key, root login and the host table stay.</source>
        <comment>%n: machines cut</comment>
        <translation>
            <numerusform>%1 is out of %2 and on the clipboard. On the machine your key, root login and the host table stay.</numerusform>
            <numerusform>%1 are out of %2 and on the clipboard. On the machines your key, root login and the host table stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MachineController</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others forget its name at the next run.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>The others forget its name at the next run.</numerusform>
            <numerusform>The others forget their names at the next run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 itself your key, root login and the host table stay.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>On %1 itself your key, root login and the host table stay.</numerusform>
            <numerusform>On %1 themselves your key, root login and the host table stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other cell(s) cannot be used either; F8 goes to each.</source>
        <translation>
            <numerusform>%n other cell cannot be used either; F8 goes to each.</numerusform>
            <numerusform>%n other cells cannot be used either; F8 goes to each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MainWindow</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MatrixModel</name>
    <message numerus="yes">
        <source>%n steps would change</source>
        <translation>
            <numerusform>%n step would change</numerusform>
            <numerusform>%n steps would change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::NamesPage</name>
    <message numerus="yes">
        <source>&amp;Give the name(s) to this cluster</source>
        <translation>
            <numerusform>&amp;Give the name to this cluster</numerusform>
            <numerusform>&amp;Give the names to this cluster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::ReviewPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1:&lt;/b&gt; %2 is on with %n rule(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1:&lt;/b&gt; %2 is on with %n rule.</numerusform>
            <numerusform>&lt;b&gt;%1:&lt;/b&gt; %2 is on with %n rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::RunActions</name>
    <message numerus="yes">
        <source>The run is still working on %n machine(s).</source>
        <translation>
            <numerusform>The run is still working on %n machine.</numerusform>
            <numerusform>The run is still working on %n machines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Step(s)</source>
        <translation>
            <numerusform>%n Step</numerusform>
            <numerusform>%n Steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Machine(s)</source>
        <translation>
            <numerusform>%n Machine</numerusform>
            <numerusform>%n Machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n &amp;Failed Machine(s)</source>
        <translation>
            <numerusform>Retry %n &amp;Failed Machine</numerusform>
            <numerusform>Retry %n &amp;Failed Machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::RunConsole</name>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet:
</source>
        <translation>
            <numerusform>Howdah does not know this machine yet:
</numerusform>
            <numerusform>Howdah does not know these %n machines yet:
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::RunEnd</name>
    <message numerus="yes">
        <source>And %n other reason(s); F8 goes to each.</source>
        <translation>
            <numerusform>And %n other reason; F8 goes to it.</numerusform>
            <numerusform>And %n other reasons; F8 goes to each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n Machine(s)</source>
        <translation>
            <numerusform>&amp;Retry %n Machine</numerusform>
            <numerusform>&amp;Retry %n Machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::RunQuestions</name>
    <message numerus="yes">
        <source>Logging in to %n machine(s)…</source>
        <translation>
            <numerusform>Logging in to %n machine…</numerusform>
            <numerusform>Logging in to %n machines…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Logging in to %n machine(s)… %1 done</source>
        <translation>
            <numerusform>Logging in to %n machine… %1 done</numerusform>
            <numerusform>Logging in to %n machines… %1 done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::RunStatus</name>
    <message numerus="yes">
        <source>%1 of %n machine(s) as wanted</source>
        <translation>
            <numerusform>%1 of %n machine as wanted</numerusform>
            <numerusform>%1 of %n machines as wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) ready</source>
        <translation>
            <numerusform>%1 of %n machine ready</numerusform>
            <numerusform>%1 of %n machines ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::SecretsPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 refused this password.</numerusform>
            <numerusform>%1 refused this password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password, so it was not tried on the others.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 refused this password, so it was not tried on the others.</numerusform>
            <numerusform>%1 refused this password, so it was not tried on the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::UpdateDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing in the file</source>
        <translation>
            <numerusform>%n missing in the file</numerusform>
            <numerusform>%n missing in the file</numerusform>
        </translation>
    </message>
</context>
</TS>
