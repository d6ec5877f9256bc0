import { type GatePart, gateParts } from '../../../../analysis/runs/gate-chance.ts';
import type { LineNumber } from '../../../../engine/plan.ts';
import type { Layout } from './layout.ts';

/** How long a formula may be: spreadsheets take 8,192 characters. */
const longest = 8000;

/**
 * The chance that no gate fails, as `chanceIn` has it: of gates of which nothing is drawn it is 1 or 0. A gate on an estimate has the
 * chance that samen found by its distribution, which no formula knows, as long as it is held against the same; once somebody writes a value
 * over each of its estimates it passes or fails for certain, and otherwise there is none. Null where that would be too long for a cell.
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
  return `IF(${written(keys, layout)},${passes},${known})`;
}

/** Whether what is asked about and its bound are as samen had them, and nothing is drawn any more that goes together with them. */
function sameTerms(gate: GatePart['gate'], together: GatePart['together'], layout: Layout): string {
  const isSame = (line: LineNumber): string => {
    const value = layout.value(line);
    return `ABS(${layout.token(line)}-${value < 0 ? `(${value})` : value})<=${1e-9 * Math.max(1, Math.abs(value))}`;
  };
  return `AND(${[isSame(gate.value), isSame(gate.limit), ...(together.length === 0 ? [] : [written(together, layout)])].join(',')})`;
}

/** Whether somebody wrote a value over each of these. */
const written = (keys: GatePart['keys'], layout: Layout): string =>
  `AND(${keys.map((key) => `${layout.changed(key)}=1`).join(',')})`;
