/**
 * Who may import whom. Every room has one row: the rooms it may import (itself included without saying so), the
 * packages, and whether it may use Node. What a row does not name is a breach; `mend` says what to do instead.
 * Astro's components cannot be read here: ESLint guards them.
 *
 * @typedef {object} Room
 * @property {string} path files of the room
 * @property {string[]} may rooms by name, or paths
 * @property {string[]} [typesFrom] rooms whose types, and no more than types, it may import
 * @property {string[]} [packages]
 * @property {boolean} [node]
 * @property {string} mend
 */

const shapes = 'engine shapes';
const ground = ['text', shapes, 'engine/yaml', 'engine/schema', 'engine/model', 'engine/slot'];
const stages = [
  ...ground,
  'engine/defaults',
  'engine/rules',
  'engine/cluster',
  'engine/custom',
  'engine/admission',
  'engine/practice',
  'engine/set',
  'engine/document',
  'engine/workspace',
  'engine/parts',
];
const engine = [
  ...stages,
  'engine/server-text',
  'engine/stored',
  'engine/help',
  'engine/kubectl',
  'engine/update',
  'engine/changes',
  'engine doors',
];
const stageMend =
  'The stages of the engine know only those before them: yaml, schema, model, then defaults, rules, admission and set side by side, then practice, then document and workspace. ' +
  'Move what both need to the earlier stage, or hand it over as an argument from document.ts.';
const pureMend =
  'The engine runs anywhere and knows no framework, no Node and no package but js-yaml in src/engine/yaml. Take the thing as an argument, or do it in the room that calls the engine.';

