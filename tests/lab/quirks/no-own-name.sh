#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# No 127.0.1.1 line in /etc/hosts (many images), and with `raw`, no newline at the file's end. Arguments: [raw]
set -eu
sed -i '/^127\.0\.1\.1/d' /etc/hosts
[ "${1:-}" != raw ] || printf '192.0.2.250\tprinter' >>/etc/hosts
