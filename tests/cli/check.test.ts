import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestVersion } from '../../src/engine/index.ts';
import { languages } from '../../src/i18n/languages.ts';
import { contentRoot } from '../content-root.ts';
import { installPackage, type Started } from './command.ts';

const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80 }]
`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: nginx }]
`;
const misspelled = deployment.replace('selector:', 'replcas: 2\n  selector:');

type Place = { path: string; line: number; column: number; endLine: number; endColumn: number };
type JsonFinding = Place & {
  code: string;
  severity: string;
  stage: string;
  reported: boolean;
  message: string;
  fixes: { id: string; text: string }[];
  related: (Place & { role: string })[];
  relatedOmitted: number;
};
type JsonReport = {
  schema: number;
  kubernetes: string;
  files: {
    path: string;
    documents: { gvk: string; name: string; namespace: string; outcome: unknown; findings: JsonFinding[] }[];
  }[];
  summary: Record<string, number>;
};

let drydock: Started;

beforeAll(async () => {
  drydock = await installPackage();
}, 60_000);
afterAll(() => drydock.remove());

async function checkJson(args: readonly string[], input?: string): Promise<JsonReport> {
  const { stdout, stderr } = await drydock.run(
    ['check', '--format', 'json', ...args],
    input === undefined ? {} : { input },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as JsonReport;
}

const codesOf = (report: JsonReport): string[] =>
  report.files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings.map(({ code }) => code)));

test('the package needs nothing and stays small', () => {
  expect(drydock.size).toBeLessThan(3_000_000);
});

test('without a bundle the command says how to build it', async () => {
  const bare = await installPackage({ built: false });
  const { code, stderr } = await bare.run(['check', '-']);
  bare.remove();
  expect(code).toBe(2);
  expect(stderr).toContain('npm run build:package');
});

test('a manifest without errors ends with 0', async () => {
  const folder = contentRoot({ 'a.yaml': `${deployment}---\n${service}` });
  const { code, stdout, stderr } = await drydock.run(['check', folder]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `1 file · 2 documents · 2 accepted · no findings · Kubernetes ${newestVersion}\n`,
    stderr: '',
  });
});

test('an error ends with 1 and stands at its place', async () => {
  const folder = contentRoot({ 'a.yaml': `# web\n---\n${misspelled}` });
  const file = join(folder, 'a.yaml');
  const { code, stdout } = await drydock.run(['check', file]);
  expect(code).toBe(1);
  const [first, second, blank, summary] = stdout.split('\n');
  expect(first).toMatch(/^.*a\.yaml:7:3: error: .*`replcas`.* \(unknown-field\)$/);
  expect(first).toContain(`${file}:7:3: `);
  expect(second).toBe('    Change to `replicas`');
  expect(blank).toBe('');
  expect(summary).toContain('1 refused · 1 error · ');
});

test('the JSON report has the documented form', async () => {
  const folder = contentRoot({ 'a.yaml': misspelled });
  const path = join(folder, 'a.yaml');
  expect(await checkJson(['--kubernetes', 'v1.37.1', path])).toEqual({
    schema: 1,
    kubernetes: '1.37',
    files: [
      {
        path,
        documents: [
          {
            gvk: 'apps/v1 Deployment',
            name: 'web',
            namespace: 'default',
            outcome: 'refused',
            findings: [
              {
                ...{ code: 'unknown-field', severity: 'error', stage: 'decode', reported: true },
                ...{ path: expect.any(String) as string, line: 5, column: 3, endLine: 5, endColumn: 10 },
                ...{ message: expect.stringContaining('replcas') as string },
                ...{ fixes: [{ id: 'replace-with', text: 'replicas' }], related: [], relatedOmitted: 0 },
              },
            ],
          },
        ],
      },
    ],
    summary: {
      files: 1,
      documents: 1,
      accepted: 0,
      refused: 1,
      unknown: 0,
      errors: 1,
      warnings: 0,
      hints: 0,
      silenced: 0,
    },
  });
});

test('all inputs are one set', async () => {
  const folder = contentRoot({ 'deployment.yaml': deployment, 'service.yaml': service });
  const [first, second] = [join(folder, 'deployment.yaml'), join(folder, 'service.yaml')];
  expect(codesOf(await checkJson([second]))).toEqual(['service-selects-no-pod']);
  expect(codesOf(await checkJson([second, first]))).toEqual([]);
  expect(codesOf(await checkJson([second, '-'], deployment))).toEqual([]);
});

