# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -P: one manual page from `PROGRAM [COMMAND] --help`. help2man writes the month into the title line, and takes the
# program for the page's name; both are put right here, so that a page is the same whenever it is made.
cmake_path(GET PROGRAM FILENAME name)
cmake_path(GET PROGRAM PARENT_PATH folder)
set(ENV{PATH} "${folder}:$ENV{PATH}")
set(ENV{LANGUAGE} "")
set(ENV{LC_ALL} C.UTF-8)

# A command's line in the list of commands says what it does; of a program its own include file does.
set(program ${name})
if(COMMAND)
    set(program "${name} ${COMMAND}")
    execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
    if(NOT help MATCHES "\n  ${COMMAND} +([^\n]+)\n")
        message(FATAL_ERROR "${name} --help has no command ${COMMAND}.")
    endif()
    file(WRITE ${OUTPUT}.name "[NAME]\n${PAGE} \\- ${CMAKE_MATCH_1}\n")
    list(APPEND INCLUDES ${OUTPUT}.name)
endif()
list(TRANSFORM INCLUDES PREPEND --include=)
execute_process(
    COMMAND ${HELP2MAN} --locale=C.UTF-8 --no-info --section=${SECTION} --version-string=${VERSION} ${INCLUDES} ${program}
    OUTPUT_VARIABLE page COMMAND_ERROR_IS_FATAL ANY)
string(TOUPPER ${PAGE} title)
set(manual "User Commands")
if(SECTION EQUAL 8)
    set(manual "System Administration")
endif()
string(REGEX REPLACE "\n\\.TH [^\n]*\n" "\n.TH ${title} ${SECTION} ${DATE} \"Howdah ${VERSION}\" \"${manual}\"\n.nh\n"
    page "${page}")
# Examples are typed as they stand: their lines are not joined, and no word is divided.
string(REGEX REPLACE "\n\\.SH EXAMPLES\n\\.IP\n(([^.\n][^\n]*\n)+)" "\n.SH EXAMPLES\n.IP\n.nf\n\\1.fi\n" page "${page}")
file(WRITE ${OUTPUT} "${page}")
