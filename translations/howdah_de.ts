<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChildProcess</name>
    <message>
        <source>%1 could not be started on this computer: %2. Nothing was changed. Check that it is installed.</source>
        <translation>%1 konnte auf diesem Rechner nicht gestartet werden: %2. Es wurde nichts geändert. Prüfen Sie, ob es installiert ist.</translation>
    </message>
</context>
<context>
    <name>ClusterState</name>
    <message>
        <source>The results could not be saved in %1: %2. The run itself is not affected; free some space there.</source>
        <translation>Die Ergebnisse konnten nicht in %1 gespeichert werden: %2. Der Lauf selbst ist davon nicht betroffen; schaffen Sie dort etwas Platz.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>1 VIP</source>
        <translation>1 VIP</translation>
    </message>
    <message>
        <source>%1 VIPs</source>
        <translation>%1 VIPs</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>no machines yet</source>
        <translation>noch keine Maschinen</translation>
    </message>
    <message>
        <source>howdah-cli: note: %1</source>
        <translation>howdah-cli: Hinweis: %1</translation>
    </message>
    <message>
        <source>%1=%2 cannot be set. %3 Nothing was changed.</source>
        <translation>%1=%2 kann nicht gesetzt werden. %3 Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>The step %1 has no options.</source>
        <translation>Der Schritt %1 hat keine Optionen.</translation>
    </message>
    <message>
        <source>The options of %1 are: %2.</source>
        <translation>Die Optionen von %1 sind: %2.</translation>
    </message>
    <message>
        <source>A name is one line of 1 to 100 characters.</source>
        <translation>Ein Name ist eine Zeile mit 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>A cluster&apos;s settings are: user, port, become, key, login-key, connect-as, name, STEP.OPTION and STEP (see: howdah-cli steps).</source>
        <translation>Die Einstellungen eines Clusters sind: user, port, become, key, login-key, connect-as, name, STEP.OPTION und STEP (siehe: howdah-cli steps).</translation>
    </message>
    <message>
        <source>A machine&apos;s settings are: user, port, become, login-key, connect-as, role, ticked, host, address, fqdn, extra.</source>
        <translation>Die Einstellungen einer Maschine sind: user, port, become, login-key, connect-as, role, ticked, host, address, fqdn, extra.</translation>
    </message>
    <message>
        <source>Something is missing after the command.</source>
        <translation>Nach dem Befehl fehlt etwas.</translation>
    </message>
    <message>
        <source>The file to write; - for standard output.</source>
        <translation>Die zu schreibende Datei; - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>--force replaces it.</source>
        <translation>--force ersetzt sie.</translation>
    </message>
    <message>
        <source>/etc/hosts could not be read: %1.</source>
        <translation>/etc/hosts konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Prints the lines that every machine gets into its /etc/hosts.</source>
        <translation>Gibt die Zeilen aus, die jede Maschine in ihre /etc/hosts bekommt.</translation>
    </message>
    <message>
        <source>Lines of ADDRESS FQDN HOSTNAME.</source>
        <translation>Zeilen der Form ADDRESS FQDN HOSTNAME.</translation>
    </message>
    <message>
        <source>Only list; change nothing.</source>
        <translation>Nur auflisten; nichts ändern.</translation>
    </message>
    <message>
        <source>The cluster&apos;s name; default: the file&apos;s.</source>
        <translation>Der Name des Clusters; Vorgabe: der Name der Datei.</translation>
    </message>
    <message>
        <source>“%1” must end in .howdah.</source>
        <translation>„%1“ muss auf .howdah enden.</translation>
    </message>
    <message>
        <source>Step ids; see: howdah-cli steps.</source>
        <translation>Ids von Schritten; siehe: howdah-cli steps.</translation>
    </message>
    <message>
        <source>There was no run of %1 from this account yet.</source>
        <translation>Von diesem Konto aus gab es noch keinen Lauf von %1.</translation>
    </message>
    <message>
        <source>“%1” must end in .html or .json.</source>
        <translation>„%1“ muss auf .html oder .json enden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Only these steps, or “all” (all but %1). Default: the project&apos;s ticks.</source>
        <translation>Nur diese Schritte, oder „all“ (alle außer %1). Vorgabe: die Häkchen des Projekts.</translation>
    </message>
    <message>
        <source>Change nothing; show what would change.</source>
        <translation>Nichts ändern; zeigen, was geändert würde.</translation>
    </message>
    <message>
        <source>With --check: exit with 4 if anything would change.</source>
        <translation>Mit --check: mit Status 4 enden, wenn etwas geändert würde.</translation>
    </message>
    <message>
        <source>Take back what Howdah changed.</source>
        <translation>Zurücknehmen, was Howdah geändert hat.</translation>
    </message>
    <message>
        <source>Keep the accepted passwords in the keychain.</source>
        <translation>Die angenommenen Passwörter im Schlüsselbund aufbewahren.</translation>
    </message>
    <message>
        <source>--parallel takes a number from 1 to 1000, not “%1”.</source>
        <translation>--parallel nimmt eine Zahl von 1 bis 1000, nicht „%1“.</translation>
    </message>
    <message>
        <source>--live takes HOST=STEP,STEP, not “%1”.</source>
        <translation>--live nimmt HOST=STEP,STEP, nicht „%1“.</translation>
    </message>
    <message>
        <source>--report takes a name that ends in .json or .html, not “%1”.</source>
        <translation>--report nimmt einen Namen, der auf .json oder .html endet, nicht „%1“.</translation>
    </message>
    <message>
        <source>Nothing to do: nothing failed and nothing is outdated.</source>
        <translation>Nichts zu tun: Nichts ist fehlgeschlagen und nichts ist veraltet.</translation>
    </message>
    <message>
        <source>No machine of %1 is ticked, so there is nothing to run.</source>
        <translation>Keine Maschine von %1 ist angehakt, es gibt also nichts auszuführen.</translation>
    </message>
    <message>
        <source>Which machine? Give --machine HOST.</source>
        <translation>Welche Maschine? Geben Sie --machine HOST an.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>ssh&apos;s own, or a new one</source>
        <translation>der von ssh, sonst ein neuer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>(not ticked)</source>
        <translation>(nicht angehakt)</translation>
    </message>
    <message>
        <source>Shows a cluster: its machines, settings, steps, and what is wrong with the table.</source>
        <translation>Zeigt einen Cluster: seine Maschinen, Einstellungen und Schritte und was an der Tabelle nicht stimmt.</translation>
    </message>
    <message>
        <source>As JSON.</source>
        <translation>Als JSON.</translation>
    </message>
    <message>
        <source>Lists the steps in the order they run, with their options.</source>
        <translation>Listet die Schritte mit ihren Optionen auf, in der Reihenfolge, in der sie laufen.</translation>
    </message>
    <message>
        <source>change settings of a cluster or of one machine</source>
        <translation>Einstellungen eines Clusters oder einer Maschine ändern</translation>
    </message>
    <message>
        <source>update a cluster from a machines.txt, listing what changes</source>
        <translation>einen Cluster aus einer machines.txt aktualisieren und auflisten, was sich ändert</translation>
    </message>
    <message>
        <source>write a machines.txt</source>
        <translation>eine machines.txt schreiben</translation>
    </message>
    <message>
        <source>show a cluster</source>
        <translation>einen Cluster anzeigen</translation>
    </message>
    <message>
        <source>list the steps and their options</source>
        <translation>die Schritte und ihre Optionen auflisten</translation>
    </message>
    <message>
        <source>print the host table</source>
        <translation>die Host-Tabelle ausgeben</translation>
    </message>
    <message>
        <source>print the exact program of a step for a machine</source>
        <translation>das genaue Programm eines Schritts für eine Maschine ausgeben</translation>
    </message>
    <message>
        <source>check, provision or take back</source>
        <translation>prüfen, einrichten oder zurücknehmen</translation>
    </message>
    <message>
        <source>Usage: howdah-cli COMMAND [options]
Prepares the machines of a Patroni cluster from this computer.

Commands:
</source>
        <translation>Aufruf: howdah-cli COMMAND [Optionen]
Richtet die Maschinen eines Patroni-Clusters von diesem Rechner aus ein.

Befehle:
</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es wurde kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Line %1 of %2 cannot be used: %3. Nothing was started.</source>
        <translation>Zeile %1 von %2 ist nicht verwendbar: %3. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is not a file. Nothing was started.</source>
        <translation>%1 konnte nicht gelesen werden: Es ist keine Datei. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was started.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 KiB, too large for passwords. Nothing was started.</source>
        <translation>%1 ist größer als %2 KiB, zu groß für Passwörter. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>it must begin with login, sudo, root or key</source>
        <translation>sie muss mit login, sudo, root oder key beginnen</translation>
    </message>
    <message>
        <source>a machine&apos;s name must follow the @</source>
        <translation>auf das @ muss der Name einer Maschine folgen</translation>
    </message>
    <message>
        <source>the password is missing</source>
        <translation>das Passwort fehlt</translation>
    </message>
    <message>
        <source>a password cannot contain a zero byte</source>
        <translation>ein Passwort kann kein Null-Byte enthalten</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2. Nothing was started.</source>
        <translation>%1 konnte nicht geöffnet werden: %2. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>There is no machine in %1. Nothing was changed.</source>
        <translation>In %1 steht keine Maschine. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The machines, or a project.</source>
        <translation>Die Maschinen, oder ein Projekt.</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung vom %1</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf vom %1</translation>
    </message>
    <message>
        <source>Take-back of %1</source>
        <translation>Zurücknehmen vom %1</translation>
    </message>
    <message>
        <source>As JSON on standard output.</source>
        <translation>Als JSON auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>Which steps? Give --steps STEP,STEP; see: howdah-cli steps.</source>
        <translation>Welche Schritte? Geben Sie --steps STEP,STEP an; siehe: howdah-cli steps.</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Nothing was changed. Give another path.</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2. Es wurde nichts geändert. Geben Sie einen anderen Pfad an.</translation>
    </message>
    <message>
        <source>This step is part of every run: without reaching a machine there is nothing to do on it.</source>
        <translation>Dieser Schritt gehört zu jedem Lauf: Ohne eine Maschine zu erreichen ist auf ihr nichts zu tun.</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>sie ist geschlossen</translation>
    </message>
    <message>
        <source>Its settings are new; the last good version is %1~.</source>
        <translation>Seine Einstellungen sind neu; die letzte gute Fassung ist %1~.</translation>
    </message>
    <message>
        <source>the project is %1 (HOWDAH_PROJECT).</source>
        <translation>das Projekt ist %1 (HOWDAH_PROJECT).</translation>
    </message>
    <message>
        <source>the project is %1, the only one in this folder.</source>
        <translation>das Projekt ist %1, das einzige in diesem Ordner.</translation>
    </message>
    <message>
        <source>No project was given, and there is none in this folder.</source>
        <translation>Es wurde kein Projekt angegeben, und in diesem Ordner ist keines.</translation>
    </message>
    <message>
        <source>No project was given, and there are several in this folder: %1.</source>
        <translation>Es wurde kein Projekt angegeben, und in diesem Ordner sind mehrere: %1.</translation>
    </message>
    <message>
        <source>The project file; default: HOWDAH_PROJECT, else the only *.howdah in this folder.</source>
        <translation>Die Projektdatei; Vorgabe: HOWDAH_PROJECT, sonst die einzige *.howdah in diesem Ordner.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>the fourth column was left out; --columns 4 writes it: %1.</source>
        <translation>die vierte Spalte wurde weggelassen; --columns 4 schreibt sie: %1.</translation>
    </message>
    <message>
        <source>this computer has no address in the table, so its row was left out: %1.</source>
        <translation>dieser Rechner hat in der Tabelle keine Adresse, deshalb wurde seine Zeile weggelassen: %1.</translation>
    </message>
    <message>
        <source>--columns takes 3 or 4, not “%1”.</source>
        <translation>--columns nimmt 3 oder 4, nicht „%1“.</translation>
    </message>
    <message>
        <source>As JSON: schema 1, runs with number, folder, run, mode, started, finished, by, end, headline, nodes, ready, failed.</source>
        <translation>Als JSON: schema 1, runs mit number, folder, run, mode, started, finished, by, end, headline, nodes, ready, failed.</translation>
    </message>
    <message>
        <source>The machines&apos; SSH port; default: what ssh would use, mostly 22.</source>
        <translation>Der SSH-Port der Maschinen; Vorgabe: der, den ssh verwenden würde, meist 22.</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>Einen Schritt „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>diesem Lauf</translation>
    </message>
    <message>
        <source>There is no step “%1” in that run.</source>
        <translation>Einen Schritt „%1“ gibt es in jenem Lauf nicht.</translation>
    </message>
    <message>
        <source>The run of this number; see: howdah-cli history. Default: the newest.</source>
        <translation>Der Lauf mit dieser Nummer; siehe: howdah-cli history. Vorgabe: der neueste.</translation>
    </message>
    <message>
        <source>--run takes the number of a run, not “%1”; see: howdah-cli history.</source>
        <translation>--run nimmt die Nummer eines Laufs, nicht „%1“; siehe: howdah-cli history.</translation>
    </message>
    <message>
        <source>Only these machines; default: the ticked ones.</source>
        <translation>Nur diese Maschinen; Vorgabe: die angehakten.</translation>
    </message>
    <message>
        <source>Begin with this step; default: the first one.</source>
        <translation>Mit diesem Schritt beginnen; Vorgabe: mit dem ersten.</translation>
    </message>
    <message>
        <source>Passwords: lines login|sudo|root|key[@HOST] PASSWORD, from a file only you can read, or - for standard input. Default: the keychain, then you are asked.</source>
        <translation>Passwörter: Zeilen login|sudo|root|key[@HOST] PASSWORD aus einer Datei, die nur Sie lesen können, oder - für die Standardeingabe. Vorgabe: der Schlüsselbund, dann werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Which machines? Give --machine HOST,HOST.</source>
        <translation>Welche Maschinen? Geben Sie --machine HOST,HOST an.</translation>
    </message>
    <message>
        <source>Line %1 of the secrets: %2</source>
        <translation>Zeile %1 der Passwörter: %2</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is given twice: %2 and %3. Nothing was changed.</source>
        <translation>%1 ist zweimal angegeben: %2 und %3. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 of 1 machine ready</source>
        <translation>%1 von 1 Maschine bereit</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready</source>
        <translation>%1 von %2 Maschinen bereit</translation>
    </message>
    <message>
        <source>%1 not run yet</source>
        <translation>%1 noch ohne Lauf</translation>
    </message>
    <message>
        <source>Only these machines; default: all, and this computer.</source>
        <translation>Nur diese Maschinen; Vorgabe: alle, und dieser Rechner.</translation>
    </message>
    <message>
        <source>As JSON: schema 1, machines with host, address, role, ticked, ready and steps (step, outcome, reason, args, sentence, at).</source>
        <translation>Als JSON: schema 1, machines mit host, address, role, ticked, ready und steps (step, outcome, reason, args, sentence, at).</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Schreiben Sie eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Write one line of at most 200 characters.</source>
        <translation>Schreiben Sie eine Zeile von höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Write a path that begins with /.</source>
        <translation>Schreiben Sie einen Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>Give CLUSTER.howdah, or set HOWDAH_PROJECT.</source>
        <translation>Geben Sie CLUSTER.howdah an oder setzen Sie HOWDAH_PROJECT.</translation>
    </message>
    <message>
        <source>%1 is a machines.txt, not a project. To create a project from it: howdah-cli new %2 --import %1. To update a project with it: howdah-cli import CLUSTER.howdah %1.</source>
        <translation>%1 ist eine machines.txt, kein Projekt. Um daraus ein Projekt anzulegen: howdah-cli new %2 --import %1. Um ein Projekt damit zu aktualisieren: howdah-cli import CLUSTER.howdah %1.</translation>
    </message>
    <message>
        <source>%1 has errors. Fix these lines first; nothing was changed.</source>
        <translation>%1 enthält Fehler. Berichtigen Sie zuerst diese Zeilen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The machines would no longer be consistent. Nothing was changed.</source>
        <translation>Die Angaben zu den Maschinen würden sich dann widersprechen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 does not exist at present.</source>
        <translation>%1 ist zurzeit nicht vorhanden.</translation>
    </message>
    <message>
        <source>Write yes (ticked) or no (not ticked).</source>
        <translation>Schreiben Sie yes (angehakt) oder no (nicht angehakt).</translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation>Mögliche Werte: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a setting. Write KEY=VALUE, for example user=admin. Nothing was changed.</source>
        <translation>„%1“ ist keine Einstellung. Schreiben Sie KEY=VALUE, zum Beispiel user=admin. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is a setting of one machine: give --machine HOST.</source>
        <translation>Das ist eine Einstellung einer einzelnen Maschine: Geben Sie --machine HOST an.</translation>
    </message>
    <message>
        <source>%1 is not a node, so Howdah does not log in there.</source>
        <translation>%1 ist kein Knoten, deshalb meldet sich Howdah dort nicht an.</translation>
    </message>
    <message>
        <source>%1 --help shows more.</source>
        <translation>%1 --help zeigt mehr.</translation>
    </message>
    <message>
        <source>Host names, full names or addresses; * and ? are wildcards; ! excludes.</source>
        <translation>Hostnamen, vollständige Namen oder Adressen; * und ? sind Platzhalter; ! schließt aus.</translation>
    </message>
    <message>
        <source>Shows this help and exits with status 0.</source>
        <translation>Zeigt diese Hilfe und endet mit Exit-Status 0.</translation>
    </message>
    <message>
        <source>Unexpected argument: “%1”.</source>
        <translation>Unerwartetes Argument: „%1“.</translation>
    </message>
    <message>
        <source>Writes the machines in the format that the later parts of the lab read: ADDRESS FQDN HOSTNAME, separated by one space. It reports what it leaves out.</source>
        <translation>Schreibt die Maschinen in dem Format, das die späteren Teile des Labs lesen: ADDRESS FQDN HOSTNAME, durch je ein Leerzeichen getrennt. Was dabei weggelassen wird, wird gemeldet.</translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation>Ersetzt eine vorhandene Datei.</translation>
    </message>
    <message>
        <source>3 or 4; 4 includes the text after the host name; default: 3. Many programs that read a machines.txt do not accept a fourth column.</source>
        <translation>3 oder 4; 4 schreibt auch den Text hinter dem Hostnamen; Vorgabe: 3. Viele Programme, die eine machines.txt lesen, nehmen keine vierte Spalte an.</translation>
    </message>
    <message>
        <source>There is no account with the user id %1; its known_hosts was not changed.</source>
        <translation>Ein Konto mit der Benutzer-Id %1 gibt es nicht; seine known_hosts wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1: the host keys that Howdah added for these machines were removed.</source>
        <translation>%1: Die Host-Schlüssel, die Howdah für diese Maschinen eingetragen hatte, wurden entfernt.</translation>
    </message>
    <message>
        <source>%1: the block of %2 was removed.</source>
        <translation>%1: Der Block von %2 wurde entfernt.</translation>
    </message>
    <message>
        <source>Forgets machines that no longer exist: removes the clusters that consist only of these machines from this computer&apos;s /etc/hosts and your ~/.ssh/config, and the host keys that Howdah added for them from known_hosts. With a project, it forgets that cluster. The machines are not contacted.</source>
        <translation>Vergisst Maschinen, die es nicht mehr gibt: entfernt die Cluster, die nur aus diesen Maschinen bestehen, aus der /etc/hosts dieses Rechners und aus Ihrer ~/.ssh/config, und die Host-Schlüssel, die Howdah für sie eingetragen hat, aus known_hosts. Ist ein Projekt angegeben, wird dessen Cluster vergessen. Mit den Maschinen wird keine Verbindung aufgenommen.</translation>
    </message>
    <message>
        <source>Nothing to forget: neither /etc/hosts nor your SSH files have entries by Howdah for these machines alone.</source>
        <translation>Nichts zu vergessen: Weder in /etc/hosts noch in Ihren SSH-Dateien stehen Einträge von Howdah, die nur diese Maschinen betreffen.</translation>
    </message>
    <message>
        <source>Lists the recorded runs, the newest last: number, time, kind, user, result. The last 20 runs and the last 20 checks are kept. howdah-cli report --run NUMBER shows one.</source>
        <translation>Listet die aufgezeichneten Läufe auf, den neuesten zuletzt: Nummer, Zeit, Art, Benutzer, Ergebnis. Behalten werden die letzten 20 Läufe und die letzten 20 Prüfungen. howdah-cli report --run NUMBER zeigt einen davon.</translation>
    </message>
    <message>
        <source>is in progress</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>is not in the file; it is kept (--remove-missing removes it)</source>
        <translation>steht nicht in der Datei; sie bleibt (--remove-missing entfernt sie)</translation>
    </message>
    <message>
        <source>Updates a cluster from a machines.txt and lists what changes. A machine is identified by its host name, otherwise by its address; its login settings, role and ticks are kept.</source>
        <translation>Aktualisiert einen Cluster nach einer machines.txt und listet auf, was sich ändert. Eine Maschine wird an ihrem Hostnamen erkannt, sonst an ihrer Adresse; ihre Anmeldedaten, ihre Rolle und ihre Häkchen bleiben.</translation>
    </message>
    <message>
        <source>Remove machines that are not in the file.</source>
        <translation>Entfernt Maschinen, die nicht in der Datei stehen.</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Es gab nichts zu ändern.</translation>
    </message>
    <message>
        <source>It remains the same cluster (%1): the changes made by its runs can still be taken back.</source>
        <translation>Es bleibt derselbe Cluster (%1): Die Änderungen seiner Läufe lassen sich weiterhin zurücknehmen.</translation>
    </message>
    <message>
        <source>No longer in it: %1. To take back what was changed there, use the old file.</source>
        <translation>Nicht mehr enthalten: %1. Um die Änderungen dort zurückzunehmen, verwenden Sie die alte Datei.</translation>
    </message>
    <message>
        <source>The existing file could not be read as a project, so this is a new cluster. The old file is kept as %1~.</source>
        <translation>Die vorhandene Datei ließ sich nicht als Projekt lesen, deshalb ist dies ein neuer Cluster. Die alte Datei bleibt als %1~ erhalten.</translation>
    </message>
    <message>
        <source>The existing file could not be read as a project; its previous version, %1~, could. The damaged file is kept as %1.damaged.</source>
        <translation>Die vorhandene Datei ließ sich nicht als Projekt lesen; ihre vorige Fassung, %1~, schon. Die beschädigte Datei bleibt als %1.damaged erhalten.</translation>
    </message>
    <message>
        <source>Its settings are new; the old file is kept as %1~.</source>
        <translation>Seine Einstellungen sind neu; die alte Datei bleibt als %1~ erhalten.</translation>
    </message>
    <message>
        <source>Creates a project file. It replaces an existing one only with --force; this remains the same cluster with new machines and settings, and the old file is kept as CLUSTER.howdah~.</source>
        <translation>Legt eine Projektdatei an. Eine vorhandene wird nur mit --force ersetzt; dann bleibt es derselbe Cluster mit neuen Maschinen und Einstellungen, und die alte Datei bleibt als CLUSTER.howdah~ erhalten.</translation>
    </message>
    <message>
        <source>The project file to create.</source>
        <translation>Die anzulegende Projektdatei.</translation>
    </message>
    <message>
        <source>Import the machines from this file; default: no machines.</source>
        <translation>Die Maschinen aus dieser Datei importieren; Vorgabe: keine Maschinen.</translation>
    </message>
    <message>
        <source>Log in as this user; default: the user that ssh would use.</source>
        <translation>Als dieser Benutzer anmelden; Vorgabe: der Benutzer, den ssh nähme.</translation>
    </message>
    <message>
        <source>How to become root; default: auto, which finds it out on each machine.</source>
        <translation>Wie man root wird; Vorgabe: auto, das es auf jeder Maschine herausfindet.</translation>
    </message>
    <message>
        <source>The private key whose public key is put on the machines; default: ssh&apos;s own.</source>
        <translation>Der private Schlüssel, dessen öffentlicher Schlüssel auf die Maschinen kommt; Vorgabe: der von ssh.</translation>
    </message>
    <message>
        <source>A private key that is only used to log in, for example the .pem of a cloud image; default: none.</source>
        <translation>Ein privater Schlüssel, der nur zum Anmelden dient, etwa die .pem-Datei eines Cloud-Images; Vorgabe: keiner.</translation>
    </message>
    <message>
        <source>Prints the exact programs of steps. A program for a machine is complete, several steps are one program: ssh root@HOST sh &lt; PROGRAM does the same as a run. For a step without a program, it prints what the step does: the command that is run, the bytes that are sent, the lines that are written.</source>
        <translation>Gibt die genauen Programme von Schritten aus. Ein Programm für eine Maschine ist vollständig, mehrere Schritte sind ein Programm: ssh root@HOST sh &lt; PROGRAM tut dasselbe wie ein Lauf. Bei einem Schritt ohne Programm wird ausgegeben, was er tut: der Befehl, der ausgeführt wird, die Bytes, die gesendet werden, die Zeilen, die geschrieben werden.</translation>
    </message>
    <message>
        <source>The machine, exactly one; no default. Steps of this computer need none.</source>
        <translation>Die Maschine, genau eine; ohne Vorgabe. Schritte dieses Rechners brauchen keine.</translation>
    </message>
    <message>
        <source>Print the program of a check, which changes nothing; default: that of a run.</source>
        <translation>Das Programm einer Prüfung ausgeben, die nichts ändert; Vorgabe: das eines Laufs.</translation>
    </message>
    <message>
        <source>Print the program that takes the step back.</source>
        <translation>Das Programm ausgeben, das den Schritt zurücknimmt.</translation>
    </message>
    <message>
        <source>--check and --take-back cannot be used together.</source>
        <translation>--check und --take-back können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be in one program with the others: print it separately.</source>
        <translation>„%1“ kann nicht mit den anderen in einem Programm stehen: Geben Sie es getrennt aus.</translation>
    </message>
    <message>
        <source>“%1” is a step of this computer: give no --machine.</source>
        <translation>„%1“ ist ein Schritt dieses Rechners: Geben Sie kein --machine an.</translation>
    </message>
    <message>
        <source>“%1” matches more than one machine; a program is for one.</source>
        <translation>„%1“ passt auf mehr als eine Maschine; ein Programm ist für eine.</translation>
    </message>
    <message>
        <source>Prints the report of the newest run, which may be a check, or saves it as JSON or as an HTML page.
With --full: the complete output of all machines, of one machine, or of one step there; passwords are masked.</source>
        <translation>Gibt den Bericht des neuesten Laufs aus, der auch eine Prüfung sein kann, oder speichert ihn als JSON oder HTML-Seite.
Mit --full: die vollständige Ausgabe aller Maschinen, einer Maschine oder eines Schritts dort; Passwörter sind unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>out.html or out.json; default: text on standard output.</source>
        <translation>out.html oder out.json; Vorgabe: Text auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>With --full: only this machine, given as for --machine; only this step. Default: all.</source>
        <translation>Mit --full: nur diese Maschine, angegeben wie bei --machine; nur dieser Schritt. Vorgabe: alle.</translation>
    </message>
    <message>
        <source>The complete output.</source>
        <translation>Die vollständige Ausgabe.</translation>
    </message>
    <message>
        <source>Show the changes in each file; for a check they are always shown.</source>
        <translation>Die Änderungen in jeder Datei zeigen; bei einer Prüfung werden sie immer gezeigt.</translation>
    </message>
    <message>
        <source>Without the output of the machines, and with an ellipsis for every address, so that it can be shown to anybody.</source>
        <translation>Ohne die Ausgabe der Maschinen und mit Auslassungspunkten statt jeder Adresse, damit man den Bericht jedem zeigen kann.</translation>
    </message>
    <message>
        <source>--json writes to standard output; it cannot be used together with “%1”.</source>
        <translation>--json schreibt auf die Standardausgabe; es kann nicht zusammen mit „%1“ verwendet werden.</translation>
    </message>
    <message>
        <source>--full prints everything as text; it cannot be used together with --json or --brief.</source>
        <translation>--full gibt alles als Text aus; es kann nicht zusammen mit --json oder --brief verwendet werden.</translation>
    </message>
    <message>
        <source>There is no record of run %1 of %2; see: howdah-cli history.</source>
        <translation>Lauf %1 von %2 ist nicht aufgezeichnet; siehe: howdah-cli history.</translation>
    </message>
    <message>
        <source>Do not change this computer; only the machines&apos; host keys are added to your known_hosts.</source>
        <translation>Diesen Rechner nicht ändern; nur die Host-Schlüssel der Maschinen werden in Ihre known_hosts eingetragen.</translation>
    </message>
    <message>
        <source>Show the changes in each file, line by line. A check always shows them; -q --check only with this option.</source>
        <translation>Die Änderungen in jeder Datei zeigen, Zeile für Zeile. Eine Prüfung zeigt sie immer; -q --check nur mit dieser Option.</translation>
    </message>
    <message>
        <source>Only the machines that failed in the last run, from their failed step, in the mode of that run: apply, check or take back.</source>
        <translation>Nur die Maschinen, die im letzten Lauf fehlgeschlagen sind, ab ihrem fehlgeschlagenen Schritt, in der Betriebsart jenes Laufs: anwenden, prüfen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Only the outdated steps, whose settings were edited since the last run.</source>
        <translation>Nur die veralteten Schritte, deren Einstellungen seit dem letzten Lauf bearbeitet wurden.</translation>
    </message>
    <message>
        <source>Leave out a machine whose host key or password is unknown or wrong, and continue with the others; the exit status is then 1. Default: nothing begins before every machine is reached.</source>
        <translation>Eine Maschine auslassen, deren Host-Schlüssel oder Passwort unbekannt oder falsch ist, und mit den anderen weitermachen; der Exit-Status ist dann 1. Vorgabe: Nichts beginnt, bevor jede Maschine erreicht ist.</translation>
    </message>
    <message>
        <source>Number of machines to work on at the same time, 1 to 1000; default: 32.</source>
        <translation>Anzahl gleichzeitig bearbeiteter Maschinen, 1 bis 1000; Vorgabe: 32.</translation>
    </message>
    <message>
        <source>Trust the keys of machines that are not known yet. A changed key is never accepted by this option.</source>
        <translation>Den Schlüsseln noch unbekannter Maschinen vertrauen. Ein geänderter Schlüssel wird mit dieser Option nie angenommen.</translation>
    </message>
    <message>
        <source>These machines were reinstalled: replace their known key. Default: none. Given as for --machine.</source>
        <translation>Diese Maschinen wurden neu installiert: ihren bekannten Schlüssel ersetzen. Vorgabe: keine. Angegeben wie bei --machine.</translation>
    </message>
    <message>
        <source>Take over names that belong to another Howdah cluster.</source>
        <translation>Namen übernehmen, die zu einem anderen Howdah-Cluster gehören.</translation>
    </message>
    <message>
        <source>Do these steps on a machine in use, too; default: they are skipped there. May be repeated. Machines are given as for --machine.</source>
        <translation>Diese Schritte auch auf einer Maschine im Einsatz ausführen; Vorgabe: Dort werden sie übersprungen. Darf mehrfach stehen. Maschinen werden wie bei --machine angegeben.</translation>
    </message>
    <message>
        <source>Do not use the keychain.</source>
        <translation>Den Schlüsselbund nicht verwenden.</translation>
    </message>
    <message>
        <source>Write the report to this file: .json or .html. Default: only to the run&apos;s folder; see: howdah-cli report.</source>
        <translation>Den Bericht in diese Datei schreiben: .json oder .html. Vorgabe: nur in den Ordner des Laufs; siehe: howdah-cli report.</translation>
    </message>
    <message>
        <source>With --report: replace an existing file.</source>
        <translation>Mit --report: eine vorhandene Datei ersetzen.</translation>
    </message>
    <message>
        <source>Print every event as a JSON line on standard output, from “begin” and “plan” to “end” (see below); the summary goes to standard error.</source>
        <translation>Jedes Ereignis als JSON-Zeile auf der Standardausgabe ausgeben, von „begin“ und „plan“ bis „end“ (siehe unten); die Zusammenfassung geht an die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Print only failures; nothing if all is well.</source>
        <translation>Nur Fehlschläge ausgeben; nichts, wenn alles gut ist.</translation>
    </message>
    <message>
        <source>Print when each step begins and ends, and its output.</source>
        <translation>Ausgeben, wann jeder Schritt beginnt und endet, und seine Ausgabe.</translation>
    </message>
    <message>
        <source>As -v, and ssh&apos;s messages about each connection; these are written to the machines&apos; logs, too. Passwords are masked.</source>
        <translation>Wie -v, und dazu die Meldungen von ssh zu jeder Verbindung; sie kommen auch in die Protokolle der Maschinen. Passwörter sind unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>--check and --remember cannot be used together: a check writes nothing.</source>
        <translation>--check und --remember können nicht zusammen verwendet werden: Eine Prüfung schreibt nichts.</translation>
    </message>
    <message>
        <source>--exit-code needs --check.</source>
        <translation>--exit-code braucht --check.</translation>
    </message>
    <message>
        <source>--force needs --report.</source>
        <translation>--force braucht --report.</translation>
    </message>
    <message>
        <source>--remember and --no-keychain cannot be used together.</source>
        <translation>--remember und --no-keychain können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>-q cannot be used together with -v or --debug.</source>
        <translation>-q kann nicht zusammen mit -v oder --debug verwendet werden.</translation>
    </message>
    <message>
        <source>Give only one of --retry-failed, --from and --outdated.</source>
        <translation>Geben Sie nur eines von --retry-failed, --from und --outdated an.</translation>
    </message>
    <message>
        <source>Checks, provisions or takes back. It asks all questions before it changes anything.

Exit status: 0 all well, 1 a step failed or a machine was unreachable or left out, 2 bad input or something missing (nothing was changed), 3 stopped, 4 with --check --exit-code if anything would change.

--events prints one JSON object a line. “begin” (schema, run, cluster, mode, folder) and “plan” (machines with host, fqdn, address and steps) come first, “end” (end, exitCode, headline, ready, failed, leftOut, error) last; between them “started”, “note”, “output” and “finished” (outcome, reason, sentence, seconds), each with machine, host and step; host is empty for this computer. Fields may be added within schema 1. If the command line itself is wrong, no event is printed and the exit status is 2.</source>
        <translation>Prüft, richtet ein oder nimmt zurück. Alle Fragen werden gestellt, bevor etwas geändert wird.

Exit-Status: 0 alles gut, 1 ein Schritt ist fehlgeschlagen oder eine Maschine war nicht erreichbar oder wurde ausgelassen, 2 falsche Angaben oder etwas fehlt (es wurde nichts geändert), 3 gestoppt, 4 mit --check --exit-code, wenn etwas geändert würde.

--events gibt ein JSON-Objekt je Zeile aus. „begin“ (schema, run, cluster, mode, folder) und „plan“ (machines mit host, fqdn, address und steps) kommen zuerst, „end“ (end, exitCode, headline, ready, failed, leftOut, error) zuletzt; dazwischen „started“, „note“, „output“ und „finished“ (outcome, reason, sentence, seconds), jeweils mit machine, host und step; für diesen Rechner ist host leer. Innerhalb von schema 1 können Felder hinzukommen. Ist die Befehlszeile selbst falsch, wird kein Ereignis ausgegeben, und der Exit-Status ist 2.</translation>
    </message>
    <message>
        <source>--steps and --from leave no step, so there is nothing to run.</source>
        <translation>--steps und --from lassen keinen Schritt übrig, deshalb gibt es nichts auszuführen.</translation>
    </message>
    <message>
        <source>Changes settings of a cluster, or of some of its machines: either all of them or none. An empty value resets to the default.

