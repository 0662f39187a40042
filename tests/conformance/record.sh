#!/bin/sh
# Asks the real API server and writes its answers to where the engine and the tests read them:
#   sh record.sh 1.37 facts              src/engine/schema/facts/1.37.json
#   sh record.sh 1.37 verdicts decode    recorded/1.37/decode.jsonl, from the cases of cases/decode.ts
set -eu
cd "$(dirname "$0")"
usage='usage: sh record.sh VERSION facts | sh record.sh VERSION verdicts NAME'
version=${1:?$usage}
what=${2:?$usage}

sh judge/build.sh "$version"
judge=judge/build/$version/judge
answers=$(mktemp)
log=$(mktemp)
trap 'rm -f "$answers" "$log"' EXIT

# The server's log is long; it is shown only where the recording fails.
ask() {
  "$judge" record "$what" > "$answers" 2> "$log" || { tail -n 20 "$log" >&2; exit 1; }
}

case $what in
  facts)
    out=../../src/engine/schema/facts/$version.json
    ask
    ;;
  verdicts)
    name=${3:?$usage}
    out=recorded/$version/$name.jsonl
    mkdir -p "recorded/$version"
    ../../node_modules/.bin/node cases/print.ts "$name" > "$log.cases"
    ask < "$log.cases"
    rm -f "$log.cases"
    ;;
  *)
    echo "$usage" >&2
    exit 1
    ;;
esac
cat "$answers" > "$out"
echo "record.sh: $out"
