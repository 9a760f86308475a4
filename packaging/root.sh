# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Root file systems of Debian releases, made once and kept. Sourced by the scripts beside it, in the source folder; in-root runs
# programs in them.
# shellcheck shell=sh
roots=/var/cache/howdah/build

# root_of NAME SUITE PACKAGES [MMDEBSTRAP-OPTION…]: prints the path of one with these packages (separated by blanks). NAME.log has
# what mmdebstrap said. One builder at a time; what is unfinished has another name.
# shellcheck disable=SC2016 # the hook's own word
root_of() {
    name=$1 suite=$2 packages=$(echo "$3" | tr -s ' \n' ',,')
    shift 3
    root=$roots/$name-$(printf '%s\n' "$suite" "$packages" "$@" | cat - packaging/root.sh | sha256sum | cut -c1-10)
    mkdir -p "$roots"
    chmod 700 "$roots" # setuid programs that get no updates lie in it
    exec 9>"$roots/.lock"
    flock 9
    if [ ! -d "$root" ]; then
        rm -rf --one-file-system "$roots/$name"-* "$roots/.new.$name"
        unshare --mount --pid --fork --kill-child --mount-proc mmdebstrap --variant=minbase --include="$packages" \
            --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
            --customize-hook='mkdir "$1/howdah"' "$@" "$suite" "$roots/.new.$name" >"$roots/$name.log" 2>&1 9>&- ||
            { grep -v '^I: ' "$roots/$name.log" | tail -n 20 >&2; return 1; }
        mv "$roots/.new.$name" "$root"
    fi
    exec 9>&-
    echo "$root"
}
