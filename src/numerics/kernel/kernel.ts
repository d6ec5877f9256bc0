import { code } from './code.ts';

type Numbers = (...numbers: readonly number[]) => void;
type Counting = (...numbers: readonly number[]) => number;

/** The inner loops in WebAssembly; the files beside this one tell what each does, and its parameters. */
interface Loops {
  readonly fill: Numbers;
  readonly triangular: Numbers;
  readonly table: Numbers;
  readonly most: Counting;
  readonly averages: Numbers;
  readonly integrals: Numbers;
  readonly averagesOfTwo: Numbers;
  readonly integralsOfTwo: Numbers;
  readonly tally: Numbers;
  readonly tallyTwo: Numbers;
  readonly apart: Numbers;
  readonly least: Numbers;
  readonly widen: Numbers;
  readonly winners: Numbers;
  readonly shares: Numbers;
  readonly won: Counting;
  readonly regrets: Numbers;
  readonly limits: Numbers;
  readonly where: Counting;
  readonly last: Counting;
  readonly bothUpTo: Counting;
  readonly classes: Numbers;
  readonly starts: Numbers;
  readonly marked: Counting;
  readonly extent: Numbers;
  readonly dealt: Numbers;
  readonly between: Counting;
  readonly betweenFour: Numbers;
  readonly ranks: Numbers;
  readonly total: Counting;
  readonly products: Numbers;
}

/** Is given the address of a column, or of a part of one, and its length in bytes. */
type Visit = (address: number, bytes: number) => void;

/**
 * The loops, over a memory of their own. The memory has room for as many columns as it was made for: what is asked for beyond
 * that is an ordinary array, which the loops do not reach. Nothing fails for it: `addressOf`, `show` and `change` take such a
 * column through the scratch buffer, and where a loop of a rule does not reach all columns the rule itself computes.
 */
export interface Kernel extends Loops {
  /** A column of zeros. */
  readonly column: (length: number) => Float64Array;
  /** So many counters of 32 bits, at 0. */
  readonly counters: (length: number) => Uint32Array;
  readonly reaches: (array: Float64Array | Uint32Array) => boolean;
  /**
   * Where the loops can read a column: one that they do not reach is copied into a slot of the scratch buffer.
   *
   * @param column - no longer than `slotLength`, if the loops do not reach it
   * @param slot - from 0 up to 3
   */
  readonly addressOf: (column: Float64Array, slot: number) => number;
  /** Lets the loops read a column, part by part where it must go through the scratch buffer. */
  readonly show: (column: Float64Array, visit: Visit) => void;
  /** The same of a column that they change. */
  readonly change: (column: Float64Array, visit: Visit) => void;
  /** Free for whoever calls; what stands there lasts until the next call. */
  readonly scratch: Float64Array;
  /** The function of a module that works on columns of the kernel. */
  readonly loop: (module: LoopModule) => Numbers;
  /** Where `table` finds its table. */
  readonly tableAt: Float64Array;
  /** How many doubles were asked for so far, also those that the memory had no room for. */
  readonly wanted: () => number;
}

// What Node has and the types of the language leave to those of a browser.
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** The length of the scratch buffer in doubles: with the column beside it, it stays in the nearest cache. */
export const scratchLength = 4096;

/** The scratch buffer is also four slots, for a column each. */
export const slotLength = scratchLength / 4;

/** How many doubles a loop takes at once at most. */
export const stride = 16;

/** The doubles of a page. The first page holds scratch buffer and table; a second is always there for what must be reached. */
const page = 8192;
const pages = { least: 2, most: 65_535 };

/** A module of one function, `run`, over the memory of a kernel. */
export type LoopModule = object;

export const moduleOf = (bytes: Uint8Array): LoopModule => new WebAssembly.Module(bytes);

let modules: readonly object[] | null = null;
let shared: Kernel | null = null;

