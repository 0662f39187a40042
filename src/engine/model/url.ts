/** A URL in its parts, as far as its reader needs them. */
export type Url = {
  readonly scheme: string;
  readonly host: string;
  /** What stands before "@"; absent where there is no "@". */
  readonly user?: string;
  readonly query: string;
  readonly fragment: string;
};

/** What is wrong with a text that is no URL, in the words of Go. */
export type UrlFault = { readonly fault: string };

/**
 * Takes a URL apart as the server does, which is more lenient than a browser here and stricter there.
 * Source: `Parse` in Go's net/url.
 */
export function parseUrl(text: string): Url | UrlFault {
  const [before, fragment] = cut(text, '#');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(before)) return { fault: 'net/url: invalid control character in URL' };
  const [scheme, afterScheme] = schemeOf(before);
  if (scheme === undefined) return { fault: 'missing protocol scheme' };
  const [rest, query] = cut(afterScheme, '?');
  const none = { scheme, host: '', query, fragment };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return badEscape(fragment) ?? none;
    if (cut(rest, '/')[0].includes(':')) return { fault: 'first path segment in URL cannot contain colon' };
    return badEscape(rest) ?? badEscape(fragment) ?? none;
  }
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///'))) {
    return badEscape(rest) ?? badEscape(fragment) ?? none;
  }
  const slash = rest.indexOf('/', 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const user = at < 0 ? undefined : authority.slice(0, at);
  const fault =
    hostFault(host) ??
    (user !== undefined && !/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)
      ? { fault: 'net/url: invalid userinfo' }
      : undefined) ??
    badEscape(user ?? '') ??
    badEscape(slash < 0 ? '' : rest.slice(slash)) ??
    badEscape(fragment);
  return fault ?? { ...none, host, ...(user !== undefined && { user }) };
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The scheme in lower case and what follows; `undefined` where a text begins with a colon. */
function schemeOf(text: string): readonly [string | undefined, string] {
  if (text.startsWith(':')) return [undefined, ''];
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/.exec(text)?.[0];
  return scheme === undefined ? ['', text] : [scheme.toLowerCase(), text.slice(scheme.length + 1)];
}

function badEscape(text: string): UrlFault | undefined {
  const found = /%(?![0-9A-Fa-f]{2}).{0,2}/su.exec(text)?.[0];
  return found === undefined ? undefined : { fault: `invalid URL escape ${JSON.stringify(found)}` };
}

function hostFault(host: string): UrlFault | undefined {
  const bracket = host.lastIndexOf(']');
  if (host.startsWith('[') && bracket < 0) return { fault: "missing ']' in host" };
  const colon = host.startsWith('[') ? bracket + 1 : host.lastIndexOf(':');
  const port = colon < 0 ? '' : host.slice(colon);
  if (port !== '' && !/^:\d*$/.test(port)) return { fault: `invalid port ${JSON.stringify(port)} after host` };
  const escape = /%.{0,2}/su.exec(host)?.[0];
  if (escape !== undefined && !/^%([89A-Fa-f][0-9A-Fa-f]|25)$/.test(escape)) {
    return { fault: `invalid URL escape ${JSON.stringify(escape)}` };
  }
  const wrong = /[^A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"%\u0080-\uffff]/.exec(host)?.[0];
  return wrong === undefined ? undefined : { fault: `invalid character ${JSON.stringify(wrong)} in host name` };
}
