package main

import (
	"encoding/json"
	"sync"
)

// namespaces are those that exist. A namespace is created on its first use: a missing one would answer 404 before any
// validation.
type namespaces struct {
	// use is held for reading while a question needs its namespace, and for writing while a namespace goes away.
	use   sync.RWMutex
	mutex sync.Mutex
	// known has true for a namespace that is there only because a manifest named it.
	known map[string]bool
}

// rememberNamespaces keeps those that the server makes for itself.
func (c *client) rememberNamespaces() error {
	var list struct {
		Items []struct{ Metadata struct{ Name string } }
	}
	if err := c.get("/api/v1/namespaces", &list); err != nil {
		return err
	}
	c.known = map[string]bool{}
	for _, item := range list.Items {
		c.known[item.Metadata.Name] = false
	}
	return nil
}

// ensureNamespace creates a namespace that does not exist. One whose name is not valid stays missing,
// and the verdict says so.
func (c *client) ensureNamespace(name string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if _, exists := c.known[name]; exists {
		return nil
	}
	c.known[name] = true
	body, err := json.Marshal(map[string]any{"metadata": map[string]any{"name": name}})
	if err != nil {
		return err
	}
	_, err = c.do("POST", "/api/v1/namespaces", body)
	return err
}

// whileAbsent does something for which a namespace must not exist, if that is there only because a manifest named it:
// no manifest shall see what another one named.
func (c *client) whileAbsent(namespace place, do func() error) error {
	c.use.Lock()
	defer c.use.Unlock()
	if !c.known[namespace.name] {
		return nil
	}
	delete(c.known, namespace.name)
	if err := c.remove(namespace); err != nil {
		return err
	}
	return do()
}
