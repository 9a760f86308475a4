# shellcheck shell=sh disable=SC2154
#@ step: local-time-sync
#@ runs-on: this-computer
#@ finish: yes
# A stand-in for package work: it must finish, whoever goes away. The cluster's name is the file it leaves.
begin local-time-sync
fact pid "$$"
echo "working"
while [ ! -e "$HD_CLUSTER.go" ]; do sleep 0.1; done
yes "output that nobody may read any more" | head -n 20000
echo finished >"$HD_CLUSTER"
finish changed finished
