import type { Comparison, ScenarioResult } from '../../analysis/runs/comparison.ts';
import { sentenceOf } from '../lines/switch-text.ts';
import { directionOf } from '../noise.ts';
import type { Note } from '../table.ts';
import { writeAmount } from '../write-amount.ts';
import { drawnNotes } from './compare/drawn-notes.ts';
import { expertsNotes } from './compare/experts.ts';
import type { Scaled } from './comparison-context.ts';
import { termNotes } from './comparison-terms.ts';
import { failing, uncertainGates, unknownGates } from './gate-notes.ts';

/** What stands under the ranked table: why something is not ranked, and on which terms all of it was computed. */
export function comparisonNotes(comparison: Comparison, context: Scaled): Note[] {
  // That the mean is another is said of the leader already.
  return [...findings(comparison, context), ...termNotes(comparison, context, comparison.mean === null)];
}

function findings(comparison: Comparison, context: Scaled): Note[] {
  const { leader = null } = context;
  const { table } = context.words;
  const infeasible = comparison.scenarios.filter(({ feasible }) => !feasible);
  return [
    ...(infeasible.length === comparison.scenarios.length
      ? [{ kind: 'finding', text: table.nothingFeasible, tone: 'bad' } as const]
      : []),
    ...infeasible.flatMap((scenario) => [
      ...failing(scenario, context),
      // The table has both amounts. What is ranked, with its fallback, can be chosen.
      ...(scenario.rank === null ? [{ ...priceNote(comparison, scenario, context), detail: true }] : []),
    ]),
    ...unknownGates(comparison, context),
    ...uncertainGates(comparison, context),
    ...detours(comparison, context),
    ...drawnNotes(comparison, context),
    ...expertsNotes(comparison, context),
    ...(leader === null ? [] : [{ kind: 'finding', text: sentenceOf(leader.nearest, leader, context) } as const]),
  ];
}

/** Why a scenario is not feasible, and what it would have cost; nothing where it is. */
export function failingNotes(comparison: Comparison, scenario: ScenarioResult, context: Scaled): Note[] {
  if (scenario.feasible) return [];
  return [...failing(scenario, context), priceNote(comparison, scenario, context)];
}

const priceNote = (comparison: Comparison, scenario: ScenarioResult, context: Scaled): Note => ({
  kind: 'finding',
  text: priceOfInfeasibility(comparison, scenario, context),
});

function priceOfInfeasibility(comparison: Comparison, scenario: ScenarioResult, { words, scale }: Scaled): string {
  const write = (amount: number): string => writeAmount(amount, words, scale);
  const best = comparison.scenarios.find(({ rank, feasible }) => rank !== null && feasible);
  const difference = best === undefined ? null : scenario.presentValue - best.presentValue;
  const than =
    difference === null || directionOf(difference) === 'same'
      ? null
      : `${write(Math.abs(difference))} ${difference < 0 ? words.table.cheaper : words.table.dearer}`;
  return words.table.wouldHaveCost(scenario.id, write(scenario.presentValue), than);
}

/** How much dearer a detour is than its fallback, which it may be the cheaper of. */
export function thanAtOnce(dearer: number, to: string, { words, scale }: Pick<Scaled, 'words' | 'scale'>): string {
  return words.table.thanAtOnce(writeAmount(Math.abs(dearer), words, scale), directionOf(dearer), to);
}

/** What the detour would cost where a gate fails, a line for each scenario that has a fallback. */
function detours({ scenarios }: Comparison, { words, scale }: Scaled): Note[] {
  return scenarios.flatMap(({ id, fallback }): Note[] => {
    if (fallback === undefined) return [];
    const { to, month } = fallback;
    const [lost, paid, cost] = [fallback.lost, fallback.paid, fallback.presentValue].map((amount) =>
      writeAmount(amount, words, scale),
    ) as [string, string, string];
    const than = thanAtOnce(fallback.dearer, to, { words, scale });
    return [
      {
        kind: 'finding',
        text: words.table.detour({ scenario: id, to, month, lost, paid, cost, than }),
        detail: true,
      },
    ];
  });
}
