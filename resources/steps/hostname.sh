# shellcheck shell=sh disable=SC2154,SC2034
# The machine's own name: the line `127.0.1.1 FQDN HOST` in /etc/hosts, then the host name itself.
begin hostname
: "${HD_HOST:?}" "${HD_FQDN:?}"

set_name() {
    # hostnamectl needs D-Bus; without it we write what it would have set
    if has hostnamectl && hostnamectl set-hostname "$1" >&2; then return 0; fi
    hd_write /etc/hostname "$1$hd_nl" && hostname "$1"
}

now=$(hostname)
static=$(grep -v '^#' /etc/hostname 2>/dev/null | head -n 1)

# Takes back what still stands: the name if it is the one we set, the line if it is the one we wrote.
#: hostname-taken-back The host name is %1 again.
#: hostname-later-edit The host name was changed since, to %1; it stays.
#: hostname-line-taken-back The line for 127.0.1.1 in /etc/hosts is as it was before.
if taking_back; then
    leave_live_alone
    first=$(hd_kept hostname) ours=$(hd_kept hostname-ours) outcome=unchanged reason=nothing-to-take-back arg=''
    hd_loop_ours=$(hd_kept loop-ours) hd_loop_was=$(hd_kept loop)
    if [ -n "$hd_loop_ours" ]; then
        hd_hosts '' back
        if [ "$hd_new" != "$hd_old" ]; then
            hd_write /etc/hosts "$hd_new" || finish failed file-unwritable /etc/hosts
            outcome=changed reason=hostname-line-taken-back
        fi
    fi
    if [ -n "$ours" ] && [ "$first" != "$ours" ]; then
        if [ "$now" = "$ours" ]; then
            set_name "$first" || finish failed hostname-refused "$first"
            outcome=changed reason=hostname-taken-back arg=$first
        else
            reason=hostname-later-edit arg=$now
        fi
    fi
    hd_forget hostname hostname-ours loop loop-ours /etc/hostname /etc/hosts
    finish "$outcome" "$reason" "$arg"
fi

# Where the hosts step lets the own name lead to the real address, there is no 127.0.1.1 line to keep.
loop='set'
[ -z "$(hd_kept own-name)" ] || loop=''
hd_hosts '' "$loop"

#: hostname-ok The host name is %1 already.
#: hostname-would The host name would become %1 (now %2).
#: hostname-line-would The host name is %1; its line in /etc/hosts would be set.
if [ "$now" = "$HD_HOST" ] && [ "$static" = "$HD_HOST" ] && [ "$hd_new" = "$hd_old" ]; then
    finish unchanged hostname-ok "$HD_HOST"
fi
leave_live_alone
if checking; then
    [ "$hd_new" = "$hd_old" ] || hd_diff /etc/hosts "$hd_new"
    [ "$static" = "$HD_HOST" ] || hd_diff /etc/hostname "$HD_HOST$hd_nl"
    [ "$now" != "$HD_HOST" ] || finish would-change hostname-line-would "$HD_HOST"
    finish would-change hostname-would "$HD_HOST" "$now"
fi

if [ "$hd_new" != "$hd_old" ]; then
    ours=$(hd_event set)
    hd_keep loop "$(hd_event loop)"
    hd_write /etc/hosts "$hd_new" || finish failed file-unwritable /etc/hosts
    hd_put loop-ours "$ours"
fi
hd_keep hostname "$now"
if [ "$now" != "$HD_HOST" ] || [ "$static" != "$HD_HOST" ]; then
    set_name "$HD_HOST"
    hd_put hostname-ours "$HD_HOST"
fi

#: hostname-set The host name is now %1 (before: %2).
#: hostname-line-set The host name was %1 already; its line in /etc/hosts is now set.
#: hostname-refused The machine did not take the host name %1; see the output. Its line in /etc/hosts may have been changed. Retry, or set it with hostnamectl.
hd_hosts '' "$loop"
if [ "$(hostname)" != "$HD_HOST" ] || [ "$(head -n 1 /etc/hostname)" != "$HD_HOST" ] || [ "$hd_new" != "$hd_old" ]; then
    finish failed hostname-refused "$HD_HOST"
fi
[ "$now" != "$HD_HOST" ] || finish changed hostname-line-set "$HD_HOST"
finish changed hostname-set "$HD_HOST" "$now"
