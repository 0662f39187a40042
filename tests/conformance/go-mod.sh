#!/bin/sh
# Writes the go.mod of a program that contains components of Kubernetes: `sh go-mod.sh 1.37 MODULE DIRECTORY`.
# Prints the release that it names, such as v1.37.1. A go.mod that names that release already stays.
set -eu
table=$(dirname "$0")/../../src/engine/schema/versions.json
usage='usage: sh go-mod.sh VERSION MODULE DIRECTORY, VERSION being one of those in src/engine/schema/versions.json'
version=${1:?$usage}
module=${2:?$usage}
out=${3:?$usage}
release=$(sed -n "s/.*\"version\": \"$version\".*\"release\": \"\([^\"]*\)\".*/\1/p" "$table")
if [ -z "$release" ]; then
  echo "go-mod.sh: no row for Kubernetes $version in src/engine/schema/versions.json" >&2
  exit 1
fi
mkdir -p "$out"

# k8s.io/kubernetes keeps its libraries in ./staging, which does not exist outside its repository:
# each replacement is pointed at the library's own release, v0.X.Y for v1.X.Y.
if ! grep -qs "k8s.io/kubernetes $release\$" "$out/go.mod"; then
  rm -f "$out/go.mod" "$out/go.sum"
  source=$(cd "$out" && GOFLAGS=-modcacherw go mod download -json "k8s.io/kubernetes@$release" |
    sed -n 's/^[[:space:]]*"Dir": "\(.*\)",\{0,1\}$/\1/p')
  {
    echo "module $module"
    echo
    grep -E '^(go|godebug) ' "$source/go.mod"
    echo "require k8s.io/kubernetes $release"
    echo 'replace ('
    sed -n "s|^[[:space:]]*\(k8s.io/[^ ]*\) => ./staging.*|\t\1 => \1 v0.${release#v1.}|p" "$source/go.mod"
    echo ')'
  } > "$out/go.mod"
fi
echo "$release"
