import { describe, expect, it, vi } from 'vitest';
import { model } from '../../../src/labs/dockerfile/model.ts';
import { globMatches } from '../../../src/labs/dockerfile/glob.ts';
import { ignoreRules } from '../../../src/labs/dockerfile/ignore.ts';
import { shop, stateOf } from './shop.ts';

const texts: Readonly<Record<string, string>> = {
  empty: '',
  blank: '\n\n \t\n',
  'only a comment': '# syntax=docker/dockerfile:1',
  'an open here-document': 'FROM node:24\nRUN <<EOF\nnpm ci',
  'an open quote': 'FROM node:24\nENV A="b\nRUN \'',
  'open braces': 'FROM ${${${\nCOPY ${A:-${B} .',
  'escape at the end': 'FROM node:24\nRUN a \\',
  'names of objects':
    'FROM constructor AS __proto__\nUSER toString\nCOPY --from=__proto__ / /\nRUN constructor && __proto__ && hasOwnProperty',
  markup: 'FROM node:24\nRUN echo "<img src=x onerror=alert(1)>"\nLABEL a=</script>',
  'a stage on itself': 'FROM a AS a\nFROM a AS a\nCOPY --from=a / /',
  'many wildcards': `FROM node:24\nCOPY ${'*a'.repeat(2000)} ./\nCOPY ${'**/'.repeat(500)}x ./`,
  'control characters': 'FROM node:24\u0000\nRUN \u202e\u0007\r\nCMD\u2028[]',
  'many instructions': `FROM node:24\n${'RUN a\n'.repeat(5000)}`,
  'one long line': `FROM node:24\nRUN ${'a && '.repeat(7000)}b`,
  'exec forms': 'FROM node:24\nRUN []\nCMD [1,2]\nENTRYPOINT [""]\nRUN [""]',
  'mounts of nothing': 'FROM node:24\nRUN --mount=,,,= --mount=type= --mount=type=bind,from= a\nRUN --mount a',
};

describe('hostile text', () => {
  it.each(Object.entries(texts))('%s: a state that can be posted, and no throw', (_name, text) => {
    const state = stateOf(text, [{ edit: 'src' }, { touch: '/' }, { remove: '..' }, { target: 'nowhere' }]);
    expect(structuredClone(state)).toEqual(state);
    expect(() => JSON.stringify(state)).not.toThrow();
  });

  it('says so where there is no Dockerfile, or too much of it', () => {
    expect(model.compute([], shop).faults.map(({ code }) => code)).toEqual(['no-dockerfile']);
    expect(stateOf(texts['many instructions']!).faults.map(({ code }) => code)).toEqual(['too-much']);
  });
});

describe('a browser', () => {
  it('has no Buffer, and the lab needs none', () => {
    const text = 'FROM node:24\nRUNN npm ci\n';
    const here = stateOf(text);
    vi.stubGlobal('Buffer', undefined);
    const there = stateOf(text);
    expect('Buffer' in globalThis && globalThis.Buffer !== undefined).toBe(false);
    vi.unstubAllGlobals();
    expect(there).toEqual(here);
    expect(here.faults.map(({ code }) => code)).toEqual(['instruction-unknown']);
  });
});

describe('patterns', () => {
  it.each([
    ['*.md', 'README.md', true],
    ['*.md', 'docs/README.md', false],
    ['**/*.md', 'docs/a/README.md', true],
    ['**/*.md', 'README.md', true],
    ['docs/**', 'docs/a/b', true],
    ['a?c', 'abc', true],
    ['a[b-d]c', 'acc', true],
    ['a[^b]c', 'abc', false],
    ['/src', 'src', true],
    ['a\\*c', 'abc', false],
  ])('%s and %s', (pattern, path, matches) => {
    expect(globMatches(pattern, path)).toBe(matches);
  });

  it('lets the last line of an ignore file decide', () => {
    const ignored = ignoreRules('# all\n*\n!src\nsrc/*.test.js\n');
    expect(['a', 'src/a.js', 'src/a.test.js'].map(ignored)).toEqual([true, false, true]);
  });
});
