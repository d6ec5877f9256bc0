import type { UsageFault } from '../../../problems/usage-fault.ts';

/** What is wrong with how a command was typed. */
export const usage: Readonly<Record<UsageFault, (name: string) => string>> = {
  'unknown-command': (name) => `there is no command "${name}"`,
  'unknown-option': (name) => `there is no option ${name}`,
  'missing-value': (name) => `option ${name} needs a value`,
  'missing-argument': (name) => `<${name}> is missing`,
  'too-many': (name) => `too many arguments: ${name}`,
  'only-of-mean': (name) => `option ${name} is only for --of-mean`,
  'of-one-scenario': (name) => `${name} is of one scenario: name it`,
  'of-two-scenarios': (name) => `${name} is about two scenarios, and there is only one`,
  'only-of-part': (name) => `option ${name} is only for --part`,
  'only-of-rank': (name) => `option ${name} is only for the figure rank`,
  'only-of-simulation': (name) => `option ${name} is only for parts of samen simulate`,
  'without-curve': (name) => `${name}: these parts were made without --curve`,
  'only-for-csv': (name) => `option ${name} is only for csv`,
  'only-for-tables': (name) => `option ${name} is only for tables in text, and for sentences`,
  'needs-dates': (name) => `there are no two different months to compare: give ${name}`,
  'not-ranked-by-year': (name) =>
    `${name}: scenarios are not ranked by what they spend in one year, but explain --metric and sensitivity --metric ask about it`,
  'not-together': (name) => `${name} do not go together`,
  'missing-option': (name) => `${name} is missing`,
  'not-solvable': (name) => `${name} cannot be brought to a value: ask for a figure such as scenarios.<id>.finish`,
  'not-variable': (name) =>
    `"${name}" has no number of its own to be varied: it follows from others, or nobody knows it`,
  'not-rested-on': (name) => `"${name}" changes nothing: no figure or gate that is asked about rests on it`,
  'two-currencies': (name) => `amounts in ${name} cannot be compared: the studies have different currencies`,
  'needs-range': (name) => `"${name}" has no range to look in: give --from and --until`,
  'from-above-until': (name) => `${name}: nothing lies from the first to the second, as --from is the higher`,
  'outside-own-range': (name) => `--from and --until have nothing in common with the range of "${name}" in the study`,
  'two-assumptions': (name) => `${name}: name two assumptions, with a comma between them`,
  'without-range': (name) => `"${name}" is a constant without a range to look through: give it a range in the study`,
  'needs-limit': (name) => `${name} is a chance: say with --limit what the draws are to stay within`,
  'only-of-draws': (name) => `${name} is only for a figure of draws: simulated.<id>.<figure>, or a chance in --to`,
  'missing-output': () => 'say where the figures are to be written: -o figures/',
  'missing-folder': () => 'say where the study is to be written: samen init my-study',
  'output-by-extension': (name) =>
    `"${name}" is a single file of a kind that samen report does not write: name one such as report.html, or a folder such as figures/`,
  'only-of-page': (name) => `option ${name} is only for a document, not for a folder of figures`,
  'no-browser': (name) => `there is no Chromium to print ${name} with: install it, or say with --browser where it is`,
  'browser-failed': (name) => `${name} made no PDF: write -o report.html and print it by hand`,
  'not-opened': (name) => `${name} was written, but nothing here opens it`,
  'workbook-months': (name) => `${name}: a sheet has room for some 1,300 years of months, and the study lasts longer`,
  'workbook-dates': (name) =>
    `${name}: spreadsheets have no dates before March 1900, and the study has months before it`,
  'not-for-results': (name) => `${name} cannot be changed in a result that was computed before`,
  'input-twice': (name) => `standard input can be read once: ${name}`,
  'only-read': (name) => `standard input cannot be written to: name a folder or a file instead of ${name}`,
  'needs-revision': (name) =>
    `several studies are held against a revision as a whole, such as git:main, and not against ${name}`,
  'one-file-for-many': (name) =>
    `several studies do not go into one file: write {study} into the name, which stands for the path of each: ${name}`,
  'one-place-for-two': (name) =>
    `two studies have one place for what is written of them, ${name}: name another for one of them, with {study} in it or by "figures" in samen.yaml`,
};
