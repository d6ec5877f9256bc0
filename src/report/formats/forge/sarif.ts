import { byCodeUnit } from '../../../units/text-order.ts';
import type { Annotation, Outcome } from '../../outcome.ts';
import { writeJson } from '../json/write-json.ts';
import { fingerprints } from './fingerprints.ts';

/** What the writers of forges need of the world. */
export interface ForgeContext {
  readonly version: string;
  readonly sha256: (text: string) => string;
}

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** What was found of studies as SARIF 2.1.0: one run, with the files by their paths from the root of the repository. */
export function sarif(outcomes: readonly Outcome[], { version, sha256 }: ForgeContext): string {
  const found = outcomes.flatMap(({ study, annotations }) => annotations.map((each) => ({ study, ...each })));
  const rules = [...new Set(found.map(({ kind }) => kind))].toSorted(byCodeUnit);
  const marks = fingerprints(found, sha256);
  return writeJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'samen', version, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: found.map((each, index) => ({
          ruleId: each.kind,
          ruleIndex: rules.indexOf(each.kind),
          level: levels[each.level],
          message: { text: each.text },
          ...locationsOf(each),
          partialFingerprints: { 'samen/v1': marks[index] },
          properties: propertiesOf(each),
        })),
      },
    ],
  });
}

/** The study that it is about, the first of several, and all of these. */
const propertiesOf = ({ study, studies, subject }: Annotation & { readonly study: string }): object => ({
  study,
  ...(studies === undefined ? {} : { studies }),
  ...(subject === '' ? {} : { subject }),
});

function locationsOf({ file, place }: Annotation): object {
  if (file === null) return {};
  const { line, column, endLine, endColumn } = place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const region = place === null ? { startLine: 1 } : { startLine: line, startColumn: column, endLine, endColumn };
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  return { locations: [{ physicalLocation: { artifactLocation, region } }] };
}

/** A path as part of an address. */
const uriOf = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');

/** Halves of characters, as names of files may have them, stand in no address. */
const wellFormed = (text: string): string =>
  text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
