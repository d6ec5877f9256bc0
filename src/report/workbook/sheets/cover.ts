import { metricId } from '../../../model/metrics/metrics.ts';
import { rateOf } from '../../../analysis/runs/runs.ts';
import { writeMonth } from '../../../units/month.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { metricTitle } from '../../tables/metric.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { calculated, Draft, text } from '../parts/draft.ts';
import type { Words } from '../../../words/words.ts';
import type { ChecksSheet } from './checks.ts';

/** What a workbook says of where it comes from. */
export interface Source {
  readonly version: string;
  readonly hash: string;
  readonly sets: Readonly<Record<string, string>>;
  /** What the workbook is called; null where that is as the study is. */
  readonly title: string | null;
}

/** The sheets that are of no scenario. */
export type Kind = Exclude<keyof Words['workbook']['sheets'], 'cover'>;

interface CoverTerms {
  readonly scenarios: readonly ScenarioSheet[];
  readonly others: readonly Kind[];
  readonly checks: Pick<ChecksSheet, 'all' | 'wrong' | 'count'>;
  readonly name: string;
}

/** What the workbook is, of which study and as known when, what may be changed in it and what may not. */
export function coverSheet(book: Book, source: Source, { scenarios, others, checks, name }: CoverTerms): Draft {
  const { study, words } = book;
  const { workbook } = words;
  const { cover } = workbook;
  const draft = new Draft(name);
  draft.head(source.title ?? titled(study.title, study.id, book), cover.about);
  draft.gap();
  for (const [head, value] of factsOf(book, source)) draft.add([text(head, 'strong'), text(value)]);
  addChecks(draft, book, checks);
  draft.add([text('#N/A', 'strong'), text(cover.noNumber)]);
  draft.gap();
  addList(draft, cover.mayChange, cover.mayChangeList);
  addList(draft, cover.mayNot, cover.mayNotList);
  const withFallback = scenarios.filter(({ run }) => run.scenario.fallback !== null).map(({ run }) => run.scenario.id);
  if (withFallback.length > 0) addList(draft, cover.notHere, [cover.fallbacks(withFallback)]);
  addList(draft, cover.validated, [cover.validatedText]);
  draft.add([text(cover.sheets, 'section'), text('', 'section')]);
  for (const kind of others) draft.add([text(workbook.sheets[kind], 'strong'), text(cover.aboutSheets[kind])]);
  for (const { run, draft: sheet } of scenarios) {
    const title = titled(run.scenario.title, run.scenario.id, book);
    draft.add([text(sheet.name, 'strong'), text(cover.aboutSheets.scenario(title))]);
  }
  draft.widths = [34, 110];
  draft.printed = 2;
  return draft;
}

/** How many checks there are and how many are wrong: red where one is. */
function addChecks(draft: Draft, { words }: Book, { all, wrong, count }: CoverTerms['checks']): void {
  const { checks, checked } = words.workbook.cover;
  const formula = `${all}&"${checked.count}"&${wrong}&"${checked.wrong}"`;
  const row = draft.add([
    text(checks, 'strong'),
    () => calculated(formula, `${count}${checked.count}0${checked.wrong}`, 'general', 'strong'),
  ]);
  const where = `LEFT($B$${row + 1},LEN($B$${row + 1})-${checked.wrong.length})`;
  const isRight = `RIGHT(${where},2)=" 0"`;
  draft.highlights.push({ range: `B${row + 1}`, where: `NOT(${isRight})`, as: 'wrong' });
  draft.highlights.push({ range: `B${row + 1}`, where: isRight, as: 'right' });
}

function addList(draft: Draft, title: string, lines: readonly string[]): void {
  draft.add([text(title, 'section'), text('', 'section')]);
  for (const line of lines) draft.add([text(''), text(line)]);
  draft.gap();
}

function factsOf({ study, settled, words, by }: Book, { version, hash, sets }: Source): [string, string][] {
  const { cover } = words.workbook;
  const set = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const { discounting, prices } = study;
  const rate = words.quantity(rateOf(study, settled, discounting.rate), 'percent');
  return [
    [cover.study, study.id],
    [cover.asOf, asOfText(settled.asOf, { study, words })],
    [cover.set, set.length === 0 ? cover.nothingSet : set.join(', ')],
    [cover.rankedBy, metricTitle(metricId(by), { study, words })],
    [cover.period, cover.from(writeMonth(study.start), writeMonth(study.horizon))],
    [cover.prices, `${study.notation.currency.code}, ${cover.priceLevel(prices.basis, String(prices.level))}`],
    [cover.discounting, `${rate}, ${cover.discounted(discounting.timing, String(discounting.base))}`],
    [cover.version, version],
    [cover.hash, hash],
  ];
}
