# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
#@ step: root-login
#@ title: Root login
#@ short: Root
#@ section: access
#@ runs-on: node
#@ needs: connect
#@ option permit: choice key-only,password,keep = key-only | Root login afterwards | key-only: with the key only; password: with a password too (as in the lab); keep: not changed: work through sudo
#@ option narrow: yes-no = no | Narrow a wider setting
#@ gives-access: root
#@ as-login-user: permit=keep
# root may log in by key: a drop-in, validated, reloaded, and the effective value proved for our address. sshd takes
# the first value it reads, so 00-howdah.conf wins over every other drop-in and the main file, but not over Match.
begin root-login
: "${HD_OPT_PERMIT:=key-only}" "${HD_OPT_NARROW:=no}"

main=/etc/ssh/sshd_config
drop_in=/etc/ssh/sshd_config.d/00-howdah.conf
mark='Howdah root login'

[ "$HD_OPT_PERMIT" != keep ] || taking_back || finish skipped root-login-kept

#: root-login-no-sshd OpenSSH's sshd is not installed here, or not in the usual place. Nothing was changed. Set up root login by hand, or choose to work through sudo.
hd_find_sshd
[ -n "$hd_sshd_program" ] || finish failed root-login-no-sshd
# sshd's start options override its files, and may name another main file.
hd_main_file
main=$hd_main
value() { hd_value "$1"; }
permit() { value permitrootlogin | sed 's/without-password/prohibit-password/'; }

# The record of a reload: the daemon's PID and start time, and the state of its files at that time.
told=/run/howdah.sshd
told() {
    echo "$hd_sshd $(cut -d' ' -f22 "/proc/$hd_sshd/stat" 2>/dev/null)" # its start time
    printf '%s\n' "$1"
}
as_they_are() { hd_files_of "$main" | sort -u | while IFS= read -r file; do stat -L -c '%n %z %s' "$file" 2>/dev/null; done; }

# Whether the running sshd has read the current version of its files; in unread those that are newer. sshd -T cannot tell:
# it reads the files itself. But sshd writes its PID file after it has read them, at a reload too. Where there is no PID
# file, or the clock was set in between, our record of the last reload decides.
current() {
    unread=''
    [ -n "$hd_sshd" ] || return 0 # each connection has its own process, which reads them at its start
    [ "$(cat "$told" 2>/dev/null)" != "$(told "$(as_they_are)")" ] || return 0
    stamp=$(value pidfile)
    if [ "$(cat "$stamp" 2>/dev/null)" != "$hd_sshd" ] || [ "$(stat -c %Y "$stamp")" -gt "$(date +%s)" ]; then
        unread=$main
        return 1
    fi
    # sshd reads them shortly before it writes the PID file; and file times have a resolution of some milliseconds.
    since=$(stat -c %.3Y "$stamp" | awk '{ printf "@%.3f", $1 - 0.01 }')
    unread=$(hd_files_of "$main" | while IFS= read -r file; do
        find -L "$file" -maxdepth 0 -newerct "$since" 2>/dev/null || find -L "$file" -maxdepth 0 -newer "$stamp" 2>/dev/null
    done | sort -u | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }')
    [ -z "$unread" ]
}

# Reloads the running sshd; returns when it has read its files.
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
# Where a systemd socket unit listens on the port, a reload would end sshd (it cannot bind the port that systemd holds). A
# restart is harmless there: the port stays open and sessions continue.
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
    # Only the unit's own sshd, not another one beside it. Without a listening process, each connection has its own sshd.
    if [ -n "$unit" ] && { [ -z "$hd_sshd" ] || [ "$(hd_main_pid)" = "$hd_sshd" ]; }; then
        systemctl reload "$unit" || return 1
    elif [ -n "$hd_sshd" ]; then
        kill -HUP "$hd_sshd" || return 1
    else
        [ -n "$hd_sshd_link" ]
        return
    fi
    # sshd closes its port and opens it again, after both commands have returned: a new connection may find it closed.
    tries=0
    while now_listening=$(listening); [ -z "$now_listening" ] || [ "$now_listening" = "$sockets" ]; do
        [ $tries -lt 20 ] || [ -z "$now_listening" ] || return 0 # another process listens on the port
        [ $((tries += 1)) -lt 100 ] || return 1
        sleep 0.1
    done
}
# The sockets that listen on sshd's first port.
listening() {
    awk -v port="$(printf '%04X' "$(value port | cut -d' ' -f1)")" '
        $4 == "0A" && substr($2, length($2) - 4) == ":" port { print $10 }' /proc/net/tcp /proc/net/tcp6 2>/dev/null | sort
}

