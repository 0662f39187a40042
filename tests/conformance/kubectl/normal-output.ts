/**
 * What kubectl prints, as it would be without a dry run, and without what is new each time: the uid that a Job's messages
 * quote and the last letters of a generated name.
 */
export function normalOutput(text: string): string {
  return text
    .replace(/ \(server dry run\)$/gm, '')
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g, '<uid>');
}
