import * as z from 'zod/mini';
import { estimate } from './written-estimate.ts';
import { remark, title } from './written-title.ts';

/** Risks of the study: of some work, wherever it is done. */

const { optional } = z;
const quantity = z.union([z.number(), z.string()]);

const riskOf = z.strictObject({
  build: optional(z.string()),
  reuse: optional(z.string()),
  migrate: optional(z.string()),
});

const workDelays = z.strictObject({ by: estimate });
const workEnlarges = z.strictObject({ by: estimate });

const workRiskCost = z.strictObject({
  amount: estimate,
  when: optional(z.string()),
  category: optional(z.string()),
  vat: optional(z.boolean()),
});

export const workRisk = z.strictObject({
  title,
  of: riskOf,
  probability: quantity,
  kind: z.enum(['sourced', 'derived', 'judgement']),
  source: optional(z.string()),
  where: optional(remark),
  why: optional(remark),
  direction: optional(z.string()),
  delays: optional(workDelays),
  enlarges: optional(workEnlarges),
  costs: optional(workRiskCost),
});

export const workRiskShapes = {
  'work-risk': workRisk,
  'risk-of': riskOf,
  'work-delays': workDelays,
  'work-enlarges': workEnlarges,
  'work-risk-cost': workRiskCost,
};

export type WrittenWorkRisk = z.infer<typeof workRisk>;
