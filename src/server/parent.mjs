// @ts-check
// Plain JavaScript: the scripts that install Node use it before Node is there.

/**
 * Calls back once the process that started this one is gone: the system then gives it another parent.
 * A signal can be sent to a parent alone, and one of them (SIGKILL) lets it say nothing to its children.
 * @param {() => void} gone
 */
export function whenParentIsGone(gone) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 300);
  watch.unref();
}
