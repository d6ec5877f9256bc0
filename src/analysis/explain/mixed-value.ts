import { type AskedMetric, isTime, metricId } from '../../model/metrics/metrics.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Problem } from '../../problems/problem.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { withAsked } from '../runs/asked-year.ts';
import type { Quantity } from './explanation.ts';
import type { MixedColumns } from './mixed-columns.ts';
import { MixedScenario } from './mixed-scenario.ts';
import { leadOf } from './outcome.ts';
import type { Settings } from './shapley.ts';
import type { Structures } from './structures.ts';

/** A problem that was met in a mixed setting, in the study of which the structure is. */
export interface MixedProblem {
  readonly side: 'old' | 'new';
  readonly problem: Problem;
}

/** A scenario in the structure of either side; the same where these do not differ. */
interface Pair {
  readonly old: MixedScenario;
  readonly new: MixedScenario;
  /** What is to be added to a time of the old structure so that it counts from the start of the new one. */
  readonly shift: number;
}

/** What is new in a setting: assumptions by their position, and the structure. */
export interface MixedSettings {
  readonly count: number;
  readonly isNew: Settings['isNew'];
  readonly isNewStructure: (setting: number) => boolean;
  /** In which draw each is computed; left out where none is. */
  readonly drawOf?: (setting: number) => number;
}

/** A quantity in mixed settings: the assumptions of either side, in the structure of either side. */
export class MixedValue {
  /** The largest figure of a scenario met so far: what is nothing beside it is rounding. */
  largest = 0;
  private readonly metric: AskedMetric;
  private readonly pairs: readonly Pair[];

  /** @param hasStructure - whether the structure is one of the things that change; else the new one is taken throughout */
  constructor(
    structures: Structures,
    {
      metric,
      quantity,
      hasStructure,
      columns,
      terms = null,
    }: MixedOptions & { quantity: Quantity; hasStructure: boolean },
  ) {
    this.metric = metric;
    this.pairs = scenariosOf(quantity).map((id) => {
      const options = { metric, columns, terms };
      const current = mixed(structures.new, id, options);
      const { study } = structures.new.new;
      const shift = isTime(metric) ? structures.old.old.study.start - study.start : 0;
      return { old: hasStructure ? mixed(structures.old, id, options) : current, new: current, shift };
    });
  }

  /** All that the quantity may rest on, in either structure. */
  restsOn(): ReadonlySet<AssumptionKey> {
    return new Set(this.pairs.flatMap((pair) => [...pair.old.restsOn(), ...pair.new.restsOn()]));
  }

  /** The quantity in every setting, or what keeps it from being computed in one of them. */
  worth(drivers: readonly AssumptionKey[], settings: MixedSettings): Float64Array | MixedProblem {
    const columns: Float64Array[] = [];
    for (const pair of this.pairs) {
      const figures = figuresOf(pair, drivers, settings);
      if (!(figures instanceof Float64Array)) return figures;
      columns.push(figures);
      this.largest = figures.reduce((most, each) => Math.max(most, Math.abs(each)), this.largest);
    }
    const [first, second] = columns;
    if (first === undefined) throw new Error('a quantity is of a scenario');
    return second === undefined
      ? first
      : first.map((figure, setting) => leadOf(figure, second[setting] as number, this.metric));
  }
}

export const scenariosOf = (quantity: Quantity): readonly string[] =>
  quantity.kind === 'lead' ? [quantity.first, quantity.second] : [quantity.scenario];

interface MixedOptions {
  readonly metric: AskedMetric;
  readonly columns: MixedColumns;
  /** How draws are made; null or left out where the plan is meant. */
  readonly terms?: MeanTerms | null;
}

function mixed(sides: Structures['old'], id: string, { metric, columns, terms = null }: MixedOptions): MixedScenario {
  const { study } = sides.new;
  const scenario = study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const extend = (plan: Plan, settled: Settled): Plan => withAsked(metric, plan, settled);
  return new MixedScenario(study, sides, scenario, { id: metricId(metric), extend, columns, terms });
}

function figuresOf(
  pair: Pair,
  drivers: readonly AssumptionKey[],
  settings: MixedSettings,
): Float64Array | MixedProblem {
  const out = new Float64Array(settings.count);
  const { drawOf } = settings;
  for (const side of ['old', 'new'] as const) {
    const members = membersOf(settings, (setting) => settings.isNewStructure(setting) === (side === 'new'));
    if (members.length === 0) continue;
    const figures = pair[side].figures(drivers, {
      count: members.length,
      isNew: (member, driver) => settings.isNew(members[member] as number, driver),
      ...(drawOf === undefined ? {} : { drawOf: (member: number) => drawOf(members[member] as number) }),
    });
    if (!(figures instanceof Float64Array)) return { side, problem: figures };
    const shift = side === 'old' ? pair.shift : 0;
    for (const [member, setting] of members.entries()) out[setting] = (figures[member] as number) + shift;
  }
  return out;
}

const membersOf = ({ count }: MixedSettings, belongs: (setting: number) => boolean): number[] =>
  Array.from({ length: count }, (_, setting) => setting).filter((setting) => belongs(setting));
