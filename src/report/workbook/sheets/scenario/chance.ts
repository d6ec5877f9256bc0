import { type Drawn, type GatePart, gateParts } from '../../../../analysis/runs/gate-chance.ts';
import type { LineNumber } from '../../../../engine/plan.ts';
import { ownKey } from '../../parts/inputs.ts';
import type { Layout } from './layout.ts';

/** How long a formula may be: spreadsheets take 8,192 characters. */
const longest = 8000;

/**
 * The chance that no gate fails, as `chanceIn` has it: of gates of which nothing is drawn it is 1 or 0. A gate on an estimate has the
 * chance that samen found by its distribution, which no formula knows, as long as it is held against the same; once somebody writes a value
 * over each of its estimates, or over a formula that stands between, it passes or fails for certain, and otherwise there is none. Null where that would be too long for a cell.
 */
export function chanceFormula(layout: Layout): string | null {
  const parts = gateParts(layout.run).map((part) => partFormula(part, layout));
  if (parts.length === 0) return '1';
  const isNone = parts.map((part) => `IFERROR(${part},1)`).join('*');
  const formula = `IF(${isNone}=0,0,${parts.join('*')})`;
  return formula.length > longest ? null : formula;
}

function partFormula({ gate, own, keys, together, isAtRisk }: GatePart, layout: Layout): string {
  const passes = layout.token(gate.line);
  if (isAtRisk) return 'NA()';
  if (own === undefined) return passes;
  const known = own !== null && Number.isFinite(own) ? `IF(${sameTerms(gate, together, layout)},${own},NA())` : 'NA()';
  return `IF(${allOf(certain({ gate, keys }, layout))},${passes},${known})`;
}

/** Whether what is asked about and its bound are as samen had them, and nothing is drawn any more that goes together with them. */
function sameTerms(gate: GatePart['gate'], together: GatePart['together'], layout: Layout): string {
  const isSame = (line: LineNumber): string => {
    const value = layout.value(line);
    return `ABS(${layout.token(line)}-${value < 0 ? `(${value})` : value})<=${1e-9 * Math.max(1, Math.abs(value))}`;
  };
  return allOf([isSame(gate.value), isSame(gate.limit), ...together.flatMap((before) => certain(before, layout))]);
}

/** What must hold for a gate to rest on none of these estimates any more: somebody wrote a value over each, or over a formula that stands between. */
function certain({ gate, keys }: Drawn, layout: Layout): string[] {
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
  return [...new Set([gate.value, gate.limit].flatMap(below))];
}

const allOf = (conditions: readonly string[]): string => `AND(${conditions.join(',')})`;
