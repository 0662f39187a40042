import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bench } from '../paths.ts';
import { median } from '../quantile.ts';
import { serverSchemas } from '../write-schemas.ts';

/*
 * Prints the milliseconds that yaml-language-server takes for a file, the median once it is warm: with the schema that
 * asks for any kind (`any`), and as an editor runs it, with the schema of the kind that the document names (`kind`).
 */

/** As far as it is used here; the package is not among the project's own. */
type LanguageServer = {
  getLanguageService(parameters: object): {
    configure(settings: object): void;
    doValidation(document: unknown, isKubernetes: boolean): Promise<readonly { readonly message: string }[]>;
  };
};
type Documents = { TextDocument: { create(uri: string, language: string, version: number, text: string): unknown } };

const require = createRequire(join(bench, 'package.json'));
const load = async (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);
const { getLanguageService } = (await load('yaml-language-server')) as LanguageServer;
const { TextDocument } = (await load('vscode-languageserver-textdocument')) as Documents;

/** By this address the language server knows Kubernetes' schemas. Nothing is fetched: the request service below answers. */
const schemas = 'https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/v1.37.0-standalone-strict/';

/** A definition asked for on its own brings the others along, so that what it refers to is found. */
async function answer(address: string): Promise<string> {
  const [file = '', definition] = address.split('#/definitions/');
  const text = readFileSync(join(serverSchemas, basename(file)), 'utf8');
  if (definition === undefined) return text;
  return JSON.stringify({ $ref: `#/definitions/${definition}`, ...(JSON.parse(text) as object) });
}

async function measure(chooses: boolean): Promise<number> {
  const service = getLanguageService({
    schemaRequestService: answer,
    workspaceContext: { resolveRelativePath: (path: string, base: string) => new URL(path, base).href },
    yamlSettings: { kubernetesCRDStoreEnabled: chooses },
    telemetry: { send: () => undefined, sendError: () => undefined, sendTrack: () => undefined },
    clientCapabilities: {},
  });
  service.configure({ validate: true, schemas: [{ uri: `${schemas}all.json`, fileMatch: ['*'] }] });
  const rounds = 12;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const document = TextDocument.create('file:///all.yaml', 'yaml', round, text);
    const start = performance.now();
    const found = await service.doValidation(document, true);
    times.push(performance.now() - start);
    const unread = found.find(({ message }) => message.startsWith('Unable to load schema'));
    if (unread) throw new Error(unread.message);
  }
  return median(times.slice(rounds / 2));
}

const text = readFileSync(process.argv[2]!, 'utf8');
process.stdout.write(JSON.stringify({ any: await measure(false), kind: await measure(true) }));
