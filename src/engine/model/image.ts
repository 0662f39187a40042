/**
 * The tag of an image reference: `latest` where there is neither tag nor digest, empty for a digest alone.
 * Source: `ParseImageName` in pkg/util/parsers/parsers.go of Kubernetes. A reference that it cannot parse has no tag.
 */
export function tagOf(image: string): string {
  const [name = '', digest] = image.split('@', 2);
  const lastPart = name.slice(name.lastIndexOf('/') + 1);
  const colon = lastPart.indexOf(':');
  const tag = colon < 0 ? '' : lastPart.slice(colon + 1);
  if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(colon < 0 ? lastPart : lastPart.slice(0, colon))) return '';
  return tag === '' && digest === undefined ? 'latest' : tag;
}

/** `latest` is pulled at every start, everything else only where it is not there yet. */
export function pullPolicyOf(image: string): 'Always' | 'IfNotPresent' {
  return tagOf(image) === 'latest' ? 'Always' : 'IfNotPresent';
}