test('a finding across objects warns, and ends with 0', async () => {
  const { code, stdout } = await drydock.run(['check', '-'], { input: service });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^-:5:\d+: warning: /);
});

test('folders are searched for manifests, in order, and each file is read once', async () => {
  const one = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
  const folder = contentRoot({
    'b.yml': one('b'),
    'a.YAML': one('a'),
    'z/c.json': '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}',
    'notes.md': 'no manifest',
    '.git/d.yaml': one('d'),
    'node_modules/e/e.yaml': one('e'),
  });
  symlinkSync(folder, join(folder, 'z', 'circle'));
  const { files, summary } = await checkJson([folder, join(folder, 'b.yml'), `${folder}/./z/c.json`]);
  expect(files.map(({ path }) => path)).toEqual(['a.YAML', 'b.yml', 'z/c.json'].map((name) => join(folder, name)));
  expect(files.map(({ documents }) => documents[0]?.name)).toEqual(['a', 'b', 'c']);
  expect(summary).toMatchObject({ files: 3, documents: 3, accepted: 3 });
});

const faults: { name: string; args: string[]; says: string }[] = [
  { name: 'no command', args: [], says: 'drydock check' },
  { name: 'an unknown command', args: ['chek', 'a.yaml'], says: 'Did you mean check?' },
  { name: 'no input', args: ['check'], says: 'standard input' },
  { name: 'an unknown option', args: ['check', '--fromat', 'json', '-'], says: 'Did you mean --format?' },
  { name: 'an option far from all', args: ['check', '--constructor', '-'], says: 'no option --constructor.\n' },
  { name: 'an option without its value', args: ['check', '-', '--lang'], says: 'en, de, ru, th' },
  { name: 'an unknown format', args: ['check', '--format', 'xml', '-'], says: '“xml”' },
  { name: 'an unknown version', args: ['check', '--kubernetes', '1.2', '-'], says: newestVersion },
  { name: 'an unknown language', args: ['check', '--lang', 'xx', '-'], says: '“xx”' },
  { name: 'a value for a switch', args: ['check', '--explain=yes', '-'], says: '--explain takes no value' },
  { name: 'a missing file', args: ['check', 'no\u001bne.yaml', '-'], says: 'no\\u001bne.yaml: there is no such' },
  { name: 'a folder without manifests', args: ['check', 'bin'], says: 'bin: this folder holds no' },
];

