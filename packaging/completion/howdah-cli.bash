# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# bash completion for howdah-cli. Commands, options and step ids are asked from the program itself, so that they are
# never out of date; it answers in some milliseconds.
# shellcheck shell=bash

_howdah_cli_commands() { "$1" --help 2>/dev/null | sed -n 's/^  \([a-z]*\) .*/\1/p'; }
_howdah_cli_options() { "$1" "$2" --help 2>/dev/null | sed -nE 's/^  (-., )?(--[a-z-]+).*/\2/p'; }
_howdah_cli_steps() { "$1" steps 2>/dev/null | sed -n 's/^\([a-z][a-z-]*\) .*/\1/p'; }
_howdah_cli_step_options() { "$1" steps 2>/dev/null | sed -n 's/^ *\([a-z-]*\.[a-z-]*=\).*/\1/p'; }
_howdah_cli_machines() { "$1" export ${2:+"$2"} - 2>/dev/null | cut -d' ' -f3; } # without a project: the one it finds
_howdah_cli_runs() { "$1" history ${2:+"$2"} 2>/dev/null | sed -n 's/^ *\([0-9][0-9]*\) .*/\1/p'; }

# The project file on the line, if there is one already.
_howdah_cli_project() {
    local word
    for word in "${COMP_WORDS[@]:2}"; do
        [[ $word == *.howdah ]] && { printf '%s\n' "${word/#\~\//$HOME/}"; return; }
    done
}

# The last word of a comma-separated list, each word offered with what stands before it.
_howdah_cli_list() { # current candidates
    local before=
    [[ $1 == *,* ]] && before=${1%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${1##*,}")
}

_howdah_cli_files() { # current suffix…
    local current=$1 suffix
    shift
    mapfile -t COMPREPLY < <(compgen -d -S / -- "$current"; for suffix in "$@"; do compgen -f -X "!*$suffix" -- "$current"; done)
    compopt -o nospace -o filenames 2>/dev/null
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} != */ ]] && compopt +o nospace 2>/dev/null
}

_howdah_cli() {
    local program=$1 current previous command project
    current=${COMP_WORDS[COMP_CWORD]}
    previous=${COMP_WORDS[COMP_CWORD - 1]}
    command=${COMP_WORDS[1]-}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_commands "$program") help --help --version" -- "$current")
        return
    fi
    project=$(_howdah_cli_project)
    case $previous in
    --import) _howdah_cli_files "$current" .txt; return ;;
    --key | --login-key | --secrets) _howdah_cli_files "$current" ""; return ;;
    --report) _howdah_cli_files "$current" .json .html; return ;;
    --become) mapfile -t COMPREPLY < <(compgen -W "auto none sudo su" -- "$current"); return ;;
    --steps) _howdah_cli_list "$current" "all $(_howdah_cli_steps "$program")"; return ;;
    --from) mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_steps "$program")" -- "$current"); return ;;
    --machine | --nodes | --node | --replace-host-key)
        _howdah_cli_list "$current" "$(_howdah_cli_machines "$program" "$project")"
        return
        ;;
    --columns) mapfile -t COMPREPLY < <(compgen -W "3 4" -- "$current"); return ;;
    --run) mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_runs "$program" "$project")" -- "$current"); return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_options "$program" "$command")" -- "$current")
        return
    fi
    case $command in
    help)
        mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_commands "$program")" -- "$current")
        return
        ;;
    report)
        if [[ " ${COMP_WORDS[*]} " == *' --full '* && -n $project && $current != *.howdah ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$(_howdah_cli_machines "$program" "$project") $(_howdah_cli_steps "$program")" -- "$current")
            return
        fi
        ;;
    program)
        if ((COMP_CWORD == 2)); then
            _howdah_cli_list "$current" "$(_howdah_cli_steps "$program")"
            return
        fi
        ;;
    set)
        if [[ -n $project ]]; then
            mapfile -t COMPREPLY < <(compgen -W "user= port= become= key= login-key= connect-as= role= ticked= name= \
                $(_howdah_cli_step_options "$program") $(_howdah_cli_steps "$program" | sed 's/$/=/')" -- "$current")
            compopt -o nospace 2>/dev/null
            return
        fi
        ;;
    steps) return ;;
    esac
    if [[ -z $project || $current == *.howdah ]]; then
        _howdah_cli_files "$current" .howdah
    elif [[ $command == import || $command == export ]]; then
        _howdah_cli_files "$current" .txt
    elif [[ $command == report ]]; then
        _howdah_cli_files "$current" .json .html
    fi
}

complete -F _howdah_cli howdah-cli
