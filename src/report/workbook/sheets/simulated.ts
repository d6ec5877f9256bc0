import type { Simulation, SimulatedScenario, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { metrics } from '../../../model/metrics/metrics.ts';
import { writeDecimal } from '../../../units/write.ts';
import { titled } from '../../lines/titled.ts';
import type { Book } from '../parts/book.ts';
import { calculated, Draft, given, heads, type Lazy, text } from '../parts/draft.ts';
import type { Shape } from '../file/styles.ts';
import { unitText } from '../parts/shapes.ts';

/**
 * What draws tell, as values with the seed by which they are drawn again: a spreadsheet that drew numbers would come to others
 * each time.
 *
 * @param changed - how many assumptions were changed, in a formula
 */
export function simulatedSheet(
  book: Book,
  { simulation, changed, name }: { simulation: Simulation; changed: string; name: string },
): Draft {
  const { words } = book;
  const { simulated } = words.workbook;
  const draft = new Draft(name);
  const { draws, seed, method } = simulation.sampling;
  draft.head(simulated.title, simulated.about(writeDecimal(draws, 0, words.numbers), String(seed), method));
  draft.add([calculated(`IF(${changed}>0,"${simulated.stale}","")`, '', 'general', 'about')]);
  draft.highlights.push({ range: 'A3', where: '$A$3<>""', as: 'wrong' });
  const of = simulation.cost;
  addSpread(draft, book, {
    simulation,
    title: `${words.metrics[of].head} (${unitText('EUR', words)})`,
    shape: 'money',
    spread: (each) => each[metrics[of].field],
  });
  addSpread(draft, book, {
    simulation,
    title: `${words.metrics.finish.head} (${unitText('moment', words)})`,
    shape: 'number',
    spread: (each) => each.finish,
  });
  addChances(draft, book, simulation);
  draft.widths = [48, 18];
  draft.frozen = { rows: 3, columns: 1 };
  draft.printed = 9;
  return draft;
}

interface SpreadTable {
  readonly simulation: Simulation;
  readonly title: string;
  readonly shape: Shape;
  readonly spread: (scenario: SimulatedScenario) => Spread | null;
}

function addSpread(draft: Draft, book: Book, { simulation, title, shape, spread }: SpreadTable): void {
  const { spreadHeads } = book.words.workbook.simulated;
  draft.gap();
  draft.add(heads([title, ...spreadHeads], new Set(spreadHeads.map((_, index) => index + 1))));
  for (const scenario of simulation.scenarios) {
    const found = spread(scenario);
    const cells: Lazy[] =
      found === null
        ? [text(book.words.workbook.none, 'noteRight')]
        : [
            given(found.central, shape),
            given(found.mean.value, shape),
            given(found.mean.error, shape, 'note'),
            ...[found.p10, found.p50, found.p80, found.p90].map(({ value }) => given(value, shape)),
          ];
    draft.add([text(titleOf(scenario, book)), ...cells]);
  }
}

function addChances(draft: Draft, book: Book, { scenarios }: Simulation): void {
  const { chanceHeads } = book.words.workbook.simulated;
  const { none } = book.words.workbook;
  draft.gap();
  draft.add(heads([...chanceHeads], new Set([1, 2, 3])));
  for (const scenario of scenarios) {
    const { feasible, cheapest, first } = scenario.chances;
    const cells = [feasible, cheapest, first].map((each): Lazy =>
      each === null ? text(none, 'noteRight') : given(each.value, 'share'),
    );
    draft.add([text(titleOf(scenario, book)), ...cells]);
  }
}

function titleOf({ id }: SimulatedScenario, book: Book): string {
  return `${id}: ${titled(book.study.scenarios.get(id)?.title, id, book)}`;
}
