/** What one object's verdict says about the stages `kind` and `decode`; `none` where it passed both. */
export type Said =
  | { readonly about: 'none' }
  | { readonly about: 'missing' | 'not-a-string'; readonly field: string }
  | { readonly about: 'unknown-kind' }
  | { readonly about: 'unknown-fields'; readonly paths: readonly string[] }
  | { readonly about: 'type'; readonly path: string }
  | { readonly about: 'quantity' | 'time' | 'base64' | 'schema' };

type Document = { readonly client?: string; readonly code?: number; readonly message?: string };

/** One row for each message that kubectl or the server has for these stages. */
const messages: readonly [RegExp, (match: RegExpExecArray) => Said][] = [
  [/^(apiVersion|kind) not set$/, ([, field]) => ({ about: 'missing', field: field! })],
  [/^(apiVersion|kind) isn't string type$/, ([, field]) => ({ about: 'not-a-string', field: field! })],
  [
    /^unexpected GroupVersion string|^no matches for kind|no kind ".*" is registered/,
    () => ({ about: 'unknown-kind' }),
  ],
  [/strict decoding error: (.*)$/, ([, list]) => ({ about: 'unknown-fields', paths: unknownFields(list!) })],
  [/cannot unmarshal .* into Go struct field (\S+) of type/, ([, path]) => ({ about: 'type', path: fieldPath(path!) })],
  [/quantities must match|unable to parse/, () => ({ about: 'quantity' })],
  [/parsing time/, () => ({ about: 'time' })],
  [/illegal base64/, () => ({ about: 'base64' })],
  [/boolean or JSON schema expected/, () => ({ about: 'schema' })],
];

/** Reads the verdict on one object. @throws where a 400 says something that no row knows. */
export function serverSays({ client, code, message }: Document): Said {
  const text = client ?? (code === 400 ? message : undefined);
  if (text === undefined) return { about: 'none' };
  for (const [form, said] of messages) {
    const match = form.exec(text);
    if (match) return said(match);
  }
  throw new Error(`no row for the message: ${text}`);
}

function unknownFields(list: string): string[] {
  return [...list.matchAll(/unknown field ("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) => JSON.parse(quoted!) as string);
}

/** `Container.spec.containers.VolumeSource.image` without the struct and without what Go embeds. */
function fieldPath(path: string): string {
  return path
    .split('.')
    .slice(1)
    .filter((step) => !/^[A-Z]/.test(step))
    .join('.');
}
