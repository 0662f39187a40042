/** Points of good practice. The server accepts all of this. */
export type PracticeArgs = {
  /** `tag` is `latest`, written or implied, or empty for an image with neither tag nor digest that can be read. */
  'image-not-pinned': { image: string; tag: string };
  /** `missing` lists `requests.cpu`, `requests.memory` and `limits.memory`. */
  'resources-not-set': { container: string; missing: string };
  'privileged-container': { container: string };
};
