import type { Annotation, Outcome } from '../../outcome.ts';
import { visible } from '../../visible.ts';

/**
 * What was found of studies as results of tests, a suite for each study: what is as it should be passed, what is not failed, and a
 * study at fault has errors. Without times: the same study gives the same bytes.
 */
export function junit(command: string, outcomes: readonly Outcome[]): string {
  const suites = outcomes.map((outcome) => suiteOf(command, outcome));
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0);
  const counts = countsOf({
    tests: total(({ tests }) => tests),
    failures: total(({ failures }) => failures),
    errors: total(({ errors }) => errors),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="samen ${command}"${counts}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function suiteOf(command: string, { study, annotations, passed }: Outcome): Suite {
  const bad = annotations.filter(({ level }) => level === 'error');
  const errors = bad.filter(({ isFault }) => isFault).length;
  const failures = bad.length - errors;
  // What moved a figure is reported with the figure.
  const cases = annotations.filter(({ level }) => level !== 'notice');
  const tests = passed.length + cases.length;
  const classname = `samen.${command}`;
  return {
    tests,
    failures,
    errors,
    lines: [
      `  <testsuite name="${text(study)}"${countsOf({ tests, failures, errors })}>`,
      ...passed.map((name) => `    <testcase name="${text(name)}" classname="${classname}"/>`),
      ...cases.map((each) => caseOf(each, classname)),
      '  </testsuite>',
    ],
  };
}

function caseOf(annotation: Annotation, classname: string): string {
  const { level, isFault, kind, subject, file, place } = annotation;
  // A figure has the same name whether it drifted or not.
  const name = subject === '' ? kind : kind === 'drift' ? subject : `${subject} (${kind})`;
  const at = `${file === null ? '' : ` file="${text(file)}"`}${place === null ? '' : ` line="${place.line}"`}`;
  const what = text(annotation.text);
  const where = file === null ? what : `${text(file)}${place === null ? '' : `:${place.line}`}: ${what}`;
  const tag = isFault ? 'error' : 'failure';
  const result =
    level === 'error'
      ? `<${tag} message="${what}" type="${text(kind)}">${where}</${tag}>`
      : `<system-out>${where}</system-out>`;
  return `    <testcase name="${text(name)}" classname="${classname}"${at}>${result}</testcase>`;
}

const countsOf = ({ tests, failures, errors }: Omit<Suite, 'lines'>): string =>
  ` tests="${tests}" failures="${failures}" errors="${errors}"`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text from outside, in XML: what cannot stand in it is shown as an escape. */
const text = (content: string): string =>
  visible(content)
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"]/g, (mark) => entities[mark] ?? mark);
