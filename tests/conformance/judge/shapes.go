package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// kindShapes names the Go types of one kind: the one that is served, and the one that validation sees and prints.
type kindShapes struct {
	Served   string `json:"served"`
	Internal string `json:"internal"`
}

// shape is a Go struct, a type that writes its own JSON, such as Time and Quantity, or another type with a name of its own,
// such as ResourceName: messages call a type by its name.
type shape struct {
	WritesItself bool         `json:"writesItself,omitempty"`
	Of           string       `json:"of,omitempty"`
	Fields       []shapeField `json:"fields,omitempty"`
}

// Kinds of which nothing newer than a beta is served are left out: their rules are not covered.
var stable = regexp.MustCompile(`^v[0-9]+$`)

// shapeField is a field of a Go struct, in the struct's order. Type is a scalar or the id of a type, after `*` for each
// pointer, `[]` for each list and `{}` for each map around it; `bytes` is written as base64. Where the keys of a map have a
// type of their own, its id stands within the braces.
type shapeField struct {
	Go string `json:"go"`
	// JSON is the name in JSON; absent where that is the Go name.
	JSON string `json:"json,omitempty"`
	Type string `json:"type"`
	// Omit is "empty" or "zero" where such a value is left out.
	Omit string `json:"omit,omitempty"`
	// Inline: the fields of this field's struct stand among those of the struct around it.
	Inline bool `json:"inline,omitempty"`
}

// recordShapes writes the kinds with their Go types, and every struct that they consist of, one line each.
func recordShapes(out io.Writer) error {
	kinds := map[string]kindShapes{}
	types := map[string]shape{}
	for _, scheme := range []*runtime.Scheme{legacyscheme.Scheme, apiextensions.Scheme} {
		for gvk, served := range scheme.AllKnownTypes() {
			hub := schema.GroupVersion{Group: gvk.Group, Version: runtime.APIVersionInternal}
			internal, found := scheme.AllKnownTypes()[hub.WithKind(gvk.Kind)]
			if _, isObject := served.FieldByName("ObjectMeta"); !found || !isObject || !stable.MatchString(gvk.Version) {
				continue
			}
			kinds[gvk.GroupVersion().String()+" "+gvk.Kind] = kindShapes{goTypeID(served), goTypeID(internal)}
			addShape(types, served)
			addShape(types, internal)
		}
	}
	text, err := oneLineEach("kinds", kinds)
	if err != nil {
		return err
	}
	more, err := oneLineEach("types", types)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "{\n\"release\": %q,\n%s,\n%s\n}\n", kubernetes, text, more)
	return err
}

func oneLineEach[T any](name string, entries map[string]T) (string, error) {
	var lines []string
	for key, entry := range entries {
		line, err := json.Marshal(entry)
		if err != nil {
			return "", err
		}
		lines = append(lines, fmt.Sprintf("%q: %s", key, line))
	}
	slices.Sort(lines)
	return fmt.Sprintf("%q: {\n%s\n}", name, strings.Join(lines, ",\n")), nil
}

func addShape(types map[string]shape, t reflect.Type) {
	id := goTypeID(t)
	if _, known := types[id]; known {
		return
	}
	types[id] = shape{WritesItself: writesItself(t)}
	if types[id].WritesItself {
		return
	}
	var fields []shapeField
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || !f.IsExported() && !f.Anonymous {
			continue
		}
		field := shapeField{Go: f.Name, JSON: name, Type: typeExpression(types, f.Type)}
		// What encoding/json does: an embedded struct without a name of its own.
		field.Inline = f.Anonymous && name == "" && !writesItself(f.Type)
		for option := range strings.SplitSeq(options, ",") {
			if rest, isOmit := strings.CutPrefix(option, "omit"); isOmit {
				field.Omit = rest
			}
		}
		fields = append(fields, field)
	}
	types[id] = shape{Fields: fields}
}

func typeExpression(types map[string]shape, t reflect.Type) string {
	if writesItself(t) && t.Kind() != reflect.Pointer {
		addShape(types, t)
		return goTypeID(t)
	}
	if isNamed(t) && t.Kind() != reflect.Struct {
		addNamed(types, t)
		return goTypeID(t)
	}
	return unnamedExpression(types, t)
}

func isNamed(t reflect.Type) bool {
	return t.Name() != "" && t.PkgPath() != ""
}

func addNamed(types map[string]shape, t reflect.Type) {
	id := goTypeID(t)
	if _, known := types[id]; known {
		return
	}
	types[id] = shape{}
	types[id] = shape{Of: unnamedExpression(types, t)}
}

// unnamedExpression is what a type consists of, whatever its name.
func unnamedExpression(types map[string]shape, t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return "*" + typeExpression(types, t.Elem())
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		return "[]" + typeExpression(types, t.Elem())
	case reflect.Map:
		key := ""
		if isNamed(t.Key()) {
			key = typeExpression(types, t.Key())
		}
		return "{" + key + "}" + typeExpression(types, t.Elem())
	case reflect.Struct:
		addShape(types, t)
		return goTypeID(t)
	case reflect.Interface:
		return "any"
	default:
		return t.Kind().String()
	}
}

func writesItself(t reflect.Type) bool {
	pointer := reflect.PointerTo(t)
	return pointer.Implements(reflect.TypeFor[json.Marshaler]()) || pointer.Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

// Where the packages of Go types begin, beside the libraries' that the OpenAPI names know.
var goHomes = []string{
	"k8s.io/api/",
	"k8s.io/apimachinery/pkg/apis/",
	"k8s.io/apimachinery/pkg/",
	"k8s.io/apiextensions-apiserver/pkg/apis/",
	"k8s.io/kubernetes/pkg/apis/",
}

// goTypeID is `core/v1.Container` for what is served, as in the facts, and `core.Container` for what validation sees.
func goTypeID(t reflect.Type) string {
	for _, home := range goHomes {
		if rest, found := strings.CutPrefix(t.PkgPath(), home); found {
			return rest + "." + t.Name()
		}
	}
	return t.PkgPath() + "." + t.Name()
}
