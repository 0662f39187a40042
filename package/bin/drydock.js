#!/usr/bin/env node
// This file is checked in, so that npm links the command before anything is built.
import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

const bundle = new URL('../dist/drydock.js', import.meta.url);

// A call ends after seconds, so V8 would compile for a quarter of them what pays only later. Set for the V8 that was measured:
// others name these settings otherwise, and complain of those that they do not know.
if (process.versions.v8.startsWith('13.')) {
  setFlagsFromString('--invocation-count-for-maglev=4000');
  setFlagsFromString('--no-maglev-inlining');
  setFlagsFromString('--invocation-count-for-turbofan=200000');
}

if (existsSync(bundle)) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const { main } = await import(bundle.href);
  // Not process.exit: what was written to a pipe must arrive.
  process.exitCode = await main(process, version);
} else {
  process.stderr.write('drydock is not built yet: run npm run build:package\n');
  process.exitCode = 2;
}
