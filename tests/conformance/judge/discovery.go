package main

import (
	"sort"
	"strings"
)

// kind is one row of the server's discovery documents: a resource that manifests can describe.
type kind struct {
	APIVersion string   `json:"apiVersion"`
	Kind       string   `json:"kind"`
	Type       string   `json:"type"`
	Plural     string   `json:"plural"`
	ShortNames []string `json:"shortNames,omitempty"`
	Namespaced bool     `json:"namespaced"`
	Verbs      []string `json:"verbs"`
}

// discover reads all served kinds, without subresources, sorted by group, version and kind.
// The type id stays empty: only the OpenAPI document knows it.
func (c *client) discover() ([]kind, error) {
	groupVersions, err := c.groupVersions()
	if err != nil {
		return nil, err
	}
	var kinds []kind
	for _, groupVersion := range groupVersions {
		served, err := c.kindsOf(groupVersion)
		if err != nil {
			return nil, err
		}
		kinds = append(kinds, served...)
	}
	sort.Slice(kinds, func(i, j int) bool {
		return kinds[i].APIVersion+" "+kinds[i].Kind < kinds[j].APIVersion+" "+kinds[j].Kind
	})
	return kinds, nil
}

// kindsOf reads the kinds of one apiVersion.
func (c *client) kindsOf(groupVersion string) ([]kind, error) {
	var list struct {
		Resources []struct {
			Name, Kind string
			ShortNames []string
			Namespaced bool
			Verbs      []string
		}
	}
	if err := c.get(apiPath(groupVersion), &list); err != nil {
		return nil, err
	}
	var kinds []kind
	for _, r := range list.Resources {
		if strings.Contains(r.Name, "/") {
			continue
		}
		sort.Strings(r.Verbs)
		kinds = append(kinds, kind{groupVersion, r.Kind, "", r.Name, r.ShortNames, r.Namespaced, r.Verbs})
	}
	return kinds, nil
}

func (c *client) groupVersions() ([]string, error) {
	var groups struct {
		Groups []struct {
			Versions []struct{ GroupVersion string }
		}
	}
	if err := c.get("/apis", &groups); err != nil {
		return nil, err
	}
	found := []string{"v1"}
	for _, group := range groups.Groups {
		for _, version := range group.Versions {
			found = append(found, version.GroupVersion)
		}
	}
	return found, nil
}

// apiPath is where the server keeps the resources of an apiVersion.
func apiPath(apiVersion string) string {
	if strings.Contains(apiVersion, "/") {
		return "/apis/" + apiVersion
	}
	return "/api/" + apiVersion
}
