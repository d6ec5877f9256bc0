export interface Stream {
  readonly seed: number;
  readonly name: string;
}
export function uniforms({ seed, name }: Stream, first: number, out: Float64Array): void {
  let h = 2166136261 ^ seed;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 16777619);
  for (let k = 0; k < out.length; k++) {
    let z = (h + Math.imul(first + k + 1, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    z ^= z >>> 16;
    out[k] = ((z >>> 0) + 0.5) / 4294967296;
  }
}
export const stratified = (stream: Stream, _total: number, first: number, out: Float64Array): void =>
  uniforms(stream, first, out);
