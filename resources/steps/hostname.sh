# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154,SC2034
#@ step: hostname
#@ title: Hostname
#@ short: Name
#@ section: names
#@ runs-on: node
#@ needs: connect
#@ depends-on: self
#@ live: leave
#@ writes: host-name
#@ option cloud-init later: choice warn,off = warn | Where cloud-init or Proxmox sets the host name | warn: only warn; off: switch that off
# The machine's own name: the line `127.0.1.1 FQDN HOST` in /etc/hosts, then the host name itself: the static one in
# /etc/hostname, and the kernel's (transient) one, which may come from elsewhere (DHCP). The pretty one is not changed.
begin hostname
: "${HD_HOST:?}" "${HD_FQDN:?}"

# NAME: in text hd_old, the text of /etc/hostname, with this name instead of the present one; '': without a name. Comments
# are kept.
named() {
    text=$(printf %s "$hd_old" | NAME=$1 awk '
        !done && !/^[ \t\r]*(#|$)/ { done = 1; $0 = ENVIRON["NAME"]; if ($0 == "") next }
        { print }
        END { if (!done && ENVIRON["NAME"] != "") print ENVIRON["NAME"] }'; printf x)
    text=${text%x}
}

# NAME: sets the kernel's name. By hostnamectl, so that programs are notified over D-Bus; it may fail, or keep the static
# name. (Without --transient it would change the pretty name too, and replace a link by a file.)
set_kernel() {
    ! has hostnamectl || hostnamectl --transient set-hostname "$1" >&2
    [ "$(hostname)" = "$1" ] || hostname "$1" && [ "$(hostname)" = "$1" ]
}

# NAME: whether we set it, or intended to.
ours() { case " $ours " in *" ${1:-?} "*) ;; *) return 1 ;; esac; }

# The files that keep other programs from setting the host name, with the option cloud-init=off.
cloud_drop_in=/etc/cloud/cloud.cfg.d/99-howdah-name.cfg
pve_ignore=/etc/.pve-ignore.hostname

now=$(hostname) static=$(hd_static /etc/hostname) ours=$(hd_kept hostname-ours)

