#!/bin/sh
#@ title: firewalld is on
#@ group: firewall
#@ packages: firewalld
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=unchanged:firewall-off
#@ expect check: firewall=would-change:firewall-would
#@ expect run: firewall=changed:firewall-switched-off
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
systemctl --quiet enable --now firewalld
