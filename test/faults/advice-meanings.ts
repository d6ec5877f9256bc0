/** The same of advice. */
export const adviceMeanings: Readonly<Record<string, string>> = {
  'built-twice':
    'More than all of a component is made. A reuse counts as all of it: what it does not keep, 1 less its `share`, it builds anew by itself, so that a `build` of the rest beside it counts that rest twice. Correct the shares, or write `again: true` beside the item that really makes it again, such as the new build that follows on a temporary reuse: the study is computed as written either way.',
  'certain-gate':
    'A gate on one number passes or fails in every draw alike, as if that were certain. Write the evidence, or the bound, as an estimate; or say with `accepts` why it is certain.',
  'compressed-schedule':
    'The work is done in less than three quarters of the time that COCOMO II expects for so much of it: more people do not make it faster without end. Plan a longer time, or expect it to run late.',
  'costless-phase':
    'A phase takes time, has no work and costs nothing, where other scenarios have no such phase or pay for it. Add what it costs, or say with `accepts` why it is free.',
  'effort-in-no-time':
    'A phase without a team or a duration takes no time, so its effort costs money but no months. Give it one of the two.',
  'finish-beyond-horizon':
    'What is built is paid in full, while its service hardly counts, so the comparison is unfair to it. Choose a later horizon, or check the durations.',
  'fragile-lead':
    'A change of 5% or less in one number puts the second scenario first. Support that number, or call the two equal.',
  'gate-unknown':
    'A requirement cannot be judged, because its assumption or its bound was not known yet at the as-of month. For now that keeps no scenario out of the ranking: look at a later month, or add what was known by then.',
  'long-tail':
    'Three numbers of which one is many times another say, beside a bound at one end only, that what lies beyond P90 (or before P10) is seldom and enormous: then a standard deviation, or even a mean, does not exist, and the mean of the draws depends on the few largest. Quantiles are not affected. Give the assumption a `range` that ends where it cannot go further in reality.',
  'maybe-thousands':
    'An amount of money with three decimals is read as it stands, as a point stands before decimals: `€ 250.000` is 250 euros. Whoever groups thousands by points means a thousand times as much. Write it without the point, or as `€ 250k`; the study is computed as written.',
  'never-drawn':
    'A correlation says how two uncertain numbers go together, and one of these is the same in every draw: a constant has nothing to go along with, and a formula goes along with what it follows from.',
  'no-correlation':
    'Estimates that go together and are drawn apart even each other out, so that totals look surer than they are. Name the pairs that go together, or say with `accepts` why none do.',
  'no-finish-to-score':
    'A criterion follows from the finish, and a scenario without phases has none. Counting that as the best or the worst would be made up, so the scenario has no score and is not ranked by it.',
  'one-sided-change':
    'What is known was brought up to date for one scenario only, so that the comparison moves for that reason alone. Look again at what the others rest on, or say with `accepts` why nothing changed there.',
  'one-sided-risk':
    'Two scenarios do the same work on a component and one of them risks something in it. Make it a risk of the study (`of: { build: … }`), give the other its own risk, or say with `accepts` why only one can have it.',
  'past-differs':
    'Before the as-of month scenarios spend different amounts, but the past has happened in one way only. Let what is still to be chosen begin in the as-of month or later.',
  'range-cuts-tails':
    'A range says what is possible at all, and the estimate reaches beyond it. Widen the range, or narrow the estimate.',
  'ranked-by-nothing':
    'Scenarios are ranked by a cost, by default their present value, and none of them has any: all share the first place. Add what they cost, or rank by what tells them apart: their score on criteria, or when they are finished.',
  'reference-fails':
    'The scenario that the others are set against fails a gate and cannot be chosen, so that savings against it are none. Choose another reference.',
  'running-before-start':
    'A service begins before the study does. Only what falls from the start on is counted: begin the study earlier if the rest matters.',
  'service-gap':
    'A service of the study must run from one event until another, and in these months no running cost of the scenario serves it: leaving it out would make the scenario cheaper for nothing. Let one run on, or another begin earlier.',
  'service-twice':
    'In these months two running costs of the scenario serve one service, so that it is paid for twice. Let one end where the other begins, or allow the overlap where two run side by side on purpose.',
  'twelve-twice':
    'A year is twelve months in every formula, so that an amount per year becomes one per month by itself. A 12 written beside it divides or multiplies once more. The study is computed as written.',
  'unpaid-delay':
    'A risk delays work under a contract form that leaves deviations with the client, all or a part of them, and says nothing of delays, so that months of delay are free. Say with `delay-borne-by-client` what part of the team that stands by is paid for; `0%` is an answer too.',
  'unused-assumption':
    'No figure rests on this assumption, so changing it changes nothing. Mostly a number was written out where its name was meant.',
  'unused-index':
    '`indexation` has the price rise of a category that no amount of the study is of, so that what it was meant for rises as `general` does. Correct the name, or leave the line out; VAT and a contingency rise with what they are of, and have no index.',
  'without-effect':
    'This changes no figure, as what it needs is not there: VAT on an amount needs the rate of the study, a rate of direction its share, a team and what enlarges a phase some work, a contingency of a scenario costs of its own in the category, a fallback a gate and how its cost counts a cost, a risk of the study work that some scenario does, and a budget of a year a plan that reaches it. Add what is missing, or leave it out.',
  'why-missing':
    'A value that was derived, or is somebody\'s judgement, can only be checked if it says how it came about. Write the reason behind "why".',
};
