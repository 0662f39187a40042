/** Names the group of a question's answers and marks the right one, in prose as `Option` writes it. */
export function bindOptions(html: string, question: string, right: string): string {
  return html
    .replaceAll('name="predict"', `name="predict-${question}"`)
    .replace(`data-option="${right}"`, `data-option="${right}" data-right`);
}
