import { byCodeUnit } from '../../units/text-order.ts';
import type { Path } from '../../problems/problem.ts';
import type { Lenient } from '../written/shape.ts';
import type { Link, Payment, Phase, PhaseCost, Provenance, Running, Scenario, Span, Work } from '../study/study.ts';
import type { WrittenLink, WrittenPhase, WrittenPhaseCost, WrittenScenario, WrittenWork } from '../written/written.ts';
import { readAssumptions, readProvenance } from './assumptions.ts';
import { readScores } from './criteria.ts';
import { isEventWord, readEvent } from './events.ts';
import { readFallback } from './fallback.ts';
import { items, nothing, readOptionalTitle, type Reader, readTitle, whole } from './reader.ts';
import { type Nameable, readRequirements } from './requirements.ts';
import { readContingency, readRisk } from './uncertainty.ts';

export function readScenario(reader: Reader, path: Path, written: Lenient<WrittenScenario>, known: Nameable): Scenario {
  const at = (key: string): Path => [...path, key];
  return {
    id: String(path.at(-1)),
    extends: written.extends ?? null,
    title: readTitle(written.title),
    provenance: readStructure(reader, at('provenance'), written.provenance),
    phases: new Map(
      reader.entries(at('phases'), written.phases).map(([id, phase, place]) => [id, readPhase(reader, place, phase)]),
    ),
    milestones: readMilestones(reader, at('milestones'), written.milestones),
    delivered: readDelivered(reader, at('delivered'), written.delivered),
    running: items(at('running'), written.running).map(([each, place]) => readRunning(reader, place, each)),
    assumptions: readAssumptions(reader, at('assumptions'), written.assumptions),
    risks: items(at('risks'), written.risks).map(([each, place]) => readRisk(reader, place, each)),
    contingency: readContingency(reader, at('contingency'), written.contingency),
    ...readScores(reader, at('scores'), written.scores),
    fallback: readFallback(reader, at('fallback'), written.fallback),
    requires: readRequirements(reader, at('requires'), written.requires, known),
  };
}

/** Where a scenario, or a part of it, comes from; null where nobody says. */
const readStructure = (
  reader: Reader,
  path: Path,
  written: Lenient<WrittenScenario>['provenance'],
): Provenance | null => (written === undefined ? null : readProvenance(reader, path, written));

function readPhase(reader: Reader, path: Path, written: Lenient<WrittenPhase>): Phase {
  const notBefore = written['not-before'];
  return {
    title: readOptionalTitle(written.title),
    provenance: readStructure(reader, [...path, 'provenance'], written.provenance),
    after: readLinks(reader, [...path, 'after'], written.after),
    notBefore: reader.optionalAmount([...path, 'not-before'], notBefore, 'month'),
    responsibility: written.responsibility ?? null,
    span: readSpan(reader, path, written),
    work: items([...path, 'work'], written.work).flatMap(([each, at]) => readWork(reader, at, each)),
    costs: items([...path, 'costs'], written.costs).map(([each, at]) => ({
      title: readTitle(each.title),
      amount: reader.amount([...at, 'amount'], each.amount, 'money'),
      when: readWhen(reader, at, each.when),
      category: reader.category([...at, 'category'], each.category),
      vat: each.vat ?? false,
    })) satisfies PhaseCost[],
  };
}

/** When a cost is paid; `start` and `end` are those of its phase. Of payments the shares add up to the whole. */
function readWhen(reader: Reader, at: Path, written: Lenient<WrittenPhaseCost>['when']): PhaseCost['when'] {
  if (typeof written !== 'object') return written ?? 'start';
  const path = [...at, 'when'];
  const phase = String(at.at(-3));
  const payments = Object.keys(written)
    .toSorted(byCodeUnit)
    .flatMap((text): Payment[] => {
      const share = readShare(reader, [...path, text], written[text]);
      const event = text === 'start' || text === 'end' ? `${phase}.${text}` : text;
      const paid = reader.fromKey(() => readEvent(reader, [...path, text], event));
      return share === null ? [] : [{ text, at: paid, share }];
    });
  const total = payments.reduce((sum, { share }) => sum + share, 0);
  if (payments.length === Object.keys(written).length && Math.abs(total - 1) > 1e-9)
    reader.add(path, { kind: 'payments-sum', total });
  return payments;
}

function readShare(reader: Reader, path: Path, written: string | number | undefined): number | null {
  const share = written === undefined ? null : reader.quantity(path, written, 'share', null);
  if (share === null || (share.value >= 0 && share.value <= 1)) return share?.value ?? null;
  const bounds = { low: 0, high: 1 };
  reader.add(path, { kind: 'out-of-bounds', value: share.value, unit: share.unit, bounds, name: null });
  return null;
}

