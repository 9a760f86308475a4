# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: key-pair
#@ title: SSH key pair on this computer
#@ short: Key pair
#@ section: access
#@ runs-on: howdah
#@ action: make-key-pair
#@ depends-on: key
#@ counterpart: ssh-key
#@ option type: choice ed25519,rsa2048,rsa3072,rsa4096 = ed25519 | Kind of a new key | ed25519: Ed25519; rsa2048: RSA, 2048 bit; rsa3072: RSA, 3072 bit; rsa4096: RSA, 4096 bit
# The key pair whose public half goes to the machines: the project's own, else the first of ssh's that can be used. Where
# there is none, ssh-keygen makes one without a passphrase, in a folder beside its place, moved there when it is whole. A
# file that is there is never replaced, and taking back removes no key. The command is in app/ssh/KeyPair.cpp.

#: key-pair-made A new key pair without a passphrase was made: %1 (%2).
#: key-pair-there The key pair %1 is used (%2).
#: key-pair-would-make A new key pair without a passphrase would be made: %1.
#: key-pair-kept Key pairs are never deleted: %1 was kept.
