import { join } from 'node:path';
import ts from 'typescript';
import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';

/** What the engine promises about an argument: `values` are the only ones it can have. */
export type ArgumentFact = { readonly type: 'string' | 'number' | 'other'; readonly values?: readonly string[] };

/** The arguments of each finding's code. */
export type EngineArgs = ReadonlyMap<string, ReadonlyMap<string, ArgumentFact>>;

/** Reads the type `Args` of the engine with the TypeScript compiler. */
export function readEngineArgs(base: string = root): { args?: EngineArgs; problems: readonly Problem[] } {
  const file = 'src/engine/codes.ts';
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    allowImportingTsExtensions: true,
    lib: ['lib.es5.d.ts'],
  };
  const program = ts.createProgram([join(base, file)], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(base, file));
  const symbol = source && checker.getSymbolAtLocation(source);
  const declared = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === 'Args');
  const type = declared && checker.getDeclaredTypeOfSymbol(declared);
  if (!type || type.flags & ts.TypeFlags.Any) {
    const text = 'The type Args cannot be read, so the arguments of findings are not checked. Run tsc to see why.';
    return { problems: [{ severity: 'warning', file, line: 1, text }] };
  }
  const args = new Map<string, Map<string, ArgumentFact>>();
  for (const code of checker.getPropertiesOfType(type)) {
    const own = checker.getPropertiesOfType(checker.getTypeOfSymbol(code));
    args.set(code.name, new Map(own.map((argument) => [argument.name, factOf(checker.getTypeOfSymbol(argument))])));
  }
  return { args, problems: [] };
}

function factOf(type: ts.Type): ArgumentFact {
  const types = type.isUnion() ? type.types : [type];
  if (types.every((one) => one.isStringLiteral())) {
    return { type: 'string', values: types.map((one) => one.value) };
  }
  if (types.every((one) => one.flags & ts.TypeFlags.StringLike)) return { type: 'string' };
  if (types.every((one) => one.flags & ts.TypeFlags.NumberLike)) return { type: 'number' };
  return { type: 'other' };
}
