/**
 * For each rule of `.dependency-cruiser.mjs` a file that breaks it, and the target it imports. `type` imports types only.
 * A target in `node_modules` is a package; `node:` is Node's own.
 */
export type Import = { readonly file: string; readonly imports: string; readonly type?: true };
export type Breach = Import & { readonly rule: string };

const pages = 'src/pages/index.ts';
const span = 'src/text/span.ts';

const stages = ['yaml', 'schema', 'model', 'defaults', 'rules', 'cluster', 'custom', 'admission', 'practice', 'set'];
const stageRows = stages.flatMap((stage): Breach[] => {
  const file = `src/engine/${stage}/a.ts`;
  // Whoever comes later in the order is out of reach, even for types.
  const later = stage === 'set' || stage === 'practice' ? 'src/engine/rules/b.ts' : 'src/engine/set/b.ts';
  return [
    { rule: `engine-${stage}-rooms`, file, imports: later, type: true },
    { rule: `engine-${stage}-packages`, file, imports: 'svelte' },
    { rule: `engine-${stage}-node`, file, imports: 'node:fs' },
  ];
});

const room = (name: string, file: string, wrongRoom: string, wrongPackage: string, node = false): Breach[] => [
  { rule: `${name}-rooms`, file, imports: wrongRoom },
  { rule: `${name}-packages`, file, imports: wrongPackage },
  ...(node ? [] : [{ rule: `${name}-node`, file, imports: 'node:path' }]),
];

export const breaches: readonly Breach[] = [
  ...room('text', 'src/text/a.ts', 'src/engine/index.ts', 'svelte'),
  ...stageRows,
  ...room('engine-shapes', 'src/engine/finding.ts', 'src/i18n/languages.ts', 'js-yaml'),
  { rule: 'engine-shapes-values', file: 'src/engine/codes.ts', imports: 'src/engine/rules/b.ts' },
  { rule: 'engine-rules-values', file: 'src/engine/rules/d.ts', imports: 'src/engine/server-text/b.ts' },
  { rule: 'engine-admission-values', file: 'src/engine/admission/d.ts', imports: 'src/engine/server-text/b.ts' },
  { rule: 'engine-custom-values', file: 'src/engine/custom/d.ts', imports: 'src/engine/server-text/b.ts' },
  ...room('engine-slot', 'src/engine/slot.ts', 'src/engine/parts/b.ts', 'js-yaml'),
  ...room('engine-parts', 'src/engine/parts/a.ts', 'src/engine/document.ts', 'js-yaml'),
  ...room('engine-stored', 'src/engine/stored/a.ts', 'src/engine/set/index.ts', 'svelte'),
  ...room('engine-changes', 'src/engine/changes/a.ts', 'src/i18n/languages.ts', 'svelte'),
  ...room('engine-update', 'src/engine/update/a.ts', 'src/i18n/languages.ts', 'svelte'),
  ...room('engine-kubectl', 'src/engine/kubectl/a.ts', 'src/i18n/languages.ts', 'svelte'),
  ...room('engine-server-text', 'src/engine/server-text/a.ts', 'src/engine/set/index.ts', 'svelte'),
  ...room('engine-document', 'src/engine/document.ts', 'src/engine/workspace.ts', 'js-yaml'),
  ...room('engine-workspace', 'src/engine/workspace.ts', 'src/engine/index.ts', 'js-yaml'),
  ...room('engine-help', 'src/engine/help/a.ts', 'src/i18n/languages.ts', 'monaco-editor'),
  ...room('engine-doors', 'src/engine/kubectl.ts', 'src/i18n/languages.ts', 'svelte'),
  ...room('i18n', 'src/i18n/a.ts', 'src/store/b.ts', 'svelte'),
  ...room('store', 'src/store/a.ts', span, 'svelte'),
  ...room('session', 'src/session/a.ts', 'src/i18n/languages.ts', 'svelte'),
  ...room('lessons', 'src/lessons/a.ts', 'src/workbench/b.ts', 'svelte', true),
  ...room('graph-view', 'src/graph-view/a.ts', 'src/store/b.ts', 'monaco-editor'),
  ...room('editor', 'src/editor/a.ts', 'src/workbench/b.ts', 'd3-zoom'),
  ...room('labs', 'src/labs/layers/a.ts', 'src/workbench/b.ts', 'monaco-editor'),
  ...room('cli', 'src/cli/a.ts', 'src/editor/b.ts', 'svelte', true),
  ...room('workbench', 'src/workbench/a.ts', pages, 'd3-zoom', true),
  ...room('doors', 'src/doors.ts', span, 'svelte'),
  ...room('server', 'src/server/a.ts', 'src/engine/index.ts', 'astro', true),
  ...room('third-party', 'src/third-party/a.ts', span, 'astro', true),
  ...room('styles', 'src/styles/a.ts', span, 'svelte', true),
  ...room('components-site', 'src/components/site/a.ts', 'src/editor/b.ts', 'monaco-editor'),
  ...room('site', 'src/site/a.ts', pages, 'svelte', true),
  ...room('offline', 'src/offline/a.ts', pages, 'svelte'),
  ...room('reference', 'src/reference/a.ts', pages, 'svelte'),
  ...room('components-progress', 'src/components/progress/a.ts', pages, 'monaco-editor'),
  { rule: 'lessons-values', file: 'src/lessons/a.ts', imports: 'src/labs/b.ts' },
  ...room('components-lesson', 'src/components/lesson/a.ts', pages, 'monaco-editor'),
  ...room('pages', 'src/pages/a.ts', 'src/server/b.ts', 'monaco-editor', true),
  { rule: 'no-room', file: 'src/pages/a.ts', imports: 'src/utils/b.ts' },
  { rule: 'content-imports-nothing', file: 'content/lessons/a.ts', imports: span },
  { rule: 'scripts-and-tests-stay-outside', file: 'src/lessons/a.ts', imports: 'scripts/b.ts' },
  { rule: 'yaml-from-one-room', file: 'src/session/a.ts', imports: 'js-yaml' },
  { rule: 'monaco-from-one-room', file: 'src/workbench/a.ts', imports: 'monaco-editor' },
  { rule: 'no-circle', file: 'src/store/b.ts', imports: 'src/store/c.ts' },
  { rule: 'nothing-unknown', file: 'src/cli/a.ts', imports: './nowhere.ts' },
];

/** Imports that the rooms need and no rule may catch. The last one closes the circle with `b.ts`, which is reported once. */
export const allowed: readonly Import[] = [
  { file: 'src/engine/rules/e.ts', imports: 'src/engine/server-text/b.ts', type: true },
  { file: 'src/engine/rules/c.ts', imports: 'src/engine/model/b.ts' },
  { file: 'src/engine/codes.ts', imports: 'src/engine/set/b.ts', type: true },
  { file: 'src/engine/yaml/c.ts', imports: 'js-yaml' },
  { file: 'src/editor/c.ts', imports: 'monaco-editor' },
  { file: 'src/graph-view/c.ts', imports: 'd3-zoom' },
  { file: 'src/workbench/c.ts', imports: 'src/editor/c.ts' },
  { file: 'src/server/c.ts', imports: 'node:path' },
  { file: 'src/store/c.ts', imports: 'src/store/b.ts' },
];
