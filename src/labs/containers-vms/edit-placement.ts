/**
 * Sets one entry of a section of `placement.yaml` and leaves the rest of the text as the reader wrote it, comments included.
 * @param value nothing takes the entry out
 */
export function withEntry(text: string, section: 'vms' | 'services', key: string, value: string | undefined): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const head = lines.findIndex((line) => new RegExp(`^${section}:`).test(line));
  const entry = value === undefined ? [] : [`  ${key}: ${value}`];
  if (head < 0) return finished([...lines.filter((line, at) => at > 0 || line !== ''), `${section}:`, ...entry]);
  // An empty section may be written as `{}`; with entries it is a block.
  lines[head] = lines[head]!.replace(/^(\w+:)\s*\{\s*\}/, '$1');
  let end = head + 1;
  while (end < lines.length && /^\s+\S|^\s*$|^\s*#/.test(lines[end]!)) end++;
  while (end > head + 1 && lines[end - 1]!.trim() === '') end--;
  const at = lines.findIndex((line, index) => index > head && index < end && keyOf(line) === key);
  if (at < 0) return finished([...lines.slice(0, end), ...entry, ...lines.slice(end)]);
  const [, indent = '  ', comment = ''] = /^(\s*)[^#]*?(\s+#.*)?$/.exec(lines[at]!) ?? [];
  return finished([
    ...lines.slice(0, at),
    ...(value === undefined ? [] : [`${indent}${key}: ${value}${comment}`]),
    ...lines.slice(at + 1),
  ]);
}

const keyOf = (line: string): string | undefined => /^\s+["']?([^\s"'#:]+)["']?\s*:/.exec(line)?.[1];
const finished = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