For the cluster or a machine: user, port, become (auto, none, sudo, su), login-key, connect-as.

For the cluster: key, name, STEP.OPTION=VALUE, and STEP=yes or no for its tick (see: howdah-cli steps).

For a machine: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra.</source>
        <translation>Ändert Einstellungen eines Clusters oder einiger seiner Maschinen, entweder alle oder keine. Ein leerer Wert setzt auf die Vorgabe zurück.

Für den Cluster oder eine Maschine: user, port, become (auto, none, sudo, su), login-key, connect-as.

Für den Cluster: key, name, STEP.OPTION=VALUE und STEP=yes oder no für das Häkchen (siehe: howdah-cli steps).

Für eine Maschine: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra.</translation>
    </message>
    <message>
        <source>The settings to change; one or more.</source>
        <translation>Die zu ändernden Einstellungen; eine oder mehrere.</translation>
    </message>
    <message>
        <source>Change the settings of these machines only; default: those of the cluster.</source>
        <translation>Nur die Einstellungen dieser Maschinen ändern; Vorgabe: die des Clusters.</translation>
    </message>
    <message>
        <source>ssh&apos;s default</source>
        <translation>Vorgabe von ssh</translation>
    </message>
    <message>
        <source>something that it depends on was edited since.</source>
        <translation>etwas, wovon er abhängt, wurde seither bearbeitet.</translation>
    </message>
    <message>
        <source>Shows the state of each machine as found by the runs from this account. No machine is contacted; to check the machines: howdah-cli run --check. A machine is ready if every ticked step has succeeded and nothing that it depends on was edited since.</source>
        <translation>Zeigt den Zustand jeder Maschine, wie ihn die Läufe von diesem Konto aus festgestellt haben. Mit keiner Maschine wird eine Verbindung aufgenommen; um die Maschinen zu prüfen: howdah-cli run --check. Eine Maschine ist bereit, wenn jeder angehakte Schritt gelungen ist und seither nichts bearbeitet wurde, wovon er abhängt.</translation>
    </message>
    <message>
        <source>create a project file, optionally from a machines.txt</source>
        <translation>eine Projektdatei anlegen, auf Wunsch aus einer machines.txt</translation>
    </message>
    <message>
        <source>show the state of each machine as found by the runs; contacts none</source>
        <translation>den Zustand jeder Maschine nach den Läufen zeigen; nimmt keine Verbindung auf</translation>
    </message>
    <message>
        <source>list the recorded runs</source>
        <translation>die aufgezeichneten Läufe auflisten</translation>
    </message>
    <message>
        <source>print or save the report of a run; --full: the complete output</source>
        <translation>den Bericht eines Laufs ausgeben oder speichern; --full: die ganze Ausgabe</translation>
    </message>
    <message>
        <source>forget machines that no longer exist, on this computer</source>
        <translation>Maschinen, die es nicht mehr gibt, auf diesem Rechner vergessen</translation>
    </message>
    <message>
        <source>
howdah-cli help COMMAND shows more about each, with examples.
The project is the one given, else HOWDAH_PROJECT, else the only *.howdah in
this folder.

Exit status: 0 all well; 1 a step failed, a machine was unreachable or left out,
or the output could not be written; 2 bad input, or something is missing
(nothing was changed); 3 stopped; 4 with run --check --exit-code if anything
would change.
</source>
        <translation>
howdah-cli help COMMAND zeigt mehr zu jedem Befehl, mit Beispielen.
Das Projekt ist das angegebene, sonst HOWDAH_PROJECT, sonst die einzige *.howdah
in diesem Ordner.

Exit-Status: 0 alles gut; 1 ein Schritt ist fehlgeschlagen, eine Maschine war
nicht erreichbar oder wurde ausgelassen, oder die Ausgabe ließ sich nicht
schreiben; 2 falsche Angaben, oder etwas fehlt (es wurde nichts geändert);
3 gestoppt; 4 mit run --check --exit-code, wenn etwas geändert würde.
</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1. The output is missing or incomplete; everything else was done.</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden: %1. Die Ausgabe fehlt oder ist unvollständig; alles andere ist getan.</translation>
    </message>
    <message>
        <source>%1 can be read by other users, so they may know its passwords. Nothing was started. Make it readable only by you (chmod 600), and change the passwords if others work on this computer.</source>
        <translation>%1 ist für andere Benutzer lesbar, sie kennen also vielleicht die Passwörter darin. Es wurde nichts gestartet. Machen Sie die Datei nur für sich lesbar (chmod 600) und ändern Sie die Passwörter, wenn noch andere an diesem Rechner arbeiten.</translation>
    </message>
    <message>
        <source>line %1 already gives the same one</source>
        <translation>Zeile %1 gibt schon dasselbe an</translation>
    </message>
    <message>
        <source>Standard input is a terminal, which would show the passwords. Omit --secrets to be asked without echo. Nothing was started.</source>
        <translation>Die Standardeingabe ist ein Terminal, das die Passwörter anzeigen würde. Lassen Sie --secrets weg; dann werden Sie ohne Anzeige gefragt. Es wurde nichts gestartet.</translation>
    </message>
</context>
<context>
    <name>EditLock</name>
    <message>
        <source>%1 could not be written: %2. It was not changed. Fix that first, then retry.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die Datei wurde nicht geändert. Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Another Howdah (process %2 of %3) has been writing %1 for more than 10 s. It was not changed. Close the other one, then retry.</source>
        <translation>Ein anderes Howdah (Prozess %2 von %3) schreibt schon länger als 10 s an %1. Die Datei wurde nicht geändert. Schließen Sie das andere und wiederholen Sie dann den Lauf.</translation>
    </message>
</context>
<context>
    <name>FileInFolder</name>
    <message>
        <source>%1 is a symbolic link that belongs to %2, so it is not followed</source>
        <translation>%1 ist ein symbolischer Link, der %2 gehört, und wird deshalb nicht verfolgt</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is not a regular file, and belongs to %2</source>
        <translation>%1 ist keine gewöhnliche Datei und gehört %2</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>its lock %1 is a symbolic link</source>
        <translation>ihre Sperre %1 ist ein symbolischer Link</translation>
    </message>
    <message>
        <source>its lock %1 is replaced again and again</source>
        <translation>ihre Sperre %1 wird immer wieder ersetzt</translation>
    </message>
    <message>
        <source>its lock %1 is not a regular file of its own, and belongs to %2</source>
        <translation>ihre Sperre %1 ist keine eigene gewöhnliche Datei und gehört %2</translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>it belongs to %1 and may not be replaced (%2)</source>
        <translation>sie gehört %1 und darf nicht ersetzt werden (%2)</translation>
    </message>
</context>
<context>
    <name>HostKeys</name>
    <message>
        <source>The file of known machines %1 could not be read: %2. Nothing was changed. Check its owner and mode.</source>
        <translation>Die Datei der bekannten Maschinen %1 konnte nicht gelesen werden: %2. Es wurde nichts geändert. Prüfen Sie Eigentümer und Modus der Datei.</translation>
    </message>
    <message>
        <source>The file of known machines %1 could not be written: %2. It was not changed. Check its owner, its mode and the free space.</source>
        <translation>Die Datei der bekannten Maschinen %1 konnte nicht geschrieben werden: %2. Sie wurde nicht geändert. Prüfen Sie Eigentümer und Modus der Datei und den freien Platz.</translation>
    </message>
    <message>
        <source>The machines&apos; host keys were not saved: ssh&apos;s configuration says UserKnownHostsFile %1, so there is no file to save them in. Plain ssh asks about these machines itself.</source>
        <translation>Die Host-Schlüssel der Maschinen wurden nicht gespeichert: In der Konfiguration von ssh steht UserKnownHostsFile %1, deshalb gibt es keine Datei, in der sie gespeichert werden könnten. Ein einfaches ssh fragt zu diesen Maschinen selbst nach.</translation>
    </message>
    <message>
        <source>The old key is in line %2 of %1, which this account may not change. It was not changed. Ask the administrator of this computer to remove that line.</source>
        <translation>Der alte Schlüssel steht in Zeile %2 von %1, und dieses Konto darf die Datei nicht ändern. Sie wurde nicht geändert. Bitten Sie den Administrator des Rechners, diese Zeile zu entfernen.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The run&apos;s record could not be written to %1: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>Das Protokoll des Laufs konnte nicht nach %1 geschrieben werden: %2. Es wurde nichts geändert. Prüfen Sie den Eigentümer des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>The run&apos;s report could not be written to %1: %2. The run itself is not affected; free some space there.</source>
        <translation>Der Bericht des Laufs konnte nicht in %1 geschrieben werden: %2. Der Lauf selbst ist davon nicht betroffen; schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>KeptSecrets</name>
    <message>
        <source>The list of kept passwords could not be written to %1: %2. The passwords themselves are not affected. Check the folder&apos;s owner and the free space.</source>
        <translation>Die Liste der aufbewahrten Passwörter konnte nicht nach %1 geschrieben werden: %2. Die Passwörter selbst sind davon nicht betroffen. Prüfen Sie den Eigentümer des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>another Howdah is writing it</source>
        <translation>ein anderes Howdah schreibt gerade daran</translation>
    </message>
</context>
<context>
    <name>KeyPair</name>
    <message>
        <source>The key file %1 cannot be used: %2. Nothing was changed. Choose another key file.</source>
        <translation>Die Schlüsseldatei %1 ist nicht verwendbar: %2. Es wurde nichts geändert. Wählen Sie eine andere Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be used: %2</source>
        <translation>Die Schlüsseldatei %1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>it is in PuTTY&apos;s format. Export it from PuTTYgen as an OpenSSH key, and choose that.</source>
        <translation>sie ist im Format von PuTTY. Exportieren Sie sie in PuTTYgen als OpenSSH-Schlüssel und wählen Sie diesen.</translation>
    </message>
    <message>
        <source>it is in the format of ssh.com. Convert it with `ssh-keygen -i`, and choose that.</source>
        <translation>sie ist im Format von ssh.com. Wandeln Sie sie mit `ssh-keygen -i` um und wählen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>it is a public key; the private key is usually the file without .pub</source>
        <translation>sie ist ein öffentlicher Schlüssel; der private ist meist die Datei ohne .pub</translation>
    </message>
    <message>
        <source>its passphrase protects it with the cipher %1, which Howdah cannot open. `ssh-keygen -p -Z aes256-ctr -f %2` changes that.</source>
        <translation>ihre Passphrase schützt sie mit dem Verfahren %1, das Howdah nicht öffnen kann. `ssh-keygen -p -Z aes256-ctr -f %2` ändert das.</translation>
    </message>
    <message>
        <source>Other accounts of this computer can read the private key %1, so SSH does not use it. Nothing was changed. `chmod 600 %1` makes it private.</source>
        <translation>Andere Konten dieses Rechners können den privaten Schlüssel %1 lesen, deshalb verwendet SSH ihn nicht. Es wurde nichts geändert. `chmod 600 %1` macht ihn privat.</translation>
    </message>
    <message>
        <source>The key %1 needs its passphrase. Nothing was changed.</source>
        <translation>Der Schlüssel %1 braucht seine Passphrase. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>its passphrase is longer than 127 bytes, which Howdah cannot use. Load the key into the SSH agent, or choose another.</source>
        <translation>ihre Passphrase ist länger als 127 Byte, damit kann Howdah nicht umgehen. Laden Sie den Schlüssel in den SSH-Agenten oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the key %1. Nothing was changed. Try again.</source>
        <translation>Das ist nicht die Passphrase des Schlüssels %1. Es wurde nichts geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>it contains no private key</source>
        <translation>sie enthält keinen privaten Schlüssel</translation>
    </message>
    <message>
        <source>its key is in a hardware token, which would have to be touched for every machine. Choose a key that is kept in a file.</source>
        <translation>ihr Schlüssel liegt in einem Hardware-Token, das man für jede Maschine berühren müsste. Wählen Sie einen Schlüssel, der in einer Datei liegt.</translation>
    </message>
    <message>
        <source>keys of the type %1 are not accepted any more. Create a new one.</source>
        <translation>Schlüssel vom Typ %1 werden nicht mehr angenommen. Erzeugen Sie einen neuen.</translation>
    </message>
    <message>
        <source>it is not a key file</source>
        <translation>sie ist keine Schlüsseldatei</translation>
    </message>
    <message>
        <source>it is damaged, or of a type that Howdah does not know</source>
        <translation>sie ist beschädigt oder von einem Typ, den Howdah nicht kennt</translation>
    </message>
    <message>
        <source>The key pair %1 could not be created: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>Das Schlüsselpaar %1 konnte nicht erzeugt werden: %2. Es wurde nichts geändert. Prüfen Sie den Eigentümer des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>%1 already exists and was not overwritten. Nothing was changed. Use that key, or give the new one another name.</source>
        <translation>%1 ist schon vorhanden und wurde nicht überschrieben. Es wurde nichts geändert. Verwenden Sie diesen Schlüssel oder geben Sie dem neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>The program ssh-keygen is not installed on this computer, so no key pair was created. Install OpenSSH&apos;s client programs, then retry.</source>
        <translation>Das Programm ssh-keygen ist auf diesem Rechner nicht installiert, deshalb wurde kein Schlüsselpaar erzeugt. Installieren Sie die Client-Programme von OpenSSH und wiederholen Sie dann den Lauf.</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>No password was read.</source>
        <translation>Es wurde kein Passwort gelesen.</translation>
    </message>
    <message>
        <source>The password was not kept.</source>
        <translation>Das Passwort wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was forgotten.</source>
        <translation>Es wurde nichts vergessen.</translation>
    </message>
    <message>
        <source>The password may or may not have been kept.</source>
        <translation>Ob das Passwort aufbewahrt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The password may or may not have been forgotten.</source>
        <translation>Ob das Passwort vergessen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The keychain contains no such password, or it is locked. No password was read.</source>
        <translation>Der Schlüsselbund enthält kein solches Passwort, oder er ist gesperrt. Es wurde kein Passwort gelesen.</translation>
    </message>
    <message>
        <source>There is no keychain in this session. %1 Start gnome-keyring or KWallet, or continue without it: passwords then last for this session only.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund. %1 Starten Sie gnome-keyring oder KWallet, oder machen Sie ohne ihn weiter: Passwörter gelten dann nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain is locked or has refused access. %1 Unlock it and try again, or continue without it: passwords then last for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat den Zugriff verweigert. %1 Entsperren Sie ihn und versuchen Sie es noch einmal, oder machen Sie ohne ihn weiter: Passwörter gelten dann nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain has not answered within %1 s. %2 If it asks for its password in a window of its own, answer there and try again, or continue without it: passwords then last for this session only.</source>
        <translation>Der Schlüsselbund hat innerhalb von %1 s nicht geantwortet. %2 Wenn er in einem eigenen Fenster nach seinem Passwort fragt, antworten Sie dort und versuchen Sie es noch einmal, oder machen Sie ohne ihn weiter: Passwörter gelten dann nur für diese Sitzung.</translation>
    </message>
</context>
<context>
    <name>LocalSshConfig</name>
    <message>
        <source>line %1 of %2: %3</source>
        <translation>Zeile %1 von %2: %3</translation>
    </message>
    <message>
        <source>a line of another file of ssh&apos;s configuration</source>
        <translation>einer Zeile in einer anderen Datei der SSH-Konfiguration</translation>
    </message>
    <message>
        <source>A temporary file could not be written: %1. Nothing was changed. Check the free space.</source>
        <translation>Eine temporäre Datei konnte nicht geschrieben werden: %1. Es wurde nichts geändert. Prüfen Sie den freien Platz.</translation>
    </message>
    <message>
        <source>diff could not be started on this computer. Nothing was changed. Install diffutils, then retry.</source>
        <translation>diff konnte auf diesem Rechner nicht gestartet werden. Es wurde nichts geändert. Installieren Sie diffutils und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>diff did not answer within 10 s. Nothing was changed.</source>
        <translation>diff hat innerhalb von 10 s nicht geantwortet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was changed. Check its owner and mode.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Es wurde nichts geändert. Prüfen Sie Eigentümer und Modus.</translation>
    </message>
    <message>
        <source>%1 was changed by another program each time Howdah was about to write it. Howdah has changed nothing in it. Retry when the other program has finished.</source>
        <translation>%1 wurde jedes Mal, wenn Howdah die Datei schreiben wollte, von einem anderen Programm geändert. Howdah hat darin nichts geändert. Wiederholen Sie den Lauf, sobald das andere Programm fertig ist.</translation>
    </message>
    <message>
        <source>A value of %1 cannot be written to ~/.ssh/config. Nothing was changed. Check its names, port, user and key.</source>
        <translation>Ein Wert von %1 kann nicht in ~/.ssh/config geschrieben werden. Es wurde nichts geändert. Prüfen Sie Namen, Port, Benutzer und Schlüssel dieser Maschine.</translation>
    </message>
    <message>
        <source>ssh %1 would not use the machine&apos;s own setting, because of %2. ssh takes the first value it reads, and this one comes before Howdah&apos;s. Nothing was changed. Move that line below the first Host line or remove it, then retry.</source>
        <translation>ssh %1 würde nicht die eigene Einstellung der Maschine verwenden, und zwar wegen %2. ssh nimmt den ersten Wert, den es liest, und dieser kommt vor dem von Howdah. Es wurde nichts geändert. Verschieben Sie diese Zeile unter die erste Host-Zeile oder entfernen Sie sie, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. It was not changed. Check its owner and the free space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die Datei wurde nicht geändert. Prüfen Sie den Eigentümer und den freien Platz.</translation>
    </message>
    <message>
        <source>the folder could not be created</source>
        <translation>der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Line %1 of %2 begins Howdah&apos;s block of this cluster, but the end of the block is missing. Nothing was changed. Remove the rest of the block by hand, then retry.</source>
        <translation>In Zeile %1 von %2 beginnt Howdahs Block für diesen Cluster, aber das Ende des Blocks fehlt. Es wurde nichts geändert. Entfernen Sie den Rest des Blocks von Hand und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>ssh %1@%2 does not use the %3 of this machine&apos;s row. Nothing was changed on it. Look at the lines for it in ~/.ssh/config; ssh -G %2 shows the effective settings.</source>
        <translation>ssh %1@%2 verwendet %3 aus der Zeile dieser Maschine nicht. Auf ihr wurde nichts geändert. Sehen Sie sich die Zeilen für sie in ~/.ssh/config an; ssh -G %2 zeigt die geltenden Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>In the run</source>
        <translation>Im Lauf</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Log in as</source>
        <translation>Anmelden als</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Become root</source>
        <translation>root werden</translation>
    </message>
    <message>
        <source>Login key</source>
        <translation>Anmeldeschlüssel</translation>
    </message>
    <message>
        <source>Connect as</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Fourth column</source>
        <translation>Vierte Spalte</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>already root</source>
        <translation>schon root</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>su</source>
        <translation>su</translation>
    </message>
</context>
<context>
    <name>MachineCheck</name>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The address is missing. Give the machine&apos;s IPv4 address.</source>
        <translation>Die Adresse fehlt. Geben Sie die IPv4-Adresse der Maschine an.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer now. The nodes will use it to find this computer by name.</source>
        <translation>%1 ist zurzeit keine Adresse dieses Rechners. Die Knoten werden sie verwenden, um diesen Rechner unter seinem Namen zu finden.</translation>
    </message>
    <message>
        <source>%1 is the address of both %2 (%3) and %4 (%5). Give each machine its own.</source>
        <translation>%1 ist die Adresse sowohl von %2 (%3) als auch von %4 (%5). Geben Sie jeder Maschine eine eigene.</translation>
    </message>
    <message>
        <source>%1 has no domain. A fully qualified name looks like %2.patroni.local.</source>
        <translation>%1 hat keine Domain. Ein vollständiger Name sieht aus wie %2.patroni.local.</translation>
    </message>
    <message>
        <source>%1 does not begin with the host name %2. Check that both belong to the same machine.</source>
        <translation>%1 beginnt nicht mit dem Hostnamen %2. Prüfen Sie, ob beide zur selben Maschine gehören.</translation>
    </message>
    <message>
        <source>The host name is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME.</source>
        <translation>Der Hostname fehlt. Eine Zeile von machines.txt lautet ADDRESS FQDN HOSTNAME.</translation>
    </message>
    <message>
        <source>The FQDN is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME.</source>
        <translation>Der FQDN fehlt. Eine Zeile von machines.txt lautet ADDRESS FQDN HOSTNAME.</translation>
    </message>
    <message>
        <source>%1 is a name of two machines (%2 and %3). Give each machine its own names.</source>
        <translation>%1 ist ein Name von zwei Maschinen (%2 und %3). Geben Sie jeder Maschine eigene Namen.</translation>
    </message>
    <message>
        <source>%1 is also the beginning of %2. Later parts of the lab search machines.txt for a name and would find both; names of equal length, like db01 and db10, avoid that.</source>
        <translation>%1 ist auch der Anfang von %2. Spätere Teile des Labs suchen in machines.txt nach einem Namen und würden beide finden; gleich lange Namen wie db01 und db10 vermeiden das.</translation>
    </message>
    <message>
        <source>%1 is not a port. Write a number from 1 to 65535.</source>
        <translation>%1 ist kein Port. Schreiben Sie eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1 is not a role. Write node, vip or workstation.</source>
        <translation>%1 ist keine Rolle. Schreiben Sie node, vip oder workstation.</translation>
    </message>
    <message>
        <source>%1 is not a way to become root. Write auto, none, sudo or su.</source>
        <translation>%1 ist kein Weg, root zu werden. Schreiben Sie auto, none, sudo oder su.</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 ist weder yes noch no.</translation>
    </message>
    <message>
        <source>It has an empty part between its dots.</source>
        <translation>Zwischen seinen Punkten ist ein Teil leer.</translation>
    </message>
    <message>
        <source>It contains %1; only letters a to z, digits and hyphens are allowed.</source>
        <translation>Er enthält %1; erlaubt sind nur die Buchstaben a bis z, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>No part of it may begin or end with a hyphen.</source>
        <translation>Kein Teil davon darf mit einem Bindestrich beginnen oder enden.</translation>
    </message>
    <message>
        <source>A part of it has %1 characters; 63 are allowed.</source>
        <translation>Ein Teil davon hat %1 Zeichen; erlaubt sind 63.</translation>
    </message>
    <message>
        <source>%1 is the lab&apos;s placeholder. Put the machine&apos;s own address here.</source>
        <translation>%1 ist der Platzhalter des Labs. Setzen Sie hier die eigene Adresse der Maschine ein.</translation>
    </message>
    <message>
        <source>%1 is an IPv6 address. Howdah works with IPv4 only; give the machine&apos;s IPv4 address.</source>
        <translation>%1 ist eine IPv6-Adresse. Howdah arbeitet nur mit IPv4; geben Sie die IPv4-Adresse der Maschine an.</translation>
    </message>
    <message>
        <source>%1 is not an IPv4 address. Write four numbers from 0 to 255, like 192.0.2.11.</source>
        <translation>%1 ist keine IPv4-Adresse. Schreiben Sie vier Zahlen von 0 bis 255, wie 192.0.2.11.</translation>
    </message>
    <message>
        <source>%1 cannot be the address of a machine. Addresses from 1.0.0.0 to 223.255.255.255 can.</source>
        <translation>%1 kann nicht die Adresse einer Maschine sein. Adressen von 1.0.0.0 bis 223.255.255.255 können es.</translation>
    </message>
    <message>
        <source>%1 is not a host name. %2</source>
        <translation>%1 ist kein Hostname. %2</translation>
    </message>
    <message>
        <source>A name of digits alone is read as an address.</source>
        <translation>Ein Name nur aus Ziffern wird als Adresse gelesen.</translation>
    </message>
    <message>
        <source>%1 is not a domain name. %2</source>
        <translation>%1 ist kein Domainname. %2</translation>
    </message>
    <message>
        <source>Leave out the dot at its end.</source>
        <translation>Lassen Sie den Punkt am Ende weg.</translation>
    </message>
    <message>
        <source>It has %1 characters; 253 are allowed.</source>
        <translation>Er hat %1 Zeichen; erlaubt sind 253.</translation>
    </message>
    <message>
        <source>Its last part is a number, so it would be read as an address.</source>
        <translation>Sein letzter Teil ist eine Zahl, er würde also als Adresse gelesen.</translation>
    </message>
    <message>
        <source>%1 contains a space. Write it as one word.</source>
        <translation>%1 enthält ein Leerzeichen. Schreiben Sie es als ein Wort.</translation>
    </message>
    <message>
        <source>%1 begins with a dash, so ssh would read it as an option.</source>
        <translation>%1 beginnt mit einem Minuszeichen, ssh würde es also als Option lesen.</translation>
    </message>
    <message>
        <source>%1 is an address of this computer, which is never set up as a node. Give the machine&apos;s own address, or the row the role “%2” (howdah-cli: role=%3).</source>
        <translation>%1 ist eine Adresse dieses Rechners, der nie als Knoten eingerichtet wird. Geben Sie die eigene Adresse der Maschine an oder der Zeile die Rolle „%2“ (howdah-cli: role=%3).</translation>
    </message>
    <message>
        <source>%1 begins with a dash, so ssh would read it as an option. Give the whole path.</source>
        <translation>%1 beginnt mit einem Strich, also läse ssh es als Option. Geben Sie den ganzen Pfad an.</translation>
    </message>
    <message>
        <source>%1 is the address of both %2 (%3) and %4 (%5). A VIP is a floating address and belongs to no machine; give one of them another address.</source>
        <translation>%1 ist die Adresse sowohl von %2 (%3) als auch von %4 (%5). Eine VIP ist eine wandernde Adresse und gehört zu keiner Maschine; geben Sie einer von beiden eine andere Adresse.</translation>
    </message>
    <message>
        <source>%1 is the name that every machine uses for itself. Choose another name.</source>
        <translation>%1 ist der Name, den jede Maschine für sich selbst verwendet. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is every machine&apos;s address for itself. Give the address by which the other machines reach it.</source>
        <translation>%1 ist die Adresse jeder Maschine für sich selbst. Geben Sie die Adresse an, unter der die anderen Maschinen sie erreichen.</translation>
    </message>
    <message>
        <source>It is the short name, without dots; in machines.txt the FQDN comes before it.</source>
        <translation>Er ist der kurze Name, ohne Punkte; in machines.txt steht der FQDN davor.</translation>
    </message>
    <message>
        <source>The text contains the control character %1. Remove it.</source>
        <translation>Der Text enthält das Steuerzeichen %1. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 contains a character with a special meaning for the shell, which ssh does not accept.</source>
        <translation>%1 enthält ein Zeichen mit einer Sonderbedeutung für die Shell, das ssh nicht annimmt.</translation>
    </message>
</context>
<context>
    <name>MachinePick</name>
    <message>
        <source>“%1” is the name of several machines of %2. Give an address that only one of them has.</source>
        <translation>„%1“ ist der Name mehrerer Maschinen von %2. Geben Sie eine Adresse an, die nur eine davon hat.</translation>
    </message>
    <message>
        <source>%1 is a floating address (VIP); Howdah never connects to it.</source>
        <translation>%1 ist eine wandernde Adresse (VIP); Howdah verbindet sich nie mit ihr.</translation>
    </message>
    <message>
        <source>%1 is this computer; Howdah never connects to it.</source>
        <translation>%1 ist dieser Rechner; Howdah verbindet sich nie mit ihm.</translation>
    </message>
    <message>
        <source>No machine of %2 matches “%1”.</source>
        <translation>Keine Maschine von %2 passt zu „%1“.</translation>
    </message>
    <message>
        <source>There is no machine “%1” in %2.</source>
        <translation>In %2 gibt es keine Maschine „%1“.</translation>
    </message>
    <message>
        <source>%1 is both named and excluded: “%2”.</source>
        <translation>%1 wird sowohl genannt als auch ausgeschlossen: „%2“.</translation>
    </message>
    <message>
        <source>“%1” excludes all machines of %2.</source>
        <translation>„%1“ schließt alle Maschinen von %2 aus.</translation>
    </message>
</context>
<context>
    <name>MachineRows</name>
    <message>
        <source>%1 contains more than %2 MiB, too much for a list of machines. Nothing was pasted.</source>
        <translation>%1 enthält mehr als %2 MiB, zu viel für eine Liste von Maschinen. Es wurde nichts eingefügt.</translation>
    </message>
</context>
<context>
    <name>MachinesFile</name>
    <message>
        <source>%1 is saved as UTF-16 (&quot;Unicode&quot;). Save it as plain text in UTF-8. Nothing was imported.</source>
        <translation>%1 ist als UTF-16 (&quot;Unicode&quot;) gespeichert. Speichern Sie die Datei als reinen Text in UTF-8. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>%1 is not a text file: line %2 contains a zero byte. Nothing was imported.</source>
        <translation>%1 ist keine Textdatei: Zeile %2 enthält ein Null-Byte. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not text in UTF-8. Save the file in UTF-8. Nothing was imported.</source>
        <translation>Zeile %2 von %1 ist kein Text in UTF-8. Speichern Sie die Datei in UTF-8. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, too large for a list of machines. Nothing was imported.</source>
        <translation>%1 ist größer als %2 MiB, zu groß für eine Liste von Maschinen. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>Eine Datei %1 gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was imported.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this computer, so %2 is treated as this computer: it is in the host table, but not set up as a node.</source>
        <translation>%1 ist eine Adresse dieses Rechners, deshalb wird %2 als dieser Rechner behandelt: Er steht in der Host-Tabelle, wird aber nicht als Knoten eingerichtet.</translation>
    </message>
    <message>
        <source>The machines have errors and cannot be written:
%1
Fix these rows first. Nothing was written.</source>
        <translation>Die Angaben zu den Maschinen enthalten Fehler und lassen sich nicht schreiben:
