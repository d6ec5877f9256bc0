import type { Violation } from '../../../analysis/check/violations.ts';
import { placeText } from '../../place.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, headsOf, left, narrow, rowsOf, text } from '../columns.ts';
import type { CheckContext } from './check-context.ts';
import { fieldText, violationText } from './check-findings.ts';

/** More findings of one kind than this are reported as one, with the first of them by name. */
const mostAlike = 3;

/** One finding, or many of one kind. */
interface Line {
  readonly rule: Violation['rule'];
  readonly what: string;
  readonly place: string;
}

/** What the study forbids and is so all the same; many findings of one kind as one, and below that each of them. */
export function violationTables(context: CheckContext): Table[] {
  const { violations } = context.check;
  const texts = context.words.check;
  const each = violations.map((violation) => lineOf(violation, context));
  const together = grouped(violations, context);
  return together.length === each.length
    ? [tableOf('forbidden', texts.violationsTitle, each, context)]
    : [
        tableOf('forbidden-kinds', texts.violationsTitle, together, context),
        { ...tableOf('forbidden', texts.eachViolation, each, context), detail: true },
      ];
}

const lineOf = (violation: Violation, context: CheckContext): Line => ({
  rule: violation.rule,
  what: violationText(violation, context),
  place: placeText(context.spanOf.study(violation.path)),
});

function grouped(violations: readonly Violation[], context: CheckContext): Line[] {
  const { alike } = context.words.check;
  const listed = new Set<Violation['rule']>();
  return violations.flatMap((violation): Line[] => {
    const { rule } = violation;
    const same = violations.filter((other) => other.rule === rule);
    if (same.length <= mostAlike || (rule !== 'unstated' && rule !== 'stale')) return [lineOf(violation, context)];
    if (listed.has(rule)) return [];
    listed.add(rule);
    const first = same.slice(0, mostAlike).map((other) => nameOf(other, context));
    return [{ ...lineOf(violation, context), what: alike[rule](same.length, first) }];
  });
}

/** The field with its value, or the name of the assumption. */
const nameOf = (violation: Violation, context: CheckContext): string =>
  violation.rule === 'stale' ? violation.key : fieldText(violation.path, context).join(' = ');

function tableOf(id: string, title: string, lines: readonly Line[], { words: { check } }: CheckContext): Table {
  const columns: ColumnOf<Line>[] = [
    { name: check.rule, ...left, essential: true, cell: ({ rule }) => text(rule) },
    { name: check.what, ...narrow, essential: true, atHyphens: true, cell: ({ what }) => text(what) },
    { name: check.place, ...narrow, essential: true, atHyphens: true, cell: ({ place }) => text(place) },
  ];
  return {
    id,
    title,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, lines) }],
    notes: [],
  };
}
