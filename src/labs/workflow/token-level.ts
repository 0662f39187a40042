import type { Level, Token } from './state.ts';

/** There is no such thing as reading them, so a token that may only read has none of them. */
export const onlyWrite: readonly string[] = ['id-token'];

/** The level of one scope. What a list of permissions does not name is none; `metadata` can always be read. */
export function levelOf(token: Token, scope: string): Level | 'unknown' {
  if (token.all === 'read' && onlyWrite.includes(scope)) return 'none';
  return (
    token.all ?? token.scopes.find((one) => one.scope === scope)?.level ?? (scope === 'metadata' ? 'read' : 'none')
  );
}
