import { type GatePart, gateParts, type Side } from '../../../../analysis/runs/gate-chance.ts';
import { chanceName } from '../../../../engine/names.ts';
import type { LineNumber } from '../../../../engine/plan.ts';
import type { AssumptionKey } from '../../../../model/study/assumption-key.ts';
import type { Words } from '../../../../words/words.ts';
import { ownKey } from '../../parts/inputs.ts';
import type { Layout } from './layout.ts';

/** How long a formula may be: spreadsheets take 8,192 characters. */
const longest = 8000;

/** The cells of a sheet in which the chances of gates stand. */
export interface ChanceCells {
  readonly range: string;
  readonly count: number;
}

/** The chance that no gate fails, by those of each, as `chanceIn` has it: none where one has no number, unless another fails for certain. */
export const chanceFormula = (cells: ChanceCells | null): string =>
  cells === null
    ? '1'
    : `IF(COUNTIF(${cells.range},0)>0,0,IF(COUNT(${cells.range})=${cells.count},PRODUCT(${cells.range}),NA()))`;

/** What a cell says of the chance that a gate passes: a number, or why there is none. */
export interface GateChance {
  readonly value: number | string;
  /** Null where nothing that is changed gives another value. */
  readonly formula: string | null;
}

/** The chances of the gates of a scenario, by the line of each; none where nothing asks for the chance that all of them pass. */
export function gateChances(layout: Layout, words: Words): Map<LineNumber, () => GateChance> {
  if (!layout.run.plan.numberOf.has(chanceName.id)) return new Map();
  return new Map(gateParts(layout.run).map((part) => [part.gate.line, () => gateChanceOf(part, layout, words)]));
}

/**
 * A gate of which nothing is drawn passes or fails for certain, as it does once somebody writes a value over each of its estimates, or over
 * a formula that stands between. A gate on an estimate has the chance that samen found by its distribution, which no formula knows, as long
 * as it is held against the same: where it is not, only samen has its chance, and where samen has none either, only draws tell.
 */
function gateChanceOf(part: GatePart, layout: Layout, { workbook }: Words): GateChance {
  const { gate, own, keys, together, sides, isAtRisk } = part;
  const [passes, texts] = [layout.token(gate.line), workbook.gateChances];
  const known = (formula: string): string => `IF(ISNUMBER(${passes}),${formula},"${workbook.passes.unknown}")`;
  if (Number.isNaN(layout.value(gate.line)) && own === undefined)
    return { value: workbook.passes.unknown, formula: known(passes) };
  if (isAtRisk) return { value: texts.draws, formula: null };
  if (own === undefined) return { value: layout.value(gate.line), formula: known(passes) };
  const isOwn = own !== null && Number.isFinite(own);
  const ofSamen = isOwn ? `IF(${sameTerms(gate, layout)},${own},"${texts.samen}")` : `"${texts.samen}"`;
  const areComputed = sides.map((side) => allOf(computable(part, side, layout)));
  const drawn =
    areComputed.length === 0 ? `"${texts.draws}"` : `IF(OR(${areComputed.join(',')}),${ofSamen},"${texts.draws}")`;
  const isCertain = allOf(certain([gate.value, gate.limit], keys, layout));
  const formula = known(`IF(${isCertain},${passes},${drawn})`);
  const isUnknown = Number.isNaN(layout.value(gate.line));
  const value = isUnknown ? workbook.passes.unknown : isOwn && together.length === 0 ? own : texts.draws;
  return { value, formula: formula.length > longest ? null : formula };
}

/** What must hold for samen to have the chance of a gate by the distribution of an estimate: all else is certain, and nothing goes together with it. */
const computable = ({ keys, reserves }: GatePart, { other, together }: Side, layout: Layout): string[] => [
  ...certain([other], keys, layout),
  ...together.flatMap((before) => certain([before.gate.value, before.gate.limit], before.keys, layout)),
  ...reserves.map((amount) => `${layout.token(amount)}=0`),
];

/** Whether what is asked about and its bound are as samen had them. */
function sameTerms({ value, limit }: GatePart['gate'], layout: Layout): string {
  return allOf(
    [value, limit].map((line) => {
      const was = layout.value(line);
      return `ABS(${layout.token(line)}-${was < 0 ? `(${was})` : was})<=${1e-9 * Math.max(1, Math.abs(was))}`;
    }),
  );
}

/** What must hold for lines to rest on none of these estimates any more: somebody wrote a value over each, or over a formula that stands between. */
function certain(lines: readonly LineNumber[], keys: readonly AssumptionKey[], layout: Layout): string[] {
  const drawn = new Set(keys);
  const known = new Map<LineNumber, string[]>();
  const below = (number: LineNumber): string[] => {
    const found = known.get(number) ?? conditions(number);
    known.set(number, found);
    return found;
  };
  const conditions = (number: LineNumber): string[] => {
    const line = layout.line(number);
    if (line.rule === 'given') return drawn.has(line.assumption) ? [`${layout.changed(line.assumption)}=1`] : [];
    const parts = 'inputs' in line ? [...new Set(line.inputs.flatMap(below))] : [];
    if (line.label.of !== 'assumption' || parts.length === 0) return parts;
    return [`OR(${layout.changed(ownKey(line))}=1,${allOf(parts)})`];
  };
  return [...new Set(lines.flatMap(below))];
}

/** That all of these hold, however many: a function takes 255 at most. */
const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'TRUE' : `(${conditions.map((condition) => `(${condition})`).join('*')}>0)`;
