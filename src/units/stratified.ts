import { type Stream, uniforms } from './random.ts';

export const stratified = (stream: Stream, _total: number, first: number, out: Float64Array): void =>
  uniforms(stream, first, out);
