import { amountsOf } from '../../model/values/amounts.ts';
import { allInputsOf } from '../../model/values/central-values.ts';
import { inOrderOf } from '../../model/values/circles.ts';
import { assumptionOf, type Scenario, type Study } from '../../model/study/study.ts';
import type { Change, Explanation } from './explanation.ts';

/** What a change of a score is made of, in points: together the whole change. */
export interface ScoreParts {
  /** What somebody judged: scores by hand. */
  readonly scores: number;
  /** What criteria weigh, and what groups have to say. */
  readonly weights: number;
  /** All else: what criteria are bound to (results of the model, the ends of scales), and the structure of the study. */
  readonly criteria: number;
}

/** Sorts what accounts for a change of a score by what it is; null of another metric, and where nothing changed. */
export function scorePartsOf(
  study: Study,
  { metric, effects, differences }: Pick<Explanation, 'metric' | 'effects' | 'differences'>,
): ScoreParts | null {
  if (metric.kind !== 'score' || effects.length === 0) return null;
  const kinds = kindsIn(study);
  const parts = { scores: 0, weights: 0, criteria: 0 };
  for (const { of, effect } of effects) {
    const found = new Set(
      of.kind === 'structure' ? differences.map(fieldKind) : of.changes.map((change) => kindOf(change, kinds)),
    );
    const [only] = found;
    parts[found.size === 1 && only !== undefined ? only : 'criteria'] += effect;
  }
  return parts;
}

type Kind = keyof ScoreParts;

/** By the name of an assumption, behind the id of its scenario where it is of one. */
type Kinds = ReadonlyMap<string, Kind>;

/** What names fill fields of which kind, also through formulas; what fills several is shown as a criterion. */
function kindsIn(study: Study): Kinds {
  const kinds = new Map<string, Kind>();
  for (const { path, amount, scope } of amountsOf(study)) {
    if (amount.kind !== 'reference') continue;
    const kind = fieldKind(path);
    for (const scenario of scope === 'study' ? [null] : scope)
      for (const name of inOrderOf([amount.name], (each) => allInputsOf(assumptionOf(study, scenario, each)))) {
        const key = keyOf(scenario, name);
        kinds.set(key, (kinds.get(key) ?? kind) === kind ? kind : 'criteria');
      }
  }
  return kinds;
}

function fieldKind([section, , field]: readonly (string | number)[]): Kind {
  if (section === 'stakeholders') return 'weights';
  return section === 'scenarios' && field === 'scores' ? 'scores' : 'criteria';
}

const keyOf = (scenario: Scenario | null, name: string): string =>
  scenario?.assumptions.has(name) === true ? `${scenario.id}/${name}` : name;

const kindOf = ({ key }: Change, kinds: Kinds): Kind => kinds.get(key) ?? 'criteria';