# In hd_new the text of the main file without our lines. A block without its END line was edited by somebody and is kept.
without_ours() {
    hd_read "$main"
    hd_new=$(printf %s "$hd_old" | awk -v begin="# BEGIN $mark" -v end="# END $mark" '
        $0 == begin { printf "%s", held; held = $0 "\n"; inside = 1; next }
        inside && $0 == end { inside = 0; held = ""; next }
        inside { held = held $0 "\n"; next }
        { print }
        END { printf "%s", held }'; printf x)
    hd_new=${hd_new%x}
    case $hd_old in *"$hd_nl") ;; *) hd_new=${hd_new%"$hd_nl"} ;; esac
}

drop_in_text="# Written by Howdah: root may log in over SSH. Take it back with Howdah, or delete this file.$hd_nl"

#: root-login-config-broken sshd's configuration was not valid before this step: %1. Nothing was changed. Fix it (sshd -t says where), then retry.
#: root-login-settings-unread sshd's settings could not be read on this machine: %1. Nothing was changed. Fix that first (sshd -T shows it), then retry.
#: root-login-taken-back Howdah's setting was removed. For root from this computer, PermitRootLogin is now %1.
#: root-login-later-edit %1 was edited after Howdah had written it; it was left as it is.
#: root-login-not-reloaded The setting is in the file, but sshd could not be reloaded; see the output. Restart the SSH service on the machine's console.
if ! hd_effective root; then
    case $hd_sshd_error in *' line '[0-9]*) finish failed root-login-config-broken "$hd_sshd_error" ;; esac
    finish failed root-login-settings-unread "$hd_sshd_error"
fi
hd_need_settings PermitRootLogin PubkeyAuthentication
hd_read "$drop_in"
ours=''
case $hd_old in "${drop_in_text}PermitRootLogin yes$hd_nl" | "${drop_in_text}PermitRootLogin prohibit-password$hd_nl") ours=1 ;; esac
edited=''
[ -n "$ours" ] || [ -z "$hd_old" ] || edited=1
without_ours
in_main=''
[ "$hd_new" = "$hd_old" ] || in_main=1

# If a take-back is killed before the reload, the next one finds nothing of ours in the files; the note says that sshd must
# still be reloaded.
if taking_back; then
    [ -z "$edited" ] || finish unchanged root-login-later-edit "$drop_in"
    [ -n "$ours$in_main$(hd_kept root-login-going)" ] || finish unchanged nothing-to-take-back
    hd_put root-login-going 1
    [ -z "$ours" ] || rm -f "$drop_in" || finish failed file-unwritable "$drop_in"
    [ -z "$in_main" ] || hd_write "$main" "$hd_new" || finish failed file-unwritable "$main"
    reload >&2 || finish failed root-login-not-reloaded
    hd_forget "$drop_in" "$main" root-login-going
    hd_effective root
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

