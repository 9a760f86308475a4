# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# One cluster: its settings, rows, passwords, lock and end. Sourced by howdah-practice.

check_name() {
    [[ $1 =~ ^[a-z][a-z0-9-]{0,30}$ ]] ||
        fail 2 "'$1' cannot be a cluster's name: use a-z, 0-9 and -, a letter first, 31 characters at most."
    NAME=$1 STATE=$STATES/$1
}
load_settings() { # false: there are none
    local key value
    SUITE=bookworm NODES=5 BECOME=sudo PRIVATE=no SLOT=0 READY=no FOUND_OWNERS=0 QUIRKS=() PACKAGE_LAYERS=()
    [ -r "$STATE/settings" ] || return 1
    while IFS='=' read -r key value; do
        case $key in
        suite) SUITE=$value ;; nodes) NODES=$value ;; become) BECOME=$value ;;
        private) PRIVATE=$value ;; slot) SLOT=$value ;; ready) READY=$value ;;
        owners) FOUND_OWNERS=$value ;;
        quirk-*) QUIRKS[${key#quirk-}]=$value ;; packages-*) PACKAGE_LAYERS[${key#packages-}]=$value ;;
        esac
    done <"$STATE/settings"
    network_set_names
    set_hosts
}
save_settings() {
    {
        printf '%s\n' "suite=$SUITE" "nodes=$NODES" "become=$BECOME" "private=$PRIVATE" "slot=$SLOT" "ready=$READY" \
            "owners=$OWNERS"
        [ "$PRIVATE" = yes ] || printf 'public-slot=%s\n' "$SLOT"
        for_each_suite image_setting
        quirks_settings
        packages_settings
    } >"$STATE/settings.new"
    mv -- "$STATE/settings.new" "$STATE/settings"
}
image_setting() { # SUITE: once chosen it stays, whatever the recipe is by then
    local image
    image=$(image_of "$1")
    printf 'image-%s=%s\n' "$1" "${image:-$(image_path "$1")}"
}
declare -A PACKAGE_LAYERS=() # HOST: the layer with its quirks' packages
packages_settings() {
    local host
    for host in "${!PACKAGE_LAYERS[@]}"; do printf 'packages-%s=%s\n' "$host" "${PACKAGE_LAYERS[$host]}"; done
}
image_of() { # SUITE
    [ ! -e "$STATE/settings" ] || sed -n "s/^image-$1=//p" "$STATE/settings"
}

set_hosts() { # HOSTS: databases first; from the fourth machine on up to two proxies
    local proxies=$((NODES < 4 ? 0 : NODES == 4 ? 1 : 2)) i
    HOSTS=()
    for ((i = 1; i <= NODES - proxies; i++)); do HOSTS+=("db$i"); done
    for ((i = 1; i <= proxies; i++)); do HOSTS+=("proxy$i"); done
}
suite_of() { # INDEX
    case $SUITE in mixed) [ $(($1 % 2)) = 0 ] && echo bookworm || echo trixie ;; *) echo "$SUITE" ;; esac
}
for_each_suite() {
    local suite
    for suite in bookworm trixie forky; do
        if [ "$SUITE" = "$suite" ] || [ "$SUITE-$suite" = mixed-bookworm ] || [ "$SUITE-$suite" = mixed-trixie ]; then "$1" "$suite"; fi
    done
}
machines_txt() {
    local i
    for i in "${!HOSTS[@]}"; do
        printf '%s %s.patroni.local %s\n' "$(address $((i + 2)))" "${HOSTS[i]}" "${HOSTS[i]}"
    done
    printf '%s vip.patroni.local vip\n' "$(address $((SIZE - 2)))"
}

# One command at a time per cluster. `down` removes the lock file: a process that got the lock of a removed file tries again.
lock_cluster() {
    make_locks
    while :; do
        exec {LOCK}>"$LOCKS/$NAME"
        run flock -w "$LIMIT_LOCK" "$LOCK" ||
            fail 1 "Another howdah-practice has been working on $NAME for $LIMIT_LOCK s. Nothing was changed. Try again when it has ended."
        [ "$LOCKS/$NAME" -ef "/proc/$$/fd/$LOCK" ] && break
        exec {LOCK}>&-
    done
    trap 'exit 3' INT TERM HUP
    trap 'finish $?' EXIT
}

# Everything that `up` may have made, complete or not.
remove_cluster() {
    local host hosts=() left='' i stopping=()
    for host in "${HOSTS[@]}" "$STATE"/machines/*; do
        [[ $host == *'*' || " ${hosts[*]} " == *" ${host##*/} "* ]] || hosts+=("${host##*/}")
    done
    for host in "${hosts[@]}"; do machine_stop "$host" & stopping+=($!); done
    for i in "${!hosts[@]}"; do wait "${stopping[i]}" || left+=" ${hosts[i]}"; done
    network_down
    [ -z "$left" ] || fail 1 "These machines of $NAME did not end:$left. Their files are still in $STATE. Try again; restarting this computer ends them too."
    # There should be no mount to see from here; where there is one all the same, never remove files through it.
    findmnt -rno TARGET | grep -F -- "$STATE/" | sort -r | xargs -r umount --lazy || true
    rm -rf --one-file-system -- "$STATE"
    # Incomplete files outside it, of a start that was killed; newer ones may belong to a start that is in progress.
    find "$STATES" "$KEYS" -mindepth 1 -maxdepth 2 -name '.*' -mmin +2 -prune -exec rm -rf -- {} + 2>/dev/null || true
    rmdir -- "$STATES" 2>/dev/null || true
}

