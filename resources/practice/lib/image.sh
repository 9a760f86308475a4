# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# The cache of images. Sourced by howdah-practice. An image is never written to again once it has its name.

image_path() { # SUITE
    local recipe
    recipe=$(cat "$LIB/build-image" "$LIB/in-overlay" "$LIB/owners.sh" | sha256sum)
    printf '%s/%s-%s-%s\n' "$CACHE" "$1" "$(dpkg --print-architecture)" "${recipe:0:10}"
}

# Makes the image unless it is there. One builder at a time; a process that waited uses what the other one made.
image_ensure() { # SUITE
    local image new=$CACHE/.new.$1 lock
    image=$(image_path "$1")
    [ ! -d "$image" ] || return 0
    mkdir -p "$CACHE"
    # For root alone: it has setuid programs that get no updates, and locks that any account could hold.
    chmod 700 "$CACHE"
    exec {lock}>"$CACHE/.lock"
    if ! flock -n "$lock"; then
        say "Waiting: another howdah-practice builds an image"
        run flock -w "$LIMIT_IMAGE" "$lock" ||
            fail 1 "Another howdah-practice has held $CACHE/.lock for $LIMIT_IMAGE s. Nothing was changed. Try again when it has ended."
    fi
    # Only under the lock is anything unfinished here surely left over from a build that was killed.
    image_sweep
    if [ ! -d "$image" ]; then
        [ -z "$(find "$CACHE" -maxdepth 1 -name "$1-*" -print -quit)" ] ||
            say "The Debian $1 image that is there was made by another version of howdah-practice; it is made anew"
        say "Building the Debian $1 image: downloads about 60 MB, once"
        if ! build "$LIB/build-image" "$1" "$new" >"$new.log" 2>&1; then
            grep -v '^I: ' "$new.log" | tail -n 12 >&2
            image_sweep
            fail 1 "The Debian $1 image could not be built; the reason stands above. Nothing was kept. Is a Debian mirror within reach, and is there room for 400 MB in $CACHE?"
        fi
        mv -T -- "$new" "$image"
        image_sweep
        image_drop_unused "$1"
    fi
    exec {lock}>&-
}

# A builder in a process and a mount namespace that die with us: when killed it leaves no process and no mount.
build() { # PROGRAM [ARG…]
    run setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc timeout "$LIMIT_IMAGE" "$@"
}

# The packages of a machine's quirks as a layer on its image, made unless it is there. Sets PACKAGE_LAYERS[HOST].
packages_ensure() { # HOST SUITE PACKAGES
    local image lower layer new=$CACHE/.new.packages lock recipe
    image=$(image_of "$2")
    lower=$image/base
    [ "$BECOME" = su ] || lower=$image/sudo:$lower
    recipe=$({ cat "$LIB/build-packages" && printf '%s\n' "$3" "$BECOME"; } | sha256sum)
    layer=$CACHE/packages-${image##*/}-${recipe:0:10}
    if [ ! -d "$layer" ]; then
        exec {lock}>"$CACHE/.lock"
        run flock -w "$LIMIT_IMAGE" "$lock" ||
            fail 1 "Another howdah-practice has held $CACHE/.lock for $LIMIT_IMAGE s. Nothing was changed. Try again when it has ended."
        image_sweep
        if [ ! -d "$layer" ]; then
            say "Getting packages for Debian $2, once: $3"
            # shellcheck disable=SC2086 # a list of words
            if ! build "$LIB/build-packages" "$2" "$lower" "$new" $3 >"$new.log" 2>&1; then
                tail -n 12 "$new.log" >&2
                image_sweep
                fail 1 "These packages could not be put in: $3. The reason stands above. Nothing was kept. Is a Debian mirror within reach?"
            fi
            mv -T -- "$new" "$layer"
            image_sweep
        fi
        exec {lock}>&-
    fi
    PACKAGE_LAYERS[$1]=$layer
}

image_sweep() { rm -rf --one-file-system -- "$CACHE"/.new.*; }
image_sweep_if_idle() {
    local lock
    [ -e "$CACHE/.lock" ] || return 0
    exec {lock}>"$CACHE/.lock"
    ! flock -n "$lock" || image_sweep
    exec {lock}>&-
}

# Images made by an older recipe, unless a cluster still stands on them.
image_drop_unused() { # SUITE
    local image wanted
    wanted=$(image_path "$1")
    for image in "$CACHE/$1"-* "$CACHE/packages-$1"-*; do
        [[ $image/ == *"${wanted##*/}"[/-]* ]] || image_is_used "$image" || rm -rf --one-file-system -- "$image"
    done
}
image_is_used() { grep -qsF -- "$1" "$STATES"/*/settings; } # IMAGE
