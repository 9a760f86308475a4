// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/BecomeText.h"

#include "app/base/Shell.h"

namespace howdah {

namespace {

// In front of it: hd_n (nonce), hd_sudo (empty, try, password), hd_su and hd_tty (empty or 1), hd_root (what root runs; no
// single quote in it). It says "NONCE hello UID OUR-ADDRESS ACCOUNT", "NONCE whose ACCOUNT" (whose password sudo wants),
// "NONCE sudo WHAT-IT-SAID", and one of
//   at already | at sudo-free | at sudo | at su     where it is now; the last three are hand-overs
//   need tty | none                                 it is still the login user's shell
constexpr char decide[] = R"sh(
hd_say() { printf '\n%s %s\n' "$hd_n" "$*"; }
# Does sudo let this account through without a password? What it said is in hd_m. Where a password is known, nobody asks:
# sudo is simply begun, and prompts or does not. (-u root: there may be a runas_default.)
hd_sudo_is_free() {
    case $(sudo -V 2>&1 </dev/null) in # (it says so on standard error)
    'sudo-rs 0.'[01].*|'sudo-rs 0.2.'[0-8]|'sudo-rs 0.2.'[0-8][!0-9]*) ;; # asks PAM even with -n, and that counts as a failed login
    *)
        hd_m=$(sudo -n -u root sh -c : 2>&1 </dev/null) && return
        case $hd_m in *'must have a tty'*|*'not in the sudoers'*|*'may not run'*|*'not allowed'*|*'afraid I can'*) return 1 ;; esac
    esac
    # Whose password? It is let prompt, and is killed before it has an answer: told to end by TERM, or by the end of its
    # input (it waits for ours), it would count that as a failed login too, and some lock the account for those.
    hd_m=$(exec 2>/dev/null; sh -c 'echo $$; exec sudo -S -p "$0" -u root sh -c "echo $1 free"' "[$hd_n %p] " "$hd_n" 2>&1 | {
        read -r hd_pid
        while hd_part=$(dd bs=512 count=1 2>/dev/null; echo x) && [ "$hd_part" != x ]; do
            printf %s "${hd_part%x}"
            case $hd_part in *'
x') ;; *) kill -KILL "$hd_pid" ;; esac # what does not end its line waits for an answer
        done
    })
    case $hd_m in
    *"$hd_n free"*) return ;;
    *"[$hd_n "*) hd_who=${hd_m##*"[$hd_n "}; hd_say whose "${hd_who%%]*}" ;;
    esac
    return 1
}
hd_become() {
    LC_ALL=C LANGUAGE=C PATH=$PATH:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    export LC_ALL LANGUAGE PATH
    unset ENV BASH_ENV HD_UP
    hd_uid=$(id -u)
    hd_say hello "$hd_uid" "${SSH_CONNECTION%% *}" "$(id -un)" # now: sudo drops the variable
    if [ "$hd_uid" -eq 0 ]; then hd_say at already; return; fi
    if [ -n "$hd_sudo" ]; then
        if ! command -v sudo >/dev/null; then
            hd_say sudo absent
        elif [ "$hd_sudo" = password ]; then
            hd_say at sudo
            exec sudo -S -p "[$hd_n %p] " -u root sh -c "$hd_root"
        elif hd_sudo_is_free; then
            hd_say at sudo-free
            exec sudo -n -u root sh -c "$hd_root"
        else
            case $hd_m in
            *'must have a tty'*) if [ -z "$hd_tty" ]; then hd_say need tty; return; fi ;;
            *'not in the sudoers'*|*'may not run'*|*'not allowed'*|*'afraid I can'*) hd_sudo=refused ;;
            esac
            hd_say sudo "$hd_sudo" "$(printf %s "$hd_m" | tr '\n' ' ')"
        fi
    fi
    if [ -n "$hd_su" ] && command -v su >/dev/null; then
        hd_say at su
        printf '%s su\n' "$hd_n" >&2
        exec env LC_ALL=C su root -c "exec sh -c '$hd_root'"
    fi
    hd_say none
}
hd_become
)sh";

} // namespace

QByteArray BecomeText::command() const
{
    // The same in every login shell. It announces itself when the start-up files are done: until then what is sent would
    // be read by them.
    return "printf \"\\n%s up\\n\" " + nonce + "; exec env HD_UP=1 sh";
}

QByteArray BecomeText::knock() const
{
    return "\nsh -c 'test \"$HD_UP\"' || exec env HD_UP=1 sh -c 'printf \"\\n%s up\\n\" " + nonce + "; exec sh'\n";
}

QByteArray BecomeText::text() const
{
    // With su it is a word for root's login shell, which may be any. It says whose shell it is, and does so without starting
    // a program: sudo's NOEXEC lets a shell in, but lets it start nothing.
    const QByteArray announce = "while read -r hd_k hd_i hd_j; do case $hd_k in Uid:) break ;; esac; done </proc/self/status; "
                                "[ \"$hd_i\" = 0 ] || hd_i=\"$hd_i $(id -un)\"; printf \"\\n%s root %s\\n\" "
                                + nonce + " \"$hd_i\"; ";
    QByteArray root = announce + "exec sh";
    if (onTerminal) {
        // A terminal has one stream, asks shells to be interactive and can be read by the step. So the shell reads a
        // pipe, leaves the terminal's session, and its standard error gets a prefix, line by line.
        root = "stty raw -echo; " + announce + "hd_s=$(command -v setsid); { cat | $hd_s sh 2>&1 >&4 4>&- | sed -u s/^/"
               + errorPrefix() + "/; } 4>&1";
    }
    QByteArray text = shellAssignment("hd_n", nonce);
    text += shellAssignment("hd_sudo", !sudo ? "" : sudoWithPassword ? "password" : "try");
    text += shellAssignment("hd_su", su ? "1" : "");
    text += shellAssignment("hd_tty", onTerminal ? "1" : "");
    text += shellAssignment("hd_root", root);
    return text + decide;
}

} // namespace howdah
