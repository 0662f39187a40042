#!/bin/sh
# Builds the cluster for one Kubernetes version: `sh build.sh 1.37` writes build/1.37/cluster.
# It needs Go and the Go module proxy. Behind a build of the judge the first one takes 3 minutes, later ones seconds.
set -eu
cd "$(dirname "$0")"
version=${1:?usage: sh build.sh VERSION}
out=build/$version
export GOFLAGS=-mod=mod
sh ../go-mod.sh "$version" drydock.example/cluster "$out" > /dev/null
go build -modfile="$out/go.mod" -o "$out/cluster" .
echo "build.sh: $(pwd)/$out/cluster"