# The effective value with our line in front, determined before anything is written. Only a Match block can override it.
#: root-login-option sshd on this machine was started with PermitRootLogin %1 among its arguments (%2), which override its files. Nothing was changed. Remove it there (SSHD_OPTS in /etc/default/ssh, or its unit) and restart sshd, or choose to work through sudo.
#: root-login-match A Match block overrides it: PermitRootLogin would stay %1 for root from this computer (%2). Nothing was changed. Change that block, or choose to work through sudo.
#: root-login-stays PermitRootLogin would stay %1 for root from this computer, although the first value in sshd's files would be %2. Nothing was changed. Find out what else sets it (sshd -T), or choose to work through sudo.
if [ -n "$need" ]; then
    without_ours
    would() { hd_effective root "PermitRootLogin $want$hd_nl$hd_new" || finish failed root-login-settings-unread "$hd_sshd_error"; }
    would
    if [ "$(permit)" != $want ]; then
        stays=$(permit) options=$hd_sshd_options hd_sshd_options=''
        would
        [ "$(permit)" != $want ] || finish failed root-login-option "$stays" "$(printf %s "${options% }" | tr -d "'")"
        hd_sshd_options=$options
        hd_files_of "$main" | while IFS= read -r file; do ! grep -qi '^[[:space:]]*match' "$file" 2>/dev/null || exit 1; done && finish failed root-login-stays "$stays" "$want"
        finish failed root-login-match "$stays" "$(hd_line_of permitrootlogin)"
    fi
    hd_effective root
fi

# The other settings that decide whether root can log in by key. They are the administrator's rules: reported, not changed.
#: root-login-not-listed sshd accepts only the users or groups listed in %1 (%2), and root is not among them (%3). Nothing was changed. Add root there, or choose to work through sudo.
#: root-login-denied sshd refuses root because of %1 %2 (%3). Nothing was changed. Remove root there, or choose to work through sudo.
#: root-login-no-keys sshd accepts no keys here: PubkeyAuthentication is %1 (%2). Nothing was changed. Set it to yes, then retry.
#: root-login-methods sshd never accepts a key for root: AuthenticationMethods is %1 (%2). Nothing was changed. Add publickey there, or choose to work through sudo.
#: root-login-locked root's account is locked and sshd works without PAM, so it refuses root even with a key. Nothing was changed. Give root a password (passwd root), then retry.
[ -z "$(value allowusers)" ] || hd_lists_user allowusers users ||
    finish failed root-login-not-listed AllowUsers "$(value allowusers)" "$(hd_line_of allowusers)"
[ -z "$(value allowgroups)" ] || hd_lists_user allowgroups groups ||
    finish failed root-login-not-listed AllowGroups "$(value allowgroups)" "$(hd_line_of allowgroups)"
! hd_lists_user denyusers users || finish failed root-login-denied DenyUsers "$(value denyusers)" "$(hd_line_of denyusers)"
! hd_lists_user denygroups groups || finish failed root-login-denied DenyGroups "$(value denygroups)" "$(hd_line_of denygroups)"
[ "$(value pubkeyauthentication)" = yes ] ||
    finish failed root-login-no-keys "$(value pubkeyauthentication)" "$(hd_line_of pubkeyauthentication)"
methods=$(value authenticationmethods)
case " $methods " in
    ' any ' | '  ' | *' publickey '*) ;;
    *publickey*) fact authentication-methods "$methods" ;; # a second factor: the step key-login tests it
    *) finish failed root-login-methods "$methods" "$(hd_line_of authenticationmethods)" ;;
esac
#: root-login-no-shell root has no shell to log in with (%1 in /etc/passwd). Nothing was changed. Give root a shell (chsh root), or choose to work through sudo.
shell=$(getent passwd root | cut -d: -f7)
case $shell in */nologin | */false) finish failed root-login-no-shell "$shell" ;; esac
if [ "$(value usepam)" = no ]; then
    case $(getent shadow root | cut -d: -f2) in '!'*) finish failed root-login-locked ;; esac
fi

