/** A study in which two experts speak of one cost: by the word of one another scenario is the cheapest. */
export const study = `samen: 1
study: dyke
title: A dyke
currency: EUR
start: 2025-01
horizon: 2027-12
as-of: 2025-06
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
sources: { survey: { title: The survey } }
assumptions:
  clay:
    title: Cost of clay
    unit: EUR
    range: 0 .. 900000
    known:
      2025-01: { value: € 100k, kind: judgement, why: before anybody was asked }
      2025-06:
        kind: judgement
        why: asked in a round
        experts:
          engineer: { value: { min: 100000, max: 300000 }, weight: 3, source: survey, where: p. 7 }
          supplier: € 600k
  half: { unit: EUR, value: $clay / 2 }
  sand: { unit: EUR, value: € 260k, kind: judgement, why: a quotation }
scenarios:
  clay: { title: Of clay, phases: { pay: { costs: [{ title: Clay, amount: $clay, when: start }] } } }
  sand: { title: Of sand, phases: { pay: { costs: [{ title: Sand, amount: $sand, when: start }] } } }
  both: { title: Of both, phases: { pay: { costs: [{ title: Clay, amount: $half, when: start }, { title: Sand, amount: $sand, when: start }] } } }
`;