/** @type {Record<string, Room>} */
const rooms = {
  text: {
    path: '^src/text/',
    may: [],
    mend: 'src/text is the ground of everything and imports nothing. Move the code to the room that needs it.',
  },
  [shapes]: {
    path: '^src/engine/(finding|codes|analysis)\\.ts$',
    may: ['text'],
    typesFrom: engine,
    mend: 'The shapes of the engine gather the types of its stages and hold no logic. Write "import type", or move the value to the stage that makes it.',
  },
  'engine/yaml': { path: '^src/engine/yaml/', may: ['text', shapes], packages: ['js-yaml'], mend: stageMend },
  'engine/schema': { path: '^src/engine/schema/', may: ['text', shapes, 'engine/yaml'], mend: stageMend },
  'engine/model': {
    path: '^src/engine/model/',
    may: ['text', shapes, 'engine/yaml', 'engine/schema'],
    mend: stageMend,
  },
  'engine/slot': {
    path: '^src/engine/slot\\.ts$',
    may: [],
    mend: 'A slot holds what a part brings and knows no part. Put what fills it into src/engine/parts.',
  },
  // They fill the slots of the stages. No stage knows them: a stage that did would bring all of them along.
  'engine/parts': {
    path: '^src/engine/parts/',
    may: [
      ...['engine/slot', 'engine/rules', 'engine/custom', 'engine/admission', 'engine/set', 'engine/practice'],
      '^src/engine/(server-of|ask)\\.ts$',
    ],
    mend: stageMend,
  },
  'engine/defaults': { path: '^src/engine/defaults/', may: ground, mend: stageMend },
  // A cause names the server's saying; the words themselves load where they are printed.
  'engine/rules': {
    path: '^src/engine/rules/',
    may: ground,
    typesFrom: ['engine/server-text'],
    mend: stageMend,
  },
  'engine/cluster': { path: '^src/engine/cluster/', may: ground, mend: stageMend },
  // A custom resource is judged by the definition that stands in the cluster, with the words of the rules.
  'engine/custom': {
    path: '^src/engine/custom/',
    may: [...ground, 'engine/cluster', 'engine/rules', 'engine/defaults'],
    typesFrom: ['engine/server-text'],
    mend: stageMend,
  },
  'engine/admission': {
    path: '^src/engine/admission/',
    may: [...ground, 'engine/cluster'],
    typesFrom: ['engine/server-text'],
    mend: stageMend,
  },
  'engine/practice': {
    path: '^src/engine/practice/',
    // Some of it shows only where all objects are looked at.
    may: [...ground, '^src/engine/rules/subject\\.ts$', 'engine/set'],
    mend: stageMend,
  },
  'engine/set': { path: '^src/engine/set/', may: [...ground, '^src/engine/cluster/assumed'], mend: stageMend },
  'engine/server-text': {
    path: '^src/engine/server-text/',
    may: ground,
    mend: "The server's words, and the way it prints values, know no stage that judges. Move the logic to a door.",
  },
  // The shapes of Go's types are large, so what is stored is worked out only where somebody asks for it.
  'engine/stored': {
    path: '^src/engine/stored/',
    may: [...ground, 'engine/defaults', 'engine/admission', 'engine/server-text'],
    mend: 'What the server stores is made of an object that the stages have accepted. It judges nothing: move rules to a stage.',
  },
  'engine/document': {
    path: '^src/engine/document\\.ts$',
    may: stages.filter((stage) => stage !== 'engine/workspace' && stage !== 'engine/parts'),
    mend: stageMend,
  },
  'engine/workspace': {
    path: '^src/engine/(workspace|ask)\\.ts$',
    may: stages.filter((stage) => stage !== 'engine/parts'),
    mend: stageMend,
  },
  'engine/kubectl': {
    path: '^src/engine/kubectl/',
    may: [...stages, 'engine/server-text', 'engine doors'],
    mend: "kubectl's words are a door of the engine beside the server's; no stage knows them. Move what a stage needs into it.",
  },
  'engine/update': {
    path: '^src/engine/update/',
    may: [...stages, 'engine/server-text', 'engine doors'],
    mend: 'Updates are a door of the engine: they ask the stages about the old and the new object. Move what a stage needs into it.',
  },
  'engine/changes': {
    path: '^src/engine/changes/',
    may: [...stages, 'engine/update', 'engine doors'],
    mend: 'What would change is a door beside the verdict; no stage knows it. Move what a stage needs into it.',
  },
  'engine/help': { path: '^src/engine/help/', may: stages, mend: stageMend },
  'engine doors': { path: '^src/engine/[^/]+\\.ts$', may: engine, mend: pureMend },
  i18n: {
    path: '^src/i18n/',
    may: ['text', ...engine],
    mend: 'Words know the engine and nothing that shows them. Pass the language in, and let the caller do the rest.',
  },
  site: {
    path: '^src/site/',
    may: ['^src/i18n/languages\\.ts$'],
    packages: ['astro'],
    node: true,
    mend: 'What the site says of itself to other programs knows no page. Show it in src/components/site.',
  },
  offline: {
    path: '^src/offline/',
    may: ['^src/i18n/languages\\.ts$'],
    mend: 'What keeps the site for use without a network knows addresses, not pages. Show it in src/components/site/offline.',
  },
  store: {
    path: '^src/store/',
    may: [],
    mend: 'The store keeps values and knows nobody who owns them. Describe the value where it is used and pass it in.',
  },
  session: {
    path: '^src/session/',
    may: ['text', ...engine],
    mend: 'The session carries plain data to the engine and back. Words, drawing and editor belong to those who open it.',
  },
  lessons: {
    path: '^src/lessons/',
    may: ['text', ...engine, 'i18n'],
    typesFrom: ['labs'],
    packages: ['astro'],
    node: true,
    mend: 'Lessons and their grading ask the engine and show nothing. Show it in src/components/lesson or src/workbench.',
  },
  reference: {
    path: '^src/reference/',
    may: ['text', ...engine, 'i18n'],
    mend: 'The reference arranges what engine and content know, and shows nothing. Show it in src/components/reference.',
  },
  'graph-view': {
    path: '^src/graph-view/',
    may: ['text', ...engine, 'i18n'],
    packages: ['svelte', 'd3-selection', 'd3-zoom', '@dagrejs/dagre'],
    mend: 'The drawing takes a graph and words and draws them. What it needs from elsewhere comes in as a property.',
  },
  editor: {
    path: '^src/editor/',
    may: ['text', ...engine, 'i18n', 'store'],
    packages: ['monaco-editor', 'svelte'],
    mend: 'The editor only converts between Monaco or a textarea and our shapes. What it needs from elsewhere comes in as an argument.',
  },
  labs: {
    path: '^src/labs/',
    may: [
      'text',
      ...engine,
      'i18n',
      '^src/lessons/(goals/condition|schema/closed)\\.ts$',
      '^src/session/(asker|start-answering|watchdog)\\.ts$',
    ],
    packages: [
      'svelte',
      'astro',
      '@actions/expressions',
      '@actions/workflow-parser',
      'dockerfile-ast',
      'dockerfile-utils',
    ],
    mend: 'A lab asks the engine and shows its own model. What it needs from elsewhere comes in as a property.',
  },
  cli: {
    path: '^src/cli/',
    may: ['text', ...engine, 'i18n'],
    node: true,
    mend: 'The command line is the engine and its words. It never brings editor, drawing or pages along.',
  },
  workbench: {
    path: '^src/workbench/',
    may: ['text', ...engine, 'i18n', 'store', 'session', 'lessons', 'graph-view', 'editor', 'labs', 'doors'],
    packages: ['svelte', 'astro'],
    node: true,
    mend: 'The workbench puts editor, findings and drawing together; pages and lessons use it, and it knows neither.',
  },
  doors: { path: '^src/doors\\.ts$', may: [], mend: 'The doors are a list. Move the code to the room that needs it.' },
  server: {
    path: '^src/server/',
    may: ['doors', '^src/i18n/languages\\.ts$'],
    packages: ['sirv'],
    node: true,
    mend: 'The server serves files and knows nothing of what is in them. Build it into the site, or pass it in.',
  },
  'third-party': {
    path: '^src/third-party/',
    may: [],
    node: true,
    mend: 'The list of software by others is read from the lock file alone. Show it in src/pages.',
  },
  styles: {
    path: '^src/styles/',
    may: [],
    packages: ['astro'],
    node: true,
    mend: 'Styles and typefaces know no page. Move the code to the room that needs it.',
  },
  'components/site': {
    path: '^src/components/site/',
    may: ['text', ...engine, 'i18n', 'store', 'offline', 'doors', 'styles', 'third-party'],
    packages: ['astro'],
    mend: 'What stands on every page stays small: no editor, no drawing, no lessons. Build that into the page that needs it.',
  },
  'components/lesson': {
    path: '^src/components/lesson/',
    may: [
      ...['text', ...engine, 'i18n', 'store', 'session', 'lessons', 'graph-view', 'editor', 'labs', 'workbench'],
      ...['components/site', 'doors', 'styles'],
    ],
    packages: ['svelte', 'astro'],
    mend: 'The parts of a lesson use the workbench and know no page. Move the code to src/workbench or pass it in.',
  },
  'components/progress': {
    path: '^src/components/progress/',
    may: ['i18n', 'store', 'lessons', 'components/lesson'],
    packages: ['svelte', 'astro'],
    mend: 'The pages about progress speak of what is kept. What a lesson does itself belongs into src/components/lesson.',
  },
  pages: {
    path: '^src/(pages|layouts)/|^src/content\\.config\\.ts$',
    may: ['^src/(?!server/|cli/)', '^content/'],
    packages: ['astro', 'svelte'],
    node: true,
    mend: 'Pages are built without the server and the command line, and reach Monaco, the drawing and YAML through the rooms that own them.',
  },
};