%1
Berichtigen Sie zuerst diese Zeilen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 ist schon vorhanden und wurde nicht geändert. Wählen Sie einen anderen Namen oder erlauben Sie, dass die Datei überschrieben wird.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. It was not changed. Check the folder&apos;s owner and the free space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die Datei wurde nicht geändert. Prüfen Sie den Eigentümer des Ordners und den freien Platz.</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Cluster</source>
        <translation>&amp;Neuer Cluster</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Import machines.txt…</source>
        <translation>machines.txt &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export machines.txt…</source>
        <translation>machines.txt &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save Re&amp;port…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Paste Machines</source>
        <translation>Maschinen &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Machines</source>
        <translation>&amp;Maschinen</translation>
    </message>
    <message>
        <source>&amp;Add Machine</source>
        <translation>Maschine &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove Machine…</source>
        <translation>Maschine &amp;entfernen…</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>&amp;Alle anhaken</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
        <source>&amp;Connection…</source>
        <translation>&amp;Verbindung…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Run Selected &amp;Machines</source>
        <translation>Auf ausgewählten &amp;Maschinen ausführen</translation>
    </message>
    <message>
        <source>Run from This &amp;Step</source>
        <translation>Ab diesem &amp;Schritt ausführen</translation>
    </message>
    <message>
        <source>Run &amp;Outdated</source>
        <translation>&amp;Veraltetes ausführen</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>&amp;Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Take &amp;Back…</source>
        <translation>&amp;Zurücknehmen…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>S&amp;ofort stoppen</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>Sch&amp;ritte</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Next &amp;Problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;As the Desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Voreinstellungen…</translation>
    </message>
    <message>
        <source>Pass&amp;words…</source>
        <translation>Pass&amp;wörter…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on This</source>
        <translation>&amp;Hilfe hierzu</translation>
    </message>
    <message>
        <source>Help &amp;Pages</source>
        <translation>Hilfe&amp;seiten</translation>
    </message>
    <message>
        <source>&amp;About Howdah</source>
        <translation>Ü&amp;ber Howdah</translation>
    </message>
    <message>
        <source>Finds out what a run would change; changes nothing (F5)</source>
        <translation>Stellt fest, was ein Lauf ändern würde; ändert nichts (F5)</translation>
    </message>
    <message>
        <source>Ends after the current steps (Shift+F5)</source>
        <translation>Endet nach den laufenden Schritten (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Re&amp;load from Disk</source>
        <translation>Von der Platte neu &amp;laden</translation>
    </message>
    <message>
        <source>Cu&amp;t Machines</source>
        <translation>Maschinen a&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy Machines</source>
        <translation>Maschinen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as Lines of &amp;machines.txt</source>
        <translation>Als Zeilen von &amp;machines.txt kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Copy &amp;Summary</source>
        <translation>&amp;Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>&amp;Duplicate Machine</source>
        <translation>Maschine &amp;duplizieren</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>U&amp;pdate from machines.txt…</source>
        <translation>Aus machines.txt ak&amp;tualisieren…</translation>
    </message>
    <message>
        <source>Connection of &amp;Selected Machines…</source>
        <translation>Verbindung aus&amp;gewählter Maschinen…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Sor&amp;t By</source>
        <translation>So&amp;rtieren nach</translation>
    </message>
    <message>
        <source>Practice Cl&amp;uster…</source>
        <translation>Übungs&amp;cluster…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sc&amp;hließen</translation>
    </message>
    <message>
        <source>Ends the current steps too; a package installation is allowed to finish</source>
        <translation>Beendet auch die laufenden Schritte; eine Paketinstallation darf zu Ende laufen</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>%1: %2</source>
        <comment>step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <comment>time, duration</comment>
        <translation>%1, Dauer %2</translation>
    </message>
    <message>
        <source>Found by a check; nothing was changed.</source>
        <translation>Durch eine Prüfung festgestellt; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>From an earlier run.</source>
        <translation>Aus einem früheren Lauf.</translation>
    </message>
</context>
<context>
    <name>Nearest</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Did you mean %1 or %2?</source>
        <translation>Meinten Sie %1 oder %2?</translation>
    </message>
    <message>
        <source>There are: %1 and %2 more.</source>
        <translation>Es gibt: %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
</context>
<context>
    <name>NodeConnection</name>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Root login by key, which worked last time, was tried first: %1</source>
        <translation>Zuerst wurde die Root-Anmeldung mit Schlüssel versucht, die letztes Mal gelang: %1</translation>
    </message>
    <message>
        <source>%1 shows a different host key at each connection. Nothing was sent to it. Several machines seem to have its address: give each its own.</source>
        <translation>%1 zeigt bei jeder Verbindung einen anderen Host-Schlüssel. Es wurde nichts dorthin gesendet. Mehrere Maschinen scheinen diese Adresse zu haben: Geben Sie jeder eine eigene.</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The password of %1 was refused on the first machine that tried it, so it was not tried on %2. Check the password.</source>
        <translation>Das Passwort von %1 wurde auf der ersten Maschine, die es versucht hat, abgelehnt; deshalb wurde es auf %2 nicht versucht. Prüfen Sie das Passwort.</translation>
    </message>
    <message>
        <source>%1 wants the password of %2, and none was given.</source>
        <translation>%1 verlangt das Passwort von %2, und es wurde keines angegeben.</translation>
    </message>
    <message>
        <source>The password was refused on the first machine that tried it, so it was not tried on %1. Check the password.</source>
        <translation>Das Passwort wurde auf der ersten Maschine, die es versucht hat, abgelehnt; deshalb wurde es auf %1 nicht versucht. Prüfen Sie das Passwort.</translation>
    </message>
    <message>
        <source>%1 closes the connection when root logs in with the key. A rule there may forbid the login of root: its log says which (journalctl -u ssh).</source>
        <translation>%1 beendet die Verbindung, wenn sich root mit dem Schlüssel anmeldet. Vielleicht verbietet eine Regel dort die Anmeldung von root: Das Protokoll der Maschine sagt, welche (journalctl -u ssh).</translation>
    </message>
    <message>
        <source>%1 no longer lets root log in with the key.</source>
        <translation>%1 lässt die Anmeldung von root mit dem Schlüssel nicht mehr zu.</translation>
    </message>
    <message>
        <source>%1 does not accept the key for %2, and it accepts no passwords. Nothing was changed. Give the private key file that belongs to %2 on that machine.</source>
        <translation>%1 nimmt den Schlüssel für %2 nicht an und auch keine Passwörter. Es wurde nichts geändert. Geben Sie die private Schlüsseldatei an, die auf dieser Maschine zu %2 gehört.</translation>
    </message>
    <message>
        <source>%1 accepts only keys, no passwords, and there is no key to offer for %2. Nothing was changed. Give the private key file that belongs to %2 on that machine.</source>
        <translation>%1 nimmt nur Schlüssel an, keine Passwörter, und es gibt keinen Schlüssel für %2. Es wurde nichts geändert. Geben Sie die private Schlüsseldatei an, die auf dieser Maschine zu %2 gehört.</translation>
    </message>
</context>
<context>
    <name>NodeTrust</name>
    <message>
        <source>%1 was not contacted: your SSH configuration reaches %2 through a jump host or proxy (%3), which this version cannot use. Set “connect as” to an address that this computer reaches directly.</source>
        <translation>Zu %1 wurde keine Verbindung aufgenommen: Ihre SSH-Konfiguration erreicht %2 über einen Jump-Host oder Proxy (%3), den diese Version nicht verwenden kann. Setzen Sie „Verbinden mit“ auf eine Adresse, die dieser Rechner direkt erreicht.</translation>
    </message>
    <message>
        <source>%1 was not contacted: %2 is an address of this computer. Correct the address, or give the row the role “this computer”.</source>
        <translation>Zu %1 wurde keine Verbindung aufgenommen: %2 ist eine Adresse dieses Rechners. Berichtigen Sie die Adresse oder geben Sie der Zeile die Rolle „dieser Rechner“.</translation>
    </message>
    <message>
        <source>%1 at %2 is not known yet; its key is %3 %4. Nothing was sent to it. Verify it on the machine&apos;s console with: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub</source>
        <translation>%1 unter %2 ist noch nicht bekannt; der Schlüssel ist %3 %4. Es wurde nichts dorthin gesendet. Vergleichen Sie ihn auf der Konsole der Maschine mit: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub</translation>
    </message>
    <message>
        <source>Your known_hosts names a certificate authority for it. Host certificates are not supported here, so its own key is checked.</source>
        <translation>Ihre known_hosts nennt dafür eine Zertifizierungsstelle. Host-Zertifikate werden hier nicht unterstützt, deshalb wird der eigene Schlüssel der Maschine geprüft.</translation>
    </message>
    <message>
        <source>%1 shows a host key that is marked as revoked (%2 line %3). Nothing was sent to it. Find out who answers at %4 before you continue.</source>
        <translation>%1 zeigt einen Host-Schlüssel, der als widerrufen gekennzeichnet ist (%2, Zeile %3). Es wurde nichts dorthin gesendet. Finden Sie heraus, wer unter %4 antwortet, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one known for %2 (%3 line %4: %5; now: %6). Nothing was sent to it. This is normal if the machine was reinstalled; otherwise somebody may be intercepting the connection.</source>
        <translation>%1 zeigt einen anderen Host-Schlüssel als den für %2 bekannten (%3, Zeile %4: %5; jetzt: %6). Es wurde nichts dorthin gesendet. Das ist normal, wenn die Maschine neu installiert wurde; andernfalls fängt vielleicht jemand die Verbindung ab.</translation>
    </message>
    <message>
        <source>%1 showed another host key in the middle of the run. Nothing was sent to it. Somebody may be intercepting the connection: check the network before you continue.</source>
        <translation>%1 zeigte mitten im Lauf einen anderen Host-Schlüssel. Es wurde nichts dorthin gesendet. Vielleicht fängt jemand die Verbindung ab: Prüfen Sie das Netzwerk, bevor Sie weitermachen.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>schon so</translation>
    </message>
    <message>
        <source>would change</source>
        <translation>würde geändert</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>OutputPath</name>
    <message>
        <source>%1 cannot be written: %2. Nothing was changed. Choose another name.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Es wurde nichts geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Howdah keeps the records of its runs in that folder</source>
        <translation>In diesem Ordner bewahrt Howdah die Aufzeichnungen seiner Läufe auf</translation>
    </message>
    <message>
        <source>--force replaces it.</source>
        <translation>--force ersetzt sie.</translation>
    </message>
    <message>
        <source>ssh keeps its keys and settings in that folder</source>
        <translation>In diesem Ordner bewahrt ssh seine Schlüssel und Einstellungen auf</translation>
    </message>
    <message>
        <source>it is a private key</source>
        <translation>es ist ein privater Schlüssel</translation>
    </message>
    <message>
        <source>%1 is the file that is being read (%2), so it was not changed. Choose another name.</source>
        <translation>%1 ist die Datei, die gerade gelesen wird (%2), und wurde deshalb nicht geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>it exists, and could not be read (%1)</source>
        <translation>sie ist vorhanden, ließ sich aber nicht lesen (%1)</translation>
    </message>
    <message>
        <source>%1 is a Howdah project and was not changed: output never replaces a project. Choose another name.</source>
        <translation>%1 ist ein Howdah-Projekt und wurde nicht geändert: Eine Ausgabe ersetzt nie ein Projekt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 ist schon vorhanden und wurde nicht geändert. Wählen Sie einen anderen Namen oder erlauben Sie, dass die Datei überschrieben wird.</translation>
    </message>
</context>
<context>
    <name>PrintedProgram</name>
    <message>
        <source>Howdah: %1, for %2. As root on the machine: ssh root@%3 sh &lt; PROGRAM</source>
        <translation>Howdah: %1, für %2. Als root auf der Maschine: ssh root@%3 sh &lt; PROGRAM</translation>
    </message>
    <message>
        <source>There is no key pair on this computer yet, so HD_PUBLIC_KEY is empty here. A run makes one first.</source>
        <translation>Auf diesem Rechner gibt es noch kein Schlüsselpaar, deshalb ist HD_PUBLIC_KEY hier leer. Ein Lauf erzeugt zuerst eines.</translation>
    </message>
    <message>
        <source>The account to log in with is not known, so HD_KEY_USER is empty here. Set the cluster&apos;s user.</source>
        <translation>Das Konto für die Anmeldung ist nicht bekannt, deshalb ist HD_KEY_USER hier leer. Legen Sie den Benutzer des Clusters fest.</translation>
    </message>
    <message>
        <source>Howdah: %1, for this computer: sudo sh &lt; PROGRAM</source>
        <translation>Howdah: %1, für diesen Rechner: sudo sh &lt; PROGRAM</translation>
    </message>
    <message>
        <source>Howdah: %1, for %2.</source>
        <translation>Howdah: %1, für %2.</translation>
    </message>
    <message>
        <source>Howdah: %1.</source>
        <translation>Howdah: %1.</translation>
    </message>
    <message>
        <source>Taking back runs nothing: a key pair is never removed.</source>
        <translation>Das Zurücknehmen führt nichts aus: Ein Schlüsselpaar wird nie entfernt.</translation>
    </message>
    <message>
        <source>%1 is there, so nothing is run.</source>
        <translation>%1 ist vorhanden, deshalb wird nichts ausgeführt.</translation>
    </message>
    <message>
        <source>A check runs nothing. A run does this:</source>
        <translation>Eine Prüfung führt nichts aus. Ein Lauf tut dies:</translation>
    </message>
    <message>
        <source>It is made in a folder beside its place and moved there when it is whole; a file that is there is never replaced.</source>
        <translation>Es wird in einem Ordner neben seinem Platz erzeugt und dorthin verschoben, sobald es vollständig ist; eine vorhandene Datei wird nie ersetzt.</translation>
    </message>
    <message>
        <source>%1 is as it should be, so nothing is written. (Lines stand there only where port, key or address are not what ssh uses by itself.)</source>
        <translation>%1 ist, wie es sein soll, deshalb wird nichts geschrieben. (Zeilen stehen dort nur, wo Port, Schlüssel oder Adresse nicht die sind, die ssh von selbst verwendet.)</translation>
    </message>
    <message>
        <source>No program: Howdah writes this file itself, as you, and asks ssh -G before and afterwards what it makes of it.</source>
        <translation>Kein Programm: Howdah schreibt diese Datei selbst, als Sie, und fragt davor und danach ssh -G, was es daraus macht.</translation>
    </message>
    <message>
        <source>Taking back runs nothing: this step has changed nothing.</source>
        <translation>Das Zurücknehmen führt nichts aus: Dieser Schritt hat nichts geändert.</translation>
    </message>
    <message>
        <source>A run makes this connection by itself (libssh), offers this key and nothing else, and wants both halves of the nonce back as one word. The nonce is new each time. The same by your system&apos;s ssh:</source>
        <translation>Ein Lauf stellt diese Verbindung selbst her (libssh), bietet diesen Schlüssel an und nichts sonst und will beide Hälften der Nonce als ein Wort zurück. Die Nonce ist jedes Mal neu. Dasselbe mit dem ssh Ihres Systems:</translation>
    </message>
    <message>
        <source>Your system&apos;s ssh, on this computer, by name. The machine must answer with its name: %1.</source>
        <translation>Das ssh Ihres Systems, auf diesem Rechner, über den Namen. Die Maschine muss mit ihrem Namen antworten: %1.</translation>
    </message>
    <message>
        <source>With the key&apos;s passphrase given, ssh asks Howdah for it (SSH_ASKPASS); without it: -oBatchMode=yes, and no -i.</source>
        <translation>Ist die Passphrase des Schlüssels angegeben, fragt ssh Howdah danach (SSH_ASKPASS); ohne sie: -oBatchMode=yes und kein -i.</translation>
    </message>
    <message>
        <source>the login account</source>
        <translation>für die Anmeldung</translation>
    </message>
    <message>
        <source>A run connects to %1 port %2 by itself (libssh), checks the host key before it sends anything, logs in as %3, becomes root by the way that works there (sudo or su; none if it is root), and feeds sh there what follows.</source>
        <translation>Ein Lauf verbindet sich selbst mit %1 Port %2 (libssh), prüft den Host-Schlüssel, bevor er etwas sendet, meldet sich mit dem Konto %3 an, wird so root, wie es dort geht (sudo oder su; gar nicht, wenn er es schon ist), und gibt dem sh dort, was folgt.</translation>
    </message>
</context>
<context>
    <name>PrivilegedHelper</name>
    <message>
        <source>Nothing was changed. To do it yourself, run in a terminal where sudo can ask: howdah-cli run CLUSTER.howdah --steps %1</source>
        <translation>Es wurde nichts geändert. Um es selbst zu tun, führen Sie in einem Terminal, in dem sudo fragen kann, Folgendes aus: howdah-cli run CLUSTER.howdah --steps %1</translation>
    </message>
    <message>
        <source>%1 is missing, so Howdah cannot work as administrator on this computer. %2</source>
        <translation>%1 fehlt, deshalb kann Howdah auf diesem Rechner nicht als Administrator arbeiten. %2</translation>
    </message>
    <message>
        <source>Howdah: your own password on this computer: </source>
        <translation>Howdah: Ihr eigenes Passwort auf diesem Rechner: </translation>
    </message>
    <message>
        <source>This computer did not give administrator rights. %1</source>
        <translation>Dieser Rechner hat keine Administratorrechte gewährt. %1</translation>
    </message>
    <message>
        <source>The work on this computer was stopped. Check shows what is missing.</source>
        <translation>Die Arbeit auf diesem Rechner wurde gestoppt. Prüfen zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>There is no way to ask for administrator rights on this computer: no desktop for pkexec, no terminal for sudo. %1</source>
        <translation>Auf diesem Rechner lässt sich nicht nach Administratorrechten fragen: keine Arbeitsumgebung für pkexec, kein Terminal für sudo. %1</translation>
    </message>
    <message>
        <source>This computer has no free file descriptors. %1</source>
        <translation>Dieser Rechner hat keine freien Dateideskriptoren. %1</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Howdah. Install this version again. %2</source>
        <translation>%1 gehört zu einer anderen Version von Howdah. Installieren Sie diese Version neu. %2</translation>
    </message>
    <message>
        <source>Your own password was not accepted on this computer. Nothing was changed.</source>
        <translation>Ihr eigenes Passwort wurde auf diesem Rechner nicht angenommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 can be changed by other accounts than root, so it is not run as administrator. Install Howdah, then try again. %2</source>
        <translation>%1 kann von anderen Konten als root geändert werden und wird deshalb nicht als Administrator ausgeführt. Installieren Sie Howdah und versuchen Sie es dann noch einmal. %2</translation>
    </message>
    <message>
        <source>The request for administrator rights on this computer was cancelled. Nothing was changed.</source>
        <translation>Die Anfrage nach Administratorrechten auf diesem Rechner wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Administrator rights could not be obtained on this computer. %1</source>
        <translation>Auf diesem Rechner waren keine Administratorrechte zu bekommen. %1</translation>
    </message>
    <message>
        <source>Another run is working on this computer (%1). Nothing was changed here. Wait until it has ended, then retry.</source>
        <translation>Ein anderer Lauf arbeitet auf diesem Rechner (%1). Hier wurde nichts geändert. Warten Sie, bis er zu Ende ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The program on this computer did not get administrator rights (user id %1). %2</source>
        <translation>Das Programm auf diesem Rechner hat keine Administratorrechte bekommen (Benutzer-Id %1). %2</translation>
    </message>
    <message>
        <source>The request for administrator rights on this computer was not answered within 3 minutes. %1</source>
        <translation>Die Anfrage nach Administratorrechten auf diesem Rechner wurde nicht innerhalb von 3 Minuten beantwortet. %1</translation>
    </message>
    <message>
        <source>The program that works as administrator on this computer ended in the middle of a step. Each file that it changes is either unchanged or complete; run Check to see which. Then retry.</source>
        <translation>Das Programm, das auf diesem Rechner als Administrator arbeitet, endete mitten in einem Schritt. Jede Datei, die es ändert, ist entweder unverändert oder vollständig; Prüfen zeigt, welches von beiden. Wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The step did not end on this computer within %1 s. It may still be running; run Check later.</source>
        <translation>Der Schritt endete auf diesem Rechner nicht innerhalb von %1 s. Er läuft vielleicht noch; prüfen Sie später.</translation>
    </message>
    <message>
        <source>Howdah&apos;s administrator program on this computer does not accept the value of %1, so nothing was changed here. Check the machine table and the cluster&apos;s name for unusual characters.</source>
        <translation>Das Administratorprogramm von Howdah auf diesem Rechner nimmt den Wert von %1 nicht an, deshalb wurde hier nichts geändert. Prüfen Sie die Maschinentabelle und den Namen des Clusters auf ungewöhnliche Zeichen.</translation>
    </message>
</context>
<context>
    <name>ProgramRun</name>
    <message>
        <source>No program could be started on this computer: %1. Nothing was changed. Close other programs and try again.</source>
        <translation>Auf diesem Rechner konnte kein Programm gestartet werden: %1. Es wurde nichts geändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.</source>
        <translation>
            <numerusform>Der Schritt endete auf diesem Rechner nicht innerhalb von %n s und wurde gestoppt. Die Änderungen bis dahin bleiben; Prüfen zeigt, was fehlt.</numerusform>
            <numerusform>Der Schritt endete auf diesem Rechner nicht innerhalb von %n s und wurde gestoppt. Die Änderungen bis dahin bleiben; Prüfen zeigt, was fehlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The step was stopped on this computer. Changes made until then remain; Check shows what is missing.</source>
        <translation>Der Schritt wurde auf diesem Rechner gestoppt. Die Änderungen bis dahin bleiben; Prüfen zeigt, was fehlt.</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>%1 could not be read: %2. Check its owner and permissions.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Prüfen Sie Eigentümer und Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The project on disk is unchanged. Check the folder&apos;s owner and the free space, or save under another name.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Das Projekt auf der Platte ist unverändert. Prüfen Sie den Eigentümer des Ordners und den freien Platz, oder speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3, started by %4 on %5). Close it there and try again. Nothing was changed.</source>
        <translation>%1 ist in %2 geöffnet (Prozess %3, gestartet von %4 auf %5). Schließen Sie es dort und versuchen Sie es noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>Eine Datei %1 gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB, too large for a project</source>
        <translation>sie ist größer als %1 MiB, zu groß für ein Projekt</translation>
    </message>
    <message>
        <source>The cluster&apos;s name must be one line of 1 to 100 characters. Nothing was saved.</source>
        <translation>Der Name des Clusters muss eine Zeile mit 1 bis 100 Zeichen sein. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a uuid</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>a number from 1 to 65535</source>
        <translation>eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>auto, none, sudo or su</source>
        <translation>auto, none, sudo oder su</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss %2 sein</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. It was not changed. The version before the last save is %1~, if there is one.</source>
        <translation>%1 ist beschädigt: %2. Die Datei wurde nicht geändert. Der Stand vor dem letzten Speichern ist %1~, falls es ihn gibt.</translation>
    </message>
    <message>
        <source>node, vip or workstation</source>
        <translation>node, vip oder workstation</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>%1 is not a Howdah project: it has no format version. It was not changed. To import a machines.txt, choose Import.</source>
        <translation>%1 ist kein Howdah-Projekt: Die Formatversion fehlt. Die Datei wurde nicht geändert. Um eine machines.txt zu importieren, wählen Sie „machines.txt importieren…“.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Howdah (format %2; this one knows %3). It was not changed. Update Howdah on this computer.</source>
        <translation>%1 wurde von einem neueren Howdah geschrieben (Format %2; dieses kennt %3). Die Datei wurde nicht geändert. Aktualisieren Sie Howdah auf diesem Rechner.</translation>
    </message>
    <message>
        <source>one line of 1 to 100 characters</source>
        <translation>eine Zeile mit 1 bis 100 Zeichen</translation>
    </message>
    <message>
        <source>a list of machines</source>
        <translation>eine Liste von Maschinen</translation>
    </message>
    <message>
        <source>another uuid than that of machines[%1]</source>
        <translation>eine andere UUID als die von machines[%1]</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; und noch %n</numerusform>
            <numerusform>; und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 ist schon vorhanden und wurde nicht geändert. Wählen Sie einen anderen Namen oder erlauben Sie, dass die Datei überschrieben wird.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened. It was not overwritten. Open it again, save under another name, or allow overwriting it.</source>
        <translation>%1 wurde seit dem Öffnen von einem anderen Programm geändert und wurde nicht überschrieben. Öffnen Sie die Datei neu, speichern Sie unter einem anderen Namen oder erlauben Sie, dass sie überschrieben wird.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>eine Liste von Zeichenketten</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The step did not finish within %1 and was ended. The machine may have been changed. See the output, then retry.</source>
        <translation>Der Schritt endete nicht innerhalb von %1 und wurde beendet. Die Maschine wurde vielleicht geändert. Sehen Sie sich die Ausgabe an und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Would be done after “%1”.</source>
        <translation>Würde nach „%1“ ausgeführt.</translation>
    </message>
    <message>
        <source>Howdah ended while this step was running. Run it again: it finds out what is done already and does the rest.</source>
        <translation>Howdah endete, während dieser Schritt lief. Führen Sie ihn noch einmal aus: Er stellt fest, was schon getan ist, und erledigt den Rest.</translation>
    </message>
    <message>
        <source>Stopped before it began. Nothing was changed by this step.</source>
        <translation>Vor dem Beginn gestoppt. Dieser Schritt hat nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped in the middle. The machine may have been changed; run the step again.</source>
        <translation>Mittendrin gestoppt. Die Maschine wurde vielleicht geändert; führen Sie den Schritt noch einmal aus.</translation>
    </message>
    <message>
        <source>Left out of this run on request.</source>
        <translation>Auf Wunsch von diesem Lauf ausgenommen.</translation>
    </message>
    <message>
        <source>Root login stays as it is in this cluster; the work is done through sudo.</source>
        <translation>Die Root-Anmeldung bleibt in diesem Cluster, wie sie ist; gearbeitet wird über sudo.</translation>
    </message>
    <message>
        <source>This computer was left out of this run on request.</source>
        <translation>Dieser Rechner wurde auf Wunsch von diesem Lauf ausgenommen.</translation>
    </message>
    <message>
        <source>A new key pair without a passphrase was made: %1 (%2).</source>
        <translation>Ein neues Schlüsselpaar ohne Passphrase wurde erzeugt: %1 (%2).</translation>
    </message>
    <message>
        <source>The key pair %1 is used (%2).</source>
        <translation>Das Schlüsselpaar %1 wird verwendet (%2).</translation>
    </message>
    <message>
        <source>A new key pair without a passphrase would be made: %1.</source>
        <translation>Ein neues Schlüsselpaar ohne Passphrase würde erzeugt: %1.</translation>
    </message>
    <message>
        <source>Your SSH configuration would be changed: %1.</source>
        <translation>Ihre SSH-Konfiguration würde geändert: %1.</translation>
    </message>
    <message>
        <source>%1 lets the key log in as %2 but runs something else instead of our command: %3. Look for command= in front of the key in authorized_keys on the machine.</source>
        <translation>%1 lässt die Anmeldung mit dem Schlüssel als %2 zu, führt aber etwas anderes aus als unseren Befehl: %3. Suchen Sie auf der Maschine in authorized_keys vor dem Schlüssel nach command=.</translation>
    </message>
    <message>
        <source>“ssh %1” works from your own terminal.</source>
        <translation>„ssh %1“ funktioniert aus Ihrem eigenen Terminal.</translation>
    </message>
    <message>
        <source>“ssh %1” works; your terminal will ask for the key&apos;s passphrase.</source>
        <translation>„ssh %1“ funktioniert; Ihr Terminal wird nach der Passphrase des Schlüssels fragen.</translation>
    </message>
    <message>
        <source>“ssh %1” reached a machine that calls itself %2. Check which address the name has on this computer (getent hosts %3).</source>
        <translation>„ssh %1“ erreichte eine Maschine, die sich %2 nennt. Prüfen Sie, welche Adresse der Name auf diesem Rechner hat (getent hosts %3).</translation>
    </message>
    <message>
        <source>“ssh %1” does not work from your own terminal, although Howdah can log in: %2. Nothing more was changed.</source>
        <translation>„ssh %1“ funktioniert aus Ihrem eigenen Terminal nicht, obwohl Howdah sich anmelden kann: %2. Es wurde nichts weiter geändert.</translation>
    </message>
    <message>
        <source>This step changed nothing that could be taken back.</source>
        <translation>Dieser Schritt hat nichts geändert, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Logged in as %1, root through %2.</source>
        <translation>Angemeldet als %1, root über %2.</translation>
    </message>
    <message>
        <source>%1 is on with %2 rules and would be switched off.</source>
        <translation>%1 ist mit %2 Regeln aktiv und würde abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 was on with %2 rules and is now switched off.</source>
        <translation>%1 war mit %2 Regeln aktiv und ist jetzt abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is on again.</source>
        <translation>%1 ist wieder aktiv.</translation>
    </message>
    <message>
        <source>%1 could not be switched on again; see the output.</source>
        <translation>%1 ließ sich nicht wieder einschalten; siehe Ausgabe.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because of %3. Nothing was changed by this step. Correct that line, or run the steps for the host name and the host table first, then retry.</source>
        <translation>„hostname --fqdn“ sagt %1 statt %2, und zwar wegen %3. Dieser Schritt hat nichts geändert. Berichtigen Sie diese Zeile, oder führen Sie zuerst die Schritte für den Hostnamen und die Host-Tabelle aus, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The host name is %1 again.</source>
        <translation>Der Hostname ist wieder %1.</translation>
    </message>
    <message>
        <source>The line for 127.0.1.1 in /etc/hosts is as it was before.</source>
        <translation>Die Zeile für 127.0.1.1 in /etc/hosts ist wie vorher.</translation>
    </message>
    <message>
        <source>The host name is %1 already.</source>
        <translation>Der Hostname ist schon %1.</translation>
    </message>
    <message>
        <source>The host name would become %1 (now %2).</source>
        <translation>Der Hostname würde %1 (jetzt %2).</translation>
    </message>
    <message>
        <source>The host name is %1; its line in /etc/hosts would be set.</source>
        <translation>Der Hostname ist %1; seine Zeile in /etc/hosts würde gesetzt.</translation>
    </message>
    <message>
        <source>The host name is now %1 (before: %2).</source>
        <translation>Der Hostname ist jetzt %1 (vorher: %2).</translation>
    </message>
    <message>
        <source>The host name was %1 already; its line in /etc/hosts is now set.</source>
        <translation>Der Hostname war schon %1; seine Zeile in /etc/hosts ist jetzt gesetzt.</translation>
    </message>
    <message>
        <source>%1 could not be written; see the output. What was there before is still there. Is the disk full, or the file protected (lsattr)?</source>
        <translation>%1 konnte nicht geschrieben werden; siehe Ausgabe. Was vorher da war, ist noch da. Ist die Platte voll oder die Datei geschützt (lsattr)?</translation>
    </message>
    <message>
        <source>/etc/hosts has lines that Howdah did not write and that give a name of this cluster another address: %1. Nothing was changed. Correct or remove them there, then retry.</source>
        <translation>/etc/hosts hat Zeilen, die nicht von Howdah stammen und einem Namen dieses Clusters eine andere Adresse geben: %1. Es wurde nichts geändert. Berichtigen oder entfernen Sie sie dort und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts already.</source>
        <translation>Die Host-Tabelle steht schon in /etc/hosts.</translation>
    </message>
    <message>
        <source>The host table would be written to /etc/hosts.</source>
        <translation>Die Host-Tabelle würde in /etc/hosts geschrieben.</translation>
    </message>
    <message>
        <source>The host table would be written to /etc/hosts, and %1 taken over from the cluster %2.</source>
        <translation>Die Host-Tabelle würde in /etc/hosts geschrieben und %1 vom Cluster %2 übernommen.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts.</source>
        <translation>Die Host-Tabelle steht in /etc/hosts.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts, and %1 was taken over from the cluster %2.</source>
        <translation>Die Host-Tabelle steht in /etc/hosts, und %1 wurde vom Cluster %2 übernommen.</translation>
    </message>
    <message>
        <source>waiting for apt&apos;s lock: %1, %2 of %3</source>
        <translation>wartet auf die Sperre von apt: %1, %2 von %3</translation>
    </message>
    <message>
        <source>apt was locked by %1 when the run was stopped. Nothing was changed by this step.</source>
        <translation>apt war von %1 gesperrt, als der Lauf gestoppt wurde. Dieser Schritt hat nichts geändert.</translation>
    </message>
    <message>
        <source>chrony is stopped again, as it was before.</source>
        <translation>chrony ist wieder gestoppt, wie vorher.</translation>
    </message>
    <message>
        <source>This machine does not run systemd, so chrony was not set up. Nothing was changed. Start a time service by hand.</source>
        <translation>Auf dieser Maschine läuft kein systemd, deshalb wurde chrony nicht eingerichtet. Es wurde nichts geändert. Starten Sie einen Zeitdienst von Hand.</translation>
    </message>
    <message>
        <source>chrony is installed and would be enabled and started.</source>
        <translation>chrony ist installiert und würde aktiviert und gestartet.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started.</source>
        <translation>chrony würde installiert, aktiviert und gestartet.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started; apt removes %1 for it.</source>
        <translation>chrony würde installiert, aktiviert und gestartet; apt entfernt dafür %1.</translation>
    </message>
    <message>
        <source>chrony is installed, but %1 is %2 and does not answer; see the output. Look at journalctl -u %1 on the machine.</source>
        <translation>chrony ist installiert, aber %1 ist %2 und antwortet nicht; siehe Ausgabe. Sehen Sie auf der Maschine in journalctl -u %1 nach.</translation>
    </message>
    <message>
        <source>root&apos;s account is locked and sshd works without PAM, so it refuses root even with a key. Nothing was changed. Give root a password (passwd root), then retry.</source>
        <translation>Das Konto von root ist gesperrt, und sshd arbeitet ohne PAM, weist root also auch mit einem Schlüssel ab. Es wurde nichts geändert. Geben Sie root ein Passwort (passwd root) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>root has no shell to log in with (%1 in /etc/passwd). Nothing was changed. Give root a shell (chsh root), or choose to work through sudo.</source>
        <translation>root hat keine Shell zum Anmelden (%1 in /etc/passwd). Es wurde nichts geändert. Geben Sie root eine Shell (chsh root) oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>Root may log in already (PermitRootLogin %1).</source>
        <translation>root darf sich schon anmelden (PermitRootLogin %1).</translation>
    </message>
    <message>
        <source>PermitRootLogin would become %1 (now %2).</source>
        <translation>PermitRootLogin würde %1 (jetzt %2).</translation>
    </message>
    <message>
        <source>Root may log in (PermitRootLogin %1, before: %2).</source>
        <translation>root darf sich anmelden (PermitRootLogin %1, vorher: %2).</translation>
    </message>
    <message>
        <source>There is no account %1 on this machine. Nothing was changed. Correct the account, then retry.</source>
        <translation>Auf dieser Maschine gibt es kein Konto %1. Es wurde nichts geändert. Berichtigen Sie das Konto und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Would be added after the key pair is made on this computer.</source>
        <translation>Würde hinzugefügt, nachdem das Schlüsselpaar auf diesem Rechner erzeugt ist.</translation>
    </message>
    <message>
        <source>sshd reads no authorized_keys for %1 (AuthorizedKeysFile is none). Nothing was changed. Set AuthorizedKeysFile in sshd&apos;s configuration, then retry.</source>
        <translation>sshd liest für %1 keine authorized_keys (AuthorizedKeysFile ist none). Es wurde nichts geändert. Setzen Sie AuthorizedKeysFile in der Konfiguration von sshd und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Others may write to %1 (mode %2), so sshd refuses every key of %3. Nothing was changed. Run chmod go-w %1 on the machine, then retry.</source>
        <translation>Andere dürfen in %1 schreiben (Modus %2), deshalb lehnt sshd jeden Schlüssel von %3 ab. Es wurde nichts geändert. Führen Sie auf der Maschine chmod go-w %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The key is in %1 already.</source>
        <translation>Der Schlüssel steht schon in %1.</translation>
    </message>
    <message>
        <source>The key would be added to %1.</source>
        <translation>Der Schlüssel würde in %1 eingetragen.</translation>
    </message>
    <message>
        <source>The key is in %1; its modes would be corrected to 700 and 600.</source>
        <translation>Der Schlüssel steht in %1; die Modi würden auf 700 und 600 berichtigt.</translation>
    </message>
    <message>
        <source>The key was added to %1.</source>
        <translation>Der Schlüssel wurde in %1 eingetragen.</translation>
    </message>
    <message>
        <source>The key was in %1 already; its modes were corrected to 700 and 600.</source>
        <translation>Der Schlüssel stand schon in %1; die Modi wurden auf 700 und 600 berichtigt.</translation>
    </message>
    <message>
        <source>no output for %1 min</source>
        <translation>seit %1 min keine Ausgabe</translation>
    </message>
    <message>
        <source>The firewall was left on, as you asked before this run.</source>
        <translation>Die Firewall blieb an, wie vor diesem Lauf gewünscht.</translation>
    </message>
    <message>
        <source>apt is locked by %1 and was still locked after %2. Nothing was changed by this step. Wait until it has finished, then retry.</source>
        <translation>apt ist von %1 gesperrt und war es auch nach %2 noch. Dieser Schritt hat nichts geändert. Warten Sie, bis dort alles fertig ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Logged in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Not tried: Howdah ended before this step began. Nothing was changed by this step. Run it again.</source>
        <translation>Nicht versucht: Howdah endete, bevor dieser Schritt begann. Dieser Schritt hat nichts geändert. Führen Sie ihn noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 lets the key log in as %2, but runs nothing until the expired password of %2 is changed. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry.</source>
        <translation>%1 lässt den Schlüssel als %2 herein, führt aber nichts aus, bis das abgelaufene Passwort von %2 geändert ist. Ändern Sie es auf der Maschine (passwd %2) oder lassen Sie es nie ablaufen (chage -M -1 %2) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The machine ran out of memory and its kernel killed the step (dmesg there says what used it). The machine may have been changed. Free some memory or add swap, then retry.</source>
        <translation>Der Maschine ging der Arbeitsspeicher aus, und ihr Kernel hat den Schritt abgebrochen (dmesg dort sagt, was ihn verbraucht hat). Die Maschine wurde vielleicht geändert. Schaffen Sie freien Arbeitsspeicher oder mehr Swap und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk of %2 can hold no more files (no free inodes). Nothing was changed. Remove files on the machine, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: Die Platte von %2 fasst keine weiteren Dateien (keine freien Inodes). Es wurde nichts geändert. Entfernen Sie auf der Maschine Dateien und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is in the way. Nothing was changed. Look at it on the machine (ls -l %2), remove it, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: %2 ist im Weg. Es wurde nichts geändert. Sehen Sie es sich auf der Maschine an (ls -l %2), entfernen Sie es und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the name of a package source could not be resolved: “%2”. Can the machine resolve names (/etc/resolv.conf)? Fix that, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil der Name einer Paketquelle nicht aufgelöst werden konnte: „%2“. Kann die Maschine Namen auflösen (/etc/resolv.conf)? Bringen Sie das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source does not have what apt looks for: “%2”. Correct the source in /etc/apt on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil eine Paketquelle nicht hat, was apt dort sucht: „%2“. Berichtigen Sie die Quelle in /etc/apt auf der Maschine und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because no package source of the machine has it: “%2”. Add a source that has it in /etc/apt there, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil keine Paketquelle der Maschine es hat: „%2“. Ergänzen Sie dort in /etc/apt eine Quelle, die es hat, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a program that the machine runs before each installation failed: “%2”. See the output; fix that there, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil ein Programm fehlgeschlagen ist, das die Maschine vor jeder Installation ausführt: „%2“. Siehe Ausgabe; bringen Sie das dort in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package&apos;s script failed: “%2”. See the output; fix that on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil das Skript eines Pakets fehlgeschlagen ist: „%2“. Siehe Ausgabe; bringen Sie das auf der Maschine in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt cannot read its own settings: “%2”. Fix that on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil apt seine eigenen Einstellungen nicht lesen kann: „%2“. Bringen Sie das auf der Maschine in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed: “%2”. See the output; fix that on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden: „%2“. Siehe Ausgabe; bringen Sie das auf der Maschine in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony has no time source. Add one to %1 on the machine (see chrony.conf(5)), restart chrony, then run this step again.</source>
        <translation>Die Uhr ist nicht synchronisiert: chrony hat keine Zeitquelle. Ergänzen Sie eine in %1 auf der Maschine (siehe chrony.conf(5)), starten Sie chrony neu und führen Sie diesen Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: all of chrony&apos;s sources are switched off (%1). Run chronyc online on the machine.</source>
        <translation>Die Uhr ist nicht synchronisiert: Alle Quellen von chrony sind abgeschaltet (%1). Führen Sie auf der Maschine chronyc online aus.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the names of chrony&apos;s sources could not be resolved (%1). Can the machine resolve names (/etc/resolv.conf), and are these right?</source>
        <translation>Die Uhr ist nicht synchronisiert: Die Namen der Quellen von chrony konnten nicht aufgelöst werden (%1). Kann die Maschine Namen auflösen (/etc/resolv.conf), und stimmen diese?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: none of chrony&apos;s sources answers (%1). Can the machine reach them by UDP, port 123?</source>
        <translation>Die Uhr ist nicht synchronisiert: Keine der Quellen von chrony antwortet (%1). Kann die Maschine sie über UDP, Port 123, erreichen?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the key exchange (NTS) with %1 does not succeed (%2). Can the machine reach TCP port 4460 there?</source>
        <translation>Die Uhr ist nicht synchronisiert: Der Schlüsselaustausch (NTS) mit %1 gelingt nicht (%2). Kann die Maschine dort TCP-Port 4460 erreichen?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony waits for %1, which its configuration requires (require) and which cannot be used. See chronyc selectdata on the machine.</source>
        <translation>Die Uhr ist nicht synchronisiert: chrony wartet auf %1; seine Konfiguration verlangt diese Quelle (require), und sie ist nicht verwendbar. Siehe chronyc selectdata auf der Maschine.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony&apos;s sources disagree, and no majority of them is right (%1). Compare them with chronyc sources on the machine; three or more help.</source>
        <translation>Die Uhr ist nicht synchronisiert: Die Quellen von chrony widersprechen sich, und keine Mehrheit von ihnen hat recht (%1). Vergleichen Sie sie auf der Maschine mit chronyc sources; drei oder mehr helfen.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the time that chrony&apos;s sources give is not exact enough (%1). See maxdistance and maxjitter in chrony.conf(5).</source>
        <translation>Die Uhr ist nicht synchronisiert: Die Zeit, die die Quellen von chrony liefern, ist nicht genau genug (%1). Siehe maxdistance und maxjitter in chrony.conf(5).</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony&apos;s sources say that they are not synchronised themselves (%1).</source>
        <translation>Die Uhr ist nicht synchronisiert: Die Quellen von chrony sagen, dass sie selbst nicht synchronisiert sind (%1).</translation>
    </message>
    <message>
        <source>The clock is not synchronised yet: chrony takes its first measurements (%1). Run this step again in a minute.</source>
        <translation>Die Uhr ist noch nicht synchronisiert: chrony nimmt seine ersten Messungen vor (%1). Führen Sie diesen Schritt in einer Minute noch einmal aus.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony has selected none of its sources (%1). See chronyc selectdata on the machine.</source>
        <translation>Die Uhr ist nicht synchronisiert: chrony hat keine seiner Quellen ausgewählt (%1). Siehe chronyc selectdata auf der Maschine.</translation>
    </message>
    <message>
        <source>chrony was started with -x: it measures the time and never sets the clock. Remove -x from its options (/etc/default/chrony, /etc/sysconfig/chronyd) and restart it.</source>
        <translation>chrony wurde mit -x gestartet: Es misst die Zeit und stellt die Uhr nie. Entfernen Sie -x aus seinen Optionen (/etc/default/chrony, /etc/sysconfig/chronyd) und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The time sources that this machine had before chrony could not be written to %1 (%2); see the output. Fix that first, then run this step again.</source>
        <translation>Die Zeitquellen, die diese Maschine vor chrony hatte, konnten nicht in %1 geschrieben werden (%2); siehe Ausgabe. Bringen Sie zuerst das in Ordnung und führen Sie diesen Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <source>Packages are not taken back: chrony stays as it is now, with its time sources.</source>
        <translation>Pakete werden nicht zurückgenommen: chrony bleibt, wie es jetzt ist, mit seinen Zeitquellen.</translation>
    </message>
    <message>
        <source>The time sources that Howdah wrote to %1 could not be removed; see the output. Fix that first, then take back again.</source>
        <translation>Die Zeitquellen, die Howdah in %1 geschrieben hat, ließen sich nicht entfernen; siehe Ausgabe. Bringen Sie zuerst das in Ordnung und nehmen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>chrony is installed, but %1 is %2: “%3”. Fix that on the machine, then retry.</source>
        <translation>chrony ist installiert, aber %1 ist %2: „%3“. Bringen Sie das auf der Maschine in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Whether %1 keeps the clock synchronised could not be found out.</source>
        <translation>Ob %1 die Uhr synchron hält, ließ sich nicht feststellen.</translation>
    </message>
    <message>
        <source>chrony is installed, but it refuses its configuration: “%1”. Nothing was changed. Fix that on the machine, then retry.</source>
        <translation>chrony ist installiert, lehnt aber seine Konfiguration ab: „%1“. Es wurde nichts geändert. Bringen Sie das auf der Maschine in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>chrony runs.</source>
        <translation>chrony läuft.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started; apt removes %1 for it. The time sources that the machine has now would be taken over: %2.</source>
        <translation>chrony würde installiert, aktiviert und gestartet; apt entfernt dafür %1. Die Zeitquellen, die die Maschine jetzt hat, würden übernommen: %2.</translation>
    </message>
    <message>
        <source>chrony was installed and runs.</source>
        <translation>chrony wurde installiert und läuft.</translation>
    </message>
    <message>
        <source>chrony was installed and runs; apt removed %1 for it.</source>
        <translation>chrony wurde installiert und läuft; apt hat dafür %1 entfernt.</translation>
    </message>
    <message>
        <source>chrony was installed and runs; apt removed %1 for it. The time sources that the machine had were taken over: %2.</source>
        <translation>chrony wurde installiert und läuft; apt hat dafür %1 entfernt. Die Zeitquellen, die die Maschine hatte, wurden übernommen: %2.</translation>
    </message>
    <message>
        <source>Others may write to %1 or its directory, so sshd refuses the key, and their modes could not be changed; see the output. Run chmod go-w on both on the machine, then retry.</source>
        <translation>Andere dürfen in %1 oder in dessen Ordner schreiben, deshalb lehnt sshd den Schlüssel ab, und ihre Modi ließen sich nicht ändern; siehe Ausgabe. Führen Sie auf der Maschine für beide chmod go-w aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: PermitRootLogin is %3 there (%4). Run the step for root login again, or correct that line. sshd&apos;s log: %5.</source>
        <translation>%1 lässt %2 nicht herein: PermitRootLogin ist dort %3 (%4). Führen Sie den Schritt für die Root-Anmeldung noch einmal aus oder berichtigen Sie diese Zeile. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>There is no account %2 on %1. Correct the account, then retry.</source>
        <translation>Auf %1 gibt es kein Konto %2. Berichtigen Sie das Konto und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: the account is locked, and sshd works without PAM there, so it refuses even a key. Give it a password (passwd %2) or set UsePAM yes, then retry. sshd&apos;s log: %3.</source>
        <translation>%1 lässt %2 nicht herein: Das Konto ist gesperrt, und sshd arbeitet dort ohne PAM, weist also auch einen Schlüssel ab. Geben Sie ihm ein Passwort (passwd %2) oder setzen Sie UsePAM yes, und wiederholen Sie dann den Lauf. Protokoll von sshd: %3.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: %3 belongs to %4, so sshd does not trust what is in it (StrictModes). Run chown %2 %3 on the machine, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 lässt %2 mit dem Schlüssel nicht herein: %3 gehört %4, deshalb traut sshd dem Inhalt nicht (StrictModes). Führen Sie auf der Maschine chown %2 %3 aus und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: others may write to %3 (mode %4), so sshd does not trust what is in it (StrictModes). Run chmod go-w %3 on the machine, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 lässt %2 mit dem Schlüssel nicht herein: Andere dürfen in %3 schreiben (Modus %4), deshalb traut sshd dem Inhalt nicht (StrictModes). Führen Sie auf der Maschine chmod go-w %3 aus und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: SELinux has a wrong label for %3. Run restorecon -RF %3 on the machine, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt %2 mit dem Schlüssel nicht herein: SELinux hat für %3 ein falsches Label. Führen Sie auf der Maschine restorecon -RF %3 aus und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: the key is not in %3, where sshd reads it (AuthorizedKeysFile). Run the step for the SSH key again. sshd&apos;s log: %4.</source>
        <translation>%1 lässt %2 mit dem Schlüssel nicht herein: Der Schlüssel steht nicht in %3, wo sshd ihn liest (AuthorizedKeysFile). Führen Sie den Schritt für den SSH-Schlüssel noch einmal aus. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: a rule in %3 (pam_access) forbids it. Allow %2 from this computer there, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt %2 nicht herein: Eine Regel in %3 (pam_access) verbietet es. Erlauben Sie dort %2 von diesem Rechner aus und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: a rule of PAM there forbids it, %3 in %4. Change that rule, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 lässt %2 nicht herein: Eine Regel von PAM dort verbietet es, %3 in %4. Ändern Sie diese Regel und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its shell %3 is not in /etc/shells (pam_shells). Add it there, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt %2 nicht herein: Die Shell %3 des Kontos steht nicht in /etc/shells (pam_shells). Ergänzen Sie sie dort und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>No cause was found on %1, and sshd&apos;s log says nothing about it.</source>
        <translation>Auf %1 wurde keine Ursache gefunden, und das Protokoll von sshd sagt nichts darüber.</translation>
    </message>
    <message>
        <source>Not tried, because “%1” did not succeed. Fix that first, then retry.</source>
        <translation>Nicht versucht, weil „%1“ nicht gelungen ist. Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The step&apos;s program ended with exit status %1 without reporting a result. See the output; the machine may have been changed.</source>
        <translation>Das Programm des Schritts endete mit Exit-Status %1, ohne ein Ergebnis zu melden. Sehen Sie sich die Ausgabe an; die Maschine wurde vielleicht geändert.</translation>
    </message>
    <message>
        <source>The step was killed on the machine (signal %1), before its limit and not by Howdah: by somebody there, or by a limit of the machine (sudo&apos;s command_timeout, systemd). The machine may have been changed. See the output and the machine&apos;s journal, then retry.</source>
        <translation>Der Schritt wurde auf der Maschine abgebrochen (Signal %1), vor seiner Grenze und nicht von Howdah: von jemandem dort oder durch eine Grenze der Maschine (command_timeout von sudo, systemd). Die Maschine wurde vielleicht geändert. Sehen Sie sich die Ausgabe und das Journal der Maschine an und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>This computer could not start another thread for this machine. Nothing was changed there. Run with fewer machines, or raise the limit (ulimit -u), then retry.</source>
        <translation>Dieser Rechner konnte für diese Maschine keinen weiteren Thread starten. Dort wurde nichts geändert. Führen Sie den Lauf mit weniger Maschinen aus oder erhöhen Sie die Grenze (ulimit -u), und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Stopped here; the package installation continues on the machine until it is complete. Run the step again later to verify it.</source>
        <translation>Hier gestoppt; die Paketinstallation läuft auf der Maschine weiter, bis sie vollständig ist. Führen Sie den Schritt später noch einmal aus, um ihn zu überprüfen.</translation>
    </message>
    <message>
        <source>The connection broke during this step and could not be restored. The machine may have been changed. Look at its console, then retry.</source>
        <translation>Die Verbindung brach während dieses Schritts ab und ließ sich nicht wiederherstellen. Die Maschine wurde vielleicht geändert. Sehen Sie auf ihrer Konsole nach und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The connection broke during this step, and when it was restored another run was working on the machine (%1). The machine may have been changed. Wait until that run has ended, then retry.</source>
        <translation>Die Verbindung brach während dieses Schritts ab, und als sie wiederhergestellt war, arbeitete ein anderer Lauf auf der Maschine (%1). Die Maschine wurde vielleicht geändert. Warten Sie, bis jener Lauf zu Ende ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The connection broke during this step and was restored, but the work that had been started before did not end within %1. The machine may have been changed. Wait until it has ended there, then retry.</source>
        <translation>Die Verbindung brach während dieses Schritts ab und wurde wiederhergestellt, aber die zuvor begonnene Arbeit endete nicht innerhalb von %1. Die Maschine wurde vielleicht geändert. Warten Sie, bis sie dort zu Ende ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>the connection broke and was restored; waiting until the work that had been started before has ended there</source>
        <translation>die Verbindung brach ab und wurde wiederhergestellt; es wird gewartet, bis die zuvor begonnene Arbeit dort zu Ende ist</translation>
    </message>
    <message>
        <source>the lock of an earlier run that no longer exists was taken over on this machine: %1</source>
        <translation>die Sperre eines früheren Laufs, den es nicht mehr gibt, wurde auf dieser Maschine übernommen: %1</translation>
    </message>
    <message>
        <source>Not tried: “%1” failed before it. Machines in use are changed one at a time, and the first failure stops this.</source>
        <translation>Nicht versucht: „%1“ ist davor fehlgeschlagen. Maschinen im Einsatz werden einzeln geändert, und der erste Fehlschlag beendet das.</translation>
    </message>
    <message>
        <source>No machine was reached, so this computer was not changed.</source>
        <translation>Keine Maschine wurde erreicht, deshalb wurde dieser Rechner nicht geändert.</translation>
    </message>
    <message>
        <source>Kept: no login other than by this key has been proved to work, and removing the key would lock you out. Log in with a password or as another user, then take back again.</source>
        <translation>Beibehalten: Keine andere Anmeldung als mit diesem Schlüssel ist nachgewiesen, und ihn zu entfernen würde Sie aussperren. Melden Sie sich mit Passwort oder als anderer Benutzer an und nehmen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>Logged in as %1, root through %2. Root login by key worked last time but was refused now: “%3”.</source>
        <translation>Angemeldet als %1, root durch %2. Die Root-Anmeldung mit Schlüssel gelang letztes Mal, wurde jetzt aber abgewiesen: „%3“.</translation>
    </message>
    <message>
        <source>Logged in as %1. The key, which worked last time, was not sufficient: “%2”.</source>
        <translation>Angemeldet als %1. Der Schlüssel, der letztes Mal genügte, reichte jetzt nicht aus: „%2“.</translation>
    </message>
    <message>
        <source>Connected as root. System: %1.</source>
        <translation>Als root verbunden. System: %1.</translation>
    </message>
    <message>
        <source>The kernel&apos;s firewall rules could not be read completely; see the output. So it is not known whether a firewall blocks the cluster. Fix that first, then retry.</source>
        <translation>Die Firewallregeln des Kernels konnten nicht vollständig gelesen werden; siehe Ausgabe. Deshalb ist nicht bekannt, ob eine Firewall den Cluster blockiert. Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>No firewall blocks the cluster.</source>
        <translation>Keine Firewall blockiert den Cluster.</translation>
    </message>
    <message>
        <source>%1 is off now, but would be on again after the next boot, with %2 rules. It would be switched off permanently.</source>
        <translation>%1 ist jetzt aus, wäre aber nach dem nächsten Systemstart wieder aktiv, mit %2 Regeln. Sie würde dauerhaft abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 would be switched off, but packets of the cluster would still be blocked by rules that it does not remove: %2. Open the cluster&apos;s ports there, or remove these rules.</source>
        <translation>%1 würde abgeschaltet, aber Pakete des Clusters würden weiterhin von Regeln blockiert, die dabei nicht entfernt werden: %2. Öffnen Sie dort die Ports des Clusters oder entfernen Sie diese Regeln.</translation>
    </message>
    <message>
        <source>%1 would be switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine.</source>
        <translation>%1 würde abgeschaltet, aber andere Regeln, die Howdah nicht versteht (%2), blockieren vielleicht Pakete des Clusters: %3. Prüfen Sie sie auf der Maschine.</translation>
    </message>
    <message>
        <source>%1 was off, but would have been on again after the next boot, with %2 rules. It is now switched off permanently.</source>
        <translation>%1 war aus, wäre aber nach dem nächsten Systemstart wieder aktiv gewesen, mit %2 Regeln. Sie ist jetzt dauerhaft abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is still on although it was switched off; see the output. Switch it off on the machine, then retry.</source>
        <translation>%1 ist noch aktiv, obwohl sie abgeschaltet wurde; siehe Ausgabe. Schalten Sie sie auf der Maschine ab und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 is now switched off, but packets of the cluster are still blocked by rules that it does not remove: %2. Open the cluster&apos;s ports there, or remove these rules, then retry.</source>
        <translation>%1 ist jetzt abgeschaltet, aber Pakete des Clusters werden weiterhin von Regeln blockiert, die dabei nicht entfernt werden: %2. Öffnen Sie dort die Ports des Clusters oder entfernen Sie diese Regeln, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 is now switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine. If the cluster&apos;s connections work, untick this step.</source>
        <translation>%1 ist jetzt abgeschaltet, aber andere Regeln, die Howdah nicht versteht (%2), blockieren vielleicht Pakete des Clusters: %3. Prüfen Sie sie auf der Maschine. Wenn die Verbindungen des Clusters funktionieren, nehmen Sie das Häkchen von diesem Schritt.</translation>
    </message>
    <message>
        <source>Packets of the cluster are blocked by rules that belong neither to ufw nor to firewalld: %1. Nothing was changed, because Howdah does not know which program made them. Switch them off (nftables.service, netfilter-persistent), or open the cluster&apos;s ports there, then retry.</source>
        <translation>Pakete des Clusters werden von Regeln blockiert, die weder zu ufw noch zu firewalld gehören: %1. Es wurde nichts geändert, weil Howdah nicht weiß, welches Programm sie angelegt hat. Schalten Sie sie ab (nftables.service, netfilter-persistent) oder öffnen Sie dort die Ports des Clusters, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>No rule blocks packets of the cluster now, but after the next boot these rules will: %1. Nothing was changed, because Howdah does not know which program made them. Disable the service that loads them (nftables.service, netfilter-persistent), or open the cluster&apos;s ports there, then retry.</source>
        <translation>Jetzt blockiert keine Regel Pakete des Clusters, aber nach dem nächsten Systemstart tun es diese Regeln: %1. Es wurde nichts geändert, weil Howdah nicht weiß, welches Programm sie angelegt hat. Deaktivieren Sie den Dienst, der sie lädt (nftables.service, netfilter-persistent), oder öffnen Sie dort die Ports des Clusters, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Rules that Howdah does not understand (%1) may block packets of the cluster: %2. Nothing was changed. Check them on the machine. If the cluster&apos;s connections work, untick this step.</source>
        <translation>Regeln, die Howdah nicht versteht (%1), blockieren vielleicht Pakete des Clusters: %2. Es wurde nichts geändert. Prüfen Sie sie auf der Maschine. Wenn die Verbindungen des Clusters funktionieren, nehmen Sie das Häkchen von diesem Schritt.</translation>
    </message>
    <message>
        <source>%1 was switched on again after Howdah had switched it off; it was left on.</source>
        <translation>%1 wurde wieder eingeschaltet, nachdem Howdah sie abgeschaltet hatte; sie bleibt eingeschaltet.</translation>
    </message>
    <message>
        <source>The machine&apos;s full name is %1.</source>
        <translation>Der vollständige Name der Maschine ist %1.</translation>
    </message>
    <message>
        <source>Would be checked after the host name and its line in /etc/hosts are set.</source>
        <translation>Würde geprüft, nachdem der Hostname und seine Zeile in /etc/hosts gesetzt sind.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) lists %4 before files (/etc/hosts). Nothing was changed by this step. Put files first in the “hosts:” line there, then retry.</source>
        <translation>„hostname --fqdn“ sagt %1 statt %2, weil in /etc/nsswitch.conf (Zeile %3) %4 vor files (/etc/hosts) steht. Dieser Schritt hat nichts geändert. Setzen Sie files dort in der Zeile „hosts:“ an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) does not list files (/etc/hosts) in its “hosts:” line. Nothing was changed by this step. Put files first there, then retry.</source>
        <translation>„hostname --fqdn“ sagt %1 statt %2, weil in /etc/nsswitch.conf (Zeile %3) files (/etc/hosts) in der Zeile „hosts:“ fehlt. Dieser Schritt hat nichts geändert. Setzen Sie files dort an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because %3 still has an old answer in its cache. Nothing was changed by this step. Restart %3 on the machine, then retry.</source>
        <translation>„hostname --fqdn“ sagt %1 statt %2, weil %3 noch eine alte Antwort im Cache hat. Dieser Schritt hat nichts geändert. Starten Sie %3 auf der Maschine neu und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>After Howdah had set it, the host name was changed to %1; it was left as it is.</source>
        <translation>Nachdem Howdah ihn gesetzt hatte, wurde der Hostname in %1 geändert; das wurde so gelassen.</translation>
    </message>
    <message>
        <source>The setting that kept other programs from changing the host name was removed.</source>
        <translation>Die Einstellung, die andere Programme davon abhielt, den Hostnamen zu ändern, wurde entfernt.</translation>
    </message>
    <message>
        <source>cloud-init will set the host name %1 at the next boot of this machine (preserve_hostname is not set). Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry.</source>
        <translation>cloud-init wird beim nächsten Systemstart dieser Maschine den Hostnamen %1 setzen (preserve_hostname ist nicht gesetzt). Setzen Sie die Option „Wo cloud-init oder Proxmox den Hostnamen setzt“ des Schritts „Hostname“ auf „das abschalten“ und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>cloud-init will set the host name %1 at the next boot of this machine. That cannot be switched off on the machine, because %2 says preserve_hostname: false. Change the machine&apos;s name at its provider, then retry.</source>
        <translation>cloud-init wird beim nächsten Systemstart dieser Maschine den Hostnamen %1 setzen. Auf der Maschine lässt sich das nicht abschalten, weil in %2 preserve_hostname: false steht. Ändern Sie den Namen der Maschine bei ihrem Anbieter und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Proxmox sets this container&apos;s name (%1) at every start of it. Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry; or change the container&apos;s name in Proxmox.</source>
        <translation>Proxmox setzt den Namen dieses Containers (%1) bei jedem Start. Setzen Sie die Option „Wo cloud-init oder Proxmox den Hostnamen setzt“ des Schritts „Hostname“ auf „das abschalten“ und wiederholen Sie dann den Lauf; oder ändern Sie den Namen des Containers in Proxmox.</translation>
    </message>
    <message>
        <source>The host name is %1; other programs would be kept from changing it.</source>
        <translation>Der Hostname ist %1; andere Programme würden davon abgehalten, ihn zu ändern.</translation>
    </message>
    <message>
        <source>The host name is %1, and other programs are kept from changing it.</source>
        <translation>Der Hostname ist %1, und andere Programme werden davon abgehalten, ihn zu ändern.</translation>
    </message>
    <message>
        <source>The host name could not be set to %1; see the output. Its line in /etc/hosts and the name in /etc/hostname may have been changed. Retry, or take the step back.</source>
        <translation>Der Hostname konnte nicht auf %1 gesetzt werden; siehe Ausgabe. Seine Zeile in /etc/hosts und der Name in /etc/hostname wurden vielleicht geändert. Wiederholen Sie den Lauf oder nehmen Sie den Schritt zurück.</translation>
    </message>
    <message>
        <source>%1 could not be written; see the output. It still has its old content. Is the disk full, or the file protected (lsattr)?</source>
        <translation>%1 konnte nicht geschrieben werden; siehe Ausgabe. Die Datei hat noch ihren alten Inhalt. Ist die Platte voll oder die Datei geschützt (lsattr)?</translation>
    </message>
    <message>
        <source>The block of this cluster was removed from /etc/hosts.</source>
        <translation>Der Block dieses Clusters wurde aus /etc/hosts entfernt.</translation>
    </message>
    <message>
        <source>In /etc/hosts, line %1, a Howdah block has a BEGIN line without an END line, or the other way round. Nothing was changed. Fix the BEGIN and END lines by hand, then retry.</source>
        <translation>In /etc/hosts, Zeile %1, hat ein Howdah-Block eine BEGIN-Zeile ohne END-Zeile oder umgekehrt. Es wurde nichts geändert. Berichtigen Sie die Zeilen BEGIN und END von Hand und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 belongs to another cluster&apos;s block in /etc/hosts (%2). Nothing was changed. Allow this cluster to take over the name, or rename the machine.</source>
        <translation>%1 gehört zum Block eines anderen Clusters in /etc/hosts (%2). Es wurde nichts geändert. Erlauben Sie diesem Cluster, den Namen zu übernehmen, oder benennen Sie die Maschine um.</translation>
    </message>
    <message>
        <source>Would be written after the step for the host name: its line in /etc/hosts (line %1) still has another machine&apos;s name.</source>
        <translation>Würde nach dem Schritt für den Hostnamen geschrieben: Dessen Zeile in /etc/hosts (Zeile %1) enthält noch den Namen einer anderen Maschine.</translation>
    </message>
    <message>
        <source>cloud-init rewrites /etc/hosts at every boot of this machine (manage_etc_hosts in %1), so Howdah&apos;s changes will be lost. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry.</source>
        <translation>cloud-init schreibt /etc/hosts bei jedem Systemstart dieser Maschine neu (manage_etc_hosts in %1); die Änderungen von Howdah gehen dann verloren. Setzen Sie die Option „Wo cloud-init oder Proxmox /etc/hosts schreibt“ des Schritts „Host-Tabelle“ auf „das abschalten“ und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>cloud-init rewrites /etc/hosts at every boot of this machine, so Howdah&apos;s changes will be lost. That cannot be switched off on the machine, because %1 sets the list of modules too (cloud_init_modules). Set manage_etc_hosts: false in the machine&apos;s user data at its provider, then retry.</source>
        <translation>cloud-init schreibt /etc/hosts bei jedem Systemstart dieser Maschine neu; die Änderungen von Howdah gehen dann verloren. Auf der Maschine lässt sich das nicht abschalten, weil %1 auch die Liste der Module festlegt (cloud_init_modules). Setzen Sie manage_etc_hosts: false in den Benutzerdaten (user data) der Maschine bei ihrem Anbieter und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Proxmox rewrites its part of /etc/hosts at every start of this container, and this part contains a line of Howdah&apos;s: %1. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry; or create the file /etc/.pve-ignore.hosts.</source>
        <translation>Proxmox schreibt seinen Teil von /etc/hosts bei jedem Start dieses Containers neu, und dieser Teil enthält eine Zeile von Howdah: %1. Setzen Sie die Option „Wo cloud-init oder Proxmox /etc/hosts schreibt“ des Schritts „Host-Tabelle“ auf „das abschalten“ und wiederholen Sie dann den Lauf; oder legen Sie die Datei /etc/.pve-ignore.hosts an.</translation>
    </message>
    <message>
        <source>The table would be written to /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Nothing was changed. Put files first in the “hosts:” line there, then retry.</source>
        <translation>Die Tabelle würde in /etc/hosts geschrieben, aber diese Maschine löst %1 zu %2 statt zu %3 auf, weil in /etc/nsswitch.conf (Zeile %4) %5 vor files steht. Es wurde nichts geändert. Setzen Sie files dort in der Zeile „hosts:“ an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The table would be written to /etc/hosts, but /etc/nsswitch.conf (line %1) does not list files in its “hosts:” line, so /etc/hosts would not be read. Nothing was changed. Put files first there, then retry.</source>
        <translation>Die Tabelle würde in /etc/hosts geschrieben, aber in /etc/nsswitch.conf (Zeile %1) fehlt files in der Zeile „hosts:“; /etc/hosts würde also nicht gelesen. Es wurde nichts geändert. Setzen Sie files dort an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>This machine asks %1 before /etc/hosts (files, line %2 of /etc/nsswitch.conf) and gets no answer, so each name look-up takes seconds. Put files first in the “hosts:” line there.</source>
        <translation>Diese Maschine fragt %1 vor /etc/hosts (files, Zeile %2 von /etc/nsswitch.conf) und bekommt keine Antwort; deshalb dauert jede Namensabfrage Sekunden. Setzen Sie files dort in der Zeile „hosts:“ an den Anfang.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3. Check “hosts:” in /etc/nsswitch.conf, and whether a caching service (nscd) is running.</source>
        <translation>Die Tabelle steht in /etc/hosts, aber diese Maschine löst %1 zu %2 statt zu %3 auf. Prüfen Sie „hosts:“ in /etc/nsswitch.conf und ob ein Cache-Dienst (nscd) läuft.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) does not list files in its “hosts:” line. Put files first there, then retry.</source>
        <translation>Die Tabelle steht in /etc/hosts, aber diese Maschine löst %1 zu %2 statt zu %3 auf, weil in /etc/nsswitch.conf (Zeile %4) files in der Zeile „hosts:“ fehlt. Setzen Sie files dort an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Put files first in the “hosts:” line there, then retry.</source>
        <translation>Die Tabelle steht in /etc/hosts, aber diese Maschine löst %1 zu %2 statt zu %3 auf, weil in /etc/nsswitch.conf (Zeile %4) %5 vor files steht. Setzen Sie files dort in der Zeile „hosts:“ an den Anfang und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because %4 still has an old answer in its cache. Restart %4 on the machine, then retry.</source>
        <translation>Die Tabelle steht in /etc/hosts, aber diese Maschine löst %1 zu %2 statt zu %3 auf, weil %4 noch eine alte Antwort im Cache hat. Starten Sie %4 auf der Maschine neu und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>A new connection as %1 with only the key works.</source>
        <translation>Eine neue Verbindung als %1, nur mit dem Schlüssel, funktioniert.</translation>
    </message>
    <message>
        <source>%1 does not accept the key for %2, although it was put in place. Look at sshd&apos;s log on the machine (journalctl -u ssh). The login that was used so far still works.</source>
        <translation>%1 nimmt den Schlüssel für %2 nicht an, obwohl er eingetragen wurde. Sehen Sie sich das Protokoll von sshd auf der Maschine an (journalctl -u ssh). Die bisher verwendete Anmeldung funktioniert weiterhin.</translation>
    </message>
    <message>
        <source>%1 closes the connection when %2 logs in with the key. A rule there may forbid the login of %2; sshd&apos;s log on the machine says which (journalctl -u ssh).</source>
        <translation>%1 beendet die Verbindung, wenn sich %2 mit dem Schlüssel anmeldet. Vielleicht verbietet eine Regel dort die Anmeldung von %2; das Protokoll von sshd auf der Maschine sagt, welche (journalctl -u ssh).</translation>
    </message>
    <message>
        <source>The login of %1 on %2 asks for a code besides the key (a second factor), which only its user can enter, so the login was not completed.</source>
        <translation>Die Anmeldung von %1 auf %2 fragt außer nach dem Schlüssel nach einem Code (zweiter Faktor), den nur der Benutzer eingeben kann; deshalb wurde die Anmeldung nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Key pairs are never deleted: %1 was kept.</source>
        <translation>Schlüsselpaare werden nie gelöscht: %1 wurde behalten.</translation>
    </message>
    <message>
        <source>%1 could not be read, or it is not a regular file; see the output. It was not changed. Look at it on the machine (ls -l %1), then retry.</source>
        <translation>%1 konnte nicht gelesen werden oder ist keine gewöhnliche Datei; siehe Ausgabe. Die Datei wurde nicht geändert. Sehen Sie sie sich auf der Maschine an (ls -l %1) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 contains NUL bytes (line %2), which a power failure may leave behind. It was not changed. Remove them on the machine, then retry.</source>
        <translation>%1 enthält NUL-Bytes (Zeile %2), wie sie ein Stromausfall hinterlassen kann. Die Datei wurde nicht geändert. Entfernen Sie sie auf der Maschine und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be written completely, and its old content could not be restored; see the output. A copy of the old file is in %2 on the machine. Free some space there, then retry, or copy it back by hand.</source>
        <translation>%1 konnte nicht vollständig geschrieben werden, und der alte Inhalt ließ sich nicht wiederherstellen; siehe Ausgabe. Eine Kopie der alten Datei liegt auf der Maschine in %2. Schaffen Sie dort Platz und wiederholen Sie dann den Lauf, oder kopieren Sie sie von Hand zurück.</translation>
    </message>
    <message>
        <source>The current state could not be saved for take-back in %1; see the output. Nothing was changed. Is that disk full, or read-only? Fix that first, then retry.</source>
        <translation>Der jetzige Stand ließ sich für das Zurücknehmen nicht in %1 sichern; siehe Ausgabe. Es wurde nichts geändert. Ist jene Platte voll oder schreibgeschützt? Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The current state could not be saved for take-back in %1; see the output. What this step had changed before remains, and can be taken back. Is that disk full, or read-only? Fix that first, then retry.</source>
        <translation>Der jetzige Stand ließ sich für das Zurücknehmen nicht in %1 sichern; siehe Ausgabe. Was dieser Schritt davor geändert hatte, bleibt und lässt sich zurücknehmen. Ist jene Platte voll oder schreibgeschützt? Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>An old record of the state before Howdah could not be removed: %1; see the output. Is that disk read-only? Fix that first, then retry.</source>
        <translation>Eine alte Aufzeichnung des Stands vor Howdah ließ sich nicht entfernen: %1; siehe Ausgabe. Ist jene Platte schreibgeschützt? Bringen Sie zuerst das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The changes were taken back, but the record of them could not be removed: %1; see the output. Is that disk read-only? Fix that first, then take back again.</source>
        <translation>Die Änderungen wurden zurückgenommen, aber die Aufzeichnung darüber ließ sich nicht entfernen: %1; siehe Ausgabe. Ist jene Platte schreibgeschützt? Bringen Sie zuerst das in Ordnung und nehmen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is protected by its attribute %3 (chattr). Nothing was changed. If that is not intended, run chattr -%3 %2 on the machine, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: %2 ist durch sein Attribut %3 geschützt (chattr). Es wurde nichts geändert. Wenn das nicht beabsichtigt ist, führen Sie auf der Maschine chattr -%3 %2 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is mounted read-only. Nothing was changed. Mount it read-write on the machine, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: %2 ist schreibgeschützt eingehängt. Es wurde nichts geändert. Hängen Sie es auf der Maschine beschreibbar ein und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk of %2 is full. Nothing was changed. Free some space on the machine, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: Die Platte von %2 ist voll. Es wurde nichts geändert. Schaffen Sie auf der Maschine freien Platz und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: writing to %2 is not permitted, not even for root (a network file system, or a security module?). Nothing was changed. Allow it on the machine, then retry.</source>
        <translation>%1 kann nicht geschrieben werden: In %2 zu schreiben ist nicht erlaubt, auch root nicht (ein Netzwerk-Dateisystem oder ein Sicherheitsmodul?). Es wurde nichts geändert. Erlauben Sie es auf der Maschine und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>This machine is in use (%1), so this was not changed. To change it too, allow it for this machine before the run.</source>
        <translation>Diese Maschine ist im Einsatz (%1), deshalb wurde dies nicht geändert. Soll es auch geändert werden, erlauben Sie es für diese Maschine vor dem Lauf.</translation>
    </message>
    <message>
        <source>sshd&apos;s settings could not be read on this machine: %1 is missing in the output of sshd -T. Nothing was changed. Is it OpenSSH&apos;s sshd? Otherwise set up root login by hand, or choose to work through sudo.</source>
        <translation>Die Einstellungen von sshd konnten auf dieser Maschine nicht gelesen werden: In der Ausgabe von sshd -T fehlt %1. Es wurde nichts geändert. Ist es sshd von OpenSSH? Richten Sie sonst die Root-Anmeldung von Hand ein oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>%1 is in memory (%2), so what was written to it will be lost at the next boot. Make the same change where this file is created from.</source>
        <translation>%1 liegt im Arbeitsspeicher (%2); was dort geschrieben wurde, geht also beim nächsten Systemstart verloren. Nehmen Sie dieselbe Änderung an der Quelle vor, aus der diese Datei erzeugt wird.</translation>
    </message>
    <message>
        <source>%1 comes from outside this container (%2) and is created again when the container starts. Set the names there, too.</source>
        <translation>%1 kommt von außerhalb dieses Containers (%2) und wird beim Start des Containers neu erzeugt. Setzen Sie die Namen auch dort.</translation>
    </message>
    <message>
        <source>%1 is created again by Windows at every start of this system. Set %2=false under [network] in /etc/wsl.conf to prevent that.</source>
        <translation>%1 wird bei jedem Start dieses Systems von Windows neu erzeugt. Setzen Sie %2=false unter [network] in /etc/wsl.conf, um das zu verhindern.</translation>
    </message>
    <message>
        <source>%1 says in line %2 that another program writes it: “%3”. If that program runs again, Howdah&apos;s changes may be lost. Make the same changes in that program&apos;s settings.</source>
        <translation>%1 sagt in Zeile %2, dass ein anderes Programm diese Datei schreibt: „%3“. Läuft jenes Programm wieder, gehen die Änderungen von Howdah vielleicht verloren. Nehmen Sie dieselben Änderungen in den Einstellungen jenes Programms vor.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt does not trust a package source: “%2”. Add the source&apos;s key (Signed-By), or remove the source from /etc/apt on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil apt einer Paketquelle nicht vertraut: „%2“. Fügen Sie den Schlüssel der Quelle hinzu (Signed-By) oder entfernen Sie die Quelle aus /etc/apt auf der Maschine, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt considers a package source to be from the future: “%2”. The machine&apos;s clock is behind. Set it (date -s), then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil eine Paketquelle für apt aus der Zukunft stammt: „%2“. Die Uhr der Maschine geht nach. Stellen Sie sie (date -s) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source has expired: “%2”. Is the machine&apos;s clock ahead, or the mirror out of date? Fix that, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil eine Paketquelle abgelaufen ist: „%2“. Geht die Uhr der Maschine vor, oder ist der Spiegelserver veraltet? Bringen Sie das in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the proxy refused apt&apos;s request: “%2”. Check Acquire::http::Proxy (apt-config dump) on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil der Proxy die Anfrage von apt abgelehnt hat: „%2“. Prüfen Sie auf der Maschine Acquire::http::Proxy (apt-config dump) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source could not be reached: “%2”. Check the machine&apos;s network and proxy, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil eine Paketquelle nicht erreichbar war: „%2“. Prüfen Sie Netzwerk und Proxy der Maschine und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the data from a package source or a proxy is damaged or just being updated: “%2”. Retry a little later, or use another mirror.</source>
        <translation>%1 konnte nicht installiert werden, weil die Daten einer Paketquelle oder eines Proxys beschädigt sind oder gerade aktualisiert werden: „%2“. Wiederholen Sie den Lauf etwas später oder verwenden Sie einen anderen Spiegelserver.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a disk of the machine is full: “%2”. Free some space there (apt-get clean), then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil eine Platte der Maschine voll ist: „%2“. Schaffen Sie dort Platz (apt-get clean) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a file system of the machine is mounted read-only: “%2”. Mount it read-write, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil ein Dateisystem der Maschine schreibgeschützt eingehängt ist: „%2“. Hängen Sie es beschreibbar ein und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt asks for a CD that is not in the drive: “%2”. Remove the line “deb cdrom:” from /etc/apt/sources.list on the machine, then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil apt eine CD verlangt, die nicht im Laufwerk liegt: „%2“. Entfernen Sie die Zeile „deb cdrom:“ aus /etc/apt/sources.list auf der Maschine und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because packages that would have to change are on hold: “%2”. See apt-mark showhold on the machine; release them (apt-mark unhold), then retry.</source>
        <translation>%1 konnte nicht installiert werden, weil Pakete zurückgehalten werden, die sich ändern müssten: „%2“. Siehe apt-mark showhold auf der Maschine; geben Sie sie frei (apt-mark unhold) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Your SSH configuration now has the right port and key for the machines (%1).</source>
        <translation>Ihre SSH-Konfiguration hat jetzt den richtigen Port und Schlüssel für die Maschinen (%1).</translation>
    </message>
    <message>
        <source>Port and key are the ones that ssh uses by default; nothing to configure.</source>
        <translation>Port und Schlüssel sind die, die ssh ohnehin verwendet; es ist nichts zu konfigurieren.</translation>
    </message>
    <message>
        <source>Your SSH configuration already has the right port and key for the machines.</source>
        <translation>Ihre SSH-Konfiguration hat schon den richtigen Port und Schlüssel für die Maschinen.</translation>
    </message>
    <message>
        <source>This cluster&apos;s block was removed from your SSH configuration.</source>
        <translation>Der Block dieses Clusters wurde aus Ihrer SSH-Konfiguration entfernt.</translation>
    </message>
    <message>
        <source>The locale %1 stays, because this machine is in use (%2) and its databases may need it.</source>
        <translation>Die Locale %1 bleibt, weil diese Maschine im Einsatz ist (%2) und ihre Datenbanken sie vielleicht brauchen.</translation>
    </message>
    <message>
        <source>The locale %1 is no longer in /etc/locale.gen.</source>
        <translation>Die Locale %1 steht nicht mehr in /etc/locale.gen.</translation>
    </message>
    <message>
        <source>locale-gen failed on this machine; see the output. The line for %1 is in /etc/locale.gen. Fix that there, then retry.</source>
        <translation>locale-gen ist auf dieser Maschine fehlgeschlagen; siehe Ausgabe. Die Zeile für %1 steht in /etc/locale.gen. Bringen Sie das dort in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>“%1” is no name of a locale. Nothing was changed. Write it like en_US.UTF-8 in this step&apos;s options.</source>
        <translation>„%1“ ist kein Name einer Locale. Es wurde nichts geändert. Schreiben Sie sie in den Optionen dieses Schritts wie en_US.UTF-8.</translation>
    </message>
    <message>
        <source>The machine has the locale %1.</source>
        <translation>Die Maschine hat die Locale %1.</translation>
    </message>
    <message>
        <source>The machine lacks the locale %1, and it is made in another way there than in Debian (no apt-get). Nothing was changed. Make it by hand, then retry.</source>
        <translation>Der Maschine fehlt die Locale %1, und sie wird dort anders erzeugt als in Debian (kein apt-get). Es wurde nichts geändert. Erzeugen Sie sie von Hand und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The machine&apos;s list of locales (/usr/share/i18n/SUPPORTED) has no %1. Nothing was changed. Choose another in this step&apos;s options.</source>
        <translation>Die Liste der Locales auf der Maschine (/usr/share/i18n/SUPPORTED) enthält %1 nicht. Es wurde nichts geändert. Wählen Sie in den Optionen dieses Schritts eine andere.</translation>
    </message>
    <message>
        <source>The package locales would be installed, and the locale %1 made.</source>
        <translation>Das Paket locales würde installiert und die Locale %1 erzeugt.</translation>
    </message>
    <message>
        <source>The locale %1 would be made.</source>
        <translation>Die Locale %1 würde erzeugt.</translation>
    </message>
    <message>
        <source>The locale %1 was made.</source>
        <translation>Die Locale %1 wurde erzeugt.</translation>
    </message>
    <message>
        <source>“ssh %1” logs in, but the command given to it does not run; the machine says: “%2”. A start-up file of the account may run another program instead (exec), or the key may be for one command only. Look at its ~/.bashrc and ~/.ssh/authorized_keys there.</source>
        <translation>„ssh %1“ meldet sich an, aber der mitgegebene Befehl wird nicht ausgeführt; die Maschine sagt: „%2“. Vielleicht führt eine Startdatei des Kontos stattdessen ein anderes Programm aus (exec), oder der Schlüssel gilt nur für einen Befehl. Sehen Sie sich dort ~/.bashrc und ~/.ssh/authorized_keys an.</translation>
    </message>
    <message>
        <source>The host table on this computer was left out, so %1 is not known here by name and “ssh %2” was not tried. Include this computer in the run to set it up.</source>
        <translation>Die Host-Tabelle auf diesem Rechner wurde ausgelassen, deshalb ist %1 hier nicht beim Namen bekannt, und „ssh %2“ wurde nicht versucht. Nehmen Sie diesen Rechner in den Lauf auf, um sie einzurichten.</translation>
    </message>
    <message>
        <source>OpenSSH&apos;s sshd is not installed here, or not in the usual place. Nothing was changed. Set up root login by hand, or choose to work through sudo.</source>
        <translation>sshd von OpenSSH ist hier nicht installiert oder nicht am üblichen Ort. Es wurde nichts geändert. Richten Sie die Root-Anmeldung von Hand ein oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>sshd&apos;s configuration was not valid before this step: %1. Nothing was changed. Fix it (sshd -t says where), then retry.</source>
        <translation>Die Konfiguration von sshd war schon vor diesem Schritt ungültig: %1. Es wurde nichts geändert. Berichtigen Sie sie (sshd -t sagt, wo) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>sshd&apos;s settings could not be read on this machine: %1. Nothing was changed. Fix that first (sshd -T shows it), then retry.</source>
        <translation>Die Einstellungen von sshd konnten auf dieser Maschine nicht gelesen werden: %1. Es wurde nichts geändert. Bringen Sie zuerst das in Ordnung (sshd -T zeigt es) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Howdah&apos;s setting was removed. For root from this computer, PermitRootLogin is now %1.</source>
        <translation>Howdahs Einstellung wurde entfernt. Für root von diesem Rechner aus ist PermitRootLogin jetzt %1.</translation>
    </message>
    <message>
        <source>%1 was edited after Howdah had written it; it was left as it is.</source>
        <translation>%1 wurde bearbeitet, nachdem Howdah es geschrieben hatte; das wurde so gelassen.</translation>
    </message>
    <message>
        <source>The setting is in the file, but sshd could not be reloaded; see the output. Restart the SSH service on the machine&apos;s console.</source>
        <translation>Die Einstellung steht in der Datei, aber sshd konnte seine Konfiguration nicht neu laden; siehe Ausgabe. Starten Sie den SSH-Dienst auf der Konsole der Maschine neu.</translation>
    </message>
    <message>
        <source>sshd on this machine was started with PermitRootLogin %1 among its arguments (%2), which override its files. Nothing was changed. Remove it there (SSHD_OPTS in /etc/default/ssh, or its unit) and restart sshd, or choose to work through sudo.</source>
        <translation>sshd wurde auf dieser Maschine mit PermitRootLogin %1 unter seinen Argumenten gestartet (%2), die Vorrang vor seinen Dateien haben. Es wurde nichts geändert. Entfernen Sie es dort (SSHD_OPTS in /etc/default/ssh oder seine Unit) und starten Sie sshd neu, oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>A Match block overrides it: PermitRootLogin would stay %1 for root from this computer (%2). Nothing was changed. Change that block, or choose to work through sudo.</source>
        <translation>Ein Match-Block hat Vorrang: PermitRootLogin bliebe für root von diesem Rechner aus %1 (%2). Es wurde nichts geändert. Ändern Sie diesen Block oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>PermitRootLogin would stay %1 for root from this computer, although the first value in sshd&apos;s files would be %2. Nothing was changed. Find out what else sets it (sshd -T), or choose to work through sudo.</source>
        <translation>PermitRootLogin bliebe für root von diesem Rechner aus %1, obwohl der erste Wert in den Dateien von sshd %2 wäre. Es wurde nichts geändert. Finden Sie heraus, was es sonst noch setzt (sshd -T), oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>sshd accepts only the users or groups listed in %1 (%2), and root is not among them (%3). Nothing was changed. Add root there, or choose to work through sudo.</source>
        <translation>sshd nimmt nur die Benutzer oder Gruppen an, die in %1 stehen (%2), und root ist nicht darunter (%3). Es wurde nichts geändert. Nehmen Sie root dort auf oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>sshd refuses root because of %1 %2 (%3). Nothing was changed. Remove root there, or choose to work through sudo.</source>
        <translation>sshd lehnt root wegen %1 %2 ab (%3). Es wurde nichts geändert. Entfernen Sie root dort oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>sshd accepts no keys here: PubkeyAuthentication is %1 (%2). Nothing was changed. Set it to yes, then retry.</source>
        <translation>sshd nimmt hier keine Schlüssel an: PubkeyAuthentication ist %1 (%2). Es wurde nichts geändert. Setzen Sie es auf yes und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>sshd never accepts a key for root: AuthenticationMethods is %1 (%2). Nothing was changed. Add publickey there, or choose to work through sudo.</source>
        <translation>sshd nimmt für root nie einen Schlüssel an: AuthenticationMethods ist %1 (%2). Es wurde nichts geändert. Ergänzen Sie dort publickey oder wählen Sie die Arbeit über sudo.</translation>
    </message>
    <message>
        <source>Root may already log in, with a password too (PermitRootLogin yes in %1); this was left as it is. An option of this step restricts it to keys.</source>
        <translation>root darf sich schon anmelden, auch mit Passwort (PermitRootLogin yes in %1); das wurde so gelassen. Eine Option dieses Schritts schränkt es auf Schlüssel ein.</translation>
    </message>
    <message>
        <source>sshd&apos;s files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It was reloaded.</source>
        <translation>Die Dateien von sshd lassen root zu (PermitRootLogin %1), aber der laufende sshd hat das jetzige %2 vielleicht noch nicht gelesen. Er hat seine Konfiguration neu geladen.</translation>
    </message>
    <message>
        <source>sshd&apos;s files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It would be reloaded.</source>
        <translation>Die Dateien von sshd lassen root zu (PermitRootLogin %1), aber der laufende sshd hat das jetzige %2 vielleicht noch nicht gelesen. Er würde seine Konfiguration neu laden.</translation>
    </message>
    <message>
        <source>sshd does not accept the new setting: %1. It was removed again; nothing is changed.</source>
        <translation>sshd nimmt die neue Einstellung nicht an: %1. Sie wurde wieder entfernt; es ist nichts geändert.</translation>
    </message>
    <message>
        <source>PermitRootLogin is still %1 for root from this computer, although %2 says %3. The setting was removed again; nothing is changed. Check the Include lines of /etc/ssh/sshd_config.</source>
        <translation>PermitRootLogin ist für root von diesem Rechner aus noch %1, obwohl in %2 %3 steht. Die Einstellung wurde wieder entfernt; es ist nichts geändert. Prüfen Sie die Include-Zeilen in /etc/ssh/sshd_config.</translation>
    </message>
    <message>
        <source>The new setting in %1 does not work, and it could not be removed again; see the output. A copy of the old file is in /var/lib/howdah on the machine. Correct %1 there, then retry.</source>
        <translation>Die neue Einstellung in %1 wirkt nicht und ließ sich nicht wieder entfernen; siehe Ausgabe. Eine Kopie der alten Datei liegt auf der Maschine in /var/lib/howdah. Berichtigen Sie %1 dort und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>There is no key pair on this computer yet, so nothing was changed by this step. Create the key pair first: run the step “SSH key pair on this computer” (key-pair), then retry.</source>
        <translation>Auf diesem Rechner gibt es noch kein Schlüsselpaar, deshalb hat dieser Schritt nichts geändert. Erzeugen Sie zuerst das Schlüsselpaar: Führen Sie den Schritt „SSH-Schlüsselpaar auf diesem Rechner“ (key-pair) aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>On this machine it could not be found out where sshd reads the keys of %1: %2. Nothing was changed. Fix that first (sshd -T shows it), then retry.</source>
        <translation>Auf dieser Maschine ließ sich nicht feststellen, wo sshd die Schlüssel von %1 liest: %2. Es wurde nichts geändert. Bringen Sie zuerst das in Ordnung (sshd -T zeigt es) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 belongs to %2, not to %3, so sshd refuses the key, and Howdah does not work as root in another account&apos;s directory. Nothing was changed. Run chown %3 %1 on the machine, then retry.</source>
        <translation>%1 gehört %2, nicht %3; deshalb lehnt sshd den Schlüssel ab, und Howdah arbeitet nicht als root im Verzeichnis eines anderen Kontos. Es wurde nichts geändert. Führen Sie auf der Maschine chown %3 %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Others may write to %1 (mode %2), so they could redirect what is written there. Nothing was changed. Run chmod go-w %1 on the machine, then retry.</source>
        <translation>Andere dürfen in %1 schreiben (Modus %2), sie könnten also umleiten, was dort geschrieben wird. Es wurde nichts geändert. Führen Sie auf der Maschine chmod go-w %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 is not a regular file in regular directories. Nothing was changed. Look at it on the machine (ls -l), fix it, then retry.</source>
        <translation>%1 ist keine gewöhnliche Datei in gewöhnlichen Verzeichnissen. Es wurde nichts geändert. Sehen Sie es sich auf der Maschine an (ls -l), bringen Sie es in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Howdah could not become %1 on this machine: neither setpriv nor su worked; see the output. In a directory that belongs to %1 it works only as %1, so nothing was changed.</source>
        <translation>Howdah konnte auf dieser Maschine nicht zu %1 werden: Weder setpriv noch su funktionierte; siehe Ausgabe. In einem Verzeichnis, der %1 gehört, arbeitet es nur als %1, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, in a directory that belongs to %2. Links there are not followed, because they could lead anywhere. Nothing was changed. Replace it with the file or directory itself, then retry.</source>
        <translation>%1 ist ein symbolischer Link in einem Verzeichnis, das %2 gehört. Links dort werden nicht verfolgt, weil sie überallhin führen könnten. Es wurde nichts geändert. Ersetzen Sie ihn durch die Datei oder das Verzeichnis selbst und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%2 has no access to %1, although it is below a directory of its own, and Howdah does not work there as root. Nothing was changed. Run chown -R %2 %1 on the machine, then retry.</source>
        <translation>%2 hat keinen Zugriff auf %1, obwohl es unter einem eigenen Verzeichnis liegt, und Howdah arbeitet dort nicht als root. Es wurde nichts geändert. Führen Sie auf der Maschine chown -R %2 %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB, too large for a list of keys. Nothing was changed. Look at it on the machine, then retry.</source>
        <translation>%1 ist größer als 1 MiB, zu groß für eine Liste von Schlüsseln. Es wurde nichts geändert. Sehen Sie es sich auf der Maschine an und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The key was removed from %1.</source>
        <translation>Der Schlüssel wurde aus %1 entfernt.</translation>
    </message>
    <message>
        <source>The key was in %1 before Howdah&apos;s first run; it was kept.</source>
        <translation>Der Schlüssel stand schon vor dem ersten Lauf von Howdah in %1; er wurde behalten.</translation>
    </message>
    <message>
        <source>The key in %1 has options in front of it that Howdah did not write; that line was kept. Remove it by hand if nobody needs it.</source>
        <translation>Vor dem Schlüssel in %1 stehen Optionen, die nicht von Howdah stammen; diese Zeile wurde behalten. Entfernen Sie sie von Hand, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>sshd on this machine accepts no %1 keys (PubkeyAcceptedAlgorithms). Nothing was changed. Use a key of another type, for example RSA.</source>
        <translation>sshd nimmt auf dieser Maschine keine %1-Schlüssel an (PubkeyAcceptedAlgorithms). Es wurde nichts geändert. Verwenden Sie einen Schlüssel von einem anderen Typ, zum Beispiel RSA.</translation>
    </message>
    <message>
        <source>%1, the home directory of %2, does not exist. Nothing was changed. Create it (mkhomedir_helper %2), then retry.</source>
        <translation>%1, das Home-Verzeichnis von %2, ist nicht vorhanden. Es wurde nichts geändert. Legen Sie es an (mkhomedir_helper %2) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The key was added at the top of %1. It is also there with options in front of it, which would have run another command.</source>
        <translation>Der Schlüssel wurde am Anfang von %1 eingetragen. Er steht dort auch mit Optionen davor, die einen anderen Befehl ausgeführt hätten.</translation>
    </message>
    <message>
        <source>The key could not be written to %1; see the output. The file still has its old content.</source>
        <translation>Der Schlüssel konnte nicht in %1 geschrieben werden; siehe Ausgabe. Die Datei hat noch ihren alten Inhalt.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony follows nothing but the machine&apos;s own clock (“local” in its configuration). That is right only on the machine that is the time source of the others.</source>
        <translation>Die Uhr ist nicht synchronisiert: chrony folgt nur der eigenen Uhr der Maschine („local“ in seiner Konfiguration). Das ist nur auf der Maschine richtig, die den anderen als Zeitquelle dient.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony waits for %1, because sources with NTS are required beside others (authselectmode mix), and the key exchange does not succeed (%2). Can the machine reach TCP port 4460 there? If NTS is not intended, remove nts from that source.</source>
        <translation>Die Uhr ist nicht synchronisiert: chrony wartet auf %1, weil neben anderen Quellen solche mit NTS verlangt werden (authselectmode mix) und der Schlüsselaustausch nicht gelingt (%2). Kann die Maschine dort TCP-Port 4460 erreichen? Wenn NTS nicht beabsichtigt ist, entfernen Sie nts bei dieser Quelle.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: fewer of chrony&apos;s sources can be used than its configuration requires (minsources); these can: %1.</source>
        <translation>Die Uhr ist nicht synchronisiert: Weniger Quellen von chrony sind verwendbar, als seine Konfiguration verlangt (minsources); verwendbar sind: %1.</translation>
    </message>
    <message>
        <source>chrony is configured not to answer requests (%1), and its log does not say whether it follows a source. So it is not known whether the clock is synchronised.</source>
        <translation>chrony ist so eingestellt, dass es keine Anfragen beantwortet (%1), und sein Protokoll sagt nicht, ob es einer Quelle folgt. Deshalb ist nicht bekannt, ob die Uhr synchronisiert ist.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: “%1” is the last message of chrony in its log (chrony is configured not to answer requests: %2).</source>
        <translation>Die Uhr ist nicht synchronisiert: „%1“ ist die letzte Meldung von chrony in seinem Protokoll (chrony ist so eingestellt, dass es keine Anfragen beantwortet: %2).</translation>
    </message>
    <message>
        <source>chrony follows a source, but the clock is still %1 s off and is corrected slowly. chronyc makestep sets it at once; first check whether the running programs can handle a jump of the clock.</source>
        <translation>chrony folgt einer Quelle, aber die Uhr weicht noch um %1 s ab und wird langsam berichtigt. chronyc makestep stellt sie sofort; prüfen Sie vorher, ob die laufenden Programme einen Sprung der Uhr vertragen.</translation>
    </message>
    <message>
        <source>%1 did not start at boot before Howdah&apos;s first run, and could not be disabled again; see the output. Look at journalctl -u %1 on the machine, then take back again.</source>
        <translation>%1 startete vor dem ersten Lauf von Howdah nicht beim Systemstart und ließ sich nicht wieder deaktivieren; siehe Ausgabe. Sehen Sie sich auf der Maschine journalctl -u %1 an und nehmen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>%1 did not run before Howdah&apos;s first run, and could not be stopped again; see the output. Look at journalctl -u %1 on the machine, then take back again.</source>
        <translation>%1 lief vor dem ersten Lauf von Howdah nicht und ließ sich nicht wieder anhalten; siehe Ausgabe. Sehen Sie sich auf der Maschine journalctl -u %1 an und nehmen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>chrony could not be set up (%2), and %1 had been removed for it; %1 was installed again and is running. See the output, then retry.</source>
        <translation>chrony konnte nicht eingerichtet werden (%2), und %1 war dafür entfernt worden; %1 wurde wieder installiert und läuft. Sehen Sie sich die Ausgabe an und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>chrony could not be set up (%2), %1 has been removed for it and could not be installed again: this machine has no time service now. See the output; install %1 or chrony there, then retry.</source>
        <translation>chrony konnte nicht eingerichtet werden (%2), %1 wurde dafür entfernt und ließ sich nicht wieder installieren: Diese Maschine hat jetzt keinen Zeitdienst. Sehen Sie sich die Ausgabe an, installieren Sie dort %1 oder chrony und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>chrony is installed, but systemd does not start it here (%1). In a container the clock belongs to the machine it runs on; synchronise the time there.</source>
        <translation>chrony ist installiert, aber systemd startet es hier nicht (%1). In einem Container gehört die Uhr der Maschine, auf der er läuft; synchronisieren Sie die Zeit dort.</translation>
    </message>
    <message>
        <source>This machine is a container that may not set the clock (CAP_SYS_TIME is missing); it has the time of the machine it runs on. Synchronise the time there.</source>
        <translation>Diese Maschine ist ein Container, der die Uhr nicht stellen darf (CAP_SYS_TIME fehlt); er hat die Zeit der Maschine, auf der er läuft. Synchronisieren Sie die Zeit dort.</translation>
    </message>
    <message>
        <source>%1 keeps this machine&apos;s time with its own configuration; it was not changed.</source>
        <translation>%1 hält die Zeit dieser Maschine mit eigener Konfiguration; es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 is set up to keep this machine&apos;s time, but it is not running; it was not changed. Start it, or remove it and retry to get chrony.</source>
        <translation>%1 soll die Zeit dieser Maschine halten, läuft aber nicht; es wurde nicht geändert. Starten Sie es, oder entfernen Sie es und wiederholen Sie den Lauf, um chrony zu bekommen.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: %1 runs, but the kernel reports an unsynchronised clock. See its log on the machine (journalctl -u %1).</source>
        <translation>Die Uhr ist nicht synchronisiert: %1 läuft, aber der Kernel meldet eine nicht synchronisierte Uhr. Sehen Sie sich auf der Maschine sein Protokoll an (journalctl -u %1).</translation>
    </message>
    <message>
        <source>%1 is masked on this machine: somebody switched it off permanently. Nothing was changed. Run systemctl unmask %1 there, then retry.</source>
        <translation>%1 ist auf dieser Maschine maskiert: Jemand hat es dauerhaft abgeschaltet. Es wurde nichts geändert. Führen Sie dort systemctl unmask %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 is on hold on this machine (apt-mark), so apt does not change it, and chrony cannot be installed. Nothing was changed. Run apt-mark unhold %1 there, then retry.</source>
        <translation>%1 wird auf dieser Maschine zurückgehalten (apt-mark); apt ändert es deshalb nicht, und chrony kann nicht installiert werden. Es wurde nichts geändert. Führen Sie dort apt-mark unhold %1 aus und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 keeps the clock synchronised now, but its time source could not be found out. chrony would use the default sources of its package; if they cannot be reached, the clock is no longer synchronised.</source>
        <translation>Jetzt hält %1 die Uhr synchron, aber seine Zeitquelle ließ sich nicht feststellen. chrony würde die voreingestellten Quellen seines Pakets verwenden; sind sie nicht erreichbar, ist die Uhr nicht mehr synchronisiert.</translation>
    </message>
    <message>
        <source>The time sources that the machine had before chrony would be added to it: %1.</source>
        <translation>Die Zeitquellen, die die Maschine vor chrony hatte, würden bei ihm eingetragen: %1.</translation>
    </message>
    <message>
        <source>A package installation was interrupted on this machine (%1). It would be completed first (dpkg --configure -a); then chrony would be installed, enabled and started.</source>
        <translation>Auf dieser Maschine wurde eine Paketinstallation unterbrochen (%1). Sie würde zuerst zu Ende geführt (dpkg --configure -a); dann würde chrony installiert, aktiviert und gestartet.</translation>
    </message>
    <message>
        <source>apt does not know a package chrony on this machine yet. Its package lists would be updated first; if no source has it, it cannot be installed.</source>
        <translation>apt kennt auf dieser Maschine noch kein Paket chrony. Zuerst würden seine Paketlisten aktualisiert; wenn keine Quelle es hat, kann es nicht installiert werden.</translation>
    </message>
    <message>
        <source>apt says that chrony is installed, but it is not installed completely (%1). See the output; look at it on the machine (dpkg -l chrony), then retry.</source>
        <translation>apt sagt, dass chrony installiert ist, aber es ist nicht vollständig installiert (%1). Siehe Ausgabe; sehen Sie es sich auf der Maschine an (dpkg -l chrony) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>A package installation was interrupted on this machine (%2), and dpkg --configure -a did not complete it: %1. See the output; repair that there, then retry.</source>
        <translation>Auf dieser Maschine wurde eine Paketinstallation unterbrochen (%2), und dpkg --configure -a konnte sie nicht zu Ende führen: %1. Sehen Sie sich die Ausgabe an, bringen Sie das dort in Ordnung und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>chrony was already installed; it is now enabled and runs.</source>
        <translation>chrony war schon installiert; es ist jetzt aktiviert und läuft.</translation>
    </message>
    <message>
        <source>chrony now has the time sources that the machine had before it: %1.</source>
        <translation>chrony hat jetzt die Zeitquellen, die die Maschine vor ihm hatte: %1.</translation>
    </message>
    <message>
        <source>apt also reported another problem: “%1”. See the output; look at it on the machine (dpkg --audit).</source>
        <translation>apt hat außerdem ein anderes Problem gemeldet: „%1“. Siehe Ausgabe; sehen Sie es sich auf der Maschine an (dpkg --audit).</translation>
    </message>
    <message>
        <source>A package installation had been interrupted on this machine (%1); it was completed (dpkg --configure -a). chrony is installed and runs.</source>
        <translation>Auf dieser Maschine war eine Paketinstallation unterbrochen worden (%1); sie wurde zu Ende geführt (dpkg --configure -a). chrony ist installiert und läuft.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: sshd there accepts only the users or groups listed in %3 (%4). Add %2 there, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu: sshd nimmt dort nur die Benutzer oder Gruppen an, die in %3 stehen (%4). Nehmen Sie %2 dort auf und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: %3 there excludes it (%4). Remove %2 from it, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu: %3 schließt das Konto dort aus (%4). Entfernen Sie %2 dort und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 accepts no keys: %2 is %3 there (%4). Correct that, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 nimmt keine Schlüssel an: %2 ist dort %3 (%4). Berichtigen Sie das und wiederholen Sie dann den Lauf. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its shell, %3 in /etc/passwd, does not exist or cannot be executed. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu: Die Shell des Kontos, %3 in /etc/passwd, ist nicht vorhanden oder nicht ausführbar. Setzen Sie auf der Maschine eine andere (usermod -s /bin/bash %2) und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: the account expired on %3. Remove its expiry date on the machine (chage -E -1 %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu: Das Konto ist am %3 abgelaufen. Entfernen Sie auf der Maschine sein Ablaufdatum (chage -E -1 %2) und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in, not even by key: its password expired on %3. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu, auch nicht mit dem Schlüssel: Das Passwort ist am %3 abgelaufen. Ändern Sie es auf der Maschine (passwd %2) oder lassen Sie es nie ablaufen (chage -M -1 %2), und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in, not even by key: its password must be changed at the first login. Change it on the machine (passwd %2), then retry. sshd&apos;s log: %3.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu, auch nicht mit dem Schlüssel: Das Passwort muss bei der ersten Anmeldung geändert werden. Ändern Sie es auf der Maschine (passwd %2) und wiederholen Sie dann den Lauf. Protokoll von sshd: %3.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its home directory %3, where sshd reads its keys, does not exist. Create it on the machine (mkhomedir_helper %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu: Das Home-Verzeichnis %3, in dem sshd die Schlüssel liest, ist nicht vorhanden. Legen Sie es auf der Maschine an (mkhomedir_helper %2) und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key as usual: in %3 the key has options in front of it, %4. Remove them there, or run the step for the SSH key again. sshd&apos;s log: %5.</source>
        <translation>%1 lässt die gewöhnliche Anmeldung von %2 mit dem Schlüssel nicht zu: In %3 stehen vor dem Schlüssel Optionen, %4. Entfernen Sie sie dort oder führen Sie den Schritt für den SSH-Schlüssel noch einmal aus. Protokoll von sshd: %5.</translation>
    </message>
    <message>
        <source>%1 accepts no keys of the type %2 (PubkeyAcceptedAlgorithms, %3). Use a key of another type. sshd&apos;s log: %4.</source>
        <translation>%1 nimmt keine Schlüssel vom Typ %2 an (PubkeyAcceptedAlgorithms, %3). Verwenden Sie einen Schlüssel von einem anderen Typ. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 refuses this key: it is listed in %2 (RevokedKeys). Use another key, or remove it there. sshd&apos;s log: %3.</source>
        <translation>%1 lehnt diesen Schlüssel ab: Er ist in %2 aufgeführt (RevokedKeys). Verwenden Sie einen anderen Schlüssel oder entfernen Sie ihn dort. Protokoll von sshd: %3.</translation>
    </message>
    <message>
        <source>%1 lets only root log in at the moment, because the file %2 exists. Remove it on the machine when the maintenance is finished, then retry. sshd&apos;s log: %3.</source>
        <translation>%1 lässt zurzeit nur die Anmeldung von root zu, weil die Datei %2 vorhanden ist. Entfernen Sie sie auf der Maschine, wenn die Wartung beendet ist, und wiederholen Sie dann den Lauf. Protokoll von sshd: %3.</translation>
    </message>
    <message>
        <source>%1 lets %2 log in but runs another command: ForceCommand is %3 there (%4). Remove that for %2, then retry.</source>
        <translation>%1 lässt die Anmeldung von %2 zu, führt aber einen anderen Befehl aus: ForceCommand ist dort %3 (%4). Entfernen Sie das für %2 und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in for a while after too many failed logins (%3). Wait, or reset it on the machine (faillock --user %2 --reset), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 nach zu vielen Fehlversuchen eine Weile nicht zu (%3). Warten Sie oder setzen Sie das auf der Maschine zurück (faillock --user %2 --reset), und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 lets %2 log in, but the account has no usable shell: %3 in /etc/passwd. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 lässt die Anmeldung von %2 zu, aber das Konto hat keine brauchbare Shell: %3 in /etc/passwd. Setzen Sie auf der Maschine eine andere (usermod -s /bin/bash %2) und wiederholen Sie dann den Lauf. Protokoll von sshd: %4.</translation>
    </message>
    <message>
        <source>%1 closes connections from this computer at the moment: too many connections or failed logins (MaxStartups, PerSourcePenalties). Wait some minutes, then retry. sshd&apos;s log: %2.</source>
        <translation>%1 schließt zurzeit Verbindungen von diesem Rechner: zu viele Verbindungen oder fehlgeschlagene Anmeldungen (MaxStartups, PerSourcePenalties). Warten Sie einige Minuten und wiederholen Sie dann den Lauf. Protokoll von sshd: %2.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in although the key is in place. The reason is in sshd&apos;s log there: %3. Fix that, then retry.</source>
        <translation>%1 lässt die Anmeldung von %2 nicht zu, obwohl der Schlüssel eingetragen ist. Der Grund steht dort im Protokoll von sshd: %3. Beheben Sie ihn und wiederholen Sie dann den Lauf.</translation>
    </message>
</context>
<context>
    <name>RecentProjects</name>
    <message>
        <source>the last run was interrupted</source>
        <translation>der letzte Lauf wurde unterbrochen</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>file, folder</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>no longer exists</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>RecoveryFile</name>
    <message>
        <source>Unsaved edits could not be kept in %1: %2. Save the cluster to keep them.</source>
        <translation>Nicht gespeicherte Bearbeitungen konnten nicht in %1 aufbewahrt werden: %2. Speichern Sie den Cluster, um sie zu behalten.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>its lock is replaced again and again</source>
        <translation>ihre Sperre wird immer wieder ersetzt</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <comment>machines, step, sentence</comment>
        <translation>%1: %2: %3</translation>
    </message>
</context>
<context>
    <name>RootShell</name>
    <message>
        <source>sudo on %1 refused this password. Nothing was changed. Check it before trying again.</source>
        <translation>sudo auf %1 hat dieses Passwort abgelehnt. Es wurde nichts geändert. Prüfen Sie es, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%2 on %1 asks something that Howdah does not answer: &quot;%3&quot;. Nothing was changed. Use an account that becomes root with a password alone.</source>
        <translation>%2 auf %1 fragt etwas, das Howdah nicht beantwortet: &quot;%3&quot;. Es wurde nichts geändert. Verwenden Sie ein Konto, das allein mit einem Passwort root wird.</translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %2. Nothing was changed.</source>
        <translation>sudo auf %1 verlangt das Passwort von %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 does not let %2 use sudo, so root&apos;s password is needed. Nothing was changed.</source>
        <translation>%1 lässt %2 kein sudo verwenden, deshalb wird das Passwort von root gebraucht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another run is working on %1. Nothing was changed. Wait until it has ended, then retry.</source>
        <translation>Ein anderer Lauf arbeitet auf %1. Es wurde nichts geändert. Warten Sie, bis er zu Ende ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Another run is working on %1: %2. Nothing was changed. Wait until it has ended, then retry.</source>
        <translation>Ein anderer Lauf arbeitet auf %1: %2. Es wurde nichts geändert. Warten Sie, bis er zu Ende ist, und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The work on %1 was stopped, but this step is finishing on the machine: interrupting it would break the machine&apos;s packages.</source>
        <translation>Die Arbeit auf %1 wurde gestoppt, aber dieser Schritt läuft auf der Maschine noch zu Ende: Ihn zu unterbrechen würde die Pakete der Maschine beschädigen.</translation>
    </message>
    <message>
        <source>The session on %1 has ended. Connect again.</source>
        <translation>Die Sitzung auf %1 ist beendet. Verbinden Sie sich neu.</translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Die Antwort war: „%1“.</translation>
    </message>
    <message>
        <source>%1 did not accept root&apos;s password. Nothing was changed. If root is locked there or has no password, as on Ubuntu and in cloud images, none is accepted: allow the account to use sudo, or log in as root with a key.</source>
        <translation>%1 hat das Passwort von root nicht angenommen. Es wurde nichts geändert. Ist root dort gesperrt oder ohne Passwort, wie auf Ubuntu und in Cloud-Images, wird keines angenommen: Erlauben Sie dem Konto sudo oder melden Sie sich mit einem Schlüssel als root an.</translation>
    </message>
    <message>
        <source>sudo on %1 did not accept this as root&apos;s password. Nothing was changed. Check it before trying again.</source>
        <translation>sudo auf %1 hat dies als Passwort von root nicht angenommen. Es wurde nichts geändert. Prüfen Sie es, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%2 on %1 got the password, but gave no root shell within %3 s. Nothing was changed. Checking it, or opening root&apos;s session, hangs in PAM on the machine: is systemd-logind or a directory service stuck there?</source>
        <translation>%2 auf %1 hat das Passwort bekommen, aber nicht innerhalb von %3 s eine Root-Shell gegeben. Es wurde nichts geändert. Die Prüfung des Passworts oder das Öffnen der Sitzung von root hängt auf der Maschine in PAM: Steckt dort systemd-logind oder ein Verzeichnisdienst fest?</translation>
    </message>
    <message>
        <source>sudo on %1 wants root&apos;s password, not that of %2 (targetpw or rootpw in its sudoers file). Nothing was changed.</source>
        <translation>sudo auf %1 verlangt das Passwort von root, nicht das von %2 (targetpw oder rootpw in der sudoers-Datei). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %3, not that of %2 (runaspw in its sudoers file), and Howdah has none of that account. Nothing was changed. Use an account that becomes root with its own password, or without one.</source>
        <translation>sudo auf %1 verlangt das Passwort von %3, nicht das von %2 (runaspw in der sudoers-Datei), und von diesem Konto hat Howdah keines. Es wurde nichts geändert. Verwenden Sie ein Konto, das mit dem eigenen Passwort oder ohne eines root wird.</translation>
    </message>
    <message>
        <source>with the user id %1</source>
        <translation>mit der Benutzer-ID %1</translation>
    </message>
    <message>
        <source>%2 on %1 switched to the account %3, not to root. Nothing was changed. A rule there decides that (in sudoers: runas_default, or a rule for that account only). Use an account that may become root.</source>
        <translation>%2 auf %1 hat zum Konto %3 gewechselt, nicht zu root. Es wurde nichts geändert. Eine Regel dort bestimmt das (in sudoers: runas_default oder eine Regel nur für jenes Konto). Verwenden Sie ein Konto, das root werden darf.</translation>
    </message>
    <message>
        <source>%2 on %1 gives a root shell that may not start programs (noexec in its sudoers file), so nothing can be done there. Nothing was changed. Give the account a rule without it (visudo; EXEC: before the command), or log in as root with a key.</source>
        <translation>%2 auf %1 gibt eine Root-Shell, die keine Programme starten darf (noexec in der sudoers-Datei), deshalb lässt sich dort nichts tun. Es wurde nichts geändert. Geben Sie dem Konto eine Regel ohne noexec (visudo; EXEC: vor dem Befehl) oder melden Sie sich mit einem Schlüssel als root an.</translation>
    </message>
    <message>
        <source>The account cannot become root on %1. Nothing was changed. Allow it to use sudo there, or log in as root; the details have the machine&apos;s messages.</source>
        <translation>Das Konto kann auf %1 nicht root werden. Es wurde nichts geändert. Erlauben Sie ihm dort sudo oder melden Sie sich als root an; die Einzelheiten enthalten die Meldungen der Maschine.</translation>
    </message>
    <message>
        <source>sudo on %1 does not let %2 run a shell as root. Nothing was changed. Give the account a rule for all commands (visudo: %2 ALL=(ALL) ALL), or log in as root with a key; the details have sudo&apos;s message.</source>
        <translation>sudo auf %1 lässt %2 keine Shell als root ausführen. Es wurde nichts geändert. Geben Sie dem Konto eine Regel für alle Befehle (visudo: %2 ALL=(ALL) ALL) oder melden Sie sich mit einem Schlüssel als root an; die Einzelheiten enthalten die Meldung von sudo.</translation>
    </message>
    <message>
        <source>sudo is not installed on %1, so %2 cannot become root with it. Nothing was changed. Let the account use su with root&apos;s password, log in as root, or install sudo there.</source>
        <translation>Auf %1 ist sudo nicht installiert, deshalb kann %2 damit nicht root werden. Es wurde nichts geändert. Lassen Sie das Konto su mit dem Passwort von root verwenden, melden Sie sich als root an oder installieren Sie dort sudo.</translation>
    </message>
    <message>
        <source>%1 let the account log in, but its shell was not ready within %2 s. Nothing was changed. A start-up file of the account may wait for something; the details have its output.</source>
        <translation>%1 hat die Anmeldung des Kontos zugelassen, aber dessen Shell war nicht innerhalb von %2 s bereit. Es wurde nichts geändert. Vielleicht wartet eine Startdatei des Kontos auf etwas; die Einzelheiten enthalten ihre Ausgabe.</translation>
    </message>
    <message>
        <source>%1 did not end the step within its limit, and has sent nothing for %2 s. What it has changed is not known. Retry when the machine answers; the step first finds out what is done.</source>
        <translation>%1 hat den Schritt nicht innerhalb seiner Grenze beendet und seit %2 s nichts gesendet. Was er geändert hat, ist nicht bekannt. Wiederholen Sie den Lauf, sobald die Maschine antwortet; der Schritt stellt zuerst fest, was schon getan ist.</translation>
    </message>
    <message>
        <source>The shell on %1 ended in the middle of a step. What the step has changed is not known. Retry; the step first finds out what is done.</source>
        <translation>Die Shell auf %1 endete mitten in einem Schritt. Was der Schritt geändert hat, ist nicht bekannt. Wiederholen Sie den Lauf; der Schritt stellt zuerst fest, was schon getan ist.</translation>
    </message>
    <message>
        <source>%1 sent a line of more than 64 KiB where only short ones are allowed, and the session was closed. What the step has changed is not known. Retry; the step first finds out what is done.</source>
        <translation>%1 hat eine Zeile von mehr als 64 KiB gesendet, wo nur kurze erlaubt sind, und die Sitzung wurde geschlossen. Was der Schritt geändert hat, ist nicht bekannt. Wiederholen Sie den Lauf; der Schritt stellt zuerst fest, was schon getan ist.</translation>
    </message>
</context>
<context>
    <name>RunLock</name>
    <message>
        <source>The run could not be recorded in %1: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>Der Lauf konnte nicht in %1 aufgezeichnet werden: %2. Es wurde nichts geändert. Prüfen Sie den Eigentümer des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>Another run of %1 is in progress (%2). Nothing was changed. Wait until it has ended, or stop it.</source>
        <translation>Ein anderer Lauf von %1 ist im Gang (%2). Es wurde nichts geändert. Warten Sie, bis er zu Ende ist, oder stoppen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>RunPlan</name>
    <message>
        <source>%1 is a floating address (VIP); Howdah never connects to it.</source>
        <translation>%1 ist eine wandernde Adresse (VIP); Howdah verbindet sich nie mit ihr.</translation>
    </message>
    <message>
        <source>%1 is this computer; Howdah never connects to it.</source>
        <translation>%1 ist dieser Rechner; Howdah verbindet sich nie mit ihm.</translation>
    </message>
    <message>
        <source>There is no machine “%1” in %2.</source>
        <translation>In %2 gibt es keine Maschine „%1“.</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>Einen Schritt „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is not a step that leaves machines in use alone; those are: %2.</source>
        <translation>„%1“ ist kein Schritt, der Maschinen im Einsatz in Ruhe lässt; das sind: %2.</translation>
    </message>
    <message>
        <source>The login settings for all machines have errors. Nothing was changed. Correct them first.</source>
        <translation>Die Anmeldedaten für alle Maschinen enthalten Fehler. Es wurde nichts geändert. Berichtigen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The list of machines has errors, and every row goes into the host tables. Nothing was changed. Fix these rows first.</source>
        <translation>Die Liste der Maschinen enthält Fehler, und jede Zeile kommt in die Host-Tabellen. Es wurde nichts geändert. Berichtigen Sie zuerst diese Zeilen.</translation>
    </message>
    <message>
        <source>The failed run was a take-back, so a retry takes back, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Der fehlgeschlagene Lauf hat zurückgenommen, also nimmt auch eine Wiederholung zurück. Es wurde nichts geändert. Wiederholen Sie ohne andere Betriebsart, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The failed run was a check, so a retry checks, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Der fehlgeschlagene Lauf war eine Prüfung, also prüft auch eine Wiederholung. Es wurde nichts geändert. Wiederholen Sie ohne andere Betriebsart, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The failed run applied changes, so a retry applies them, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Der fehlgeschlagene Lauf hat Änderungen angewendet, also wendet auch eine Wiederholung sie an. Es wurde nichts geändert. Wiederholen Sie ohne andere Betriebsart, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready · %3 failed · %4 working · %5</source>
        <translation>%1 von %2 Maschinen bereit · %3 fehlgeschlagen · %4 in Arbeit · %5</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>schon so</translation>
    </message>
    <message>
        <source>would change</source>
        <translation>würde geändert</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>log: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
    <message>
        <source>%1 was left out of the run.</source>
        <translation>%1 wurde aus dem Lauf ausgelassen.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 %2: begins</source>
        <translation>%1 %2: beginnt</translation>
    </message>
    <message>
        <source>%1 of %2 machines checked · %3 failed · %4 working · %5</source>
        <translation>%1 von %2 Maschinen geprüft · %3 fehlgeschlagen · %4 in Arbeit · %5</translation>
    </message>
    <message>
        <source>taken back on %1 of %2 machines · %3 failed · %4 working · %5</source>
        <translation>auf %1 von %2 Maschinen zurückgenommen · %3 fehlgeschlagen · %4 in Arbeit · %5</translation>
    </message>
    <message>
        <source>%1 of 1 machine failed: %2.</source>
        <translation>%1 von 1 Maschine fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 machines failed: %3.</source>
        <translation>%1 von %2 Maschinen fehlgeschlagen: %3.</translation>
    </message>
    <message>
        <source>%1 of 1 machine left out: %2.</source>
        <translation>%1 von 1 Maschine ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 machines left out: %3.</source>
        <translation>%1 von %2 Maschinen ausgelassen: %3.</translation>
    </message>
    <message>
        <source>A step on this computer failed.</source>
        <translation>Ein Schritt auf diesem Rechner ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>The run did not start. Nothing was changed.</source>
        <translation>Der Lauf hat nicht begonnen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 of %2 machines checked</source>
        <translation>%1 von %2 Maschinen geprüft</translation>
    </message>
    <message>
        <source>taken back on %1 of %2 machines</source>
        <translation>auf %1 von %2 Maschinen zurückgenommen</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready</source>
        <translation>%1 von %2 Maschinen bereit</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 gestoppt</translation>
    </message>
    <message>
        <source>a step on this computer failed</source>
        <translation>ein Schritt auf diesem Rechner ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>nothing had to be changed</source>
        <translation>nichts musste geändert werden</translation>
    </message>
    <message>
        <source>This is not a report that this Howdah can read (format %1; it knows %2).</source>
        <translation>Das ist kein Bericht, den dieses Howdah lesen kann (Format %1; bekannt ist %2).</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Other machines of this network answered.</source>
        <translation>Andere Maschinen dieses Netzwerks haben geantwortet.</translation>
    </message>
    <message>
        <source>No other machine of this network answered either.</source>
        <translation>Auch sonst hat keine Maschine dieses Netzwerks geantwortet.</translation>
    </message>
    <message>
        <source>stopped on this computer</source>
        <translation>auf diesem Rechner angehalten</translation>
    </message>
    <message>
        <source>this computer checked</source>
        <translation>dieser Rechner geprüft</translation>
    </message>
    <message>
        <source>this computer is done</source>
        <translation>dieser Rechner ist fertig</translation>
    </message>
    <message>
        <source>%1 of 1 machine checked</source>
        <translation>%1 von 1 Maschine geprüft</translation>
    </message>
    <message>
        <source>taken back on %1 of 1 machine</source>
        <translation>auf %1 von 1 Maschine zurückgenommen</translation>
    </message>
    <message>
        <source>%1 of 1 machine ready</source>
        <translation>%1 von 1 Maschine bereit</translation>
    </message>
    <message>
        <source>%1 not finished</source>
        <translation>%1 nicht fertig</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
</context>
<context>
    <name>RunReportHtml</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Howdah %1 · %2 · by %3 · %4 · %5 s</source>
        <translation>Howdah %1 · %2 · von %3 · %4 · %5 s</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Optionen: %1</translation>
    </message>
    <message>
        <source>The end of the output; the machine&apos;s log has more of it, up to 16 MiB.</source>
        <translation>Das Ende der Ausgabe; das Protokoll der Maschine hat mehr davon, bis zu 16 MiB.</translation>
    </message>
</context>
<context>
    <name>RunShared</name>
    <message>
        <source>The run&apos;s record %1 is not complete: %2. The run went on. Free some space there.</source>
        <translation>Die Aufzeichnung %1 des Laufs ist nicht vollständig: %2. Der Lauf ging weiter. Schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Check of %1 by %2, took %3, Howdah %4. Nothing was changed.</source>
        <comment>time, user, duration, version</comment>
        <translation>Prüfung von %1 durch %2, Dauer %3, Howdah %4. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Run of %1 by %2, took %3, Howdah %4.</source>
        <comment>time, user, duration, version</comment>
        <translation>Lauf von %1 durch %2, Dauer %3, Howdah %4.</translation>
    </message>
    <message>
        <source>Take back of %1 by %2, took %3, Howdah %4.</source>
        <comment>time, user, duration, version</comment>
        <translation>Zurücknehmen von %1 durch %2, Dauer %3, Howdah %4.</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>%1 have the same machine-id: copies of one machine. Give each its own: rm /etc/machine-id; systemd-machine-id-setup, then restart it.</source>
        <translation>%1 haben dieselbe machine-id: Kopien einer Maschine. Geben Sie jeder eine eigene: rm /etc/machine-id; systemd-machine-id-setup, und starten Sie sie dann neu.</translation>
    </message>
    <message>
        <source>%1 have the same host key: copies of one machine, each of which can pass for the others. Give each its own: rm /etc/ssh/ssh_host_*; ssh-keygen -A, then restart its SSH service.</source>
        <translation>%1 haben denselben Host-Schlüssel: Kopien einer Maschine, von denen sich jede für die anderen ausgeben kann. Geben Sie jeder einen eigenen: rm /etc/ssh/ssh_host_*; ssh-keygen -A, und starten Sie dann ihren SSH-Dienst neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) do not know %1 yet.</source>
        <translation>
            <numerusform>%n Maschine kennt %1 noch nicht.</numerusform>
            <numerusform>%n Maschinen kennen %1 noch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machines, what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Root login by key worked last time but not today on %1, so another login was used. “%2” shows the reason there.</source>
        <translation>Die Root-Anmeldung mit Schlüssel gelang auf %1 letztes Mal, heute aber nicht, deshalb wurde eine andere Anmeldung verwendet. „%2“ zeigt dort den Grund.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) of this cluster do not have the current host table yet.</source>
        <translation>
            <numerusform>%n Maschine dieses Clusters hat die jetzige Host-Tabelle noch nicht.</numerusform>
            <numerusform>%n Maschinen dieses Clusters haben die jetzige Host-Tabelle noch nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>questions (keyboard-interactive)</source>
        <translation>Fragen (keyboard-interactive)</translation>
    </message>
    <message>
        <source>nothing that Howdah knows</source>
        <translation>nichts, was Howdah kennt</translation>
    </message>
    <message>
        <source>The work on %1 was stopped.</source>
        <translation>Die Arbeit auf %1 wurde gestoppt.</translation>
    </message>
    <message>
        <source>%1 was not tried: other logins at %2 port %3 were still going on after %4 s. Nothing was changed. Run fewer machines at once.</source>
        <translation>%1 wurde nicht versucht: Andere Anmeldungen an %2 Port %3 waren nach %4 s noch im Gang. Es wurde nichts geändert. Bearbeiten Sie weniger Maschinen gleichzeitig.</translation>
    </message>
    <message>
        <source>%1 could not be reached: no name service answered for %2 within %3 s. Nothing was changed. Check this computer&apos;s network, or give the machine&apos;s address.</source>
        <translation>%1 war nicht erreichbar: Für %2 hat innerhalb von %3 s kein Namensdienst geantwortet. Es wurde nichts geändert. Prüfen Sie das Netzwerk dieses Rechners oder geben Sie die Adresse der Maschine an.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2 answers, but nothing listens on its port %3. Nothing was changed. Is its SSH service running and is the port right?</source>
        <translation>%1 war nicht erreichbar: %2 antwortet, aber an Port %3 lauscht dort nichts. Es wurde nichts geändert. Läuft der SSH-Dienst, und stimmt der Port?</translation>
    </message>
    <message>
        <source>%1 could not be reached: nothing answered at %2 port %3 within %4 s. Nothing was changed. Is it switched on and is the address right?</source>
        <translation>%1 war nicht erreichbar: Unter %2 Port %3 hat innerhalb von %4 s nichts geantwortet. Es wurde nichts geändert. Ist die Maschine eingeschaltet, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>%1 was reached, but what listens at %2 port %3 did not complete an SSH handshake within %4 s. Nothing was changed. Is this the port of its SSH service? If it is, the machine may be overloaded.</source>
        <translation>%1 wurde erreicht, aber was an %2 Port %3 lauscht, hat innerhalb von %4 s keinen SSH-Handshake abgeschlossen. Es wurde nichts geändert. Ist das der Port des SSH-Dienstes? Wenn ja, ist die Maschine vielleicht überlastet.</translation>
    </message>
    <message>
        <source>%1 accepts no password for %2, only: %3. Nothing was changed. Log in with a key, or allow passwords there.</source>
        <translation>%1 nimmt für %2 kein Passwort an, nur: %3. Es wurde nichts geändert. Melden Sie sich mit einem Schlüssel an oder erlauben Sie dort Passwörter.</translation>
    </message>
    <message>
        <source>%1 accepts no key for %2, only: %3. Nothing was changed. Log in with a password, or allow keys there.</source>
        <translation>%1 nimmt für %2 keinen Schlüssel an, nur: %3. Es wurde nichts geändert. Melden Sie sich mit einem Passwort an oder erlauben Sie dort Schlüssel.</translation>
    </message>
    <message>
        <source>%1 refused this password for %2. Nothing was changed. Check the password, and whether the account is locked, before trying again.</source>
        <translation>%1 hat dieses Passwort für %2 abgelehnt. Es wurde nichts geändert. Prüfen Sie das Passwort und ob das Konto gesperrt ist, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 did not accept the key %3 for %2. Nothing was changed. Is its public half in the authorized_keys of %2 there?</source>
        <translation>%1 hat den Schlüssel %3 für %2 nicht angenommen. Es wurde nichts geändert. Steht sein öffentlicher Teil dort in authorized_keys von %2?</translation>
    </message>
    <message>
        <source>%1 accepted no key of the SSH agent for %2. Nothing was changed. `ssh-add -l` lists the agent&apos;s keys; is the public half of one in the authorized_keys of %2 there?</source>
        <translation>%1 hat für %2 keinen Schlüssel des SSH-Agenten angenommen. Es wurde nichts geändert. `ssh-add -l` listet die Schlüssel des Agenten auf; steht der öffentliche Teil eines davon dort in authorized_keys von %2?</translation>
    </message>
    <message>
        <source>No SSH agent answers on this computer at &quot;%2&quot;, so none of its keys could be tried on %1. Nothing was changed. Start the agent, or choose a key file.</source>
        <translation>Auf diesem Rechner antwortet unter &quot;%2&quot; kein SSH-Agent, deshalb konnte keiner seiner Schlüssel auf %1 versucht werden. Es wurde nichts geändert. Starten Sie den Agenten oder wählen Sie eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The SSH agent on this computer did not sign the login to %1 within %2 s. Nothing was changed. Does it wait for a confirmation or a touch?</source>
        <translation>Der SSH-Agent auf diesem Rechner hat die Anmeldung an %1 nicht innerhalb von %2 s signiert. Es wurde nichts geändert. Wartet er auf eine Bestätigung oder eine Berührung?</translation>
    </message>
    <message>
        <source>%1 asks %2 for more than one password or key: &quot;%3&quot;. Howdah does not answer that. Nothing was changed. Use an account that logs in with one key or password.</source>
        <translation>%1 fragt %2 nach mehr als einem Passwort oder Schlüssel: &quot;%3&quot;. Das beantwortet Howdah nicht. Es wurde nichts geändert. Verwenden Sie ein Konto, das sich mit einem Schlüssel oder Passwort anmeldet.</translation>
    </message>
    <message>
        <source>%1 wants a new password for %2: the old one has expired. Nothing was changed. Log in once from a terminal and change it there, then retry.</source>
        <translation>%1 verlangt ein neues Passwort für %2: Das alte ist abgelaufen. Es wurde nichts geändert. Melden Sie sich einmal aus einem Terminal an, ändern Sie es dort und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The ssh command of this computer knows %1 and can log in there. Add one that Howdah offers to %2 in its sshd_config, or use a Howdah with a newer libssh.</source>
        <translation>Der Befehl ssh dieses Rechners kennt %1 und kann sich dort anmelden. Ergänzen Sie bei %2 in ihrer sshd_config etwas, das Howdah anbietet, oder verwenden Sie ein Howdah mit einer neueren libssh.</translation>
    </message>
    <message>
        <source>Add one that Howdah offers to %1 in its sshd_config.</source>
        <translation>Ergänzen Sie bei %1 in ihrer sshd_config etwas, das Howdah anbietet.</translation>
    </message>
    <message>
        <source>%1 accepted the login of %2, but did not open its session within %3 s. Nothing was changed. PAM on the machine waits for something, mostly for systemd-logind: look at it there (systemctl status systemd-logind), restart it, then retry.</source>
        <translation>%1 hat die Anmeldung von %2 angenommen, aber nicht innerhalb von %3 s die Sitzung geöffnet. Es wurde nichts geändert. PAM auf der Maschine wartet auf etwas, meist auf systemd-logind: Sehen Sie dort nach (systemctl status systemd-logind), starten Sie es neu und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 did not decide on the login of %2 within %3 s: it is still checking the key or password. Nothing was changed. PAM or a directory service hangs on the machine: look at its log (journalctl -u ssh), then retry.</source>
        <translation>%1 hat über die Anmeldung von %2 nicht innerhalb von %3 s entschieden: Schlüssel oder Passwort werden noch geprüft. Es wurde nichts geändert. PAM oder ein Verzeichnisdienst hängt auf der Maschine: Sehen Sie sich ihr Protokoll an (journalctl -u ssh) und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 could not be reached: the name %2 has no address. Nothing was changed. Check the spelling, or give the machine&apos;s address.</source>
        <translation>%1 war nicht erreichbar: Der Name %2 hat keine Adresse. Es wurde nichts geändert. Prüfen Sie die Schreibweise oder geben Sie die Adresse der Maschine an.</translation>
    </message>
    <message>
        <source>%1 could not be reached: there is no route to %2 port %3 (%4). Nothing was changed. Check this computer&apos;s network and the machine&apos;s address.</source>
        <translation>%1 war nicht erreichbar: Es gibt keine Route zu %2 Port %3 (%4). Es wurde nichts geändert. Prüfen Sie das Netzwerk dieses Rechners und die Adresse der Maschine.</translation>
    </message>
    <message>
        <source>%1 was reached, but closed the connection before the key exchange, %2 times. Nothing was changed. It may limit new connections or block this computer for a while: wait a minute, then retry.</source>
        <translation>%1 wurde erreicht, hat die Verbindung aber vor dem Schlüsselaustausch geschlossen, %2-mal. Es wurde nichts geändert. Vielleicht begrenzt die Maschine neue Verbindungen oder sperrt diesen Rechner eine Weile: Warten Sie eine Minute und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>%1 was reached, but the SSH handshake at %2 port %3 failed. Nothing was changed. The details have the reason.</source>
        <translation>%1 wurde erreicht, aber der SSH-Handshake an %2 Port %3 ist fehlgeschlagen. Es wurde nichts geändert. Die Einzelheiten enthalten den Grund.</translation>
    </message>
    <message>
        <source>%1 was reached, but it supports none of the %2 that Howdah supports. It offers: %3. Howdah (libssh %5) offers: %4. Nothing was changed.</source>
        <translation>%1 wurde erreicht, unterstützt aber keine der %2, die Howdah unterstützt. Die Maschine bietet an: %3. Howdah (libssh %5) bietet an: %4. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>None of those that it offers is safe any more. Update SSH there, or set %1 in its sshd_config to safe ones.</source>
        <translation>Nichts davon gilt noch als sicher. Aktualisieren Sie SSH dort oder setzen Sie %1 in ihrer sshd_config auf sichere Werte.</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Are the machine and the network still up? Retry continues where it stopped.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen. Laufen die Maschine und das Netzwerk noch? Eine Wiederholung macht dort weiter, wo der Lauf aufgehört hat.</translation>
    </message>
    <message>
        <source>%1 has refused two secrets for %2 in this connection. A third was not tried, because too many attempts lock an account. Nothing was changed. Check the password first.</source>
        <translation>%1 hat in dieser Verbindung zwei Geheimnisse für %2 abgelehnt. Ein drittes wurde nicht versucht, weil zu viele Versuche ein Konto sperren. Es wurde nichts geändert. Prüfen Sie zuerst das Passwort.</translation>
    </message>
    <message>
        <source>%1 is still starting and does not let %2 log in yet. Nothing was changed. Retry in a minute.</source>
        <translation>%1 startet noch und lässt die Anmeldung von %2 noch nicht zu. Es wurde nichts geändert. Wiederholen Sie den Lauf in einer Minute.</translation>
    </message>
    <message>
        <source>%1 let the account log in, but gave it no shell. Nothing was changed. The account may be limited to one command, or have no login shell; the details have its output.</source>
        <translation>%1 hat die Anmeldung des Kontos zugelassen, ihm aber keine Shell gegeben. Es wurde nichts geändert. Vielleicht ist das Konto auf einen Befehl beschränkt oder hat keine Anmelde-Shell; die Einzelheiten enthalten die Ausgabe.</translation>
    </message>
    <message>
        <source>A command on %1 did not end within %2 s and was abandoned; it may still be running there.</source>
        <translation>Ein Befehl auf %1 endete nicht innerhalb von %2 s und wird nicht weiter abgewartet; vielleicht läuft er dort noch.</translation>
    </message>
