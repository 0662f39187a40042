package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"sync"
)

// testCase is one line of input. Fields that the judge does not know are an error, never ignored.
type testCase struct {
	ID string `json:"id"`
	// Setup is what stands in the cluster before the manifest comes.
	Setup string `json:"setup"`
	YAML  string `json:"yaml"`
	// Update is what the manifest becomes, once it was really created.
	Update string `json:"update"`
	// Create asks what is said when the manifest is really created, too.
	Create bool `json:"create"`
}

// alters says whether a case really creates something of its own, which no other case may see.
func (t testCase) alters() bool { return t.Update != "" || t.Create }

// of begins the SHA-256 of what was asked, so that a recording shows when its case changed.
// A case that is a manifest and nothing more has that of the manifest.
func (t testCase) of() string {
	text := t.YAML
	if t.Setup != "" || t.alters() {
		text = fmt.Sprintf("%s\x00%s\x00%s\x00%t", t.Setup, t.YAML, t.Update, t.Create)
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// verdict is one line of output.
type verdict struct {
	ID   string     `json:"id"`
	Of   string     `json:"of"`
	Docs []document `json:"docs"`
}

const asked = 4 // at the same time

type result struct {
	verdict verdict
	err     error
}

type job struct {
	test   testCase
	result chan result
}

func (j job) run(c *client, wish wishes) {
	docs, err := c.answer(j.test, wish)
	j.result <- result{verdict{j.test.ID, j.test.of(), docs}, err}
}

func (c *client) answer(test testCase, wish wishes) ([]document, error) {
	if test.Update != "" {
		return c.update([]byte(test.YAML), []byte(test.Update), wish)
	}
	docs, err := c.judge([]byte(test.YAML), wish)
	if err == nil && test.Create {
		err = c.createAndRemove([]byte(test.YAML), docs)
	}
	return docs, err
}

// recordVerdicts answers each case with a verdict, in the order of the cases.
func recordVerdicts(c *client, wish wishes, in io.Reader, out io.Writer) error {
	ordered := make(chan job, 64)
	var readError error
	go func() {
		defer close(ordered)
		readError = ask(c, wish, in, ordered)
	}()
	writer := bufio.NewWriter(out)
	encoder := json.NewEncoder(writer)
	encoder.SetEscapeHTML(false)
	for j := range ordered {
		r := <-j.result
		if r.err != nil {
			return fmt.Errorf("case %q: %w", j.test.ID, r.err)
		}
		if err := encoder.Encode(r.verdict); err != nil {
			return err
		}
	}
	if readError != nil {
		return readError
	}
	return writer.Flush()
}

// ask sends several cases at the same time as long as they share their setup. A setup is made once for the cases in a row
// that have it. A case that alters the cluster is asked alone.
func ask(c *client, wish wishes, in io.Reader, ordered chan<- job) error {
	jobs := make(chan job)
	defer close(jobs)
	var busy sync.WaitGroup
	for range asked {
		go func() {
			for j := range jobs {
				j.run(c, wish)
				busy.Done()
			}
		}()
	}
	stands := &standing{}
	err := eachCase(in, func(test testCase) (err error) {
		if test.Setup != stands.setup || test.alters() {
			busy.Wait()
		}
		if test.Setup != stands.setup {
			if err = stands.takeDown(); err == nil {
				stands, err = c.setUp(test.Setup)
			}
			if err != nil {
				return fmt.Errorf("case %q: %w", test.ID, err)
			}
		}
		j := job{test, make(chan result, 1)}
		ordered <- j
		if test.alters() {
			j.run(c, wish)
			return nil
		}
		busy.Add(1)
		jobs <- j
		return nil
	})
	busy.Wait()
	if failed := stands.takeDown(); err == nil {
		err = failed
	}
	return err
}

func eachCase(in io.Reader, do func(testCase) error) error {
	reader := bufio.NewReaderSize(in, 1<<20)
	for line := 1; ; line++ {
		text, end := reader.ReadBytes('\n')
		if len(bytes.TrimSpace(text)) > 0 {
			decoder := json.NewDecoder(bytes.NewReader(text))
			decoder.DisallowUnknownFields()
			var test testCase
			if err := decoder.Decode(&test); err != nil {
				return fmt.Errorf("case in line %d: %w", line, err)
			}
			if err := do(test); err != nil {
				return err
			}
		}
		if end != nil {
			return nil
		}
	}
}
