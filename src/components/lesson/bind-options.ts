/**
 * Names the group of a question's answers and marks the right one, in prose as `Option` writes it.
 * @param mark the words that say which one is right; they are seen once the answer is open
 */
export function bindOptions(html: string, question: string, right: string, mark: string): string {
  return html
    .replaceAll('name="question"', `name="question-${question}"`)
    .replace(`data-option="${right}">`, `data-option="${right}" data-right><p class="mark">✓ ${mark}</p>`);
}