</context>
<context>
    <name>SshConfig</name>
    <message>
        <source>The program ssh is not installed on this computer. Nothing was changed. Install OpenSSH&apos;s client programs, then retry.</source>
        <translation>Das Programm ssh ist auf diesem Rechner nicht installiert. Es wurde nichts geändert. Installieren Sie die Client-Programme von OpenSSH und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>Reading the SSH configuration for %1 took more than 10 s. Nothing was changed. A Match exec line in ~/.ssh/config may hang; `ssh -G %1` shows it.</source>
        <translation>Die SSH-Konfiguration für %1 zu lesen dauerte länger als 10 s. Es wurde nichts geändert. Vielleicht hängt eine Zeile Match exec in ~/.ssh/config; `ssh -G %1` zeigt es.</translation>
    </message>
    <message>
        <source>OpenSSH cannot read its configuration for %1: %2. Nothing was changed. Correct that line, then retry.</source>
        <translation>OpenSSH kann seine Konfiguration für %1 nicht lesen: %2. Es wurde nichts geändert. Berichtigen Sie diese Zeile und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>The ssh command of this computer does not work because of %1: that file must belong to root or to you, and nobody else may write it. Nothing was changed. In a terminal: %2. Then retry.</source>
        <translation>Der Befehl ssh dieses Rechners funktioniert nicht, und zwar wegen %1: Diese Datei muss root oder Ihnen gehören, und niemand sonst darf sie schreiben. Es wurde nichts geändert. In einem Terminal: %2. Wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>ssh&apos;s settings for %1 could not be read: “ssh -G” prints no %2. Nothing was changed. Is the ssh of this computer OpenSSH&apos;s?</source>
        <translation>Die Einstellungen von ssh für %1 konnten nicht gelesen werden: „ssh -G“ gibt kein %2 aus. Es wurde nichts geändert. Ist das ssh dieses Rechners das von OpenSSH?</translation>
    </message>
