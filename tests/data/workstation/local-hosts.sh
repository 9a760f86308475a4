# shellcheck shell=sh disable=SC2154
#@ step: local-hosts
#@ runs-on: this-computer
# A stand-in for the step: tells what reached it, or does what the cluster's name asks of it.
begin local-hosts
case $HD_CLUSTER in
exit-three) echo "said on standard output"; echo "said on standard error" >&2; exit 3 ;;
sleeps) fact pid "$$"; sleep 60 ;;
eats-input) cat; echo "nothing to eat" ;;
chatty) yes "a line of output" | head -n 200000 ;;
esac
fact mode "$HD_MODE"
fact cluster "$HD_CLUSTER"
fact id "$HD_CLUSTER_ID"
fact table "$HD_TABLE"
fact take "$HD_TAKE_NAMES"
fact environment "$(env | sed -n 's/=.*//p' | sort | tr '\n' ' ')"
fact path "$PATH"
fact umask "$(umask)"
finish changed told "$(id -u)"
