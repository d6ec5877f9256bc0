import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

export const page: Words['page'] = {
  skip: 'Naar de tekst',
  kind: "Vergelijking van scenario's",
  step: (step, all) => `Resultaat ${step} van ${all} wordt berekend`,
  contents: 'Inhoud',
  numbers: (title) => `Tabel: ${title}`,
  alternative: (title, lines) =>
    `Grafiek: ${title}. ${lines.slice(0, 30).join('; ')}${lines.length > 30 ? `; en nog ${lines.length - 30}` : ''}. De cijfers staan in de tabel eronder.`,
  ofScenario: (title, scenario) => `${title}: ${scenario}`,
  asKnown: (asOf) => `Zoals bekend in ${asOf}`,
  origin: (version, hash) => `Gemaakt door samen ${version} uit invoer ${hash}.`,
  titles: {
    ranking: "De scenario's vergeleken",
    costs: 'Kosten in de tijd',
    timeline: 'Tijdlijn',
    uncertainty: 'Hoe zeker de cijfers zijn',
    changes: 'Waarom de uitkomst veranderde',
    sensitivity: 'Waar de voorsprong van afhangt',
    criteria: 'Criteria, per groep',
    gates: 'Eisen',
    assumptions: 'Aannames',
    method: 'Hoe er gerekend is',
    'business-case': 'Wat een businesscase moet bevatten',
  },
  memo: {
    title: 'Memo',
    question: 'De vraag',
    answer: 'Het antwoord',
    others: 'Wat niet meedingt, en waarom',
    sure: 'Hoe zeker is dat?',
    restsOn: 'Waarop berust dat?',
    changes: 'Wat zou het veranderen?',
    wrong: 'Wat kost het als het misgaat?',
    findOut: 'Wat moet eerst worden uitgezocht?',
    asked: ({ study, scenarios, metric, asOf }) =>
      `${study}: ${scenarios === 1 ? 'waar komt het ene scenario op uit' : `welk van de ${scenarios} scenario's is het beste`}, gerangschikt op ${metric}, zoals bekend in ${asOf}?`,
    first: 'Eerste',
    lead: (second) => `Voorsprong op ${second}`,
    firstIn: 'Eerste in zoveel trekkingen',
    badCase: ({ scenario, metric, amount, more }) =>
      `In ten hoogste 10 van 100 trekkingen komt ${scenario} met ${metric} boven ${amount} uit, ${more} boven het plan.`,
    rarelyAbove: ({ scenario, metric, plan, chance }) =>
      `In ${chance === null ? 'geen trekking' : `${chance} van de trekkingen`} komt ${scenario} met ${metric} boven de ${plan} van het plan uit.`,
    lateFinish: ({ scenario, late, planned }) =>
      `In ten hoogste 10 van 100 trekkingen is ${scenario ?? 'het'} pas na ${late} gereed; het plan zegt ${planned}.`,
    rarelyLater: ({ scenario, planned, chance }) =>
      `In ${chance === null ? 'geen trekking' : `${chance} van de trekkingen`} is ${scenario ?? 'het'} later gereed dan volgens het plan, in ${planned}.`,
    regret: ({ scenario, amount, other, hasGates }) =>
      `${other === null ? '' : `In ${other} van de trekkingen blijkt een ander scenario${hasGates ? ' dat aan zijn eisen voldoet' : ''} het goedkoopst. `}De keuze voor ${scenario} kost gemiddeld ${amount} meer dan de keuze die achteraf ${hasGates ? 'aan haar eisen voldoet en ' : ''}de goedkoopste is (verwachte spijt).`,
    noRegret: (scenario, hasGates) =>
      `In geen trekking blijkt een andere keuze${hasGates ? ' die aan haar eisen voldoet' : ''} goedkoper dan ${scenario}.`,
    fallback: ({ scenario, fallback, chance, than }) =>
      `In ${chance} van de trekkingen voldoet ${scenario} niet aan een eis; dan begint ${fallback}, en dat kost gemiddeld ${than}.`,
  },
  costs: {
    yearly: (unit) => `Kosten per jaar, ${unit}`,
    cumulative: (unit) => `Kosten tot en met elk jaar, ${unit}`,
    soFar: 'Kosten tot en met elk jaar',
    at: (scenario, amount, year) => `${scenario}: ${amount} in ${year}`,
  },
  bands: (metric) => `${metric}: van P10 tot P90`,
  curve: (metric, unit) => `${metric}: de kans om eronder te blijven${unit === '' ? '' : `, ${unit}`}`,
  quantiles: (scenario, p10, p50, p90) => `${scenario}: P10 ${p10}, P50 ${p50}, P90 ${p90}`,
  method: {
    numbers:
      'Van elk getal staat erbij wat het is: met bron, als het in een document staat; afgeleid, als het uit zulke getallen volgt; een oordeel, als iemand het heeft geschat. Schattingen hebben een bandbreedte. Wat pas na de peilmaand bekend werd, telt niet mee.',
    effort:
      'Werk wordt gemeten in persoonsmaanden. Een fase kost de inspanning van haar werk; dat maal een tarief, onder de voorwaarden van de contractvorm, zijn de kosten.',
    reuse:
      'Code hergebruiken kost een deel van opnieuw bouwen (de aanpassingsfactor van COCOMO II): hoe meer van ontwerp en code moet veranderen, en hoe minder die begrepen en gedocumenteerd zijn, hoe groter dat deel. Boven 100% is opnieuw bouwen minder werk.',
    time: 'Een fase begint als alles klaar is waar zij op wacht, en duurt zo lang als de inspanning met haar team vergt, of zo lang als er staat. Een fase is kritiek als uitloop ervan de einddatum uitstelt.',
    costs:
      'Kosten zijn die van fasen, van wat eenmalig wordt uitgegeven en van wat maandelijks doorloopt tot het einde van de zichtperiode.',
    discounted: 'Later geld telt minder zwaar: de contante waarde is wat alles samen waard is op de basisdatum.',
    gates:
      'Een scenario dat niet aan een eis voldoet, is niet haalbaar en krijgt geen plaats, hoe goedkoop het ook is. Een eis waarvan niets bekend is, heet onbekend, niet voldaan.',
    ranking: (metric) => `Haalbare scenario's zijn gerangschikt op ${metric}.`,
    draws: (draws) =>
      `Het plan neemt van elke schatting de centrale waarde en geen risico. Hoe zeker dat is, blijkt uit ${counted(draws, 'trekking', 'trekkingen')}: in elk daarvan krijgt elke schatting een toevallige waarde uit haar bandbreedte en treedt elk risico op of niet, voor alle scenario's gelijk. P80 is waar 80 van 100 trekkingen binnen blijven.`,
    changes:
      'Waarom de uitkomst veranderde, wordt per aanname verteld: het aandeel van elk is het gemiddelde van wat die toevoegt over alle volgordes waarin de aannames hadden kunnen veranderen (Shapley-waarde), zodat de aandelen optellen tot de verandering.',
    sensitivity:
      'Waar de voorsprong van afhangt, blijkt door één aanname tegelijk door haar bereik te bewegen. Een omslagwaarde is waar een ander scenario het overneemt, of waar niet meer aan een eis wordt voldaan.',
    criteria:
      'Een score weegt criteria van 0 (slechtst) tot 100 (best) met de gewichten van elke groep, en de groepen met hun stem. Hoe robuust een plaats is, zegt het deel van alle denkbare gewichten dat die plaats geeft.',
  },
  case: {
    contents: 'Wat erin moet staan, en wat deze studie heeft',
    what: 'Erin moet staan',
    has: 'Deze studie heeft',
    costs: 'Kosten per fase, met exploitatie',
    hasCosts: (scenarios, horizon) =>
      `Van ${scenarios === 1 ? 'het scenario' : `elk van de ${scenarios} scenario's`}: wat fasen kosten en wat doorloopt tot en met ${horizon}, in de tabel hieronder en per jaar bij de kosten.`,
    noCosts: 'Geen: geen enkel scenario kost iets.',
    benefits: 'Baten',
    noBenefits: 'Geen: de studie telt alleen kosten.',
    noReceipts: 'Geen in geld.',
    received: (scenarios) =>
      `Geteld als kosten onder nul, niet contant gemaakt en zonder btw: ${listed(scenarios, 'en')}.`,
    criteria: (criteria) =>
      `${criteria === 1 ? 'Eén criterium weegt' : `${criteria} criteria wegen`} wat scenario's daarnaast waard zijn.`,
    financing: 'Financiering',
    noFinancing: 'Niets: de studie zegt wat wanneer wordt uitgegeven, niet wie het betaalt.',
    alternatives: 'Alternatieven, ook die van de markt',
    zero: 'Nulalternatief, en waarom het afviel',
    noZero: 'De studie noemt geen scenario waartegen de andere worden afgezet.',
    zeroFirst: (name) => `${name}: het staat op 1 en viel dus niet af.`,
    zeroBehind: (name, rank, behind) => `${name}: plaats ${rank}, met een achterstand van ${behind} op het eerste.`,
    zeroUnranked: (name) => `${name}: het heeft geen plaats, want het cijfer waarop gerangschikt wordt ontbreekt.`,
    zeroFails: (name, why) => `${name}: niet haalbaar, want ${why}.`,
    contracts: 'Contracten',
    noContracts: 'Geen fase noemt een contractvorm.',
    tender: 'Aanbestedingsstrategie',
    noTender: 'Niets naast de fasen en de contractvormen.',
    risks: "Risico's en onvoorzien",
    noRisks: "Geen risico's naast de bandbreedten van de schattingen.",
    hasRisks: (count) =>
      `${count === 1 ? 'Eén risico' : `${count} risico's`} naast de bandbreedten van de schattingen.`,
    noContingency: 'Geen post onvoorzien van de hele studie.',
    hasContingency: 'Een post onvoorzien boven op het plan.',
    byPhase: 'Kosten per fase, met exploitatie',
    item: 'Fase',
    amount: 'Kosten',
    besides: 'Eenmalig naast de fasen',
    operation: 'Exploitatie en andere structurele kosten',
    notDiscounted: 'Niet contant gemaakt.',
  },
  scores: 'Scores, van 0 (slechtst) tot 100 (best)',
  worth: 'Wat een maand of een punt waard moet zijn',
  findOut: 'Wat eerst uit te zoeken',
  allScenarios: "Alle scenario's op één tijdas",
  sources: 'Bronnen',
  published: 'Gepubliceerd',
  address: 'Adres',
  marks: {
    phases: { critical: 'kritiek: uitloop hiervan stelt de einddatum uit', normal: 'niet kritiek', point: 'moment' },
    scores: { normal: 'score', float: 'waar niemand het weet' },
    place: (place) => `plaats ${place}`,

    bands: { normal: 'P10 tot P90, 80 van 100 trekkingen', median: 'P50', point: 'het plan' },
    timeline: {
      critical: 'kritiek: uitloop hiervan stelt de einddatum uit',
      normal: 'niet kritiek',
      period: 'periode die wordt gemeten',
      point: 'gereed of mijlpaal',
    },
    waterfall: { total: 'totaal', more: 'erbij', less: 'eraf' },
    tornado: { low: 'waar de aanname laag is', high: 'waar die hoog is' },
  },
};
