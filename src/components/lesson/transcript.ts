/** Marks the commands of a transcript: what follows a prompt at the beginning of a line. */
export function markTranscript(html: string): string {
  return html.replace(
    /(^|\n|<code[^>]*>)(\$|#|&gt;) ([^\n<]*)/g,
    (_, before: string, prompt: string, command: string) =>
      `${before}<span class="prompt">${prompt} </span><kbd>${command}</kbd>`,
  );
}
