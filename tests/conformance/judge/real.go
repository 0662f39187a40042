package main

import (
	"encoding/json"
	"fmt"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// createAndRemove adds to each verdict what the server says when the object is really created, one after the other.
// Then it removes them.
func (c *client) createAndRemove(manifest []byte, documents []document) error {
	created, made, err := c.createAll(manifest)
	for i := range created {
		documents[i].Created = created[i].answer
	}
	return c.removeAll(made, err)
}

// createAll really creates the objects of a manifest and tells which of them exist now.
func (c *client) createAll(manifest []byte) (documents []document, made []place, err error) {
	documents, err = c.each(manifest, func(at place, body []byte, d *document) error {
		answer, created, err := c.createReally(at, body)
		if d.answer = answer; answer != nil && answer.Code < 300 {
			made = append(made, created)
		}
		return err
	})
	return documents, made, err
}

// createReally creates one object and returns its place: the server may have made the name.
func (c *client) createReally(at place, body []byte) (*answer, place, error) {
	got, err := c.do("POST", at.collection()+"?fieldValidation=Strict", body)
	if err != nil || got.code >= 300 {
		return got.answer(wishes{}), at, err
	}
	made, err := read(got.body)
	if err != nil {
		return nil, at, err
	}
	at.name = made.GetName()
	if err := c.admission.await(at.resource(), at.namespace, at.name, made.GetResourceVersion()); err != nil {
		return nil, at, err
	}
	return got.answer(wishes{}), at, c.awaitEstablished(at)
}

// awaitEstablished waits until the server has settled the names of a definition: until then it writes to it.
func (c *client) awaitEstablished(at place) error {
	if at.kind.Kind != "CustomResourceDefinition" {
		return nil
	}
	return eventually(at.path()+" established", func() (bool, error) {
		got, err := c.do("GET", at.path(), nil)
		if err != nil || got.code != 200 {
			return false, err
		}
		var definition apiextensions.CustomResourceDefinition
		if err := json.Unmarshal(got.body, &definition); err != nil {
			return false, err
		}
		for _, condition := range definition.Status.Conditions {
			if condition.Type == apiextensions.Established && condition.Status == apiextensions.ConditionTrue {
				return true, nil
			}
		}
		return false, nil
	})
}

// update really creates the objects of a manifest, asks with a dry run about the update of each, and removes them.
// Where an object cannot be created, the documents are the answers to the creation.
func (c *client) update(manifest, update []byte, wish wishes) ([]document, error) {
	documents, made, err := c.createAll(manifest)
	if err == nil && len(made) == len(documents) {
		documents, err = c.each(update, func(at place, body []byte, d *document) (err error) {
			d.answer, err = c.replace(at, body, wish)
			return err
		})
	}
	return documents, c.removeAll(made, err)
}

// replace asks about an update as `kubectl replace` does: with the resource version of what is there,
// where the manifest names none. Where the server itself has written to the object in between, it asks again.
func (c *client) replace(at place, body []byte, wish wishes) (*answer, error) {
	for try := 0; ; try++ {
		there, err := c.do("GET", at.path(), nil)
		if err != nil {
			return nil, err
		}
		next := body
		if there.code == 200 {
			if next, err = withResourceVersionOf(there.body, body); err != nil {
				return nil, err
			}
		}
		got, err := c.do("PUT", at.path()+"?dryRun=All&fieldValidation=Strict", next)
		if err != nil || got.code != 409 || try == 3 {
			return got.answer(wish), err
		}
	}
}

func withResourceVersionOf(there, body []byte) ([]byte, error) {
	old, err := read(there)
	if err != nil {
		return nil, err
	}
	next, err := read(body)
	if err != nil {
		return nil, err
	}
	if next.GetResourceVersion() == "" {
		next.SetResourceVersion(old.GetResourceVersion())
	}
	return json.Marshal(next.Object)
}

// removeAll removes the last first. It keeps the first error.
func (c *client) removeAll(made []place, err error) error {
	for i := len(made) - 1; i >= 0; i-- {
		if failed := c.remove(made[i]); err == nil {
			err = failed
		}
	}
	return err
}

// remove deletes an object, does what controllers would do before it goes, and waits until it is gone.
func (c *client) remove(at place) error {
	got, err := c.do("DELETE", at.path()+"?gracePeriodSeconds=0&propagationPolicy=Background", nil)
	if err != nil || got.code == 404 {
		return err
	}
	if got.code >= 300 {
		return fmt.Errorf("DELETE %s: %d %s", at.path(), got.code, got.body)
	}
	if err := c.release(at); err != nil {
		return err
	}
	err = eventually("the end of "+at.path(), func() (bool, error) {
		got, err := c.do("GET", at.path(), nil)
		return got.code == 404, err
	})
	if err != nil {
		return err
	}
	return c.admission.await(at.resource(), at.namespace, at.name, "")
}

// release takes away the finalizers for which there is no controller. The API server itself ends a definition.
func (c *client) release(at place) error {
	method, path, body := "PATCH", at.path(), `{"metadata":{"finalizers":null}}`
	switch at.kind.Kind {
	case "CustomResourceDefinition":
		return nil
	case "Namespace":
		method, path = "PUT", at.path()+"/finalize"
		body = fmt.Sprintf(`{"apiVersion":"v1","kind":"Namespace","metadata":{"name":%q},"spec":{}}`, at.name)
	}
	got, err := c.do(method, path, []byte(body))
	if err == nil && got.code >= 300 && got.code != 404 {
		err = fmt.Errorf("%s %s: %d %s", method, path, got.code, got.body)
	}
	return err
}

func read(body []byte) (*unstructured.Unstructured, error) {
	u := &unstructured.Unstructured{}
	return u, json.Unmarshal(body, &u.Object)
}
