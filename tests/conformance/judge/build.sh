#!/bin/sh
# Builds the judge for one Kubernetes version: `sh build.sh 1.37` writes build/1.37/judge.
# `sh build.sh 1.37 cover` writes build/1.37/judge-cover, which counts the statements of the validation packages that it
# executes: see cover.sh.
# It needs Go and the Go module proxy. The first build of a version takes 3 to 4 minutes and 3 GB of memory,
# later ones seconds. Nothing but the recorders needs Go.
set -eu
cd "$(dirname "$0")"

table=../../../src/engine/schema/versions.json
version=${1:?usage: sh build.sh VERSION [cover], VERSION being one of those in src/engine/schema/versions.json}
release=$(sed -n "s/.*\"version\": \"$version\".*\"release\": \"\([^\"]*\)\".*/\1/p" "$table")
if [ -z "$release" ]; then
  echo "build.sh: no row for Kubernetes $version in src/engine/schema/versions.json" >&2
  exit 1
fi

export GOFLAGS=-mod=mod
out=build/$version
mkdir -p "$out"

# k8s.io/kubernetes keeps its libraries in ./staging, which does not exist outside its repository:
# each replacement is pointed at the library's own release, v0.X.Y for v1.X.Y.
if ! grep -qs "k8s.io/kubernetes $release\$" "$out/go.mod"; then
  rm -f "$out/go.mod" "$out/go.sum"
  source=$(cd "$out" && GOFLAGS=-modcacherw go mod download -json "k8s.io/kubernetes@$release" |
    sed -n 's/^[[:space:]]*"Dir": "\(.*\)",\{0,1\}$/\1/p')
  {
    echo 'module drydock.example/judge'
    echo
    grep -E '^(go|godebug) ' "$source/go.mod"
    echo "require k8s.io/kubernetes $release"
    echo 'replace ('
    sed -n "s|^[[:space:]]*\(k8s.io/[^ ]*\) => ./staging.*|\t\1 => \1 v0.${release#v1.}|p" "$source/go.mod"
    echo ')'
  } > "$out/go.mod"
fi

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
