import { encodeBase64 } from '../../model/base64.ts';
import { decodeBinary } from '../../yaml/binary.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import type { Member } from '../members.ts';
import { join } from '../walk.ts';

/** Passwords and tokens are shorter; what is longer is a file. */
const longest = 1024;

/**
 * A value of a Secret that was encoded once too often, or that ends with the line break which `echo` adds: the program
 * reads it as a part of the password.
 * Source: "Managing Secrets using Configuration File" in kubernetes.io/docs/tasks/configmap-secret.
 */
export const secretValueOdd: SetCheck = ({ members }) => members.ofKind('/Secret').all.flatMap(oddValues);

function oddValues(secret: Member): readonly SetFinding[] {
  return (['data', 'stringData'] as const).flatMap((field) => {
    const map = get(secret.resource.root, field);
    if (map?.kind !== 'map') return [];
    return [...map.entries.values()].flatMap(({ key, value }) => {
      const written = stringOf(value);
      if (written === undefined || written.length > longest) return [];
      const text = field === 'data' ? decodeBinary(written) : written;
      const fault = text === undefined ? undefined : faultOf(key, text);
      if (text === undefined || !fault) return [];
      const body = text.replace(/[\r\n]+$/, '');
      const mended = fault === 'encoded-twice' ? body : encodeBase64(body);
      return setFinding(secret, {
        code: 'secret-value-odd',
        args: { key, field, fault },
        severity: 'hint',
        certainty: 'probably-not-meant',
        at: value.at,
        path: join(field, key),
        // Of plain text the right way to write it depends on the characters in it.
        fixes: field === 'data' ? [{ id: 'replace-with', text: mended }] : [],
      });
    });
  });
}

function faultOf(key: string, text: string): 'encoded-twice' | 'ends-with-newline' | undefined {
  const body = text.replace(/[\r\n]+$/, '');
  if (isEncodedText(body)) return 'encoded-twice';
  // Files end with a line break, and a file has a name with a dot, several lines, or blanks.
  const isToken = body !== '' && !/\s/.test(body) && !/^[{["<]/.test(body);
  return body !== text && isToken && !key.includes('.') ? 'ends-with-newline' : undefined;
}

/** Whether a text is the base64 of readable text. A password or a token that only looks like base64 stands for no text. */
function isEncodedText(text: string): boolean {
  const isLong = text.endsWith('=') ? text.length >= 8 : text.length >= 12;
  if (!isLong || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  return /^[\t\r\n\x20-\x7e]+$/.test(decodeBinary(text) ?? '');
}
