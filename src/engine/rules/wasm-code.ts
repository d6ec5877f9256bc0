/*
 * How a module of WebAssembly is written. The bytes are those of chapter 5 of the specification, version 2.0.
 */

/** Bytes, in pieces. */
export type Code = readonly (number | Code)[];

export const op = {
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: 0x0b,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: [0x28, 2],
  constant: 0x41,
  isLess: 0x49,
  add: 0x6a,
} as const;

/** On two doubles at once. */
export const simd = {
  load: [0xfd, 0x00, 4, 0],
  store: [0xfd, 0x0b, 4, 0],
  /** One double into both lanes. */
  loadBoth: [0xfd, 0x0a, 3],
  constant: [0xfd, 0x0c],
  /** Of two vectors the first lanes, and the second lanes. */
  firsts: [0xfd, 0x0d, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23],
  seconds: [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31],
  /** A lane of 32 bits. */
  lane: [0xfd, 0x1b],
  equal: [0xfd, 0x47],
  unequal: [0xfd, 0x48],
  less: [0xfd, 0x49],
  more: [0xfd, 0x4a],
  atMost: [0xfd, 0x4b],
  atLeast: [0xfd, 0x4c],
  and: [0xfd, 0x4e],
  butNot: [0xfd, 0x4f],
  or: [0xfd, 0x50],
  select: [0xfd, 0x52],
  isAny: [0xfd, 0x53],
  down: [0xfd, 0x75],
  absolute: [0xfd, 0xec, 0x01],
  root: [0xfd, 0xef, 0x01],
  add: [0xfd, 0xf0, 0x01],
  subtract: [0xfd, 0xf1, 0x01],
  multiply: [0xfd, 0xf2, 0x01],
  divide: [0xfd, 0xf3, 0x01],
  least: [0xfd, 0xf4, 0x01],
  most: [0xfd, 0xf5, 0x01],
  earlier: [0xfd, 0xf6, 0x01],
  later: [0xfd, 0xf7, 0x01],
} as const;

const types = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const;

/** The variables of a function, in the order of their numbers: its parameters, other sizes and addresses, and pairs of doubles. */
export class Locals {
  readonly parameters: number;
  readonly sizes: number;
  /** How many pairs there are so far. */
  pairs = 0;
  private placed = 0;

  /** @param sizes - how many of them there are at most */
  constructor(parameters: number, sizes: number) {
    this.parameters = parameters;
    this.sizes = sizes;
  }

  /** Another size or address. */
  place(): number {
    this.placed += 1;
    if (this.placed > this.sizes) throw new Error('a function has fewer sizes than it takes');
    return this.parameters + this.placed - 1;
  }

  /** Another pair. */
  keep(): number {
    this.pairs += 1;
    return this.parameters + this.sizes + this.pairs - 1;
  }
}

/** A module with one function, `run`, over a memory that it is given: all its parameters are addresses or sizes. */
export function moduleCode({ parameters, sizes, pairs }: Locals, body: Code): Uint8Array {
  const of = Array.from({ length: parameters }, () => types.i32);
  const code = [2, size(sizes), types.i32, size(pairs), types.v128, body, op.end];
  const module = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, types.function, size(parameters), of, 0]),
    section(2, [1, name('memory'), name('memory'), 2, 0, 1]),
    section(3, [1, 0]),
    section(7, [1, name('run'), 0, 0]),
    section(10, [1, sized(code)]),
  ];
  const bytes = new Uint8Array(lengthOf(module));
  write(module, bytes, 0);
  return bytes;
}

/** How many bytes that is. */
function lengthOf(code: Code): number {
  let length = 0;
  for (const each of code) length += typeof each === 'number' ? 1 : lengthOf(each);
  return length;
}

/** Writes bytes from a place on, and says where they end. */
function write(code: Code, into: Uint8Array, from: number): number {
  let at = from;
  for (const each of code) {
    if (typeof each === 'number') {
      into[at] = each;
      at += 1;
    } else at = write(each, into, at);
  }
  return at;
}

/** An unsigned number, seven bits a byte. */
export const size = (value: number): Code =>
  value < 128 ? [value] : [(value % 128) + 128, size(Math.floor(value / 128))];

const sized = (code: Code): Code => [size(lengthOf(code)), code];

const section = (id: number, code: Code): Code => [id, sized(code)];

const name = (text: string): Code => sized([...text].map((letter) => letter.charCodeAt(0)));

export const get = (local: number): Code => [op.get, size(local)];
export const set = (local: number): Code => [op.set, size(local)];
export const tee = (local: number): Code => [op.tee, size(local)];

/** Both lanes the same number. */
export const splat = (value: number): Code => {
  const bytes = [...new Uint8Array(Float64Array.of(value).buffer)];
  return [simd.constant, bytes, bytes];
};

/** 1 in the bits of every lane that is a number. */
export const isNumber = (local: number): Code => [get(local), get(local), simd.equal];
