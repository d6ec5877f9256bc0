import type { GateResult, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import type { Words } from '../../../words/words.ts';
import { shareInFull } from '../../lines/in-full.ts';
import { chanceText } from '../../lines/chance-text.ts';
import type { Cell } from '../../table.ts';
import { isDecided } from '../gate-notes.ts';

/** Whether all gates pass with the central values, and with what chance where that is uncertain: where only draws tell it, theirs. */
export function gatesCell({ gates, uncertainty }: ScenarioGates, words: Words): Cell {
  const { table } = words;
  if (gates.length === 0) return { kind: 'text', text: table.gatesNone };
  const drawn = uncertainty?.feasible.value ?? null;
  const chance = chanceToPass(gates, drawn, (share) => chanceText(share, words));
  const whole = chanceToPass(gates, drawn, (share) => shareInFull(share, words));
  const beside = (status: string) =>
    ({ kind: 'text', text: `${status}${chance}`, inFull: `${status}${whole}` }) as const;
  if (gates.some(({ status }) => status === 'fail')) return { ...beside(table.gatesFail), tone: 'bad' };
  if (gates.some(({ status }) => status === 'unknown'))
    return { kind: 'text', text: table.gatesUnknown, tone: 'doubt' };
  return { ...beside(table.gatesPass), tone: 'good' };
}

type ScenarioGates = Pick<ScenarioResult, 'gates' | 'uncertainty'>;

/** The chance to pass all gates: without draws as far as it is known, where one is uncertain and nothing else decides. */
function chanceToPass(gates: readonly GateResult[], drawn: number | null, textOf: (chance: number) => string): string {
  const uncertain = gates.filter(({ chance }) => chance !== undefined);
  const [only] = uncertain;
  if (uncertain.length === 0 || isDecided(gates)) return '';
  const known = uncertain.length > 1 ? null : (only?.chance ?? null);
  const chance = known ?? drawn;
  return chance === null ? ' ?' : ` ${textOf(chance)}`;
}
