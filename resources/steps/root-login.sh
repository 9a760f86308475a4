# shellcheck shell=sh disable=SC2154
# root may log in by key: a drop-in, validated, reloaded, and the effective value proved for our address. sshd takes
# the first value it reads, so 00-howdah.conf wins over every other drop-in and the main file, but not over Match.
begin root-login
: "${HD_OPT_PERMIT:=key-only}" "${HD_OPT_NARROW:=no}"

main=/etc/ssh/sshd_config
drop_in=/etc/ssh/sshd_config.d/00-howdah.conf
mark='Howdah root login'

[ "$HD_OPT_PERMIT" != keep ] || taking_back || finish skipped root-login-kept

#: root-login-no-sshd OpenSSH's sshd is not installed here, or not in the usual place. Nothing was changed. Set root login by hand, or choose to work through sudo.
has sshd || finish failed root-login-no-sshd
sshd=$(command -v sshd)

# [ARG…]: the values that count for root from our address. What sshd was started with counts before its files.
client=${HD_CLIENT:-127.0.0.1}
hd_find_sshd
effective() { hd_effective root "$@" 2>&1; }
value() { hd_value "$1"; }
case $hd_sshd_options in *'-f '*) main=${hd_sshd_options##*-f \'} main=${main%%\'*} ;; esac
first_line() { printf '%s\n' "$1" | head -n 1 | tr -d '\r'; }
permit() { value permitrootlogin | sed 's/without-password/prohibit-password/'; }

# KEYWORD match|any: FILE line N of each line that sets it, inside a Match block or anywhere.
lines_of() {
    for file in "$main" /etc/ssh/sshd_config.d/*.conf; do
        [ ! -e "$file" ] || awk -v file="$file" -v key="$1" -v where="$2" '
            { sub(/^[ \t]+/, ""); split(tolower($0), f, /[ \t=]+/) }
            f[1] == "match" { inside = 1 }
            f[1] == key && (inside || where == "any") { printf "%s line %d\n", file, NR }' "$file"
    done | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }'
}

# FILE…: these and what they include, with the directories of patterns: what is removed leaves its trace there.
files_of() {
    for file; do
        echo "$file"
        sed -n 's/^[[:space:]]*[Ii][Nn][Cc][Ll][Uu][Dd][Ee][[:space:]=]*//p' "$file" 2>/dev/null | tr -d '"\r' | tr -s '[:blank:]' '\n' |
            while IFS= read -r pattern; do
                case $pattern in /*) ;; *) pattern=/etc/ssh/$pattern ;; esac
                case $pattern in *[*?[]*) echo "${pattern%/*}" ;; esac
                # shellcheck disable=SC2086 # a pattern
                files_of $pattern
            done
    done
}
# What a daemon has been told: which it is, and its files as they were.
told=/run/howdah.sshd
told() {
    echo "$hd_sshd $(cut -d' ' -f22 "/proc/$hd_sshd/stat" 2>/dev/null)" # its start
    printf '%s\n' "$1"
}
as_they_are() { files_of "$main" | sort -u | while IFS= read -r file; do stat -L -c '%n %z %s' "$file" 2>/dev/null; done; }

# Has the running sshd read its files as they are now? In unread those that are newer than what it has read. sshd -T cannot
# tell: it reads them itself. But sshd writes its PID file whenever it has read them, at a reload too. Where there is
# none, or the clock was set in between, a note of ours says what we told it.
current() {
    unread=''
    [ -n "$hd_sshd" ] || return 0 # a process for each connection, which reads them then
    [ "$(cat "$told" 2>/dev/null)" != "$(told "$(as_they_are)")" ] || return 0
    stamp=$(value pidfile)
    if [ "$(cat "$stamp" 2>/dev/null)" != "$hd_sshd" ] || [ "$(stat -c %Y "$stamp")" -gt "$(date +%s)" ]; then
        unread=$main
        return 1
    fi
    # It reads them some time before it writes; and the clock of files goes in steps of some milliseconds.
    since=$(stat -c %.3Y "$stamp" | awk '{ printf "@%.3f", $1 - 0.01 }')
    unread=$(files_of "$main" | while IFS= read -r file; do
        find -L "$file" -maxdepth 0 -newerct "$since" 2>/dev/null || find -L "$file" -maxdepth 0 -newer "$stamp" 2>/dev/null
    done | sort -u | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }')
    [ -z "$unread" ]
}

# Running sshd reads its files again, and has done so when this returns.
reload() {
    files=$(as_they_are) stamp=$(value pidfile) stamped=''
    [ "$(cat "$stamp" 2>/dev/null)" != "$hd_sshd" ] || stamped=$(stat -c '%i %z' "$stamp" 2>/dev/null)
    tell || return 1
    tries=0
    while [ -n "$stamped" ] && { [ ! -s "$stamp" ] || [ "$(stat -c '%i %z' "$stamp" 2>/dev/null)" = "$stamped" ]; }; do
        [ $((tries += 1)) -lt 200 ] || return 1
        sleep 0.1
    done
    hd_find_sshd
    [ -z "$hd_sshd" ] || ( umask 077; told "$files" >"$told" )
}
# Where a socket of systemd's holds the port, reload would end sshd (it cannot bind what systemd holds); a restart hurts
# nobody there: the port stays open and the sessions go on.
tell() {
    sockets=$(listening) unit=''
    for candidate in $hd_ssh_units; do
        has_systemd || break
        if systemctl is-active -q "${candidate%.service}.socket"; then
            systemctl try-restart "$candidate"
            return
        fi
        [ -n "$unit" ] || ! systemctl is-active -q "$candidate" || unit=$candidate
    done
    # The unit's own, not another sshd beside it. Without a process that listens each connection has one of its own.
    if [ -n "$unit" ] && { [ -z "$hd_sshd" ] || [ "$(hd_main_pid)" = "$hd_sshd" ]; }; then
        systemctl reload "$unit" || return 1
    elif [ -n "$hd_sshd" ]; then
        kill -HUP "$hd_sshd" || return 1
    else
        [ -n "$hd_sshd_link" ]
        return
    fi
    # It closes its port and opens it anew, and both ways return before that: who connects at once may find it closed.
    tries=0
    while now_listening=$(listening); [ -z "$now_listening" ] || [ "$now_listening" = "$sockets" ]; do
        [ $tries -lt 20 ] || [ -z "$now_listening" ] || return 0 # somebody else holds the port open
        [ $((tries += 1)) -lt 100 ] || return 1
        sleep 0.1
    done
}
# The sockets that listen on sshd's first port.
listening() {
    awk -v port="$(printf '%04X' "$(value port | cut -d' ' -f1)")" '
        $4 == "0A" && substr($2, length($2) - 4) == ":" port { print $10 }' /proc/net/tcp /proc/net/tcp6 2>/dev/null | sort
}

# Text of the main file without our lines, in hd_new.
without_ours() {
    hd_read "$main"
    hd_new=$(printf %s "$hd_old" | sed "/^# BEGIN $mark\$/,/^# END $mark\$/d"; printf x)
    hd_new=${hd_new%x}
}

drop_in_text="# Written by Howdah: root may log in over SSH. Take it back with Howdah, or delete this file.$hd_nl"

#: root-login-config-broken sshd's configuration was not valid before Howdah came: %1. Nothing was changed. Mend it (sshd -t says where), then retry.
#: root-login-taken-back Howdah's setting was taken out; for root from this computer now counts PermitRootLogin %1.
#: root-login-later-edit %1 was edited since Howdah wrote it; it stays.
#: root-login-not-reloaded The setting is in the file, but sshd could not be told to read it again; see the output. Restart the SSH service on the machine's console.
broken=$("$sshd" -t 2>&1) || finish failed root-login-config-broken "$(first_line "$broken")"
effective=$(effective) || finish failed root-login-config-broken "$(first_line "$effective")"
hd_read "$drop_in"
ours=''
case $hd_old in "${drop_in_text}PermitRootLogin yes$hd_nl" | "${drop_in_text}PermitRootLogin prohibit-password$hd_nl") ours=1 ;; esac
edited=''
[ -n "$ours" ] || [ -z "$hd_old" ] || edited=1
without_ours
in_main=''
[ "$hd_new" = "$hd_old" ] || in_main=1

# Ended between the two, taking back finds nothing of ours in the files any more; the note says that sshd is yet to be told.
if taking_back; then
    [ -z "$edited" ] || finish unchanged root-login-later-edit "$drop_in"
    [ -n "$ours$in_main$(hd_kept root-login-going)" ] || finish unchanged nothing-to-take-back
    hd_put root-login-going 1
    [ -z "$ours" ] || rm -f "$drop_in" || finish failed file-unwritable "$drop_in"
    [ -z "$in_main" ] || hd_write "$main" "$hd_new" || finish failed file-unwritable "$main"
    reload >&2 || finish failed root-login-not-reloaded
    hd_forget "$drop_in" "$main" root-login-going
    effective=$(effective)
    finish changed root-login-taken-back "$(permit)"
fi

want=prohibit-password
[ "$HD_OPT_PERMIT" != password ] || want=yes
now=$(permit)
fact permit-root-login "$now"
need=1
[ "$now" != "$want" ] || need=''
wider=''
if [ "$now" = yes ] && [ $want != yes ] && [ "$HD_OPT_NARROW" != yes ] && [ -z "$ours$in_main" ]; then
    need='' wider=1
fi

# What would count with our line as the first one: asked before anything is written. Only a Match block can still win.
#: root-login-option sshd on this machine was started with PermitRootLogin %1 among its arguments (%2), which count before its files. Nothing was changed. Take it out there (SSHD_OPTS in /etc/default/ssh, or its unit) and restart it, or choose to work through sudo.
#: root-login-match A Match block forbids it: PermitRootLogin would stay %1 for root from this computer (%2). Nothing was changed. Change that block, or choose to work through sudo.
if [ -n "$need" ]; then
    would() { effective=$({ echo "PermitRootLogin $want"; without_ours; printf %s "$hd_new"; } | effective -f /dev/stdin); }
    would
    if [ "$(permit)" != $want ]; then
        stays=$(permit) options=$hd_sshd_options hd_sshd_options=''
        would
        [ "$(permit)" != $want ] || finish failed root-login-option "$stays" "$(printf %s "$options" | tr -d "'")"
        finish failed root-login-match "$stays" "$(lines_of permitrootlogin match)"
    fi
fi

# The other settings that decide whether root's key gets in. They are somebody's rules: named, not rewritten.
# PATTERN: matches root from our address. A network (10.0.0.0/8) cannot be weighed here and counts as matching.
names_root() {
    # shellcheck disable=SC2194,SC2254 # patterns they are
    case root in ${1%%@*}) ;; *) return 1 ;; esac
    # shellcheck disable=SC2254
    case $1 in
        *@*/*) return 0 ;;
        *@*) case $client in ${1#*@}) return 0 ;; *) return 1 ;; esac ;;
    esac
}
# KEYWORD users|groups: one of its patterns is for root.
lists_root() {
    set -f
    # shellcheck disable=SC2046 # words
    set -- "$2" $(value "$1")
    kind=$1
    shift
    for pattern; do
        if [ "$kind" = users ]; then
            ! names_root "$pattern" || { set +f; return 0; }
        else
            for group in $(id -Gn root); do
                # shellcheck disable=SC2254
                case $group in $pattern) set +f; return 0 ;; esac
            done
        fi
    done
    set +f
    return 1
}
#: root-login-not-listed sshd lets in only those whom %1 names (%2), and root is not among them (%3). Nothing was changed. Add root there, or choose to work through sudo.
#: root-login-denied sshd turns root away by %1 %2 (%3). Nothing was changed. Take root out there, or choose to work through sudo.
#: root-login-no-keys sshd accepts no keys here: PubkeyAuthentication is %1 (%2). Nothing was changed. Switch it on, then retry.
#: root-login-methods sshd never lets root in by key: AuthenticationMethods is %1 (%2). Nothing was changed. Add publickey there, or choose to work through sudo.
#: root-login-locked root's account is locked and sshd works without PAM, so it refuses root even with a key. Nothing was changed. Give root a password (passwd root), then retry.
[ -z "$(value allowusers)" ] || lists_root allowusers users ||
    finish failed root-login-not-listed AllowUsers "$(value allowusers)" "$(lines_of allowusers any)"
