import { ExpressionCode } from '../rules/expression-code.ts';
import { type Code, get, Locals, moduleCode, op, set, simd, size, tee } from '../rules/wasm-code.ts';
import { addressesOfCurve, CurveCode, type TableCode } from './curve-code.ts';
import type { CurvePart, Operand, Part, Result, Segment } from './segment.ts';

/** What the loop of a segment is given, in this order, all of it in the memory. */
const parameters = {
  /** Where the addresses of columns stand. */
  addresses: 0,
  /** Where the numbers stand that are the same in every draw: of each table its last month and what makes a month the address of a row, and then the constants. */
  numbers: 1,
  /** How long columns are, in bytes: a multiple of 16 above 0. */
  bytes: 2,
} as const;

/**
 * The loop of a segment as a module: two draws at a time, and each line by the operations of its rule in their order, so that all comes to the
 * same to the last bit.
 */
export function segmentCode(segment: Segment): Uint8Array {
  const { parts, columns } = segment;
  const curves = parts.filter(({ kind }) => kind !== 'expression').length;
  const locals = new Locals(3, 1 + columns + addressesOfCurve * curves);
  const writer = new Writer(segment, locals);
  const begin = writer.addresses();
  const body = parts.map((part) => writer.part(part));
  const nextPair = [get(writer.at), op.constant, 16, op.add, tee(writer.at), get(parameters.bytes), op.isLess];
  return moduleCode(locals, [begin, op.loop, body, nextPair, op.branchIf, 0, op.end]);
}

class Writer {
  /** How many bytes of all columns are done. */
  readonly at: number;
  private readonly locals: Locals;
  private readonly columns: readonly number[];
  /** How many numbers stand before the constants. */
  private readonly before: number;
  private readonly curves: CurveCode;
  private readonly lines = new Map<number, number>();
  private readonly loaded = new Map<string, number>();

  constructor({ columns, tables }: Segment, locals: Locals) {
    this.locals = locals;
    this.at = locals.place();
    this.columns = Array.from({ length: columns }, () => locals.place());
    this.before = 2 * tables;
    this.curves = new CurveCode(
      locals,
      Array.from({ length: tables }, (_, table): TableCode => ({
        last: this.number(2 * table),
        begin: this.number(2 * table + 1),
      })),
    );
  }

  /** Looks up where columns stand. */
  addresses(): Code {
    return this.columns.map((local, place) => [get(parameters.addresses), op.load, size(4 * place), set(local)]);
  }

  part(part: Part): Code {
    if (part.kind !== 'expression') return this.curve(part);
    const { expression, operands, result } = part;
    const input = {
      code: (place: number): Code => this.value(operands[place] as Operand),
      isNumber: (place: number) => isKnown(operands[place] as Operand),
    };
    const value = new ExpressionCode(expression, this.locals, input).codeOf(expression);
    return [value, set(this.localOf(result)), this.store(result)];
  }

  private curve({ kind, results, times, table }: CurvePart): Code {
    const read = times.map((time) => this.inLocal(time));
    const [from = 0, until = 0, low = 0, high = 0] = read.map(({ local }) => local);
    const outs = results.map((result) => this.localOf(result));
    const code =
      kind === 'spread'
        ? this.curves.spread(table, { from, until }, outs)
        : this.curves.service(table, { from, until, low, high }, outs);
    return [read.map((each) => each.code), code, results.map((result) => this.store(result))];
  }

  private localOf({ line }: Result): number {
    const local = this.locals.keep();
    this.lines.set(line, local);
    return local;
  }

  private store({ line, column }: Result): Code {
    if (column === null) return [];
    return [get(this.columns[column] as number), get(this.at), op.add, get(this.lines.get(line) as number), simd.store];
  }

  /** Leaves a value on the stack. A column is read once. */
  private value(operand: Operand): Code {
    if (operand.kind === 'constant') return this.number(this.before + operand.constant);
    const { code, local } = this.inLocal(operand);
    return [code, get(local)];
  }

  private inLocal(operand: Operand): { code: Code; local: number } {
    if (operand.kind === 'line') return { code: [], local: this.lines.get(operand.line) as number };
    const key = JSON.stringify(operand);
    const known = this.loaded.get(key);
    if (known !== undefined) return { code: [], local: known };
    const local = this.locals.keep();
    this.loaded.set(key, local);
    const code =
      operand.kind === 'constant'
        ? this.number(this.before + operand.constant)
        : [get(this.columns[operand.column] as number), get(this.at), op.add, simd.load];
    return { code: [code, set(local)], local };
  }

  private readonly number = (place: number): Code => [get(parameters.numbers), simd.loadBoth, size(8 * place)];
}

const isKnown = (operand: Operand): boolean => operand.kind === 'constant' && operand.isNumber;
