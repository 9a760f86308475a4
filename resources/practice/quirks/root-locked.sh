#!/bin/sh
#@ title: root has no password; only sudo leads to it, as on Ubuntu
#@ group: root
#@ become: sudo
#@ quick: trixie
#@ expect run: connect=unchanged:connected hosts=changed
set -eu
passwd --quiet --lock root
