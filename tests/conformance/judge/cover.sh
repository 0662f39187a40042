#!/bin/sh
# Counts the statements of the validation packages that cases execute: `sh cover.sh 1.37 < cases.jsonl`.
# `sh cover.sh 1.37 missed < cases.jsonl` names what no case executes.
set -eu
cd "$(dirname "$0")"
version=${1:?usage: sh cover.sh VERSION [missed] < cases.jsonl}
judge=build/$version/judge-cover
[ -x "$judge" ] || { echo "cover.sh: run \`sh build.sh $version cover\` first" >&2; exit 1; }

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/data"
GOCOVERDIR=$dir/data "$judge" record verdicts --once > /dev/null 2> "$dir/log" || { tail -n 20 "$dir/log" >&2; exit 1; }
go tool covdata textfmt -i="$dir/data" -o="$dir/blocks"
go tool covdata func -i="$dir/data" > "$dir/functions"
../../../node_modules/.bin/node cover.ts "$dir/blocks" "$dir/functions" "${2:-functions}"
