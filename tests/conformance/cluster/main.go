// The cluster: the real kube-apiserver, kube-controller-manager and kube-scheduler, with three nodes whose kubelet is
// played.
//
//	cluster serve         prints its address and serves until it is killed
//	cluster serve by-hand the same; Pods start only when they are told to
//	cluster controllers   what serve starts as a process of its own: the controller manager
//	cluster scheduler     the same: the scheduler
//
// Each component is a process: within one they would share a handler of signals.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

func main() {
	word := ""
	if len(os.Args) > 1 {
		word = os.Args[1]
	}
	switch word {
	case "serve":
		fail(serve(len(os.Args) > 2 && os.Args[2] == "by-hand"))
	case "controllers":
		command := controllers.NewControllerManagerCommand()
		command.SetArgs(os.Args[2:])
		fail(command.Execute())
	case "scheduler":
		command := scheduler.NewSchedulerCommand()
		command.SetArgs(os.Args[2:])
		fail(command.Execute())
	default:
		fail(errors.New("usage: cluster serve [by-hand]"))
	}
}

func serve(byHand bool) error {
	dir, err := os.MkdirTemp("", "cluster")
	if err != nil {
		return err
	}
	s, err := startServer(dir)
	if err != nil {
		return err
	}
	ctx := context.Background()
	clients, err := kubernetes.NewForConfig(&rest.Config{
		Host: s.address, BearerToken: token, TLSClientConfig: rest.TLSClientConfig{Insecure: true}, QPS: 1000, Burst: 2000,
	})
	if err != nil {
		return err
	}
	if err := awaitReady(ctx, clients); err != nil {
		return err
	}
	if err := makeNodes(ctx, clients); err != nil {
		return err
	}
	if err := start("controllers", "--kubeconfig="+s.kubeconfig, "--service-account-private-key-file="+s.key,
		"--leader-elect=false", "--use-service-account-credentials=false", "--secure-port=0",
		// Nobody renews the leases of the nodes: that controller would take them for dead.
		"--controllers=*,-node-lifecycle-controller",
		// A volume is looked at again every second, not every 15: only the waiting is shorter.
		"--pvclaimbinder-sync-period=1s"); err != nil {
		return err
	}
	if err := start("scheduler", "--kubeconfig="+s.kubeconfig, "--leader-elect=false", "--secure-port=0"); err != nil {
		return err
	}
	fmt.Printf("%s (Authorization: Bearer %s)\n", s.address, token)
	return playKubelet(ctx, clients, byHand)
}

// start runs a component as a process that ends with this one.
func start(arguments ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	component := exec.Command(self, arguments...)
	component.Stderr = os.Stderr
	component.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	return component.Start()
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "cluster:", err)
		os.Exit(1)
	}
}
