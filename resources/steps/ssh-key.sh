# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154,SC2034
#@ step: ssh-key
#@ title: SSH key
#@ short: Key
#@ section: access
#@ runs-on: node
#@ needs: key-pair connect
#@ depends-on: key account
#@ gives-access: key
# The public key in the authorized_keys that sshd reads for HD_KEY_USER: once, unrestricted, with modes sshd accepts.
# In root's own directories this works as root. From the first directory that the account owns, everything is done as that
# account, and no link is followed: the account could redirect a path between check and use.
begin ssh-key

#: key-after-pair Would be added after the key pair is made on this computer.
#: key-none There is no key pair on this computer yet, so nothing was changed by this step. Create the key pair first: run the step “SSH key pair on this computer” (key-pair), then retry.
later='' # the key is still to be made: a check says what would be in its way
if [ -z "$HD_PUBLIC_KEY" ] && ! taking_back; then
    checking || finish failed key-none
    later=1
fi
type=${HD_PUBLIC_KEY%% *} blob=${HD_PUBLIC_KEY#* }
blob=${blob%% *}
keys=${HD_PUBLIC_KEY:+$type $blob} # the keys to look for
hd_find_sshd
effective=''
value() { hd_value "$1" | head -n 1; }

# The account and its file: the first of AuthorizedKeysFile, as sshd expands it, or the one named in a note.
#: key-no-user There is no account %1 on this machine. Nothing was changed. Correct the account, then retry.
#: key-no-file sshd reads no authorized_keys for %1 (AuthorizedKeysFile is none). Nothing was changed. Set AuthorizedKeysFile in sshd's configuration, then retry.
#: key-settings-unread On this machine it could not be found out where sshd reads the keys of %1: %2. Nothing was changed. Fix that first (sshd -T shows it), then retry.
find_account() { # [FILE]
    entry=$(getent passwd "$HD_KEY_USER") || finish failed key-no-user "$HD_KEY_USER"
    uid=$(echo "$entry" | cut -d: -f3) gid=$(echo "$entry" | cut -d: -f4) home=$(echo "$entry" | cut -d: -f6)
    file=${1-}
    if [ -z "$hd_sshd_program" ]; then # another SSH server reads the file in the home directory
        : "${file:=.ssh/authorized_keys}"
    elif [ -z "$file" ]; then
        hd_effective "$HD_KEY_USER" || finish failed key-settings-unread "$HD_KEY_USER" "$hd_sshd_error"
        file=$(value authorizedkeysfile)
        file=${file%% *}
        if [ -z "$file" ]; then # where it is none, OpenSSH 10.6 (at least) prints no line of it, but of its neighbour
            [ -n "$(value authorizedkeyscommand)" ] || hd_need_settings AuthorizedKeysFile
            file=none
        fi
        [ "$file" != none ] || finish failed key-no-file "$HD_KEY_USER"
        file=$(printf %s "$file" | sed "s|%%|%-|g; s|%h|$home|g; s|%u|$HD_KEY_USER|g; s|%U|$uid|g; s|%-|%|g")
    fi
    in_home=1
    case $file in
        "$home"/*) [ "$home" != / ] || in_home='' ;;
        /*) in_home='' ;;
        *) file=$home/$file ;;
    esac
    strict=1
    [ "$(value strictmodes)" != no ] || strict=''
    # Debian's sshd accepts group write permission if nobody else is in the group.
    private=''
    [ ! -e /etc/debian_version ] || { getent passwd; echo; getent group "$gid"; } | awk -F: -v uid="$uid" -v gid="$gid" -v user="$HD_KEY_USER" '
        NF > 4 && $4 == gid && $3 != uid || NF == 4 && $4 != "" && $4 != user { other = 1 } END { exit other }' && private=$gid
    kept=key-$HD_KEY_USER
    real_home=$(readlink -f "$home")
}

# --- Where the file is, and who owns its path -----------------------------------------------------------------------

# PATH: its owner's uid in owner, its permission bits in mode; of a link, the link itself.
whose() {
    owner=$(stat -c '%u %a' "$1")
    mode=$((0${owner#* })) owner=${owner% *}
}

# Resolves the path of the file as the kernel does. Root's own links are followed: nobody else can have created them.
# If root works: `directory` exists, `missing` is to be created below it, `real` is the file without links.
# If the account works: `base` is its first own directory, `rest` the path from there.
#: key-path-owned %1 belongs to %2, not to %3, so sshd refuses the key, and Howdah does not work as root in another account's directory. Nothing was changed. Run chown %3 %1 on the machine, then retry.
#: key-path-open Others may write to %1 (mode %2), so they could redirect what is written there. Nothing was changed. Run chmod go-w %1 on the machine, then retry.
#: key-not-a-file %1 is not a regular file in regular directories. Nothing was changed. Look at it on the machine (ls -l), fix it, then retry.
walk() {
    base='' directory='' missing='' open='' links=0 rest=$file
    while [ -n "$rest" ]; do
        name=${rest%%/*}
        case $rest in */*) rest=${rest#*/} ;; *) rest='' ;; esac
        case $name in '' | .) continue ;; ..) directory=${directory%/*}; continue ;; esac
        real=$directory/$name
        [ -e "$real" ] || [ -h "$real" ] || { missing=$name${rest:+/$rest}; return; }
        whose "$real"
        if [ "$owner" = "$uid" ] && [ "$uid" != 0 ] && [ ! -h "$real" ]; then
            [ ! -d "$real" ] || { base=$real; return; }
            [ -n "$rest" ] || return 0 # the account's file in root's directory
        fi
        [ "$owner" = 0 ] || finish failed key-path-owned "$real" "$(stat -c %U "$real")" "$HD_KEY_USER"
        if [ -h "$real" ]; then
            [ $((links += 1)) -le 40 ] || finish failed key-not-a-file "$real"
            rest=$(readlink "$real")/$rest
            case $rest in /*) directory='' ;; esac
        elif [ -d "$real" ]; then
            directory=$real
            [ $((mode & 022)) != 0 ] || continue
            # The mode of root's own directory of keys is corrected below; the others are the administrator's decision.
            case $real:$rest in
                "$real_home"/*:*/* | *:) ;;
                "$real_home"/*:*) open=open; continue ;;
            esac
            finish failed key-path-open "$real" "$(stat -c %a "$real")"
        else
            [ -n "$rest" ] || return 0
            finish failed key-not-a-file "$real"
        fi
    done
    finish failed key-not-a-file "$file"
}

# Resolves the path. Modes are corrected only in the user's own directories, not in those of the system.
find_way() {
    walk
    modes=''
    case ${base:+$file}:$directory in
        "$home"/*/*:* | :"$real_home"/*) [ "$home" = / ] || modes=1 ;;
    esac
}

# The program that runs as the account, with an action (look, diff, put, modes, drop, bare) in `ask`: goes down from `base`
# and prints its result in the last line. The account's user can trace it and change its output; so the output is only
# text and is never trusted.
# shellcheck disable=SC2016 # expanded by its own shell
own='
say() { printf "\n= %s\n" "$*"; exit; }
differs() { diff -u -L "$label" -L "$label" "$1" -; say done; }
mode() { echo $((0$(stat -c %a "$1") & $2)); }
# Ownership and write permission of others, checked as sshd does.
ours() {
    mine "$1" || [ "$(stat -c %u "$1")" = 0 ] || say owned "$(stat -c %U "$1")" "$2"
}
mine() { [ "$(stat -c %u "$1")" = "$(id -u)" ]; }
bars() { [ "$(mode "$1" 022)" = 0 ] || { [ "$(mode "$1" 02)" = 0 ] && [ "$(stat -c %g "$1")" = "$private" ]; }; }
closed() { [ -z "$strict" ] || bars "$1" || say open "$(stat -c %a "$1")" "$2"; }
# The built-in test of busybox does not ask the kernel.
free() {
    for place; do
        flag=$(lsattr -d "$place" 2>/dev/null | sed -n "s/^[^ ]*\([ia]\)[^ ]* .*/\1/p")
        [ -z "$flag" ] || say protected "$flag" "$at"
    done
    env test -w . || say shut "$at"
}
up() {
    while [ "$levels" -gt 0 ] && [ -n "$trail" ]; do
        cd .. && rmdir "./${trail%%/*}" 2>/dev/null || break
        trail=${trail#*/} levels=$((levels - 1))
    done
    say done
}
umask 077
cd "$base" || say shut "$base"
at=$base trail=""
while case $rest in */*) ;; *) false ;; esac; do
    name=${rest%%/*}
    [ -n "$name" ] || { rest=${rest#*/}; continue; }
    at=$at/$name
    [ ! -h "./$name" ] || say link "$at"
    if [ ! -e "./$name" ]; then
        case $ask in
            put) mkdir "./$name" || say failed ;;
            diff) at=${at%/*}; free .; differs /dev/null ;;
            bare) up ;;
            *) say none "directory$(printf %s "$rest" | tr -cd / | wc -c)" ;;
        esac
    fi
    [ -d "./$name" ] || say odd "$at"
    ours "./$name" "$at"
    rest=${rest#*/}
    [ -n "$modes" ] && mine "./$name" && case $rest in */*) false ;; esac || closed "./$name" "$at"
    cd "./$name" || say shut "$at"
    trail=$name/$trail
done
file=./$rest
# 700 and 600; where the file system has its own modes (a Windows disk, a cluster file system) what sshd takes will do.
loose() {
    [ -n "$modes" ] && mine "$1" && [ "$(mode "$1" 077)" != 0 ] || return 1
    case $(stat -f -c %T "$1") in *fuse* | *65735546* | msdos | vfat | exfat | ntfs* | v9fs | cifs | smb*) ! bars "$1" ;; esac
}
[ ! -h "$file" ] || say link "$at/$rest"
[ ! -e "$file" ] || [ -f "$file" ] || say odd "$at/$rest"
[ ! -e "$file" ] || ours "$file" "$at/$rest"
[ ! -e "$file" ] || [ -r "$file" ] || say shut "$at/$rest"
[ ! -e "$file" ] || { [ -n "$modes" ] && mine "$file"; } || closed "$file" "$at/$rest"
case $ask in
    look)
        [ -e "$file" ] || say none file
        [ "$(wc -c <"$file")" -le 1048576 ] || say large "$at/$rest"
        # A shell drops NUL bytes, so a file with NUL bytes must not be rewritten.
        [ "$(tr -d "\000" <"$file" | wc -c)" -eq "$(wc -c <"$file")" ] || say odd "$at/$rest"
        cat "$file" || say shut "$at/$rest"
        if loose . || loose "$file"; then
            ! { bars . && bars "$file"; } || say file loose
            say file open
        fi
        say file
        ;;
    diff)
        free . "$file"
        [ -e "$file" ] || file=/dev/null
        differs "$file"
        ;;
    put)
        free . "$file"
        new=$(mktemp "$file.XXXXXX") || say failed
        trap "rm -f \"\$new\"" EXIT
        cat >"$new" && [ "$(wc -c <"$new")" -eq "$size" ] && sync "$new" && mv -f "$new" "$file" || say failed
        ;;
    drop)
        rm -f "$file" || say failed
        up
        ;;
    bare) up ;;
esac
! loose . || chmod 700 .
! loose "$file" || chmod go-rwx "$file"
! command -v restorecon >/dev/null || restorecon -F . "$file"
say done'

quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }

levels=0 # number of directories to remove

# ASK [TEXT]: runs the program as the account, with the text as its input; its output in said, its result in state. It gets
# only pipes from root: not fd 3, and no terminal (it could insert input for root's shell).
#: key-not-as-user Howdah could not become %1 on this machine: neither setpriv nor su worked; see the output. In a directory that belongs to %1 it works only as %1, so nothing was changed.
as_account() {
    program="ask=$1 label=$(quoted "$file") base=$(quoted "$base") rest=$(quoted "$rest") modes=$modes strict=$strict private=$private levels=$levels size=$(printf %s "${2-}" | wc -c); $own"
    if setpriv --reuid "$uid" --regid "$gid" --init-groups true 2>/dev/null; then
        set -- "${2-}" setpriv --reuid "$uid" --regid "$gid" --init-groups sh -c "$program"
    else
        set -- "${2-}" su -s /bin/sh -c "$program" "$HD_KEY_USER"
    fi
    said=$1
    shift
    ! has setsid || set -- setsid "$@"
    said=$(printf %s "$said" | timeout -k 2 30 "$@" 3>&- 2>&1 | head -c 1200000; printf x)
    said=${said%x}
    state=$(printf %s "$said" | tail -n 1)
    case $state in
        '= '*) state=${state#= } said=${said%"$hd_nl= "*} ;;
        *) printf '%s\n' "$said" >&2; finish failed key-not-as-user "$HD_KEY_USER" ;;
    esac
}

# In hd_old the file's text; in made what must be created (line, file, directoryN: with N new directories); in loose whether
# its modes must be corrected (open: sshd would refuse it); in found whether one of `keys` exists (plain) or only with
# options (restricted).
#: key-link %1 is a symbolic link, in a directory that belongs to %2. Links there are not followed, because they could lead anywhere. Nothing was changed. Replace it with the file or directory itself, then retry.
#: key-shut %2 has no access to %1, although it is below a directory of its own, and Howdah does not work there as root. Nothing was changed. Run chown -R %2 %1 on the machine, then retry.
#: key-large %1 is larger than 1 MiB, too large for a list of keys. Nothing was changed. Look at it on the machine, then retry.
look() {
    hd_old='' made=line loose=$open
    if [ -n "$base" ]; then
        as_account look
        case $state in
            file*) hd_old=$said loose=${state#file} loose=${loose# } ;;
            none*)
                made=${state#none } # output of the account: must not put other text into root's notes
                case $made in file | directory | directory[0-9] | directory[0-9][0-9]) ;; *) refused ;; esac ;;
            *) refused ;;
        esac
    elif [ -n "$missing" ]; then
        made='file'
        case $missing in */*) made=directory$(printf %s "$missing" | tr -cd / | wc -c) ;; esac
    else
        [ -f "$real" ] || finish failed key-not-a-file "$real"
        hd_read "$real"
        if [ -n "$modes" ]; then
            if is_loose "$directory" || is_loose "$real"; then loose=loose; fi
            ! is_open "$directory" && ! is_open "$real" || loose=open
        elif [ -n "$strict" ] && ! taking_back && is_open "$real"; then
            finish failed key-path-open "$real" "$(stat -c %a "$real")"
        fi
    fi
    found=$(printf %s "$hd_old" | HD_KEYS=$keys awk '
        BEGIN { n = split(ENVIRON["HD_KEYS"], key, "\n"); for (i = 1; i <= n; i++) ours[key[i]] = 1 }
        /^[ \t]*#/ { next }
        { for (i = 1; i < NF; i++) if (($i " " $(i + 1)) in ours) { print (i == 1 ? "plain" : "restricted"); exit } }')
}
is_open() {
    whose "$1"
    [ $((mode & 022)) != 0 ] && { [ $((mode & 02)) != 0 ] || [ "$(stat -L -c %g "$1")" != "$private" ]; }
}
# 700 and 600; where the file system has its own modes (a Windows disk, a cluster file system) what sshd takes will do.
is_loose() {
    whose "$1"
    [ $((mode & 077)) != 0 ] || return 1
    case $(stat -f -c %T "$1") in *fuse* | *65735546* | msdos | vfat | exfat | ntfs* | v9fs | cifs | smb*) is_open "$1" ;; esac
}
refused() {
    case $state in
        owned*) state=${state#owned }; finish failed key-path-owned "${state#* }" "${state%% *}" "$HD_KEY_USER" ;;
        open*) state=${state#open }; finish failed key-path-open "${state#* }" "${state%% *}" ;;
        protected*) state=${state#protected }; finish failed file-protected "$file" "${state#* }" "${state%% *}" ;;
        link*) finish failed key-link "${state#link }" "$HD_KEY_USER" ;;
        odd*) finish failed key-not-a-file "${state#odd }" ;;
        shut*)
            hd_can_write "$base/$HD_KEY_USER" || finish failed "$hd_why" "$file" "$hd_where" "$hd_flag" # read-only, full
            finish failed key-shut "${state#shut }" "$HD_KEY_USER" ;;
        large*) finish failed key-large "${state#large }" ;;
    esac
    printf '%s\n' "$said" >&2
    finish failed key-not-added "$file"
}

