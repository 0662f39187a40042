// Marks the module root. The real go.mod of a Kubernetes version is written by build.sh into build/.
module drydock.example/cluster

go 1.26.8