/** A kernel for columns that stand elsewhere: one a thread, made when it is first needed. */
export function kernel(): Kernel {
  shared ??= kernelWith(0);
  return shared;
}

/**
 * A kernel with a memory of its own, which is freed with it. What is never written takes no physical memory.
 *
 * @param doubles - how many its columns have; always there is room for 8,192
 */
export function kernelWith(doubles: number): Kernel {
  modules ??= Object.values(code).map((text) => new WebAssembly.Module(Uint8Array.from(atob(text), byteOf)));
  const memory = memoryOf(Math.max(pages.least, Math.min(pages.most, 1 + Math.ceil(doubles / page))));
  const loops = {} as Loops;
  for (const module of modules) Object.assign(loops, new WebAssembly.Instance(module, { memory: { memory } }).exports);
  const all = new Float64Array(memory.buffer);
  const runs = new Map<LoopModule, Numbers>();
  const loop = (module: LoopModule): Numbers => {
    const run = runs.get(module) ?? runIn(module, memory);
    runs.set(module, run);
    return run;
  };
  return { ...loops, loop, ...columnMemory(all), ...passing(all), tableAt: all.subarray(scratchLength, page) };
}

const runIn = (module: LoopModule, memory: object): Numbers =>
  (new WebAssembly.Instance(module, { memory: { memory } }).exports as { readonly run: Numbers }).run;

/** A memory of so many pages; a small one where the machine does not give as much. */
function memoryOf(initial: number): { readonly buffer: ArrayBuffer } {
  try {
    return new WebAssembly.Memory({ initial });
  } catch (error) {
    if (initial === pages.least) throw error;
    return memoryOf(pages.least);
  }
}

/** Hands out the memory. */
function columnMemory(all: Float64Array): Pick<Kernel, 'column' | 'counters' | 'wanted'> {
  let used = page;
  let wanted = 0;
  /** Loops take several doubles at a time, and may write beyond an odd end. */
  const place = (length: number): number | null => {
    const whole = Math.ceil(length / stride) * stride;
    wanted += whole;
    if (used + whole > all.length) return null;
    used += whole;
    return used - whole;
  };
  return {
    column(length) {
      const from = place(length);
      return from === null ? new Float64Array(length) : all.subarray(from, from + length);
    },
    counters(length) {
      const from = place(Math.ceil(length / 2));
      return from === null
        ? new Uint32Array(length)
        : new Uint32Array(all.buffer, from * all.BYTES_PER_ELEMENT, length);
    },
    wanted: () => wanted,
  };
}

/** Lets the loops see columns, through the scratch buffer where they do not reach them. */
function passing(all: Float64Array): Pick<Kernel, 'reaches' | 'addressOf' | 'show' | 'change' | 'scratch'> {
  const scratch = all.subarray(0, scratchLength);
  const reaches: Kernel['reaches'] = ({ buffer }) => buffer === all.buffer;
  const inParts = (column: Float64Array, visit: (part: Float64Array) => void): void => {
    for (let from = 0; from < column.length; from += scratchLength) {
      const part = column.subarray(from, from + scratchLength);
      scratch.set(part);
      visit(part);
    }
  };
  return {
    scratch,
    reaches,
    addressOf(column, slot) {
      if (reaches(column)) return column.byteOffset;
      if (column.length > slotLength) throw new Error('a column is longer than a slot of the scratch buffer');
      scratch.set(column, slot * slotLength);
      return slot * slotLength * scratch.BYTES_PER_ELEMENT;
    },
    show(column, visit) {
      if (reaches(column)) visit(column.byteOffset, column.byteLength);
      else inParts(column, ({ byteLength }) => visit(0, byteLength));
    },
    change(column, visit) {
      if (reaches(column)) visit(column.byteOffset, column.byteLength);
      else {
        inParts(column, (part) => {
          visit(0, part.byteLength);
          part.set(scratch.subarray(0, part.length));
        });
      }
    },
  };
}

const byteOf = (byte: string): number => byte.charCodeAt(0);
