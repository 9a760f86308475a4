# shellcheck shell=sh disable=SC2154
# Runs over a fresh connection with only the key. The nonce proves that our program ran, not a forced command that
# greets and ends. Changes nothing.
begin key-login
fact nonce "$HD_NONCE"
fact user "$(id -un)"
if taking_back; then finish unchanged nothing-to-take-back; fi
finish unchanged key-login-ok "$(id -un)"
