// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { project } from './project.mjs';

/** The first Node that runs TypeScript files as they are. */
const oldest = [22, 18];

/** @param {string} version such as `v24.1.0` */
function isModern(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 22 ? !(major === 23 && minor < 6) : major === 22 && minor >= 18;
}

/**
 * The Node that runs the project: the one among its dependencies, or else the person's own where it is new enough.
 * @returns {string} path of the program
 * @throws {Complaint} where there is none
 */
export function modernNode() {
  if (!existsSync(join(project, 'node_modules'))) {
    throw new Complaint(
      'The dependencies are not installed. Run "npm ci" once; "npm start" and "npm test" do it by themselves.',
    );
  }
  const own = join(project, 'node_modules', '.bin', 'node');
  for (const node of [own, process.execPath]) {
    if (node === own && !existsSync(own)) continue;
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isModern(stdout.trim())) return node;
  }
  throw new Complaint(
    `Drydock brings its own Node for Linux on x64 and arm64. On this machine (${process.platform}, ${process.arch}) ` +
      `install Node ${oldest.join('.')} or newer: here is ${process.version}.`,
  );
}
