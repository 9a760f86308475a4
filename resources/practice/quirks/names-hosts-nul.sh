#!/bin/sh
#@ title: NUL bytes in /etc/hosts after a power cut: it is not edited
#@ group: names
#@ steps: hostname hosts
#@ expect check: hostname=failed:file-has-nul hosts=failed:file-has-nul
#@ expect run: hostname=failed:file-has-nul hosts=failed:file-has-nul
#@ expect again: hostname=failed:file-has-nul hosts=failed:file-has-nul
#@ expect back: hostname=unchanged hosts=failed:file-has-nul
set -eu
printf '127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n# B\374ro\n10.0.0.5 filer\n\0\0\0\0\n10.0.0.6 printer\n' >/etc/hosts
