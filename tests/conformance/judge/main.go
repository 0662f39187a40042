// The judge: the real kube-apiserver on an embedded etcd, in one process, asked what it says to a manifest.
//
//	judge record facts              writes the API's types and kinds to standard output
//	judge record verdicts           reads cases from standard input, writes verdicts to standard output
//	judge serve                     prints its address and serves until it is killed
package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// kubernetes is the release that this judge was built from; build.sh sets it.
var kubernetes = "unknown"

const usage = "usage: judge record facts | judge record verdicts | judge serve"

func main() {
	command := strings.Join(os.Args[1:], " ")
	commands := map[string]func(*client) error{
		"record facts":    func(c *client) error { return recordFacts(c, os.Stdout) },
		"record verdicts": func(c *client) error { return recordVerdicts(c, os.Stdin, os.Stdout) },
		"serve":           serve,
	}
	run, known := commands[command]
	if !known {
		fail(fmt.Errorf("%s", usage))
	}

	dir, err := os.MkdirTemp("", "judge")
	fail(err)
	begun := time.Now()
	address, err := startServer(dir)
	fail(err)
	c, err := connect(address)
	fail(err)
	fmt.Fprintf(os.Stderr, "judge: Kubernetes %s ready after %v\n", kubernetes, time.Since(begun).Round(time.Millisecond))

	err = run(c)
	// The server has no orderly end inside this process: remove its files and leave.
	os.RemoveAll(dir)
	fail(err)
	os.Exit(0)
}

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
