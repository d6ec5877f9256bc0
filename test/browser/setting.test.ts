import { describe, expect, it } from 'vitest';
import { differences, fragmentOf, settingIn, settingShown } from '../../src/browser/setting.ts';
import { fc } from '../support/seed.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((each) => each.trim() || 'x');
const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);

const anySetting = fc.record({
  asOf: fc.option(text),
  by: fc.option(text),
  scenarios: fc.uniqueArray(name, { maxLength: 3 }),
  sets: fc.array(fc.tuple(name, text), { maxLength: 4 }).map((sets) => new Map(sets)),
});

describe('a link', () => {
  it('holds a setting, whatever was typed', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        expect(settingIn(new URL(`file:///x.html${fragmentOf(setting)}`).hash)).toEqual(setting);
      }),
    );
  });

  it('to a part of the page holds none, and of one that was cut the rest is read', () => {
    expect(settingIn('')).toBeNull();
    expect(settingIn('#ranking')).toBeNull();
    expect(settingIn('#what-if')).toBeNull();
    expect(settingIn('#what-if?set=a%3D1&set=b%3D%E2%8&x=1&as-of')).toEqual({
      asOf: '',
      by: null,
      scenarios: [],
      sets: new Map([['a', '1']]),
    });
  });
});

describe('a setting', () => {
  it('differs from that of the report in as many things as were changed', () => {
    const shown = settingShown({ shown: { asOf: null, by: null, set: ['a=1', 'b= 2'] } });

    expect(shown.sets).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    expect(differences(shown, shown)).toBe(0);
    expect(differences({ ...shown, sets: new Map([['a', '2']]), scenarios: ['3'], asOf: '2020-06' }, shown)).toBe(4);
  });
});
