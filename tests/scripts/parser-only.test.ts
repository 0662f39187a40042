import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { parserOnly } from '../../scripts/vite/parser-only.ts';
import { parse } from '../../src/engine/yaml/parser.ts';

const bundled = async (isLighter: boolean): Promise<string> => {
  const { output } = await build({
    ...{ input: 'src/engine/yaml/parser.ts', write: false, logLevel: 'silent' },
    plugins: isLighter ? [parserOnly()] : [],
  });
  return output[0].code;
};

test('a bundle brings the parser of js-yaml along, and no tags', async () => {
  expect((await bundled(false)).includes('2002:timestamp')).toBe(true);
  const code = await bundled(true);
  expect(code.includes('2002:timestamp')).toBe(false);
  const lighter = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { parse: typeof parse };
  for (const text of ['a: [1, "b\\n", {c: !x d}]\nb: |\n  e\n', 'a: [', 'a: "\n']) {
    expect(lighter.parse(text)).toEqual(parse(text));
  }
});
