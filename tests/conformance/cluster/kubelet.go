package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/kubernetes"
)

const goAhead = "played-kubelet/go-ahead"

// playKubelet does to Pods what the kubelets of the nodes would do, as far as a scenario needs it:
//
//   - a bound Pod runs at once and gets an address;
//   - an image with the tag "missing" is not found: its container waits with ImagePullBackOff;
//   - a container with a readinessProbe that executes "false" never becomes ready;
//   - a Pod that is not restarted always has ended well at once;
//   - a Pod that is to be deleted is gone at once.
//
// Nothing is pulled, probed, mounted or executed.
//
// byHand is for traces, which show one step after the other: a bound Pod waits until it is annotated with `goAhead`.
func playKubelet(ctx context.Context, clients *kubernetes.Clientset, byHand bool) error {
	address := 1
	for {
		pods, err := clients.CoreV1().Pods("").Watch(ctx, meta.ListOptions{})
		if err != nil {
			return err
		}
		for event := range pods.ResultChan() {
			pod, isPod := event.Object.(*core.Pod)
			if !isPod || event.Type == watch.Deleted || pod.Spec.NodeName == "" {
				continue
			}
			switch {
			case pod.DeletionTimestamp != nil:
				now := int64(0)
				options := meta.DeleteOptions{GracePeriodSeconds: &now, Preconditions: meta.NewUIDPreconditions(string(pod.UID))}
				say(clients.CoreV1().Pods(pod.Namespace).Delete(ctx, pod.Name, options))
			case len(pod.Status.ContainerStatuses) != 0 || byHand && pod.Annotations[goAhead] == "":
			default:
				address++
				begin(pod, fmt.Sprintf("10.244.%d.%d", address/250, address%250+1))
				_, err := clients.CoreV1().Pods(pod.Namespace).UpdateStatus(ctx, pod, meta.UpdateOptions{})
				say(err)
			}
		}
	}
}

// begin writes the status of a Pod as it is once all its images are pulled or not found.
func begin(pod *core.Pod, address string) {
	waiting, unready := false, false
	ended := pod.Spec.RestartPolicy != core.RestartPolicyAlways
	for _, container := range pod.Spec.Containers {
		status := core.ContainerStatus{Name: container.Name, Image: container.Image}
		switch {
		case strings.HasSuffix(container.Image, ":missing"):
			waiting = true
			status.State.Waiting = &core.ContainerStateWaiting{Reason: "ImagePullBackOff"}
		case ended:
			status.State.Terminated = &core.ContainerStateTerminated{Reason: "Completed"}
		default:
			started := true
			status.State.Running, status.Started = &core.ContainerStateRunning{StartedAt: meta.Now()}, &started
			status.Ready = !failsProbe(container)
		}
		unready = unready || !status.Ready
		pod.Status.ContainerStatuses = append(pod.Status.ContainerStatuses, status)
	}
	switch {
	case waiting:
		pod.Status.Phase = core.PodPending
	case ended:
		pod.Status.Phase = core.PodSucceeded
	default:
		pod.Status.Phase = core.PodRunning
	}
	ready := core.ConditionTrue
	if unready {
		ready = core.ConditionFalse
	}
	for _, kind := range []core.PodConditionType{core.PodInitialized, core.ContainersReady, core.PodReady} {
		status := ready
		if kind == core.PodInitialized {
			status = core.ConditionTrue
		}
		pod.Status.Conditions = append(pod.Status.Conditions, core.PodCondition{
			Type: kind, Status: status, LastTransitionTime: meta.Now(),
		})
	}
	now := meta.Now()
	pod.Status.StartTime, pod.Status.HostIP = &now, "10.0.0.1"
	pod.Status.PodIP, pod.Status.PodIPs = address, []core.PodIP{{IP: address}}
}

func failsProbe(container core.Container) bool {
	probe := container.ReadinessProbe
	return probe != nil && probe.Exec != nil && len(probe.Exec.Command) == 1 && probe.Exec.Command[0] == "false"
}

// say reports what the played kubelet could not do; the next event of the Pod is its next try.
func say(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "cluster: kubelet:", err)
	}
}
