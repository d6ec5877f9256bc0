import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const quoted = (text: string): string =>
  `unquoted-text: a text is expected, and ${text} reads as a number = write it between quotes: "${text}"`;

describe('digits where a text stands', () => {
  it.each(['12345678901234567', '1.23456789012345678', '0x1F', '2025.', '.5', '2025'])(
    'lack only their quotes: %s',
    async (text) => {
      expect(await said('title: Small', `title: ${text}`)).toEqual([quoted(text)]);
      expect(await said('title: Small', `title: { nl: ${text} }`)).toEqual([quoted(text)]);
      expect(await said('at-most: 2030-06', `at-most: 2030-06, where: ${text}, because: "${text}"`)).toEqual([
        quoted(text),
      ]);
      expect(await said('title: Small', `title: "${text}"`)).toEqual([]);
    },
  );

  it('are a number where one is due', async () => {
    expect(await said('value: 30', 'value: 12345678901234567')).toEqual([expect.stringMatching(/^too-large: /)]);
    expect(await said('value: 30', 'value: 30.')).toEqual([expect.stringMatching(/^not-a-number: /)]);
  });

  it.each(['user: 7', 'user: { plural: 7 }', 'user: 12345678901234567', '7: users', '0x1F: users'])(
    'are never what a study counts, between quotes or not: { %s }',
    async (units) => {
      expect(await said('title: Small', `title: Small\nunits: { ${units} }`)).toEqual([
        expect.stringMatching(
          /^bad-unit-word: "\w+" cannot be what is counted = write a word of letters and dashes .*\{ user: users \}$/,
        ),
      ]);
    },
  );
});
