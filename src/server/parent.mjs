// @ts-check
// Plain JavaScript: the scripts that install Node use it before Node is there.
import { readFileSync } from 'node:fs';

/** @param {number} pid @param {'cmdline' | 'stat'} file */
function about(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The parent of another process, on Linux. @param {number} pid @returns {number | undefined} */
function parentOf(pid) {
  // `pid (name) state parent ...`, where the name may hold spaces and parentheses.
  const [, parent] = about(pid, 'stat').split(')').at(-1)?.trim().split(' ') ?? [];
  return parent ? Number(parent) : undefined;
}

/** True where npm has put a shell between itself and this process. @param {number} pid */
function isShellOfNpm(pid) {
  const script = process.env['npm_lifecycle_script'];
  // Arguments that a person gave to npm stand behind the script.
  return (
    script !== undefined &&
    about(pid, 'cmdline')
      .split('\0')
      .some((part) => part.startsWith(script))
  );
}

/**
 * Calls back once the process that started this one is gone: the system then gives it another parent. A signal can be
 * sent to a parent alone, and one of them (SIGKILL) lets it say nothing to its children. Of npm only its shell would
 * be left, which waits for this process; so the shell's parent counts too.
 * @param {() => void} gone
 */
export function whenParentIsGone(gone) {
  const parent = process.ppid;
  const npm = isShellOfNpm(parent) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(watch);
    gone();
  }, 300);
  watch.unref();
}
