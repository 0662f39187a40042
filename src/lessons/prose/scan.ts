import { componentNames, components, type ComponentName, type ComponentRow } from './components.ts';

/** A component as it stands in the prose. `line` begins at 1; `parent` is an index into the same list. */
export type UsedComponent = {
  readonly name: ComponentName;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly parent?: number;
};

/** What is wrong with the prose, and the words that were probably meant to be there. */
export type ProseFault = {
  readonly line: number;
  readonly text: string;
  readonly word?: string;
  readonly known?: readonly string[];
};

export type Scan = { readonly components: readonly UsedComponent[]; readonly faults: readonly ProseFault[] };

const opaque = /^---\n[\s\S]*?\n---\n|\{\/\*[\s\S]*?\*\/\}|^(```+|~~~+)[\s\S]*?^\1|`[^`\n]+`/gm;
const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|<(?=[A-Za-z/])/g;
const attribute = /([\w-]+)="([^"]*)"/g;

/**
 * Lists the components of a lesson's prose in the order of the text, and what a writer has to mend: components that
 * do not exist, attributes that are missing or mean nothing, a parent that is not allowed, headings and imports, for
 * which the prose has components. Code, comments and the frontmatter are passed over.
 */
export function scanProse(text: string): Scan {
  const found: UsedComponent[] = [];
  const faults: ProseFault[] = [];
  const open: { name: string; index: number; line: number }[] = [];
  const bare = text.replace(opaque, (part) => part.replace(/[^\n]/g, ' '));
  const lineAt = (offset: number): number => bare.slice(0, offset).split('\n').length;

  for (const match of bare.matchAll(tag)) {
    const [, closes, name, written = '', selfClosing] = match;
    const line = lineAt(match.index);
    if (name === undefined) {
      faults.push({ line, text: 'This tag cannot be read: write attributes as name="value".' });
    } else if (!isComponent(name)) {
      const known = componentNames.join(', ');
      faults.push({
        line,
        text: `There is no component "${name}"; the prose has ${known}.`,
        word: name,
        known: componentNames,
      });
    } else if (closes) {
      const opened = open.findLastIndex((each) => each.name === name);
      if (opened < 0) faults.push({ line, text: `Found </${name}> without <${name}> before it.` });
      else for (const left of open.splice(opened).slice(1)) faults.push(neverClosed(left));
    } else {
      const parent = open.at(-1);
      const attributes = new Map([...written.matchAll(attribute)].map(([, key, value]) => [key!, value!]));
      faults.push(...faultsOf(name, attributes, parent?.name, line));
      found.push({ name, attributes, line, ...(parent ? { parent: parent.index } : {}) });
      if (!selfClosing) open.push({ name, index: found.length - 1, line });
    }
  }
  faults.push(...open.map(neverClosed));
  for (const match of bare.matchAll(/^(#{1,6}) +\S.*$|^(import|export) /gm)) {
    const advice = match[1]
      ? 'Headings are written <Section id="..." title="...">, so that their ids are the same in every language.'
      : 'The prose imports nothing: its components are at hand.';
    faults.push({ line: lineAt(match.index), text: advice });
  }
  return { components: found, faults: faults.sort((a, b) => a.line - b.line) };
}

const neverClosed = ({ name, line }: { name: string; line: number }): ProseFault => ({
  line,
  text: `<${name}> is never closed: write </${name}> after its content.`,
});

const isComponent = (name: string): name is ComponentName => Object.hasOwn(components, name);

function faultsOf(
  name: ComponentName,
  attributes: ReadonlyMap<string, string>,
  parent: string | undefined,
  line: number,
): ProseFault[] {
  const row: ComponentRow = components[name];
  const faults: ProseFault[] = [];
  for (const key of attributes.keys()) {
    if (!row.attributes.includes(key))
      faults.push({ line, text: `<${name}> has no attribute "${key}".`, word: key, known: row.attributes });
  }
  for (const key of row.attributes) {
    if (!attributes.get(key)) faults.push({ line, text: `<${name}> needs the attribute ${key}="...".` });
  }
  if (row.inside && !row.inside.includes(parent ?? ''))
    faults.push({
      line,
      text: `<${name}> stands inside ${row.inside.map((each) => `<${each}>`).join(' or ')} and nowhere else.`,
    });
  return faults;
}
