#!/usr/bin/env node
// This file is checked in, so that npm links the command before anything is built.
import { existsSync, readFileSync } from 'node:fs';

const bundle = new URL('../dist/drydock.js', import.meta.url);

if (existsSync(bundle)) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const { main } = await import(bundle.href);
  // Not process.exit: what was written to a pipe must arrive.
  process.exitCode = await main(process, version);
} else {
  process.stderr.write('drydock is not built yet: run npm run build:package\n');
  process.exitCode = 2;
}
