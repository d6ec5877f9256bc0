import * as z from 'zod/mini';
import { currencyCodes } from '../../units/currency.ts';
import { criteriaShapes, criterion, judgement, stakeholder } from './written-criteria.ts';
import { estimate, experts, expertShapes } from './written-estimate.ts';
import { fallback } from './written-fallback.ts';
import { requirement } from './written-requirement.ts';
import { investigation } from './written-investigation.ts';
import { accepts, service } from './written-service.ts';
import { simulation } from './written-simulation.ts';
import { link, ramp, team } from './written-phase.ts';
import { language, remark, title } from './written-title.ts';
import { workRisk, workRiskShapes } from './written-work-risk.ts';
import { figureShapes, forbid } from './written-figures.ts';

/**
 * The shape of a study as it may be written, `samen: 1`, after `extends` has been carried out.
 * Quantities are still text or numbers here: what they mean is read afterwards, where their unit is known.
 */

const text = z.string();
const quantity = z.union([z.number(), z.string()]);
const optional = z.optional;

const kind = z.enum(['sourced', 'derived', 'judgement']);

const evidence = { source: optional(text), where: optional(remark), why: optional(remark) };

/** Of a number: where it comes from, and which source has at least the direction of a judgement. */
const numberEvidence = { ...evidence, direction: optional(text) };

/** A value, or what several experts say. A formula need not say its kind: it is derived. */
const dated = z.strictObject({
  value: optional(estimate),
  experts: optional(experts),
  kind: optional(kind),
  ...numberEvidence,
});

const assumption = z.strictObject({
  title: optional(title),
  note: optional(remark),
  group: optional(text),
  unit: text,
  range: optional(text),
  known: optional(z.record(z.string(), dated)),
  value: optional(estimate),
  experts: optional(experts),
  kind: optional(kind),
  ...numberEvidence,
});

const adaptation = z.strictObject({
  'design-modified': quantity,
  'code-modified': quantity,
  integration: quantity,
  understanding: quantity,
  assessment: quantity,
  unfamiliarity: quantity,
});

const component = z.strictObject({
  title: optional(title),
  build: optional(quantity),
  migrate: optional(quantity),
  adaptation: optional(adaptation),
});

const responsibility = z.strictObject({
  title: optional(title),
  'performed-by': optional(z.enum(['supplier', 'own'])),
  rate: quantity,
  premium: optional(quantity),
  'deviation-borne-by-supplier': optional(quantity),
  'up-to': optional(quantity),
  'delay-borne-by-client': optional(quantity),
  direction: optional(quantity),
  'direction-rate': optional(quantity),
  vat: optional(z.boolean()),
  requires: optional(z.array(requirement)),
});

const measure = z.strictObject({ title: optional(title), from: text, until: text });

const work = z.strictObject({
  build: optional(text),
  migrate: optional(text),
  reuse: optional(text),
  effort: optional(quantity),
  share: optional(quantity),
  again: optional(z.boolean()),
});

/** New ones each time: a note on one of them is not one on another. */
const booking = () => ({ category: optional(text), vat: optional(z.boolean()) });

const phaseCost = z.strictObject({
  title,
  amount: quantity,
  when: z.union([z.enum(['start', 'end', 'spread']), z.record(z.string(), quantity)]),
  ...booking(),
});

const provenance = z.strictObject({ kind, ...evidence });

const phase = z.strictObject({
  title: optional(title),
  provenance: optional(provenance),
  after: optional(z.union([text, link, z.array(z.union([text, link]))])),
  'not-before': optional(text),
  responsibility: optional(text),
  team: optional(team),
  duration: optional(quantity),
  work: optional(z.array(work)),
  costs: optional(z.array(phaseCost)),
});

const running = z.strictObject({
  title,
  provenance: optional(provenance),
  amount: quantity,
  from: text,
  until: text,
  serves: optional(text),
  ...booking(),
});

const delays = z.strictObject({ phase: text, by: estimate });

const enlarges = z.strictObject({ phase: text, by: estimate });

const riskCost = z.strictObject({
  amount: estimate,
  when: text,
  ...booking(),
});

const risk = z.strictObject({
  title,
  probability: quantity,
  kind,
  ...numberEvidence,
  delays: optional(delays),
  enlarges: optional(enlarges),
  costs: optional(riskCost),
});

const contingency = z.strictObject({ share: quantity, on: z.array(text), kind, ...evidence });
const correlation = z.strictObject({ between: z.array(text), rank: z.number(), kind, ...evidence });

