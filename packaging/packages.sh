# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What Howdah needs from Debian 12 and 13, by purpose. Sourced by the scripts beside it; nowhere else are packages named.
# shellcheck shell=sh disable=SC2034
packages_build="g++ cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6svg6-dev libssh-dev qtkeychain-qt6-dev libssl-dev help2man librsvg2-bin"
packages_run="openssh-client libsecret-1-0 qt6-qpa-plugins qt6-translations-l10n libqt6svg6 fonts-dejavu-core"
packages_practice="systemd-container mmdebstrap debian-archive-keyring iproute2 procps openssh-client"
packages_deb_host="git mmdebstrap debian-archive-keyring xz-utils" # to build Debian packages, in a root file system with
packages_deb="lintian blhc" # and what debian/control names; to test them, on a machine with
packages_deb_test="autopkgtest, dpkg-dev, gnome-keyring, libsecret-1-0, polkitd, shared-mime-info, sudo"
packages_test="openssh-server sudo busybox ufw nftables iptables ipset iproute2 dbus dbus-user-session gnome-keyring libsecret-tools shellcheck
    e2fsprogs xvfb xauth polkitd pkexec python3 at-spi2-core libatspi2.0-dev procps desktop-file-utils appstream
    locales mandoc zsh fish"
packages_portable="qt6-qpa-plugins qt6-wayland libqt6svg6 qt6-translations-l10n qt6-base-dev-tools patchelf xz-utils" # Qt's plugins for packaging/portable
packages_clang="clang libclang-rt-dev lld llvm clang-format clang-tidy"
packages_rules="reuse" # and clang-format, clang-tidy, shellcheck

# install_packages NAME…: installs what is missing, as root or through sudo; says what it does.
install_packages() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Installing:$missing"
    sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    if [ -n "$sudo" ] && ! command -v sudo >/dev/null; then
        echo "This needs root: run it as root, or install these packages yourself." >&2
        return 2
    fi
    $sudo apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
