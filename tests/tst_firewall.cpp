// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the firewall step says of rules, against what they do: each ruleset is loaded into the kernel, in a network of its
// own, and the ports are tried over a cable from a second one, both ways.
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ports = "22 2379 2380 5432 6432 8008 5000 5001 7000";

/// 192.0.2.11 on eth0, db2 (192.0.2.12) at the other end of it.
const QByteArray cable = R"sh(
mkfifo /run/far
unshare -n sh -c 'echo $$ >/run/far; exec sleep 1000' </dev/null >/dev/null 2>&1 3>&- &
read -r far </run/far
rm /run/far
ip addr del 192.0.2.11/28 dev lo
ip link add eth0 type veth peer name far netns $far
ip addr add 192.0.2.11/24 dev eth0
ip addr add 2001:db8::11/64 dev eth0 nodad
ip link set eth0 up
nsenter -t $far -n sh -c 'ip addr add 192.0.2.12/24 dev far; ip addr add 2001:db8::12/64 dev far nodad; ip link set far up; ip link set lo up'
echo "$far" >/run/far
)sh";

const QByteArray probe = R"sh(
far=$(cat /run/far) probe=$(cat /run/probe)
for way in '' "nsenter -t $far -n"; do
    there=$own; [ -z "$way" ] || there=$other
    mkfifo /run/ready
    $way python3 $probe listen $there $ports >/run/ready 2>&1 3>&- &
    read -r said </run/ready; rm /run/ready
    [ "$said" = listening ] || echo "$said"
done
nsenter -t $far -n python3 $probe try $own $ports &
python3 $probe try $other $ports
wait $!
)sh";

QStringList sorted(QStringList list)
{
    list.removeDuplicates();
    std::sort(list.begin(), list.end());
    return list;
}

/// The ports that a reason names: "(tcp 22,5432, vrrp)".
QStringList portsNamed(const QString &text)
{
    static const QRegularExpression group(u"\\(tcp ([0-9,]+)"_s);
    QStringList found;
    for (auto all = group.globalMatch(text); all.hasNext();)
        found += all.next().captured(1).split(u',', Qt::SkipEmptyParts);
    return sorted(found);
}

QByteArray dump(const char *name)
{
    return QByteArray("iptables-nft-restore <" HOWDAH_SOURCE_DIR "/tests/data/firewall/") + name + '\n';
}

} // namespace

class tst_Firewall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void saysWhatTheRulesDo_data();
    void saysWhatTheRulesDo();
    void clusterOfIpv6_data();
    void clusterOfIpv6();
    void nextStart_data();
    void nextStart();
    void checkSaysWhatApplyDoes_data();
    void checkSaysWhatApplyDoes();
    void stoppedUfwComesBackStopped();
    void manyRulesAreQuick();
};

