/**
 * The lines of two recordings that differ, each with the name of its scenario: that is the last line above it that is not
 * indented.
 */
export function differences(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const [old, fresh] = [scenarios(before), scenarios(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], fresh.get(name) ?? []];
    if (was.join('\n') === is.join('\n')) return [];
    const missing = was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`);
    const added = is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`);
    const found = missing.length + added.length > 0 ? [...missing, ...added] : ['another order'];
    return found.map((line) => `${name}: ${line}`);
  });
}

function scenarios(text: string): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(' ')) lines.push(line);
    else read.set(line, (lines = [line]));
  }
  return read;
}