test.each(faults)('$name ends with 2 and a reason', async ({ args, says }) => {
  const { code, stdout, stderr } = await drydock.run(args, { input: service });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('bytes that are no text end with 2', async () => {
  const { code, stderr } = await drydock.run(['check', '-'], { input: Buffer.from([0xff, 0xfe, 0x61, 0x00]) });
  expect(code).toBe(2);
  expect(stderr).toContain('UTF-8');
});

test.each([
  '',
  '\n---\n# nothing\n',
  '{',
  '\t\n',
  '&a [*a]',
  '"\ud83d"',
  '__proto__: {a: 1}',
  '- '.repeat(3000),
  '\u0000',
])('garbage %j gets a report', async (input) => {
  for (const format of ['text', 'json']) {
    const { code, stdout, stderr } = await drydock.run(['check', '--format', format, '-'], { input });
    expect([0, 1]).toContain(code);
    expect(stderr).toBe('');
    if (format === 'json') expect((JSON.parse(stdout) as JsonReport).files).toHaveLength(1);
  }
});

test('nothing in a manifest reaches the terminal as a control character', async () => {
  const input = 'apiVersion: v1\nkind: "Po\\e[31md\\u202e\\u0007"\nmetadata: {name: "\\e]0;x"}\n';
  const { stdout } = await drydock.run(['check', '--explain', '-'], { input });
  expect(stdout).toContain('\\u001b[31md\\u202e');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

test('every language has its own words, by option or by the terminal', async () => {
  const [reports, complaints] = [new Set<string>(), new Set<string>()];
  for (const { id } of languages) {
    const byOption = await drydock.run(['check', '--lang', id, '--explain', '-'], { input: misspelled });
    const byTerminal = await drydock.run(['check', '--explain', '-'], {
      input: misspelled,
      env: { LANG: `${id}_XX.UTF-8` },
    });
    expect(byTerminal).toEqual(byOption);
    expect(byOption.stdout).toContain('`replcas`');
    reports.add(byOption.stdout);
    complaints.add((await drydock.run(['check', '--lang', id, 'none.yaml'])).stderr);
  }
  expect(reports.size).toBe(languages.length);
  expect(complaints.size).toBe(languages.length);
});

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  storageClassName: fast
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`;

test('--assume takes a cluster for granted, and what rests on it says so', async () => {
  expect(codesOf(await checkJson(['-'], claim))).toEqual([]);
  const [file] = (await checkJson(['--assume', 'kind', '-'], claim)).files;
  expect(file!.documents[0]!.findings).toMatchObject([{ code: 'reference-target-missing', assumes: 'kind' }]);
  const { stdout } = await drydock.run(['check', '--assume', 'kind', '-'], { input: claim });
  expect(stdout).toContain('assumed: a kind cluster');
  const { code, stderr } = await drydock.run(['check', '--assume', 'kin', '-'], { input: claim });
  expect(code).toBe(2);
  expect(stderr).toContain('bare, kind, minikube, managed');
});

test('--assume-exists takes objects for granted, one by one or from a file', async () => {
  const folder = contentRoot({ 'there.txt': '# ours\nsecret/a -n shop\nsc/fast\n' });
  const assume = ['--assume', 'bare'];
  expect(codesOf(await checkJson([...assume, '--assume-exists', 'sc/fast', '-'], claim))).toEqual([]);
  expect(codesOf(await checkJson([...assume, '--assume-exists', `@${folder}/there.txt`, '-'], claim))).toEqual([]);
  for (const [given, told] of [
    ['sc', 'expected'],
    ['storageclas/fast', 'storageclass'],
    [`@${folder}/none.txt`, 'none.txt'],
    ['', 'kind/name'],
  ] as const) {
    const { code, stdout, stderr } = await drydock.run(['check', '--assume-exists', given, '-'], { input: claim });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.toLowerCase()).toContain(told);
  }
});

test('what comments silence is counted', async () => {
  const silenced = claim.replace('fast', 'fast # drydock: allow reference-target-missing because it is made by hand');
  const { stdout } = await drydock.run(['check', '--assume', 'bare', '-'], { input: silenced });
  expect(stdout).toContain('1 silenced');
});

test('--explain adds why and how to mend', async () => {
  const short = await drydock.run(['check', '-'], { input: misspelled });
  const long = await drydock.run(['check', '--explain', '-'], { input: misspelled });
  expect(long.stdout.split('\n').length).toBeGreaterThan(short.stdout.split('\n').length);
});

test('the help names every option, and --version the version', async () => {
  const { code, stdout } = await drydock.run(['--help']);
  expect(code).toBe(0);
  for (const option of [
    '--kubernetes',
    '--assume',
    '--assume-exists',
    '--format',
    '--lang',
    '--explain',
    '--help',
    '--version',
  ])
    expect(stdout).toContain(option);
  expect(await drydock.run(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
});

test('many small files fit into little memory', { timeout: 60_000 }, async () => {
  const folder = contentRoot({});
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 3000; i++)
    writeFileSync(join(folder, 'many', `${i}.yaml`), service.replace('web }', `web-${i} }`));
  const env = { NODE_OPTIONS: '--max-old-space-size=128' };
  const { code, stdout } = await drydock.run(['check', '--format', 'json', folder], { env });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as JsonReport).summary).toMatchObject({ files: 3000, warnings: 3000 });
});

test('--format kubectl prints what kubectl apply would, on its streams', async () => {
  const bad = service.replace('port: 80', 'port: 0');
  const folder = contentRoot({
    'a.yaml': `${deployment}---\n${bad.replace('name: web }', 'name: web, namespace: shop }')}`,
  });
  const { code, stdout, stderr } = await drydock.run(['check', '--format', 'kubectl', folder]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'deployment.apps/web created\n' });
  expect(stderr).toMatch(/^The Service "web" is invalid: \n\* spec\.ports\[0\]\.port: Invalid value: 0: must be /);
  const piped = await drydock.run(['check', '--format', 'kubectl', '-'], { input: 'kind: Pod\n' });
  expect(piped.stderr).toMatch(/^error: error validating "STDIN": error validating data: apiVersion not set; /);
});
