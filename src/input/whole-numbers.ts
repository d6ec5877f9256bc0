import { wholeNumbers } from '../model/written/written-simulation.ts';
import type { Problem } from '../problems/problem.ts';
import { fieldOf } from './tree/nodes.ts';
import type { MapNode } from './tree/tree.ts';

/**
 * Whole numbers that are written with decimals. `4.000` is 4, and four thousand for whoever groups digits by points: the value no
 * longer tells which was meant, the text does.
 */
export function wholeWithDecimals(root: MapNode): Problem[] {
  const simulation = root.entries.get('simulation')?.value;
  if (simulation === undefined) return [];
  return Object.entries(wholeNumbers).flatMap(([key, { least }]): Problem[] => {
    const node = fieldOf(simulation, key);
    if (node?.kind !== 'scalar' || !Number.isInteger(node.value)) return [];
    const { file, from, to } = node.span;
    const found = file.text.slice(from, to);
    return found.includes('.') && !/e/i.test(found)
      ? [{ path: ['simulation', key], fault: { kind: 'not-whole', found, least } }]
      : [];
  });
}
