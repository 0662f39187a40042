package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
)

// document is what becomes of one object: kubectl does not send it (Client), or the server answers.
// Ignore is the server's second answer, with unknown fields let through, where strict decoding refused.
// Created is what it says when the object is really created.
type document struct {
	GVK string `json:"gvk"`
	// GenerateName stands where the server makes the name: it may print that.
	GenerateName string `json:"generateName,omitempty"`
	Client       string `json:"client,omitempty"`
	*answer
	Ignore  *answer `json:"ignore,omitempty"`
	Created *answer `json:"created,omitempty"`
}

type answer struct {
	Code     int      `json:"code"`
	Reason   string   `json:"reason,omitempty"`
	Message  string   `json:"message,omitempty"`
	Causes   []cause  `json:"causes,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
	// Unordered says that the server tells causes or warnings in an order that changes from one time to the next.
	Unordered bool `json:"unordered,omitempty"`
	// Object is the accepted object as the server answers it, with its defaults.
	Object json.RawMessage `json:"object,omitempty"`
}

// wishes say what an answer holds beside the verdict.
type wishes struct {
	// objects: the accepted objects.
	objects bool
	// order: whether the order of causes and warnings is always the same. It takes many questions for one case.
	order bool
}

// A map of two entries is walked through in the rarer order once in eight times.
const repetitions = 48

type cause struct {
	Type    string `json:"type"`
	Field   string `json:"field"`
	Message string `json:"message"`
}

// judge asks for the verdict on each object of a manifest, by dry run.
func (c *client) judge(manifest []byte, wish wishes) ([]document, error) {
	return c.each(manifest, func(at place, body []byte, d *document) error {
		strict, err := c.create(at, body, "Strict", wish)
		if err != nil {
			return err
		}
		d.answer = strict
		if strict.Reason == "BadRequest" && strings.Contains(strict.Message, "strict decoding error") {
			d.Ignore, err = c.create(at, body, "Ignore", wishes{order: wish.order})
		}
		return err
	})
}

// each reads a manifest and asks about each of its objects that kubectl would send.
func (c *client) each(manifest []byte, ask func(at place, body []byte, d *document) error) ([]document, error) {
	documents := []document{}
	for _, o := range readManifest(manifest) {
		d, err := c.askAbout(o, ask)
		if err != nil {
			return nil, err
		}
		documents = append(documents, d)
	}
	return documents, nil
}

func (c *client) askAbout(o object, ask func(at place, body []byte, d *document) error) (document, error) {
	d := document{GVK: strings.TrimSpace(o.apiVersion + " " + o.kind)}
	if o.name == "" {
		d.GenerateName = o.generateName
	}
	c.use.RLock()
	at, refused, err := c.place(o)
	if at.kind.Namespaced {
		defer c.use.RUnlock()
	} else {
		c.use.RUnlock()
	}
	if err != nil {
		return d, err
	}
	if refused != nil {
		d.Client = refused.Error()
		return d, nil
	}
	return d, ask(at, o.body, &d)
}

// place is where the server keeps an object.
type place struct {
	kind            kind
	namespace, name string
}

// collection is the path of the resource, in the namespace where it has one.
func (p place) collection() string {
	path := apiPath(p.kind.APIVersion)
	if p.kind.Namespaced {
		path += "/namespaces/" + url.PathEscape(p.namespace)
	}
	return path + "/" + p.kind.Plural
}

func (p place) path() string { return p.collection() + "/" + url.PathEscape(p.name) }

func (p place) resource() schema.GroupResource {
	return schema.FromAPIVersionAndKind(p.kind.APIVersion, "").GroupVersion().WithResource(p.kind.Plural).GroupResource()
}

// place finds where an object belongs and makes sure that its namespace exists, or says why kubectl does not send it.
func (c *client) place(o object) (at place, refused, err error) {
	if o.refused != nil {
		return at, o.refused, nil
	}
	k, known := c.kindNamed(o.apiVersion, o.kind)
	if !known {
		return at, fmt.Errorf("no matches for kind %q in version %q", o.kind, o.apiVersion), nil
	}
	at = place{kind: k, name: o.name}
	if k.Namespaced {
		if at.namespace = o.namespace; at.namespace == "" {
			at.namespace = "default"
		}
		err = c.ensureNamespace(at.namespace)
	}
	return at, nil, err
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

// create asks with a dry run. Where it is wished and the answer has several parts, it asks again and again, to see
// whether their order is always the same: the server walks through its maps in any order.
func (c *client) create(at place, body []byte, fieldValidation string, wish wishes) (*answer, error) {
	first, err := c.createOnce(at, body, fieldValidation, wish)
	if err != nil || !wish.order || len(first.Causes) < 2 && len(first.Warnings) < 2 {
		return first, err
	}
	for range repetitions {
		again, err := c.createOnce(at, body, fieldValidation, wishes{})
		if err != nil {
			return nil, err
		}
		if !slices.Equal(first.parts(), again.parts()) {
			first.Unordered = true
			break
		}
	}
	return first, nil
}

// parts are the causes and warnings, without what is new each time.
func (a *answer) parts() []string {
	parts := slices.Clone(a.Warnings)
	for _, c := range a.Causes {
		parts = append(parts, c.Type+" "+c.Field+" "+made.ReplaceAllString(c.Message, ""))
	}
	return parts
}

// made matches what the server makes anew: a uid, the last letters of a generated name, the address of a Go value.
var made = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f-]{27}|[bcdfghjklmnpqrstvwxz2456789]{5}\b|0x[0-9a-f]+`)

func (c *client) createOnce(at place, body []byte, fieldValidation string, wish wishes) (*answer, error) {
	query := "?dryRun=All&fieldValidation=" + fieldValidation
	got, err := c.do("POST", at.collection()+query, body)
	if err != nil {
		return nil, err
	}
	if got.code == 409 && at.kind.Kind == "Namespace" {
		err = c.whileAbsent(at, func() (err error) {
			got, err = c.do("POST", at.collection()+query, body)
			return err
		})
	}
	return got.answer(wish), err
}

// answer reads what the server says: the status of a refusal, the object of a success where it is wished.
func (got response) answer(wish wishes) *answer {
	a := &answer{Code: got.code, Warnings: got.warnings}
	if got.code < 300 {
		if wish.objects {
			a.Object = got.body
		}
		return a
	}
	var status struct {
		Reason, Message string
		Details         struct {
			Causes []struct{ Reason, Field, Message string }
		}
	}
	if json.Unmarshal(got.body, &status) != nil {
		a.Message = string(got.body)
		return a
	}
	a.Reason, a.Message = status.Reason, status.Message
	for _, found := range status.Details.Causes {
		a.Causes = append(a.Causes, cause{found.Reason, found.Field, found.Message})
	}
	return a
}
