# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
#@ step: locale
#@ title: Locale
#@ short: Locale
#@ section: system
#@ runs-on: node
#@ needs: connect
#@ limit: 15min
#@ finish: yes
#@ ticked: no
#@ option locale: text = en_US.UTF-8 | Locale that databases are made with
#@ option lock-wait: integer 0..600 = 600 | Seconds to wait for apt's locks
# The locale that a database is made with (initdb) is there: its line in /etc/locale.gen, made by locale-gen. The language of
# the machine stays as it is, and so does a locale that was there before.
begin locale

list=/etc/locale.gen supported=/usr/share/i18n/SUPPORTED
name=${HD_OPT_LOCALE:-en_US.UTF-8}

# NAME: whether the C library has it. (It writes utf8 for UTF-8.)
present() {
    locale -a 2>/dev/null | NAME=$1 awk '
        function plain(text) { text = tolower(text); gsub(/-/, "", text); return text }
        plain($0) == plain(ENVIRON["NAME"]) { found = 1 }
        END { exit !found }'
}

# In text: hd_old with the line in force; where it is commented out, in that place.
with_line() {
    text=$(printf %s "$hd_old" | LINE=$line awk '
        { plain = $0; sub(/^#[ \t]*/, "", plain); sub(/[ \t]+$/, "", plain) }
        !done && plain == ENVIRON["LINE"] { done = 1; print plain; next }
        { print }
        END { if (!done) print ENVIRON["LINE"] }'; printf x)
    text=${text%x}
}

# In text: hd_old without our lines; one that was commented out before is so again.
without_lines() {
    text=$(printf %s "$hd_old" | OURS=$ours BEFORE=$(cat "$(hd_copy_of "$list")" 2>/dev/null) awk '
        BEGIN {
            count = split(ENVIRON["OURS"], line, "\n")
            for (i = 1; i <= count; i++) if (line[i] != "") ours[line[i]] = 1
            count = split(ENVIRON["BEFORE"], line, "\n")
            for (i = 1; i <= count; i++) { plain = line[i]; if (sub(/^#[ \t]*/, "", plain)) { sub(/[ \t]+$/, "", plain); before[plain] = line[i] } }
        }
        !($0 in ours) { print; next }
        $0 in before { print before[$0] }'; printf x)
    text=${text%x}
}

#: locale-unwritable %1 could not be written; see the output. What was there before is still there. Is the disk full, or the file protected (lsattr)?
#: locale-in-use The locale %1 stays, because this machine is in use (%2) and its databases may need it.
#: locale-taken-back The locale %1 is no longer in /etc/locale.gen.
#: locale-not-made locale-gen failed on this machine; see the output. The line for %1 is in /etc/locale.gen. Fix that there, then retry.
if taking_back; then
    ours=$(hd_kept locale-ours)
    [ -n "$ours" ] || finish unchanged nothing-to-take-back
    first=${ours%%"$hd_nl"*}
    live=$(hd_live)
    [ -z "$live" ] || finish skipped locale-in-use "${first%% *}" "$(printf %s "$live" | sed 's/ /, /g')"
    hd_read "$list"
    without_lines
    changed=''
    if [ "$text" != "$hd_old" ]; then
        hd_write_back "$list" "$text" || finish failed locale-unwritable "$list"
        changed=1
        locale-gen >&2 3>&- || warn locale-not-made "${first%% *}"
    fi
    hd_forget locale-ours "$list"
    [ -n "$changed" ] || finish unchanged nothing-to-take-back
    finish changed locale-taken-back "${first%% *}"
fi

#: locale-bad-name “%1” is no name of a locale. Nothing was changed. Write it like en_US.UTF-8 in this step's options.
#: locale-there The machine has the locale %1.
#: locale-by-hand The machine lacks the locale %1, and it is made in another way there than in Debian (no apt-get). Nothing was changed. Make it by hand, then retry.
#: locale-unknown The machine's list of locales (/usr/share/i18n/SUPPORTED) has no %1. Nothing was changed. Choose another in this step's options.
#: locale-would-install The package locales would be installed, and the locale %1 made.
#: locale-would-make The locale %1 would be made.
case $name in '' | [!A-Za-z]* | *[!A-Za-z0-9_.@-]*) finish failed locale-bad-name "$name" ;; esac
! present "$name" || finish unchanged locale-there "$name"
has apt-get || finish failed locale-by-hand "$name"

# NAME CHARSET, as the list of all locales has it.
line="$name ${name#*.}"
installed=''
if hd_installed locales && [ -f "$supported" ]; then
    installed=1
    line=$(NAME=$name awk '$1 == ENVIRON["NAME"] { print $1, $2; exit }' "$supported")
    [ -n "$line" ] || finish failed locale-unknown "$name"
fi
hd_read "$list"
with_line
hd_expect_note locale-ours
hd_expect "$list" "$text"
[ -n "$installed" ] || hd_expect_writable /var/lib/dpkg/status 1000000
hd_expect_writable /usr/lib/locale/locale-archive 5000000
if checking; then
    [ -n "$installed" ] || finish would-change locale-would-install "$name"
    [ "$text" = "$hd_old" ] || hd_diff "$list" "$text"
    finish would-change locale-would-make "$name"
fi
if [ -z "$installed" ]; then
    hd_install locales || { hd_apt_reason; finish failed "$reason" locales "$hd_apt_error"; }
    line=$(NAME=$name awk '$1 == ENVIRON["NAME"] { print $1, $2; exit }' "$supported")
    [ -n "$line" ] || finish failed locale-unknown "$name"
    hd_read "$list"
    with_line
fi
if [ "$text" != "$hd_old" ]; then
    ours=$(hd_kept locale-ours)
    hd_put locale-ours "${ours:+$ours$hd_nl}$line"
    hd_write "$list" "$text" || finish failed locale-unwritable "$list"
fi

#: locale-made The locale %1 was made.
locale-gen --keep-existing >&2 3>&- || finish failed locale-not-made "$name"
present "$name" || finish failed locale-not-made "$name"
finish changed locale-made "$name"
