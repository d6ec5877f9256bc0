import type { Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { Accuracy, Investigation, LookedAt } from '../study/investigation.ts';
import type { Amount } from '../study/study.ts';
import type { Lenient } from '../written/shape.ts';
import type { WrittenInvestigation } from '../written/written-investigation.ts';
import { numbersIn } from './estimates.ts';
import { readOptionalTitle, type Reader } from './reader.ts';

/** The unit of an assumption of the study, or of a scenario; undefined where there is none. */
export type UnitOfAssumption = (scenario: string | null, name: string) => Unit | undefined;

export function readInvestigation(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenInvestigation>,
  unitOf: UnitOfAssumption,
): Investigation {
  const about = lookedAt(written.of ?? '');
  return {
    title: readOptionalTitle(written.title),
    of: written.of ?? '',
    about,
    accuracy: about === null ? null : readAccuracy(reader, path, { written, about, unitOf }),
    cost: reader.amount([...path, 'cost'], written.cost, 'money'),
    takes: reader.amount([...path, 'takes'], written.takes, 'duration'),
  };
}

/** `documentation`, `2.5/documentation`, `risks.0`, `2.5/risks.0`, `2.5/gates.fixed-price.0`, `2.5/requires.scenario.0`. */
function lookedAt(text: string): LookedAt | null {
  const [, scenario = null, name = ''] = /^(?:([^/]+)\/)?([^/]+)$/.exec(text) ?? [];
  if (name === '') return null;
  const risk = /^risks\.(\d+)$/.exec(name)?.[1];
  if (risk !== undefined) return { kind: 'risk', scenario, index: Number(risk) };
  const [, gate, form, own, requirement = ''] =
    /^(?:(gates)\.(.+)|requires\.(scenario|study))\.(\d+)$/.exec(name) ?? [];
  if (requirement === '' || scenario === null) return { kind: 'assumption', scenario, name };
  const by =
    gate === undefined
      ? ({ kind: own === 'study' ? 'study' : 'scenario' } as const)
      : ({ kind: 'responsibility', form: form ?? '' } as const);
  return { kind: 'gate', scenario, by, requirement: Number(requirement) };
}

interface AccuracySource {
  readonly written: Lenient<WrittenInvestigation>;
  readonly about: LookedAt;
  readonly unitOf: UnitOfAssumption;
}

/** An assumption is found with an error, what is so or not with two chances. */
function readAccuracy(reader: Reader, path: Path, { written, about, unitOf }: AccuracySource): Accuracy | null {
  const wanted = about.kind === 'assumption' ? (['error'] as const) : (['sensitivity', 'specificity'] as const);
  const others = about.kind === 'assumption' ? (['sensitivity', 'specificity'] as const) : (['error'] as const);
  const missing = wanted.filter((key) => written[key] === undefined);
  const odd = others.filter((key) => written[key] !== undefined);
  for (const key of missing) reader.add(path, { kind: 'missing-key', key });
  const found = wanted.filter((key) => !missing.includes(key));
  for (const key of odd)
    reader.add(
      [...path, key],
      found.length === 0
        ? { kind: 'unknown-key', key, near: null, known: wanted, alone: false }
        : { kind: 'exactly-one-of', keys: [...wanted, key], found: [...found, key] },
      true,
    );
  if (missing.length + odd.length > 0) return null;
  if (about.kind !== 'assumption') {
    const share = (key: 'sensitivity' | 'specificity'): Amount => reader.amount([...path, key], written[key], 'share');
    return { kind: 'yes-no', sensitivity: share('sensitivity'), specificity: share('specificity') };
  }
  const unit = unitOf(about.scenario, about.name);
  if (unit === undefined || written.error === undefined) return null;
  const at = [...path, 'error'];
  const error = numbersIn(reader, unit)(at, written.error);
  if (error < 0)
    reader.add(at, { kind: 'out-of-bounds', value: error, unit, bounds: { low: 0, high: null }, name: null });
  return { kind: 'error', error };
}
