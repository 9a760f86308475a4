#!/bin/sh
#@ title: The tools of GNU coreutils are uutils', as on Ubuntu from 25.10 on; GNU's are called gnutimeout and so on
#@ group: system
#@ suites: trixie forky
#@ packages: rust-coreutils
set -eu
for tool in /usr/lib/cargo/bin/coreutils/*; do
    name=${tool##*/}
    [ -e "/usr/bin/$name" ] || continue
    # 0.0.30's date cannot read what date prints, so Debian's own package scripts fail (tzdata).
    [ "$name" != date ] || "$tool" -d 'Mon Nov 30 15:26:51 UTC 2026' >/dev/null 2>&1 || continue
    /usr/bin/coreutils mv "/usr/bin/$name" "/usr/bin/gnu$name"
    /usr/bin/coreutils ln -s "$tool" "/usr/bin/$name"
done
[ "$(readlink -f /usr/bin/timeout)" = /usr/bin/coreutils ]
