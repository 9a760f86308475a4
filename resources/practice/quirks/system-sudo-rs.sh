#!/bin/sh
#@ title: sudo is sudo-rs, as on Ubuntu from 25.10 on
#@ group: system
#@ suites: trixie forky
#@ become: sudo
#@ packages: sudo-rs
set -eu
mv /usr/bin/sudo /usr/bin/sudo.ws
ln -s ../lib/cargo/bin/sudo /usr/bin/sudo
sudo --version 2>&1 | grep -i sudo-rs
