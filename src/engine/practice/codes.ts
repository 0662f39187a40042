/** Points of good practice. The server accepts all of this. */
export type PracticeArgs = {
  /** `tag` is `latest`, written or implied, or empty for an image with neither tag nor digest that can be read. */
  'image-not-pinned': { image: string; tag: string };
  /** `missing` lists `requests.cpu`, `requests.memory` and `limits.memory`. */
  'resources-not-set': { container: string; missing: string };
  'privileged-container': { container: string };
  /** `how` tells whether user 0 is written, or only not ruled out. */
  'runs-as-root': { container: string; how: 'written' | 'open' };
  'privilege-escalation-allowed': { container: string };
  'capability-dangerous': { container: string; capability: string };
  'capabilities-kept': { container: string };
  'root-file-system-writable': { container: string };
  /** What opens the kernel: no filter of system calls, or `/proc` without its masks. */
  'system-calls-unfiltered': { container: string; what: 'seccomp' | 'proc' };
  'node-namespace-shared': { field: 'hostNetwork' | 'hostPID' | 'hostIPC' };
  'node-folder-mounted': { volume: string; path: string };
  'node-port-taken': { container: string; port: number };
};