# TEXT: the change as `diff` lines. A diff made by root in another account's directory could show files that only root may read.
shown=''
show() {
    shown=1
    [ -n "$base" ] || { hd_diff "${missing:+$directory/}${missing:-$real}" "$1"; return; }
    as_account diff "$1"
    [ "$state" = 'done' ] || refused
    [ -n "$later" ] || printf '%s\n' "$said" | sed 's/^/diff /' >&3
}

# TEXT: writes the file, and creates the directories of its path.
put() {
    if [ -n "$missing" ] && [ "${made#directory}" != "$made" ]; then
        below=${missing%/*} # root creates the first of these and gives it to the account, which creates the others
        if [ -z "$in_home" ]; then
            ( umask 022; mkdir -p "$directory/$below" ) || return 1
        elif [ "$uid" = 0 ]; then
            ( umask 077; mkdir -p "$directory/$below" ) || return 1
        else
            mkdir -m 700 "$directory/${below%%/*}" && chown "$uid:$gid" "$directory/${below%%/*}" || return 1
        fi
        walk
    fi
    if [ -n "$base" ]; then
        [ -n "$shown" ] || show "$1"
        as_account put "$1"
        [ "$state" = 'done' ] || refused
        return
    fi
    hd_write "${real}" "$1" 600 || return 1
    [ "$made" = line ] || chown "$uid:$gid" "$real"
}

# Removes the notes about the file. Where the account works there are none, and root removes nothing there, not even an
# incomplete copy: its user may have replaced the directory by a link meanwhile.
forget_file() { [ -n "$base" ] || hd_forget "$file" "$real"; }

# --- Take-back -------------------------------------------------------------------------------------------------------

# The notes key-USER have a line for each file that got a key: what was created, and the file's name (older versions wrote no
# name); keys_USER has the keys. All accounts and keys are considered: both may have been different at that time.
#: key-taken-back The key was removed from %1.
#: key-kept-older The key was in %1 before Howdah's first run; it was kept.
#: key-kept-edited The key in %1 has options in front of it that Howdah did not write; that line was kept. Remove it by hand if nobody needs it.
items() {
    for kept in "$HD_STATE"/key-*; do
        user=${kept##*/key-}
        case $user in '*' | *.new) continue ;; esac
        while IFS= read -r line; do
            case $line in *' '*) ;; *) line="$line " ;; esac
            printf '%s\t%s\t%s\n' "${line%% *}" "$user" "${line#* }"
        done <"$kept"
    done
    [ -s "$HD_STATE/key-$HD_KEY_USER" ] || printf -- '-\t%s\t\n' "$HD_KEY_USER"
}
take_back() { # KIND FILE
    was=${1#-}
    if [ -n "$was" ]; then
        getent passwd "$HD_KEY_USER" >/dev/null || { no_note "$1" "${2-}"; finish unchanged nothing-to-take-back; }
        keys=$(hd_kept "keys_$HD_KEY_USER")
        : "${keys:=${HD_PUBLIC_KEY:+$type $blob}}"
    fi
    [ -n "$was" ] || hd_forget "key-$HD_KEY_USER" "keys_$HD_KEY_USER" # half-written files of a run that was killed
    [ -n "$keys" ] || finish unchanged nothing-to-take-back
    if [ -z "$was" ]; then # no key was added; problems on the path to the file are then no failure
        older=$( ( find_account; strict=''; find_way; look; [ -z "$found" ] || printf %s "$file" ) 3>/dev/null 2>/dev/null)
        [ -z "$older" ] || finish unchanged key-kept-older "$older"
        finish unchanged nothing-to-take-back
    fi
    find_account "${2-}"
    strict=''
    find_way
    [ -z "$open" ] || chmod 700 "$directory" # before its content is read
    look
    levels=0
    case $was in directory*) levels=${was#directory} levels=${levels:-1} ;; esac
    if [ -z "$found" ]; then # no key; a directory that was created for it may be left
        forget_file # with an incomplete copy, which would keep the directory from being empty
        case $was:$made in
            directory*:directory* | [!d]*:*) ;;
            *) if [ -n "$base" ]; then as_account bare; remove_base; else remove_directories; fi ;;
        esac
        no_note "$@"
        finish unchanged nothing-to-take-back
    fi
    text=$(printf %s "$hd_old" | HD_KEYS=$keys awk '
        BEGIN { n = split(ENVIRON["HD_KEYS"], key, "\n"); for (i = 1; i <= n; i++) ours[key[i]] = 1 }
        !(($1 " " $2) in ours)'; printf x)
    text=${text%x}
    if [ "$text" = "$hd_old" ] || [ "$text" = "$hd_old$hd_nl" ]; then
        forget_file
        no_note "$@"
        finish unchanged key-kept-edited "$file"
    fi
    if [ -n "$text" ] || [ "$was" = line ] || { [ -z "$base" ] && ! hd_was_absent "$real"; }; then
        put "$text" || finish failed file-unwritable "$file"
    elif [ -n "$base" ]; then
        as_account drop
        [ "$state" = 'done' ] || refused
        remove_base
    else
        rm -f "$real" || finish failed file-unwritable "$file" # the target of root's link, not the link
        remove_directories
    fi
    forget_file
    no_note "$@"
    finish changed key-taken-back "$file"
}
remove_directories() {
    at=$directory
    while [ "$levels" -gt 0 ] && rmdir "$at" 2>/dev/null; do at=${at%/*} levels=$((levels - 1)); done
}
# The account's first directory, which root had created and given to the account.
remove_base() { [ "$levels" -le "$(printf %s "$rest" | tr -cd / | wc -c)" ] || rmdir --ignore-fail-on-non-empty "$base"; }
no_note() { # KIND FILE: removes its line
    left=$(hd_kept "key-$HD_KEY_USER" | grep -vxF -e "$1${2:+ $2}")
    if [ -n "$left" ]; then hd_put "key-$HD_KEY_USER" "$left"; else hd_forget "key-$HD_KEY_USER" "keys_$HD_KEY_USER"; fi
}
if taking_back; then
    # Each in a shell of its own, so that a failure does not stop the others; created directories last, when they are empty.
    ended=$(items | sort -r | while IFS=$hd_tab read -r was HD_KEY_USER file; do ( take_back "$was" "$file" ) </dev/null 3>&1 >&2; done)
    printf '%s\n' "$ended" | sed -n '/^outcome /!{ /./p; }' >&3
    ended=$(printf '%s\n' "$ended" | awk '
        $1 != "outcome" { next }
        $2 == "failed" { if (failed == "") failed = $0; next }
        $2 == "changed" { changed = changed (changed == "" ? $0 : ",%20" $4); next }
        $3 != "nothing-to-take-back" { kept = $0; next }
        { none = $0 }
        END { print failed != "" ? failed : changed != "" ? changed : kept != "" ? kept : none }')
    printf '%s\n' "$ended" >&3
    case $ended in 'outcome failed '* | '') exit 1 ;; *) exit 0 ;; esac
fi

# --- Adding the key --------------------------------------------------------------------------------------------------

find_account
methods=$(value authenticationmethods)
case " $methods " in ' any ' | '  ' | *' publickey '*) ;; *) fact authentication-methods "$methods" ;; esac

# sshd refuses key types that its policy does not allow (FIPS, old RSA).
#: key-type-refused sshd on this machine accepts no %1 keys (PubkeyAcceptedAlgorithms). Nothing was changed. Use a key of another type, for example RSA.
#: key-home-open Others may write to %1 (mode %2), so sshd refuses every key of %3. Nothing was changed. Run chmod go-w %1 on the machine, then retry.
accepted=$(value pubkeyacceptedalgorithms)
: "${accepted:=$(value pubkeyacceptedkeytypes)}"
wanted=$type
[ "$type" != ssh-rsa ] || wanted=rsa-sha2-
case ,$accepted in ,) ;; *,"$wanted"*) ;; *) finish failed key-type-refused "$type" ;; esac
if [ -n "$strict" ] && [ -d "$home" ]; then
    ! is_open "$real_home" || finish failed key-home-open "$home" "$(stat -L -c %a "$home")" "$HD_KEY_USER"
fi

find_way
#: key-home-missing %1, the home directory of %2, does not exist. Nothing was changed. Create it (mkhomedir_helper %2), then retry.
[ -z "$in_home" ] || [ -d "$home" ] || finish failed key-home-missing "$home" "$HD_KEY_USER"
corrected=''
if [ -n "$open" ] && ! checking; then # before its content is read
    hd_expect_writable "$directory/."
    chmod 700 "$directory"
    hd_changed=1
    find_way
    corrected=1
fi

# sshd uses the first matching line. A line with options (cloud images print a message and exit) must not come before ours.
look
text=$hd_old
if [ "$found" = restricted ]; then
    text=$HD_PUBLIC_KEY$hd_nl$hd_old
elif [ -z "$found" ]; then
    case $hd_old in *"$hd_nl" | '') ;; *) text=$text$hd_nl ;; esac
    text=$text$HD_PUBLIC_KEY$hd_nl
fi

#: key-there The key is in %1 already.
#: key-would The key would be added to %1.
#: key-would-modes The key is in %1; its modes would be corrected to 700 and 600.
#: key-added The key was added to %1.
#: key-added-above The key was added at the top of %1. It is also there with options in front of it, which would have run another command.
#: key-modes The key was in %1 already; its modes were corrected to 700 and 600.
#: key-modes-stay Others may write to %1 or its directory, so sshd refuses the key, and their modes could not be changed; see the output. Run chmod go-w on both on the machine, then retry.
#: key-not-added The key could not be written to %1; see the output. The file still has its old content.
if [ "$text" = "$hd_old" ] && [ -z "$loose$corrected" ]; then finish unchanged key-there "$file"; fi
if [ -z "$base" ] && [ "$text" != "$hd_old" ]; then
    hd_expect "${missing:+$directory/}${missing:-$real}" "$text"
elif [ -z "$base" ] && [ -n "$loose" ]; then
    hd_expect_writable "$real"
fi
[ "$text" = "$hd_old" ] || hd_expect_note "$kept"
[ "$text" = "$hd_old" ] || [ -z "$base" ] || show "$text" # as the account, this also shows whether it may write
if checking; then
    [ -z "$later" ] || finish would-change key-after-pair
    [ "$text" != "$hd_old" ] || finish would-change key-would-modes "$file"
    [ -n "$shown" ] || show "$text"
    finish would-change key-would "$file"
fi
# The first note of what was created for this file is kept; older notes have no file name.
note_it() {
    hd_kept "$kept" | HD_FILE=$file awk '{ sub(/^[^ ]+ ?/, "") } $0 == "" || $0 == ENVIRON["HD_FILE"] { found = 1 } END { exit !found }' ||
        hd_put "$kept" "$(hd_kept "$kept"; printf '%s %s\n' "$made" "$file")"
    hd_kept "keys_$HD_KEY_USER" | grep -qxF "$keys" || hd_put "keys_$HD_KEY_USER" "$(hd_kept "keys_$HD_KEY_USER"; echo "$keys")"
}
before=$hd_old was=$found
if [ "$text" != "$before" ]; then
    note_it
    put "$text" || finish failed key-not-added "$file"
fi
if [ -n "$base" ]; then
    [ -z "$loose" ] || as_account modes
else
    [ -z "$loose" ] || { chmod 700 "$directory"; chmod go-rwx "$real"; }
    ! has restorecon || restorecon -RF "$directory"
fi

still=$loose
find_way
look
[ "$found" = plain ] || finish failed key-not-added "$file"
[ "$loose" != open ] || [ -z "$strict" ] || finish failed key-modes-stay "$file"
if [ "$text" = "$before" ]; then
    [ -z "$still" ] || [ -z "$loose" ] || [ -n "$corrected" ] || finish unchanged key-there "$file" # a file system with fixed modes
    finish changed key-modes "$file"
fi
[ "$was" != restricted ] || finish changed key-added-above "$file"
finish changed key-added "$file"