void tst_Firewall::saysWhatTheRulesDo_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("names"); // in the sentence
    const QByteArray off = "unchanged firewall-off", foreign = "failed firewall-foreign",
                     unclear = "failed firewall-not-understood";
    const auto row = [](const char *name, const QByteArray &rules, const QByteArray &said, const QString &names = {}) {
        QTest::newRow(name) << rules << said << names;
    };
    const auto nft = [](const QByteArray &chains, const QByteArray &family = "inet") {
        return "nft -f - <<'NFT'\ntable " + family + " mine {\n" + chains + "\n}\nNFT\n";
    };
    const auto input = [&nft](const QByteArray &text, const QByteArray &more = {}) {
        return nft(more + "\nchain input {\ntype filter hook input priority 0; policy accept;\n" + text + "\n}");
    };
    const QByteArray noNft = "mount --bind /dev/null \"$(command -v nft)\"\n";

    row("none", {}, off);
    // nftables
    row("policy drop",
        nft("chain input {\ntype filter hook input priority 0; policy drop;\nct state established,related accept\niif lo accept\n"
            "tcp dport 22 accept\nicmp type echo-request accept\n}"),
        foreign, u"chain input: policy drop"_s);
    row("a jump to a chain that drops",
        input("jump services",
              "chain services {\nct state established,related accept\niif lo accept\ntcp dport 22 accept\ndrop\n}"),
        foreign, u"chain services: drop"_s);
    row("a goto, behind a return",
        input("tcp dport 22 return\ngoto rest\naccept", "chain rest {\ntcp dport 5432 return\ntcp dport 1-6000 drop\n}"), foreign,
        u"tcp dport 1-6000 drop"_s);
    row("fail2ban",
        input("tcp dport 22 ip saddr @addr-set-sshd reject with icmp port-unreachable",
              "set addr-set-sshd {\ntype ipv4_addr\nelements = { 203.0.113.9 }\n}"),
        off);
    row("fail2ban has a machine of ours",
        input("tcp dport 22 ip saddr @banned reject", "set banned {\ntype ipv4_addr\nelements = { 203.0.113.9, 192.0.2.12 }\n}"),
        foreign, u"@banned"_s);
    row("an interval set",
        input("ip saddr @outside drop",
              "set outside {\ntype ipv4_addr\nflags interval\nelements = { 10.0.0.0/8, 192.0.2.12-192.0.2.200 }\n}"),
        foreign);
    row("an interval set beside us",
        input("ip saddr @outside drop",
              "set outside {\ntype ipv4_addr\nflags interval\nelements = { 10.0.0.0/8, 192.0.2.13-192.0.2.200 }\n}"),
        off);
    row("a set of pairs",
        input("ip saddr . tcp dport @open accept\ntcp dport { 5432, 8008 } drop",
              "set open {\ntype ipv4_addr . inet_service\nflags interval\nelements = { 192.0.2.0/24 . 5430-5440 }\n}"),
        foreign, u"(tcp 8008)"_s);
    row("a verdict map",
        input("tcp dport vmap { 22 : accept, 5432 : drop, 8008 : jump api }", "chain api {\nreject with tcp reset\n}"), foreign);
    row("a named map with the rest",
        input(
            "ct state vmap { established : accept, invalid : drop }\ntcp dport vmap @ports",
            "map ports {\ntype inet_service : verdict\nflags interval\nelements = { 22 : accept, 2379-2380 : accept, 6000-7000 : drop }\n}"),
        foreign);
    row("an anonymous set", input("tcp dport { 80, 443, 5000-5001 } drop"), foreign, u"(tcp 5000,5001)"_s);
    row("all but some",
        input("ip saddr 192.0.2.12 tcp dport != { 22, 5432, 8008 } tcp dport < 10000 counter reject with icmp admin-prohibited"),
        foreign);
    row("meta l4proto", input("ct state established accept\nmeta l4proto tcp th dport 5432 drop"), foreign);
    row("all UDP", input("meta l4proto udp drop\nudp dport 5432 reject"), off);
    row("our interface", input("iifname \"eth0\" tcp dport 5432 drop"), foreign);
    row("our interface by pattern", input("iifname \"eth*\" tcp dport 5432 drop"), foreign);
    row("our interface by number", input("iif \"eth0\" tcp dport 5432 drop"), foreign);
    row("another interface", input("iifname { \"eth1\", \"docker0\" } drop\niifname \"br-*\" drop"), off);
    row("not from lo", input("iifname != \"lo\" tcp dport 5432 drop"), foreign);
    row("not from our network", input("ip saddr != { 192.0.2.0/24, 10.1.2.3 } drop"), off);
    row("not from another network", input("ip saddr != 198.51.100.0/24 tcp dport 5432 drop"), foreign);
    row("to another address", input("ip daddr 192.0.2.99 drop\nip daddr != { 192.0.2.10, 192.0.2.11, 224.0.0.18 } drop"), off);
    row("IPv6 alone",
        nft("chain input {\ntype filter hook input priority 0; policy drop;\nmeta nfproto ipv4 accept\nicmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept\n}"),
        off);
    row("an IPv6 table", nft("chain input {\ntype filter hook input priority 0; policy drop;\n}", "ip6"), off);
    row("invalid packets", input("ct state invalid drop\nct state { established, related } accept"), off);
    row("scans",
        input("tcp flags & (fin|syn) == fin|syn drop\ntcp flags & (fin|syn|rst|psh|ack|urg) == 0x0 drop\n"
              "tcp flags != syn ct state new drop\nip frag-off & 0x1fff != 0 drop\nfib saddr . iif oif missing drop"),
        off);
    row("new connections by their flags", input("tcp flags & (fin|syn|rst|ack) == syn tcp dport 5432 drop"), foreign);
    row("a limit for SYN", input("tcp flags & (fin|syn|rst|ack) == syn limit rate over 1/hour burst 5 packets drop"), unclear,
        u"(1)"_s);
    row("accepted up to a limit",
        nft("chain input {\ntype filter hook input priority 0; policy drop;\nct state established accept\nip protocol 112 accept\n"
            "tcp dport 22 limit rate 15/minute accept\ntcp dport 2379-8008 accept\n}"),
        unclear, u"limit rate 15/minute"_s);
    row("a limit that makes no difference",
        input("tcp dport 22 limit rate 15/minute accept\nct count over 100000 log prefix \"many, drop \" accept"), off);
    row("a queue", "iptables-legacy -A INPUT -p tcp --dport 5432 -j NFQUEUE --queue-num 7\n", unclear, u"NFQUEUE"_s);
    row("answers", nft("chain out {\ntype filter hook output priority 0; policy accept;\ntcp sport 5432 drop\n}"), foreign,
        u"chain out"_s);
    row("connections to the others",
        nft("chain out {\ntype filter hook output priority 0; policy drop;\nct state established accept\noif lo accept\ntcp dport { 22, 5432 } accept\n}"),
        foreign);
    row("answers to our own connections", input("tcp sport 8008 drop"), foreign);
    row("prerouting",
        nft("chain early {\ntype filter hook prerouting priority raw; policy drop;\nip saddr 192.0.2.12 tcp dport 22 accept\ntcp sport 1-10000 accept\n}"),
        foreign, u"chain early: policy drop"_s);
    row("ingress of our interface",
        nft("chain in {\ntype filter hook ingress device \"eth0\" priority 0; policy accept;\ntcp dport 5432 drop\n}", "netdev"),
        foreign);
    row("ingress of several",
        nft("chain in {\ntype filter hook ingress devices = { lo, eth0 } priority 0; policy accept;\nip saddr 192.0.2.12 tcp dport 5432 drop\n}",
            "netdev"),
        foreign);
    row("ingress of another", nft("chain in {\ntype filter hook ingress device \"lo\" priority 0; policy drop;\n}", "netdev"),
        off);
    row("inet ingress",
        nft("chain in {\ntype filter hook ingress device \"eth0\" priority 0; policy accept;\ntcp dport 5432 drop\n}"), foreign);
    row("a mark from an earlier chain",
        nft("chain early {\ntype filter hook prerouting priority mangle;\ntcp dport 5432 meta mark set 0x10\n}\n"
            "chain late {\ntype filter hook input priority 0;\nmeta mark & 0xf0 == 0x10 drop\n}"),
        foreign, u"(tcp 5432)"_s);
    row("a mark that nobody sets", input("meta mark 0x8000 drop\nct mark and 0x1 == 0x1 drop"), off);
    row("not tracked",
        nft("chain early {\ntype filter hook prerouting priority raw;\ntcp dport 5432 notrack\n}\n"
            "chain late {\ntype filter hook input priority 0;\nct state untracked drop\n}"),
        foreign, u"(tcp 5432)"_s);
    row("before tracking all is invalid",
        nft("chain early {\ntype filter hook prerouting priority raw;\nct state established,new drop\ntcp dport 5432 ct state invalid drop\n}"),
        foreign, u"(tcp 5432)"_s);
    row("a table that sleeps",
        "nft -f - <<'NFT'\ntable inet mine {\nflags dormant\nchain input {\ntype filter hook input priority 0; policy drop;\n}\n}\nNFT\n",
        off);
    row("only forwarding", nft("chain forward {\ntype filter hook forward priority 0; policy drop;\n}"), off);
    row("a dynamic set",
        input("tcp dport 5432 ct state new add @seen { ip saddr limit rate over 10/minute } drop",
              "set seen {\ntype ipv4_addr\nsize 1000\nflags dynamic,timeout\ntimeout 1m\n}"),
        unclear);
    row("ARP", nft("chain in {\ntype filter hook input priority 0; policy accept;\narp saddr ip 192.0.2.12 drop\n}", "arp"),
        foreign, u"arp"_s);

    // iptables
    for (const QByteArray kind : {"nft", "legacy"}) {
        const QByteArray t = "iptables-" + kind;
        const auto name = [&kind](const char *text) { return QByteArray(text) + ", " + kind; };
        row(name("INPUT DROP without the nft command"),
            noNft + t + " -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n" + t + " -A INPUT -i lo -j ACCEPT\n" + t
                + " -A INPUT -p tcp --dport 22 -j ACCEPT\n" + t + " -P INPUT DROP\n",
            foreign, u"-P INPUT DROP"_s);
        row(name("one port"), t + " -A INPUT -p tcp --dport 5432 -j DROP\n", foreign, u"(tcp 5432)"_s);
        row(name("several ports"),
            t + " -A INPUT -p tcp -m multiport --dports 22,5000:5001,6432 -m comment --comment 'not these, please' -j REJECT\n",
            foreign);
        row(name("not these ports"), t + " -A INPUT -p tcp -m multiport ! --dports 22,2379:8008 -m tcp --syn -j REJECT\n", off);
        row(name("source or destination ports"), t + " -A INPUT -p tcp -m multiport --ports 5432 -j DROP\n", foreign);
        row(name("raw"), t + " -t raw -A PREROUTING -p tcp --dport 5432 -j DROP\n", foreign);
        row(name("mangle"), t + " -t mangle -A PREROUTING -s 192.0.2.8/29 -p tcp --dport 5432 -j DROP\n", foreign);
        row(name("security"), t + " -t security -A INPUT -p tcp --dport 5432 -j DROP\n", foreign);
        row(name("all but one machine"), t + " -A INPUT ! -s 192.0.2.13 -p tcp --dport 5432 -j REJECT --reject-with tcp-reset\n",
            foreign);
        row(name("a range"), t + " -A INPUT -p tcp -m iprange --src-range 192.0.2.2-192.0.2.12 --dport 5432 -j DROP\n", foreign);
        row(name("a set of strangers"),
            "ipset create bad hash:net; ipset add bad 203.0.113.0/24; ipset create port hash:ip,port; ipset add port 192.0.2.12,tcp:9999\n"
                + t + " -A INPUT -m set --match-set bad src -j DROP\n" + t
                + " -A INPUT -m set --match-set port src,dst -j DROP\n",
            off);
        row(name("a set with one of ours"),
            "ipset create bad hash:ip,port; ipset add bad 192.0.2.12,tcp:5432\n" + t
                + " -A INPUT -m set --match-set bad src,dst -j DROP\n",
            foreign, u"(tcp 5432"_s);
        row(name("not in the set of ours"),
            "ipset create ours hash:net; ipset add ours 192.0.2.0/24\n" + t + " -A INPUT -m set ! --match-set ours src -j DROP\n",
            off);
        row(name("a limit"),
            t + " -A INPUT -p tcp --syn -m hashlimit --hashlimit-above 1/hour --hashlimit-burst 1 --hashlimit-mode srcip --hashlimit-name x -j DROP\n",
            unclear, u"1/hour"_s);
        row(name("many connections"), t + " -A INPUT -p tcp --syn -m connlimit --connlimit-above 50 -j REJECT\n", unclear,
            u"connlimit"_s);
        row(name("recent"), t + " -A INPUT -p tcp --dport 22 -m recent --update --seconds 60 --hitcount 4 --name x -j DROP\n",
            unclear, u"recent"_s);
        row(name("not tracked"),
            t + " -t raw -A PREROUTING -p tcp --dport 5432 -j CT --notrack\n" + t
                + " -A INPUT -p tcp -m conntrack --ctstate UNTRACKED -j DROP\n",
            foreign);
        row(name("a mark"),
            t + " -t mangle -A PREROUTING -p tcp --dport 5432 -j MARK --or-mark 0x10\n" + t
                + " -A INPUT -m mark --mark 0x10/0x10 -j DROP\n",
            foreign);
        row(name("a chain of its own, with goto"),
            t + " -N WALL\n" + t + " -A WALL -p tcp --dport 5432 -j RETURN\n" + t + " -A WALL -p tcp --dport 5000:5999 -j DROP\n"
                + t + " -A INPUT -g WALL\n",
            foreign, u"(tcp 5000,5001)"_s);
        row(name("IPv6 alone"), "ip6tables-" + kind + " -P INPUT DROP\n", off);
        row(name("where packets end"),
            t + " -A INPUT -m addrtype ! --dst-type LOCAL,MULTICAST -j DROP\n" + t
                + " -A INPUT -m pkttype --pkt-type broadcast -j DROP\n" + t
                + " -t raw -A PREROUTING -m rpfilter --invert -j DROP\n",
            off);
        row(name("fragments"), t + " -A INPUT -f -j DROP\n", off);
        row(name("answers"), t + " -A OUTPUT -p tcp --sport 5432 -j DROP\n", foreign);
    }
    // What others bring along.
    row("Docker", dump("docker.v4"), off);
    row("libvirt", dump("libvirt.v4"), off);
    row("kube-proxy", dump("kube-proxy.v4"), off);
    row("CSF", dump("csf.v4"), foreign, u"LOGDROP"_s);
    // Before all chains. (Not every kernel has actions for tc.)
    row("tc",
        "mount -t tmpfs tmpfs /usr/local/sbin; printf '%s\\n' '#!/bin/sh' 'case \"$*\" in \"qdisc show dev eth0\") echo qdisc clsact ffff: ;; "
        "\"filter show dev eth0 ingress\") echo filter protocol ip pref 49152 bpf chain 0 ;; esac' >/usr/local/sbin/tc; chmod 755 /usr/local/sbin/tc\n",
        unclear, u"tc filter on eth0, ingress: filter protocol ip pref 49152 bpf"_s);
}