[ -z "$(value allowgroups)" ] || lists_root allowgroups groups ||
    finish failed root-login-not-listed AllowGroups "$(value allowgroups)" "$(lines_of allowgroups any)"
! lists_root denyusers users || finish failed root-login-denied DenyUsers "$(value denyusers)" "$(lines_of denyusers any)"
! lists_root denygroups groups || finish failed root-login-denied DenyGroups "$(value denygroups)" "$(lines_of denygroups any)"
[ "$(value pubkeyauthentication)" = yes ] ||
    finish failed root-login-no-keys "$(value pubkeyauthentication)" "$(lines_of pubkeyauthentication any)"
methods=$(value authenticationmethods)
case " $methods " in
    ' any ' | '  ' | *' publickey '*) ;;
    *publickey*) fact authentication-methods "$methods" ;; # a second factor: the login itself will tell
    *) finish failed root-login-methods "$methods" "$(lines_of authenticationmethods any)" ;;
esac
#: root-login-no-shell root has no shell to log in with (%1 in /etc/passwd). Nothing was changed. Give root a shell (chsh root), or choose to work through sudo.
shell=$(getent passwd root | cut -d: -f7)
case $shell in */nologin | */false) finish failed root-login-no-shell "$shell" ;; esac
if [ "$(value usepam)" != yes ]; then
    case $(getent shadow root | cut -d: -f2) in '!'*) finish failed root-login-locked ;; esac
