import * as z from 'zod/mini';
import { estimate } from './written-estimate.ts';
import { remark, title } from './written-title.ts';

/** Criteria, those who weigh them, and what somebody judged: a score, a weight, a say. */

const { optional } = z;
const text = z.string();
const quantity = z.union([z.number(), text]);
const kind = z.enum(['sourced', 'derived', 'judgement']);
const evidence = {
  kind: optional(kind),
  source: optional(text),
  where: optional(remark),
  why: optional(remark),
  direction: optional(text),
};

const datedJudgement = z.strictObject({ value: estimate, ...evidence });

const assessed = z.strictObject({
  value: optional(estimate),
  known: optional(z.record(text, datedJudgement)),
  ...evidence,
});

const judged = z.strictObject({
  value: optional(estimate),
  known: optional(z.record(text, datedJudgement)),
  by: optional(z.record(text, z.union([z.number(), text, assessed]))),
  ...evidence,
});

/** A number, `unknown`, the name of an assumption, or a value with where it comes from. */
export const judgement = z.union([z.number(), text, judged]);

export const criterion = z.strictObject({
  title: optional(title),
  why: optional(remark),
  theme: optional(title),
  result: optional(text),
  worst: optional(quantity),
  best: optional(quantity),
  points: optional(z.record(text, quantity)),
  threshold: optional(quantity),
});

export const stakeholder = z.strictObject({
  title: optional(title),
  say: judgement,
  weights: optional(z.record(text, judgement)),
  swing: optional(z.record(text, judgement)),
  order: optional(z.array(z.union([text, z.array(text)]))),
  assessors: optional(z.array(text)),
});

export const criteriaShapes = { criterion, stakeholder, judged, assessed, 'dated-judgement': datedJudgement };

export type WrittenJudgement = z.infer<typeof judgement>;
export type WrittenCriterion = z.infer<typeof criterion>;
export type WrittenStakeholder = z.infer<typeof stakeholder>;
