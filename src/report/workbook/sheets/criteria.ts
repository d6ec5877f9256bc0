import { hasScore } from '../../../model/study/criteria.ts';
import { criterionName, figureName, stakeholderName } from '../../../engine/names.ts';
import { titled } from '../../lines/titled.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { calculated, Draft, heads, type Lazy, text } from '../parts/draft.ts';
import type { Shape } from '../file/styles.ts';

/** How each scenario scores on each criterion, how each stakeholder weighs them, and what that comes to. Null without a score. */
export function criteriaSheet(book: Book, scenarios: readonly ScenarioSheet[], name: string): Draft | null {
  const { study, words } = book;
  if (!hasScore(study)) return null;
  const { criteria } = words.workbook;
  const draft = new Draft(name);
  const ids = scenarios.map(({ run }) => run.scenario.id);
  const numbers = new Set(ids.map((_, index) => index + 1));
  draft.head(criteria.title, criteria.about);
  draft.add(heads([criteria.criterion, ...ids], numbers));
  for (const [id, criterion] of study.criteria)
    draft.add([
      text(titled(criterion.title, id, book)),
      ...acrossScenarios(scenarios, criterionName(id, 'value').id, 'exact'),
    ]);
  draft.gap();
  draft.add(heads([criteria.stakeholder, ...ids, criteria.say], new Set([...numbers, ids.length + 1])));
  [...study.stakeholders].forEach(([id, { title }], index) => {
    const share = inputOf(scenarios, stakeholderName(null, 'score').id, index);
    draft.add([
      text(titled(title, id, book)),
      ...acrossScenarios(scenarios, stakeholderName(id, 'score').id, 'exact'),
      share('share'),
    ]);
  });
  draft.add([
    text(words.lines.figures.score, 'strong'),
    ...acrossScenarios(scenarios, figureName('score').id, 'number'),
  ]);
  draft.gap();
  addWeights(draft, book, scenarios);
  draft.widths = [44, 20];
  draft.frozen = { rows: 3, columns: 1 };
  draft.printed = Math.max(ids.length, study.stakeholders.size) + 2;
  return draft;
}

function addWeights(draft: Draft, book: Book, scenarios: readonly ScenarioSheet[]): void {
  const { study, words } = book;
  const groups = [...study.stakeholders];
  const titles = groups.map(([id, { title }]) => titled(title, id, book));
  const numbers = new Set(titles.map((_, index) => index + 1));
  draft.add(heads([words.workbook.criteria.weights, ...titles], numbers));
  for (const [criterion, { title }] of study.criteria) {
    const weights = groups.map(([id, stakeholder]): Lazy => {
      const place = [...stakeholder.weights.keys()].indexOf(criterion);
      if (place < 0) return text(words.workbook.none, 'noteRight');
      return inputOf(scenarios, stakeholderName(id, 'score').id, place)('number');
    });
    draft.add([text(titled(title, criterion, book)), ...weights]);
  }
}

/** A weight of a weighted mean, which is the same in every scenario. */
const inputOf =
  ([first]: readonly ScenarioSheet[], mean: string, place: number) =>
  (shape: Shape): Lazy => {
    const plan = first?.run.plan;
    const line = plan?.lines[plan.numberOf.get(mean) ?? -1];
    const weight = line !== undefined && 'inputs' in line ? line.inputs[2 * place] : undefined;
    if (first === undefined || weight === undefined) return undefined;
    return calculated(first.token(weight), first.run.columns.at(weight), shape);
  };

/** A line of every scenario, beside each other. */
const acrossScenarios = (scenarios: readonly ScenarioSheet[], id: string, shape: Shape): Lazy[] =>
  scenarios.map(({ run, token }): Lazy => {
    const line = run.plan.numberOf.get(id);
    return line === undefined ? undefined : calculated(token(line), run.columns.at(line), shape);
  });
