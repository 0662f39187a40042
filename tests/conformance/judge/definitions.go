package main

import (
	"encoding/json"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// awaitDefinition waits until each kind of a CustomResourceDefinition is served and discovered. It tells where.
func (c *client) awaitDefinition(manifest []byte) ([]place, error) {
	var definition apiextensions.CustomResourceDefinition
	if err := json.Unmarshal(manifest, &definition); err != nil {
		return nil, err
	}
	var served []place
	for _, version := range definition.Spec.Versions {
		if !version.Served {
			continue
		}
		gv := schema.GroupVersion{Group: definition.Spec.Group, Version: version.Name}
		path := apiPath(gv.String()) + "/" + definition.Spec.Names.Plural
		if err := eventually(path, func() (bool, error) {
			got, err := c.do("GET", path, nil)
			return got.code == 200, err
		}); err != nil {
			return served, err
		}
		k, err := c.awaitKind(gv, definition.Spec.Names.Kind)
		if err != nil {
			return served, err
		}
		c.kinds[gv.WithKind(k.Kind)] = k
		served = append(served, place{kind: k})
	}
	return served, nil
}

func (c *client) awaitKind(gv schema.GroupVersion, name string) (found kind, err error) {
	err = eventually(gv.String()+" "+name+" in discovery", func() (bool, error) {
		// The apiVersion may be as new as the kind.
		kinds, _ := c.kindsOf(gv.String())
		for _, found = range kinds {
			if found.Kind == name {
				return true, nil
			}
		}
		return false, nil
	})
	return found, err
}

// endDefinition removes a definition and waits until its kinds are no longer served: the next definition may bear
// the same name.
func (c *client) endDefinition(at place, served []place) error {
	if err := c.remove(at); err != nil {
		return err
	}
	for _, p := range served {
		gv := schema.FromAPIVersionAndKind(p.kind.APIVersion, p.kind.Kind)
		delete(c.kinds, gv)
		path := apiPath(p.kind.APIVersion) + "/" + p.kind.Plural
		if err := eventually("the end of "+path, func() (bool, error) {
			got, err := c.do("GET", path, nil)
			return got.code == 404, err
		}); err != nil {
			return err
		}
	}
	return nil
}