</context>
<context>
    <name>SshConfigText</name>
    <message>
        <source>A temporary file could not be written: %1. Nothing was changed. Check the free space.</source>
        <translation>Eine temporäre Datei konnte nicht geschrieben werden: %1. Es wurde nichts geändert. Prüfen Sie den freien Platz.</translation>
    </message>
    <message>
        <source>ssh could not be started on this computer. Nothing was changed. Install the OpenSSH client, then retry.</source>
        <translation>ssh konnte auf diesem Rechner nicht gestartet werden. Es wurde nichts geändert. Installieren Sie den OpenSSH-Client und wiederholen Sie dann den Lauf.</translation>
    </message>
    <message>
        <source>ssh -G did not answer within 10 s for %1. Nothing was changed. Look for a slow Match exec in ~/.ssh/config.</source>
        <translation>ssh -G hat für %1 nicht innerhalb von 10 s geantwortet. Es wurde nichts geändert. Suchen Sie in ~/.ssh/config nach einem langsamen Match exec.</translation>
    </message>
    <message>
        <source>ssh&apos;s settings for %1 could not be read: “ssh -G” prints no HostName or no Port. Nothing was changed. Is the ssh of this computer OpenSSH&apos;s?</source>
        <translation>Die Einstellungen von ssh für %1 konnten nicht gelesen werden: „ssh -G“ gibt kein HostName oder kein Port aus. Es wurde nichts geändert. Ist das ssh dieses Rechners das von OpenSSH?</translation>
    </message>
    <message>
        <source>ssh cannot read ~/.ssh/config. Nothing was changed. Fix the line that it names, then retry.</source>
        <translation>ssh kann ~/.ssh/config nicht lesen. Es wurde nichts geändert. Berichtigen Sie die Zeile, die es nennt, und wiederholen Sie dann den Lauf.</translation>
    </message>
