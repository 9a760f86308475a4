#!/bin/sh
#@ title: firewalld was stopped: on again at the next start
#@ group: firewall
#@ packages: firewalld
#@ steps: firewall
#@ expect check: firewall=would-change:firewall-would-later
#@ expect run: firewall=changed:firewall-switched-off-later
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
systemctl --quiet enable --now firewalld
systemctl stop firewalld
