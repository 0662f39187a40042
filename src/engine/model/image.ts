const word = '[a-z0-9]+';
const part = `${word}(?:(?:[._]|__|-+)${word})*`;
const host = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*';
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const name = new RegExp(`^${part}(?:/${part})*$`);
const registry = new RegExp(`^(?:${host}|\\[[a-fA-F0-9:]+\\])(?::\\d+)?$`);
const rest = new RegExp(`^([^:@]*)(?::(\\w[\\w.-]{0,127}))?(?:@(${digest}))?$`);

/** Digests that the server knows, and how many digits each has. */
const digits: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

const longestName = 255;

/**
 * The tag of an image reference: `latest` where there is neither tag nor digest, empty for a digest alone.
 * Source: `ParseImageName` in pkg/util/parsers/parsers.go of Kubernetes, which asks `ParseNormalizedNamed` in
 * github.com/distribution/reference. A reference that it cannot parse has no tag.
 */
export function tagOf(image: string): string {
  if (/^[a-f0-9]{64}$/.test(image)) return '';
  const slash = image.indexOf('/');
  const first = image.slice(0, Math.max(slash, 0));
  const isRegistry = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const [, path = '', tag = '', hash] = rest.exec(isRegistry ? image.slice(slash + 1) : image) ?? [];
  if (!name.test(path) || path.length > longestName || (isRegistry && !registry.test(first))) return '';
  if (hash !== undefined && !isDigest(hash)) return '';
  return tag === '' && hash === undefined ? 'latest' : tag;
}

function isDigest(hash: string): boolean {
  const colon = hash.indexOf(':');
  const value = hash.slice(colon + 1);
  return digits.get(hash.slice(0, colon)) === value.length && /^[0-9a-f]+$/.test(value);
}

/** `latest` is pulled at every start, everything else only where it is not there yet. */
export function pullPolicyOf(image: string): 'Always' | 'IfNotPresent' {
  return tagOf(image) === 'latest' ? 'Always' : 'IfNotPresent';
}