</context>
<context>
    <name>StateDirectory</name>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1 gehört %2</translation>
    </message>
    <message>
        <source>The folder %1 for Howdah&apos;s run records could not be created: %2. Check its owner and the free space.</source>
        <translation>Der Ordner %1 für die Aufzeichnungen von Howdahs Läufen konnte nicht angelegt werden: %2. Prüfen Sie den Eigentümer und den freien Platz.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Key pair</source>
        <translation>Schlüsselpaar</translation>
    </message>
    <message>
        <source>SSH key pair on this computer</source>
        <translation>SSH-Schlüsselpaar auf diesem Rechner</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Host table on this computer</source>
        <translation>Host-Tabelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>SSH config</source>
        <translation>SSH-Konfig.</translation>
    </message>
    <message>
        <source>SSH configuration on this computer</source>
        <translation>SSH-Konfiguration auf diesem Rechner</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time synchronisation on this computer</source>
        <translation>Zeitsynchronisation auf diesem Rechner</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Reach the machine and become root</source>
        <translation>Maschine erreichen und root werden</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>Root login</source>
        <translation>Root-Anmeldung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Login with the key</source>
        <translation>Anmeldung mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Host table</source>
        <translation>Host-Tabelle</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Login by name</source>
        <translation>Anmeldung über den Namen</translation>
    </message>
    <message>
        <source>Time synchronisation</source>
        <translation>Zeitsynchronisation</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Kind of a new key</source>
        <translation>Art eines neuen Schlüssels</translation>
    </message>
    <message>
        <source>Root login afterwards</source>
        <translation>Root-Anmeldung danach</translation>
    </message>
    <message>
        <source>Narrow a wider setting</source>
        <translation>Weiter gefasste Einstellung einengen</translation>
    </message>
    <message>
        <source>The machine&apos;s own name leads to</source>
        <translation>Der eigene Name der Maschine führt zu</translation>
    </message>
    <message>
        <source>Seconds to wait for apt&apos;s locks</source>
        <translation>Sekunden, die auf die Sperren von apt gewartet wird</translation>
    </message>
    <message>
        <source>Where cloud-init or Proxmox sets the host name</source>
        <translation>Wo cloud-init oder Proxmox den Hostnamen setzt</translation>
    </message>
    <message>
        <source>Where cloud-init or Proxmox writes /etc/hosts</source>
        <translation>Wo cloud-init oder Proxmox /etc/hosts schreibt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>only warn</source>
        <translation>nur darauf hinweisen</translation>
    </message>
    <message>
        <source>switch that off</source>
        <translation>das abschalten</translation>
    </message>
    <message>
        <source>127.0.1.1 (as in the lab)</source>
        <translation>127.0.1.1 (wie im Lab)</translation>
    </message>
    <message>
        <source>its real address</source>
        <translation>ihrer echten Adresse</translation>
    </message>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>RSA, 2048 bit</source>
        <translation>RSA, 2048 Bit</translation>
    </message>
    <message>
        <source>RSA, 3072 bit</source>
        <translation>RSA, 3072 Bit</translation>
    </message>
    <message>
        <source>RSA, 4096 bit</source>
        <translation>RSA, 4096 Bit</translation>
    </message>
    <message>
        <source>with the key only</source>
        <translation>nur mit dem Schlüssel</translation>
    </message>
    <message>
        <source>with a password too (as in the lab)</source>
        <translation>auch mit Passwort (wie im Lab)</translation>
    </message>
    <message>
        <source>not changed: work through sudo</source>
        <translation>nicht ändern: über sudo arbeiten</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Locale that databases are made with</source>
        <translation>Locale, mit der Datenbanken angelegt werden</translation>
    </message>
