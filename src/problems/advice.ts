import { byCodeUnit } from '../units/text-order.ts';
import type { Fault } from './problem.ts';

/** The kinds that warn: the study is computed all the same. */
const advice: ReadonlySet<Fault['kind']> = new Set([
  'gate-unknown',
  'finish-beyond-horizon',
  'no-finish-to-score',
  'past-differs',
  'running-before-start',
  'built-twice',
  'effort-in-no-time',
  'unused-assumption',
  'unused-index',
  'without-effect',
  'range-cuts-tails',
  'long-tail',
  'twelve-twice',
  'maybe-thousands',
  'why-missing',
  'never-drawn',
  'compressed-schedule',
  'service-gap',
  'service-twice',
  'certain-gate',
  'one-sided-risk',
  'unpaid-delay',
  'no-correlation',
  'costless-phase',
  'ranked-by-nothing',
  'one-sided-change',
  'reference-fails',
  'fragile-lead',
]);

/** Every kind of advice, in order. */
export const adviceCodes: readonly string[] = [...advice].toSorted(byCodeUnit);

export const isAdvice = (fault: Fault): boolean => advice.has(fault.kind);
