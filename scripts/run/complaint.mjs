// @ts-check
/** Something that the person at the terminal can mend; `message` says how. It is shown without a stack. */
export class Complaint extends Error {}
