/** A scalar that is printed as it stands, such as `1e3` or `0o17`. A class, so that no map can be taken for one. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A manifest as plain data. */
export type Tree = null | boolean | number | string | Raw | readonly Tree[] | TreeMap;
export type TreeMap = { readonly [key: string]: Tree };
export type Step = string | number;

/** A scalar of exactly this text. */
export const raw = (text: string): Tree => new Raw(text);

/** The text of a raw scalar; `undefined` for everything else. */
export function rawOf(tree: Tree): string | undefined {
  return tree instanceof Raw ? tree.text : undefined;
}

export function isMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Raw);
}

export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** What stands at the end of the steps; `undefined` where nothing does. */
export function at(tree: Tree | undefined, steps: readonly Step[]): Tree | undefined {
  let here = tree;
  for (const step of steps) {
    if (isList(here)) here = here[Number(step)];
    else if (isMap(here) && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

/** One change of a manifest: another value, no value, another key. */
export type Change = { readonly set: Tree } | { readonly remove: true } | { readonly rename: string };

/**
 * Makes a change at the end of the steps and shares what stays the same. A new key stands last, a list grows at its end.
 * Where the steps lead nowhere, nothing changes.
 */
export function changed(tree: Tree, steps: readonly Step[], change: Change): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return 'set' in change ? change.set : tree;
  if (isList(tree)) {
    const index = Number(step);
    if (rest.length > 0 || 'set' in change) {
      if (index > tree.length || (index === tree.length && rest.length > 0)) return tree;
      const item = rest.length > 0 ? changed(tree[index]!, rest, change) : (change as { set: Tree }).set;
      return tree.toSpliced(index, index < tree.length ? 1 : 0, item);
    }
    return 'remove' in change ? tree.toSpliced(index, 1) : tree;
  }
  if (!isMap(tree)) return tree;
  const key = String(step);
  if (rest.length > 0) {
    const below = Object.hasOwn(tree, key) ? tree[key]! : {};
    return { ...tree, [key]: changed(below, rest, change) };
  }
  if ('set' in change) return { ...tree, [key]: change.set };
  const entries = Object.entries(tree);
  if ('remove' in change) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, value]) => [name === key ? change.rename : name, value]));
}

/** Writes steps as the server prints a path: `spec.ports[0].port`, `data["a.b"]`. */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else if (!/^[\w$-]+$/.test(step)) path += `[${JSON.stringify(step)}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}

/** Reads what `pathOf` writes. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : name!,
  );
}
