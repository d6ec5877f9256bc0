import type { Expression } from './expression.ts';
import { ExpressionCode } from './expression-code.ts';
import { type Code, get, Locals, moduleCode, op, set, simd, tee } from './wasm-code.ts';

/**
 * The loop of an expression as a module: its parameters are the address of what is filled, those of so many inputs, and how many
 * bytes that is, a multiple of 16 above 0.
 */
export function loopCode(expression: Expression, count: number): Uint8Array {
  const locals = new Locals(count + 2, 1);
  const [out, bytes, end] = [0, count + 1, locals.place()];
  const addresses = Array.from({ length: count }, (_, index) => index + 1);
  const input = { code: (place: number) => [get(place + 1), simd.load], isNumber: () => false };
  const value = new ExpressionCode(expression, locals, input).codeOf(expression);
  return moduleCode(locals, [
    [get(out), get(bytes), op.add, set(end)],
    [op.loop, get(out), value, simd.store],
    addresses.map((address) => [next(address), set(address)]),
    [next(out), tee(out), get(end), op.isLess, op.branchIf, 0, op.end],
  ]);
}

/** Leaves on the stack what comes two draws further. */
const next = (local: number): Code => [get(local), op.constant, 16, op.add];
