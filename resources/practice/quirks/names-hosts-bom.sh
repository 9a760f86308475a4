#!/bin/sh
#@ title: /etc/hosts edited on Windows: a byte order mark and CRLF
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
printf '\357\273\277127.0.0.1\tlocalhost\r\n127.0.1.1\tdebian\r\n# B\303\274ro\r\n10.0.0.5\tfiler.example filer # Ablage\r\n' >/etc/hosts
