# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# fish completion for howdah-cli. Commands, options and step ids are asked from the program itself, so that they are never
# out of date; it answers in some milliseconds. The same as howdah-cli.bash beside it.

# The words before the cursor are howdah-cli COMMAND …; the program is the one that was typed.
function __howdah_cli_ask
    set -l program (commandline -opc)[1]
    string match -q '~/*' -- $program; and set program $HOME/(string sub -s 3 -- $program)
    $program $argv 2>/dev/null
end

function __howdah_cli_commands
    __howdah_cli_ask --help | string replace -rf '^  ([a-z]+) +(.*)$' '$1\t$2'
end

# Each option with the first line of what it does.
function __howdah_cli_options
    __howdah_cli_ask $argv[1] --help | string replace -rf '^  (?:-., )?(--[a-z-]+)(?: <[^>]*>)?(?: +(.*))?$' '$1\t$2'
    __howdah_cli_ask $argv[1] --help | string replace -rf '^  (-.), --[a-z-]+ +(.*)$' '$1\t$2'
end

function __howdah_cli_steps
    __howdah_cli_ask steps | string replace -rf '^([a-z][a-z-]*) +\S+ +(.*)$' '$1\t$2'
end

function __howdah_cli_step_options
    __howdah_cli_ask steps | string replace -rf '^ *([a-z-]+\.[a-z-]+=)\S* +(.*)$' '$1\t$2'
end

# Of the project on the line; without one: of the one that the program finds.
function __howdah_cli_machines
    __howdah_cli_ask export $argv - | string replace -rf '^(\S+) (\S+) (\S+).*' '$3\t$1'
end

function __howdah_cli_project
    for word in (commandline -opc)[3..-1]
        string match -q '*.howdah' -- $word; or continue
        string replace -r '^~(?=/)' $HOME -- $word
        return
    end
end

# The last word of a comma-separated list: each candidate with what stands before it.
function __howdah_cli_list
    set -l before (string match -r '^.*,' -- (commandline -ct); or echo)
    for candidate in $argv
        echo -- $before$candidate
    end
end

# Folders, and files with one of these endings.
function __howdah_cli_files
    set -l endings (string join '|' -- (string escape --style=regex -- $argv))
    __fish_complete_path (commandline -ct) | string match -r '^[^\t]*(?:/|'$endings')(?:\t.*)?$'
end

function __howdah_cli
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l project (__howdah_cli_project)
    if not set -q words[2]
        __howdah_cli_commands
        printf '%s\t%s\n' help 'describe a command, with examples' --help 'what the commands are' --version 'the version'
        return
    end
    switch $words[-1]
        case --import
            __howdah_cli_files .txt
            return
        case --key --login-key --secrets
            __fish_complete_path $current
            return
        case --report
            __howdah_cli_files .json .html
            return
        case --become
            printf '%s\n' auto none sudo su
            return
        case --steps
            __howdah_cli_list all (__howdah_cli_steps)
            return
        case --from
            __howdah_cli_steps
            return
        case --machine --nodes --node --replace-host-key
            __howdah_cli_list (__howdah_cli_machines $project)
            return
        case --columns
            printf '%s\n' 3 4
            return
        case --run
            __howdah_cli_ask history $project | string replace -rf '^ *([0-9]+) +(.*)$' '$1\t$2'
            return
        case --name --user --port --parallel --live
            return
    end
    if string match -q -- '-*' $current
        __howdah_cli_options $words[2]
        return
    end
    switch $words[2]
        case help
            __howdah_cli_commands
            return
        case steps
            return
        case report
            if contains -- --full $words; and set -q project[1]; and not string match -q '*.howdah' -- $current
                __howdah_cli_machines $project
                __howdah_cli_steps
                return
            end
        case program
            if not set -q words[3]
                __howdah_cli_list (__howdah_cli_steps)
                return
            end
        case set
            if set -q project[1]
                printf '%s\n' user= port= become= key= login-key= connect-as= role= ticked= name=
                __howdah_cli_step_options
                __howdah_cli_steps | string replace -r '\t' '=\t'
                return
            end
    end
    if not set -q project[1]; or string match -q '*.howdah' -- $current
        __howdah_cli_files .howdah
    else
        switch $words[2]
            case import export
                __howdah_cli_files .txt
            case report
                __howdah_cli_files .json .html
        end
    end
end

complete -c howdah-cli -f -a '(__howdah_cli)'
