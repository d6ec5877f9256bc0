import { kernelCode } from './kernel-code.ts';

/** The inner loops in WebAssembly; kernel.wat tells what each does. */
interface Loops {
  /** The number of the first block, the name, the seed (of each the low half first), and how many bytes to write. */
  readonly fill: (...words: readonly number[]) => void;
  /** Low, mode, high, the chance of the mode, the two factors under the root, and how many bytes to turn. */
  readonly triangular: (...parameters: readonly number[]) => void;
  /** Low, range, and how many bytes to turn. */
  readonly table: (...parameters: readonly number[]) => void;
}

type Addresses = (...addresses: readonly number[]) => void;

/** Loops over columns in the memory, by their addresses; the last argument is how many bytes a column has. */
interface ColumnLoops {
  readonly add: Addresses;
  readonly subtract: Addresses;
  readonly multiply: Addresses;
  readonly divide: Addresses;
  readonly later: Addresses;
  readonly numbers: Addresses;
  readonly addTo: Addresses;
  readonly most: (column: number, bytes: number) => number;
  readonly supplierPrice: Addresses;
  readonly averages: Addresses;
  readonly integrals: Addresses;
  readonly tally: Addresses;
}

export interface Kernel extends Loops, ColumnLoops {
  /** A column of zeros that the loops can reach; an ordinary one where the memory is full. */
  readonly column: (length: number) => Float64Array;
  readonly reaches: (column: Float64Array) => boolean;
  /** Where the loops find and leave draws; what stands there lasts until the next call. */
  readonly draws: Float64Array;
  /** Where `table` finds its table. */
  readonly tableAt: Float64Array;
}

// What Node has and the types of the language leave to those of a browser.
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** How many draws the kernel takes at once: with the column beside them they stay in the nearest cache. */
export const room = 4096;

/** The doubles of the first page, which the columns come after. */
const page = 8192;

let made: Kernel | null = null;

/** One kernel a thread, made when it is first needed (0.3 ms). */
export function kernel(): Kernel {
  made ??= start();
  return made;
}

function start(): Kernel {
  const code = Uint8Array.from(atob(kernelCode), (byte) => byte.charCodeAt(0));
  const exports = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Loops &
    ColumnLoops & {
      readonly memory: { readonly buffer: ArrayBuffer };
    };
  const memory = new Float64Array(exports.memory.buffer);
  let used = page;
  return {
    ...exports,
    draws: memory.subarray(0, room),
    tableAt: memory.subarray(room, page),
    column(length) {
      if (used + length > memory.length) return new Float64Array(length);
      used += length;
      return memory.subarray(used - length, used);
    },
    reaches: ({ buffer }) => buffer === memory.buffer,
  };
}
