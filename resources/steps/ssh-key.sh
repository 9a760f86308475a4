# shellcheck shell=sh disable=SC2154,SC2034
# The public key in the authorized_keys that sshd reads for HD_KEY_USER: once, unrestricted, with modes sshd accepts.
# Root works in root's own directories. From the first directory on that the account owns, everything is done as that
# account, and no link is followed: its owner decides where a path leads, and may change it between two looks.
begin ssh-key

#: key-no-user There is no account %1 on this machine. Nothing was changed. Correct the account, then retry.
#: key-after-pair Would be added after the key pair is made on this computer.
entry=$(getent passwd "$HD_KEY_USER") || finish failed key-no-user "$HD_KEY_USER"
uid=$(echo "$entry" | cut -d: -f3) gid=$(echo "$entry" | cut -d: -f4) home=$(echo "$entry" | cut -d: -f6)
#: key-none There is no key pair on this computer yet, so this was not done and nothing was changed by it. Make the pair first: run the step “SSH key pair on this computer” (key-pair), then retry.
if [ -z "$HD_PUBLIC_KEY" ] && ! taking_back; then
    ! checking || finish would-change key-after-pair
    finish failed key-none
fi
type=${HD_PUBLIC_KEY%% *} blob=${HD_PUBLIC_KEY#* }
blob=${blob%% *}
hd_find_sshd
effective=''
#: key-settings-unread sshd does not tell on this machine where it reads the keys of %1: %2. Nothing was changed. Fix that first (sshd -T shows it), then retry.
if [ -n "$hd_sshd_program" ]; then # another SSH server reads what is in the home
    hd_effective "$HD_KEY_USER" || finish failed key-settings-unread "$HD_KEY_USER" "$hd_sshd_error"
    hd_need_settings AuthorizedKeysFile
fi
value() { hd_value "$1" | head -n 1; }

# The first of AuthorizedKeysFile, as sshd expands it.
#: key-no-file sshd reads no authorized_keys for %1 (AuthorizedKeysFile is none). Nothing was changed. Set AuthorizedKeysFile in sshd's configuration, then retry.
file=$(value authorizedkeysfile)
file=${file%% *}
[ "$file" != none ] || finish failed key-no-file "$HD_KEY_USER"
in_home=1
case $file in /*) in_home='' ;; esac
file=$(printf %s "${file:-.ssh/authorized_keys}" | sed "s|%%|%-|g; s|%h|$home|g; s|%u|$HD_KEY_USER|g; s|%U|$uid|g; s|%-|%|g")
case $file in
    "$home"/*) [ "$home" = / ] || in_home=1 ;;
    /*) ;;
    *) file=$home/$file ;;
esac
kept=key-$HD_KEY_USER
methods=$(value authenticationmethods)
case " $methods " in ' any ' | '  ' | *' publickey '*) ;; *) fact authentication-methods "$methods" ;; esac

# sshd refuses keys of a kind that its policy does not allow (FIPS, old RSA).
#: key-type-refused sshd on this machine accepts no %1 keys (PubkeyAcceptedAlgorithms). Nothing was changed. Use a key of another kind, an RSA key for instance.
#: key-home-open Others may write to %1 (mode %2), so sshd refuses every key of %3. Nothing was changed. Run chmod go-w %1 on the machine, then retry.
accepted=$(value pubkeyacceptedalgorithms)
: "${accepted:=$(value pubkeyacceptedkeytypes)}"
wanted=$type
[ "$type" != ssh-rsa ] || wanted=rsa-sha2-
if ! taking_back; then
    case ,$accepted in ,) ;; *,"$wanted"*) ;; *) finish failed key-type-refused "$type" ;; esac
    if [ "$(value strictmodes)" != no ] && [ -d "$home" ]; then
        mode=$(stat -L -c %a "$home")
        [ $((0$mode & 022)) = 0 ] || finish failed key-home-open "$home" "$mode" "$HD_KEY_USER"
    fi
fi

# --- Where the file is, and whose the way to it is ------------------------------------------------------------------

# PATH: its owner's uid in owner, its permission bits in mode; a link's own.
whose() {
    owner=$(stat -c '%u %a' "$1")
    mode=$((0${owner#* })) owner=${owner% *}
}

# The way to the file, as the kernel goes it. Root's own links are followed: nobody else can have put them there.
# Where root works: `directory` is there, `missing` is yet to be made below it, `real` is the file without links.
# Where the account does: `base` is its first own directory, `rest` the way on from there.
#: key-path-owned %1 belongs to %2, not to %3, so sshd refuses the key, and root does nothing in a place that is somebody else's. Nothing was changed. Run chown %3 %1 on the machine, then retry.
#: key-path-open Others may write to %1 (mode %2), so what is written there could be led elsewhere. Nothing was changed. Run chmod go-w %1 on the machine, then retry.
#: key-not-a-file %1 is not what it should be: a plain file in plain directories. Nothing was changed. Look at it on the machine (ls -l), put it right, then retry.
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
            # Root's own directory of keys is corrected below; the others are somebody's decision.
            case $real:$rest in
                "$real_home"/*:*/* | *:) ;;
                "$real_home"/*:*) open=1; continue ;;
            esac
            finish failed key-path-open "$real" "$(stat -c %a "$real")"
        else
            [ -n "$rest" ] || return 0
            finish failed key-not-a-file "$real"
        fi
    done
    finish failed key-not-a-file "$file"
}

# What runs as the account, with a word (look, diff, put, modes, drop, bare) in `ask`: goes down from `base` and says how it
# ended in its last line. Its user can trace it and change all that it says; so what it says is a text, and no more.
# shellcheck disable=SC2016 # for its own shell
own='
say() { printf "\n= %s\n" "$*"; exit; }
differs() { diff -u -L "$label" -L "$label" "$1" -; say done; }
umask 077
cd "$base" || say shut "$base"
at=$base
while case $rest in */*) ;; *) false ;; esac; do
    name=${rest%%/*} rest=${rest#*/}
    [ -n "$name" ] || continue
    at=$at/$name
    [ ! -h "./$name" ] || say link "$at"
    if [ ! -e "./$name" ]; then
        case $ask in
            put) mkdir "./$name" || say failed ;;
            diff) differs /dev/null ;;
            *) say none directory ;;
        esac
    fi
    [ -d "./$name" ] || say odd "$at"
    cd "./$name" || say shut "$at"
