import { dirname } from 'node:path';
import ts from 'typescript';

const { ModuleKind, ScriptTarget } = ts;

/** What the compiler has against a file of TypeScript, as it would print it. */
export function objectionsTo(file: string): string {
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    module: ModuleKind.NodeNext,
    target: ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    // What stands beside the file is checked with it; the library of the language is not ours.
    skipDefaultLibCheck: true,
  });
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => dirname(file),
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host);
}
