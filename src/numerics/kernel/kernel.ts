import { code } from './code.ts';

type Numbers = (...numbers: readonly number[]) => void;
type Counting = (...numbers: readonly number[]) => number;

/** The inner loops in WebAssembly; the files beside this one tell what each does, and its parameters. */
interface Loops {
  readonly fill: Numbers;
  readonly triangular: Numbers;
  readonly table: Numbers;
  readonly add: Numbers;
  readonly subtract: Numbers;
  readonly multiply: Numbers;
  readonly divide: Numbers;
  readonly later: Numbers;
  readonly numbers: Numbers;
  readonly addTo: Numbers;
  readonly most: Counting;
  readonly supplierPrice: Numbers;
  readonly averages: Numbers;
  readonly integrals: Numbers;
  readonly averagesOfTwo: Numbers;
  readonly integralsOfTwo: Numbers;
  readonly tally: Numbers;
  readonly apart: Numbers;
  readonly least: Numbers;
  readonly widen: Numbers;
  readonly winners: Numbers;
  readonly won: Counting;
  readonly regrets: Numbers;
  readonly upTo: Counting;
  readonly bothUpTo: Counting;
  readonly classes: Numbers;
  readonly marked: Counting;
  readonly extent: Numbers;
  readonly dealt: Numbers;
  readonly between: Counting;
  readonly ranks: Numbers;
  readonly total: Counting;
  readonly products: Numbers;
}

/** Is told where a piece of a column stands, and how many bytes it has. */
type Piece = (address: number, bytes: number) => void;

/** The loops, over a memory of their own. */
export interface Kernel extends Loops {
  /** A column of zeros that the loops can reach; an ordinary one where the memory is full. */
  readonly column: (length: number) => Float64Array;
  readonly reaches: (column: Float64Array) => boolean;
  /** So many counters of 32 bits, at 0. @throws {Error} where the memory is full */
  readonly counters: (length: number) => Uint32Array;
  /** Shows the loops a column, as it is or piece by piece, which may come to stand in the scratch. */
  readonly show: (column: Float64Array, see: Piece) => void;
  /** The same of a column that they change. */
  readonly change: (column: Float64Array, turn: Piece) => void;
  /** Free for whoever calls; what stands there lasts until the next call. */
  readonly scratch: Float64Array;
  /** Where `table` finds its table. */
  readonly tableAt: Float64Array;
}

// What Node has and the types of the language leave to those of a browser.
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** How many doubles the scratch has: with the column beside it it stays in the nearest cache. */
export const room = 4096;

/** How many doubles a loop takes at once at most. */
export const turn = 16;

/** The doubles of a page, of which the first is for scratch and table, and how many pages a memory can have. */
const page = 8192;
const pages = 65_536;

let modules: readonly object[] | null = null;
let shared: Kernel | null = null;

/** A kernel for columns that stand elsewhere: one a thread, made when it is first needed. */
export function kernel(): Kernel {
  shared ??= kernelWith(0);
  return shared;
}

/**
 * A kernel with a memory for so many doubles in columns, which goes when it goes. What is never written takes no room.
 *
 * @param doubles - more than a memory can have is cut off: columns that it has no place for are ordinary ones
 */
export function kernelWith(doubles: number): Kernel {
  modules ??= Object.values(code).map((text) => new WebAssembly.Module(Uint8Array.from(atob(text), byteOf)));
  const memory = new WebAssembly.Memory({ initial: Math.min(pages, 1 + Math.ceil(doubles / page)) });
  const imports = { memory: { memory } };
  const loops = {} as Loops;
  for (const module of modules) Object.assign(loops, new WebAssembly.Instance(module, imports).exports);
  const all = new Float64Array(memory.buffer);
  const scratch = all.subarray(0, room);
  let used = page;
  const reaches = ({ buffer }: Float64Array): boolean => buffer === all.buffer;
  const column = (length: number): Float64Array => {
    if (used + length > all.length) return new Float64Array(length);
    const from = used;
    // Loops take several at a time, and may write beyond an odd end.
    used += Math.ceil(length / turn) * turn;
    return all.subarray(from, from + length);
  };
  const inPieces = (its: Float64Array, turnOf: (piece: Float64Array) => void): void => {
    for (let from = 0; from < its.length; from += room) {
      const piece = its.subarray(from, from + room);
      scratch.set(piece);
      turnOf(piece);
    }
  };
  return {
    ...loops,
    scratch,
    tableAt: all.subarray(room, page),
    column,
    reaches,
    counters(length) {
      const under = column(length / 2);
      if (!reaches(under)) throw new Error('the memory of the kernel is full');
      return new Uint32Array(under.buffer, under.byteOffset, length);
    },
    show(its, see) {
      if (reaches(its)) see(its.byteOffset, its.byteLength);
      else inPieces(its, ({ byteLength }) => see(0, byteLength));
    },
    change(its, turnTo) {
      if (reaches(its)) turnTo(its.byteOffset, its.byteLength);
      else {
        inPieces(its, (piece) => {
          turnTo(0, piece.byteLength);
          piece.set(scratch.subarray(0, piece.length));
        });
      }
    },
  };
}

const byteOf = (byte: string): number => byte.charCodeAt(0);
