# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# Quirks: what makes a plain machine as odd as those in the wild. Sourced by howdah-practice.
#
# A quirk is a file quirks/NAME.sh: a header of `#@ KEY: VALUE` lines (quirks/README.md) and a program that root runs in
# the machine, once, before the cluster is called ready.

QUIRK_FILES=$(dirname "$LIB")/quirks
LIMIT_QUIRK=300  # seconds that a quirk's program may take
LIMIT_REBOOT=90  # seconds that a machine may take to go down and come up again
declare -A QUIRKS=() # HOST: names, separated by commas

quirk_field() { sed -n "s/^#@ $2: *\([^#]*[^# ]\) *\(#.*\)\?\$/\1/p" "$QUIRK_FILES/$1.sh" | head -n 1; } # NAME KEY
quirk_names() {
    local file
    for file in "$QUIRK_FILES"/*.sh; do
        [ ! -e "$file" ] || basename "$file" .sh
    done
}
quirks_of() { tr ',' ' ' <<<"${QUIRKS[$1]:-}"; } # HOST

# --quirk HOST=NAME[,NAME…]: kept until the machines' names are known.
quirk_option() { # VALUE
    local host=${1%%=*} name
    [[ $1 == ?*=?* ]] || fail 2 "--quirk is HOST=NAME[,NAME…], not '$1'. howdah-practice quirks lists the names."
    for name in $(tr ',' ' ' <<<"${1#*=}"); do
        [[ $name =~ ^[a-z][a-z0-9-]*$ && -r $QUIRK_FILES/$name.sh ]] || fail 2 "There is no quirk '$name'.$(quirk_near "$name") howdah-practice quirks lists all. Nothing was changed."
        [[ ,${QUIRKS[$host]:-}, == *,"$name",* ]] || QUIRKS[$host]+=${QUIRKS[$host]:+,}$name
    done
}
# The names that differ least, within half of their length.
quirk_near() { # NAME
    local near
    near=$(quirk_names | perl -e '
        sub distance {
            my ($s, $t) = @_;
            my @row = (0 .. length $t);
            for my $i (1 .. length $s) {
                my $corner = $row[0];
                $row[0] = $i;
                for my $j (1 .. length $t) {
                    my $least = $corner + (substr($s, $i - 1, 1) ne substr($t, $j - 1, 1));
                    $corner = $row[$j];
                    for ($row[$j] + 1, $row[$j - 1] + 1) { $least = $_ if $_ < $least; }
                    $row[$j] = $least;
                }
            }
            return $row[-1];
        }
        my $wanted = shift;
        my %far;
        while (my $name = <STDIN>) {
            chomp $name;
            my $far = index($name, $wanted) >= 0 ? 1 : distance($wanted, $name);
            $far{$name} = $far if $far <= length($name) / 2;
        }
        my @near = sort { $far{$a} <=> $far{$b} || $a cmp $b } keys %far;
        print join(", ", @near[0 .. ($#near < 2 ? $#near : 2)]);' -- "$1")
    [ -z "$near" ] || printf ' Is one of these meant: %s?' "$near"
}

# Does each quirk's machine exist, and can it be that odd? Before anything is made.
quirks_check() {
    local host name i suites become
    for host in "${!QUIRKS[@]}"; do
        [[ " ${HOSTS[*]} " == *" $host "* ]] || fail 2 "--quirk $host=${QUIRKS[$host]}: there is no machine '$host' among these: ${HOSTS[*]}. Nothing was changed."
    done
    for i in "${!HOSTS[@]}"; do
        for name in $(quirks_of "${HOSTS[i]}"); do
            suites=$(quirk_field "$name" suites)
            [[ " ${suites:-bookworm trixie forky} " == *" $(suite_of "$i") "* ]] ||
                fail 2 "The quirk $name needs Debian ${suites// / or }, and ${HOSTS[i]} would be $(suite_of "$i"). Nothing was changed."
            become=$(quirk_field "$name" become)
            [ -z "$become" ] || [ "$become" = "$BECOME" ] ||
                fail 2 "The quirk $name needs machines with --become $become. Nothing was changed."
        done
    done
}

# The settings' lines, by which a second `up` knows them, and in order, so that they can be compared.
quirks_settings() {
    local host
    for host in "${HOSTS[@]}"; do
        [ -z "${QUIRKS[$host]:-}" ] || printf 'quirk-%s=%s\n' "$host" "${QUIRKS[$host]}"
    done
}

quirks_load() { # SETTINGS
    local key value
    QUIRKS=() PACKAGE_LAYERS=()
    while IFS='=' read -r key value; do
        [ -z "$key" ] || QUIRKS[${key#quirk-}]=$value
    done <<<"$1"
}
quirks_words() {
    local words
    words=$(quirks_settings | sed 's/^quirk-//' | tr '\n' ' ')
    printf '%s' "${words:+the quirks }${words:-no quirks}" | sed 's/ $//'
}

# The packages of a machine's quirks, which must be in before it boots; empty: none.
quirks_packages() { # HOST
    local name packages=
    for name in $(quirks_of "$1"); do packages+=" $(quirk_field "$name" packages)"; done
    # shellcheck disable=SC2086 # a list of words
    printf '%s\n' $packages | sort -u | tr '\n' ' ' | sed 's/^ *//; s/ *$//'
}

