/** A kind of problem with a study in which it occurs. */
export interface Explained {
  readonly code: string;
  readonly isAdvice: boolean;
  /** In one or two sentences what it means, and what to do. */
  readonly meaning: string;
  /** The command that shows it, and what that says. */
  readonly command: string;
  readonly said: string;
}

/** The page of all problems that samen can report, in Markdown: errors first, then advice. */
export function problemsPage(problems: readonly Explained[]): string {
  const errors = problems.filter(({ isAdvice }) => !isAdvice);
  const advice = problems.filter(({ isAdvice }) => isAdvice);
  return [
    '<!-- Made by test/faults/problems-page.ts from the fixtures beside it: `npm run golden`. Do not edit. -->',
    '# Problems',
    wrap(introduction),
    '## Errors',
    wrap('Nothing is computed; the exit code is 2, or 4 where a file cannot be read or written.'),
    contents(errors),
    ...errors.map(section),
    '## Advice',
    wrap('Printed as `warning`; everything is computed, and the exit code is 0.'),
    contents(advice),
    ...advice.map(section),
    '',
  ].join('\n\n');
}

const introduction =
  'Every kind of problem that samen reports, by the code that stands between brackets, with an example and what to do. ' +
  'A problem has the place, what is wrong, the line itself with the characters that are meant, and a proposal; ' +
  'all problems of all files are shown at once, up to 20. What is wrong with the command line is said in one line that ' +
  'begins with `samen:`. With `--lang nl` all of it is in Dutch. What may be written is in [study-format.md](study-format.md).';

const contents = (problems: readonly Explained[]): string =>
  wrap(problems.map(({ code }) => `[${code}](#${code})`).join(', '));

const section = ({ code, meaning, command, said: text }: Explained): string =>
  [`### ${code}`, wrap(meaning), `\`\`\`text\n$ ${command}\n${text.trimEnd()}\n\`\`\``].join('\n\n');

/** Text in lines of at most 120 characters. */
function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= 120) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
}
