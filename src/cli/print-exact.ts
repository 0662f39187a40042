type RawJson = { rawJSON(text: string): unknown };

/** Prints a value as one line of JSON. A `bigint` becomes all its digits, which a JavaScript number does not have. */
export function printExact(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'bigint' ? (JSON as unknown as RawJson).rawJSON(String(one)) : one,
  );
}
