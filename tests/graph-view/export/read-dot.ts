type Attributes = Readonly<Record<string, string>>;
export type DotGraph = {
  readonly name: string;
  readonly graph: Attributes;
  readonly nodes: ReadonlyMap<string, Attributes>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly attributes: Attributes }[];
  readonly clusters: readonly Attributes[];
};

/**
 * Reads the part of the DOT language that the export may write, by its grammar: https://graphviz.org/doc/info/lang.html.
 * @throws where the file is no such graph
 */
export function readDot(file: string): DotGraph {
  const tokens = tokensOf(file);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const expected = (token: string): void => {
    const found = next();
    if (found !== token) throw new Error(`expected ${token}, not ${found}`);
  };
  const attributes = (): Attributes => {
    const pairs: [string, string][] = [];
    expected('[');
    for (;;) {
      const name = next();
      expected('=');
      pairs.push([name, unquoted(next())]);
      const after = next();
      if (after === ']') return Object.fromEntries(pairs);
      if (after !== ',') throw new Error(`expected , or ], not ${after}`);
    }
  };
  expected('digraph');
  const name = unquoted(next());
  expected('{');
  const read = {
    graph: {} as Attributes,
    nodes: new Map<string, Attributes>(),
    edges: [] as DotGraph['edges'][number][],
    clusters: [] as Attributes[],
  };
  let inCluster = false;
  for (let token = next(); token !== ''; token = next()) {
    if (token === '}') {
      if (!inCluster) break;
      inCluster = false;
    } else if (token === 'subgraph') {
      if (inCluster || !/^cluster_\d+$/.test(next())) throw new Error('a cluster in a cluster');
      expected('{');
      inCluster = true;
    } else if (token === 'graph') {
      if (inCluster) read.clusters.push(attributes());
      else read.graph = attributes();
    } else if (token === 'node' || token === 'edge') attributes();
    else if (/^n\d+$/.test(token)) {
      if (tokens[at] !== '->') read.nodes.set(token, attributes());
      else {
        at++;
        read.edges.push({ from: token, to: next(), attributes: attributes() });
      }
    } else throw new Error(`no statement: ${token}`);
  }
  if (at !== tokens.length) throw new Error(`more after the graph: ${tokens.slice(at).join(' ')}`);
  return { name, ...read };
}

/** An ID of letters, a string in quotes in which only `\"` is an escape, or a sign of the grammar. */
function tokensOf(file: string): string[] {
  const token = /\s*(?:([A-Za-z_\d]+|->|[{}[\]=,])|"((?:\\"|\\\\|[^"])*)")\s*/y;
  const tokens: string[] = [];
  while (token.lastIndex < file.length) {
    const from = token.lastIndex;
    const match = token.exec(file);
    if (!match) throw new Error(`no token: ${file.slice(from, from + 60)}`);
    tokens.push(match[1] ?? `"${match[2]}"`);
  }
  return tokens;
}

/** What is shown of a string: escString (https://graphviz.org/docs/attr-types/escString/), then entities. */
function unquoted(token: string): string {
  if (!/^".*"$/su.test(token)) throw new Error(`no string: ${token}`);
  const inside = token.slice(1, -1);
  if (/(?!\n)\p{Cc}|\p{Cf}|\n/u.test(inside)) throw new Error(`not allowed as it stands: ${inside}`);
  const lines = inside.replace(/\\(.)/g, (_, sign: string) => {
    if (sign === 'n') return '\n';
    if (sign === '"' || sign === '\\') return sign;
    throw new Error(`an escape with a meaning: \\${sign}`);
  });
  return lines.replace(/&(?:amp|#(\d+));/g, (_, code?: string) => (code ? String.fromCodePoint(Number(code)) : '&'));
}
