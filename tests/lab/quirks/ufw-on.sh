#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# ufw installed and switched on, with ssh and RULES more ports let in. Arguments: [RULES]
set -eu
apt-get -qq update
DEBIAN_FRONTEND=noninteractive apt-get -qq -y install ufw >/dev/null
ufw allow 22/tcp
port=8000
while [ $port -lt $((8000 + ${1:-3})) ]; do
    ufw allow $port/tcp
    port=$((port + 1))
done
ufw --force enable
ufw status
