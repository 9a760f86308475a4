#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# pam_nologin keeps everybody but root out for SECONDS, as while a machine boots. Arguments: SECONDS
set -eu
echo 'System is booting up. Unprivileged users are not permitted to log in yet.' >/run/nologin
setsid sh -c "sleep $1; rm -f /run/nologin" </dev/null >/dev/null 2>&1 &
