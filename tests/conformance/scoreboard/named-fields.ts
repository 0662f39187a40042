/** The fields that the server names in a 400, without indexes. Quantities, times and base64 are refused without a name. */
export function namedFields(message: string): string[] {
  const strict = /strict decoding error: (.*)$/s.exec(message)?.[1];
  if (strict !== undefined) {
    return [...strict.matchAll(/unknown field ("(?:[^"\\]|\\.)*")/g)].map(([, name]) => JSON.parse(name!) as string);
  }
  const path = /cannot unmarshal .* into Go struct field (\S+) of type/.exec(message)?.[1];
  return path === undefined ? [] : [withoutStructs(path)];
}

/** `Container.spec.containers.VolumeSource.image` without the struct and without what Go embeds. */
function withoutStructs(path: string): string {
  return path
    .split('.')
    .slice(1)
    .filter((step) => !/^[A-Z]/.test(step))
    .join('.');
}