void tst_Firewall::saysWhatTheRulesDo()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, said);
    QFETCH(QString, names);
    PrivateMachine machine(test::shellOfRow());
    machine.setup = cable + "printf %s " HOWDAH_SOURCE_DIR "/tests/steps/ports.py >/run/probe\n" + "exec 3>&1 1>/dev/null\n"
                    + rules + "exec 1>&3 3>&-\n";
    machine.after = "own=192.0.2.11 other=192.0.2.12 ports='" + ports + "'\n" + probe;
    const auto result = machine.run(u"firewall"_s, RunMode::Apply);
    const QString sentence = result.report.reason.sentence();
    const QByteArray seen = sentence.toUtf8() + '\n' + result.output + "\nclosed: " + result.after.simplified();
    QVERIFY2(result.said() == said, (result.said() + '\n' + seen).constData());
    QVERIFY2(sentence.contains(names), seen.constData());
    const QStringList closed = sorted(QString::fromUtf8(result.after).split(u'\n', Qt::SkipEmptyParts));
    // The proof: what is called no firewall lets all through, and what is called closed is.
    if (said.startsWith("unchanged"))
        QVERIFY2(closed.isEmpty(), seen.constData());
    else if (said.endsWith("foreign") && names != u"arp")
        QVERIFY2(!closed.isEmpty() && closed == portsNamed(sentence), seen.constData());
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_Firewall::clusterOfIpv6_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("said");
    const QByteArray off = "unchanged firewall-off", foreign = "failed firewall-foreign";
    QTest::newRow("IPv4 alone") << QByteArray(
        "iptables-nft -P INPUT DROP; nft add table ip mine; nft 'add chain ip mine in { type filter hook input priority 0; policy drop; }'\n")
                                << off;
    QTest::newRow("ip6tables") << QByteArray("ip6tables-legacy -A INPUT -s 2001:db8::/64 -p tcp --dport 5432 -j REJECT\n")
                               << foreign;
    QTest::newRow("another network") << QByteArray(
        "ip6tables-nft -A INPUT -s 2001:db8:0:1::/64 -j DROP; ip6tables-nft -A INPUT ! -s 2001:db8::/126 -p tcp --dport 1:21 -j DROP\n")
                                     << off;
    QTest::newRow("a range of addresses") << QByteArray(
        "nft add table inet mine; nft 'add chain inet mine in { type filter hook input priority 0; }'; "
        "nft 'add rule inet mine in ip6 saddr { 2001:db8::10-2001:db8::1f, ::1 } tcp dport { 8008, 5432 } drop'\n")
                                          << foreign;
}