function readSpan(reader: Reader, path: Path, written: Lenient<WrittenPhase>): Span {
  const duration = reader.optionalAmount([...path, 'duration'], written.duration, 'duration');
  const at = [...path, 'team'];
  const team = readTeam(reader, at, written.team);
  if (duration !== null && team !== null) reader.add(at, { kind: 'team-and-duration' }, true);
  return duration === null ? (team ?? { kind: 'none' }) : { kind: 'duration', duration };
}

/** A team of one size, or one that goes from one size to another. */
function readTeam(reader: Reader, path: Path, written: Lenient<WrittenPhase>['team']): Span | null {
  if (typeof written !== 'object') {
    const team = reader.optionalAmount(path, written, 'team');
    return team === null ? null : { kind: 'team', team };
  }
  const part = (key: 'from' | 'to' | 'over', dimension: 'team' | 'duration') =>
    reader.amount([...path, key], written[key], dimension);
  return { kind: 'ramp', ramp: { from: part('from', 'team'), to: part('to', 'team'), over: part('over', 'duration') } };
}

type WrittenAfter = string | Lenient<WrittenLink> | readonly (string | Lenient<WrittenLink> | undefined)[] | undefined;

/** The path of a link is that of its place in the list, or of `after` itself where it stands alone. */
function readLinks(reader: Reader, path: Path, written: WrittenAfter): Link[] {
  if (written === undefined) return [];
  if (isList(written)) return items(path, written).flatMap(([each, at]) => readLink(reader, at, each));
  return readLink(reader, path, written);
}

const isList = (
  written: NonNullable<WrittenAfter>,
): written is readonly (string | Lenient<WrittenLink> | undefined)[] => Array.isArray(written);

/** Where its phase is missing there is none: that has been reported. */
function readLink(reader: Reader, path: Path, written: string | Lenient<WrittenLink>): Link[] {
  if (typeof written === 'string') return [{ phase: written, link: 'FS', lag: nothing }];
  const { phase, link = 'FS' } = written;
  const lag = reader.amount([...path, 'lag'], written.lag, 'duration');
  return phase === undefined ? [] : [{ phase, link, lag }];
}

const workKeys = ['build', 'migrate', 'reuse', 'effort'] as const;

function readWork(reader: Reader, path: Path, written: Lenient<WrittenWork>): Work[] {
  const found = workKeys.filter((key) => written[key] !== undefined);
  const [kind] = found;
  if (found.length !== 1 || kind === undefined) {
    reader.add(path, { kind: 'exactly-one-of', keys: workKeys, found });
    return [];
  }
  const share = reader.amount([...path, 'share'], written.share, 'share', whole);
  if (kind === 'build' || kind === 'reuse')
    return [{ kind, component: written[kind] ?? '', again: written.again ?? false, share }];
  if (written.again !== undefined) {
    const known = [kind, 'share'];
    reader.add([...path, 'again'], { kind: 'unknown-key', key: 'again', near: null, known, alone: false }, true);
  }
  if (kind === 'migrate') return [{ kind, component: written[kind] ?? '', share }];
  return [{ kind, effort: reader.amount([...path, kind], written.effort, 'effort'), share }];
}

function readMilestones(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, string | undefined>> | undefined,
): Scenario['milestones'] {
  return new Map(
    reader.entries(path, written).map(([name, text, at]) => {
      if (isEventWord(name)) reader.add(at, { kind: 'reserved-name', name }, true);
      return [name, readEvent(reader, at, text)];
    }),
  );
}

function readDelivered(reader: Reader, path: Path, text: string | undefined): Scenario['delivered'] {
  if (text === undefined || text === 'never') return text ?? null;
  return readEvent(reader, path, text);
}

function readRunning(
  reader: Reader,
  path: Path,
  written: NonNullable<NonNullable<Lenient<WrittenScenario>['running']>[number]>,
): Running {
  return {
    title: readTitle(written.title),
    provenance: readStructure(reader, [...path, 'provenance'], written.provenance),
    amount: reader.amount([...path, 'amount'], written.amount, 'money-per-month'),
    from: readEvent(reader, [...path, 'from'], written.from),
    until: readEvent(reader, [...path, 'until'], written.until),
    serves: written.serves ?? null,
    category: reader.category([...path, 'category'], written.category),
    vat: written.vat ?? false,
  };
}
