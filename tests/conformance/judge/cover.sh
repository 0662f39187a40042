#!/bin/sh
# Counts the statements of the validation packages that the recorded creations execute: `sh cover.sh 1.37`.
# `sh cover.sh 1.37 missed` names what no case executes. `sh cover.sh 1.37 check` compares that with not-reached.txt.
# A file of cases may follow, which is asked instead: `sh cover.sh 1.37 functions cases.jsonl`.
set -eu
cd "$(dirname "$0")"
version=${1:?usage: sh cover.sh VERSION [functions|missed|check] [CASES]}
form=${2:-functions}
judge=build/$version/judge-cover
node=../../../node_modules/.bin/node
[ -x "$judge" ] || { echo "cover.sh: run \`sh build.sh $version cover\` first" >&2; exit 1; }

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/data"
if [ -n "${3:-}" ]; then
  cat "$3" > "$dir/cases"
else
  for name in containers decode objects validation; do $node ../cases/print.ts "$name"; done > "$dir/cases"
  $node ../corpus/print-recorded.ts >> "$dir/cases"
fi
GOCOVERDIR=$dir/data "$judge" record verdicts --once < "$dir/cases" > /dev/null 2> "$dir/log" ||
  { tail -n 20 "$dir/log" >&2; exit 1; }
go tool covdata textfmt -i="$dir/data" -o="$dir/blocks"
go tool covdata func -i="$dir/data" > "$dir/functions"
$node cover.ts "$dir/blocks" "$dir/functions" "$form"
