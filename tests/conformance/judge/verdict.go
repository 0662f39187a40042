package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
)

// document is what becomes of one object: kubectl does not send it (Client), or the server answers.
// Ignore is the server's second answer, with unknown fields let through, where strict decoding refused.
type document struct {
	GVK    string `json:"gvk"`
	Client string `json:"client,omitempty"`
	*answer
	Ignore *answer `json:"ignore,omitempty"`
}

type answer struct {
	Code     int      `json:"code"`
	Reason   string   `json:"reason,omitempty"`
	Message  string   `json:"message,omitempty"`
	Causes   []cause  `json:"causes,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
}

type cause struct {
	Type    string `json:"type"`
	Field   string `json:"field"`
	Message string `json:"message"`
}

// judge asks for the verdict on each object of a manifest, by dry run.
func (c *client) judge(manifest []byte) ([]document, error) {
	documents := []document{}
	for _, o := range readManifest(manifest) {
		d, err := c.judgeObject(o)
		if err != nil {
			return nil, err
		}
		documents = append(documents, d)
	}
	return documents, nil
}

func (c *client) judgeObject(o object) (document, error) {
	d := document{GVK: strings.TrimSpace(o.apiVersion + " " + o.kind)}
	if o.refused != nil {
		d.Client = o.refused.Error()
		return d, nil
	}
	k, known := c.kindNamed(o.apiVersion, o.kind)
	if !known {
		d.Client = fmt.Sprintf("no matches for kind %q in version %q", o.kind, o.apiVersion)
		return d, nil
	}
	path := apiPath(o.apiVersion)
	if k.Namespaced {
		namespace := o.namespace
		if namespace == "" {
			namespace = "default"
		}
		if err := c.ensureNamespace(namespace); err != nil {
			return d, err
		}
		path += "/namespaces/" + url.PathEscape(namespace)
	}
	path += "/" + k.Plural

	strict, err := c.create(path, o.body, "Strict")
	if err != nil {
		return d, err
	}
	d.answer = strict
	if strict.Reason == "BadRequest" && strings.Contains(strict.Message, "strict decoding error") {
		d.Ignore, err = c.create(path, o.body, "Ignore")
	}
	return d, err
}

// kindNamed finds a kind as kubectl's mapper does, which also takes the name in lower case.
func (c *client) kindNamed(apiVersion, name string) (kind, bool) {
	gvk := schema.FromAPIVersionAndKind(apiVersion, name)
	if k, found := c.kinds[gvk]; found {
		return k, true
	}
	for other, k := range c.kinds {
		if other.GroupVersion() == gvk.GroupVersion() && strings.ToLower(other.Kind) == name {
			return k, true
		}
	}
	return kind{}, false
}

func (c *client) create(path string, body []byte, fieldValidation string) (*answer, error) {
	got, err := c.do("POST", path+"?dryRun=All&fieldValidation="+fieldValidation, body)
	if err != nil {
		return nil, err
	}
	a := &answer{Code: got.code, Warnings: got.warnings}
	if got.code < 300 {
		return a, nil
	}
	var status struct {
		Reason, Message string
		Details         struct {
			Causes []struct{ Reason, Field, Message string }
		}
	}
	if json.Unmarshal(got.body, &status) != nil {
		a.Message = string(got.body)
		return a, nil
	}
	a.Reason, a.Message = status.Reason, status.Message
	for _, found := range status.Details.Causes {
		a.Causes = append(a.Causes, cause{found.Reason, found.Field, found.Message})
	}
	return a, nil
}
