import { keyOf, keyParts } from '../study/assumption-key.ts';
import { leastEigenvalue } from '../../numerics/matrix.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { copulaOf } from '../estimates/copula.ts';
import { streamOf } from '../values/streams.ts';
import { plannedCategories, pricedCategories } from '../study/categories.ts';
import type { Contingency, Study } from '../study/study.ts';
import type { Report } from './gather.ts';
import { unknownAssumption } from './references.ts';

/** What cost categories are called is of some that something costs; correlations are between assumptions that exist, each pair once; a contingency is on categories that something costs. */
export function checkUncertainty(study: Study, report: Report): void {
  if (checkPairs(study, report)) checkPositiveDefinite(study, report);
  checkContingencies(study, report);
  checkCategories(study, report);
}

/** @returns whether every pair is one of two streams that no other pair is of */
function checkPairs(study: Study, report: Report): boolean {
  const seen = new Set<string>();
  let isSound = true;
  for (const [index, { between }] of study.correlations.entries()) {
    for (const [side, name] of between.entries())
      checkName(study, ['correlations', index, 'between', side], name, report);
    const streams = streamsOf(study, between);
    const pair = JSON.stringify(streams.toSorted(byCodeUnit));
    const isOne = streams[0] === streams[1];
    if (seen.has(pair) || isOne) isSound = false;
    // One name that stands there twice has been reported.
    if (seen.has(pair) || (isOne && between[0] !== between[1]))
      report(['correlations', index, 'between'], { kind: 'correlated-twice', between });
    seen.add(pair);
  }
  return isSound;
}

const streamsOf = (study: Study, between: readonly [string, string]): [string, string] => [
  streamOf(study, between[0]),
  streamOf(study, between[1]),
];

/** An eigenvalue that is no further from 0 is 0 but for rounding. */
const rounding = 1e-9;

/**
 * Correlations that can hold at once have a positive definite matrix: 1 on its diagonal, 0 for pairs that are not named. So
 * has that of the normal numbers by which they are drawn.
 * What is so for all that are named is so for those that are drawn at any one date.
 */
function checkPositiveDefinite(study: Study, report: Report): void {
  const pairs = study.correlations.map(({ between, rank }) => ({ of: streamsOf(study, between), rank }));
  const streams = [...new Set(pairs.flatMap(({ of }) => of))];
  const matrix = streams.map((_, row) => streams.map((__, column) => (row === column ? 1 : 0)));
  for (const { of, rank } of pairs) {
    const [row, column] = of.map((stream) => streams.indexOf(stream)) as [number, number];
    (matrix[row] as number[])[column] = rank;
    (matrix[column] as number[])[row] = rank;
  }
  const ranks = leastEigenvalue(matrix);
  const copula = copulaOf(matrix);
  // Ranks that can go together may still be none that normal numbers can have, which go together a little more.
  const smallest = ranks <= rounding ? ranks : 'leastEigenvalue' in copula ? copula.leastEigenvalue : null;
  if (smallest !== null) report(['correlations'], { kind: 'not-positive-definite', smallest }, true);
}

function checkName(study: Study, path: Path, name: string, report: Report): void {
  const { scenario: id, name: own } = keyParts(name);
  const scenario = study.scenarios.get(id ?? '');
  if (id === null) {
    if (!study.assumptions.has(name)) report(path, unknownAssumption(study, null, name));
  } else if (scenario === undefined) {
    report(path, unknown('scenario', id, study.scenarios.keys()));
  } else if (!scenario.assumptions.has(own)) {
    report(path, unknown('assumption', name, namesOf(study)));
  }
}

/** All assumptions as a correlation names them. */
const namesOf = (study: Study): string[] => [
  ...study.assumptions.keys(),
  ...[...study.scenarios.values()].flatMap(({ id, assumptions }) =>
    [...assumptions.keys()].map((name) => keyOf(id, name)),
  ),
];

function checkContingencies(study: Study, report: Report): void {
  const ofScenarios = [...study.scenarios.values()].map(({ id, contingency }): Reserved => [
    ['scenarios', id],
    contingency,
  ]);
  const reserved = [[[], study.contingency] as Reserved, ...ofScenarios].filter(
    ([, contingency]) => contingency !== null,
  );
  if (reserved.length === 0) return;
  const categories = plannedCategories(study);
  for (const [path, contingency] of reserved) {
    for (const [index, category] of (contingency?.on ?? []).entries()) {
      if (!categories.has(category))
        report([...path, 'contingency', 'on', index], unknown('category', category, categories));
    }
  }
}

type Reserved = readonly [path: Path, contingency: Contingency | null];

/** A title is of a category that something is booked on, or that a price index is of. */
function checkCategories(study: Study, report: Report): void {
  const { scenarios, contingency, indexation } = study;
  const all = [...scenarios.values()];
  const reserved = contingency !== null || all.some((each) => each.contingency !== null) ? ['contingency'] : [];
  const known = new Set([...pricedCategories(study), ...indexation.keys(), ...reserved]);
  known.delete('general');
  for (const id of study.categories.keys())
    if (id !== 'vat' && !known.has(id)) report(['categories', id], unknown('category', id, known), true);
}
