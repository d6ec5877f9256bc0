import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { study } from './said.ts';

const two = study.replace('requires:\n', 'measures: { late: { from: start, until: takeover } }\nrequires:\n').replace(
  'delivered: pay.end',
  `milestones: { takeover: pay.end }
    running:
      - { title: Old, amount: 1 EUR/month, from: start, until: takeover }
      - { title: New, amount: 1 EUR/month, from: takeover + 2 months, until: horizon }
    delivered: pay.end`,
);

async function printed(...changes: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  let written = two;
  for (const [before, after] of changes) {
    expect(written).toContain(before);
    written = written.replace(before, after);
  }
  const { err } = await runWith({ 'study.yaml': written }, ['validate', 'study.yaml']);
  return err.split('\n').flatMap((line) => {
    const head = /error\[(.*)$/.exec(line)?.[1] ?? /^ +(= (?:at|did you|call|known).*)$/.exec(line)?.[1];
    return head === undefined ? [] : [head];
  });
}

const atKey = [
  'unknown-event]: nothing refers to milestone "takovr", and "takeover", which something refers to, is no event',
  '= at scenarios.only.milestones.takovr',
  '= call this milestone "takeover", or write "takovr" where "takeover" stands',
];

describe('a milestone of which the name is mistyped', () => {
  it('is told once, at its name, where what is named in its place stands in several places', async () => {
    expect((await printed()).filter((line) => line.includes(']: '))).toEqual([]);
    expect(await printed(['{ takeover: pay', '{ takovr: pay'])).toEqual(atKey);
  });

  it('is told at its name where another scenario has a milestone of the name that is meant', async () => {
    const other =
      'scenarios:\n  other: { extends: only, title: Other, milestones: { takovr: pay.end, takeover: null }, running: [] }\n';
    expect(await printed(['scenarios:\n', other])).toEqual(atKey.map((line) => line.replace('.only.', '.other.')));
  });

  it('is not where it is named as well: what names another is then at fault', async () => {
    expect(await printed(['{ takeover: pay', '{ takovr: pay'], ['delivered: pay.end', 'delivered: takovr'])).toContain(
      '= did you mean "takovr"?',
    );
  });

  it('is told of one name only: others are at fault where they stand', async () => {
    const found = await printed(['{ takeover: pay', '{ takovr: pay'], ['delivered: pay.end', 'delivered: takover']);
    expect(found).toEqual([
      ...atKey,
      'unknown-event]: there is no event "takover"',
      '= at scenarios.only.delivered',
      '= did you mean "takovr"?',
    ]);
  });
});