#: root-login-there Root may log in already (PermitRootLogin %1).
#: root-login-wider Root may already log in, with a password too (PermitRootLogin yes in %1); this was left as it is. An option of this step restricts it to keys.
#: root-login-would PermitRootLogin would become %1 (now %2).
#: root-login-unread sshd's files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It was reloaded.
#: root-login-would-read sshd's files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It would be reloaded.
if [ -z "$need" ]; then
    if ! current; then
        behind=$unread
        ! checking || finish would-change root-login-would-read "$now" "$behind"
        reload >&2 || finish failed root-login-not-reloaded
        finish changed root-login-unread "$now" "$behind"
    fi
    [ -z "$wider" ] || finish unchanged root-login-wider "$(hd_line_of permitrootlogin)"
    finish unchanged root-login-there "$now"
fi

# The drop-in, if it is effective: sshd evaluates its main file with our line where the drop-in will be included. Else
# (not included, or overridden by an earlier line) three lines at the top of the main file, above any Match.
with_drop_in() {
    printf '%s\n' "$hd_new" | {
        blocks=''
        while IFS= read -r line; do
            keyword=${line#"${line%%[!\ "$hd_tab"]*}"}
            case $blocks$keyword in
                [Mm][Aa][Tt][Cc][Hh][\ "$hd_tab"=]*) blocks=1 ;; # Match blocks continue to the end of the file
                [Ii][Nn][Cc][Ll][Uu][Dd][Ee][\ "$hd_tab"=]*)
                    set -f
                    # shellcheck disable=SC2046 # words
                    set -- $(printf %s "${keyword#???????}" | tr -d '"\r' | tr '=' ' ')
                    set +f
                    include "$@"
                    continue ;;
            esac
            printf '%s\n' "$line"
        done
    }
}
include() { # PATTERN…
    for pattern; do
        case $pattern in /*) ;; *) pattern=/etc/ssh/$pattern ;; esac
        # shellcheck disable=SC2254 # a pattern
        case ${pattern%/*}:$drop_in in
            "${drop_in%/*}":$pattern)
                # shellcheck disable=SC2086
                printf '%s\n' $pattern "$drop_in" | sort -u | while IFS= read -r file; do
                    if [ "$file" = "$drop_in" ]; then
                        echo "PermitRootLogin $want"
                    elif [ -e "$file" ]; then
                        echo "Include $file"
                    fi
                done ;;
            *) echo "Include $pattern" ;;
        esac
    done
}
use_drop_in() {
    [ -z "$edited$in_main" ] && [ -d "${drop_in%/*}" ] || return 1
    text=$(with_drop_in)
    hd_effective root "$text$hd_nl" && [ "$(permit)" = "$want" ]
}
without_ours
if use_drop_in; then
    file=$drop_in text="${drop_in_text}PermitRootLogin $want$hd_nl"
else
    file=$main text="# BEGIN $mark${hd_nl}PermitRootLogin $want$hd_nl# END $mark$hd_nl$hd_new"
fi
hd_expect "$file" "$text"
if checking; then
    hd_diff "$file" "$text"
    finish would-change root-login-would "$want" "$now"
fi

#: root-login-invalid sshd does not accept the new setting: %1. It was removed again; nothing is changed.
#: root-login-not-effective PermitRootLogin is still %1 for root from this computer, although %2 says %3. The setting was removed again; nothing is changed. Check the Include lines of /etc/ssh/sshd_config.
#: root-login-not-undone The new setting in %1 does not work, and it could not be removed again; see the output. A copy of the old file is in /var/lib/howdah on the machine. Correct %1 there, then retry.
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
[ -n "$ours$in_main" ] || hd_forget "$drop_in" "$main" # left from a setting of ours that somebody has removed
hd_write "$file" "$text" "$mode" || finish failed file-unwritable "$file"
if ! hd_effective root; then
    undo
    finish failed root-login-invalid "$hd_sshd_error"
fi
if [ "$(permit)" != $want ]; then
    undo
    finish failed root-login-not-effective "$(permit)" "$file" "$want"
fi
reload >&2 || finish failed root-login-not-reloaded
finish changed root-login-set "$want" "$now"
