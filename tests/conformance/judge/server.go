package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/pflag"
	utilerrors "k8s.io/apimachinery/pkg/util/errors"
	"k8s.io/client-go/rest"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/cmd/kube-apiserver/app/options"
)

const token = "admin"

// startServer starts etcd and the API server with their files in dir and returns the server's address.
// It does not wait until the server is ready. JUDGE_PORT fixes the port (it takes that one and the next two).
func startServer(dir string, admission *onlooker) (string, error) {
	ports, err := choosePorts()
	if err != nil {
		return "", err
	}
	if err := startEtcd(filepath.Join(dir, "etcd"), ports[1], ports[2]); err != nil {
		return "", err
	}
	key := filepath.Join(dir, "service-account.key")
	if err := writeKey(key); err != nil {
		return "", err
	}
	tokens := filepath.Join(dir, "tokens.csv")
	if err := os.WriteFile(tokens, []byte(token+",admin,admin,system:masters\n"), 0o600); err != nil {
		return "", err
	}

	go func() {
		fail(serveAPI(admission, []string{
			"--etcd-servers=" + local("http", ports[1]),
			"--secure-port=" + strconv.Itoa(ports[0]),
			"--bind-address=127.0.0.1",
			"--advertise-address=127.0.0.1",
			"--cert-dir=" + dir,
			"--service-account-issuer=https://kubernetes.default.svc",
			"--service-account-key-file=" + key,
			"--service-account-signing-key-file=" + key,
			"--token-auth-file=" + tokens,
			"--authorization-mode=RBAC",
			// What kubeadm sets up: the verdicts on Services and privileged containers depend on it.
			"--service-cluster-ip-range=10.96.0.0/12",
			"--allow-privileged=true",
			// A dry run has no controller that would create the default ServiceAccount of a namespace.
			"--disable-admission-plugins=ServiceAccount",
			"--endpoint-reconciler-type=none",
		}))
	}()
	return local("https", ports[0]), nil
}

// serveAPI does what the command kube-apiserver does, with one more admission plugin
// (cmd/kube-apiserver/app: NewAPIServerCommand).
func serveAPI(admission *onlooker, arguments []string) error {
	server := options.NewServerRunOptions()
	admission.register(server.Admission)
	flags := pflag.NewFlagSet("kube-apiserver", pflag.ContinueOnError)
	for _, set := range server.Flags().FlagSets {
		flags.AddFlagSet(set)
	}
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	if err := server.GenericServerRunOptions.ComponentGlobalsRegistry.Set(); err != nil {
		return err
	}
	// The server's own clients need not be told about deprecated kinds.
	rest.SetDefaultWarningHandler(rest.NoWarnings{})
	complete, err := server.Complete(context.Background())
	if err != nil {
		return err
	}
	if errs := complete.Validate(); len(errs) != 0 {
		return utilerrors.NewAggregate(errs)
	}
	return app.Run(context.Background(), complete)
}

// choosePorts returns one port for the API server and two for etcd: JUDGE_PORT and its successors, or any free ones,
// so that several judges can run side by side.
func choosePorts() ([]int, error) {
	fixed := os.Getenv("JUDGE_PORT")
	if fixed == "" {
		return freePorts(3)
	}
	first, err := strconv.Atoi(fixed)
	if err != nil {
		return nil, fmt.Errorf("JUDGE_PORT is not a number: %w", err)
	}
	return []int{first, first + 1, first + 2}, nil
}
