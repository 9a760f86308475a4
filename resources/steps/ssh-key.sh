# shellcheck shell=sh disable=SC2154
# The public key in the authorized_keys that sshd reads for HD_KEY_USER: once, unrestricted, with modes sshd accepts.
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
[ -d /run/sshd ] || ! has sshd || { mkdir -m 755 /run/sshd; trap 'rmdir /run/sshd 2>/dev/null' EXIT; }
client=${HD_CLIENT:-127.0.0.1}
effective=$(sshd -T -C "user=$HD_KEY_USER,host=$client,addr=$client,laddr=${HD_ADDRESS:-127.0.0.1},lport=22" 2>/dev/null)
value() { printf '%s\n' "$effective" | sed -n "s/^$1 //p" | head -n 1; }

# The first of AuthorizedKeysFile, as sshd expands it.
#: key-no-file sshd reads no authorized_keys for %1 (AuthorizedKeysFile is none). Nothing was changed. Set AuthorizedKeysFile in sshd's configuration, then retry.
file=$(value authorizedkeysfile)
file=${file%% *}
[ "$file" != none ] || finish failed key-no-file "$HD_KEY_USER"
file=$(printf %s "${file:-.ssh/authorized_keys}" | sed "s|%%|%-|g; s|%h|$home|g; s|%u|$HD_KEY_USER|g; s|%U|$uid|g; s|%-|%|g")
case $file in /*) ;; *) file=$home/$file ;; esac
directory=${file%/*}
kept=key-$HD_KEY_USER

# Lines of hd_old: ALL without our unrestricted line; and whether one is there, or only one with options before it.
scan() {
    hd_read "$file"
    found=$(printf %s "$hd_old" | awk -v type="$type" -v blob="$blob" '
        /^[ \t]*#/ { next }
        { for (i = 1; i < NF; i++) if ($i == type && $(i + 1) == blob) { print (i == 1 ? "plain" : "restricted"); exit } }')
}

#: key-taken-back The key was taken out of %1.
#: key-kept-older The key was in %1 before Howdah came; it stays.
if taking_back; then
    [ -n "$HD_PUBLIC_KEY" ] || finish unchanged nothing-to-take-back
    scan
    state=$(hd_kept "$kept")
    hd_forget "$kept"
    [ -n "$found" ] || { hd_forget "$file"; finish unchanged nothing-to-take-back; }
    [ -n "$state" ] || finish unchanged key-kept-older "$file"
    text=$(printf %s "$hd_old" | awk -v type="$type" -v blob="$blob" '!($1 == type && $2 == blob)'; printf x)
    text=${text%x}
    if [ -z "$text" ] && [ "$state" != line ]; then
        rm -f "$file"
        [ "$state" != directory ] || rmdir --ignore-fail-on-non-empty "$directory"
    else
        hd_write "$file" "$text" || finish failed file-unwritable "$file"
    fi
    hd_forget "$file"
    finish changed key-taken-back "$file"
fi

# sshd refuses keys of a kind that its policy does not allow (FIPS, old RSA).
#: key-type-refused sshd on this machine accepts no %1 keys (PubkeyAcceptedAlgorithms). Nothing was changed. Use a key of another kind, an RSA key for instance.
#: key-home-open Others may write to %1 (mode %2), so sshd refuses every key of %3. Nothing was changed. Run chmod go-w %1 on the machine, then retry.
accepted=$(value pubkeyacceptedalgorithms)
: "${accepted:=$(value pubkeyacceptedkeytypes)}"
wanted=$type
[ "$type" != ssh-rsa ] || wanted=rsa-sha2-
case ,$accepted in ,) ;; *,"$wanted"*) ;; *) finish failed key-type-refused "$type" ;; esac
if [ "$(value strictmodes)" != no ] && [ -n "$(find "$home" -maxdepth 0 -perm /022)" ]; then
    finish failed key-home-open "$home" "$(stat -c %a "$home")" "$HD_KEY_USER"
fi

# A line with options in front (cloud images greet and end) would be taken by sshd if it came first: ours goes above.
scan
text=$hd_old
if [ "$found" = restricted ]; then
    text=$HD_PUBLIC_KEY$hd_nl$hd_old
elif [ -z "$found" ]; then
    case $hd_old in *"$hd_nl" | '') ;; *) text=$text$hd_nl ;; esac
    text=$text$HD_PUBLIC_KEY$hd_nl
fi
# Modes are fixed only where the person's own files are meant, not in a directory of the system's.
loose() {
    case $directory in "$home"/?*) ;; *) return 1 ;; esac
    [ -n "$(find "$directory" -maxdepth 0 -perm /077 2>/dev/null)$(find "$file" -maxdepth 0 -perm /077 2>/dev/null)" ]
}

#: key-there The key is in %1 already.
#: key-would The key would be added to %1.
#: key-would-modes The key is in %1; its modes would be corrected to 700 and 600.
#: key-added The key was added to %1.
#: key-added-above The key was added at the top of %1: it is also there with options in front of it, which would have run another command.
#: key-modes The key was in %1 already; its modes were corrected to 700 and 600.
#: key-not-added The key could not be written to %1; see the output. What was there before is still there.
if [ "$text" = "$hd_old" ] && ! loose; then finish unchanged key-there "$file"; fi
if checking; then
    [ "$text" != "$hd_old" ] || finish would-change key-would-modes "$file"
    hd_diff "$file" "$text"
    finish would-change key-would "$file"
fi
before=$hd_old was=$found
if [ "$text" != "$before" ]; then
    made='line'
    [ -e "$file" ] || made='file'
    if [ ! -d "$directory" ]; then
        made='directory'
        ( umask 077; mkdir -p "$directory" && chown "$uid:$gid" "$directory" ) || finish failed key-not-added "$file"
    fi
    hd_keep "$kept" $made
    hd_write "$file" "$text" 600 || finish failed key-not-added "$file"
    [ "$made" = line ] || chown "$uid:$gid" "$file"
fi
if loose; then chmod 700 "$directory"; chmod go-rwx "$file"; fi
! has restorecon || restorecon -RF "$directory"

scan
[ "$found" = plain ] || finish failed key-not-added "$file"
[ "$text" != "$before" ] || finish changed key-modes "$file"
[ "$was" != restricted ] || finish changed key-added-above "$file"
finish changed key-added "$file"
