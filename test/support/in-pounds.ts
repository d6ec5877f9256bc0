/** A study in pounds that counts users. */
export const inPounds = `samen: 1
study: ward
title: Patient record
currency: GBP
units: { user: { plural: users, shown: { nl: [gebruiker, gebruikers], en: [user, users] } } }
start: 2025-01
horizon: 2027-12
as-of: 2025-02
prices: { basis: real, level: 2025 }
discounting: { rate: 3.5%, basis: real, base: 2025, timing: mid-year }
assumptions:
  users: { title: Users, unit: users, range: 0 .. 5000, value: 1000, kind: judgement, why: a count }
  licence: { title: Licence, unit: GBP/user/year, value: 120, kind: judgement, why: an offer }
  fee: { title: Fee, unit: GBP/year, value: $users * $licence }
scenarios:
  buy: { title: Buy it, phases: {}, running: [{ title: Fee, amount: $fee, from: start, until: horizon }] }
  stay: { title: Stay, phases: {}, running: [{ title: Old, amount: £ 12k/month, from: start, until: horizon }] }
`;