done
file=./$rest directory=$name
loose() { [ -n "$modes" ] && [ $((0$(stat -c %a "$1") & 077)) != 0 ]; }
[ ! -h "$file" ] || say link "$at/$rest"
[ ! -e "$file" ] || [ -f "$file" ] || say odd "$at/$rest"
[ ! -e "$file" ] || [ -r "$file" ] || say shut "$at/$rest"
case $ask in
    look)
        [ -e "$file" ] || say none file
        [ "$(wc -c <"$file")" -le 1048576 ] || say large "$at/$rest"
        # A shell drops NUL bytes: what it cannot hold it must not write.
        [ "$(tr -d "\000" <"$file" | wc -c)" -eq "$(wc -c <"$file")" ] || say odd "$at/$rest"
        cat "$file" || say shut "$at/$rest"
        if loose . || loose "$file"; then say file loose; fi
        say file
        ;;
    diff)
        [ -e "$file" ] || file=/dev/null
        differs "$file"
        ;;
    put)
        [ -w . ] || say shut "$at"
        new=$(mktemp "$file.XXXXXX") || say failed
        trap "rm -f \"\$new\"" EXIT
        cat >"$new" && [ "$(wc -c <"$new")" -eq "$size" ] && sync "$new" && mv -f "$new" "$file" || say failed
        ;;
    drop)
        rm -f "$file" || say failed
        [ -z "$modes" ] || { cd .. && rmdir "./$directory" 2>/dev/null; }
        say done
        ;;
    bare)
        cd .. && rmdir "./$directory" 2>/dev/null
        say done
        ;;
esac
! loose . || chmod 700 .
! loose "$file" || chmod go-rwx "$file"
! command -v restorecon >/dev/null || restorecon -F . "$file"
say done'

quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }

