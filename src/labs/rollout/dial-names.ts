/** The numbers of a Deployment that a control can change. */
export const dialNames = ['replicas', 'maxSurge', 'maxUnavailable'] as const;
export type DialName = (typeof dialNames)[number];
