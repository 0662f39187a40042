import { baseFacts } from './bases.ts';
import type { Build } from './build.ts';
import type { Building, Form, Placed } from './building.ts';
import { uidOf } from './building.ts';
import { filesOf } from './layer.ts';
import type { ImageFacts } from './state.ts';
import type { Stage } from './stages.ts';

/** What the image is that a build leaves: of the stage that was built, as far as it came. */
export function imageOf({ stages: built, target }: Build, stages: readonly Stage[]): ImageFacts | null {
  const building = target === undefined ? undefined : built[target];
  if (!building || stages.length === 0) return null;
  const user = userOf(building);
  return {
    base: baseFacts(building.image),
    ...(user ? { user } : {}),
    command: commandOf(building),
    workdir: building.workdir,
    layers: building.layers,
    files: filesOf(building.tree),
  };
}

function userOf(building: Building): ImageFacts['user'] | undefined {
  if (building.user) {
    const { value, line } = building.user;
    const uid = uidOf(building, value);
    // A name that the image does not have: the container would not start as anybody.
    if (uid === null) return undefined;
    const root = uid === undefined ? value.split(':')[0] === 'root' : uid === 0;
    return { name: value, root, ...(line === undefined ? {} : { line }) };
  }
  if (!building.row) return undefined;
  const { uid, users } = building.row;
  const name = Object.keys(users).find((one) => users[one] === uid) ?? String(uid);
  return { name, root: uid === 0 };
}

function commandOf({ entrypoint, command }: Building): ImageFacts['command'] {
  const line = command.line ?? entrypoint.line;
  const placed = line === undefined ? {} : { line };
  // An ENTRYPOINT in shell form takes no arguments: CMD is not looked at.
  if (entrypoint.form === 'shell') return { form: 'shell', words: entrypoint.value, ...placed };
  const words = [...entrypoint.value, ...command.value];
  return { form: formOf(entrypoint, command), words, ...placed };
}

function formOf(
  entrypoint: Placed<readonly string[]> & { form: Form },
  command: Placed<readonly string[]> & { form: Form },
): Form {
  if (command.form === 'shell') return 'shell';
  if (command.form === 'exec' || entrypoint.form === 'exec') return 'exec';
  return command.form === 'inherited' || entrypoint.form === 'inherited' ? 'inherited' : 'none';
}
