#!/bin/sh
#@ title: A list of 150,000 blocked names in /etc/hosts
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
awk 'BEGIN { for (i = 0; i < 150000; i++) printf "0.0.0.0 ad%d.tracker%d.example\n", i, i % 977 }' >>/etc/hosts
