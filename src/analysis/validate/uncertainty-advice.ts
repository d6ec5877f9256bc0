import { isJudgement } from '../../model/study/criteria.ts';
import { adviceOnEstimate } from '../../model/estimates/estimate.ts';
import { estimatesOf } from '../../model/values/estimates-of.ts';
import type { Assumption, Provenance, Study } from '../../model/study/study.ts';
import type { Path, Problem } from '../../problems/problem.ts';

/** Advice on what a study says of chance: what is unexplained, or does nothing. */
export function adviceOnUncertainty(study: Study): Problem[] {
  const contingencies = [...study.scenarios.values()].flatMap(({ id, contingency }): Stated[] =>
    contingency === null ? [] : [[['scenarios', id, 'contingency'], contingency]],
  );
  const ofStudy: Stated[] = study.contingency === null ? [] : [[['contingency'], study.contingency]];
  const correlations = study.correlations.map((each, index): Stated => [['correlations', index], each]);
  return [
    ...[...ofStudy, ...contingencies, ...correlations].flatMap(withoutWhy),
    ...neverDrawn(study),
    ...onEstimates(study),
  ];
}

const onEstimates = (study: Study): Problem[] =>
  estimatesOf(study).flatMap(({ path, estimate }): Problem[] => {
    const fault = adviceOnEstimate(estimate);
    return fault === null ? [] : [{ path, fault }];
  });

type Stated = readonly [path: Path, of: { readonly provenance: Provenance }];

/** A number that is nobody's says why it is what it is. */
export function withoutWhy([path, { provenance }]: Stated): Problem[] {
  const { kind, why } = provenance;
  // A text by language is never blank, and a bare score says no more than any literal does.
  const isBlank = why === null || (typeof why === 'string' && why.trim() === '');
  const silent = kind !== 'sourced' && isBlank && !path.some((key) => isJudgement(String(key)));
  return silent ? [{ path: [...path, 'kind'], fault: { kind: 'why-missing', of: kind } }] : [];
}

/**
 * Correlations with what is the same in every draw, at every date. They are no mistake, as `--set` makes a constant of any
 * assumption.
 */
function neverDrawn(study: Study): Problem[] {
  return study.correlations.flatMap(({ between }, index) =>
    between.flatMap((name, side): Problem[] => {
      const current = fixed(assumptionBy(study, name));
      if (current === null) return [];
      return [{ path: ['correlations', index, 'between', side], fault: { kind: 'never-drawn', name, is: current } }];
    }),
  );
}

function assumptionBy(study: Study, name: string): Assumption | undefined {
  const slash = name.indexOf('/');
  const own = slash < 0 ? undefined : study.scenarios.get(name.slice(0, slash));
  return own === undefined ? study.assumptions.get(name) : own.assumptions.get(name.slice(slash + 1));
}

/** What an assumption is that has no estimate at any date; null where it has one. */
function fixed(assumption: Assumption | undefined): 'constant' | 'formula' | null {
  const shapes = new Set(assumption?.known.map(({ value }) => value.shape));
  if ([...shapes].some((shape) => shape !== 'constant' && shape !== 'formula')) return null;
  return shapes.has('formula') ? 'formula' : 'constant';
}
