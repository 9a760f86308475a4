# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
# Finds out why this machine refuses the login of HD_KEY_USER although the key is in place. Runs in the run's own root shell
# after a login by key was refused. Checks sshd's settings, the account, the path to the key, PAM, and sshd's log since the
# attempt, in sshd's own order. Changes nothing. HD_AGO: seconds since the attempt began; HD_LET_IN: the key was accepted,
# but another command ran than ours.
begin why-refused
: "${HD_AGO:=60}" "${HD_LET_IN:=}"
user=$HD_KEY_USER host=${HD_HOST:-$(hostname)} client=${HD_CLIENT:-}
if taking_back; then finish unchanged nothing-to-take-back; fi

# --- sshd's own line ---------------------------------------------------------------------------------------------------

# sshd's messages since the attempt: from the journal, and from the files of a syslog daemon.
log_lines() {
    since=$(($(date +%s) - HD_AGO))
    if has journalctl; then
        timeout 5 journalctl --sync 2>/dev/null
        timeout 10 journalctl -q --no-pager -o cat --since "@$since" -t sshd -t sshd-session -t sshd-auth 2>/dev/null
    fi
    for log in /var/log/auth.log /var/log/secure /var/log/messages; do
        [ -r "$log" ] || continue
        tail -n 500 "$log" | awk -v iso="$(date -d "@$since" +%Y-%m-%dT%H:%M:%S)" -v old="$(date -d "@$since" '+%m %d %T')" '
            !/ (sshd|sshd-session|sshd-auth)\[[0-9]+\]: / { next }
            /^[0-9][0-9][0-9][0-9]-/ { if (substr($0, 1, 19) < iso) next }
            /^[A-Z]/ { m = index("JanFebMarAprMayJunJulAugSepOctNovDec", $1); if (sprintf("%02d %02d %s", (m + 2) / 3, $2, $3) < old) next }
            { sub(/^.* (sshd|sshd-session|sshd-auth)\[[0-9]+\]: /, ""); print }'
    done
}
# The most specific of these messages about this user.
said=$(log_lines | HD_USER=$user HD_FROM=$client awk '
    function rank(line) {
        if (line ~ /has password changed in future/) return 0 # a wrong clock; the login is not refused for it
        if (line ~ / not allowed because |ROOT LOGIN REFUSED|[Aa]ccount .*expired|[Aa]uthentication refused|bad owner|but not from a permitted host|entry expired at|Refused by key options|revoked/) return 1
        if (line ~ /not in Pubkey|key type .* not in|userauth_pubkey: .*(unsupported|not in)/) return 1
        if (line ~ /pam_[a-z_0-9]+\(sshd?:account\)/) return 2
        if (line ~ /by PAM account configuration|PAM session not opened|[Pp]assword change required|password has expired|PAM:/) return 3
        if (line ~ /pam_[a-z_0-9]+\(sshd?[^)]*\)/ && line !~ /session (opened|closed)|PAM \(/) return 4
        if (line ~ /past MaxStartups|[Pp]enalty|maximum authentication attempts/) return 4
        if (line ~ /^(Failed|Connection (closed|reset) by authenticating|Disconnecting|error:|fatal:)/) return 5
        return 0
    }
    {
        gsub(/[^\040-\176]/, " ")
        r = rank($0)
        if (!r) next
        user = ENVIRON["HD_USER"]; from = ENVIRON["HD_FROM"]
        if (match($0, /([Uu]ser|for|account|user=)[ =]+[`"\047]?[A-Za-z_][-A-Za-z0-9_.\\$]*/)) {
            name = substr($0, RSTART, RLENGTH); sub(/^.*[ =`"\047]/, "", name)
            if (name != user && index($0, user) == 0) next
        }
        if (from != "" && match($0, /(from|FROM|rhost=) ?[`\047]?[0-9a-f]+[.:][0-9a-f.:]+/) && index($0, from) == 0) next
        if (best == 0 || r <= best) { best = r; line = $0 }
    }
    END { print substr(line, 1, 240) }')
fact sshd-log "$said"
[ -z "$said" ] || echo "sshd's log: $said"
log=${said:-nothing about it}

# --- sshd's settings ---------------------------------------------------------------------------------------------------

hd_find_sshd
effective=''
[ -z "$hd_sshd_program" ] || hd_effective "$user" || effective=''
value() { hd_value "$1"; }
#: login-permit %1 does not let %2 log in: PermitRootLogin is %3 there (%4). Run the step for root login again, or correct that line. sshd's log: %5.
#: login-not-listed %1 does not let %2 log in: sshd there accepts only the users or groups listed in %3 (%4). Add %2 there, then retry. sshd's log: %5.
#: login-denied %1 does not let %2 log in: %3 there excludes it (%4). Remove %2 from it, then retry. sshd's log: %5.
#: login-no-keys %1 accepts no keys: %2 is %3 there (%4). Correct that, then retry. sshd's log: %5.
if [ -n "$effective" ]; then
    case $user:$(value permitrootlogin) in root:no | root:forced-commands-only) finish failed login-permit "$host" "$user" "$(value permitrootlogin)" "$(hd_line_of permitrootlogin)" "$log" ;; esac
    ! hd_lists_user denyusers users || finish failed login-denied "$host" "$user" DenyUsers "$(hd_line_of denyusers)" "$log"
    [ -z "$(value allowusers)" ] || hd_lists_user allowusers users ||
        finish failed login-not-listed "$host" "$user" AllowUsers "$(hd_line_of allowusers)" "$log"
    ! hd_lists_user denygroups groups || finish failed login-denied "$host" "$user" DenyGroups "$(hd_line_of denygroups)" "$log"
    [ -z "$(value allowgroups)" ] || hd_lists_user allowgroups groups ||
        finish failed login-not-listed "$host" "$user" AllowGroups "$(hd_line_of allowgroups)" "$log"
    [ "$(value pubkeyauthentication)" != no ] || finish failed login-no-keys "$host" PubkeyAuthentication no "$(hd_line_of pubkeyauthentication)" "$log"
    case " $(value authenticationmethods) " in
        ' any ' | '  ' | *publickey*) ;;
        *) finish failed login-no-keys "$host" AuthenticationMethods "$(value authenticationmethods)" "$(hd_line_of authenticationmethods)" "$log" ;;
    esac
fi

# --- The account -------------------------------------------------------------------------------------------------------

#: login-no-account There is no account %2 on %1. Correct the account, then retry.
#: login-shell-missing %1 does not let %2 log in: its shell, %3 in /etc/passwd, does not exist or cannot be executed. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd's log: %4.
#: login-locked %1 does not let %2 log in: the account is locked, and sshd works without PAM there, so it refuses even a key. Give it a password (passwd %2) or set UsePAM yes, then retry. sshd's log: %3.
#: login-account-expired %1 does not let %2 log in: the account expired on %3. Remove its expiry date on the machine (chage -E -1 %2), then retry. sshd's log: %4.
#: login-password-expired %1 does not let %2 log in, not even by key: its password expired on %3. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry. sshd's log: %4.
#: login-password-change %1 does not let %2 log in, not even by key: its password must be changed at the first login. Change it on the machine (passwd %2), then retry. sshd's log: %3.
entry=$(getent passwd "$user") || finish failed login-no-account "$host" "$user"
uid=$(echo "$entry" | cut -d: -f3) gid=$(echo "$entry" | cut -d: -f4) home=$(echo "$entry" | cut -d: -f6) shell=$(echo "$entry" | cut -d: -f7)
: "${shell:=/bin/sh}"
{ [ -f "$shell" ] && [ -x "$shell" ]; } || finish failed login-shell-missing "$host" "$user" "$shell" "$log"
read -r password changed longest ends <<SHADOW
$(getent shadow "$user" | awk -F: '{ print ($2 == "" ? "-" : $2), ($3 == "" ? -1 : $3), ($5 == "" ? -1 : $5), ($8 == "" ? -1 : $8) }')
SHADOW
day() { date -u -d "@$(($1 * 86400))" +%F 2>/dev/null || echo "day $1"; }
today=$(($(date +%s) / 86400))
pam=1
[ "$(value usepam)" != no ] || pam=''
[ -n "$pam" ] || case ${password:-} in '!'* | '*LK*'*) finish failed login-locked "$host" "$user" "$log" ;; esac
[ "${ends:--1}" -lt 0 ] || [ "$ends" -gt "$today" ] || finish failed login-account-expired "$host" "$user" "$(day "$ends")" "$log"
if [ -n "$pam" ]; then
    [ "${changed:--1}" != 0 ] || finish failed login-password-change "$host" "$user" "$log"
    if [ "${changed:--1}" -gt 0 ] && [ "${longest:--1}" -ge 0 ] && [ "$longest" -lt 10000 ] && [ $((changed + longest)) -lt "$today" ]; then
        finish failed login-password-expired "$host" "$user" "$(day $((changed + longest)))" "$log"
    fi
fi

# --- The key -----------------------------------------------------------------------------------------------------------

#: login-home-missing %1 does not let %2 log in: its home directory %3, where sshd reads its keys, does not exist. Create it on the machine (mkhomedir_helper %2), then retry. sshd's log: %4.
#: login-path-owned %1 does not let %2 log in by key: %3 belongs to %4, so sshd does not trust what is in it (StrictModes). Run chown %2 %3 on the machine, then retry. sshd's log: %5.
#: login-path-open %1 does not let %2 log in by key: others may write to %3 (mode %4), so sshd does not trust what is in it (StrictModes). Run chmod go-w %3 on the machine, then retry. sshd's log: %5.
#: login-label %1 does not let %2 log in by key: SELinux has a wrong label for %3. Run restorecon -RF %3 on the machine, then retry. sshd's log: %4.
#: login-key-missing %1 does not let %2 log in by key: the key is not in %3, where sshd reads it (AuthorizedKeysFile). Run the step for the SSH key again. sshd's log: %4.
#: login-key-options %1 does not let %2 log in by key as usual: in %3 the key has options in front of it, %4. Remove them there, or run the step for the SSH key again. sshd's log: %5.
#: login-key-kind %1 accepts no keys of the type %2 (PubkeyAcceptedAlgorithms, %3). Use a key of another type. sshd's log: %4.
#: login-key-revoked %1 refuses this key: it is listed in %2 (RevokedKeys). Use another key, or remove it there. sshd's log: %3.
type=${HD_PUBLIC_KEY%% *} blob=${HD_PUBLIC_KEY#* } blob=${blob%% *}
real_home=$(readlink -f "$home")
private='' # Debian's sshd accepts group write permission if nobody else is in the group
[ ! -e /etc/debian_version ] || { getent passwd; echo; getent group "$gid"; } | awk -F: -v uid="$uid" -v gid="$gid" -v user="$user" '
    NF > 4 && $4 == gid && $3 != uid || NF == 4 && $4 != "" && $4 != user { other = 1 } END { exit other }' && private=$gid

# FILE: ends with the first directory or file on its path that sshd does not trust.
trust() {
    place=$(readlink -f "$1")
    while :; do
        read -r owner group mode <<PLACE
$(stat -c '%u %g %a' "$place")
PLACE
        [ "$owner" = "$uid" ] || [ "$owner" = 0 ] || finish failed login-path-owned "$host" "$user" "$place" "$(stat -c %U "$place")" "$log"
        [ $((0$mode & 022)) = 0 ] || { [ $((0$mode & 02)) = 0 ] && [ "$group" = "$private" ]; } ||
            finish failed login-path-open "$host" "$user" "$place" "$mode" "$log"
        [ "$place" != "$real_home" ] && [ "$place" != / ] || return 0
        place=${place%/*}
        : "${place:=/}"
    done
}
files='' options='' there='' in_home=''
if [ -n "$HD_PUBLIC_KEY" ] && [ -n "$effective" ]; then
    set -f
    # shellcheck disable=SC2046 # words
    set -- $(value authorizedkeysfile)
    set +f
    for file; do
        [ "$file" != none ] || continue
        file=$(printf %s "$file" | sed "s|%%|%-|g; s|%h|$home|g; s|%u|$user|g; s|%U|$uid|g; s|%-|%|g")
        case $file in "$home"/*) in_home=1 ;; /*) ;; *) file=$home/$file in_home=1 ;; esac
        files=${files:+$files, }$file
        [ -f "$file" ] || continue
        how=$(awk -v type="$type" -v blob="$blob" '
            /^[ \t]*#/ { next }
            { for (i = 1; i < NF; i++) if ($i == type && $(i + 1) == blob) { sub("[ \t]*" type "[ \t].*", ""); print ($0 == "" ? "plain" : $0); exit } }' "$file")
        case $how in
            '') ;;
            plain) there=$file; break ;;
            *) options=${options:-$how} optioned=${optioned:-$file} ;;
        esac
    done
    [ -z "$in_home" ] || [ -d "$home" ] || [ -n "$there" ] || finish failed login-home-missing "$host" "$user" "$home" "$log"
    found=${there:-${optioned:-}}
    [ -n "$found" ] || finish failed login-key-missing "$host" "$user" "${files:-none}" "$log"
    [ "$(value strictmodes)" = no ] || trust "$found"
    [ -n "$there" ] || finish failed login-key-options "$host" "$user" "$found" "$(printf %s "$options" | head -c 120)" "$log"
    if has selinuxenabled && selinuxenabled && has matchpathcon && ! matchpathcon -V "$found" >/dev/null 2>&1; then
        finish failed login-label "$host" "$user" "$found" "$log"
    fi
    accepted=$(value pubkeyacceptedalgorithms) wanted=$type
    : "${accepted:=$(value pubkeyacceptedkeytypes)}"
    [ "$type" != ssh-rsa ] || wanted=rsa-sha2-
    case ,$accepted in ,) ;; *,"$wanted"*) ;; *) finish failed login-key-kind "$host" "$type" "$(hd_line_of pubkeyacceptedalgorithms)" "$log" ;; esac
    revoked=$(value revokedkeys)
    case $revoked in
        /*)
            if printf '%s\n' "$HD_PUBLIC_KEY" | ssh-keygen -Qf "$revoked" - 2>/dev/null | grep -q 'REVOKED$' || grep -qsF "$blob" "$revoked"; then
                finish failed login-key-revoked "$host" "$revoked" "$log"
            fi ;;
    esac
fi

# --- PAM, and what is left ---------------------------------------------------------------------------------------------

#: login-nologin %1 lets only root log in at the moment, because the file %2 exists. Remove it on the machine when the maintenance is finished, then retry. sshd's log: %3.
#: login-forced %1 lets %2 log in but runs another command: ForceCommand is %3 there (%4). Remove that for %2, then retry.
#: login-tries %1 does not let %2 log in for a while after too many failed logins (%3). Wait, or reset it on the machine (faillock --user %2 --reset), then retry. sshd's log: %4.
#: login-access %1 does not let %2 log in: a rule in %3 (pam_access) forbids it. Allow %2 from this computer there, then retry. sshd's log: %4.
#: login-rule %1 does not let %2 log in: a rule of PAM there forbids it, %3 in %4. Change that rule, then retry. sshd's log: %5.
#: login-shell-none %1 lets %2 log in, but the account has no usable shell: %3 in /etc/passwd. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd's log: %4.
#: login-shell-unlisted %1 does not let %2 log in: its shell %3 is not in /etc/shells (pam_shells). Add it there, then retry. sshd's log: %4.
#: login-dropped %1 closes connections from this computer at the moment: too many connections or failed logins (MaxStartups, PerSourcePenalties). Wait some minutes, then retry. sshd's log: %2.
#: login-said %1 does not let %2 log in although the key is in place. The reason is in sshd's log there: %3. Fix that, then retry.
#: login-no-cause No cause was found on %1, and sshd's log says nothing about it.
service=$(value pamservicename)
# The PAM rules of a login as "FILE: line", from sshd's file and all that it includes.
pam_rules() { # FILE DEPTH
    [ "$2" -lt 8 ] || return 0
    sed 's/#.*//' "/etc/pam.d/$1" 2>/dev/null | while read -r kind control module rest; do
        case $kind:$control in
            @include:*) pam_rules "$control" $(($2 + 1)) ;;
            *:include | *:substack) pam_rules "$module" $(($2 + 1)) ;;
            auth:* | password:* | -auth:* | -password:* | :*) ;;
            *) echo "/etc/pam.d/$1: $control $module $rest" ;;
        esac
    done
}
# MODULE: the file with its rule.
ruled_by() { printf '%s\n' "$rules" | sed -n "s/^\([^:]*\): .*$1.*/\1/p" | head -n 1; }
if [ -n "$pam" ]; then
    rules=$(pam_rules "${service:-sshd}" 0)
    module=$(printf '%s\n' "$said" | sed -n 's/.*\(pam_[a-z_0-9]*\)(.*/\1/p')
    case $module in
        pam_access) finish failed login-access "$host" "$user" "$(printf '%s\n' "$rules" | sed -n 's/.*pam_access.*accessfile=\([^ ]*\).*/\1/p' | grep . || echo /etc/security/access.conf)" "$log" ;;
        pam_faillock | pam_tally2) finish failed login-tries "$host" "$user" "$module" "$log" ;;
        pam_shells) finish failed login-shell-unlisted "$host" "$user" "$shell" "$log" ;;
        pam_nologin | pam_unix | pam_systemd | '') ;;
        *) [ -z "$(ruled_by "$module")" ] || finish failed login-rule "$host" "$user" "$module" "$(ruled_by "$module")" "$log" ;;
    esac
    if [ "$uid" != 0 ] && [ -n "$(ruled_by pam_nologin)" ]; then
        for file in /run/nologin /etc/nologin /var/run/nologin; do [ ! -e "$file" ] || finish failed login-nologin "$host" "$file" "$log"; done
    fi
    [ -z "$(ruled_by pam_shells)" ] || grep -qsxF "$shell" /etc/shells || finish failed login-shell-unlisted "$host" "$user" "$shell" "$log"
fi
if [ -n "$HD_LET_IN" ]; then
    case $(value forcecommand) in '' | none) ;; *) finish failed login-forced "$host" "$user" "$(value forcecommand)" "$(hd_line_of forcecommand)" ;; esac
fi
case $shell in */nologin | */false) finish failed login-shell-none "$host" "$user" "$shell" "$log" ;; esac
if [ -n "$pam" ]; then
    case $said in
        *'by PAM account configuration'* | *'PAM session not opened'* | pam_unix* | pam_systemd* | pam_env* | 'error: PAM'* | '')
            # Modules that may refuse a login without a message.
            for module in pam_access pam_time pam_listfile pam_succeed_if pam_faillock pam_tally2 pam_group pam_exec pam_script pam_duo pam_oath; do
                file=$(ruled_by "$module")
                [ -n "$file" ] || continue
                case $module in
                    pam_access) grep -qsE '^[[:space:]]*-' /etc/security/access.conf && finish failed login-access "$host" "$user" /etc/security/access.conf "$log" ;;
                    pam_time) grep -qsE '^[[:space:]]*[^#[:space:]]' /etc/security/time.conf && finish failed login-rule "$host" "$user" "$module" /etc/security/time.conf "$log" ;;
                    pam_faillock | pam_tally2) ;;
                    *) [ -z "$said" ] || finish failed login-rule "$host" "$user" "$module" "$file" "$log" ;;
                esac
            done ;;
    esac
fi
case $said in *'past MaxStartups'* | *[Pp]enalty*) finish failed login-dropped "$host" "$log" ;; esac
case $said in
    '' | 'Failed '* | 'Connection '* | 'Disconnecting '*) ;; # says no more than that the login failed
    *) finish failed login-said "$host" "$user" "$said" ;;
esac
finish skipped login-no-cause "$host"
