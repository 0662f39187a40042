import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type ProgressRecord } from '../../../src/lessons/progress/record.ts';
import { fromFile, fromLink, toFile, toLink } from '../../../src/lessons/progress/share.ts';

const moment = '2026-11-21T12:00:00.000Z';
const progress: ProgressRecord = {
  ...emptyRecord,
  lessons: { pod: { at: 'start', visited: moment } },
  exercises: { 'pod/two-containers': { tries: 3, hints: 1 } },
};
const files = [{ name: 'pod.yaml', text: 'kind: Pod\n# <script>alert(1)</script> ไทย\n' }];
const attempts = { 'pod/two-containers': { files, history: [{ at: moment, met: 1, files }] } };
const linkOf = (text: string): string => deflateRawSync(text).toString('base64url');

describe('progress as a file', () => {
  it('comes back as it was', () => {
    expect(fromFile(toFile({ progress, attempts }))).toEqual({ is: 'read', record: progress, attempts, damaged: 0 });
  });

  it.each([
    ['', 'unreadable'],
    ['{"schema":1}', 'foreign'],
    ['{"format":"drydock-progress"}', 'foreign'],
    ['{"format":"drydock-progress","schema":99}', 'newer'],
    ['"drydock-progress"', 'foreign'],
  ])('%s is %s', (text, is) => expect(fromFile(text)).toEqual({ is }));

  it('leaves damaged attempts out and counts them', () => {
    const text = JSON.stringify({
      format: 'drydock-progress',
      ...progress,
      attempts: { ...attempts, 'pod/<b>': { files }, 'pod/empty': { files: [] } },
    });
    expect(fromFile(text)).toMatchObject({ is: 'read', attempts, damaged: 2 });
  });
});

describe('progress as a link', () => {
  it('comes back without the attempts', async () => {
    const link = await toLink(progress);
    expect(link).toMatch(/^[\w-]+$/);
    expect(await fromLink(link)).toEqual({ is: 'read', record: progress, attempts: {}, damaged: 0 });
  });

  it.each([
    ['no base64', '%%%'],
    ['no packed text', 'AAAA'],
    ['too long', 'A'.repeat(60_001)],
    ['more than a record can be', linkOf(`"${'x'.repeat(21_000_000)}"`)],
    ['cut off', linkOf('{"format":"drydock-progress"').slice(0, -4)],
  ])('%s is unreadable', async (_, text) => {
    expect(await fromLink(text)).toEqual({ is: 'unreadable' });
  });

  it('of something else is foreign', async () => {
    expect(await fromLink(linkOf('{"schema":1}'))).toEqual({ is: 'foreign' });
  });
});
