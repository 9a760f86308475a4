#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A container of Proxmox, which is kept from writing the names
#@ group: names
#@ steps: hostname fqdn hosts
#@ option: hosts.cloud-init=off
#@ option: hostname.cloud-init=off
#@ restart: yes
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed:hostname-set fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect restarted: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
printf '%s\n' '127.0.0.1 localhost' '::1 localhost ip6-localhost ip6-loopback' '# --- BEGIN PVE ---' '127.0.1.1 debian.lan debian' '# --- END PVE ---' >/etc/hosts
# As Proxmox does it before the container's own programs run.
cat >/usr/local/sbin/as-proxmox <<'X'
#!/bin/sh
[ -e /etc/.pve-ignore.hostname ] || { echo debian >/etc/hostname; hostname debian; }
[ -e /etc/.pve-ignore.hosts ] || sed -i '/^# --- BEGIN PVE/,/^# --- END PVE/{/^127/d;/BEGIN/a 127.0.1.1 debian.lan debian
}' /etc/hosts
X
chmod +x /usr/local/sbin/as-proxmox
printf '%s\n' '[Unit]' DefaultDependencies=no Before=sysinit.target '[Service]' Type=oneshot ExecStart=/usr/local/sbin/as-proxmox '[Install]' WantedBy=sysinit.target >/etc/systemd/system/as-proxmox.service
systemctl enable as-proxmox.service
