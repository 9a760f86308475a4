#!/bin/sh
#@ title: A machine without sudo, as Debian's installer leaves it where root has a password
#@ group: system
#@ become: su
set -eu
