package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"k8s.io/client-go/kubernetes"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

const token = "admin"

// server is where the API server answers, and the files with which the other components reach it.
type server struct{ address, kubeconfig, key string }

// startServer starts etcd and the API server on free ports, with their files in dir. It does not wait until they are ready.
func startServer(dir string) (server, error) {
	ports, err := freePorts(3)
	if err != nil {
		return server{}, err
	}
	s := server{
		address:    local("https", ports[0]),
		kubeconfig: filepath.Join(dir, "kubeconfig"),
		key:        filepath.Join(dir, "service-account.key"),
	}
	if err := startEtcd(filepath.Join(dir, "etcd"), ports[1], ports[2]); err != nil {
		return s, err
	}
	tokens := filepath.Join(dir, "tokens.csv")
	if err := os.WriteFile(tokens, []byte(token+",admin,admin,system:masters\n"), 0o600); err != nil {
		return s, err
	}
	if err := writeKey(s.key); err != nil {
		return s, err
	}
	if err := s.writeKubeconfig(); err != nil {
		return s, err
	}
	command := app.NewAPIServerCommand()
	command.SetArgs([]string{
		"--etcd-servers=" + local("http", ports[1]),
		"--secure-port=" + strconv.Itoa(ports[0]),
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1",
		"--cert-dir=" + dir,
		"--service-account-issuer=https://kubernetes.default.svc",
		"--service-account-key-file=" + s.key,
		"--service-account-signing-key-file=" + s.key,
		"--token-auth-file=" + tokens,
		"--authorization-mode=RBAC",
		"--service-cluster-ip-range=10.96.0.0/12",
		"--allow-privileged=true",
		"--endpoint-reconciler-type=none",
		// The taint of a new node would be taken away by the controller of nodes, which does not run.
		"--disable-admission-plugins=TaintNodesByCondition",
	})
	go func() { fail(command.ExecuteContext(context.Background())) }()
	return s, nil
}

func (s server) writeKubeconfig() error {
	type named map[string]any
	config, err := json.Marshal(named{
		"apiVersion": "v1", "kind": "Config", "current-context": "cluster",
		"clusters": []named{{"name": "cluster", "cluster": named{"server": s.address, "insecure-skip-tls-verify": true}}},
		"users":    []named{{"name": "admin", "user": named{"token": token}}},
		"contexts": []named{{"name": "cluster", "context": named{"cluster": "cluster", "user": "admin"}}},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(s.kubeconfig, config, 0o600)
}

func awaitReady(ctx context.Context, clients *kubernetes.Clientset) error {
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if answer, err := clients.RESTClient().Get().AbsPath("/readyz").DoRaw(ctx); err == nil && string(answer) == "ok" {
			return nil
		}
	}
	return fmt.Errorf("the API server was not ready within two minutes")
}
