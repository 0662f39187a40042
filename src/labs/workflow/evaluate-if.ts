import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
  type Expr,
} from '@actions/expressions/ast';
import type { data } from '@actions/expressions';
import { BooleanData } from '@actions/expressions/data/boolean';
import { Dictionary } from '@actions/expressions/data/dictionary';
import { StringData } from '@actions/expressions/data/string';
import { Evaluator } from '@actions/expressions/evaluator';
import { Lexer, TokenType, type Token } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';
import { truthy } from '@actions/expressions/result';
import { isKnown, isOpen, isUnknown, known, not, unknown } from './known.ts';
import type { Known } from './state.ts';

type Value = data.ExpressionData;

/** What an expression may ask besides the file: contexts by name, and the status functions. */
export type Surroundings = {
  readonly contexts: Readonly<Record<string, Value>>;
  readonly status: Readonly<Record<'success' | 'failure' | 'cancelled' | 'always', Known>>;
};

/** Whether a condition holds; `missing` names what nobody knows before the run, where that is why. */
export type Evaluated = { readonly holds: Known; readonly missing: readonly string[] };

const functions = ['success', 'failure', 'cancelled', 'always', 'hashFiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: Number.MAX_SAFE_INTEGER,
}));

/** Every context that GitHub has for conditions of jobs and steps; the parser has refused those that are not allowed. */
const contextNames = [
  'github',
  'inputs',
  'vars',
  'needs',
  'env',
  'job',
  'matrix',
  'runner',
  'secrets',
  'steps',
  'strategy',
];

/**
 * Evaluates a condition with GitHub's own evaluator, in three values: what depends on the unknown is unknown, unless the
 * rest decides it. An expression that cannot be read is unknown; the parser has complained about it.
 */
export function evaluateIf(expression: string, surroundings: Surroundings): Evaluated {
  try {
    const tree = treeOf(expression);
    if (!tree) return { holds: surroundings.status.success, missing: [] };
    const evaluator = new ThreeValued(tree, surroundings);
    const holds = evaluator.truth(tree);
    return { holds, missing: holds === 'unknown' ? [...evaluator.missing] : [] };
  } catch {
    return { holds: 'unknown', missing: [expression] };
  }
}

/** The same conditions are asked for every event and every job that may fail, so the last of them are kept. */
const trees = new Map<string, Expr | undefined>();
const keptTrees = 200;

function treeOf(expression: string): Expr | undefined {
  if (!trees.has(expression)) {
    if (trees.size >= keptTrees) trees.clear();
    trees.set(expression, new Parser(new Lexer(expression).lex().tokens, contextNames, functions).parse());
  }
  return trees.get(expression);
}

/** Whether the condition itself asks how the jobs before it ended. Otherwise GitHub puts `success() &&` before it. */
export function asksStatus(expression: string): boolean {
  try {
    return new Lexer(expression)
      .lex()
      .tokens.some(
        ({ type, lexeme }, index, all) =>
          type === TokenType.IDENTIFIER &&
          /^(?:success|failure|cancelled|always)$/i.test(lexeme) &&
          all[index + 1]?.type === TokenType.LEFT_PAREN,
      );
  } catch {
    return false;
  }
}

class ThreeValued extends Evaluator {
  readonly missing = new Set<string>();
  readonly #around: Surroundings;

  constructor(tree: Expr, around: Surroundings) {
    super(tree, new Dictionary());
    this.#around = around;
  }

  /** Whether the expression counts as true. Here a known part can decide although another is unknown. */
  truth(node: Expr): Known {
    if (node instanceof Grouping) return this.truth(node.group);
    if (node instanceof Unary) return not(this.truth(node.expr));
    if (node instanceof Logical) {
      const decides: Known = node.operator.type === TokenType.AND ? 'no' : 'yes';
      const parts: Known[] = [];
      for (const part of node.args) {
        parts.push(this.truth(part));
        if (parts.at(-1) === decides) return decides;
      }
      return parts.includes('unknown') ? 'unknown' : not(decides);
    }
    if (node instanceof FunctionCall) {
      const status = this.#status(node);
      if (status) return status;
    }
    const value = this.eval(node);
    if (isUnknown(value)) return 'unknown';
    return known(truthy(value));
  }

  #status(node: FunctionCall): Known | undefined {
    const name = node.functionName.lexeme.toLowerCase();
    if (!Object.hasOwn(this.#around.status, name)) return undefined;
    const status = this.#around.status[name as keyof Surroundings['status']];
    if (status === 'unknown') this.missing.add(`${name}()`);
    return status;
  }

  override visitUnary(node: Unary): Value {
    return this.#boolean(this.truth(node));
  }

  override visitBinary(node: Binary): Value {
    const [left, right] = [this.eval(node.left), this.eval(node.right)];
    if (!isKnown(left) || !isKnown(right)) return unknown;
    return super.visitBinary(new Binary(literal(left), node.operator, literal(right)));
  }

  override visitLogical(node: Logical): Value {
    const truths: Value[] = [];
    for (const part of node.args) {
      const value = this.eval(part);
      if (isUnknown(value)) return unknown;
      truths.push(value);
      if (truthy(value) === (node.operator.type === TokenType.OR)) break;
    }
    return truths.at(-1)!;
  }

  override visitContextAccess(node: ContextAccess): Value {
    const value = this.#around.contexts[node.name.lexeme.toLowerCase()] ?? unknown;
    if (isUnknown(value)) this.missing.add(node.name.lexeme);
    return value;
  }

  override visitIndexAccess(node: IndexAccess): Value {
    const from = this.eval(node.expr);
    const star = node.index instanceof Star;
    const index = star ? undefined : this.eval(node.index);
    const hidden = isUnknown(from) || (index && isUnknown(index)) || (star && isOpen(from));
    const value = hidden
      ? unknown
      : super.visitIndexAccess(new IndexAccess(literal(from), index ? literal(index) : node.index));
    if (isUnknown(value)) {
      // The longest name says it best: `github.event.inputs.env` rather than each of its beginnings.
      this.missing.delete(nameOf(node.expr));
      this.missing.add(nameOf(node));
    }
    return value;
  }

  override visitFunctionCall(node: FunctionCall): Value {
    const status = this.#status(node);
    if (status) return this.#boolean(status);
    const values = node.args.map((argument) => this.eval(argument));
    if (node.functionName.lexeme.toLowerCase() === 'hashfiles') this.missing.add('hashFiles()');
    else if (values.every(isKnown))
      return super.visitFunctionCall(new FunctionCall(node.functionName, values.map(literal)));
    return unknown;
  }

  #boolean(value: Known): Value {
    return value === 'unknown' ? unknown : new BooleanData(value === 'yes');
  }
}

/** A value as a piece of an expression, so that GitHub's own rules can be asked about it. */
function literal(value: Value): Expr {
  const range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const token: Token = { type: TokenType.STRING, lexeme: '', range };
  return new Literal(value, token);
}

/** The way to a value as people write it, such as `github.event.action`. */
function nameOf(node: Expr): string {
  if (node instanceof ContextAccess) return node.name.lexeme;
  if (node instanceof Grouping) return nameOf(node.group);
  if (!(node instanceof IndexAccess)) return '…';
  const { index } = node;
  if (index instanceof Star) return `${nameOf(node.expr)}.*`;
  const key = index instanceof Literal && index.literal instanceof StringData ? index.literal.value : undefined;
  return key === undefined ? `${nameOf(node.expr)}[…]` : `${nameOf(node.expr)}.${key}`;
}
