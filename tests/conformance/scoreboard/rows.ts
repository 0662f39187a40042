/** The rows of the scoreboard: what engine and server are compared in. */
export const rows = ['verdict', 'causes', 'warnings', 'message', 'object'] as const;
export type Row = (typeof rows)[number];
