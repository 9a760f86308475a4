#!/bin/sh
#@ title: Neither sudo nor su lets admin become root
#@ group: root
#@ become: sudo
#@ steps: hosts
#@ expect check: connect=cancelled hosts=cancelled
#@ expect run: connect=cancelled hosts=cancelled
#@ expect again: connect=cancelled hosts=cancelled
#@ expect back: connect=cancelled hosts=cancelled
set -eu
gpasswd --delete admin sudo
passwd --quiet --lock root
