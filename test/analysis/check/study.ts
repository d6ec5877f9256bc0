import type { Files } from '../../support/pinned-study.ts';

/** A study with some of everything that may change. */
export const base: Files = {
  'study.yaml': `samen: 1
study: ferry
title: A ferry
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
indexation: { general: 0%, labour: 1%/year }
discounting: { rate: $discount, basis: real, base: 2025, timing: mid-year }
vat: { rate: 21%, recoverable: false }
sources:
  plan: { title: The plan }
assumptions:
  discount: { unit: percent/year, value: 3%, kind: sourced, source: plan }
  crew: { unit: fte, range: 1 .. 60, known: { 2024-01: { value: 10, kind: judgement, why: so far }, 2025-06: { value: 12, kind: judgement } } }
  hull: { unit: person-months, value: { low: 80, mode: 100, high: 160 }, kind: judgement, why: a guess }
  engine: { unit: person-months, value: $hull / 2 }
  tested: { unit: percent, range: 0% .. 100%, value: 70%, kind: judgement }
  rate: { unit: EUR/person-month, range: 5000 .. 30000, value: 15000, kind: judgement }
  paint: { unit: EUR, value: { min: 20000, max: 90000 }, kind: judgement }
  wait: { unit: months, value: 2, kind: judgement }
  spare: { unit: EUR, value: 1000, kind: judgement }
components:
  boat: { build: $hull, migrate: 20 person-months }
responsibility:
  yard: { rate: $rate, direction: 10%, direction-rate: 9000 }
  turnkey:
    rate: $rate
    premium: 15%
    deviation-borne-by-supplier: 100%
    requires: [{ assumption: tested, at-least: 60% }]
measures:
  waiting: { from: start, until: takeover }
criteria:
  cost: { result: present-value, worst: € 9M, best: € 1M }
  comfort: { worst: 1, best: 5 }
stakeholders:
  owner: { say: 60%, weights: { cost: 2, comfort: 1 } }
  public: { say: 40%, order: [comfort, cost] }
contingency: { share: 10%, on: [labour], kind: judgement }
simulation: { draws: 64, seed: 3 }
ranking: { by: present-value }
scenarios:
  keep:
    title: Keep the old one
    phases: { repair: { duration: 6 months } }
    milestones: { takeover: repair.end }
    running: [{ title: Old boat, amount: € 40k/month, from: start, until: horizon }]
    scores: { comfort: 2 }
`,
  'new.scenario.yaml': `scenario: new
title: A new one
phases:
  tender: { duration: 4 months, not-before: 2025-03 }
  build:
    after: tender
    responsibility: yard
    team: 5 fte
    work: [{ build: boat }, { effort: $engine }]
    costs: [{ title: Steel, amount: € 300k, when: spread }, { title: Paint, amount: $paint, when: end }]
  trial: { after: build, duration: $wait }
milestones: { takeover: trial.end }
running:
  - { title: New boat, amount: € 15k/month, from: takeover, until: horizon, vat: true }
risks:
  - { title: Strike, probability: 30%, kind: judgement, delays: { phase: build, by: 6 months } }
scores: { comfort: 4 }
`,
  'sold.scenario.yaml': `scenario: sold
extends: new
title: A new one, turnkey
phases: { build: { responsibility: turnkey, team: $crew } }
`,
};
