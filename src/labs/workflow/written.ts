import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isBasicExpression, isScalar } from '@actions/workflow-parser/templates/tokens/type-guards';

/** A scalar as the file has it, without quotes around it; the parser turns text with expressions in it into a call. */
export function written(token: TemplateToken | undefined): string {
  if (!token || !isScalar(token)) return '';
  if (!isBasicExpression(token) || token.source === undefined) return token.toString();
  return /^(["'])(.*)\1$/s.exec(token.source.trim())?.[2] ?? token.source;
}