void tst_Firewall::clusterOfIpv6()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    machine.cluster.machines.removeLast();
    machine.cluster.machines[0].address = u"2001:db8::11"_s;
    machine.cluster.machines[1].address = u"2001:db8::12"_s;
    machine.setup = cable + "printf %s " HOWDAH_SOURCE_DIR "/tests/steps/ports.py >/run/probe\n" + rules;
    machine.after = "own=2001:db8::11 other=2001:db8::12 ports='" + ports + "'\n" + probe;
    const auto result = machine.run(u"firewall"_s, RunMode::Apply);
    const QString sentence = result.report.reason.sentence();
    const QByteArray seen =
        result.said() + '\n' + sentence.toUtf8() + '\n' + result.output + "\nclosed: " + result.after.simplified();
    QVERIFY2(result.said() == said, seen.constData());
    QVERIFY2(sorted(QString::fromUtf8(result.after).split(u'\n', Qt::SkipEmptyParts)) == portsNamed(sentence), seen.constData());
}

void tst_Firewall::nextStart_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const QByteArray nft = "#!/usr/sbin/nft -f\nflush ruleset\ndefine open = { 22 }\n";
    const QByteArray chain = "table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n"
                             "\t\tct state established,related accept\n\t\tiif \"eth0\" tcp dport $open accept\n\t}\n}\n";
    const QByteArray foreign = "failed firewall-at-start", off = "unchanged firewall-off",
                     unclear = "failed firewall-not-understood";
    const auto row = [](const char *name, const char *unit, const char *file, const QByteArray &text, const QByteArray &said) {
        QTest::newRow(name) << QByteArray(unit) << QByteArray(file) << text << said;
    };
    row("nftables.service that blocks", "nftables.service", "/etc/nftables.conf", nft + chain, foreign);
    row("nftables.service, disabled", "", "/etc/nftables.conf", nft + chain, off);
    row("nftables.service as Debian has it", "nftables.service", "/etc/nftables.conf",
        nft + "table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter;\n\t}\n}\n", off);
    row("nftables.service that lets us through", "nftables.service", "/etc/nftables.conf",
        nft + "table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy accept;\n\t\tct state invalid drop\n\t}\n}\n",
        off);
    row("nftables.service with a mistake", "nftables.service", "/etc/nftables.conf",
        nft + "table inet filter {\n chain input { drop drop; }\n}\n", unclear);
    const QByteArray saved =
        "*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n[0:0] -A INPUT -i lo -j ACCEPT\n-A INPUT -p tcp --dport ssh -j ACCEPT\nCOMMIT\n";
    row("iptables-persistent", "netfilter-persistent.service", "/etc/iptables/rules.v4", saved, foreign);
    row("iptables-persistent, IPv6", "netfilter-persistent.service", "/etc/iptables/rules.v6", saved, off);
    row("iptables-persistent, one port by its name", "netfilter-persistent.service", "/etc/iptables/rules.v4",
        "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -p tcp --dport postgresql -j DROP\nCOMMIT\n", foreign);
    row("iptables.service of Red Hat", "iptables.service", "/etc/sysconfig/iptables", saved, foreign);
    row("iptables-persistent that lets us through", "netfilter-persistent.service", "/etc/iptables/rules.v4",
        "*filter\n:INPUT DROP [0:0]\n-I INPUT -j ACCEPT\n-A INPUT -p udp -j DROP\nCOMMIT\n", off);
    row("a unit of one's own", "my-rules.service", "/etc/my-rules", saved, foreign);
    row("another program's", "shorewall.service", "/etc/shorewall/x", "x", unclear);
}

