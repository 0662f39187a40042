// Marks the module root. The real go.mod of a Kubernetes version is written by build.sh into build/.
module drydock.example/judge

go 1.26.8
