#!/bin/sh
# Starts a cluster and writes down what becomes of the cases: `sh record.sh 1.37 rights` writes recorded/1.37/rights.txt.
# `sh record.sh 1.37 rights --check` writes nothing: it fails where the cluster says something else than what is recorded.
set -eu
cd "$(dirname "$0")"
usage='usage: sh record.sh VERSION rights|claims|endpoints|selectors|scheduling|probes|quota|storage|traces [--check]'
version=${1:?$usage}
name=${2:?$usage}
check=${3:-}

sh build.sh "$version"
dir=$(mktemp -d)
serve=serve
# A trace shows one step after the other, so its Pods start when they are told to.
if [ "$name" = traces ]; then serve='serve by-hand'; fi
# shellcheck disable=SC2086
"build/$version/cluster" $serve > "$dir/address" 2> "$dir/log" &
cluster=$!
# Asked to end, the API server would first wait for its watchers.
trap 'kill -9 $cluster; rm -rf "$dir"' EXIT
while [ ! -s "$dir/address" ]; do
  kill -0 $cluster || { tail -n 20 "$dir/log" >&2; exit 1; }
  sleep 0.2
done
../../../node_modules/.bin/node record.ts "$version" "$(cut -d ' ' -f 1 "$dir/address")" "$name" $check
