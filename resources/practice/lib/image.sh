# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# The cache of images. Sourced by howdah-practice. An image is never written to again once it has its name.

image_path() { # SUITE
    local recipe
    recipe=$(cat "$LIB/build-image" "$LIB/in-overlay" "$LIB/owners.sh" | sha256sum)
    printf '%s/%s-%s-%s\n' "$CACHE" "$1" "$(dpkg --print-architecture)" "${recipe:0:10}"
}

# Makes the image unless it is there. One builder at a time; whoever waited takes what the other one made.
image_ensure() { # SUITE
    local image new=$CACHE/.new.$1 lock
    image=$(image_path "$1")
    [ ! -d "$image" ] || return 0
    mkdir -p "$CACHE"
    # Root's alone: setuid programs that get no updates lie in it, and locks that anybody could take.
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
        # In a process and a mount namespace that die with us: a killed build leaves no process and no mount.
        if ! run setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc \
            timeout "$LIMIT_IMAGE" "$LIB/build-image" "$1" "$new" >"$new.log" 2>&1; then
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
    local image
    for image in "$CACHE/$1"-*; do
        [ "$image" = "$(image_path "$1")" ] || image_is_used "$image" || rm -rf --one-file-system -- "$image"
    done
}
image_is_used() { grep -qsF -- "$1" "$STATES"/*/settings; } # IMAGE
