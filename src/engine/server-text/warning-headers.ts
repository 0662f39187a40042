const mostInAll = 4096;
const mostOfLong = 256;

/**
 * The warnings that reach kubectl, as headers of the answer: each text once, and where they are long in all, each cut short
 * and the last ones left out.
 * Source: `recorder.AddWarning` in k8s.io/apiserver/pkg/endpoints/filters/warning.go.
 */
export function sentWarnings(texts: readonly string[]): readonly string[] {
  const recorded: string[] = [];
  let sent: string[] = [];
  let written = 0;
  let isCut = false;
  const send = (text: string): void => {
    const shown = isCut ? [...text].slice(0, mostOfLong).join('') : text;
    sent.push(shown);
    written += [...shown].length;
  };
  for (const text of new Set(texts)) {
    if (isCut && written >= mostInAll) break;
    recorded.push(text);
    if (!isCut && written + [...text].length > mostInAll) {
      isCut = true;
      written = 0;
      sent = [];
      recorded.forEach(send);
    } else send(text);
  }
  return sent;
}
