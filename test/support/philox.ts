const word = (value: bigint): bigint => BigInt.asUintN(32, value);

/** Philox 4x32-10 word for word as in its paper, in whole numbers of any size: slow, and written for no speed at all. */
export function philox(counter: readonly bigint[], key: readonly bigint[]): bigint[] {
  let [c0, c1, c2, c3] = counter as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const left = c0 * 0xd2511f53n;
    const right = c2 * 0xcd9e8d57n;
    [c0, c1, c2, c3] = [(right >> 32n) ^ c1 ^ k0, word(right), (left >> 32n) ^ c3 ^ k1, word(left)];
    [k0, k1] = [word(k0 + 0x9e3779b9n), word(k1 + 0xbb67ae85n)];
  }
  return [c0, c1, c2, c3];
}

/** FNV-1a of 64 bits, as published. */
export const fnv1a = (text: string): bigint =>
  new TextEncoder()
    .encode(text)
    .reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);

const halves = (value: bigint): bigint[] => [value & 0xffffffffn, value >> 32n];

/** Draw `draw` of a stream, by its definition. */
export function slowUniform(seed: number, name: string, draw: number): number {
  const block = BigInt(draw) / 4n;
  const hash = fnv1a(name);
  const words = philox([...halves(block), ...halves(hash)], halves(BigInt(seed)));
  return (Number(words[draw % 4]) + 0.5) / 2 ** 32;
}
