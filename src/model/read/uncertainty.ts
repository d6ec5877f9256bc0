import type { Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { Lenient } from '../written/shape.ts';
import type { Simulation } from '../study/simulation.ts';
import type { Contingency, Correlation, Risk, RiskSize, WorkRisk } from '../study/study.ts';
import type { WrittenContingency, WrittenCorrelation, WrittenRisk } from '../written/written.ts';
import type { WrittenEstimate } from '../written/written-estimate.ts';
import type { WrittenWorkRisk } from '../written/written-work-risk.ts';
import { wholeNumbers, type WrittenSimulation } from '../written/written-simulation.ts';
import { readProvenance } from './assumptions.ts';
import { readEstimate } from './estimates.ts';
import { readEvent } from './events.ts';
import { items, nothing, type Reader, readTitle, type WrittenValue } from './reader.ts';

const works = ['build', 'reuse', 'migrate'] as const;

/** A risk of the study; none where its work cannot be read. */
export function readWorkRisk(reader: Reader, path: Path, written: Lenient<WrittenWorkRisk>): WorkRisk[] {
  const { delays, enlarges, costs, of } = written;
  const found = works.filter((key) => of?.[key] !== undefined);
  const [kind] = found;
  if (of !== undefined && found.length !== 1)
    reader.add([...path, 'of'], { kind: 'exactly-one-of', keys: works, found });
  if (effects.every((effect) => written[effect] === undefined)) reader.add(path, { kind: 'risk-without-effect' }, true);
  if (kind === undefined) return [];
  const size = (
    effect: 'delays' | 'enlarges',
    unit: Unit,
    options: { by?: Lenient<WrittenEstimate> | undefined },
  ): RiskSize => readSize(reader, [...path, effect, 'by'], options.by, unit);
  return [
    {
      title: readTitle(written.title),
      of: { kind, component: of?.[kind] ?? '' },
      probability: reader.amount([...path, 'probability'], written.probability, 'share'),
      provenance: readProvenance(reader, path, written),
      delays: delays === undefined ? null : size('delays', 'months', delays),
      enlarges: enlarges === undefined ? null : size('enlarges', 'percent', enlarges),
      costs: costs === undefined ? null : readWorkRiskCost(reader, [...path, 'costs'], costs),
    },
  ];
}

function readWorkRiskCost(
  reader: Reader,
  path: Path,
  written: NonNullable<Lenient<WrittenWorkRisk>['costs']>,
): WorkRisk['costs'] {
  const { when } = written;
  return {
    amount: readSize(reader, [...path, 'amount'], written.amount, 'EUR'),
    when: when === undefined ? null : readEvent(reader, [...path, 'when'], when),
    category: reader.category([...path, 'category'], written.category),
    vat: written.vat ?? false,
  };
}

const effects = ['delays', 'enlarges', 'costs'] as const;

export function readRisk(reader: Reader, path: Path, written: Lenient<WrittenRisk>): Risk {
  if (effects.every((effect) => written[effect] === undefined)) reader.add(path, { kind: 'risk-without-effect' }, true);
  const { delays, enlarges, costs } = written;
  return {
    title: readTitle(written.title),
    probability: reader.amount([...path, 'probability'], written.probability, 'share'),
    provenance: readProvenance(reader, path, written),
    delays: delays === undefined ? null : readOnPhase(reader, [...path, 'delays'], delays, 'months'),
    enlarges: enlarges === undefined ? null : readOnPhase(reader, [...path, 'enlarges'], enlarges, 'percent'),
    costs: costs === undefined ? null : readRiskCost(reader, [...path, 'costs'], costs),
  };
}

const readOnPhase = (
  reader: Reader,
  path: Path,
  { phase = '', by }: NonNullable<Lenient<WrittenRisk>['delays']>,
  unit: Unit,
): Risk['delays'] => ({ phase, by: readSize(reader, [...path, 'by'], by, unit) });

const readRiskCost = (
  reader: Reader,
  path: Path,
  written: NonNullable<Lenient<WrittenRisk>['costs']>,
): Risk['costs'] => ({
  amount: readSize(reader, [...path, 'amount'], written.amount, 'EUR'),
  when: readEvent(reader, [...path, 'when'], written.when),
  category: reader.category([...path, 'category'], written.category),
  vat: written.vat ?? false,
});

/** @param unit - a base unit */
function readSize(reader: Reader, path: Path, written: Lenient<WrittenEstimate> | undefined, unit: Unit): RiskSize {
  const reference = typeof written === 'string' ? reader.reference(written as WrittenValue & string) : null;
  if (reference !== null) return reference;
  const estimate = written === undefined ? null : readEstimate(reader, path, written, unit);
  if (estimate === null) return nothing;
  return estimate.shape === 'constant' ? { kind: 'literal', value: estimate.value } : { kind: 'estimate', estimate };
}

export function readContingency(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenContingency> | undefined,
): Contingency | null {
  if (written === undefined) return null;
  const on = items([...path, 'on'], written.on);
  // What cannot be read is reported, and counts as being there.
  if (written.on?.length === 0) reader.add([...path, 'on'], { kind: 'nothing-named' });
  const names = new Set<string>();
  for (const [category, at] of on) {
    reader.category(at, category);
    if (names.has(category)) reader.add(at, { kind: 'twice', name: category });
    names.add(category);
  }
  return {
    share: reader.amount([...path, 'share'], written.share, 'share'),
    on: [...names],
    provenance: readProvenance(reader, path, written),
  };
}

/** What a study simulates by where it says nothing: design 3.8. */
const usual: Simulation = { draws: 10_000, seed: 1, sampling: 'random' };

export function readSimulation(reader: Reader, written: Lenient<WrittenSimulation> | undefined): Simulation {
  return {
    draws: wholeNumber(reader, 'draws', written),
    seed: wholeNumber(reader, 'seed', written),
    sampling: written?.sampling ?? usual.sampling,
  };
}

function wholeNumber(
  reader: Reader,
  key: keyof typeof wholeNumbers,
  simulated: Lenient<WrittenSimulation> | undefined,
): number {
  const written = simulated?.[key];
  const { least } = wholeNumbers[key];
  if (written === undefined) return usual[key];
  if (Number.isSafeInteger(written) && written >= least) return written;
  reader.add(['simulation', key], { kind: 'not-whole', found: String(written), least });
  return usual[key];
}

/** The correlations that can be read: two different names, and a rank strictly between −1 and 1. */
export function readCorrelation(reader: Reader, path: Path, written: Lenient<WrittenCorrelation>): Correlation[] {
  const { between, rank = 0 } = written;
  const provenance = readProvenance(reader, path, written);
  // Written so that what is not a number is refused too.
  const isPossible = rank > -1 && rank < 1;
  if (!isPossible) reader.add([...path, 'rank'], { kind: 'rank-out-of-bounds', found: rank });
  if (between === undefined) return [];
  const [one, other, ...rest] = between;
  if (between.length !== 2) reader.add([...path, 'between'], { kind: 'not-a-pair', count: between.length });
  if (one === undefined || other === undefined || rest.length > 0) return [];
  if (one === other) reader.add([...path, 'between', 1], { kind: 'twice', name: other });
  return [{ between: [one, other], rank: isPossible ? rank : 0, provenance }];
}
