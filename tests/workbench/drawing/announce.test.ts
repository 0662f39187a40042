import { describe, expect, it } from 'vitest';
import { saidOfChange } from '../../../src/workbench/drawing/announce.ts';
import { lostSettings, sceneOfText, servicePods, settings, ui } from './scene-of-text.ts';

const said = (before: string, after: string): string =>
  saidOfChange(sceneOfText(before).scene, sceneOfText(after).scene, ui);

describe('saidOfChange', () => {
  it('says nothing where no object and no connection has changed', () => {
    expect(said(lostSettings, lostSettings.replace('1.29', '1.30'))).toBe('');
  });

  it('names what came and what went, and counts connections', () => {
    expect(said(servicePods(1), servicePods(2))).toBe('New: Pod web-1. Connections: 1 new, 0 gone.');
    expect(said(servicePods(2), servicePods(1))).toBe('Gone: Pod web-1. Connections: 0 new, 1 gone.');
  });

  it('says what is missing, and that it no longer is', () => {
    expect(said(lostSettings + settings, lostSettings)).toContain('Missing now: ConfigMap settings.');
    expect(said(lostSettings, lostSettings + settings)).toContain('In order now: ConfigMap settings.');
  });

  it('counts what would be too much to name', () => {
    expect(said(servicePods(0), servicePods(5))).toContain('New: Pod web-0, Pod web-1, Pod web-2 and 2 more.');
  });

  it('names a stack by what it holds', () => {
    expect(said(servicePods(0), servicePods(9))).toContain('New: 9 × Pod.');
  });
});
