import type { Bounds } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { centralValuesOf } from '../values/central-values.ts';
import type { Amount, Criterion, Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Ranking by score needs criteria and stakeholders; every scenario is scored on every criterion that is scored by hand. */
export function checkCriteria(study: Study, report: Report): void {
  if (study.rankedBy.kind === 'score') {
    const lacks = study.criteria.size === 0 ? 'criteria' : study.stakeholders.size === 0 ? 'stakeholders' : null;
    if (lacks !== null) report(['ranking', 'by'], { kind: 'no-score', lacks, asks: 'ranking' });
  }
  checkShares(study, report);
  for (const [id, criterion] of study.criteria) {
    if (criterion.result !== null) continue;
    for (const scenario of study.scenarios.values()) checkScore(study, { id, criterion, scenario }, report);
  }
  for (const scenario of study.scenarios.values()) checkScored(study, scenario, report);
  checkAssessors(study, report);
}

/** A group goes by the scores of those who gave some. */
function checkAssessors(study: Study, report: Report): void {
  const known = new Set(
    [...study.scenarios.values()].flatMap(({ judged }) => [...judged.values()].flatMap((scores) => [...scores.keys()])),
  );
  for (const [id, { assessors }] of study.stakeholders) {
    assessors?.forEach((name, place) => {
      if (!known.has(name)) report(['stakeholders', id, 'assessors', place], unknown('assessor', name, known));
    });
  }
}

function checkShares(study: Study, report: Report): void {
  if (study.stakeholders.size === 0) return;
  const [first = ''] = study.stakeholders.keys();
  const shares = [...study.stakeholders.values()].map(({ say }) => say);
  if (shares.every((say) => say.kind !== 'reference' && say.value === 0))
    report(['stakeholders', first, 'say'], { kind: 'weights-sum', of: 'say' }, true);
}

function checkScore(
  study: Study,
  { id, criterion, scenario }: { id: string; criterion: Criterion; scenario: Scenario },
  report: Report,
): void {
  const path = ['scenarios', scenario.id, 'scores'];
  const score = scenario.scores.get(id);
  if (score === undefined) {
    report([...path, id], { kind: 'score-missing', criterion: id });
    return;
  }
  // The range of the assumption that stands for it has been checked.
  if (score.kind === 'reference' && score.name === `scores.${id}`) return;
  const ends = endsOf(criterion).map((end) => valuesOf(study, null, end));
  // An end with several dated values is only known at the as-of month, where the run holds the score against it.
  const [low, high] = ends.map(([only, ...others]) => (others.length === 0 ? only : undefined)).toSorted(ascending);
  if (low === undefined || high === undefined || low === high) return;
  const bounds: Bounds = { low, high };
  for (const value of valuesOf(study, scenario, score)) {
    if (value < low || value > high) {
      report([...path, id], { kind: 'out-of-bounds', value, unit: 'score', bounds, name: null });
    }
  }
}

/** The ends of the scale; of a value function its first and its last point. */
function endsOf({ worst, best, points }: Criterion): readonly Amount[] {
  if (points === null) return [worst, best];
  return [points[0], points.at(-1)].map((point) => ({ kind: 'literal', value: point?.at ?? 0 }));
}

const ascending = (a: number | undefined, b: number | undefined): number => Number(a) - Number(b);

function valuesOf(study: Study, scenario: Scenario | null, amount: Amount): number[] {
  if (amount.kind !== 'reference') return amount.kind === 'literal' ? [amount.value] : [];
  return centralValuesOf(study, scenario).every(amount.name);
}

function checkScored(study: Study, scenario: Scenario, report: Report): void {
  for (const id of scenario.scores.keys()) {
    const criterion = study.criteria.get(id);
    const path = ['scenarios', scenario.id, 'scores', id];
    if (criterion === undefined) report(path, unknown('criterion', id, study.criteria.keys()), true);
    else if (criterion.result !== null) report(path, { kind: 'score-of-result', criterion: id }, true);
  }
}