# Every command on a cluster ends here, whatever ends it: a start that was not completed leaves nothing.
finish() { # STATUS
    trap '' INT TERM HUP
    if [ "$UNFINISHED" = yes ]; then
        say "Removing $NAME again"
        (remove_cluster) || true
    fi
    [ -d "$STATE" ] || rm -f -- "$LOCKS/$NAME"
    exit "$1"
}

make_locks() { # root's alone: whoever can open a file can lock it, and would stop us
    mkdir -p "$LOCKS"
    chmod 700 "$LOCKS"
}
with_all_states() { # runs a function while no other cluster changes its slot
    local lock
    make_locks
    exec {lock}>"$LOCKS/.slots"
    flock -w 60 "$lock" || fail 1 "$LOCKS/.slots has been locked for a minute. Nothing was changed. Try again."
    "$@"
    exec {lock}>&-
}
reserve() {
    network_pick_slot
    network_set_names
    check_targets '' # the passwords will be new
    UNFINISHED=yes
    # The `down` of the last cluster may remove the common folder in between.
    mkdir -m 700 "$STATE" 2>/dev/null || { mkdir -p "$STATES" && mkdir -m 700 "$STATE"; }
    save_settings
    [ "$PRIVATE" = yes ] || printf '%s\n' "$SLOT" >"$KEY_DIR/slot"
}

# In the format of `howdah-cli run --secrets`. Letters and digits that cannot be taken for one another.
make_passwords() {
    local admin root
    admin=$(new_password)
    root=$(new_password)
    umask 077
    {
        printf 'login %s\n' "$admin"
        [ "$BECOME" = su ] || printf 'sudo %s\n' "$admin"
        printf 'root %s\n' "$root"
    } >"$STATE/passwords"
    umask 022
}
new_password() {
    local text
    text=$(head -c 600 /dev/urandom | tr -dc 'a-km-np-z2-9')
    printf '%s-%s-%s\n' "${text:0:5}" "${text:5:5}" "${text:10:5}"
}
# The layer with the cluster's passwords, shared by its machines of one suite. No program of the image runs for it.
make_layer() { # SUITE
    local etc=$STATE/layer-$1/etc
    install -d -m 755 "${etc%/etc}" "$etc"
    cp -p "$(image_of "$1")/base/etc/shadow" "$etc/"
    # shellcheck disable=SC2016 # perl's
    perl -i -e '
        open(my $file, "<", shift) or die;
        while (<$file>) { $password{$1 eq "login" ? "admin" : "root"} = $2 if /^(login|root) (.+)$/; }
        while (<>) {
            my ($name, @rest) = split(/:/, $_, -1);
            if (defined $password{$name}) {
                open(my $random, "<", "/dev/urandom") or die;
                read($random, my $salt, 8) == 8 or die;
                $rest[0] = crypt($password{$name}, "\$6\$" . unpack("H*", $salt));
            }
            print join(":", $name, @rest);
        }' "$STATE/passwords" "$etc/shadow"
    chmod 640 "$etc/shadow"
    chown --reference="$(image_of "$1")/base/etc/shadow" "$etc/shadow"
    give_to_machines "$STATE/layer-$1"
}

wait_for_machines() {
    local deadline=$((SECONDS + TIMEOUT)) waiting=("${!HOSTS[@]}") still i
    local state="has not booted; the end of its console stands above. --timeout SECONDS gives a slow computer longer."
    while :; do
        still=()
        for i in "${waiting[@]}"; do
            machine_is_ready "${HOSTS[i]}" && answers "$(address $((i + 2)))" && continue
            still+=("$i")
            # One that was still shutting down when it was looked for has not been started yet.
            [[ $BEGUN == *" ${HOSTS[i]} "* ]] || [ -n "$(machine_pids "${HOSTS[i]}")" ] || machine_start "${HOSTS[i]}" "$(suite_of "$i")"
        done
        [ ${#still[@]} -gt 0 ] || return 0
        waiting=("${still[@]}")
        if [ $SECONDS -ge $deadline ]; then
            i=${waiting[0]}
            # Root of the machine wrote it: no escape sequences to this terminal.
            tail -n 15 "$STATE/machines/${HOSTS[i]}/console.log" | tr -cd '\n\t\40-\176\200-\377' | cut -c-500 >&2
            machine_is_ready "${HOSTS[i]}" && state="has booted, but does not answer at $(address $((i + 2))) port 22; does a firewall on this computer stand in between?"
            fail 1 "${#waiting[@]} of ${#HOSTS[@]} machines were not ready within $TIMEOUT s. ${HOSTS[i]} $state"
        fi
        sleep 0.2
    done
}
