#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# killed.sh STEPS-DIRECTORY STEP VARIANT STRIDE: kills a step program before each instruction that changes something (each STRIDEth), in a
# run and in a take-back, and says what was not as it must be: after a take-back everything is as it was before the
# first run, and the next run ends well. By bash's DEBUG trap; needs root; everything is in namespaces of its own.
# VARIANT  plain; none: neither /etc/hosts nor /etc/hostname; mount: both are mount points, as in containers
if [ -z "${KILLED_INSIDE:-}" ]; then
    KILLED_INSIDE=1 exec unshare --mount --uts --pid --fork --mount-proc --kill-child "$0" "$@"
fi
programs=$1 step=$2 variant=$3 stride=$4
set -u
mount -t tmpfs tmpfs /mnt && mkdir /mnt/etc && cp -a /etc/. /mnt/etc && mount --bind /mnt/etc /etc || exit 2
mount -t tmpfs tmpfs /var/lib && mount -t tmpfs -o mode=700 tmpfs /root || exit 2
rm -rf /etc/cloud /etc/systemd/system # nothing of this computer's

hosts=$'127.0.0.1\tlocalhost\n127.0.1.1 old.lan old wiki.lan # ours\n10.0.0.5 filer\n'
hostname=$'# by hand\nold\n'
fresh() {
    umount /etc/hosts /etc/hostname 2>/dev/null
    rm -rf /etc/hosts /etc/hostname /etc/hosts.howdah /etc/hostname.howdah /var/lib/howdah /root/.ssh
    if [ "$variant" != none ]; then
        printf %s "$hosts" >/etc/hosts
        printf %s "$hostname" >/etc/hostname
    fi
    if [ "$variant" = mount ]; then
        for file in hosts hostname; do cp /etc/$file /mnt/$file; mount --bind /mnt/$file /etc/$file; done
    fi
    hostname old
}

# What must be the same afterwards.
state() {
    hostname
    ls -A /etc /root /var/lib
    for file in /etc/hosts /etc/hostname; do [ ! -e $file ] || { stat -c '%n %a' $file; cat -A $file; }; done
}

key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOurOurOurOurOurOurOurOurOurOurOurOurOurOurOurO us'
values="HD_CLUSTER=lab HD_CLUSTER_ID=1111 HD_ADDRESS=192.0.2.11 HD_FQDN=db1.lan HD_HOST=db1 HD_PUBLIC_KEY='$key'
HD_TABLE='192.0.2.11 db1.lan db1
192.0.2.12 db2.lan db2' HD_OPT_OWN_NAME=address
hostnamectl() { return 1; } # of the computer that this runs on
getent() { if [ \"\$1\" = ahostsv4 ]; then for name in \$2; do awk -v n=\$name '\$3 == n { print \$1, \"STREAM\", \$2 }' /etc/hosts; done; else command getent \"\$@\"; fi; }"
library=$(cat "$programs/lib.sh")
text=$(cat "$programs/$step.sh")

# MODE [INSTRUCTION]: runs the step, and kills it there. What it said is in `said`. Only instructions that change
# something are counted: to be killed before any other one is the same as before the next of these.
run() {
    trap=''
    : >/mnt/count
    [ -z "${2:-}" ] || trap="
set -o functrace
trap 'case \$BASH_COMMAND in mv\\ *|rm\\ *|cp\\ *|mkdir\\ *|rmdir\\ *|hostname\\ *|truncate\\ *|chmod\\ *|sync\\ *|*\">\"*\\\$h*)
    echo >>/mnt/count; [ \$(wc -l </mnt/count) != $2 ] || kill -KILL \$\$ \$BASHPID ;;
esac' DEBUG"
    said=$(bash -c 'eval "$(cat)"' 3>&1 >/dev/null 2>/mnt/output <<PROGRAM | grep '^outcome'
$library
$values
HD_MODE=$1$trap
$text
PROGRAM
    )
}

wrong() { echo "$step $variant, $*; said: ${said:-nothing}"; bad=$((bad + 1)); [ $bad -lt 5 ] || exit 1; }
bad=0
fresh
before=$(state)
run apply
case $said in 'outcome changed'*) ;; *) wrong "not done at all: $(cat /mnt/output)" ;; esac
after=$(state)
run take-back
[ "$before" = "$(state)" ] || wrong "not taken back: $(diff <(echo "$before") <(state))"

# In a run: then taken back, or run again and taken back.
for ((n = 1; ; n += stride)); do
    fresh
    run apply $n
    [ -z "$said" ] || break
    run take-back
    [ "$before" = "$(state)" ] || wrong "killed at $n, taken back: $(diff <(echo "$before") <(state))"
    fresh
    run apply $n
    run apply
    case $said in 'outcome changed'* | 'outcome unchanged'*) ;; *) wrong "killed at $n, run again: $(cat /mnt/output)" ;; esac
    [ "$after" = "$(state)" ] || wrong "killed at $n, run again: $(diff <(echo "$after") <(state))"
    run take-back
    [ "$before" = "$(state)" ] || wrong "killed at $n, run again, taken back: $(diff <(echo "$before") <(state))"
done
# In a take-back: then taken back again.
for ((m = 1; ; m += stride)); do
    fresh
    run apply
    run take-back $m
    [ -z "$said" ] || break
    run take-back
    [ "$before" = "$(state)" ] || wrong "take-back killed at $m, taken back again: $(diff <(echo "$before") <(state))"
done
[ $bad = 0 ] && echo "$step $variant: right, over $n and $m moments"
