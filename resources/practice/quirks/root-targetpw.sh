#!/bin/sh
#@ title: sudo asks for root's password (targetpw, a habit of SUSE's)
#@ group: root
#@ become: su
#@ packages: sudo
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: hosts=changed
#@ expect again: hosts=unchanged
#@ expect back: hosts=changed
set -eu
printf 'Defaults targetpw\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
