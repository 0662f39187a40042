/** Of thousands of things alike each gets in the way of all others: what is compared, and what is said, has an end. */
export type Pairs = {
  /** Looks at a pair, which answers whether it had something to say. False once no other is to be looked at. */
  compare(look: () => boolean): boolean;
};

/** Some 450 things, each with each other. */
const mostCompared = 100_000;

/** The warnings of one answer have room for 4,096 characters together, so that a hundred of one kind do not fit. */
const mostSaid = 500;

/** The comparisons within one object. */
export function createPairs(): Pairs {
  let compared = 0;
  let said = 0;
  return {
    compare(look) {
      if (compared >= mostCompared || said >= mostSaid) return false;
      compared++;
      if (look()) said++;
      return true;
    },
  };
}
