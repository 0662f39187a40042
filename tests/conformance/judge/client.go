package main

import (
	"bytes"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"
)

// client speaks to the API server as an administrator.
type client struct {
	address   string
	http      *http.Client
	admission *onlooker
	kinds     map[schema.GroupVersionKind]kind
	namespaces
}

type response struct {
	code     int
	body     []byte
	warnings []string
}

// connect waits until the server answers and the namespace "default" exists, then discovers the kinds.
func connect(address string, admission *onlooker) (*client, error) {
	transport := &http.Transport{
		TLSClientConfig:     &tls.Config{InsecureSkipVerify: true},
		MaxIdleConnsPerHost: 16,
		ForceAttemptHTTP2:   true,
	}
	c := &client{address: address, http: &http.Client{Transport: transport}, admission: admission}
	for _, path := range []string{"/readyz", "/api/v1/namespaces/default"} {
		if err := c.waitFor(path, 2*time.Minute); err != nil {
			return nil, err
		}
	}
	kinds, err := c.discover()
	if err != nil {
		return nil, err
	}
	c.kinds = map[schema.GroupVersionKind]kind{}
	for _, k := range kinds {
		c.kinds[schema.FromAPIVersionAndKind(k.APIVersion, k.Kind)] = k
	}
	return c, c.rememberNamespaces()
}

func (c *client) waitFor(path string, limit time.Duration) error {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if answer, err := c.do("GET", path, nil); err == nil && answer.code == 200 {
			return nil
		}
	}
	return fmt.Errorf("no answer from %s within %v", path, limit)
}

func (c *client) do(method, path string, body []byte) (response, error) {
	request, err := http.NewRequest(method, c.address+path, bytes.NewReader(body))
	if err != nil {
		return response{}, err
	}
	request.Header.Set("Authorization", "Bearer "+token)
	contentType := "application/json"
	if method == "PATCH" {
		contentType = "application/merge-patch+json"
	}
	request.Header.Set("Content-Type", contentType)
	answer, err := c.http.Do(request)
	if err != nil {
		return response{}, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	out := response{code: answer.StatusCode, body: text}
	for _, header := range answer.Header.Values("Warning") {
		out.warnings = append(out.warnings, warningText(header))
	}
	return out, err
}

// get reads a JSON document of the server into out.
func (c *client) get(path string, out any) error {
	answer, err := c.do("GET", path, nil)
	if err != nil {
		return err
	}
	if answer.code != 200 {
		return fmt.Errorf("GET %s: %d %s", path, answer.code, answer.body)
	}
	return json.Unmarshal(answer.body, out)
}

// warningText takes the words out of a header such as `299 - "spec.x: deprecated"`.
func warningText(header string) string {
	_, quoted, found := strings.Cut(header, `"`)
	if !found {
		return header
	}
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(strings.TrimSuffix(quoted, `"`))
}
