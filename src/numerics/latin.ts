import { type Stream, uniforms } from './random.ts';

const rounds = 6;
/** Into how many places a stratum is cut; no fewer than rounding keeps apart where there are 2³⁰ strata. */
const places = 2097152;

/**
 * Fills `out` with the draws `first`, `first + 1`, … of a Latin hypercube of `total` draws: of the `total` equal parts of the
 * interval from 0 to 1 each holds exactly one draw, at a random place, in an order that is the stream's own. A draw depends on
 * the stream, `total` and its own number only; nothing is kept.
 *
 * Sources: McKay, Beckman & Conover (1979), *A comparison of three methods for selecting values of input variables*; for the
 * order, the generalised Feistel cipher of Black & Rogaway (2002), *Ciphers with arbitrary finite domains*.
 *
 * @param total - from 1 to 2³⁰
 * @param first - first + out.length is at most `total`
 */
export function stratified(stream: Stream, total: number, first: number, out: Float64Array): void {
  const keys = new Float64Array(rounds);
  // No stream of draws has a name with a blank after a colon, so this one is nobody's.
  uniforms({ seed: stream.seed, name: `${stream.name}: strata` }, 0, keys);
  uniforms(stream, first, out);
  const shuffle = shuffled(
    total,
    keys.map((key) => Math.floor(key * 4294967296)),
  );
  for (let k = 0; k < out.length; k++) {
    const place = (Math.floor((out[k] as number) * places) + 0.5) / places;
    out[k] = (shuffle(first + k) + place) / total;
  }
}

/**
 * A permutation of 0 … total − 1. The numbers are those of a grid of `width` by `height` cells that is hardly larger; each
 * round shifts one coordinate by a hash of the other, in turn. Where that leads out of the range it is done again: the walk
 * must come back, as it goes round in a circle.
 */
function shuffled(total: number, keys: Float64Array): (k: number) => number {
  const width = Math.ceil(Math.sqrt(total));
  const height = Math.ceil(total / width);
  return (k) => {
    let at = k;
    do {
      let x = at % width;
      let y = (at - x) / width;
      for (let round = 0; round < rounds; round += 2) {
        x += shift(y, keys[round] as number, width);
        if (x >= width) x -= width;
        y += shift(x, keys[round + 1] as number, height);
        if (y >= height) y -= height;
      }
      at = y * width + x;
    } while (at >= total);
    return at;
  };
}

/** A number from 0 up to `below` that looks like chance. Source: the finaliser of MurmurHash3 (Appleby, 2011). */
function shift(from: number, key: number, below: number): number {
  let hash = Math.imul(from ^ key, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / 4294967296) * below);
}
