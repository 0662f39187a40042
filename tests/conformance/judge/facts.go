package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"sort"
	"strings"
)

// apiType is one definition of the OpenAPI document, without its descriptions.
type apiType struct {
	// Type and Format are set for the few types that are no structs, such as Time.
	Type   string `json:"type,omitempty"`
	Format string `json:"format,omitempty"`
	// MapType is "atomic" where server-side apply treats the struct as one value.
	MapType  string           `json:"mapType,omitempty"`
	Required []string         `json:"required,omitempty"`
	Fields   map[string]field `json:"fields,omitempty"`
}

// field is one field of a struct. Type is the name of a scalar (its format where it has one) or the id of a type,
// after "[]" for each list and "{}" for each map around it.
type field struct {
	Type     string   `json:"type"`
	Enum     []string `json:"enum,omitempty"`
	Default  any      `json:"default,omitempty"`
	ListType string   `json:"listType,omitempty"`
	MapKeys  []string `json:"mapKeys,omitempty"`
	MapType  string   `json:"mapType,omitempty"`
	Patch    string   `json:"patch,omitempty"`
	MergeKey string   `json:"mergeKey,omitempty"`
}

// recordFacts writes the release, the kinds and the types, one line for each kind and type, in a fixed order.
func recordFacts(c *client, out io.Writer) error {
	kinds, err := c.discover()
	if err != nil {
		return err
	}
	definitions, err := c.definitions()
	if err != nil {
		return err
	}
	types := map[string]apiType{}
	typeOfKind := map[string]string{}
	for name, d := range definitions {
		types[typeID(name)] = d.apiType()
		for _, gvk := range d.GroupVersionKinds {
			typeOfKind[strings.TrimPrefix(gvk.Group+"/"+gvk.Version, "/")+" "+gvk.Kind] = typeID(name)
		}
	}
	if err := c.addDefaults(types); err != nil {
		return err
	}
	for i := range kinds {
		k := &kinds[i]
		if k.Type = typeOfKind[k.APIVersion+" "+k.Kind]; k.Type == "" {
			return fmt.Errorf("no definition for %s %s", k.APIVersion, k.Kind)
		}
	}
	return writeFacts(out, kinds, types)
}

func writeFacts(out io.Writer, kinds []kind, types map[string]apiType) error {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	separate := func(more bool, last string) {
		text.Truncate(text.Len() - 1)
		if more {
			text.WriteString(",\n")
		} else {
			text.WriteString(last)
		}
	}
	fmt.Fprintf(&text, "{\n\"release\": %q,\n\"kinds\": [\n", kubernetes)
	for i, k := range kinds {
		if err := encoder.Encode(k); err != nil {
			return err
		}
		separate(i < len(kinds)-1, "\n],\n\"types\": {\n")
	}
	ids := make([]string, 0, len(types))
	for id := range types {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for i, id := range ids {
		fmt.Fprintf(&text, "%q: ", id)
		if err := encoder.Encode(types[id]); err != nil {
			return err
		}
		separate(i < len(ids)-1, "\n}\n}\n")
	}
	_, err := text.WriteTo(out)
	return err
}

// addDefaults adds the defaults of the OpenAPI v3 documents. Zero values are left out: they say nothing.
func (c *client) addDefaults(types map[string]apiType) error {
	var index struct {
		Paths map[string]struct{ ServerRelativeURL string }
	}
	if err := c.get("/openapi/v3", &index); err != nil {
		return err
	}
	for _, path := range index.Paths {
		var document struct {
			Components struct{ Schemas map[string]definition }
		}
		if err := c.get(path.ServerRelativeURL, &document); err != nil {
			return err
		}
		for name, d := range document.Components.Schemas {
			for fieldName, p := range d.Properties {
				if f, known := types[typeID(name)].Fields[fieldName]; known && saysSomething(p.Default) {
					f.Default = p.Default
					types[typeID(name)].Fields[fieldName] = f
				}
			}
		}
	}
	return nil
}

func saysSomething(value any) bool {
	if object, isObject := value.(map[string]any); isObject {
		return len(object) > 0
	}
	return value != nil && !reflect.ValueOf(value).IsZero()
}
