/** What a reader of Mermaid sees: ids, the texts in quotes after entity codes, and classes. */
export type Flowchart = {
  readonly title: string;
  readonly description: string;
  readonly nodes: ReadonlyMap<string, { readonly text: string; readonly style: string | undefined }>;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly arrow: string;
    readonly text: string;
  }[];
  readonly frames: readonly string[];
  readonly styles: ReadonlySet<string>;
};

const quoted = '"([^"]*)"';
const forms = {
  node: new RegExp(
    `^(n\\d+)(?:\\(\\[|\\[\\/|\\[\\(|\\{\\{|\\[\\[|\\[|\\()${quoted}(?:\\]\\)|\\/\\]|\\)\\]|\\}\\}|\\]\\]|\\]|\\))(?::::([a-z-]+))?$`,
  ),
  edge: new RegExp(`^(n\\d+) (-->|==>|-\\.->)\\|${quoted}\\| (n\\d+)$`),
  frame: new RegExp(`^subgraph f\\d+\\[${quoted}\\]$`),
  style: /^classDef ([a-z-]+) [a-z-]+:[#\w. -]+(?:,[a-z-]+:[#\w. -]+)*$/,
};

/**
 * Reads the small part of a flowchart that the export may write, line by line:
 * https://mermaid.js.org/syntax/flowchart.html and https://mermaid.js.org/config/accessibility.html.
 * @throws at a line of any other form, and at a sign that means something inside quotes
 */
export function readMermaid(file: string): Flowchart {
  const lines = file.split('\n').map((line) => line.trim());
  const chart = {
    nodes: new Map<string, { text: string; style: string | undefined }>(),
    edges: [] as Flowchart['edges'][number][],
    frames: [] as string[],
    styles: new Set<string>(),
  };
  const [head, title, description, ...rest] = lines;
  if (head !== 'flowchart LR' || lines.at(-1) !== '') throw new Error('no flowchart');
  let depth = 0;
  for (const line of rest.slice(0, -1)) {
    const [node, edge, frame, style] = [
      forms.node.exec(line),
      forms.edge.exec(line),
      forms.frame.exec(line),
      forms.style.exec(line),
    ];
    if (line === 'end') depth--;
    else if (frame) {
      depth++;
      chart.frames.push(decoded(frame[1]!));
    } else if (node) chart.nodes.set(node[1]!, { text: decoded(node[2]!), style: node[3] });
    else if (edge) chart.edges.push({ from: edge[1]!, arrow: edge[2]!, text: decoded(edge[3]!), to: edge[4]! });
    else if (style) chart.styles.add(style[1]!);
    else throw new Error(`no line of a flowchart: ${line}`);
    if (depth < 0 || depth > 1) throw new Error(`frames are not closed: ${line}`);
  }
  return { ...chart, title: spoken(title!, 'accTitle: '), description: spoken(description!, 'accDescr: ') };
}

/** Line breaks are the only markup; everything else that could be some is written as a number. */
function decoded(text: string): string {
  const bare = text.replaceAll('<br/>', '\n').replace(/#(\d+);/g, '');
  if (/[#;<>"`&%{}[\]()|\\*~$@^'+,!?=:]|--|\p{Cf}|(?!\n)\p{Cc}/u.test(bare))
    throw new Error(`means something: ${text}`);
  if (/direction\s+(?:TB|BT|LR|RL|TD)/i.test(text)) throw new Error(`a direction: ${text}`);
  if (/#92;n|#36;#36;/.test(text)) throw new Error(`a line break, or a formula: ${text}`);
  if (text.split('<br/>').some((line) => /^(- |\d+\. )/.test(line))) throw new Error(`a list of Markdown: ${text}`);
  return text.replaceAll('<br/>', '\n').replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function spoken(line: string, before: string): string {
  if (!line.startsWith(before.trim()) || /[#;{}%]/.test(line)) throw new Error(`nothing to say: ${line}`);
  return line.slice(before.length);
}
