#!/bin/sh
#@ title: One machine's name stands there twice, once with another address
#@ group: names
#@ steps: hostname hosts
#@ expect check: hostname=would-change hosts=failed:hosts-foreign-lines
#@ expect run: hostname=changed hosts=failed:hosts-foreign-lines
#@ expect again: hostname=unchanged hosts=failed:hosts-foreign-lines
#@ expect back: hostname=changed hosts=unchanged
set -eu
printf '10.9.9.9 db1.patroni.local\n' >>/etc/hosts
