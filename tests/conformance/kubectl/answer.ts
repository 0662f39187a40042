/** What kubectl did with one case. `of` begins the SHA-256 of the case's files as JSON. */
export type KubectlAnswer = {
  readonly id: string;
  readonly of: string;
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
};