</context>
<context>
    <name>StepReport</name>
    <message>
        <source>The difference is larger than 256 KiB; the rest of it is not kept.</source>
        <translation>Der Unterschied ist größer als 256 KiB; der Rest davon wird nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>SystemSsh</name>
    <message>
        <source>The program %1 could not be started: %2. Install the package openssh-client.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden: %2. Installieren Sie das Paket openssh-client.</translation>
    </message>
    <message>
        <source>“ssh %1@%2” got no answer within %3 s. Nothing more was changed. Try it in a terminal: ssh -v %1@%2 shows where it waits.</source>
        <translation>„ssh %1@%2“ bekam innerhalb von %3 s keine Antwort. Es wurde nichts weiter geändert. Versuchen Sie es in einem Terminal: ssh -v %1@%2 zeigt, wo es wartet.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Tool</name>
    <message>
        <source>%1 could not be started on this computer: %2. Nothing was changed. Close other programs and try again.</source>
        <translation>%1 konnte auf diesem Rechner nicht gestartet werden: %2. Es wurde nichts geändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>%1 did not finish within %2 s and was ended.</source>
        <translation>%1 endete nicht innerhalb von %2 s und wurde beendet.</translation>
    </message>
</context>
<context>
    <name>howdah::AboutDialog</name>
    <message>
        <source>About Howdah</source>
        <translation>Über Howdah</translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message>
        <source>Howdah %1</source>
        <translation>Howdah %1</translation>
    </message>
    <message>
        <source>Prepares the machines of a Patroni cluster from this computer. A howdah is the seat on an elephant&apos;s back.

Free software under the GNU General Public License, version 3. It comes without any warranty.</source>
        <translation>Richtet die Maschinen eines Patroni-Clusters von diesem Rechner aus ein. Ein Howdah ist der Sitz auf dem Rücken eines Elefanten.

Freie Software unter der GNU General Public License, Version 3. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>sucht…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>howdah::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation>Es wurde keine Datei geändert.</translation>
    </message>
</context>
<context>
    <name>howdah::ClusterDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>%1 was saved by another program after these edits had begun. Saving replaces it; the replaced version is kept as %1~.</source>
        <translation>%1 wurde von einem anderen Programm gespeichert, nachdem diese Bearbeitung begonnen hatte. Speichern ersetzt die Datei; die ersetzte Fassung bleibt als %1~ erhalten.</translation>
    </message>
    <message>
        <source>%1 no longer exists or cannot be read, so the cluster has no file yet. Save it under a name.</source>
        <translation>%1 ist nicht mehr vorhanden oder nicht lesbar, der Cluster hat also noch keine Datei. Speichern Sie ihn unter einem Namen.</translation>
    </message>
    <message>
        <source>%1 contains no machines. Each line must be ADDRESS FQDN HOSTNAME.</source>
        <translation>%1 enthält keine Maschinen. Jede Zeile muss so lauten: ADDRESS FQDN HOSTNAME.</translation>
    </message>
</context>
<context>
    <name>howdah::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>the first of ssh&apos;s own keys, or a new one</source>
        <translation>der erste der Schlüssel von ssh, sonst ein neuer</translation>
    </message>
    <message>
        <source>&amp;Log in as</source>
        <translation>&amp;Anmelden als</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Become root</source>
        <translation>root &amp;werden</translation>
    </message>
    <message>
        <source>&amp;Key for the machines</source>
        <translation>&amp;Schlüssel für die Maschinen</translation>
    </message>
    <message>
        <source>Key for the machines</source>
        <translation>Schlüssel für die Maschinen</translation>
    </message>
    <message>
        <source>&amp;Root login afterwards</source>
        <translation>&amp;Root-Anmeldung danach</translation>
    </message>
    <message>
        <source>Log in as</source>
        <translation>Anmelden als</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Become root</source>
        <translation>root werden</translation>
    </message>
    <message>
        <source>Root login afterwards</source>
        <translation>Root-Anmeldung danach</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation>Verbindung von %1</translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Key file that logs in</source>
        <translation>Schlüsseldatei zum Anmelden</translation>
    </message>
    <message>
        <source>Connect as</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Log in &amp;with</source>
        <translation>Anmelden &amp;mit</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>Schlüssel&amp;datei</translation>
    </message>
    <message>
        <source>Co&amp;nnect as</source>
        <translation>Verbinden mi&amp;t</translation>
    </message>
    <message>
        <source>as the cluster</source>
        <translation>wie der Cluster</translation>
    </message>
    <message>
        <source>as the cluster: %1</source>
        <translation>wie der Cluster: %1</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>ihre Adresse</translation>
    </message>
    <message>
        <source>Choose the key file, or log in without one.</source>
        <translation>Wählen Sie die Schlüsseldatei oder melden Sie sich ohne an.</translation>
    </message>
    <message>
        <source>ssh reaches %1 through %2. Howdah connects directly and cannot use it yet.</source>
        <translation>ssh erreicht %1 über %2. Howdah verbindet sich direkt und kann das noch nicht verwenden.</translation>
    </message>
    <message>
        <source>ssh&apos;s default, from ~/.ssh/config</source>
        <translation>Vorgabe von ssh, aus ~/.ssh/config</translation>
    </message>
    <message>
        <source>agent, ssh&apos;s own keys, or a password</source>
        <translation>Agent, die Schlüssel von ssh oder ein Passwort</translation>
    </message>
    <message>
        <source>a key file, or a password</source>
        <translation>eine Schlüsseldatei oder ein Passwort</translation>
    </message>
    <message>
        <source>a private key, for example the .pem of a cloud image</source>
        <translation>ein privater Schlüssel, etwa die .pem-Datei eines Cloud-Images</translation>
    </message>
    <message>
        <source>ssh&apos;s default</source>
        <translation>Vorgabe von ssh</translation>
    </message>
    <message>
        <source>different; not changed</source>
        <translation>verschieden; nicht geändert</translation>
    </message>
    <message>
        <source>%1, ssh&apos;s default</source>
        <comment>an account</comment>
        <translation>%1, Vorgabe von ssh</translation>
    </message>
    <message>
        <source>%1, ssh&apos;s default</source>
        <comment>a port</comment>
        <translation>%1, Vorgabe von ssh</translation>
    </message>
</context>
<context>
    <name>howdah::ConnectionLine</name>
    <message>
        <source>Connection…</source>
        <translation>Verbindung…</translation>
    </message>
    <message>
        <source>Key %1 (new)</source>
        <translation>Schlüssel %1 (neu)</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>ssh&apos;s user</source>
        <translation>Benutzer von ssh</translation>
    </message>
    <message>
        <source>Log in as %1</source>
        <translation>Anmelden als %1</translation>
    </message>
    <message>
        <source>key %1 or password</source>
        <translation>Schlüssel %1 oder Passwort</translation>
    </message>
    <message>
        <source>agent, keys or password</source>
        <translation>Agent, Schlüssel oder Passwort</translation>
    </message>
    <message>
        <source>root: %1</source>
        <translation>root: %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>the login account</source>
        <translation>dem Anmeldekonto</translation>
    </message>
    <message>
        <source>%1 is %2, %3.</source>
        <comment>file, kind, fingerprint</comment>
        <translation>%1 ist %2, %3.</translation>
    </message>
    <message>
        <source>through %1: not possible yet</source>
        <comment>a jump host</comment>
        <translation>über %1: noch nicht möglich</translation>
    </message>
    <message>
        <source>%1 is created at the first run.</source>
        <translation>%1 wird beim ersten Lauf erzeugt.</translation>
    </message>
    <message numerus="yes">
        <source>Its public key is added for %1 on %n machine(s).</source>
        <translation>
            <numerusform>Der öffentliche Schlüssel wird auf %n Maschine für %1 eingetragen.</numerusform>
            <numerusform>Der öffentliche Schlüssel wird auf %n Maschinen für %1 eingetragen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>howdah::DetailsHeader</name>
    <message>
        <source>Open &amp;Terminal</source>
        <translation>&amp;Terminal öffnen</translation>
    </message>
    <message>
        <source>Copy Su&amp;mmary</source>
        <translation>Zusammen&amp;fassung kopieren</translation>
    </message>
    <message>
        <source>What the last run did, as Markdown for a chat or a ticket</source>
        <translation>Was der letzte Lauf getan hat, als Markdown für einen Chat oder ein Ticket</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>failed after 10 min</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>changed in 0.2 s</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 › %2: %3</source>
        <comment>machine, step, outcome</comment>
        <translation>%1 › %2: %3</translation>
    </message>
    <message>
        <source> · %1</source>
        <comment>time of an earlier run</comment>
        <translation> · %1</translation>
    </message>
    <message>
        <source>This step has not run yet on this machine.</source>
        <translation>Dieser Schritt ist auf dieser Maschine noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>The machine, the host table or an option was edited since this step ran. Run brings it up to date.</source>
        <translation>Die Maschine, die Host-Tabelle oder eine Option wurde bearbeitet, seit dieser Schritt lief. Ausführen bringt ihn auf den neuen Stand.</translation>
    </message>
    <message>
        <source>This was a check; nothing was changed.</source>
        <translation>Dies war eine Prüfung; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Retry %1</source>
        <comment>machine</comment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>already so (0.2 s)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Retry and Take &amp;Names Over</source>
        <translation>Wiederholen und &amp;Namen übernehmen</translation>
    </message>
    <message>
        <source>Gives the names to this cluster; the other cluster&apos;s block in the host table of this machine loses those lines</source>
        <translation>Gibt die Namen diesem Cluster; der Block des anderen Clusters in der Host-Tabelle dieser Maschine verliert die betreffenden Zeilen</translation>
    </message>
    <message>
        <source>Changes made until then are under Changes.</source>
        <translation>Die Änderungen bis dahin stehen unter „Änderungen“.</translation>
    </message>
</context>
<context>
    <name>howdah::DetailsPane</name>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Änderun&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>Über diesen Schritt</translation>
    </message>
    <message>
        <source>Choose a step to read about it.</source>
        <translation>Wählen Sie einen Schritt, um mehr über ihn zu lesen.</translation>
    </message>
    <message>
        <source>Opt&amp;ions</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>Whose output and changes are shown</source>
        <translation>Wessen Ausgabe und Änderungen angezeigt werden</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Diese Maschine</translation>
    </message>
    <message>
        <source>All, failures first</source>
        <translation>Alle, Fehlschläge zuerst</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>machine, step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 could not be started. Open a terminal yourself and type: %2</source>
        <translation>%1 konnte nicht gestartet werden. Öffnen Sie selbst ein Terminal und geben Sie ein: %2</translation>
    </message>
    <message>
        <source>A floating address: it is in the host table, and Howdah never connects to it.</source>
        <translation>Eine wandernde Adresse: Sie steht in der Host-Tabelle, Howdah nimmt nie eine Verbindung zu ihr auf.</translation>
    </message>
</context>
<context>
    <name>howdah::FieldDelegate</name>
    <message>
        <source>as the cluster</source>
        <translation>wie der Cluster</translation>
    </message>
