/** How a name is written in YAML, and how it must be shown. */
export const names: readonly (readonly [what: string, yaml: string, shown: string])[] = [
  ['colours', '\\e[31mred\\e[0m', '\\x1b[31mred\\x1b[0m'],
  ['a cleared screen', '\\e[2J\\e[H', '\\x1b[2J\\x1b[H'],
  ['a link', '\\e]8;;http://x\\e\\\\link', '\\x1b]8;;http://x\\x1b\\link'],
  ['a C1 escape', '\\x9b31mred', '\\x9b31mred'],
  ['the bell', 'ring\\a', 'ring\\x07'],
  ['a backspace', 'ab\\bc', 'ab\\x08c'],
  ['nothing', 'a\\0b', 'a\\x00b'],
  ['a line break', 'one\\ntwo', 'one two'],
  ['a carriage return', 'one\\rtwo', 'one two'],
  ['a tab', 'one\\ttwo', 'one two'],
  ['a line separator', 'one\\Ltwo', 'one\\u2028two'],
  ['a text that runs from right to left', 'a\\u202etxt.exe', 'a\\u202etxt.exe'],
  ['an isolate', 'a\\u2066b\\u2069', 'a\\u2066b\\u2069'],
  ['a mark of direction', 'a\\u200fb', 'a\\u200fb'],
  ['a byte order mark', 'a\\ufeffb', 'a\\ufeffb'],
  ['a joiner between letters that it does not join', 'a\\u200db', 'a\\u200db'],
  ['a joiner before nothing', '\u{1f6a2}\\u200d', '\u{1f6a2}\\u200d'],
  [
    'an emoji of several',
    '\u{1f468}\\u200d\u{1f469}\u{1f3fd}\\u200d\u{1f467}',
    '\u{1f468}\u200d\u{1f469}\u{1f3fd}\u200d\u{1f467}',
  ],
  [
    'a word of Persian',
    '\u0645\u06cc\\u200c\u062e\u0648\u0627\u0647\u0645',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  ],
  ['pipes and stars', '| *bold* `code` |', '| *bold* `code` |'],
  ['a formula', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a picture', '![x](http://evil.example)', '![x](http://evil.example)'],
  ['a call for people', '@org/team', '@org/team'],
  ['replacement patterns', "$& $1 $' $$", "$& $1 $' $$"],
];
/** What nobody sees, or what turns what others see. */
export const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const escapes: Readonly<Record<string, string>> = {
  e: '\\u001b',
  a: '\\u0007',
  x: '\\u00',
  L: '\\u2028',
  0: '\\u0000',
};

/** The text that such a name in YAML stands for. */
export const textOf = (yaml: string): string =>
  JSON.parse(`"${yaml.replaceAll(/\\([eaxL0])/g, (_, mark: string) => escapes[mark] ?? '')}"`) as string;
