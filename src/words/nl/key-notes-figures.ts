/** Of `figures.yaml`, and of what a study forbids. */
export const figureKeys = {
  figures: {
    'samen-figures': 'De versie van dit formaat',
    figures: 'Wat gepubliceerd is, telkens één cijfer',
    studies: 'Wat de studie zei toen cijfers werden vastgelegd; geschreven door samen pin en samen check --update',
  },
  pin: {
    figure: 'Welk cijfer: scenarios.<id>.<cijfer> zoals samen trace het noemt, of switching.<a>,<b>.<aanname>',
    'as-of': 'De peilmaand waarvan de kennis geldt (standaard: die van de studie)',
    value: 'Wat gepubliceerd is: een hoeveelheid, een maand, pass of fail, een plaats, none',
    within: 'Hoe ver het cijfer daarvan af mag liggen; weggelaten: niets, en geld tot op de cent',
    'published-in': 'Waar het gepubliceerd is',
    where: 'Waar daarin: een tabel, een bladzijde',
    note: 'Wat er verder over te zeggen is; of een tabel met een tekst per taal',
    recorded: 'Waarop het rustte toen het werd vastgelegd; geschreven door samen pin en samen check --update',
  },
  recorded: {
    samen: 'De versie van samen die het berekende',
    input: 'De hash van de studie waaruit het berekend is',
    sampling: 'De trekkingen waaruit het komt, als het gesimuleerd is',
    'comes-to': 'Wat eruit kwam, onafgerond',
    assumptions: 'De waarden van de aannames waarop het rustte',
  },
  'recorded-study': {
    inputs: 'De hashes die vastgelegde cijfers ervan hebben, onder recorded: input',
    says: 'Wat zij zei, een deel per regel, zonder why',
    otherwise: 'Wat zij anders zei dan de eerste: regels om weg te nemen (-) en toe te voegen (+)',
  },
  forbid: {
    stale: 'Hoe oud een waarde in de peilmaand mag zijn: 365 days, 18 months, 2 years',
    'judgement-share-above': 'Hoeveel van de voorsprong op oordelen mag rusten',
    unstated: 'true: elk getal moet een aanname met herkomst zijn',
    'infeasible-first': 'true: het scenario met het beste cijfer moet haalbaar zijn',
  },
};