const scenario = z.strictObject({
  extends: optional(text),
  title,
  provenance: optional(provenance),
  phases: z.record(z.string(), phase),
  milestones: optional(z.record(z.string(), text)),
  delivered: optional(text),
  running: optional(z.array(running)),
  assumptions: optional(z.record(z.string(), assumption)),
  risks: optional(z.array(risk)),
  contingency: optional(contingency),
  scores: optional(z.record(z.string(), judgement)),
  requires: optional(z.array(requirement)),
  fallback: optional(fallback),
});

const source = z.strictObject({
  title,
  published: optional(z.union([z.number(), text])),
  url: optional(text),
  note: optional(remark),
});

const asOfDate = z.strictObject({ title, source: optional(text), why: optional(remark) });
const category = z.strictObject({ title });
const basis = z.enum(['real', 'nominal']);
const prices = z.strictObject({ basis, level: z.number() });

const discounting = z.strictObject({
  rate: quantity,
  basis,
  base: z.number(),
  timing: z.enum(['start-of-year', 'mid-year', 'end-of-year', 'monthly']),
});

const vat = z.strictObject({ rate: quantity, recoverable: z.boolean() });
const ranking = z.strictObject({ by: text });

/** What is counted: its plural, and how both are shown in a language. */
const countedInFull = z.strictObject({ plural: text, shown: optional(z.record(language, z.array(text))) });
const counted = z.union([text, countedInFull]);

const studyShape = z.strictObject({
  samen: z.literal(1),
  study: text,
  title,
  currency: z.enum(currencyCodes),
  start: text,
  horizon: text,
  'as-of': text,
  'as-of-dates': optional(z.record(z.string(), asOfDate)),
  units: optional(z.record(z.string(), counted)),
  prices,
  categories: optional(z.record(z.string(), category)),
  indexation: optional(z.record(z.string(), quantity)),
  discounting,
  vat: optional(vat),
  sources: optional(z.record(z.string(), source)),
  assumptions: optional(z.record(z.string(), assumption)),
  components: optional(z.record(z.string(), component)),
  responsibility: optional(z.record(z.string(), responsibility)),
  measures: optional(z.record(z.string(), measure)),
  services: optional(z.record(z.string(), service)),
  studies: optional(z.record(z.string(), investigation)),
  criteria: optional(z.record(z.string(), criterion)),
  stakeholders: optional(z.record(z.string(), stakeholder)),
  requires: optional(z.array(requirement)),
  risks: optional(z.array(workRisk)),
  contingency: optional(contingency),
  simulation: optional(simulation),
  correlations: optional(z.array(correlation)),
  ranking: optional(ranking),
  reference: optional(text),
  forbid: optional(forbid),
  figures: optional(z.enum(['required', 'optional'])),
  accepts: optional(accepts),
  scenarios: z.record(z.string(), scenario),
});

/** Every map of the format that has keys of its own, by name. */
export const shapes = {
  study: studyShape,
  'as-of-date': asOfDate,
  category,
  counted: countedInFull,
  prices,
  discounting,
  vat,
  source,
  assumption,
  dated,
  ...expertShapes,
  component,
  adaptation,
  responsibility,
  requirement,
  measure,
  service,
  investigation,
  ...criteriaShapes,
  ranking,
  scenario,
  fallback,
  provenance,
  phase,
  ramp,
  link,
  work,
  'phase-cost': phaseCost,
  running,
  risk,
  delays,
  enlarges,
  'risk-cost': riskCost,
  contingency,
  correlation,
  simulation,
  forbid,
  ...workRiskShapes,
  ...figureShapes,
};

export type WrittenStudy = z.infer<typeof studyShape>;
export type WrittenCategory = z.infer<typeof category>;
export type WrittenCounted = z.infer<typeof counted>;
export type WrittenScenario = z.infer<typeof scenario>;
export type WrittenPhase = z.infer<typeof phase>;
export type WrittenPhaseCost = z.infer<typeof phaseCost>;
export type WrittenAssumption = z.infer<typeof assumption>;
export type WrittenDated = z.infer<typeof dated>;
export type WrittenComponent = z.infer<typeof component>;
export type WrittenResponsibility = z.infer<typeof responsibility>;
export type WrittenWork = z.infer<typeof work>;
export type WrittenLink = z.infer<typeof link>;
export type WrittenRisk = z.infer<typeof risk>;
export type WrittenContingency = z.infer<typeof contingency>;
export type WrittenCorrelation = z.infer<typeof correlation>;