</context>
<context>
    <name>howdah::FileController</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Clusters and machine lists (*.howdah *.txt)</source>
        <translation>Cluster und Maschinenlisten (*.howdah *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import machines.txt</source>
        <translation>machines.txt importieren</translation>
    </message>
    <message>
        <source>Machine lists (*.txt)</source>
        <translation>Maschinenlisten (*.txt)</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Clusters (*.howdah)</source>
        <translation>Cluster (*.howdah)</translation>
    </message>
    <message>
        <source>Export machines.txt</source>
        <translation>machines.txt exportieren</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Die Datei wurde geändert</translation>
    </message>
    <message>
        <source>&amp;Replace It</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>%1 was removed or renamed by another program. Saving writes it again.</source>
        <translation>%1 wurde von einem anderen Programm entfernt oder umbenannt. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Schon geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;Read Only</source>
        <translation>&amp;Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Machine list</source>
        <translation>Maschinenliste</translation>
    </message>
    <message>
        <source>&amp;Update %1…</source>
        <translation>%1 ak&amp;tualisieren…</translation>
    </message>
    <message>
        <source>&amp;Open as New Cluster</source>
        <translation>Als neuen Cluster ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Update from machines.txt</source>
        <translation>Aus machines.txt aktualisieren</translation>
    </message>
    <message>
        <source>Update from %1</source>
        <translation>Aus %1 aktualisieren</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload %1 from disk?</source>
        <translation>%1 von der Platte neu laden?</translation>
    </message>
    <message>
        <source>Your unsaved changes are lost then.</source>
        <translation>Ihre nicht gespeicherten Änderungen gehen dabei verloren.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>%1 is the project of another cluster, “%2”.</source>
        <translation>%1 ist das Projekt eines anderen Clusters, „%2“.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Your unsaved changes are still here.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Ihre nicht gespeicherten Änderungen sind noch hier.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. This window still shows the old version.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Dieses Fenster zeigt noch die alte Fassung.</translation>
    </message>
    <message>
        <source>Opened read only, it can be viewed and edited here; saving asks for another name.</source>
        <translation>Schreibgeschützt geöffnet, lässt es sich hier ansehen und bearbeiten; beim Speichern wird nach einem anderen Namen gefragt.</translation>
    </message>
    <message>
        <source>What do you want to do with %1?</source>
        <translation>Was möchten Sie mit %1 tun?</translation>
    </message>
    <message>
        <source>It can be opened as a new cluster, or %1 can be updated from it: what is added, changed and missing is shown first.</source>
        <translation>Die Datei lässt sich als neuer Cluster öffnen, oder %1 lässt sich damit aktualisieren: Was hinzukommt, sich ändert und fehlt, wird vorher angezeigt.</translation>
    </message>
    <message>
        <source>If you replace it, what was done on that cluster&apos;s machines can be taken back only with the old file, which is kept beside it as %1~.</source>
        <translation>Wenn Sie es ersetzen, lassen sich die Änderungen auf den Maschinen jenes Clusters nur noch mit der alten Datei zurücknehmen, die daneben als %1~ erhalten bleibt.</translation>
    </message>
    <message>
        <source>If you replace it, what the other program wrote is kept beside it as %1~.</source>
        <translation>Wenn Sie es ersetzen, bleibt daneben als %1~ erhalten, was das andere Programm geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>howdah::FindBar</name>
    <message>
        <source>Find in: %1</source>
        <translation>Suchen in: %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Find the previous (Shift+Enter)</source>
        <translation>Vorherigen Treffer suchen (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Find the next (Enter)</source>
        <translation>Nächsten Treffer suchen (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Continued from the end</source>
        <translation>Vom Ende aus fortgesetzt</translation>
    </message>
    <message>
        <source>Continued from the start</source>
        <translation>Vom Anfang aus fortgesetzt</translation>
    </message>
</context>
<context>
    <name>howdah::HelpWindow</name>
    <message>
        <source>Help — Howdah</source>
        <translation>Hilfe — Howdah</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>Vorherigen Treffer suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find the next (F3)</source>
        <translation>Nächsten Treffer suchen (F3)</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>howdah::HostKeysPage</name>
    <message>
        <source>Are these your machines?</source>
        <translation>Sind das Ihre Maschinen?</translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Keys of machines that are not known yet</source>
        <translation>Schlüssel noch unbekannter Maschinen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>the same key as %1: copies of one machine?</source>
        <translation>derselbe Schlüssel wie %1: Kopien einer Maschine?</translation>
    </message>
    <message>
        <source>Fingerprints from the machines&apos; consoles</source>
        <translation>Fingerabdrücke von den Konsolen der Maschinen</translation>
    </message>
    <message>
        <source>Paste the fingerprints here: 256 SHA256:… root@db1 (ED25519)</source>
        <translation>Fügen Sie die Fingerabdrücke hier ein: 256 SHA256:… root@db1 (ED25519)</translation>
    </message>
    <message>
        <source>Known machines with another key</source>
        <translation>Bekannte Maschinen mit anderem Schlüssel</translation>
    </message>
    <message>
        <source>the line cannot be read</source>
        <translation>die Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>I reinstalled %1: replace the key.</source>
        <translation>Ich habe %1 neu installiert: den Schlüssel ersetzen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trust %n Key(s)</source>
        <translation>
            <numerusform>%n Schlüssel &amp;vertrauen</numerusform>
            <numerusform>%n Schlüsseln &amp;vertrauen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %n Key(s)</source>
        <translation>
            <numerusform>%n Schlüssel &amp;ersetzen</numerusform>
            <numerusform>%n Schlüssel &amp;ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet. Run this on each machine&apos;s console and compare, or paste its output below: rows that match are ticked.</source>
        <translation>
            <numerusform>Howdah kennt diese Maschine noch nicht. Führen Sie dies auf ihrer Konsole aus und vergleichen Sie, oder fügen Sie die Ausgabe unten ein: Übereinstimmende Zeilen werden angehakt.</numerusform>
            <numerusform>Howdah kennt diese %n Maschinen noch nicht. Führen Sie dies auf der Konsole jeder Maschine aus und vergleichen Sie, oder fügen Sie die Ausgabe unten ein: Übereinstimmende Zeilen werden angehakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows another key than %2 line %3. This is normal if you have reinstalled %1 or given its address to another machine. Otherwise somebody may be intercepting the connection: cancel and ask.
known: %4
now: %5</source>
        <translation>%1 zeigt einen anderen Schlüssel als %2, Zeile %3. Das ist normal, wenn Sie %1 neu installiert oder die Adresse einer anderen Maschine gegeben haben. Andernfalls fängt vielleicht jemand die Verbindung ab: Brechen Sie ab und fragen Sie nach.
bekannt: %4
jetzt: %5</translation>
    </message>
    <message>
        <source>This command shows a machine&apos;s key on its own console. Paste its output below: rows that match are ticked.</source>
        <translation>Dieser Befehl zeigt den Schlüssel einer Maschine auf ihrer eigenen Konsole. Fügen Sie seine Ausgabe unten ein: Übereinstimmende Zeilen werden angehakt.</translation>
    </message>
    <message>
        <source>%1 of %2 keys match the pasted text; they are ticked.</source>
        <translation>%1 von %2 Schlüsseln stimmen mit dem eingefügten Text überein; sie sind angehakt.</translation>
    </message>
    <message>
        <source>The ticked keys are trusted in this run; the other machines are left out of it. To change this, cancel: nothing has been changed yet.</source>
        <translation>Den angehakten Schlüsseln wird in diesem Lauf vertraut; die anderen Maschinen werden ausgelassen. Um das zu ändern, brechen Sie ab: Noch ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>howdah::KeychainStore</name>
    <message>
        <source>the macOS keychain</source>
        <translation>dem macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>der Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>the desktop&apos;s keychain</source>
        <translation>dem Schlüsselbund der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>The keychain accepted a test entry but did not return it. Passwords can be kept for this session only.</source>
        <translation>Der Schlüsselbund hat einen Testeintrag angenommen, aber nicht zurückgegeben. Passwörter können nur für diese Sitzung aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The table is sorted by a column. To move machines, choose View &gt; Sort By &gt; Order of the File.</source>
        <translation>Die Tabelle ist nach einer Spalte sortiert. Um Maschinen zu verschieben, wählen Sie Ansicht &gt; Sortieren nach &gt; Reihenfolge der Datei.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineClipboard</name>
    <message>
        <source>Cut %1</source>
        <translation>%1 ausschneiden</translation>
    </message>
    <message numerus="yes">
        <source>%1 is out of %2 and on the clipboard. On the machine your key, root login and the host table stay.</source>
        <comment>%n: machines cut</comment>
        <translation>
            <numerusform>%1 ist nicht mehr in %2 und liegt in der Zwischenablage. Auf der Maschine bleiben Ihr Schlüssel, die Root-Anmeldung und die Host-Tabelle.</numerusform>
            <numerusform>%1 sind nicht mehr in %2 und liegen in der Zwischenablage. Auf den Maschinen bleiben Ihr Schlüssel, die Root-Anmeldung und die Host-Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>There are no machines in what was pasted. Copy rows of a spreadsheet, or lines like 192.0.2.11 db1.example.com db1, and paste again.</source>
        <translation>Im Eingefügten sind keine Maschinen. Kopieren Sie Zeilen einer Tabellenkalkulation oder Zeilen wie 192.0.2.11 db1.example.com db1 und fügen Sie noch einmal ein.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Machine(s)</source>
        <translation>
            <numerusform>%n Maschine einfügen</numerusform>
            <numerusform>%n Maschinen einfügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MachineController</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>%1 aus %2 entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Tick All</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick None</source>
        <translation>Keine anhaken</translation>
    </message>
    <message>
        <source>Edit %1 of %2</source>
        <comment>the field, the machine</comment>
        <translation>%1 von %2 bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Add a Machine</source>
        <translation>Eine Maschine hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>The others forget its name at the next run.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>Die anderen vergessen den Namen beim nächsten Lauf.</numerusform>
            <numerusform>Die anderen vergessen die Namen beim nächsten Lauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 itself your key, root login and the host table stay.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>Auf %1 selbst bleiben Ihr Schlüssel, die Root-Anmeldung und die Host-Tabelle.</numerusform>
            <numerusform>Auf %1 selbst bleiben Ihr Schlüssel, die Root-Anmeldung und die Host-Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take Back on %1 First…</source>
        <translation>&amp;Zuerst auf %1 zurücknehmen…</translation>
    </message>
    <message>
        <source>Move %1 Up</source>
        <translation>%1 nach oben verschieben</translation>
    </message>
    <message>
        <source>Move %1 Down</source>
        <translation>%1 nach unten verschieben</translation>
    </message>
    <message>
        <source>Untick %1</source>
        <translation>Häkchen wegnehmen: %1</translation>
    </message>
    <message>
        <source>Tick %1</source>
        <translation>%1 anhaken</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>machine, column, what is wrong</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n other cell(s) cannot be used either; F8 goes to each.</source>
        <translation>
            <numerusform>Auch %n weitere Zelle ist so nicht verwendbar; F8 führt zu jeder.</numerusform>
            <numerusform>Auch %n weitere Zellen sind so nicht verwendbar; F8 führt zu jeder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Login Key from the Run</source>
        <translation>Anmeldeschlüssel aus dem Lauf</translation>
    </message>
    <message>
        <source>Not possible during a run.</source>
        <translation>Während eines Laufs nicht möglich.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineTableModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>machine, column, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>cell, what is wrong with it</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>howdah::MainWindow</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1[*] — Howdah</source>
        <translation>%1[*] — Howdah</translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Ze&amp;igen</translation>
    </message>
    <message>
        <source>“%1” was being typed for a machine that is no longer in the table, so it was not kept.</source>
        <translation>„%1“ wurde für eine Maschine getippt, die nicht mehr in der Tabelle ist, und deshalb nicht übernommen.</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixFilter</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Angehakt</translation>
    </message>
    <message>
        <source>In use (live)</source>
        <translation>Im Einsatz (live)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Which machines are shown</source>
        <translation>Welche Maschinen angezeigt werden</translation>
    </message>
    <message>
        <source>Find machines</source>
        <translation>Maschinen suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Order of the File</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>No machine has “%1” in its name or address.</source>
        <translation>Keine Maschine hat „%1“ im Namen oder in der Adresse.</translation>
    </message>
    <message>
        <source>Shows the machines whose name or address contains this text (Ctrl+F)</source>
        <translation>Zeigt die Maschinen, deren Name oder Adresse diesen Text enthält (Strg+F)</translation>
    </message>
    <message>
        <source>Only the machines of the kind “%1” are shown.</source>
        <translation>Nur die Maschinen der Art „%1“ werden angezeigt.</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixHint</name>
    <message>
        <source>&amp;Add Machine</source>
        <translation>Maschine hi&amp;nzufügen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>&amp;Import machines.txt…</source>
        <translation>ma&amp;chines.txt importieren…</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>Alle anzeige&amp;n</translation>
    </message>
    <message>
        <source>No machines yet</source>
        <translation>Noch keine Maschinen</translation>
    </message>
    <message>
        <source>Each machine of the cluster becomes a row here, with its name and IPv4 address. Add them one by one, paste rows of a spreadsheet or lines of machines.txt, or drop a machines.txt here.</source>
        <translation>Jede Maschine des Clusters wird hier eine Zeile, mit ihrem Namen und ihrer IPv4-Adresse. Fügen Sie sie einzeln hinzu, fügen Sie Zeilen aus einer Tabellenkalkulation oder aus machines.txt ein, oder ziehen Sie eine machines.txt hierher.</translation>
    </message>
    <message>
        <source>No machine matches</source>
        <translation>Keine Maschine passt</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixModel</name>
    <message>
        <source>This computer (%1)</source>
        <translation>Dieser Rechner (%1)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>State: nothing known yet</source>
        <translation>Zustand: noch nichts bekannt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>alles erledigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, angehakt</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nicht angehakt</translation>
    </message>
    <message>
        <source>%1 · LIVE</source>
        <comment>role of a machine that is in use</comment>
        <translation>%1 · LIVE</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>%1: part of every run</source>
        <comment>step</comment>
        <translation>%1: Teil jedes Laufs</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>step at work</comment>
        <translation>%1 …</translation>
    </message>
    <message numerus="yes">
        <source>%n steps would change</source>
        <translation>
            <numerusform>%n Schritt mit Änderung</numerusform>
            <numerusform>%n Schritte mit Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>In use: %1 ran there when it was last reached. Its host name and firewall are not changed unless you allow it.</source>
        <comment>services</comment>
        <translation>Im Einsatz: Als die Maschine zuletzt erreicht wurde, lief dort %1. Hostname und Firewall werden nicht geändert, außer wenn Sie es erlauben.</translation>
    </message>
    <message>
        <source>does not apply to this row</source>
        <translation>gilt nicht für diese Zeile</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixView</name>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Steps of each machine</source>
        <translation>Schritte jeder Maschine</translation>
    </message>
    <message>
        <source>Check of %1; nothing was changed</source>
        <comment>time</comment>
        <translation>Prüfung von %1; es wurde nichts geändert</translation>
    </message>
</context>
<context>
    <name>howdah::MemoryStore</name>
    <message>
        <source>No such password was given in this session.</source>
        <translation>In dieser Sitzung wurde kein solches Passwort angegeben.</translation>
    </message>
</context>
<context>
    <name>howdah::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>howdah::NamesPage</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Give the name(s) to this cluster</source>
        <translation>
            <numerusform>Den &amp;Namen diesem Cluster geben</numerusform>
            <numerusform>Die &amp;Namen diesem Cluster geben</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer %1 now leads to %2 (cluster %3).</source>
        <translation>Auf diesem Rechner führt %1 jetzt zu %2 (Cluster %3).</translation>
    </message>
    <message>
        <source>On this computer %1 now lead to machines of another cluster (%2).</source>
        <translation>Auf diesem Rechner führen %1 jetzt zu Maschinen eines anderen Clusters (%2).</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Which cluster gets these names?</source>
        <translation>Welcher Cluster bekommt diese Namen?</translation>
    </message>
    <message>
        <source>Start with&amp;out: do not change this computer</source>
        <translation>&amp;Ohne starten: diesen Rechner nicht ändern</translation>
    </message>
    <message>
        <source>If you give them to this cluster, “ssh %1” on this computer leads to this cluster&apos;s machine, and that line is removed from the other cluster&apos;s block in the host table. Its machines are not affected.</source>
        <translation>Wenn Sie sie diesem Cluster geben, führt „ssh %1“ auf diesem Rechner zur Maschine dieses Clusters, und jene Zeile wird aus dem Block des anderen Clusters in der Host-Tabelle entfernt. Auf dessen Maschinen wirkt sich das nicht aus.</translation>
    </message>
</context>
<context>
    <name>howdah::NodeWorker</name>
    <message>
        <source>%1 is this computer (same machine-id and boot-id). Nothing was changed. Correct its address, or give the row the role “this computer”.</source>
        <translation>%1 ist dieser Rechner (gleiche machine-id und boot-id). Es wurde nichts geändert. Berichtigen Sie die Adresse oder geben Sie der Zeile die Rolle „dieser Rechner“.</translation>
    </message>
</context>
<context>
    <name>howdah::OptionsView</name>
    <message>
        <source>This step has no options.</source>
        <translation>Dieser Schritt hat keine Optionen.</translation>
    </message>
    <message>
        <source>For all machines of this cluster, kept in the project. A run in progress is not affected.</source>
        <translation>Für alle Maschinen dieses Clusters, im Projekt gespeichert. Auf einen Lauf, der schon im Gang ist, wirkt es nicht.</translation>
    </message>
</context>
<context>
    <name>howdah::OutputView</name>
    <message>
        <source>Co&amp;py Output</source>
        <translation>Ausgabe &amp;kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve Output…</source>
        <translation>Ausgabe &amp;speichern…</translation>
    </message>
    <message>
        <source>Open &amp;Log</source>
        <translation>P&amp;rotokoll öffnen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>This step has printed nothing.</source>
        <translation>Dieser Schritt hat nichts ausgegeben.</translation>
    </message>
    <message>
        <source>The log could not be opened: this desktop has no program for text files. It is in %1.</source>
        <translation>Das Protokoll konnte nicht geöffnet werden: Diese Arbeitsumgebung hat kein Programm für Textdateien. Es liegt in %1.</translation>
    </message>
    <message>
        <source>The last part of %1.</source>
        <translation>Der letzte Teil von %1.</translation>
    </message>
    <message>
        <source>The last part of %1; all of it is in the log.</source>
        <translation>Der letzte Teil von %1; vollständig steht es im Protokoll.</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>The output could not be written to %1: %2. Choose another place.</source>
        <translation>Die Ausgabe konnte nicht nach %1 geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>howdah::PasswordsDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>Password of the account that logs in</source>
        <translation>Passwort des Kontos, das sich anmeldet</translation>
    </message>
    <message>
        <source>sudo password of %1</source>
        <translation>sudo-Passwort von %1</translation>
    </message>
    <message>
        <source>sudo password</source>
        <translation>sudo-Passwort</translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation>Passwort von root</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>keychain: not asked</source>
        <translation>Schlüsselbund: nicht gefragt</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>&amp;Alle vergessen…</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Kept passwords</source>
        <translation>Aufbewahrte Passwörter</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>There is no keychain here. Passwords last for this session.</source>
        <translation>Hier gibt es keinen Schlüsselbund. Passwörter gelten für diese Sitzung.</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Es wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>eine Maschine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Wird vergessen…</translation>
    </message>
    <message>
        <source>All passwords are forgotten.</source>
        <translation>Alle Passwörter sind vergessen.</translation>
    </message>
    <message>
        <source>Forget all passwords</source>
        <translation>Alle Passwörter vergessen</translation>
    </message>
    <message>
        <source>Forget all passwords, of every cluster?</source>
        <translation>Alle Passwörter aller Cluster vergessen?</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>&amp;Alle vergessen</translation>
    </message>
    <message>
        <source>keychain: not found, or it is locked</source>
        <translation>Schlüsselbund: nicht gefunden, oder er ist gesperrt</translation>
    </message>
    <message>
        <source>The passwords that Howdah keeps to log in. They are never shown. A forgotten password is asked for again when a run needs it.</source>
        <translation>Die Passwörter, die Howdah zum Anmelden aufbewahrt. Sie werden nie angezeigt. Nach einem vergessenen Passwort wird wieder gefragt, wenn ein Lauf es braucht.</translation>
    </message>
    <message>
        <source>The keychain is switched off in the preferences, so its content is not read. Forget still removes passwords from it.</source>
        <translation>Der Schlüsselbund ist in den Voreinstellungen abgeschaltet, deshalb wird sein Inhalt nicht gelesen. „Vergessen“ entfernt trotzdem Passwörter daraus.</translation>
    </message>
    <message>
        <source>Reading the keychain…</source>
        <translation>Der Schlüsselbund wird gelesen…</translation>
    </message>
    <message>
        <source>They are removed from this session and from the keychain. On the machines nothing changes; a run that needs a password asks for it again.</source>
        <translation>Sie werden aus dieser Sitzung und aus dem Schlüsselbund entfernt. Auf den Maschinen ändert sich nichts; ein Lauf, der ein Passwort braucht, fragt wieder danach.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticeActions</name>
    <message>
        <source>&amp;Copy admin&apos;s Password</source>
        <translation>Passwort von admin &amp;kopieren</translation>
    </message>
    <message>
        <source>Practice cluster</source>
        <translation>Übungscluster</translation>
    </message>
    <message>
        <source>The practice cluster is still being started.</source>
        <translation>Der Übungscluster startet noch.</translation>
    </message>
    <message>
        <source>If the start is cancelled, what it has begun is removed again.</source>
        <translation>Wird der Start abgebrochen, wird das bisher Begonnene wieder entfernt.</translation>
    </message>
    <message>
        <source>&amp;Keep Starting</source>
        <translation>&amp;Weiter starten</translation>
    </message>
    <message>
        <source>&amp;Cancel Start and Close</source>
        <translation>Start abbre&amp;chen und schließen</translation>
    </message>
    <message>
        <source>The practice cluster is running. Its passwords are in %1; log in as admin. Next: Run.</source>
        <translation>Der Übungscluster läuft. Seine Passwörter stehen in %1; melden Sie sich als admin an. Als Nächstes: Ausführen.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticeController</name>
    <message>
        <source>The practice cluster&apos;s program, howdah-practice, is not installed on this computer. Install Howdah, then try again.</source>
        <translation>Das Programm des Übungsclusters, howdah-practice, ist auf diesem Rechner nicht installiert. Installieren Sie Howdah und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no way to ask for administrator rights on this computer: no pkexec. Type this in a terminal, then open the machines.txt it names:
%1</source>
        <translation>Auf diesem Rechner lässt sich nicht nach Administratorrechten fragen: kein pkexec. Geben Sie dies in einem Terminal ein und öffnen Sie dann die machines.txt, die es nennt:
%1</translation>
    </message>
    <message>
        <source>%1 could not be started: %2. Nothing was changed.</source>
        <translation>%1 konnte nicht gestartet werden: %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Waiting for your administrator password…</source>
        <translation>Wartet auf Ihr Administratorpasswort…</translation>
    </message>
    <message>
        <source>The start was stopped, and what it had begun was removed again.</source>
        <translation>Der Start wurde gestoppt, und was er begonnen hatte, wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>This computer did not give administrator rights. Nothing was changed.</source>
        <translation>Dieser Rechner hat keine Administratorrechte gewährt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 can be changed by other accounts than root, so it is not run as administrator. Nothing was changed. Install Howdah, then try again.</source>
        <translation>%1 kann von anderen Konten als root geändert werden und wird deshalb nicht als Administrator ausgeführt. Es wurde nichts geändert. Installieren Sie Howdah und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>howdah-practice ended without a message.</source>
        <translation>howdah-practice endete ohne Meldung.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticePanel</name>
    <message>
        <source>&amp;Remove Practice Cluster…</source>
        <translation>Übungscluster &amp;entfernen…</translation>
    </message>
    <message>
        <source>Cance&amp;l Start</source>
        <translation>Start abbre&amp;chen</translation>
    </message>
    <message>
        <source>Starting the practice cluster</source>
        <translation>Startet den Übungscluster</translation>
    </message>
    <message>
        <source>Stopping; what was begun is removed again</source>
        <translation>Stoppt; was begonnen wurde, wird wieder entfernt</translation>
    </message>
    <message>
        <source>Removing the practice cluster</source>
        <translation>Entfernt den Übungscluster</translation>
    </message>
    <message>
        <source>Five real Debian machines on this computer, to practise on. Downloads about 60 MB, keeps 180 MB, asks for your administrator password, removes everything again.</source>
        <translation>Fünf echte Debian-Maschinen auf diesem Rechner, zum Üben. Lädt etwa 60 MB herunter, belegt 180 MB, fragt nach Ihrem Administratorpasswort, entfernt alles wieder.</translation>
    </message>
    <message>
        <source>&amp;Start and Open Practice Cluster</source>
        <translation>Übungscluster starten und ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Start Practice Cluster</source>
        <translation>Übungscluster &amp;starten</translation>
    </message>
    <message>
        <source>Remove the practice cluster</source>
        <translation>Übungscluster entfernen</translation>
    </message>
    <message>
        <source>Remove the practice cluster from this computer?</source>
        <translation>Den Übungscluster von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>Remove the downloaded &amp;image too (180 MB)</source>
        <translation>Auch das heruntergeladene &amp;Image entfernen (180 MB)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Progress of the practice cluster</source>
        <translation>Fortschritt des Übungsclusters</translation>
    </message>
    <message>
        <source>The practice cluster was removed.</source>
        <translation>Der Übungscluster wurde entfernt.</translation>
    </message>
    <message>
        <source>A practice cluster is on this computer: five Debian machines. Starting it switches on the machines that are off and opens the cluster here. Asks for your administrator password.</source>
        <translation>Auf diesem Rechner gibt es einen Übungscluster: fünf Debian-Maschinen. Das Starten schaltet die Maschinen ein, die aus sind, und öffnet den Cluster hier. Fragt nach Ihrem Administratorpasswort.</translation>
    </message>
    <message>
        <source>Its machines, disks, network and passwords are removed, and the names that Howdah wrote on this computer for them. Other clusters are not affected.</source>
        <translation>Seine Maschinen, Platten, sein Netzwerk und seine Passwörter werden entfernt, ebenso die Namen, die Howdah auf diesem Rechner für sie eingetragen hat. Auf andere Cluster wirkt sich das nicht aus.</translation>
    </message>
</context>
<context>
    <name>howdah::PreferencesDialog</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Use another font for output, programs and changes</source>
        <translation>&amp;Andere Schrift für Ausgabe, Programme und Änderungen verwenden</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>A machine must &amp;answer within:</source>
        <translation>Eine Maschine muss a&amp;ntworten innerhalb von:</translation>
    </message>
    <message>
        <source>A &amp;login may take:</source>
        <translation>Eine Anme&amp;ldung darf dauern:</translation>
    </message>
    <message>
        <source>1 minute; 15 for packages</source>
        <translation>1 Minute; für Pakete 15</translation>
    </message>
    <message>
        <source>2 minutes; 30 for packages</source>
        <translation>2 Minuten; für Pakete 30</translation>
    </message>
    <message>
        <source>4 minutes; 60 for packages</source>
        <translation>4 Minuten; für Pakete 60</translation>
    </message>
    <message>
        <source>A &amp;step may take:</source>
        <translation>Ein &amp;Schritt darf dauern:</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>Sch&amp;rift:</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>So sieht es aus</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>&amp;Keep and look up passwords in %1</source>
        <translation>Passwörter in %1 auf&amp;bewahren und nachschlagen</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>For&amp;get All Passwords…</source>
        <translation>Alle Passwörter &amp;vergessen…</translation>
    </message>
    <message>
        <source>&amp;Machines at the same time:</source>
        <translation>&amp;Maschinen gleichzeitig:</translation>
    </message>
    <message>
        <source>From the next run on. Machines in use are always worked on one at a time.</source>
        <translation>Ab dem nächsten Lauf. Maschinen im Einsatz werden immer einzeln bearbeitet.</translation>
    </message>
    <message>
        <source>If switched off, the keychain is neither read nor written, and passwords last for this session. Passwords that are already in it stay there until they are forgotten.</source>
        <translation>Wenn abgeschaltet, wird der Schlüsselbund weder gelesen noch beschrieben, und Passwörter gelten für diese Sitzung. Passwörter, die schon darin sind, bleiben dort, bis sie vergessen werden.</translation>
    </message>
</context>
<context>
    <name>howdah::PrivilegePage</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Was geschrieben würde</translation>
    </message>
    <message>
        <source>&amp;Write and Start</source>
        <translation>&amp;Schreiben und starten</translation>
    </message>
    <message>
        <source>&amp;Write and Continue</source>
        <translation>&amp;Schreiben und fortfahren</translation>
    </message>
    <message>
        <source>I Will Do It &amp;Myself</source>
        <translation>Ich &amp;mache das selbst</translation>
    </message>
    <message>
        <source>&amp;Start Without</source>
        <translation>&amp;Ohne starten</translation>
    </message>
    <message>
        <source>&amp;Continue Without</source>
        <translation>&amp;Ohne fortfahren</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>The time service of this computer would be set up.</source>
        <translation>Der Zeitdienst dieses Rechners würde eingerichtet.</translation>
    </message>
    <message>
        <source>This would be written on this computer, so that it knows the machines by name:</source>
        <translation>Dies würde auf diesem Rechner geschrieben, damit er die Maschinen beim Namen kennt:</translation>
    </message>
    <message>
        <source>Next you are asked for your own password on this computer.</source>
        <translation>Als Nächstes werden Sie nach Ihrem eigenen Passwort auf diesem Rechner gefragt.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Put the lines that begin with + into the file as administrator, or save all of this as names.diff and run “sudo patch /etc/hosts names.diff”. Then continue: Howdah checks whether they are there.</source>
        <translation>Übernehmen Sie die Zeilen, die mit + beginnen, als Administrator in die Datei, oder speichern Sie das Ganze als names.diff und führen Sie „sudo patch /etc/hosts names.diff“ aus. Machen Sie dann weiter: Howdah prüft, ob sie da sind.</translation>
    </message>
    <message>
        <source>Administrator rights are not available on this computer.</source>
        <translation>Auf diesem Rechner sind keine Administratorrechte verfügbar.</translation>
    </message>
</context>
<context>
    <name>howdah::ProgramView</name>
    <message>
        <source>Co&amp;py Program</source>
        <translation>Programm &amp;kopieren</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>In a check, after the library lib.sh. It changes nothing.</source>
        <translation>Bei einer Prüfung, nach der Bibliothek lib.sh. Es ändert nichts.</translation>
    </message>
    <message>
        <source>To take the step back, after the library lib.sh.</source>
        <translation>Um den Schritt zurückzunehmen, nach der Bibliothek lib.sh.</translation>
    </message>
    <message>
        <source>In a run, after the library lib.sh. HD_CLIENT is known when the machine has been reached.</source>
        <translation>Bei einem Lauf, nach der Bibliothek lib.sh. HD_CLIENT ist bekannt, wenn die Maschine erreicht ist.</translation>
    </message>
    <message>
        <source>Show the Li&amp;brary</source>
        <translation>&amp;Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Complete, with the library: it runs by itself and does the same</source>
        <translation>Vollständig, mit der Bibliothek: läuft für sich allein und tut dasselbe</translation>
    </message>
    <message>
        <source>Nothing to copy: choose a step of a machine first</source>
        <translation>Nichts zu kopieren: Wählen Sie zuerst den Schritt einer Maschine</translation>
    </message>
    <message>
        <source>What this step does: no program of its own</source>
        <translation>Was dieser Schritt tut: kein eigenes Programm</translation>
    </message>
    <message>
        <source>This step has no program of its own; this is what it does.</source>
        <translation>Dieser Schritt hat kein eigenes Programm; das hier tut er.</translation>
    </message>
    <message>
        <source>lib.sh, which comes before every step&apos;s program</source>
        <translation>lib.sh, das vor dem Programm jedes Schritts kommt</translation>
    </message>
</context>
<context>
    <name>howdah::RecoveryController</name>
    <message>
        <source>the untitled cluster %1</source>
        <translation>der unbenannte Cluster %1</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Bearbeitungen</translation>
    </message>
    <message>
        <source>Howdah ended without saving %1.</source>
        <translation>Howdah endete, ohne %1 zu speichern.</translation>
    </message>
    <message>
        <source>The edits were kept at %1. Recovering opens them as unsaved changes; the file on disk stays as it is until you save.</source>
        <translation>Die Bearbeitungen wurden aufbewahrt, Stand %1. Wiederherstellen öffnet sie als nicht gespeicherte Änderungen; die Datei auf der Platte bleibt, wie sie ist, bis Sie speichern.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>Save or close this cluster first: the other unsaved edits are offered again at the next start.</source>
        <translation>Speichern oder schließen Sie zuerst diesen Cluster: Die anderen nicht gespeicherten Bearbeitungen werden beim nächsten Start wieder angeboten.</translation>
    </message>
</context>
<context>
    <name>howdah::ResultTree</name>
    <message>
        <source>Results with their output</source>
        <translation>Ergebnisse mit ihrer Ausgabe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machine or step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>… earlier output: press Enter to read all of it</source>
        <translation>… frühere Ausgabe: Eingabetaste drücken, um alles zu lesen</translation>
    </message>
</context>
<context>
    <name>howdah::ReviewPage</name>
    <message>
        <source>Before this run</source>
        <translation>Vor diesem Lauf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>C&amp;heck Only</source>
        <translation>Nur &amp;prüfen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is in use:&lt;/b&gt; %2 run there.</source>
        <translation>&lt;b&gt;%1 ist im Einsatz:&lt;/b&gt; Dort läuft: %2.</translation>
    </message>
    <message>
        <source>These steps leave it as it is: %1.</source>
        <translation>Diese Schritte lassen die Maschine, wie sie ist: %1.</translation>
    </message>
    <message>
        <source>Change them on %1 too</source>
        <translation>Auch das auf %1 ändern</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2 is on.</source>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2 ist aktiv.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1:&lt;/b&gt; %2 is on with %n rule(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1:&lt;/b&gt; %2 ist mit %n Regel aktiv.</numerusform>
            <numerusform>&lt;b&gt;%1:&lt;/b&gt; %2 ist mit %n Regeln aktiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Switch %1 off on %2</source>
        <translation>%1 auf %2 abschalten</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; chrony takes the place of %2, which apt removes.</source>
        <translation>&lt;b&gt;%1:&lt;/b&gt; chrony tritt an die Stelle von %2, das apt entfernt.</translation>
    </message>
</context>
<context>
    <name>howdah::RunActions</name>
    <message>
        <source>Select the machines on which Howdah&apos;s changes are to be taken back.</source>
        <translation>Wählen Sie die Maschinen aus, auf denen Howdahs Änderungen zurückgenommen werden sollen.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what Howdah changed on %1?</source>
        <translation>Zurücknehmen, was Howdah auf %1 geändert hat?</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>The run is still working on %n machine(s).</source>
        <translation>
            <numerusform>Der Lauf arbeitet noch auf %n Maschine.</numerusform>
            <numerusform>Der Lauf arbeitet noch auf %n Maschinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Stop After the Current Steps</source>
        <translation>&amp;Nach den laufenden Schritten stoppen</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>S&amp;ofort stoppen</translation>
    </message>
    <message>
        <source>&amp;Run %1 on %2</source>
        <comment>steps, machines</comment>
        <translation>%1 auf %2 &amp;ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%n Step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n &amp;Failed Machine(s)</source>
        <translation>
            <numerusform>%n &amp;fehlgeschlagene Maschine wiederholen</numerusform>
            <numerusform>%n &amp;fehlgeschlagene Maschinen wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>&amp;Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Choose another place.</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Die Zusammenfassung liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no problem in the table.</source>
        <translation>In der Tabelle gibt es kein Problem.</translation>
    </message>
    <message>
        <source>Also the &amp;host table and the SSH configuration of this computer</source>
        <translation>Auch die &amp;Host-Tabelle und die SSH-Konfiguration dieses Rechners</translation>
    </message>
    <message>
        <source>The other machines of this cluster still need them: select all machines first.</source>
        <translation>Die anderen Maschinen dieses Clusters brauchen sie noch: Wählen Sie zuerst alle Maschinen aus.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>A run is in progress. Wait for its end, or stop it, before you take anything back.</source>
        <translation>Ein Lauf ist im Gang. Warten Sie auf sein Ende oder stoppen Sie ihn, bevor Sie etwas zurücknehmen.</translation>
    </message>
    <message>
        <source>Changes that nobody has edited since are reversed, whether their steps are ticked or not:
• this cluster&apos;s block in the host table is removed
• the old host name and its line are restored
• the firewall and the time service are restored to their first state
• your public key and the root login are removed last, and only if another way to log in was proved

Later edits and installed packages are kept. Private keys are never deleted.</source>
        <translation>Änderungen, die seither niemand bearbeitet hat, werden rückgängig gemacht, gleich ob ihre Schritte angehakt sind:
• der Block dieses Clusters in der Host-Tabelle wird entfernt
• der alte Hostname und seine Zeile werden wiederhergestellt
• Firewall und Zeitdienst werden in ihren ersten Zustand zurückversetzt
• Ihr öffentlicher Schlüssel und die Root-Anmeldung werden zuletzt entfernt, und nur wenn eine andere Anmeldung nachgewiesen ist

Spätere Bearbeitungen und installierte Pakete bleiben erhalten. Private Schlüssel werden nie gelöscht.</translation>
    </message>
    <message>
        <source>The run is still in progress</source>
        <translation>Der Lauf ist noch im Gang</translation>
    </message>
    <message>
        <source>The run is still working.</source>
        <translation>Der Lauf arbeitet noch.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Web page, without addresses and output (*.html)</source>
        <translation>Webseite, ohne Adressen und Ausgabe (*.html)</translation>
    </message>
    <message>
        <source>JSON data (*.json)</source>
        <translation>JSON-Daten (*.json)</translation>
    </message>
    <message>
        <source>JSON data, without addresses and output (*.json)</source>
        <translation>JSON-Daten, ohne Adressen und Ausgabe (*.json)</translation>
    </message>
</context>
<context>
    <name>howdah::RunConsole</name>
    <message>
        <source>Stopping after the current steps. Press Ctrl-C again to stop at once.</source>
        <translation>Stoppt nach den laufenden Schritten. Drücken Sie noch einmal Strg-C, um sofort zu stoppen.</translation>
    </message>
    <message>
        <source>Stopping now.</source>
        <translation>Stoppt sofort.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one known for %2 (%3 line %4).
  known: %5
  now:   %6</source>
        <translation>%1 zeigt einen anderen Schlüssel als den für %2 bekannten (%3, Zeile %4).
  bekannt: %5
  jetzt:   %6</translation>
    </message>
    <message>
        <source>the same key as %1: copies of one machine?</source>
        <translation>derselbe Schlüssel wie %1: Kopien einer Maschine?</translation>
    </message>
    <message>
        <source>Are these your machines? Trust these keys? [y/N] </source>
        <translation>Sind das Ihre Maschinen? Diesen Schlüsseln vertrauen? [ja/N] </translation>
    </message>
    <message>
        <source>The keys were not trusted. Nothing was changed.</source>
        <translation>Den Schlüsseln wurde nicht vertraut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the passphrase of %1</source>
        <translation>die Passphrase von %1</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>das Passwort von %1</translation>
    </message>
    <message>
        <source>%1 for %2 (in --secrets: a line “%3 …”)</source>
        <translation>%1 für %2 (in --secrets: eine Zeile „%3 …“)</translation>
    </message>
    <message>
        <source>Missing: </source>
        <translation>Es fehlt: </translation>
    </message>
    <message>
        <source>Password of %1 on %2: </source>
        <translation>Passwort von %1 auf %2: </translation>
    </message>
    <message>
        <source>sudo password of %1 on %2: </source>
        <translation>sudo-Passwort von %1 auf %2: </translation>
    </message>
    <message>
        <source>Password of root on %1: </source>
        <translation>Passwort von root auf %1: </translation>
    </message>
    <message>
        <source>Passphrase of the key %1: </source>
        <translation>Passphrase des Schlüssels %1: </translation>
    </message>
    <message>
        <source>No password was given. Nothing was changed.</source>
        <translation>Es wurde kein Passwort angegeben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This would be written on this computer:
</source>
        <translation>Dies würde auf diesem Rechner geschrieben:
</translation>
    </message>
    <message>
        <source>Write it and start? You may be asked for your own password next. [y/N] </source>
        <translation>Schreiben und starten? Vielleicht werden Sie als Nächstes nach Ihrem eigenen Passwort gefragt. [ja/N] </translation>
    </message>
    <message>
        <source>%1 is in use (%2).</source>
        <translation>%1 ist im Einsatz (%2).</translation>
    </message>
    <message>
        <source>%1: %2 is on (%3 rules) and will be switched off.</source>
        <translation>%1: %2 ist aktiv (%3 Regeln) und wird abgeschaltet.</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. It is also in %3.</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2. Er liegt auch in %3.</translation>
    </message>
    <message>
        <source>This will be written on this computer:</source>
        <translation>Dies wird auf diesem Rechner geschrieben:</translation>
    </message>
    <message>
        <source>Write it and start? [y/N] </source>
        <translation>Schreiben und starten? [y/N] </translation>
    </message>
    <message>
        <source>%1: %2 will be removed for chrony.</source>
        <translation>%1: %2 wird für chrony entfernt.</translation>
    </message>
    <message>
        <source>Try again? [y/N] </source>
        <translation>Noch einmal versuchen? [ja/N] </translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <translation>%1 wird ausgelassen: %2</translation>
    </message>
    <message>
        <source>it shows another key than the one known for %1 (%2 line %3). If it was reinstalled: --replace-host-key %4</source>
        <translation>sie zeigt einen anderen Schlüssel als den für %1 bekannten (%2, Zeile %3). Falls sie neu installiert wurde: --replace-host-key %4</translation>
    </message>
    <message>
        <source>its host key is not known yet (%1 %2). Run it once on a terminal, or add --accept-new-host-keys.</source>
        <translation>ihr Host-Schlüssel ist noch nicht bekannt (%1 %2). Führen Sie dies einmal in einem Terminal aus oder ergänzen Sie --accept-new-host-keys.</translation>
    </message>
    <message>
        <source>its host key was not trusted (%1 %2).</source>
        <translation>ihrem Host-Schlüssel wurde nicht vertraut (%1 %2).</translation>
    </message>
    <message>
        <source>%1 was not given.</source>
        <translation>%1 wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>An empty answer leaves these machines out of the run.</source>
        <translation>Eine leere Antwort lässt diese Maschinen aus dem Lauf aus.</translation>
    </message>
    <message>
        <source>sudo there asks for root&apos;s password, not for the account&apos;s own.</source>
        <translation>sudo fragt dort nach dem Passwort von root, nicht nach dem eigenen des Kontos.</translation>
    </message>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet:
</source>
        <translation>
            <numerusform>Howdah kennt diese %n Maschine noch nicht:
</numerusform>
            <numerusform>Howdah kennt diese %n Maschinen noch nicht:
</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the output on each machine&apos;s own console: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
</source>
        <translation>Vergleichen Sie mit der Ausgabe auf der Konsole jeder Maschine selbst: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
</translation>
    </message>
    <message>
        <source>There is no terminal to ask on, so nothing was done. Run this on a terminal, or add --accept-new-host-keys.</source>
        <translation>Es gibt kein Terminal für Rückfragen, deshalb wurde nichts getan. Führen Sie dies in einem Terminal aus oder ergänzen Sie --accept-new-host-keys.</translation>
    </message>
    <message>
        <source>This is normal if you have reinstalled the machine or given its address to another one. Otherwise somebody may be intercepting the connection: find out first. Nothing was sent to it and nothing was changed. To replace the old key: --replace-host-key %1</source>
        <translation>Das ist normal, wenn Sie die Maschine neu installiert oder ihre Adresse einer anderen gegeben haben. Andernfalls fängt vielleicht jemand die Verbindung ab: Finden Sie das zuerst heraus. Es wurde nichts dorthin gesendet und nichts geändert. Um den alten Schlüssel zu ersetzen: --replace-host-key %1</translation>
    </message>
    <message>
        <source>There is no terminal to ask on, so nothing was done. Give it with --secrets FILE or run this on a terminal. To continue with the other machines: --keep-going.</source>
        <translation>Es gibt kein Terminal für Rückfragen, deshalb wurde nichts getan. Geben Sie es mit --secrets FILE an oder führen Sie dies in einem Terminal aus. Um mit den anderen Maschinen weiterzumachen: --keep-going.</translation>
    </message>
    <message>
        <source>Nothing was changed. To give these names to this cluster: --take-names. To leave this computer unchanged: --no-workstation.</source>
        <translation>Es wurde nichts geändert. Um diese Namen diesem Cluster zu geben: --take-names. Um diesen Rechner nicht zu ändern: --no-workstation.</translation>
    </message>
    <message>
        <source>The host table of this computer needs an administrator, and there is no terminal to ask on. Nothing was changed. Run this as root or on a terminal, or leave this computer out with --no-workstation.</source>
        <translation>Die Host-Tabelle dieses Rechners braucht einen Administrator, und es gibt kein Terminal für Rückfragen. Es wurde nichts geändert. Führen Sie dies als root oder in einem Terminal aus, oder lassen Sie diesen Rechner mit --no-workstation aus.</translation>
    </message>
    <message>
        <source>Nothing was changed. To leave this computer&apos;s files unchanged: --no-workstation.</source>
        <translation>Es wurde nichts geändert. Um die Dateien dieses Rechners nicht zu ändern: --no-workstation.</translation>
    </message>
    <message>
        <source>To leave this computer&apos;s files unchanged: --no-workstation.</source>
        <translation>Um die Dateien dieses Rechners nicht zu ändern: --no-workstation.</translation>
    </message>
    <message>
        <source>Skipped there: %1. To do them too: --live %2=%3</source>
        <translation>Dort übersprungen: %1. Um sie auch auszuführen: --live %2=%3</translation>
    </message>
</context>
<context>
    <name>howdah::RunController</name>
    <message>
        <source>Nothing to do: nothing failed and nothing is outdated.</source>
        <translation>Nichts zu tun: Nichts ist fehlgeschlagen und nichts ist veraltet.</translation>
    </message>
    <message>
        <source>A run is in progress, so no other one was started. Wait for its end, or stop it first.</source>
        <translation>Ein Lauf ist im Gang, deshalb wurde kein anderer gestartet. Warten Sie auf sein Ende oder stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>No machine is ticked, so there is nothing to run. Tick the machines and steps to run.</source>
        <translation>Keine Maschine ist angehakt, es gibt also nichts auszuführen. Haken Sie die Maschinen und Schritte an, die ausgeführt werden sollen.</translation>
    </message>
</context>
<context>
    <name>howdah::RunDialog</name>
    <message>
        <source>Cancel this run?</source>
        <translation>Diesen Lauf abbrechen?</translation>
    </message>
    <message>
        <source>Cancel this run? What you typed here is forgotten. Nothing has been changed.</source>
        <translation>Diesen Lauf abbrechen? Was Sie hier eingegeben haben, wird vergessen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Cancel the Run</source>
        <translation>Lauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>Go &amp;On</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>howdah::RunEnd</name>
    <message>
        <source>%1 failed on this computer: %2</source>
        <comment>step, sentence</comment>
        <translation>%1 ist auf diesem Rechner fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <comment>machine, sentence</comment>
        <translation>%1 ist nicht bereit: %2</translation>
    </message>
    <message>
        <source>%1 are not ready: %2</source>
        <comment>27 machines, sentence</comment>
        <translation>%1 sind nicht bereit: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n other reason(s); F8 goes to each.</source>
        <translation>
            <numerusform>Und %n weiterer Grund; F8 führt zu jedem.</numerusform>
            <numerusform>Und %n weitere Gründe; F8 führt zu jedem.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Ze&amp;igen</translation>
    </message>
    <message>
        <source>&amp;Retry %1</source>
        <comment>machine</comment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n Machine(s)</source>
        <translation>
            <numerusform>%n Maschine &amp;wiederholen</numerusform>
            <numerusform>%n Maschinen &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the check has ended</source>
        <comment>cluster</comment>
        <translation>%1: Die Prüfung ist zu Ende</translation>
    </message>
    <message>
        <source>%1: the run has ended</source>
        <comment>cluster</comment>
        <translation>%1: Der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machine, steps</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Stopped, but nothing was left to do: %1.</source>
        <translation>Gestoppt, aber es war nichts mehr zu tun: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>Taking back was stopped: %1. Not taken back yet: %2 on %3.</source>
        <translation>Das Zurücknehmen wurde gestoppt: %1. Noch nicht zurückgenommen: %2 auf %3.</translation>
    </message>
    <message>
        <source>&amp;Run the Rest</source>
        <translation>Rest ausführe&amp;n</translation>
    </message>
    <message>
        <source>%1 › %2: %3</source>
        <comment>machine, step, sentence</comment>
        <translation>%1 › %2: %3</translation>
    </message>
    <message>
        <source>Taken back on %1: %2.</source>
        <comment>machines, steps</comment>
        <translation>Zurückgenommen auf %1: %2.</translation>
    </message>
    <message>
        <source>%1: taking back has ended</source>
        <comment>cluster</comment>
        <translation>%1: Das Zurücknehmen ist beendet</translation>
    </message>
    <message>
        <source>The run was stopped: %1. Not done: %2 on %3; changes made until then remain.</source>
        <translation>Der Lauf wurde gestoppt: %1. Nicht getan: %2 auf %3; die Änderungen bis dahin bleiben.</translation>
    </message>
    <message>
        <source>The check was stopped: %1. Not checked: %2 on %3. Nothing was changed.</source>
        <translation>Die Prüfung wurde gestoppt: %1. Nicht geprüft: %2 auf %3. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>No changes of Howdah were left there, so nothing was taken back.</source>
        <translation>Dort gab es keine Änderungen von Howdah mehr, deshalb wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Installed packages, private keys and later edits are kept.</source>
        <translation>Installierte Pakete, private Schlüssel und spätere Bearbeitungen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>howdah::RunPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Vo&amp;rwärts</translation>
    </message>
</context>
<context>
    <name>howdah::RunQuestions</name>
    <message>
        <source>The run was cancelled before it began. Nothing was changed.</source>
        <translation>Der Lauf wurde abgebrochen, bevor er begann. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Logging in to %n machine(s)…</source>
        <translation>
            <numerusform>Anmeldung auf %n Maschine…</numerusform>
            <numerusform>Anmeldung auf %n Maschinen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Logging in to %n machine(s)… %1 done</source>
        <translation>
            <numerusform>Anmeldung auf %n Maschine… %1 fertig</numerusform>
            <numerusform>Anmeldung auf %n Maschinen… %1 fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>Waiting for your own password on this computer…</source>
        <translation>Warten auf Ihr eigenes Passwort auf diesem Rechner …</translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation>Beginnt von vorn…</translation>
    </message>
    <message>
        <source>Checking this computer…</source>
        <translation>Dieser Rechner wird geprüft…</translation>
    </message>
</context>
<context>
    <name>howdah::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) as wanted</source>
        <translation>
            <numerusform>%1 von %n Maschine wie gewünscht</numerusform>
            <numerusform>%1 von %n Maschinen wie gewünscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) ready</source>
        <translation>
            <numerusform>%1 von %n Maschine bereit</numerusform>
            <numerusform>%1 von %n Maschinen bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 working</source>
        <translation>%1 in Arbeit</translation>
    </message>
    <message>
        <source>%1 outdated</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>check of %1</source>
        <comment>time</comment>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>take back of %1</source>
        <comment>time</comment>
        <translation>Zurücknehmen von %1</translation>
    </message>
    <message>
        <source>run of %1</source>
        <comment>time</comment>
        <translation>Lauf von %1</translation>
    </message>
    <message>
        <source>Stop No&amp;w</source>
        <translation>Sofort stoppe&amp;n</translation>
    </message>
    <message>
        <source>Stopping after the current steps… · %1</source>
        <comment>counted machines</comment>
        <translation>Wird nach den laufenden Schritten gestoppt… · %1</translation>
    </message>
    <message>
        <source>Stopping now… · %1</source>
        <comment>counted machines</comment>
        <translation>Wird sofort gestoppt… · %1</translation>
    </message>
    <message>
        <source>Interrupted · %1</source>
        <comment>counted machines</comment>
        <translation>Unterbrochen · %1</translation>
    </message>
    <message>
        <source>Ends the current steps too; a package installation is allowed to finish</source>
        <translation>Beendet auch die laufenden Schritte; eine Paketinstallation darf zu Ende laufen</translation>
    </message>
    <message>
        <source>Finding out how to log in to the machines; nothing is changed yet…</source>
        <translation>Es wird festgestellt, wie man sich an den Maschinen anmeldet; noch wird nichts geändert…</translation>
    </message>
</context>
<context>
    <name>howdah::RunTableModel</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>howdah::Runner</name>
    <message>
        <source>Howdah is working on %1</source>
        <translation>Howdah arbeitet an %1</translation>
    </message>
    <message>
        <source>This computer could not start another thread. Nothing was changed. End some programs, or raise the limit (ulimit -u).</source>
        <translation>Dieser Rechner konnte keinen weiteren Thread starten. Es wurde nichts geändert. Beenden Sie einige Programme oder erhöhen Sie die Grenze (ulimit -u).</translation>
    </message>
</context>
<context>
    <name>howdah::SecretsPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>Passwort von %1 auf %2</translation>
    </message>
    <message>
        <source>sudo password of %1 on %2</source>
        <translation>sudo-Passwort von %1 auf %2</translation>
    </message>
    <message>
        <source>Password of root on %1</source>
        <translation>Passwort von root auf %1</translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation>Passphrase des Schlüssels %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Remember in %1, once it has worked</source>
        <translation>In %1 &amp;merken, sobald es funktioniert hat</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Choose &amp;Key File…</source>
        <translation>&amp;Schlüsseldatei wählen…</translation>
    </message>
    <message>
        <source>&amp;Leave These Machines Out</source>
        <translation>Diese Maschinen aus&amp;lassen</translation>
    </message>
    <message>
        <source>One more try; then check the account for a lock.</source>
        <translation>Noch ein Versuch; prüfen Sie dann, ob das Konto gesperrt ist.</translation>
    </message>
    <message>
        <source>It is tried on one machine first.</source>
        <translation>Es wird zuerst auf einer Maschine versucht.</translation>
    </message>
    <message>
        <source>%1: left out of this run</source>
        <translation>%1: von diesem Lauf ausgenommen</translation>
    </message>
    <message>
        <source>%1: given</source>
        <translation>%1: angegeben</translation>
    </message>
    <message>
        <source>To give another one, cancel: nothing has been changed yet, and what the machines have accepted is not asked again.</source>
        <translation>Um ein anderes anzugeben, brechen Sie ab: Noch ist nichts geändert, und was die Maschinen angenommen haben, wird nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>%1 do not let %2 use sudo.</source>
        <comment>several machines, account</comment>
        <translation>%1 lassen %2 kein sudo verwenden.</translation>
    </message>
    <message>
        <source>%1 does not let %2 use sudo.</source>
        <comment>one machine, account</comment>
        <translation>%1 lässt %2 kein sudo verwenden.</translation>
    </message>
    <message>
        <source>One of these machines refused this password, so it was not tried on the others.</source>
        <translation>Eine dieser Maschinen hat dieses Passwort abgelehnt, deshalb wurde es auf den anderen nicht versucht.</translation>
    </message>
    <message>
        <source>Key file that logs in</source>
        <translation>Schlüsseldatei zum Anmelden</translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 hat dieses Passwort abgelehnt.</numerusform>
            <numerusform>%1 haben dieses Passwort abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password, so it was not tried on the others.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 hat dieses Passwort abgelehnt, deshalb wurde es auf den anderen nicht versucht.</numerusform>
            <numerusform>%1 haben dieses Passwort abgelehnt, deshalb wurde es auf den anderen nicht versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>sudo there asks for root&apos;s password, not for the account&apos;s own: %1.</source>
        <comment>machines</comment>
        <translation>sudo fragt dort nach dem Passwort von root, nicht nach dem eigenen des Kontos: %1.</translation>
    </message>
    <message>
        <source>%1: only a key is accepted there, no password. Choose the private key file for %2.</source>
        <comment>machines, account</comment>
        <translation>%1: Dort wird nur ein Schlüssel angenommen, kein Passwort. Wählen Sie die Datei mit dem privaten Schlüssel für %2.</translation>
    </message>
</context>
<context>
    <name>howdah::SettingsController</name>
    <message>
        <source>All passwords are forgotten.</source>
        <translation>Alle Passwörter sind vergessen.</translation>
    </message>
    <message>
        <source>The preferences could not be saved in %1; they apply until Howdah ends. Check the file&apos;s owner and the free space.</source>
        <translation>Die Voreinstellungen ließen sich nicht in %1 speichern; sie gelten, bis Howdah endet. Prüfen Sie den Eigentümer der Datei und den freien Platz.</translation>
    </message>
</context>
<context>
    <name>howdah::StepHeader</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>howdah::UpdateDialog</name>
    <message>
        <source>&amp;Remove the machines that are missing in the file</source>
        <translation>&amp;Maschinen entfernen, die in der Datei fehlen</translation>
    </message>
    <message>
        <source>Update from %1</source>
        <translation>Aus %1 aktualisieren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n missing in the file</source>
        <translation>
            <numerusform>%n fehlt in der Datei</numerusform>
            <numerusform>%n fehlen in der Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>The others forget their names at the next run. On the machines themselves nothing changes.</source>
        <translation>Die anderen vergessen ihre Namen beim nächsten Lauf. Auf den Maschinen selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>etcd and Patroni keep the old address in their own configuration; Howdah does not change it.</source>
        <translation>etcd und Patroni behalten die alte Adresse in ihrer eigenen Konfiguration; Howdah ändert sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>%1 contains no changes: all its machines are already in %2.</source>
        <translation>%1 enthält keine Änderungen: Alle Maschinen daraus sind schon in %2.</translation>
    </message>
    <message>
        <source>This is what %1 changes in %2. Login settings, roles and ticks are kept.</source>
        <translation>Das ändert %1 in %2. Anmeldedaten, Rollen und Häkchen bleiben.</translation>
    </message>
    <message>
        <source>Some lines have errors; they are imported and marked:</source>
        <translation>Einige Zeilen enthalten Fehler; sie werden importiert und markiert:</translation>
    </message>
</context>
<context>
    <name>howdah::WelcomePage</name>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message>
        <source>Howdah prepares the machines of a Patroni cluster from this computer: login as root by key, names, time and firewall. Begin with the list of your machines, or drop a machines.txt here.</source>
        <translation>Howdah richtet die Maschinen eines Patroni-Clusters von diesem Rechner aus ein: Root-Anmeldung mit Schlüssel, Namen, Zeit und Firewall. Beginnen Sie mit der Liste Ihrer Maschinen, oder ziehen Sie eine machines.txt hierher.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how the last run ended, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>howdah::WorkstationWorker</name>
    <message>
        <source>This needs an administrator of this computer, and there is no way to become one from here: neither pkexec with a desktop nor sudo. Nothing was changed by this step. Run Howdah&apos;s command line as root, or leave this computer out of the run.</source>
        <translation>Das braucht einen Administrator dieses Rechners, und von hier aus gibt es keinen Weg dorthin: weder pkexec mit Arbeitsumgebung noch sudo. Dieser Schritt hat nichts geändert. Führen Sie Howdahs Befehlszeile als root aus oder nehmen Sie diesen Rechner vom Lauf aus.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Prepares the machines of a Patroni cluster from this computer.</source>
        <translation>Richtet die Maschinen eines Patroni-Clusters von diesem Rechner aus ein.</translation>
    </message>
    <message>
        <source>A project (*.howdah) or a machines.txt to open.</source>
        <translation>Ein Projekt (*.howdah) oder eine machines.txt zum Öffnen.</translation>
    </message>
    <message>
        <source>
Without a display: howdah-cli does the same; howdah-cli help.
</source>
        <translation>
Ohne Anzeige: howdah-cli tut dasselbe; howdah-cli help.
</translation>
    </message>
    <message>
        <source>Shows this help and exits with status 0.</source>
        <translation>Zeigt diese Hilfe und endet mit Exit-Status 0.</translation>
    </message>
    <message>
        <source>Shows the version and exits with status 0.</source>
        <translation>Zeigt die Version und endet mit Exit-Status 0.</translation>
    </message>
</context>
</TS>
