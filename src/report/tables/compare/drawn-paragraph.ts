import type { Comparison } from '../../../analysis/runs/comparison.ts';
import { isNothingDrawn } from '../../../analysis/simulate/without-draws.ts';
import type { Scaled } from '../comparison-context.ts';
import { howDrawn } from '../comparison-terms.ts';
import { drawnNotes, isDrawn } from './drawn-notes.ts';

/**
 * What draws tell beside a ranking of the plan, as a paragraph to paste, and how many there were, or that there is nothing to draw; nothing
 * where none were asked for, or where they tell what the plan does. A ranking by draws tells of them itself.
 */
export function drawnParagraphs(comparison: Comparison, context: Scaled): string[] {
  const { sampling, rankedBy } = comparison;
  if (sampling === undefined || isDrawn(rankedBy)) return [];
  const found = drawnNotes(comparison, context).map(({ text }) => text);
  if (found.length === 0 && !isNothingDrawn(sampling)) return [];
  return [[...found, howDrawn(sampling, context.words)].join(' ')];
}
