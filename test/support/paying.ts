const head = `samen: 1
study: s
title: S
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2024-12
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
assumptions:
  rent: { unit: EUR/month, value: { low: 800, mode: 1000, high: 1500 }, kind: judgement, why: x }
  wage: { unit: EUR/month, value: { low: 800, mode: 1000, high: 1500 }, kind: judgement, why: x }
  cap: { unit: EUR/month, value: 'max($rent, 1200 EUR/month)' }
scenarios:
`;

/** A study of scenarios that each pay so much a month and nothing else. @param names - by id, the amount */
export const paying = (names: Readonly<Record<string, string>>): string =>
  head +
  Object.entries(names)
    .map(
      ([id, amount]) =>
        `  ${id}: { title: ${id.toUpperCase()}, phases: {}, running: [{ title: Pay, amount: ${amount}, from: start, until: horizon }] }\n`,
    )
    .join('');
