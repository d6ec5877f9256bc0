import { type Kernel, kernel, scratchLength, stride } from './kernel/kernel.ts';

/** A row of random numbers without end that belongs to a name; another seed gives every name another row. */
export interface Stream {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  readonly name: string;
}

const word = 4294967296;

/**
 * Fills `out` with the draws `first`, `first + 1`, … of a stream: numbers evenly distributed over the open interval from 0
 * to 1, of 32 random bits each. A draw depends on the seed, the name and its own number only, so any range can be made
 * anywhere, in any order, and agrees with any other range.
 *
 * Source: Philox 4x32-10 of Salmon et al. (2011), *Parallel random numbers: as easy as 1, 2, 3*. The seed is the key; the
 * counter is the number of the block (draw / 4) and the FNV-1a hash of the name. Draw k is word k mod 4 of its block.
 *
 * @param first - a whole number, 0 or more; first + out.length stays below 2⁵³
 */
export const uniforms = (stream: Stream, first: number, out: Float64Array): void => streamed(stream)(first, out);

/** The same of one stream, again and again. */
export function streamed({ seed, name }: Stream, loops: Kernel = kernel()): (first: number, out: Float64Array) => void {
  const [name0, name1] = hash(name);
  const [seed0, seed1] = [seed % word, Math.floor(seed / word)];
  const fill = (draw: number, address: number, count: number): void => {
    const block = draw / 4;
    loops.fill(block % word, Math.floor(block / word), name0, name1, seed0, seed1, address, count * 8);
  };
  return (first, out) => {
    let skipped = first % stride;
    if (skipped === 0 && out.length % stride === 0 && loops.reaches(out)) {
      if (out.length > 0) fill(first, out.byteOffset, out.length);
      return;
    }
    for (let at = 0; at < out.length;) {
      const count = Math.min(out.length - at, scratchLength - skipped);
      fill(first + at - skipped, 0, Math.ceil((skipped + count) / stride) * stride);
      out.set(loops.scratch.subarray(skipped, skipped + count), at);
      at += count;
      skipped = 0;
    }
  };
}

/**
 * The two halves, low and high, of the FNV-1a hash of 64 bits of a text in UTF-8. Source: Fowler, Noll & Vo (1991).
 * The prime is 2⁴⁰ + 435, so a product is one by 435 and one shift.
 */
function hash(text: string): [low: number, high: number] {
  let [low, high] = [0x84222325, 0xcbf29ce4];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 435;
    high = (Math.imul(high, 435) + Math.floor(product / word) + (low << 8)) >>> 0;
    low = product % word;
  }
  return [low, high];
}
