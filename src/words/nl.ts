import { amountsIn, table } from './nl/table.ts';
import { inEuros } from '../units/notation.ts';
import { currencyFirst } from './amount-words.ts';
import { counted } from './counted.ts';
import { listed } from './listed.ts';
import { advice } from './faults/nl/advice.ts';
import { oneSided } from './faults/nl/one-sided.ts';
import { files } from './faults/nl/files.ts';
import { partFaults } from './faults/nl/parts.ts';
import { formulas } from './faults/nl/formulas.ts';
import { meaning } from './faults/nl/meaning.ts';
import { pins } from './faults/nl/pins.ts';
import { uncertainty } from './faults/nl/uncertainty.ts';
import { units } from './faults/nl/units.ts';
import { characters } from './faults/nl/characters.ts';
import { writing } from './faults/nl/writing.ts';
import { diff, report } from './nl/diff.ts';
import { check } from './nl/check.ts';
import { batch } from './nl/batch.ts';
import { comparison } from './nl/comparison.ts';
import { criteria } from './nl/criteria.ts';
import { explain } from './nl/explain.ts';
import { page } from './nl/page.ts';
import { plane } from './nl/plane.ts';
import { sensitivity } from './nl/sensitivity.ts';
import { show } from './nl/show.ts';
import { solve } from './nl/solve.ts';
import { tradeoff } from './nl/tradeoff.ts';
import { voi } from './nl/voi.ts';
import { discover } from './nl/discover.ts';
import { plan } from './nl/plan.ts';
import { outside } from './nl/outside.ts';
import { estimateFaults, estimates } from './nl/estimates.ts';
import { simulation } from './nl/simulation.ts';
import { help } from './nl/help.ts';
import { keyNotes } from './nl/key-notes.ts';
import { whatIf } from './nl/what-if.ts';
import { workbook } from './nl/workbook.ts';
import { lines } from './nl/lines.ts';
import { metrics } from './nl/metrics.ts';
import { monthName } from './nl/month.ts';
import { inUnit, numbers, quantitiesIn, quantity, unitName } from './nl/quantity.ts';
import type { Words } from './words.ts';

export const nl: Words = {
  language: 'nl',
  numbers,
  quantity,
  inUnit,
  quantitiesIn,
  amountsIn,
  withPlus: currencyFirst.withPlus,
  notation: () => inEuros,
  faults: {
    ...characters,
    ...writing,
    ...units,
    ...formulas,
    ...meaning,
    ...advice,
    ...oneSided,
    ...estimateFaults,
    ...uncertainty,
    ...files,
    ...partFaults,
    ...pins,
  },
  problems: {
    error: 'fout',
    at: (path) => `bij ${path}`,
    warning: 'let op',
    allIsWell: (study, scenarios) =>
      `Alles in orde met studie ${study} en haar ${scenarios === 1 ? 'scenario' : `${scenarios} scenario's`}.`,
    findings: ({ study, mistakes, warnings, listed: texts }) =>
      `${study === null ? 'De studie' : `Studie ${study}`} ${mistakes > 0 ? `heeft ${counted(String(mistakes), 'fout', 'fouten')}${warnings > 0 ? ` en ${counted(String(warnings), 'waarschuwing', 'waarschuwingen')}` : ''}` : `is in orde, met ${counted(String(warnings), 'waarschuwing', 'waarschuwingen')}`}: ${texts.join('; ')}.`,
    more: (count) => `en nog ${count}`,
    otherDates: (months) => `alleen zoals bekend in ${listed(months, 'en')}, en dat is niet de maand van as-of`,
    suffers: (scenarios) =>
      `gevolgen in ${scenarios.length === 1 ? 'scenario' : "de scenario's"} ${scenarios.join(', ')}`,
    noMemory:
      'het systeem geeft geen geheugen: sta meer toe (ulimit -v), of start Node met NODE_OPTIONS=--disable-wasm-trap-handler',
    bug: (version) =>
      `samen ${version} bevat een fout: dit hoort niet te gebeuren. Meld het met de studie waarbij het optreedt; SAMEN_DEBUG=1 drukt de bijzonderheden af.`,
  },
  unitName,
  monthName,
  table,
  metrics,
  lines,
  estimates,
  plan,
  show,
  explain,
  sensitivity,
  page,
  plane,
  solve,
  tradeoff,
  voi,
  discover,
  batch,
  comparison,
  criteria,
  progress: (done, seconds) => `${Math.floor(100 * done)}%, nog ongeveer ${seconds} s`,
  watch: {
    waiting: 'Wacht tot een bestand wordt opgeslagen; Ctrl-C stopt.',
    again: (file) => `${file} is gewijzigd. Nieuwe regels zijn gemarkeerd met >.`,
  },
  parts: { wrote: (path, part, of) => `${path} geschreven: deel ${part} van ${of}` },
  outside,
  simulation,
  diff,
  report,
  check,
  workbook,
  help,
  keys: keyNotes,
  whatIf,
};
