/** Variables that an instruction can use, by name. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Puts values for `$name`, `${name}`, `${name:-other}` and `${name:+other}`, as the builder does in COPY, ENV, FROM, USER and
 * WORKDIR. What is not set becomes nothing. `unset` is told each name that has no value.
 * Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expand(text: string, variables: Variables, unset?: (name: string) => void): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === '\\' && text[i + 1] === '$') {
      result += '$';
      i++;
    } else if (letter !== '$') result += letter;
    else {
      const rest = text.slice(i + 1, i + 400);
      const plain = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest);
      const braced = /^\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+])([^{}]*))?\}/.exec(rest);
      if (braced) {
        const [whole, name, operator, other = ''] = braced;
        const value = variables.get(name!);
        const there = operator?.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
        if (!operator && value === undefined) unset?.(name!);
        if (operator?.endsWith('+')) result += there ? other : '';
        else result += there ? value : other;
        i += whole.length;
      } else if (plain) {
        const value = variables.get(plain[0]);
        if (value === undefined) unset?.(plain[0]);
        result += value ?? '';
        i += plain[0].length;
      } else result += letter;
    }
  }
  return result;
}
