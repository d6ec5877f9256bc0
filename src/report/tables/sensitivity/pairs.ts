import type { Move, Pairs, SwitchingPair } from '../../../analysis/sensitivity/pairs.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { CalendarMonth } from '../../../units/month.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { inFull } from '../../lines/in-full.ts';
import { pairSentence, sideOf } from '../../lines/pair-sentence.ts';
import { chanceText } from '../../lines/chance-text.ts';
import { valueText } from '../../lines/switch-text.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import type { Note, Report, Table } from '../../table.ts';
import { type ColumnOf, headsOf, left, narrow, rowsOf, text } from '../columns.ts';
import { changedNotes, term } from './plane.ts';
import type { SensitivityContext } from './sensitivity.ts';
import { mention, named } from '../../lines/scenario-names.ts';

/** How many pairs of one scenario are shown. */
const mostOfOne = 3;

/** How many scenarios have a sentence; the table has all. */
const mostSentences = 3;

/** Which two assumptions together change the lead: a sentence for each scenario, and a table. @param isShort - only the nearest of each scenario */
export function pairsReport(
  pairs: Pairs,
  { asOf, isShort }: { readonly asOf: CalendarMonth; readonly isShort: boolean },
  context: SensitivityContext,
): Report {
  const { study, words } = context;
  const texts = words.plane;
  const shown = isShort ? nearestOfEach(pairs.pairs, mostOfOne) : pairs.pairs;
  const others = pairs.pairs.length - shown.length;
  const report = {
    title: texts.titlePairs(titled(study.title, study.id, { words }), asOfText(asOf, context)),
    summary:
      pairs.pairs.length === 0
        ? [noneText(pairs, context)]
        : nearestOfEach(pairs.pairs, 1)
            .slice(0, mostSentences)
            .map((pair) => pairSentence(pair, words)),
    tables: shown.length === 0 ? [] : [pairsTable(shown, context)],
    notes: [
      ...aloneNotes(pairs, context),
      ...(others === 0 ? [] : [term(texts.more(others))]),
      { ...term(texts.terms(pairs.moved, chanceText(pairs.share, words))), detail: true },
      ...changedNotes(context),
    ],
  };
  return named(report, context);
}

/** That no two change anything, of the only scenario what they could have changed. */
function noneText({ now, share: part }: Pairs, { study, words }: SensitivityContext): string {
  const share = part === 1 ? null : chanceText(part, words);
  const [only, ...others] = study.scenarios.keys();
  if (only === undefined || others.length > 0) return words.plane.none(now === null ? null : mention(now), share);
  return words.plane.noneOfOne(
    mention(only),
    share,
    isWithoutGates(study) ? 'none' : now === null ? 'failed' : 'passed',
  );
}

/** The first so many of each scenario that is made to lead, in their order. */
function nearestOfEach(pairs: readonly SwitchingPair[], most: number): SwitchingPair[] {
  const counts = new Map<string | null, number>();
  return pairs.filter(({ leader }) => {
    const count = (counts.get(leader) ?? 0) + 1;
    counts.set(leader, count);
    return count <= most;
  });
}

/** What takes one assumption only. */
function aloneNotes({ alone }: Pairs, { words }: SensitivityContext): Note[] {
  const leaders = [...new Set(alone.map(({ leader }) => leader))];
  return leaders.map((leader) => {
    const names = alone
      .filter((each) => each.leader === leader)
      .map(({ variable }) => `"${assumptionTitle(variable, words)}"`);
    return { kind: 'finding', detail: true, text: words.plane.alone(leader === null ? null : mention(leader), names) };
  });
}

/** How far both were moved: of two constants there is no P10 or P90. */
const withinOf = ({ moved, first, second }: SwitchingPair): SwitchingPair['moved'] =>
  [first, second].every(({ variable }) => variable.estimate.shape === 'constant') ? 'range' : moved;

/** As many as a screen has room for below the sentences. */
const mostPairs = 4;

function pairsTable(pairs: readonly SwitchingPair[], { words }: SensitivityContext): Table {
  const texts = words.plane;
  const moveColumn = (name: string, move: (pair: SwitchingPair) => Move): ColumnOf<SwitchingPair> => ({
    name,
    ...narrow,
    essential: true,
    cell: (pair) => {
      const { variable, value } = move(pair);
      const begin = `${assumptionTitle(variable, words)} ${texts.sides[sideOf(move(pair))]}`;
      return {
        kind: 'text',
        text: `${begin} ${valueText(value, variable, words)}`,
        inFull: `${begin} ${inFull(words).quantity(value, variable.assumption.unit)}`,
      };
    },
  });
  const columns: ColumnOf<SwitchingPair>[] = [
    { name: texts.leader, ...left, essential: true, cell: ({ leader }) => text(leader ?? texts.nobody) },
    moveColumn(texts.first, ({ first }) => first),
    moveColumn(texts.second, ({ second }) => second),
    { name: texts.within, ...left, cell: (pair) => text(texts.moved[withinOf(pair)]) },
  ];
  return {
    id: 'pairs',
    first: mostPairs,
    title: texts.pairs,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, pairs) }],
    notes: [],
  };
}
