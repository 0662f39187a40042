#!/bin/sh
# Asks the real API server and writes its answers to where the engine and the tests read them:
#   sh record.sh 1.37 facts              src/engine/schema/facts/1.37.json
#   sh record.sh 1.37 shapes             src/engine/schema/shapes/1.37.json
#   sh record.sh 1.37 verdicts decode    recorded/1.37/decode.jsonl, from the cases of cases/decode.ts
#   sh record.sh 1.37 corpus             recorded/1.37/corpus.txt, from the cases of corpus/cases.ts
#   sh record.sh 1.37 stored             recorded/1.37/stored.txt, the objects that the server answers to some of them
#   sh record.sh 1.37 kubectl            recorded/kubectl/1.37.json, with the kubectl that KUBECTL names
set -eu
cd "$(dirname "$0")"
usage='usage: sh record.sh VERSION facts|shapes|corpus|stored|kubectl | sh record.sh VERSION verdicts NAME'
version=${1:?$usage}
what=${2:?$usage}

sh judge/build.sh "$version"
judge=judge/build/$version/judge
node=../../node_modules/.bin/node
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# The server's log is long; it is shown only where the recording fails.
ask() {
  "$judge" record "$what" > "$dir/answers" 2> "$dir/log" || { tail -n 20 "$dir/log" >&2; exit 1; }
}

case $what in
  facts | shapes)
    out=../../src/engine/schema/$what/$version.json
    mkdir -p "$(dirname "$out")"
    ask
    cp "$dir/answers" "$dir/out"
    ;;
  verdicts)
    name=${3:?$usage}
    out=recorded/$version/$name.jsonl
    mkdir -p "recorded/$version"
    $node cases/print.ts "$name" > "$dir/cases"
    ask < "$dir/cases"
    $node store.ts "$version" "$name" < "$dir/answers" > "$dir/out"
    ;;
  corpus)
    # Some manifests make the server panic: the recorder starts another judge and goes on.
    $node corpus/record.ts "$version" "$judge"
    echo "record.sh: recorded/$version/corpus.txt"
    exit
    ;;
  stored)
    $node corpus/record-stored.ts "$version" "$judge"
    echo "record.sh: recorded/$version/stored.txt"
    exit
    ;;
  kubectl)
    out=recorded/kubectl/$version.json
    "$judge" serve > "$dir/address" 2> "$dir/log" &
    server=$!
    trap 'kill -9 $server; rm -rf "$dir"' EXIT
    while [ ! -s "$dir/address" ]; do
      kill -0 $server || { tail -n 20 "$dir/log" >&2; exit 1; }
      sleep 0.2
    done
    $node kubectl/record.ts "${KUBECTL:-kubectl}" "$(cut -d ' ' -f 1 "$dir/address")" "$version"
    cp "$out" "$dir/out"
    ;;
  *)
    echo "$usage" >&2
    exit 1
    ;;
esac
cat "$dir/out" > "$out"
echo "record.sh: $out"