# Takes back what has not been changed since: each name if we set it, the line if we wrote it.
#: hostname-taken-back The host name is %1 again.
#: hostname-later-edit After Howdah had set it, the host name was changed to %1; it was left as it is.
#: hostname-left-again The setting that kept other programs from changing the host name was removed.
#: hostname-line-taken-back The line for 127.0.1.1 in /etc/hosts is as it was before.
if taking_back; then
    leave_live_alone
    outcome=unchanged reason=nothing-to-take-back arg='' edited=''
    hd_loop_ours=$(hd_kept loop-ours) hd_loop_was=$(hd_kept loop)
    if [ -n "$hd_loop_ours" ]; then
        # The step hosts may have removed that line; its take-back then restores the line from before us, too.
        dropped=$(hd_kept own-name)
        was=$(printf '%s\n' "$dropped" | OURS=$hd_loop_ours WAS=$hd_loop_was awk '
            BEGIN { n = split(ENVIRON["OURS"], ours, "\n") }
            { for (i = 1; i <= n; i++) if ($0 == ours[i]) $0 = ENVIRON["WAS"]; print }')
        [ "$was" = "$dropped" ] || hd_put own-name "$was"
        hd_hosts '' back
        if [ "$hd_new" != "$hd_old" ]; then
            hd_write_back /etc/hosts "$hd_new" || finish failed file-unwritable /etc/hosts
            outcome=changed reason=hostname-line-taken-back
        fi
    fi
    first=$(hd_kept hostname) first_static=$(hd_static "$(hd_copy_of /etc/hostname)")
    if ours "$static" && hd_is_kept /etc/hostname; then
        hd_read "$(hd_copy_of /etc/hostname)"
        kept=$hd_old
        named "$static"
        made=$text
        hd_read /etc/hostname
        # A file that we made is restored; in a file that was edited since, only the name is restored.
        if [ "$hd_old" = "$made" ]; then text=$kept; else named "$first_static"; fi
        if [ "$text" != "$hd_old" ]; then
            hd_write_back /etc/hostname "$text" || finish failed file-unwritable /etc/hostname
            outcome=changed reason=hostname-taken-back arg=${first_static:-$first}
        fi
    elif [ "$static" != "$first_static" ] && hd_is_kept /etc/hostname; then
        edited=$static
    fi
    if ours "$now" && [ "$now" != "$first" ]; then
        set_kernel "$first" || finish failed hostname-refused "$first"
        outcome=changed reason=hostname-taken-back arg=$first
    elif [ -n "$ours" ] && [ "$now" != "$first" ]; then
        edited=$now
    fi
    for file in "$cloud_drop_in" "$pve_ignore"; do
        if hd_release "$file" && [ $outcome = unchanged ]; then outcome=changed reason=hostname-left-again; fi
    done
    hd_forget hostname hostname-ours loop loop-ours /etc/hostname "$cloud_drop_in" "$pve_ignore"
    hd_hosts_done
    if [ -n "$edited" ] && [ $outcome = unchanged ]; then reason=hostname-later-edit arg=$edited; fi
    finish $outcome $reason "$arg"
fi

# Where the step hosts lets the own name resolve to the real address, there is no 127.0.1.1 line to keep.
loop='set'
[ -z "$(hd_kept own-name)" ] || loop=''
hd_hosts '' "$loop"
hosts=$hd_old hosts_new=$hd_new
hd_read /etc/hostname
named "$HD_HOST"
[ "$static" != "$HD_HOST" ] || text=$hd_old

# cloud-init sets its name when the configured name differs from the one it set last; Proxmox at every start.
#: hostname-cloud-init cloud-init will set the host name %1 at the next boot of this machine (preserve_hostname is not set). Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry.
#: hostname-cloud-init-stays cloud-init will set the host name %1 at the next boot of this machine. That cannot be switched off on the machine, because %2 says preserve_hostname: false. Change the machine's name at its provider, then retry.
#: hostname-proxmox Proxmox sets this container's name (%1) at every start of it. Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry; or change the container's name in Proxmox.
off='' cloud_text='' pve_text=''
[ "${HD_OPT_CLOUD_INIT:-warn}" != off ] || off=1
if hd_cloud_name; then
    name=$hd_cloud
    hd_cloud_from preserve_hostname
    if [ -z "$off" ]; then
        warn hostname-cloud-init "$name"
    elif [ -n "$hd_cloud" ] && ! hd_weaker "$hd_cloud_by" "$cloud_drop_in"; then
        warn hostname-cloud-init-stays "$name" "$hd_cloud_by"
    else
        cloud_text="# Written by Howdah, so that cloud-init leaves the host name alone.${hd_nl}preserve_hostname: true$hd_nl"
    fi
fi
pve_name=$(hd_pve_section "$hosts" | grep -vxF "127.0.1.1$hd_tab$HD_FQDN $HD_HOST" | awk '$1 ~ /^[0-9]/ && $1 != "127.0.0.1" { name = $NF } END { print name }')
if [ "$pve_name" != "$HD_HOST" ] && hd_pve /etc/hostname; then
    if [ -n "$off" ]; then
        pve_text="# Written by Howdah, so that Proxmox leaves /etc/hostname alone.$hd_nl"
    else
        warn hostname-proxmox "${pve_name:-$static}"
    fi
fi
hd_other_writers /etc/hostname "$hd_old"
holds() { # PHASE
    [ -z "$cloud_text" ] || hd_hold "$1" "$cloud_drop_in" "$cloud_text"
    [ -z "$pve_text" ] || hd_hold "$1" "$pve_ignore" "$pve_text"
}

#: hostname-ok The host name is %1 already.
#: hostname-would The host name would become %1 (now %2).
#: hostname-line-would The host name is %1; its line in /etc/hosts would be set.
#: hostname-would-stay The host name is %1; other programs would be kept from changing it.
if [ "$now" = "$HD_HOST" ] && [ "$static" = "$HD_HOST" ] && [ "$hosts_new" = "$hosts" ] && [ -z "$cloud_text$pve_text" ]; then
    finish unchanged hostname-ok "$HD_HOST"
fi
leave_live_alone
[ "$hosts_new" = "$hosts" ] || hd_expect /etc/hosts "$hosts_new"
[ "$static" = "$HD_HOST" ] || hd_expect /etc/hostname "$text"
[ "$now$static" = "$HD_HOST$HD_HOST" ] || hd_expect_note hostname-ours
[ "$hosts_new" = "$hosts" ] || hd_expect_note loop-ours
holds expect
if checking; then
    [ "$hosts_new" = "$hosts" ] || hd_diff /etc/hosts "$hosts_new"
    [ "$static" = "$HD_HOST" ] || hd_diff /etc/hostname "$text"
    holds diff
    [ "$now" != "$HD_HOST" ] || [ "$hosts_new$static" != "$hosts$HD_HOST" ] || finish would-change hostname-would-stay "$HD_HOST"
    [ "$now" != "$HD_HOST" ] || finish would-change hostname-line-would "$HD_HOST"
    finish would-change hostname-would "$HD_HOST" "$now"
fi

# First values are kept as long as a name that we set is in effect; a name set by somebody else since is a first value again.
# The names that we are going to set are noted with them, so that a run that is killed at any moment can be taken back.
if [ "$hosts_new" != "$hosts" ]; then
    line=$(hd_event loop) line_ours=$(hd_kept loop-ours) line_set=$(hd_event set)
    printf '%s\n' "$line_ours" | LINE=$line awk '$0 != "" && index(ENVIRON["LINE"], $0) == 1 { found = 1 } END { exit !found }' || {
        hd_forget loop loop-ours
        line_ours=''
    }
    hd_hosts_done
    hd_keep_file /etc/hosts
    hd_keep loop "$line"
    hd_put loop-ours "${line_ours:+$line_ours$hd_nl}$line_set"
fi
if [ "$now" != "$HD_HOST" ] || [ "$static" != "$HD_HOST" ]; then
    if ! ours "$now" && ! ours "$static"; then
        hd_forget hostname hostname-ours /etc/hostname
        ours=''
    fi
    [ "$static" = "$HD_HOST" ] || hd_keep_file /etc/hostname
    hd_keep hostname "$now"
    ours "$HD_HOST" || hd_put hostname-ours "${ours:+$ours }$HD_HOST"
fi

#: hostname-kept The host name is %1, and other programs are kept from changing it.
#: hostname-set The host name is now %1 (before: %2).
#: hostname-line-set The host name was %1 already; its line in /etc/hosts is now set.
#: hostname-refused The host name could not be set to %1; see the output. Its line in /etc/hosts and the name in /etc/hostname may have been changed. Retry, or take the step back.
holds keep
holds write
if [ "$hosts_new" != "$hosts" ]; then hd_write /etc/hosts "$hosts_new" || finish failed file-unwritable /etc/hosts; hd_tell_caches; fi
if [ "$static" != "$HD_HOST" ]; then hd_write /etc/hostname "$text" || finish failed hostname-refused "$HD_HOST"; fi
if [ "$now" != "$HD_HOST" ]; then set_kernel "$HD_HOST" || finish failed hostname-refused "$HD_HOST"; fi

hd_hosts '' "$loop"
if [ "$(hostname)" != "$HD_HOST" ] || [ "$(hd_static /etc/hostname)" != "$HD_HOST" ] || [ "$hd_new" != "$hd_old" ]; then
    finish failed hostname-refused "$HD_HOST"
fi
[ "$now" != "$HD_HOST" ] || [ "$hosts_new$static" != "$hosts$HD_HOST" ] || finish changed hostname-kept "$HD_HOST"
[ "$now" != "$HD_HOST" ] || finish changed hostname-line-set "$HD_HOST"
finish changed hostname-set "$HD_HOST" "$now"
