/** The same of estimates, and of what several experts say. */
export const estimateMeanings: Readonly<Record<string, string>> = {
  'estimate-order': 'The numbers of an estimate rise from left to right. Mostly two of them changed places.',
  'lognormal-not-positive':
    'A lognormal estimate is of something that cannot be 0 or less, and "p10" and "p90" mean lognormal unless they say otherwise. Add "shape: normal" where negative values are possible.',
  'metalog-bound':
    'An estimate of `p10`, `p50` and `p90` comes near to what is possible and never reaches it, so that its P10 lies above the least that is possible and its P90 below the most: the ends of the `range`, or what the field can hold that it fills (a duration is not below 0).',
  'metalog-p50':
    "Three numbers say how wide an estimate is and to which side it leans. Where P50 lies so near to P10 or P90 that a sixth of the way between them is not left, no distribution of this kind (Keelin's metalog of three terms) has them: its density would be below 0 somewhere. Between which numbers P50 lies is said; where the estimate has a bound, that is not a sixth but a sixth on its logarithmic scale.",
  'no-experts':
    'Where several experts are asked, each is named with what he or she says; where nobody is, `--set name=@expert` has nobody to ask.',
  'probabilities-sum': 'Exactly one of the options happens, so their probabilities add up to 100%.',
  'shape-and-keys':
    'Which numbers are given says which shapes an estimate can have: `low`, `mode`, `high` a PERT or triangular one, `p10` and `p90` a lognormal or normal one, `p10`, `p50` and `p90` a metalog, `min` and `max` a uniform one. The shape that is named here is written by others.',
  'unknown-expert':
    'The word of an expert is asked for who says nothing: of any assumption (`--expert`), or of this one (`--set name=@expert`).',
  'value-and-experts':
    'An assumption has one value, or what several experts say, which is drawn as one pool. One of them by itself is that expert alone.',
};
