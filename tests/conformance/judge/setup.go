package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// standing is what stands in the cluster while cases are asked: made from their setup, undone in reverse.
type standing struct {
	setup string
	undo  []func() error
}

// setUp really creates the objects of a setup, each seen by the server before the next. Where one of them is refused,
// the setup is wrong, and so is the recording.
func (c *client) setUp(setup string) (*standing, error) {
	s := &standing{setup: setup}
	for _, o := range readManifest([]byte(setup)) {
		if err := c.stand(s, o); err != nil {
			s.takeDown()
			return s, fmt.Errorf("setup, %s %s: %w", o.kind, o.name, err)
		}
	}
	return s, nil
}

func (s *standing) takeDown() error {
	var err error
	for _, undo := range slices.Backward(s.undo) {
		if failed := undo(); err == nil {
			err = failed
		}
	}
	s.setup, s.undo = "", nil
	return err
}

func (c *client) stand(s *standing, o object) error {
	at, refused, err := c.place(o)
	if err != nil {
		return err
	}
	if refused != nil {
		return refused
	}
	if at.kind.Kind == "Namespace" {
		if err := c.whileAbsent(at, func() error { return nil }); err != nil {
			return err
		}
	}
	there, err := c.do("GET", at.path(), nil)
	if err != nil {
		return err
	}
	if there.code == 200 && at.name != "" {
		return c.standInstead(s, at, there.body, o.body)
	}
	answer, at, err := c.createReally(at, o.body)
	if err != nil {
		return err
	}
	if answer.Code >= 300 {
		return fmt.Errorf("%d %s", answer.Code, answer.Message)
	}
	undo := func() error { return c.remove(at) }
	s.undo = append(s.undo, func() error { return undo() })
	switch at.kind.Kind {
	case "Namespace":
		c.known[at.name] = false
		undo = func() error { delete(c.known, at.name); return c.remove(at) }
	case "ResourceQuota":
		return c.countQuota(at, o.body)
	case "CustomResourceDefinition":
		served, err := c.awaitDefinition(o.body)
		undo = func() error { return c.endDefinition(at, served) }
		return err
	}
	return nil
}

// standInstead puts an object in the place of one that the server made for itself, such as the namespace "default".
func (c *client) standInstead(s *standing, at place, there, body []byte) error {
	put := func(body []byte) error {
		got, err := c.do("PUT", at.path(), body)
		if err != nil {
			return err
		}
		if got.code >= 300 {
			return fmt.Errorf("PUT %s: %d %s", at.path(), got.code, got.body)
		}
		now, err := read(got.body)
		if err != nil {
			return err
		}
		return c.admission.await(at.resource(), at.namespace, at.name, now.GetResourceVersion())
	}
	old, err := read(there)
	if err != nil {
		return err
	}
	unstructured.RemoveNestedField(old.Object, "metadata", "resourceVersion")
	before, err := json.Marshal(old.Object)
	if err != nil {
		return err
	}
	s.undo = append(s.undo, func() error { return put(before) })
	return put(body)
}

// countQuota does what the quota controller would do in a new namespace: it says that nothing is used yet, or as much as
// the manifest's own status says. Without a status every request would be refused.
func (c *client) countQuota(at place, manifest []byte) error {
	var asked struct {
		Spec   struct{ Hard map[string]any }
		Status struct{ Used map[string]any }
	}
	if err := json.Unmarshal(manifest, &asked); err != nil {
		return err
	}
	used := map[string]any{}
	for resource := range asked.Spec.Hard {
		used[resource] = "0"
	}
	maps.Copy(used, asked.Status.Used)
	status, err := json.Marshal(map[string]any{"status": map[string]any{"hard": asked.Spec.Hard, "used": used}})
	if err != nil {
		return err
	}
	got, err := c.do("PATCH", at.path()+"/status", status)
	if err != nil {
		return err
	}
	if got.code >= 300 {
		return fmt.Errorf("PATCH %s/status: %d %s", at.path(), got.code, got.body)
	}
	counted, err := read(got.body)
	if err != nil {
		return err
	}
	return c.admission.await(at.resource(), at.namespace, at.name, counted.GetResourceVersion())
}
