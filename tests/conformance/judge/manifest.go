package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

// object is one object of a manifest as kubectl would send it, or the reason why kubectl does not send it.
type object struct {
	apiVersion, kind              string
	namespace, name, generateName string
	body                          []byte
	refused                       error
}

// readManifest splits, decodes and checks a manifest as kubectl apply does before it sends anything
// (k8s.io/cli-runtime/pkg/resource: StreamVisitor, FlattenListVisitor, metadataValidatingDecoder;
// k8s.io/kubectl/pkg/validation: getObjectKind). It goes on after a refused document, where kubectl would stop.
func readManifest(text []byte) []object {
	var objects []object
	decoder := utilyaml.NewYAMLOrJSONDecoder(bytes.NewReader(text), 4096)
	for {
		var raw json.RawMessage
		err := decoder.Decode(&raw)
		if errors.Is(err, io.EOF) {
			return objects
		}
		if err != nil {
			return append(objects, object{refused: err})
		}
		raw = bytes.TrimSpace(raw)
		if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
			continue
		}
		objects = append(objects, readDocument(raw)...)
	}
}

func readDocument(raw []byte) []object {
	var fields any
	if err := utiljson.Unmarshal(raw, &fields); err != nil {
		return []object{{refused: err}}
	}
	if err := checkKind(fields); err != nil {
		return []object{{refused: err}}
	}
	decoded, _, err := unstructured.UnstructuredJSONScheme.Decode(raw, nil, nil)
	if err != nil {
		return []object{{refused: err}}
	}
	if err := checkMetadata(raw); err != nil {
		return []object{{refused: err}}
	}
	list, isList := decoded.(*unstructured.UnstructuredList)
	if !isList {
		return []object{asSent(decoded.(*unstructured.Unstructured))}
	}
	var objects []object
	for i := range list.Items {
		objects = append(objects, asSent(&list.Items[i]))
	}
	return objects
}

func asSent(u *unstructured.Unstructured) object {
	sent := object{apiVersion: u.GetAPIVersion(), kind: u.GetKind()}
	sent.namespace, sent.name, sent.generateName = u.GetNamespace(), u.GetName(), u.GetGenerateName()
	if sent.kind == "" {
		sent.refused = runtime.NewMissingKindErr("item of a list")
		return sent
	}
	sent.body, sent.refused = runtime.Encode(unstructured.UnstructuredJSONScheme, u)
	if sent.refused == nil {
		sent.refused = checkMetadata(sent.body)
	}
	return sent
}

// checkKind asks for apiVersion and kind; its words are kubectl's.
func checkKind(fields any) error {
	m, isMap := fields.(map[string]any)
	if !isMap || m == nil {
		return errors.New("invalid object to validate")
	}
	for _, field := range []string{"apiVersion", "kind"} {
		value, isString := m[field].(string)
		if m[field] == nil {
			return fmt.Errorf("%s not set", field)
		}
		if !isString {
			return fmt.Errorf("%s isn't string type", field)
		}
		if field == "apiVersion" {
			if _, err := schema.ParseGroupVersion(value); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkMetadata decodes the metadata into its type: kubectl does it to read names and labels safely.
func checkMetadata(raw []byte) error {
	var metadataOnlyObject struct {
		metav1.TypeMeta   `json:",inline"`
		metav1.ObjectMeta `json:"metadata,omitempty"`
	}
	return utiljson.Unmarshal(raw, &metadataOnlyObject)
}
