/** The parts of the engine that need not be there from the start: each loads when an object first asks for it. */
export type PartName = 'pods' | 'network' | 'cluster' | 'extension' | 'pod-security' | 'set' | 'practice' | 'answers';

/** A place in the engine for what a part brings. */
export type Slot<T> = {
  /** What the part brings. Where it is not there yet, nothing, and the part counts as wanted from then on. */
  read(): T | undefined;
  fill(brought: T): void;
};

const wanted = new Set<PartName>();

/** An empty slot. A slot that was filled stays so: what a part brings never changes. */
export function slotOf<T>(part: PartName): Slot<T> {
  let content: T | undefined;
  return {
    read() {
      if (content === undefined) wanted.add(part);
      return content;
    },
    fill(brought) {
      content = brought;
    },
  };
}

/** The parts that were asked for and missing since the last call. */
export function takeWanted(): readonly PartName[] {
  const parts = [...wanted];
  wanted.clear();
  return parts;
}
