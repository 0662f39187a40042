// The judge: the real kube-apiserver on an embedded etcd, in one process, asked what it says to a manifest.
//
//	judge record facts                         writes the API's types and kinds to standard output
//	judge record shapes                        writes the Go types behind them, without a server
//	judge record verdicts [--objects] [--once]  reads cases from standard input, writes verdicts to standard output
//	judge serve                                prints its address and serves until it is killed
//
// --objects adds the accepted objects. --once asks each question once, and does not look whether the order of the causes
// is always the same.
package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// kubernetes is the release that this judge was built from; build.sh sets it.
var kubernetes = "unknown"

const usage = "usage: judge record facts | judge record shapes | judge record verdicts [--objects] [--once] | judge serve"

func main() {
	words := slices.DeleteFunc(slices.Clone(os.Args[1:]), isFlag)
	flags := slices.DeleteFunc(slices.Clone(os.Args[1:]), func(word string) bool { return !isFlag(word) })
	wish := wishes{objects: slices.Contains(flags, "--objects"), order: !slices.Contains(flags, "--once")}
	commands := map[string]func(*client) error{
		"record facts":    func(c *client) error { return recordFacts(c, os.Stdout) },
		"record verdicts": func(c *client) error { return recordVerdicts(c, wish, os.Stdin, os.Stdout) },
		"serve":           serve,
	}
	command := strings.Join(words, " ")
	if command == "record shapes" {
		fail(recordShapes(os.Stdout))
		return
	}
	run, known := commands[command]
	if !known {
		fail(errors.New(usage))
	}

	dir, err := os.MkdirTemp("", "judge")
	fail(err)
	begun := time.Now()
	admission := &onlooker{}
	address, err := startServer(dir, admission)
	fail(err)
	c, err := connect(address, admission)
	fail(err)
	fmt.Fprintf(os.Stderr, "judge: Kubernetes %s ready after %v\n", kubernetes, time.Since(begun).Round(time.Millisecond))

	err = run(c)
	// The server has no orderly end inside this process: remove its files and leave.
	os.RemoveAll(dir)
	fail(err)
	os.Exit(0)
}

func isFlag(word string) bool { return strings.HasPrefix(word, "--") }

func serve(c *client) error {
	fmt.Printf("%s (Authorization: Bearer %s)\n", c.address, token)
	select {}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}
