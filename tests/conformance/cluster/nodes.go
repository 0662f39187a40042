package main

import (
	"context"

	core "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// nodes differ so that a Pod can be for one of them only: each has a zone, the second a fast disk, the third a taint.
var nodes = []struct {
	name, zone, disk string
	taints           []core.Taint
}{
	{name: "node-1", zone: "a"},
	{name: "node-2", zone: "b", disk: "ssd"},
	{name: "node-3", zone: "c", taints: []core.Taint{{Key: "dedicated", Value: "batch", Effect: core.TaintEffectNoSchedule}}},
}

// makeNodes makes the nodes: objects with 4 CPUs, 8 GiB and room for 110 Pods, and nothing behind them.
func makeNodes(ctx context.Context, clients *kubernetes.Clientset) error {
	room := core.ResourceList{
		core.ResourceCPU:    resource.MustParse("4"),
		core.ResourceMemory: resource.MustParse("8Gi"),
		core.ResourcePods:   resource.MustParse("110"),
	}
	for _, each := range nodes {
		labels := map[string]string{
			core.LabelHostname: each.name, core.LabelOSStable: "linux", core.LabelTopologyZone: each.zone,
		}
		if each.disk != "" {
			labels["disk"] = each.disk
		}
		node := &core.Node{ObjectMeta: meta.ObjectMeta{Name: each.name, Labels: labels}, Spec: core.NodeSpec{Taints: each.taints}}
		node, err := clients.CoreV1().Nodes().Create(ctx, node, meta.CreateOptions{})
		if err != nil {
			return err
		}
		ready := core.NodeCondition{
			Type: core.NodeReady, Status: core.ConditionTrue, LastHeartbeatTime: meta.Now(), LastTransitionTime: meta.Now(),
		}
		node.Status = core.NodeStatus{Capacity: room, Allocatable: room, Conditions: []core.NodeCondition{ready}}
		if _, err := clients.CoreV1().Nodes().UpdateStatus(ctx, node, meta.UpdateOptions{}); err != nil {
			return err
		}
	}
	return nil
}