fi

#: root-login-there Root may log in already (PermitRootLogin %1).
#: root-login-wider Root may already log in, with a password too (PermitRootLogin yes in %1); left as it is. The option to narrow it allows only keys.
#: root-login-would PermitRootLogin would become %1 (now %2).
#: root-login-unread Root may log in by sshd's files (PermitRootLogin %1), but the running sshd may not have read %2 as it is now. It was told to read its files again.
#: root-login-would-read Root may log in by sshd's files (PermitRootLogin %1), but the running sshd may not have read %2 as it is now. It would be told to read its files again.
if [ -z "$need" ]; then
    if ! current; then
        behind=$unread
        ! checking || finish would-change root-login-would-read "$now" "$behind"
        reload >&2 || finish failed root-login-not-reloaded
        finish changed root-login-unread "$now" "$behind"
    fi
    [ -z "$wider" ] || finish unchanged root-login-wider "$(lines_of permitrootlogin any)"
    finish unchanged root-login-there "$now"
fi

# The drop-in, if the main file includes it before it says anything of its own and no earlier drop-in is in the way;
# else three lines at the top of the main file, above any Match.
use_drop_in() {
    [ -d "${drop_in%/*}" ] && awk '
        { sub(/^[ \t]+/, ""); split($0, f, /[ \t=]+/); k = tolower(f[1]) }
        k == "match" || k == "permitrootlogin" { exit 1 }
        k == "include" && /sshd_config\.d\/\*/ { found = 1; exit 0 }
        END { if (!found) exit 1 }' "$main" || return 1
    printf '%s\n' /etc/ssh/sshd_config.d/*.conf "$drop_in" | sort -u | while IFS= read -r file; do
        [ "$file" != "$drop_in" ] || break
        ! grep -qis '^[[:space:]]*PermitRootLogin' "$file" || exit 1
    done
}
without_ours
if [ -z "$edited" ] && use_drop_in; then
    file=$drop_in text="${drop_in_text}PermitRootLogin $want$hd_nl"
else
    file=$main text="# BEGIN $mark${hd_nl}PermitRootLogin $want$hd_nl# END $mark$hd_nl$hd_new"
fi
if checking; then
    hd_diff "$file" "$text"
    finish would-change root-login-would "$want" "$now"
fi

#: root-login-invalid sshd does not accept the new setting: %1. It was taken out again; nothing is changed.
#: root-login-not-effective PermitRootLogin is still %1 for root from this computer, although %2 says %3. It was taken out again; nothing is changed. Look at the Include lines of /etc/ssh/sshd_config.
#: root-login-not-undone The new setting in %1 does not work, and it could not be taken out again; see the output. What was there before is in /var/lib/howdah on the machine. Correct %1 there, then retry.
#: root-login-set Root may log in (PermitRootLogin %1, before: %2).
hd_read "$file"
before=$hd_old
undo() {
    if [ "$file" = "$drop_in" ] && [ -z "$before" ]; then rm -f "$drop_in"; else hd_write "$file" "$before"; fi ||
        finish failed root-login-not-undone "$file"
    [ -n "$ours$in_main" ] || hd_forget "$file"
}
mode=600
[ "$file" != "$drop_in" ] || mode=644
[ -n "$ours$in_main" ] || hd_forget "$drop_in" "$main" # of a setting of ours that somebody has taken out
hd_write "$file" "$text" "$mode" || finish failed file-unwritable "$file"
if ! broken=$("$sshd" -t 2>&1); then
    undo
    finish failed root-login-invalid "$(first_line "$broken")"
fi
effective=$(effective)
if [ "$(permit)" != $want ]; then
    undo
    finish failed root-login-not-effective "$(permit)" "$file" "$want"
fi
reload >&2 || finish failed root-login-not-reloaded
finish changed root-login-set "$want" "$now"
