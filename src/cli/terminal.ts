/** What a command needs of its process; the tests and the bin hand over `process` itself. */
export type Terminal = Pick<NodeJS.Process, 'argv' | 'env' | 'stdin' | 'stdout' | 'stderr'>;