# The layers with the packages, made where they are missing.
packages_layers() {
    local i packages
    for i in "${!HOSTS[@]}"; do
        packages=$(quirks_packages "${HOSTS[i]}")
        [ -z "$packages" ] || packages_ensure "${HOSTS[i]}" "$(suite_of "$i")" "$packages"
    done
    [ ${#PACKAGE_LAYERS[@]} = 0 ] || save_settings
}

# Runs the programs of all machines at once, each machine's in the order given, then restarts those that want it.
quirks_apply() {
    local host pid hosts=() running=() failed='' i
    for host in "${HOSTS[@]}"; do
        [ -z "${QUIRKS[$host]:-}" ] || hosts+=("$host")
    done
    [ ${#hosts[@]} -gt 0 ] || return 0
    say "Making ${#hosts[@]} of them odd"
    for host in "${hosts[@]}"; do
        quirks_apply_to "$host" &
        running+=($!)
    done
    for i in "${!hosts[@]}"; do wait "${running[i]}" || failed+=" ${hosts[i]}"; done
    [ -z "$failed" ] || fail 1 "Not made as wanted:$failed. The reason stands above."
    wait_for_machines
}
quirks_apply_to() { # HOST
    local name status log=$STATE/machines/$1/quirk.log
    for name in $(quirks_of "$1"); do
        status=0
        timeout -k 5 "$LIMIT_QUIRK" "$(dirname "$LIB")/howdah-practice" console "$NAME" "$1" \
            sh -c "$(cat "$QUIRK_FILES/$name.sh")" "$name" "$1" </dev/null >"$log" 2>&1 {LOCK}>&- || status=$?
        [ $status = 0 ] && continue
        # Whoever is root in the machine wrote it: no escapes to this terminal.
        tail -n 15 "$log" | tr -cd '\n\t\40-\176\200-\377' | cut -c-500 >&2
        [ $status != 124 ] || status="its limit of $LIMIT_QUIRK s"
        printf 'The quirk %s on %s ended with %s.\n' "$name" "$1" "$status" >&2
        return 1
    done
    for name in $(quirks_of "$1"); do quirk_flags "$1" "$name" || return 1; done
    for name in $(quirks_of "$1"); do
        [ "$(quirk_field "$name" reboot)" != yes ] || { machine_reboot "$1" && return; }
    done
}
# What chattr cannot do in it, whose root is nobody here. The path is looked up with the machine's files as /, so that no
# link there leads out, and no program of the machine's is run for it.
quirk_flags() { # HOST NAME
    local flags path
    read -r flags path < <(quirk_field "$2" flags) || return 0
    # shellcheck disable=SC2016 # perl's variables
    perl -e '
        use Fcntl;
        my ($root, $flags, $path) = @ARGV;
        my ($long, %bit) = (length pack("l!", 0), i => 0x10, a => 0x20);
        chroot $root and chdir "/" or die "$root: $!\n";
        sysopen my $file, $path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW or die "$path: $!\n";
        my $value = pack "l!", 0;
        ioctl $file, 0x80006601 | $long << 16, $value or die "$path: FS_IOC_GETFLAGS: $!\n";
        $value = pack "l!", unpack("l!", $value) | $bit{$flags};
        ioctl $file, 0x40006602 | $long << 16, $value or die "$path: FS_IOC_SETFLAGS: $!\n";
    ' -- "/proc/$(machine_leader "$1")/root" "$flags" "$path"
}
# As `reboot` does in it. run-machine boots it again.
machine_reboot() { # HOST
    local leader deadline=$((SECONDS + LIMIT_REBOOT)) now
    leader=$(machine_leader "$1") || return 1
    kill -RTMIN+5 "$leader"
    while now=$(machine_leader "$1" || true) && { [ -z "$now" ] || [ "$now" = "$leader" ] || ! machine_is_ready "$1"; }; do
        if [ $SECONDS -ge $deadline ]; then
            printf '%s did not come up again within %s s.\n' "$1" "$LIMIT_REBOOT" >&2
            return 1
        fi
        sleep 0.2
    done
}

quirks_list() {
    local group last='' name
    for name in $(quirk_names); do
        printf '%s\t%s\t%s\t%s\n' "$(quirk_field "$name" group)" "$name" "$(quirk_field "$name" title)" "$(quirk_field "$name" suites)"
    done | sort | while IFS=$'\t' read -r group name title suites; do
        [ "$group" = "$last" ] || printf '%s\n' "$group:"
        last=$group
        printf '  %-28s %s%s\n' "$name" "$title" "${suites:+ ($(tr ' ' ',' <<<"$suites") only)}"
    done
}
