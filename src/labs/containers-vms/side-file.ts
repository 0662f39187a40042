/** Where the number of services is written. */
export const sideFile = 'side.yaml';

/** More boxes than this are no drawing. */
export const mostServices = 40;
