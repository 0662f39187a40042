import { extras, type Extra } from '../../engine/set/edges/row.ts';
import type { Graph } from '../../engine/set/graph-shapes.ts';
import { kindKey } from '../../graph-view/filter.ts';
import { homeOf } from '../../graph-view/frames.ts';
import type { ViewOptions } from '../../graph-view/view-shapes.ts';

/** What the reader has chosen to see of a drawing. It outlives an edit and is kept with the files. */
export type Choices = {
  readonly as: 'drawing' | 'list';
  /** What is shown beyond the references of the API, such as what the cluster makes. */
  readonly draw: readonly Extra[];
  /** Words on all connections; without a choice, where there are few. */
  readonly labels?: boolean;
  /** What is alike is drawn as one stack. */
  readonly stacks: boolean;
  /** Namespaces and kinds that are not shown: one that comes later is. */
  readonly withoutNamespaces: readonly string[];
  readonly withoutKinds: readonly string[];
  readonly onlyBroken: boolean;
  /** Only these objects and their neighbours. */
  readonly around: readonly string[];
  /** Everything that has nothing to do with this node is faint. */
  readonly focus?: string;
  readonly search: string;
  /** Keys of stacks that the reader has opened or closed. */
  readonly unfolded: readonly string[];
  readonly folded: readonly string[];
};

export const firstChoices: Choices = {
  as: 'drawing',
  draw: [],
  stacks: true,
  withoutNamespaces: [],
  withoutKinds: [],
  onlyBroken: false,
  around: [],
  search: '',
  unfolded: [],
  folded: [],
};

/** The choices without any filter; search, stacks and words stay. */
export const allShown = {
  withoutNamespaces: [],
  withoutKinds: [],
  onlyBroken: false,
  around: [],
} as const satisfies Partial<Choices>;

/** How many kinds of filters are on, as far as they concern this graph. */
export function filtersOn(choices: Choices, graph: Graph): number {
  const { namespaces, kinds, onlyBroken, around } = viewOptions(choices, graph);
  return [namespaces, kinds, onlyBroken, around].filter(Boolean).length;
}

/** The choices as the drawing takes them. What the graph does not have any more hides nothing. */
export function viewOptions(choices: Choices, graph: Graph): ViewOptions {
  const { withoutNamespaces, withoutKinds, onlyBroken, search, focus, stacks } = choices;
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const around = choices.around.filter((key) => keys.has(key));
  const namespaces = without(graph.nodes.map(homeOf(graph)), withoutNamespaces);
  const kinds = without(graph.nodes.map(kindKey), withoutKinds);
  return {
    ...(namespaces && { namespaces }),
    ...(kinds && { kinds }),
    ...(around.length > 0 && { around: { keys: around, depth: 1 } }),
    ...(onlyBroken && { onlyBroken }),
    ...(search !== '' && { search }),
    ...(focus !== undefined && { focus }),
    ...(!stacks && { fansFrom: Infinity }),
    unfolded: new Set(choices.unfolded),
    folded: new Set(choices.folded),
  };
}

/** All but some; `undefined` where that is all. */
function without(all: readonly string[], some: readonly string[]): ReadonlySet<string> | undefined {
  return all.some((each) => some.includes(each)) ? new Set(all.filter((each) => !some.includes(each))) : undefined;
}

/** What of the choices decides where things lie; equal scopes have one arrangement. */
export function scopeOf({ withoutNamespaces, withoutKinds, onlyBroken, around }: Choices): string {
  return JSON.stringify([withoutNamespaces, withoutKinds, onlyBroken, around]);
}

/** What the browser keeps of the choices. */
export function packChoices(choices: Choices): string {
  return JSON.stringify(choices);
}

/** The choices of a kept text; each that is none of ours is as at first. */
export function unpackChoices(text: string | undefined): Choices {
  const kept = parsed(text);
  const list = (name: keyof Choices): readonly string[] => {
    const value = kept[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  };
  return {
    as: kept['as'] === 'list' ? 'list' : 'drawing',
    draw: extras.filter((extra) => list('draw').includes(extra)),
    ...(typeof kept['labels'] === 'boolean' && { labels: kept['labels'] }),
    stacks: kept['stacks'] !== false,
    withoutNamespaces: list('withoutNamespaces'),
    withoutKinds: list('withoutKinds'),
    onlyBroken: kept['onlyBroken'] === true,
    around: list('around'),
    ...(typeof kept['focus'] === 'string' && { focus: kept['focus'] }),
    search: typeof kept['search'] === 'string' ? kept['search'] : '',
    unfolded: list('unfolded'),
    folded: list('folded'),
  };
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