/** Rooms may name rooms or give paths of their own. @param {string} name */
const pathOf = (name) => rooms[name]?.path ?? name;
/** @param {string} name */
const idOf = (name) => name.replaceAll(/[ /]/g, '-');

/** A package in the folder of packages; Vite's `?worker` and `?url` stay with the file they are asked of. @param {string} name */
const packagePath = (name) => `node_modules/${name}/`;

const roomRules = Object.entries(rooms).flatMap(([name, room]) => {
  const { path, may, typesFrom, packages = [], node = false, mend } = room;
  // The doors of the engine are all its own files but those that are rooms themselves.
  const others =
    name === 'engine doors' ? [rooms[shapes].path, rooms['engine/document'].path, rooms['engine/workspace'].path] : [];
  const from = { path, ...(others.length > 0 && { pathNot: others }) };
  const rule = (/** @type {string} */ kind, /** @type {object} */ to) => ({
    name: `${idOf(name)}-${kind}`,
    comment: mend,
    severity: 'error',
    from,
    to,
  });
  const inside = '^(src|content|scripts|tests|public)/';
  const allowed = [path, ...may.map(pathOf)];
  return [
    ...(typesFrom
      ? [
          rule('values', { path: inside, pathNot: allowed, dependencyTypesNot: ['type-only'] }),
          rule('rooms', { path: inside, pathNot: [...allowed, ...typesFrom.map(pathOf)] }),
        ]
      : [rule('rooms', { path: inside, pathNot: allowed })]),
    rule('packages', {
      path: 'node_modules/',
      dependencyTypesNot: ['core'],
      ...(packages.length > 0 && { pathNot: packages.map(packagePath) }),
    }),
    ...(node ? [] : [rule('node', { dependencyTypes: ['core'] })]),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'no-room',
      comment:
        'Every file under src belongs to a room, so that its imports are decided. Put it into one, or give its folder a row in .dependency-cruiser.mjs.',
      severity: 'error',
      from: {},
      to: {
        path: '^src/',
        pathNot: [...Object.values(rooms).map(({ path }) => path), '\\.d\\.ts$'],
      },
    },
    {
      name: 'content-imports-nothing',
      comment:
        'Content is words and manifests: writers need no code. Offer what it needs as a component of the fixed list.',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: '.' },
    },
    {
      name: 'scripts-and-tests-stay-outside',
      comment: 'What is shipped needs neither scripts nor tests. Move what both need under src.',
      severity: 'error',
      from: { path: '^src/', pathNot: rooms['engine/schema'].path },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'yaml-from-one-room',
      comment:
        'Only src/engine/yaml (and the scripts that read content) know js-yaml. Ask the engine for documents instead.',
      severity: 'error',
      from: { pathNot: ['^src/engine/yaml/', '^scripts/content/'] },
      to: { path: 'node_modules/js-yaml/' },
    },
    {
      name: 'monaco-from-one-room',
      comment: 'Only src/editor knows Monaco, so that it loads when it is wanted. Add what you need to src/editor.',
      severity: 'error',
      from: { pathNot: '^src/editor/' },
      to: { path: 'node_modules/monaco-editor/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea or three. Move what both need to a file of its own.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unknown',
      comment:
        'This import leads nowhere: correct the path, or run "npm run generate" where the file is a generated one.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
    },
  },
};
