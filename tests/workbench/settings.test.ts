import { describe, expect, it } from 'vitest';
import { readSettings, usualSettings } from '../../src/workbench/settings.ts';

describe('settings that were kept', () => {
  it('come back', () => {
    const settings = { profile: 'strict', assume: { cluster: 'kind', exists: 'secret/a' } } as const;
    expect(readSettings(JSON.parse(JSON.stringify({ files: [], ...settings })))).toEqual(settings);
  });

  it.each([
    undefined,
    null,
    7,
    'strict',
    [],
    {},
    { profile: 'every', assume: 'kind' },
    { assume: { cluster: 'constructor', exists: 1 } },
  ])('are as usual where they are none of ours: %j', (kept) => {
    expect(readSettings(kept)).toEqual(usualSettings);
  });
});
