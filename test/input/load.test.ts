import { describe, expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { canonical, toPlain } from '../../src/input/tree/tree.ts';
import { parse } from '../../src/input/parse/parse.ts';
import { placed } from './parse/reading.ts';

const head = `samen: 1
study: s
title: S
currency: EUR
start: 2020-01
horizon: 2020-12
as-of: 2020-01
prices: { basis: real, level: 2020 }
discounting: { rate: 2%, basis: real, base: 2020, timing: mid-year }
`;

const loading = (main: string, scenarios: Readonly<Record<string, string>> = {}) =>
  load(
    {
      main: { name: 'study.yaml', text: main },
      scenarios: Object.entries(scenarios).map(([id, text]) => ({ id, name: `${id}.scenario.yaml`, text })),
    },
    [],
  );

const problemsOf = (main: string, scenarios: Readonly<Record<string, string>> = {}): readonly string[] =>
  (loading(main, scenarios).problems ?? []).map(({ span, fault, scenarios: felt }) =>
    `${span.file.name}:${placed(span).split(' ')[0]} ${fault.kind} ${felt.join(' ')}`.trimEnd(),
  );

const phase = 'title: A\nphases: { a: { duration: 3 } }\n';

const assumption = (value: string): string =>
  `${head}assumptions: { d: { unit: EUR, kind: judgement, why: x, value: ${value} } }\nscenarios: { a: { ${phase.replaceAll('\n', ', ')} } }\n`;

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

describe('the files of a study', () => {
  it('are one study', () => {
    const { loaded } = loading(head, { a: `scenario: a\n${phase}`, b: 'scenario: b\nextends: a\ntitle: B\n' });

    expect([...(loaded?.study.scenarios.keys() ?? [])]).toEqual(['a', 'b']);
    expect(loaded?.study.scenarios.get('b')?.phases.has('a')).toBe(true);
  });

  it('are read with byte order marks and Windows line breaks taken for what they are', () => {
    const [plain, other] = [
      loading(head, { a: `scenario: a\n${phase}` }),
      loading(windows(head), { a: windows(`scenario: a\n${phase}`) }),
    ];

    expect(other.loaded?.canonical()).toBe(plain.loaded?.canonical());
    expect(problemsOf(windows(head.replace('EUR', 'EURO')), { a: windows(`scenario: a\n${phase}`) })).toEqual([
      'study.yaml:4:11 not-one-of',
    ]);
  });

  it.each([
    ['{ start: 30%, end: }', 'null-value'],
    ['{ start: [], end: 70% }', 'wrong-type'],
    ['{ start: { a: 1 }, end: 70% }', 'wrong-type'],
    ['{ start: 30%, end: 60% }', 'payments-sum'],
    ['[start]', 'not-one-of'],
  ])('tell of payments %s the part that is at fault, and not what all add up to', (when, expected) => {
    const costs = `costs: [{ title: C, amount: 1, when: ${when} }]`;
    const problems = problemsOf(`${head}scenarios: { a: { title: A, phases: { a: { duration: 3, ${costs} } } } }\n`);

    expect(problems.map((each) => each.split(' ')[1])).toEqual([expected]);
  });

  it.each([
    ['scenario: b\ntitle: [', ['b.scenario.yaml', 'syntax']],
    ['scenario: b\n7\n', ['b.scenario.yaml']],
  ])('tell of a scenario that cannot be read only that, not of what only it may have: %j', (text, expected) => {
    const shared = `${head}categories: { rent: { title: Rent } }
studies: { s: { of: b/risks.0, sensitivity: 90%, specificity: 90% } }
criteria: { trust: { worst: 1, best: 5 } }
stakeholders: { all: { say: 100%, weights: { trust: 1 }, assessors: [ann] } }
`;
    const a = `scenario: a\n${phase}scores: { trust: 3 }\n`;
    const rent = '{ title: Rent, amount: 1 EUR/month, from: start, until: horizon, category: rent }';
    const b = `scenario: b\n${phase}running: [${rent}]\nrisks: [{ title: R, probability: 5%, kind: judgement, why: x, delays: { phase: a, by: 1 } }]\nscores: { trust: { by: { ann: 2 }, kind: judgement, why: x } }\n`;

    expect(problemsOf(shared, { a, b })).toEqual([]);
    expect(problemsOf(shared, { a, b: text })).toEqual([expect.stringMatching(expected.join('.*'))]);
    expect(problemsOf(`${shared}scenarios: { b: 7 }\n`, { a })).toEqual([expect.stringContaining('wrong-type')]);
  });

  it.each([
    ['{ user: 7 }', ['bad-unit-word']],
    ['{ user: { shown: { nl: [gebruiker, gebruikers] } } }', ['missing-key']],
    ['.inf', ['not-a-number']],
    ['', ['null-value']],
    ['{ bed: beds }', ['unknown-unit']],
  ])('tell of units: %s that they are at fault, and not each use of what they should count', (units, expected) => {
    const users = 'assumptions: { u: { unit: users, kind: judgement, why: x, value: 5 } }';
    const study = `${head}units: ${units}\n${users}\nscenarios: { a: { ${phase.replaceAll('\n', ', ')} } }\n`;

    expect(problemsOf(study).map((each) => each.split(' ')[1])).toEqual(expected);
  });

  it.each([
    ['0%', []],
    ['-21%', ['study.yaml:10:14 out-of-bounds']],
  ])('have no VAT below nothing: %s', (rate, expected) => {
    const vat = `vat: { rate: ${rate}, recoverable: false }`;
    const study = `${head}${vat}\nscenarios: { a: { ${phase.replaceAll('\n', ', ')} } }\n`;

    expect(problemsOf(study)).toEqual(expected);
  });

  it('tell of what should be a word what stands there, and not what that is called', () => {
    const wrong = head.replace('basis: real, level: 2020', 'basis: { nl: x, en: [1] }, level: {}');
    const faults = (
      loading(`${wrong.replace('EUR', '[EUR]')}scenarios: { a: { ${phase.replaceAll('\n', ', ')} } }\n`).problems ?? []
    ).map(({ fault }) => fault);

    expect(faults).toMatchObject([
      { kind: 'not-one-of', found: '[…]' },
      { kind: 'not-one-of', found: '{ nl: x, en: […] }' },
      { kind: 'bad-year', text: '{}' },
    ]);
  });

  it.each(['.5', '0x10', '0o7', '-.inf', '1e400'])('tell of %s only that, not of what rests on it', (value) => {
    const team = `team: { unit: fte, kind: judgement, why: x, value: ${value} }`;
    const phases = 'phases: { a: { team: $team, responsibility: r, work: [{ effort: 10 person-months }] } }';
    const forms = 'responsibility: { r: { title: R, rate: 1 EUR/person-month } }';
    const study = `${head}${forms}\nassumptions: { ${team} }\nscenarios: { a: { title: A, ${phases} } }\n`;

    expect(problemsOf(study)).toEqual([expect.stringMatching(/^study\.yaml:11:\d+ (not-a-number|too-large)$/)]);
  });

  it('tell of a number that cannot be read only that, not what it would make of others', () => {
    expect(problemsOf(assumption('{ p10: 1, p50: .nan, p90: 3 }'))).toEqual(['study.yaml:10:79 not-a-number']);
    expect(
      problemsOf(assumption('{ any-of: [{ value: 1, probability: 0x10 }, { value: 3, probability: 40% }] }')),
    ).toEqual([expect.stringMatching(/^study\.yaml:10:\d+ not-a-number$/)]);
    expect(problemsOf(assumption('{ p10: 1, p50: 9, p90: 3 }'))).toEqual([expect.stringContaining('estimate-order')]);
  });

  it('give all their problems, the main file first, then by name and by place', () => {
    const problems = problemsOf(head.replace('EUR', 'EURO').replace('2020-12', '2020-13'), {
      a: 'scenario: a\ntitle: A\nphases: { a: { duration: 3 EUR, not-before: x } }\n',
      b: 'scenario: c\ntitle: [\n',
      c: `scenario: x\n${phase}`,
    });

    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'study.yaml:4:11',
      'study.yaml:6:10',
      'a.scenario.yaml:3:26',
      'a.scenario.yaml:3:45',
      expect.stringMatching(/^b\.scenario\.yaml:/),
      'c.scenario.yaml:1:11',
    ]);
  });

  it('give an inherited problem once, with all who suffer', () => {
    const problems = problemsOf(head, {
      a: 'scenario: a\ntitle: A\nphases: { a: { duration: 3 EUR } }\n',
      b: 'scenario: b\nextends: a\n',
      c: 'scenario: c\nextends: b\nphases: { a: { duration: 1 } }\n',
    });

    expect(problems).toEqual(['a.scenario.yaml:3:26 wrong-unit a b']);
  });

  it('do not blame others for a scenario that cannot be read', () => {
    const problems = problemsOf(`${head}reference: a\n`, {
      a: 'scenario: a\ntitle: "\n',
      b: 'scenario: b\nextends: a\n',
    });

    expect(problems).toEqual([expect.stringMatching(/^a\.scenario\.yaml:\d:\d syntax/)]);
  });

  it('are refused where null stands outside a scenario that extends', () => {
    expect(problemsOf(`${head}vat: null\n`, { a: `scenario: a\n${phase}` })).toEqual(['study.yaml:10:6 null-value']);
    expect(problemsOf(head, { a: `scenario: a\n${phase}running: ~\n` })).toEqual([
      expect.stringMatching(/^a\.scenario\.yaml:4:\d+ null-value/),
    ]);
  });
});

const canonicalOf = (text: string): string => {
  const { root } = parse({ name: 'x', text });
  return root === null ? '' : canonical(root);
};

describe('a study as canonical JSON', () => {
  it('has its keys in order, no blanks, and the same text however it is written', () => {
    expect(canonicalOf('b: [1, x]\na: { d: true, c: "2" }')).toBe('{"a":{"c":"2","d":true},"b":[1,"x"]}');
    expect(canonicalOf('# note\n{ a: { c: "2", d: true },\n b: [1.0, x] }')).toBe(
      canonicalOf('b: [1, x]\na: { d: true, c: "2" }'),
    );
  });

  it('tells a number from a text', () => {
    expect(canonicalOf('a: 3')).not.toBe(canonicalOf('a: "3"'));
  });

  it('is plain data without a prototype', () => {
    const { root } = parse({ name: 'x', text: '__proto__: { a: 1 }' });

    expect(Object.getPrototypeOf(root === null ? {} : toPlain(root))).toBeNull();
    expect(canonicalOf('__proto__: { a: 1 }')).toBe('{"__proto__":{"a":1}}');
  });
});
