package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
)

// testCase is one line of input. Fields that the judge does not know are an error, never ignored.
type testCase struct {
	ID   string `json:"id"`
	YAML string `json:"yaml"`
}

// verdict is one line of output. Of begins the SHA-256 of the manifest, so that a recording shows when its case changed.
type verdict struct {
	ID   string     `json:"id"`
	Of   string     `json:"of"`
	Docs []document `json:"docs"`
}

const asked = 4 // at the same time

// recordVerdicts answers each case with a verdict, in the order of the cases.
func recordVerdicts(c *client, in io.Reader, out io.Writer) error {
	type result struct {
		verdict verdict
		err     error
	}
	type job struct {
		test   testCase
		result chan result
	}
	jobs, ordered := make(chan job, 64), make(chan job, 64)
	for range asked {
		go func() {
			for j := range jobs {
				docs, err := c.judge([]byte(j.test.YAML))
				sum := sha256.Sum256([]byte(j.test.YAML))
				j.result <- result{verdict{j.test.ID, hex.EncodeToString(sum[:6]), docs}, err}
			}
		}()
	}
	var readError error
	go func() {
		defer close(ordered)
		defer close(jobs)
		reader := bufio.NewReaderSize(in, 1<<20)
		for line := 1; ; line++ {
			text, end := reader.ReadBytes('\n')
			if len(bytes.TrimSpace(text)) > 0 {
				decoder := json.NewDecoder(bytes.NewReader(text))
				decoder.DisallowUnknownFields()
				var test testCase
				if err := decoder.Decode(&test); err != nil {
					readError = fmt.Errorf("case in line %d: %w", line, err)
					return
				}
				j := job{test, make(chan result, 1)}
				ordered <- j
				jobs <- j
			}
			if end != nil {
				return
			}
		}
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