void tst_Firewall::nextStart()
{
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    const bool own = unit == "my-rules.service";
    machine.put(QString::fromUtf8(file), text);
    if (own)
        machine.put(u"/etc/systemd/system/my-rules.service"_s,
                    "[Service]\nExecStart=/usr/sbin/iptables-restore -w " + file + '\n');
    const QByteArray command = own ? "iptables-restore -w " + file : QByteArray("nft -f /etc/nftables.conf");
    machine.setup = cable
                    + "mkdir -p /run/systemd/system; mount -t tmpfs tmpfs /usr/local/sbin\n"
                      "printf '%s\\n' '#!/bin/sh' 'case $1 in list-unit-files) echo "
                    + (unit.isEmpty() ? "" : unit + " enabled")
                    + ";; show) echo \"ExecStart={ path=/usr/sbin/x ; argv[]=/usr/sbin/" + command
                    + " ; }\";; *) false ;; esac' >/usr/local/sbin/systemctl\n"
                      "chmod 755 /usr/local/sbin/systemctl\n";
    machine.after = "nft list ruleset";
    const auto result = machine.run(u"firewall"_s, RunMode::Check);
    QVERIFY2(result.said() == said,
             (result.said() + '\n' + result.report.reason.sentence().toUtf8() + '\n' + result.output).constData());
    if (said.startsWith("failed"))
        QVERIFY2(result.report.reason.sentence().contains(QString::fromUtf8(unit == "shorewall.service" ? unit : file)),
                 qPrintable(result.report.reason.sentence()));
    QCOMPARE(result.after, QByteArray()); // nothing was loaded
    QCOMPARE(machine.run(u"firewall"_s, RunMode::Apply).said(), said);
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_Firewall::checkSaysWhatApplyDoes_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("check");
    QTest::addColumn<QByteArray>("apply");
    QTest::addColumn<QString>("names");
    QTest::newRow("ufw alone") << QByteArray() << QByteArray("would-change firewall-would")
                               << QByteArray("changed firewall-switched-off") << QString();
    QTest::newRow("a drop that after.rules put into INPUT")
        << QByteArray("iptables -A INPUT -p tcp --dport 5432 -j DROP\n") << QByteArray("failed firewall-would-stay")
        << QByteArray("failed firewall-stays") << u"(tcp 5432)"_s;
    QTest::newRow("a table beside ufw's") << QByteArray(
        "nft add table inet mine; nft 'add chain inet mine in { type filter hook input priority 5; policy drop; }'\n")
                                          << QByteArray("failed firewall-would-stay") << QByteArray("failed firewall-stays")
                                          << u"table inet mine, chain in: policy drop"_s;
    QTest::newRow("a limit beside ufw's") << QByteArray(
        "iptables -A INPUT -p tcp --syn -m connlimit --connlimit-above 3 -j DROP\n")
                                          << QByteArray("failed firewall-would-stay-unclear")
                                          << QByteArray("failed firewall-stays-unclear") << u"connlimit"_s;
    QTest::newRow("a stranger banned") << QByteArray("iptables -I INPUT -s 203.0.113.7 -j DROP\n")
                                       << QByteArray("would-change firewall-would") << QByteArray("changed firewall-switched-off")
                                       << QString();
}

