#!/bin/sh
# Builds the judge for one Kubernetes version: `sh build.sh 1.37` writes build/1.37/judge.
# `sh build.sh 1.37 cover` writes build/1.37/judge-cover, which counts the statements of the validation packages that it
# executes: see cover.sh.
# It needs Go and the Go module proxy. The first build of a version takes 3 to 4 minutes and 3 GB of memory,
# later ones seconds. Nothing but the recorders needs Go.
set -eu
cd "$(dirname "$0")"

version=${1:?usage: sh build.sh VERSION [cover], VERSION being one of those in src/engine/schema/versions.json}
export GOFLAGS=-mod=mod
out=build/$version
release=$(sh ../go-mod.sh "$version" drydock.example/judge "$out")

program=judge
set -- "${2:-}"
if [ "$1" = cover ]; then
  program=judge-cover
  set -- -cover "-coverpkg=$(grep -v '^#' cover.packages | paste -sd, -)"
else
  set --
fi
go build -modfile="$out/go.mod" -ldflags "-X main.kubernetes=$release" "$@" -o "$out/$program" .
echo "build.sh: $(pwd)/$out/$program"
