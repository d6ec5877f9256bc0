import type { MeanTerms } from '../../analysis/draws/draw-values.ts';
import type { Study } from '../../model/study/study.ts';
import type { Options } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { wholeNumber } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { DrawOptions } from './draw-options.ts';

/** The options by which somebody asks for the mean over draws in place of the plan. */
export const meanOptions = {
  ofMean: { form: '--of-mean', about: (help) => help.ofMean, values: null },
  draws: { form: '--draws <number>', about: (help) => help.drawsOfMean, values: { kind: 'free' } },
  ...shared.drawing,
} as const satisfies Options;

/** What is reported of them is exact to a few percent of the spread with so many, and every value is computed in each of them. */
const usual = 2000;
const most = 20_000;

/** How the draws of a mean are made; null where nobody asks for it. @throws {UserError} for draws without it */
export function meanTermsOf(
  { simulation }: Study,
  { ofMean, draws, seed, sampling }: DrawOptions & { readonly ofMean?: boolean },
): MeanTerms | null {
  if (ofMean !== true) {
    const given = Object.entries({ '--draws': draws, '--seed': seed, '--sampling': sampling });
    const [name] = given.find(([, value]) => value !== undefined) ?? [];
    if (name === undefined) return null;
    throw new UserError({ kind: 'usage', what: 'only-of-mean', name, near: '--of-mean' });
  }
  return {
    draws: draws === undefined ? usual : wholeNumber('--draws', draws, { from: 2, to: most }),
    seed: seed === undefined ? simulation.seed : wholeNumber('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER }),
    method: sampling ?? simulation.sampling,
  };
}
