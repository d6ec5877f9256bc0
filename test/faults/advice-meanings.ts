/** The same of advice on what makes a study one-sided. */
export const adviceMeanings: Readonly<Record<string, string>> = {
  'certain-gate':
    'A gate on one number passes or fails in every draw alike, as if that were certain. Write the evidence, or the bound, as an estimate; or say with `accepts` why it is certain.',
  'costless-phase':
    'A phase takes time, has no work and costs nothing, where other scenarios have no such phase or pay for it. Add what it costs, or say with `accepts` why it is free.',
  'fragile-lead':
    'A change of 5% or less in one number puts the second scenario first. Support that number, or call the two equal.',
  'no-correlation':
    'Estimates that go together and are drawn apart even each other out, so that totals look surer than they are. Name the pairs that go together, or say with `accepts` why none do.',
  'one-sided-change':
    'What is known was brought up to date for one scenario only, so that the comparison moves for that reason alone. Look again at what the others rest on, or say with `accepts` why nothing changed there.',
  'one-sided-risk':
    'Two scenarios do the same work and one of them risks something in it. Make it a risk of the study (`of: { build: … }`), give the other its own risk, or say with `accepts` why only one can have it.',
  'reference-fails':
    'The scenario that the others are set against fails a gate and cannot be chosen, so that savings against it are none. Choose another reference.',
  'service-gap':
    'A service of the study must run from one event until another, and in these months no running cost of the scenario serves it: leaving it out would make the scenario cheaper for nothing. Let one run on, or another begin earlier.',
  'service-twice':
    'In these months two running costs of the scenario serve one service, so that it is paid for twice. Let one end where the other begins, or allow the overlap where two run side by side on purpose.',
  'unpaid-delay':
    'A risk delays work under a contract form that leaves deviations with the client and says nothing of delays, so that months of delay are free. Say with `delay-borne-by-client` what part of the team that stands by is paid for; `0%` is an answer too.',
};
