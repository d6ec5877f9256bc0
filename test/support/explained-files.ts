import type { Explained } from '../../src/analysis/explain/explain.ts';
import { explain } from '../../src/analysis/explain/explain.ts';
import type { Explanation, Quantity } from '../../src/analysis/explain/explanation.ts';
import type { SetOption } from '../../src/input/assemble/set.ts';
import { load } from '../../src/input/load.ts';
import type { Study } from '../../src/model/study/study.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';

/** A study as it is read with what is set. */
export function variant(data: WrittenStudy, sets: Readonly<Record<string, string>> = {}): Study {
  const options: SetOption[] = Object.entries(sets).map(([name, value]) => ({ name, value }));
  const main = { name: 'study.yaml', text: JSON.stringify(data) };
  const { loaded, problems } = load({ main, scenarios: [] }, options);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  return loaded.study;
}

export interface Between {
  readonly quantity?: Quantity;
  readonly isOtherStudy?: boolean;
}

/** From one study to another, each as of its own month. */
export const between = (old: Study, current: Study, { quantity, isOtherStudy = true }: Between = {}): Explained =>
  explain(
    { study: old, asOf: old.asOf },
    { study: current, asOf: current.asOf },
    { metric: current.rankedBy, quantity: quantity ?? null, isOtherStudy },
  );

export function explainedBetween(old: Study, current: Study, entry: Between = {}): Explanation {
  const found = between(old, current, entry);
  if (found.explanation === null) throw new Error(JSON.stringify(found));
  return found.explanation;
}