void tst_Firewall::checkSaysWhatApplyDoes()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, check);
    QFETCH(QByteArray, apply);
    QFETCH(QString, names);
    PrivateMachine machine(test::shellOfRow());
    machine.setup =
        "{ [ -e /etc/ufw/prepared ] || { ufw allow 22/tcp; ufw --force enable; : >/etc/ufw/prepared; }; /lib/ufw/ufw-init start; } >/dev/null 2>&1\n"
        + rules;
    const auto would = machine.run(u"firewall"_s, RunMode::Check);
    QVERIFY2(would.said() == check,
             (would.said() + '\n' + would.report.reason.sentence().toUtf8() + '\n' + would.output).constData());
    QVERIFY(would.report.reason.sentence().contains(names));
    const auto did = machine.run(u"firewall"_s, RunMode::Apply);
    QVERIFY2(did.said() == apply, (did.said() + '\n' + did.report.reason.sentence().toUtf8() + '\n' + did.output).constData());
    QVERIFY(did.report.reason.sentence().contains(names));
    QCOMPARE(machine.run(u"firewall"_s, RunMode::TakeBack).said(), QByteArray("changed firewall-back"));
}

/// `systemctl stop ufw` lasts until the next start.
void tst_Firewall::stoppedUfwComesBackStopped()
{
    PrivateMachine machine(test::shellOfRow());
    // Enabled, and its rules not loaded in this network.
    machine.setup = "[ -e /etc/ufw/prepared ] || { ufw --force enable; unshare -n true; : >/etc/ufw/prepared; } >/dev/null 2>&1\n"
                    "nft flush ruleset\n";
    machine.after = "ufw status | head -n 1; grep ENABLED= /etc/ufw/ufw.conf; nft list ruleset | grep -c 'policy drop'";
    const auto would = machine.run(u"firewall"_s, RunMode::Check);
    QVERIFY2(would.said() == "would-change firewall-would-later", (would.said() + would.output).constData());
    QCOMPARE(would.after, QByteArray("Status: inactive\nENABLED=yes\n0\n"));
    const auto off = machine.run(u"firewall"_s, RunMode::Apply);
    QVERIFY2(off.said() == "changed firewall-switched-off-later", (off.said() + off.output).constData());
    QCOMPARE(off.after, QByteArray("Status: inactive\nENABLED=no\n0\n"));
    QCOMPARE(machine.run(u"firewall"_s, RunMode::Apply).said(), QByteArray("unchanged firewall-off"));
    const auto back = machine.run(u"firewall"_s, RunMode::TakeBack);
    QVERIFY2(back.said() == "changed firewall-back", (back.said() + back.output).constData());
    QCOMPARE(back.after, QByteArray("Status: inactive\nENABLED=yes\n0\n"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

/// Twenty thousand banned addresses and a cluster of a thousand machines are weighed well within the step's time.
void tst_Firewall::manyRulesAreQuick()
{
    PrivateMachine machine(test::shellOfRow());
    for (int i = 0; i < 1000; ++i) {
        Machine more = machine.cluster.machines.at(1);
        more.id = QUuid::createUuid();
        more.address = u"198.18.%1.%2"_s.arg(i / 250).arg(i % 250 + 1);
        machine.cluster.machines << more;
    }
    machine.setup = cable + R"sh(
{
    echo 'table inet mine {'
    echo 'set banned { type ipv4_addr; flags interval; elements = {'
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "203.%d.%d.%d%s,\n", i / 10000, i / 100 % 100, 2 * (i % 100), i % 3 ? "" : "/31" }'
    echo '203.0.113.250 }'
    echo '}'
    echo 'chain input { type filter hook input priority 0; policy accept;'
    echo 'ip saddr @banned drop'
    awk 'BEGIN { for (i = 0; i < 500; i++) printf "ip saddr 203.100.%d.%d tcp dport %d drop\n", i / 200, i % 200, 5000 + i }'
    echo 'ip saddr 198.18.3.77 tcp dport 5432 drop'
    echo '}'
    echo '}'
} | nft -f -
)sh";
    const auto result = machine.run(u"firewall"_s, RunMode::Apply);
    QCOMPARE(result.said(), QByteArray("failed firewall-foreign"));
    QVERIFY2(result.report.reason.sentence().contains(u"(tcp 5432; 198.18.3.77)"_s), qPrintable(result.report.reason.sentence()));
}

QTEST_GUILESS_MAIN(tst_Firewall)
#include "tst_firewall.moc"
