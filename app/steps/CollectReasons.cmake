# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DPROGRAMS=a.sh;b.sh -DOUTPUT=StepReasons.inc -P CollectReasons.cmake
# Turns each line `#: reason-id The sentence.` into {"reason-id", QT_TRANSLATE_NOOP("Reason", "The sentence.")},
# The same id twice must have the same sentence.
set(table "// Generated from resources/steps/*.sh; do not edit.\n")
foreach(program IN LISTS PROGRAMS)
    file(STRINGS "${program}" lines REGEX "^[ \t]*#: " ENCODING UTF-8)
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^[ \t]*#: ([a-z0-9-]+) (.+)$")
            message(FATAL_ERROR "${program}: not `#: reason-id Sentence.`: ${line}")
        endif()
        set(id "${CMAKE_MATCH_1}")
        set(sentence "${CMAKE_MATCH_2}")
        string(REPLACE "\\" "\\\\" sentence "${sentence}")
        string(REPLACE "\"" "\\\"" sentence "${sentence}")
        if(DEFINED "seen_${id}")
            if(NOT "${seen_${id}}" STREQUAL "${sentence}")
                message(FATAL_ERROR "${program}: reason ${id} has two sentences")
            endif()
        else()
            set("seen_${id}" "${sentence}")
            string(APPEND table "{\"${id}\", QT_TRANSLATE_NOOP(\"Reason\", \"${sentence}\")},\n")
        endif()
    endforeach()
endforeach()
file(WRITE "${OUTPUT}" "${table}")
