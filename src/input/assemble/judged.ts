import { entriesAt, fieldOf, mapOf, none, put, scalar, spanIn, textOf } from '../tree/nodes.ts';
import type { TextProblem } from '../tree/parsed.ts';
import type { Entry, MapNode, Node, ScalarNode, Span } from '../tree/tree.ts';

export interface Asked {
  readonly name: string;
  readonly unit: string;
  readonly range: { readonly low: number | string; readonly high: number | string } | null;
  readonly title: Node | undefined;
  /** Whether a plain number becomes an assumption as well. */
  readonly always: boolean;
  /** Whether it counts who gave what, and not their mean only. */
  readonly perGroup: boolean;
}

/** The assumptions that stand for what was judged in one map. */
export class Assumptions {
  private readonly made = new Map<string, Entry>();
  private readonly own: ReadonlyMap<string, Entry>;
  private readonly problems: TextProblem[];

  constructor(holder: MapNode, problems: TextProblem[]) {
    this.own = entriesAt(holder, 'assumptions');
    this.problems = problems;
  }

  /** What stands in the field: a name where the judgement became an assumption, else what stood there. */
  judged(written: Node, asked: Asked): Node {
    if (written.kind === 'scalar') {
      const isUnknown = written.value === 'unknown';
      const isNamed = typeof written.value === 'string' && written.value.startsWith('$');
      if (!isUnknown && (isNamed || !asked.always)) return written;
      return this.add(asked, this.bare(written, written.span), written.span);
    }
    if (written.kind !== 'map') return written;
    const keys = ['value', 'known', 'by'].filter((key) => written.entries.has(key));
    if (keys.length !== 1 || [...written.entries.keys()].some((key) => !judgementKeys.has(key))) return written;
    if (keys[0] !== 'by') return this.add(asked, written.entries, written.span);
    return this.assessed(written, asked);
  }

  /** Where several judged, the mean of what they gave. */
  private assessed(written: MapNode, asked: Asked): Node {
    const by = fieldOf(written, 'by');
    if (by?.kind !== 'map' || by.entries.size === 0) return written;
    const evidence = [...written.entries].filter(([key]) => key !== 'by');
    const names = new Map<string, Entry>();
    for (const [assessor, { key, value }] of by.entries) {
      const title = asked.title === undefined ? undefined : titleOf(asked.title, assessor, value.span);
      const name = { ...asked, name: `${asked.name}.${assessor}`, title, always: true };
      const isNamed = value.kind === 'scalar' && String(value.value).startsWith('$');
      const own =
        value.kind === 'scalar' && !isNamed
          ? mapOf(new Map([...this.bare(value, key), ...evidence]), value.span)
          : value;
      names.set(assessor, { key, value: this.judged(own, name) });
    }
    const all = [...names.values()].map(({ value }) => textOf(value) ?? '');
    if (!all.every((name) => name.startsWith('$'))) return written;
    const mean = `(${all.join(' + ')}) / ${all.length}`;
    const value = this.add(asked, new Map([['value', { key: by.span, value: scalar(mean, by.span) }]]), written.span);
    if (!asked.perGroup) return value;
    return mapOf(
      new Map([
        ['value', { key: by.span, value }],
        ['by', { key: by.span, value: mapOf(names, by.span) }],
      ]),
      written.span,
    );
  }

  /** A bare number is somebody's judgement; a map says its kind, and a formula needs none. */
  private bare(value: ScalarNode, key: Span): ReadonlyMap<string, Entry> {
    const isFormula = typeof value.value === 'string' && value.value.includes('$');
    const kind = isFormula ? [] : [['kind', { key, value: scalar('judgement', value.span) }] as const];
    return new Map<string, Entry>([['value', { key, value }], ...kind]);
  }

  private add({ name, unit, range, title }: Asked, written: ReadonlyMap<string, Entry>, span: Span): Node {
    const taken = this.own.get(name) ?? this.made.get(name);
    if (taken !== undefined) this.problems.push({ span: taken.key, fault: { kind: 'reserved-name', name } });
    const entry = (value: Node): Entry => ({ key: span, value });
    const entries = new Map<string, Entry>([
      ['unit', entry(scalar(unit, span))],
      ...(title === undefined ? [] : [['title', entry(title)] as const]),
      ...(range === null ? [] : [['range', entry(scalar(`${range.low} .. ${range.high}`, span))] as const]),
      ...written,
    ]);
    this.made.set(name, entry(mapOf(entries, span)));
    return scalar(`$${name}`, span);
  }

  into(holder: MapNode): MapNode {
    if (this.made.size === 0) return holder;
    const all = new Map([...this.own, ...this.made]);
    return put(holder, 'assumptions', mapOf(all, spanIn(holder, 'assumptions')));
  }
}

const judgementKeys: ReadonlySet<string> = new Set([
  'value',
  'known',
  'by',
  'kind',
  'source',
  'where',
  'why',
  'direction',
]);

/** The title of something, or else its id. */
export const nameIn = (holder: Node | undefined, id: string): Node | string =>
  (holder === undefined ? undefined : fieldOf(holder, 'title')) ?? id;

/** Of whom the weight is, and of what, in every language in which either is called anything. */
export function titleOf(group: Node | string, criterion: Node | string, span: Span): Node {
  const languages = [group, criterion].flatMap((title) =>
    typeof title !== 'string' && title.kind === 'map' ? [...title.entries.keys()] : [],
  );
  const both = (language: string): ScalarNode =>
    scalar(`${inLanguage(group, language)}: ${inLanguage(criterion, language)}`, span);
  if (languages.length === 0) return both('');
  return mapOf(new Map(languages.map((language) => [language, { key: span, value: both(language) }])), span);
}

function inLanguage(title: Node | string, language: string): string {
  if (typeof title === 'string') return title;
  const entries = title.kind === 'map' ? title.entries : none;
  return textOf(title) ?? textOf((entries.get(language) ?? entries.get('en') ?? [...entries.values()][0])?.value) ?? '';
}
