import { readMonth } from '../../units/month.ts';
import type { Path } from '../../problems/problem.ts';
import type { Event, PlainEvent } from '../study/study.ts';
import type { Reader } from './reader.ts';

/** `takeover + 3 months`: an id holds no plus, but it may hold a minus, so that one stands apart. */
const offsetForm = /^(\S+?)(?:\s*(\+)|\s+-)\s*(.+)$/;

/** A time as it is written; whether a scenario knows a name is looked up later. */
export function readEvent(reader: Reader, path: Path, text: string | undefined): Event {
  const [, time, plus, by] = offsetForm.exec(text ?? '') ?? [];
  if (time === undefined || by === undefined) return readPlain(reader, path, text);
  return {
    kind: 'offset',
    of: readPlain(reader, path, time),
    side: plus === undefined ? 'before' : 'after',
    by: reader.amount(path, by, 'duration'),
  };
}

function readPlain(reader: Reader, path: Path, text: string | undefined): PlainEvent {
  if (text === undefined || text === 'start') return { kind: 'start' };
  if (text === 'horizon') return { kind: 'horizon' };
  if (/^\d{4}-\d+$/.test(text)) return { kind: 'month', month: reader.month(path, text) };
  if (text.startsWith('$')) {
    const amount = reader.amount(path, text, 'month');
    if (amount.kind === 'reference') return { kind: 'reference', name: amount.name };
  }
  return { kind: 'named', text };
}

/** Names that milestones may not take. */
export const isEventWord = (name: string): boolean =>
  name === 'start' || name === 'horizon' || readMonth(name) !== null;
