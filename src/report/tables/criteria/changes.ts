import type { Alike, AssessorResult, Criteria, LeadByCriteria } from '../../../analysis/criteria/result.ts';
import type { Words } from '../../../words/words.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, narrow, none, right, rowsOf, text } from '../columns.ts';
import { type CriteriaContext, criterionTitle, fine, groupTitle, shownOrder } from './context.ts';

/** Something that could change, and where the first place switches then. */
interface Change {
  readonly what: string;
  readonly group: string;
  readonly now: number;
  readonly at: number;
  readonly becomes: string;
  /** Whether that is so with more of it. */
  readonly more: boolean;
}

/** Which way it changes, where the number does not show that: it is as large now. */
function switchText({ now, at, more }: Change, words: Words): string {
  const [there, here] = [fine(at, words), fine(now, words)];
  return there === here ? `${more ? '>' : '<'} ${there}` : there;
}

/** The says and the weights at which the first place changes. */
export function changesTable(result: Criteria, context: CriteriaContext): Table[] {
  const { words } = context;
  const { criteria: texts } = words;
  const shares = result.say.flatMap(({ group, now, turns }) =>
    turns.map((each): Change => ({ ...each, what: texts.share, group: groupTitle(group, context), now })),
  );
  const weights = result.weights.flatMap((each): Change[] => {
    const { of, group, now, at, becomes, more } = each;
    if (at === null || becomes === null || more === null) return [];
    const title = texts.weightOf(criterionTitle(each.criterion, context));
    const what = of === 'group' ? texts.ownFirst(title) : title;
    return [{ what, group: groupTitle(group, context), now, at, becomes, more }];
  });
  const changes = [...shares, ...weights];
  if (changes.length === 0) return [];
  const share = (name: string, of: 'now' | 'at', written: (change: Change) => string): ColumnOf<Change> => ({
    name,
    ...right,
    essential: true,
    cell: (change) => ({ kind: 'exact', value: change[of], unit: 'share', text: written(change) }),
  });
  const columns: ColumnOf<Change>[] = [
    { name: texts.what, ...narrow, essential: true, cell: ({ what }) => text(what) },
    ...(result.groups.length > 1
      ? [{ name: texts.group, ...narrow, essential: true, cell: ({ group }: Change) => text(group) }]
      : []),
    share(texts.now, 'now', ({ now }) => fine(now, words)),
    share(texts.switchesAt, 'at', (change) => switchText(change, words)),
    { name: texts.becomes, ...left, essential: true, cell: ({ becomes }) => text(becomes) },
  ];
  return [
    {
      id: 'changes',
      title: texts.changes,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, changes) }],
      notes: [],
    },
  ];
}

/** What each criterion adds to the lead of the first over the second. */
export function leadTable({ lead }: Criteria, context: CriteriaContext): Table[] {
  // Of what nothing tells apart there is nothing to be shown.
  if (lead === null || lead.parts.length === 0) return [];
  const isLevel = Math.abs(lead.points) < 1e-9;
  const { criteria: texts } = context.words;
  const columns: ColumnOf<LeadByCriteria['parts'][number]>[] = [
    {
      name: texts.criterion,
      ...narrow,
      essential: true,
      cell: ({ criterion }) => text(criterionTitle(criterion, context)),
    },
    {
      name: texts.points,
      ...right,
      essential: true,
      cell: (part) => ({ kind: 'points', points: part.points, signed: true }),
    },
  ];
  return [
    {
      id: 'lead',
      title: (isLevel ? texts.apart : texts.lead)(lead.first, lead.second),
      columns: headsOf(columns),
      groups: [
        {
          title: null,
          rows: [
            ...rowsOf(columns, lead.parts),
            [text(texts.total), { kind: 'points', points: lead.points, signed: true }],
          ],
        },
      ],
      notes: [],
    },
  ];
}

export function assessorsTable(result: Criteria, { words: { criteria: texts } }: CriteriaContext): Table[] {
  if (result.assessors.length === 0) return [];
  const columns: ColumnOf<AssessorResult>[] = [
    { name: texts.assessor, ...left, essential: true, cell: ({ id }) => text(id) },
    ...shownOrder(result).map((place): ColumnOf<AssessorResult> => ({
      name: result.scenarios[place]?.id ?? '',
      ...right,
      cell: ({ scores }) => {
        const points = scores[place] ?? Number.NaN;
        return Number.isNaN(points) ? none : { kind: 'points', points };
      },
    })),
    {
      name: texts.winner,
      ...left,
      essential: true,
      cell: ({ firsts }) => (firsts.length === 0 ? none : text(firsts.join(', '))),
    },
  ];
  return [
    {
      id: 'assessors',
      title: texts.assessors,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, result.assessors) }],
      notes: [],
    },
  ];
}

export function alikeTable({ robustness: { alike } }: Criteria, context: CriteriaContext): Table[] {
  if (alike === null || alike.length === 0) return [];
  const { criteria: texts } = context.words;
  const columns: ColumnOf<Alike>[] = [
    { name: texts.criterion, ...narrow, essential: true, cell: ({ one }) => text(criterionTitle(one, context)) },
    { name: texts.criterion, ...narrow, essential: true, cell: ({ other }) => text(criterionTitle(other, context)) },
    {
      name: texts.correlation,
      ...inUnit(''),
      essential: true,
      cell: ({ correlation }) => ({ kind: 'number', value: correlation, decimals: 2 }),
    },
  ];
  return [
    {
      id: 'alike',
      title: texts.alike,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, alike) }],
      notes: [],
    },
  ];
}
