#!/bin/sh
#@ title: A plain machine, for comparison
#@ group: system
#@ restart: yes
set -eu
