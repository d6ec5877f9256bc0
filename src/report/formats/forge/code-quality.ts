import type { Outcome } from '../../outcome.ts';
import { writeJson } from '../json/write-json.ts';
import { fingerprints } from './fingerprints.ts';
import type { ForgeContext } from './sarif.ts';

/** What a code quality report needs of the world. */
interface CodeQualityContext extends Pick<ForgeContext, 'sha256'> {
  /** A study by its path from the root of the repository. */
  readonly pathOf: (study: string) => string;
}

const severities = { error: 'major', warning: 'minor', notice: 'info' } as const;

/** What was found of studies as a code quality report of GitLab. */
export function codeQuality(outcomes: readonly Outcome[], { sha256, pathOf }: CodeQualityContext): string {
  // It has no finding without a file: what is about none is about the study.
  const found = outcomes.flatMap(({ study, annotations }) =>
    annotations.map((each) => ({ ...each, file: each.file ?? pathOf(study) })),
  );
  const marks = fingerprints(found, sha256);
  return writeJson(
    found.map(({ level, kind, text, file, place }, index) => ({
      description: text,
      check_name: kind,
      fingerprint: marks[index],
      severity: severities[level],
      location: { path: file.replace(/^(\.\/)+/, ''), lines: { begin: place?.line ?? 1 } },
    })),
  );
}