# ASK [TEXT]: as the account, with the text as its input; what it printed in said, how it ended in state. It gets pipes and
# nothing else of root's: not fd 3, and no terminal into which it could type for root.
#: key-not-as-user Howdah could not become %1 on this machine: neither setpriv nor su did it; see the output. In a directory that belongs to %1 it works only as %1, so nothing was changed.
as_account() {
    program="ask=$1 label=$(quoted "$file") base=$(quoted "$base") rest=$(quoted "$rest") modes=$modes size=$(printf %s "${2-}" | wc -c); $own"
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

# The file's text in hd_old, whether it is there in made (line, file, directory: what would have to be made), and
# whether its modes are to be corrected in loose. In found: our unrestricted line is there, or only one with options.
#: key-link %1 is a link, in a directory that belongs to %2. Links there are not followed, since they could lead anywhere. Nothing was changed. Put the file or directory itself in its place, then retry.
#: key-shut %2 may not work in %1, although it lies below a directory of its own, and root does not work there. Nothing was changed. Run chown -R %2 %1 on the machine, then retry.
#: key-large %1 is larger than 1 MiB, which no list of keys is. Nothing was changed. Look at it on the machine, then retry.
look() {
    hd_old='' made=line loose=$open
    if [ -n "$base" ]; then
        as_account look
        case $state in
            file*) hd_old=$said loose=${state#file} ;;
            none*) made=${state#none } ;;
            *) refused ;;
        esac
    elif [ -n "$missing" ]; then
        made='file'
        case $missing in */*) made='directory' ;; esac
    else
        [ -f "$real" ] || finish failed key-not-a-file "$real"
        hd_read "$real"
        [ -z "$modes" ] || [ -z "$(find "$directory" "$real" -maxdepth 0 -perm /077)" ] || loose=1
    fi
    found=$(printf %s "$hd_old" | awk -v type="$type" -v blob="$blob" '
        /^[ \t]*#/ { next }
        { for (i = 1; i < NF; i++) if ($i == type && $(i + 1) == blob) { print (i == 1 ? "plain" : "restricted"); exit } }')
}
refused() {
    case $state in
        link*) finish failed key-link "${state#link }" "$HD_KEY_USER" ;;
        odd*) finish failed key-not-a-file "${state#odd }" ;;
        shut*) finish failed key-shut "${state#shut }" "$HD_KEY_USER" ;;
        large*) finish failed key-large "${state#large }" ;;
    esac
    printf '%s\n' "$said" >&2
    finish failed key-not-added "$file"
}

# TEXT: what would change, as `diff` lines. Root's diff of a file of somebody else's would show what only root may read.
show() {
    [ -n "$base" ] || { hd_diff "$real" "$1"; return; }
    as_account diff "$1"
    [ "$state" = 'done' ] || refused
    printf '%s\n' "$said" | sed 's/^/diff /' >&3
}

# TEXT: becomes the file, with all directories on the way to it.
put() {
    if [ -n "$missing" ] && [ "$made" = directory ]; then
        below=${missing%/*} # of these the first is made by root and given away; the others are the account's to make
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
        show "$1"
        as_account put "$1"
        [ "$state" = 'done' ] || refused
        return
    fi
    hd_write "${real}" "$1" 600 || return 1
    [ "$made" = line ] || chown "$uid:$gid" "$real"
}

# The notes about the file. Where the account works there are none, and root removes nothing there, not even half a copy:
# by now its user may have put a link in the place.
forget_file() { [ -n "$base" ] || hd_forget "$file" "$real"; }

real_home=$(readlink -f "$home")
walk
#: key-home-missing %1, the home directory of %2, is not there. Nothing was changed. Make it (mkhomedir_helper %2), then retry.
[ -z "$in_home" ] || [ -d "$home" ] || taking_back || finish failed key-home-missing "$home" "$HD_KEY_USER"
# Modes are fixed only where the user's own files are meant, not in a directory of the system's.
modes='' corrected=''
case ${base:+$file}:$directory in
    "$home"/*/*:* | :"$real_home"/*) [ "$home" = / ] || modes=1 ;;
esac
if [ -n "$open" ] && ! checking; then # before anything in it is looked at
    chmod 700 "$directory"
    hd_changed=1
    walk
    corrected=1
fi

# --- What is done ----------------------------------------------------------------------------------------------------

#: key-taken-back The key was taken out of %1.
#: key-kept-older The key was in %1 before Howdah came; it stays.
if taking_back; then
    [ -n "$HD_PUBLIC_KEY" ] || finish unchanged nothing-to-take-back
    look
    was=$(hd_kept "$kept")
    if [ -z "$found" ]; then # nor a directory that was made for a key which never came
        forget_file # and half a copy, which would keep the directory from being empty
        if [ "$was" = directory ] && [ "$made" != directory ]; then
            if [ -n "$base" ]; then as_account bare; else rmdir --ignore-fail-on-non-empty "$directory"; fi
        fi
        hd_forget "$kept"
        finish unchanged nothing-to-take-back
    fi
    [ -n "$was" ] || finish unchanged key-kept-older "$file"
    text=$(printf %s "$hd_old" | awk -v type="$type" -v blob="$blob" '!($1 == type && $2 == blob)'; printf x)
    text=${text%x}
    if [ -n "$text" ] || [ "$was" = line ]; then
        put "$text" || finish failed file-unwritable "$file"
    elif [ -n "$base" ]; then
        [ "$was" = directory ] || modes=''
        as_account drop
        [ "$state" = 'done' ] || refused
        case $was:$rest in directory:*/*) ;; directory:*) rmdir --ignore-fail-on-non-empty "$base" ;; esac # made in root's
    else
        rm -f "$real" || finish failed file-unwritable "$file"
        [ "$was" != directory ] || rmdir --ignore-fail-on-non-empty "$directory"
    fi
    forget_file
    hd_forget "$kept"
    finish changed key-taken-back "$file"
fi

# A line with options in front (cloud images greet and end) would be taken by sshd if it came first: ours goes above.
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
#: key-added-above The key was added at the top of %1: it is also there with options in front of it, which would have run another command.
#: key-modes The key was in %1 already; its modes were corrected to 700 and 600.
#: key-not-added The key could not be written to %1; see the output. What was there before is still there.
if [ "$text" = "$hd_old" ] && [ -z "$loose$corrected" ]; then finish unchanged key-there "$file"; fi
if checking; then
    [ "$text" != "$hd_old" ] || finish would-change key-would-modes "$file"
    show "$text"
    finish would-change key-would "$file"
fi
before=$hd_old was=$found
if [ "$text" != "$before" ]; then
    hd_keep "$kept" "$made"
    put "$text" || finish failed key-not-added "$file"
fi
if [ -n "$base" ]; then
    [ -z "$loose" ] || as_account modes
else
    [ -z "$loose" ] || { chmod 700 "$directory"; chmod go-rwx "$real"; }
    ! has restorecon || restorecon -RF "$directory"
fi

walk
look
[ "$found" = plain ] || finish failed key-not-added "$file"
[ "$text" != "$before" ] || finish changed key-modes "$file"
[ "$was" != restricted ] || finish changed key-added-above "$file"
finish changed key-added "$file"
