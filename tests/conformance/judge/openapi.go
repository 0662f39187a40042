package main

import (
	"sort"
	"strings"
)

// definition is a type as the server's OpenAPI documents write it, in so far as it is recorded.
type definition struct {
	Type, Format      string
	Required          []string
	Properties        map[string]property
	MapType           string                                  `json:"x-kubernetes-map-type"`
	GroupVersionKinds []struct{ Group, Version, Kind string } `json:"x-kubernetes-group-version-kind"`
}

type property struct {
	Ref                  string `json:"$ref"`
	Type, Format         string
	Enum                 []string
	Default              any
	Items                *property
	AdditionalProperties *property
	ListType             string   `json:"x-kubernetes-list-type"`
	MapKeys              []string `json:"x-kubernetes-list-map-keys"`
	MapType              string   `json:"x-kubernetes-map-type"`
	Patch                string   `json:"x-kubernetes-patch-strategy"`
	MergeKey             string   `json:"x-kubernetes-patch-merge-key"`
}

func (c *client) definitions() (map[string]definition, error) {
	var document struct{ Definitions map[string]definition }
	err := c.get("/openapi/v2", &document)
	return document.Definitions, err
}

func (d definition) apiType() apiType {
	out := apiType{MapType: d.MapType, Required: d.Required}
	sort.Strings(out.Required)
	if len(d.Properties) == 0 {
		out.Type, out.Format = d.Type, d.Format
		return out
	}
	out.Fields = map[string]field{}
	for name, p := range d.Properties {
		out.Fields[name] = field{
			Type:     p.expression(),
			Enum:     p.values(),
			ListType: p.ListType,
			MapKeys:  p.MapKeys,
			MapType:  p.MapType,
			Patch:    p.Patch,
			MergeKey: p.MergeKey,
		}
	}
	return out
}

// expression writes a type in one word: `[]core/v1.Container`, `{}string`, `int32`.
func (p *property) expression() string {
	switch {
	case p.Ref != "":
		return typeID(strings.TrimPrefix(p.Ref, "#/definitions/"))
	case p.Items != nil:
		return "[]" + p.Items.expression()
	case p.AdditionalProperties != nil:
		return "{}" + p.AdditionalProperties.expression()
	case p.Format != "":
		return p.Format
	default:
		return p.Type
	}
}

// values are the allowed ones: of the field itself, of the list's items or of the map's values.
func (p *property) values() []string {
	if p.Items != nil {
		return p.Items.values()
	}
	if p.AdditionalProperties != nil {
		return p.AdditionalProperties.values()
	}
	sort.Strings(p.Enum)
	return p.Enum
}

// Where the definitions' names begin. What follows is the id: `io.k8s.api.core.v1.Container` is `core/v1.Container`.
var homes = []string{
	"io.k8s.api.",
	"io.k8s.apimachinery.pkg.apis.",
	"io.k8s.apimachinery.pkg.",
	"io.k8s.apiextensions-apiserver.pkg.apis.",
	"io.k8s.kube-aggregator.pkg.apis.",
}

// typeID turns a definition's name into the id that the project uses: the package with slashes, a dot, the type.
func typeID(name string) string {
	for _, home := range homes {
		if rest, found := strings.CutPrefix(name, home); found {
			last := strings.LastIndexByte(rest, '.')
			return strings.ReplaceAll(rest[:last], ".", "/") + rest[last:]
		}
	}
	return name
}
