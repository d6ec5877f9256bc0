import type { UsageFault } from '../../../problems/usage-fault.ts';

/** What is wrong with how a command was typed. */
export const usage: Readonly<Record<UsageFault, (name: string) => string>> = {
  'unknown-command': (name) => `er is geen opdracht "${name}"`,
  'unknown-option': (name) => `er is geen optie ${name}`,
  'missing-value': (name) => `optie ${name} heeft een waarde nodig`,
  'missing-argument': (name) => `<${name}> ontbreekt`,
  'too-many': (name) => `te veel argumenten: ${name}`,
  'only-of-mean': (name) => `optie ${name} is er alleen voor --of-mean`,
  'of-one-scenario': (name) => `${name} is er van een scenario: noem het`,
  'of-two-scenarios': (name) => `${name} gaat over twee scenario's, en er is er maar een`,
  'only-of-part': (name) => `optie ${name} is er alleen voor --part`,
  'only-of-rank': (name) => `optie ${name} is er alleen voor het cijfer rank`,
  'only-of-simulation': (name) => `optie ${name} is er alleen voor delen van samen simulate`,
  'without-curve': (name) => `${name}: deze delen zijn gemaakt zonder --curve`,
  'only-for-csv': (name) => `optie ${name} is er alleen voor csv`,
  'only-for-tables': (name) => `optie ${name} is er alleen voor tabellen in tekst, en voor zinnen`,
  'needs-dates': (name) => `er zijn geen twee verschillende maanden om te vergelijken: geef ${name}`,
  'not-ranked-by-year': (name) =>
    `${name}: scenario's worden niet gerangschikt op wat zij in één jaar uitgeven, maar explain --metric en sensitivity --metric vragen ernaar`,
  'not-together': (name) => `${name} gaan niet samen`,
  'missing-option': (name) => `${name} ontbreekt`,
  'not-solvable': (name) => `${name} is niet op een waarde te brengen: vraag om een cijfer als scenarios.<id>.finish`,
  'not-variable': (name) =>
    `"${name}" heeft geen eigen getal dat kan veranderen: het volgt uit andere, of niemand kent het`,
  'not-rested-on': (name) => `"${name}" doet niets: geen cijfer en geen eis waarnaar is gevraagd, rust erop`,
  'two-currencies': (name) =>
    `bedragen in ${name} zijn niet te vergelijken: de studies hebben verschillende munteenheden`,
  'needs-range': (name) => `"${name}" heeft geen bereik om in te zoeken: geef --from en --until`,
  'from-above-until': (name) => `${name}: van het eerste tot het tweede ligt niets, want --from is het hoogst`,
  'outside-own-range': (name) => `--from en --until vallen buiten het bereik van "${name}" in de studie`,
  'two-assumptions': (name) => `${name}: noem twee aannames, met een komma ertussen`,
  'without-range': (name) =>
    `"${name}" is een vaste waarde zonder bereik om in te zoeken: geef een bereik in de studie`,
  'needs-limit': (name) => `${name} is een kans: zeg met --limit waar de trekkingen binnen moeten blijven`,
  'only-of-draws': (name) =>
    `${name} is alleen voor een cijfer van trekkingen: simulated.<id>.<cijfer>, of een kans in --to`,
  'missing-output': () => 'zeg waar de cijfers geschreven moeten worden: -o figures/',
  'missing-folder': () => 'zeg waar de studie geschreven moet worden: samen init mijn-studie',
  'output-by-extension': (name) =>
    `"${name}" is één bestand van een soort die samen report niet schrijft: noem er een als rapport.html, of een map als figures/`,
  'only-of-page': (name) => `optie ${name} is er alleen voor een document, niet voor een map met cijfers`,
  'no-browser': (name) =>
    `er is geen Chromium om ${name} mee te printen: installeer die, of zeg met --browser waar hij staat`,
  'browser-failed': (name) => `${name} maakte geen PDF: schrijf -o rapport.html en print die met de hand`,
  'not-opened': (name) => `${name} is geschreven, maar niets hier opent het`,
  'workbook-months': (name) => `${name}: op een blad passen de maanden van zo'n 1.300 jaar, en de studie duurt langer`,
  'workbook-dates': (name) =>
    `${name}: rekenbladen kennen geen datums van voor maart 1900, en de studie heeft maanden van daarvoor`,
  'not-for-results': (name) => `${name} is niet meer te wijzigen in een resultaat dat al berekend is`,
  'input-twice': (name) => `de standaardinvoer is maar één keer te lezen: ${name}`,
  'only-read': (name) =>
    `naar de standaardinvoer is niet te schrijven: noem een map of een bestand in plaats van ${name}`,
  'needs-revision': (name) =>
    `meer studies tegelijk vergelijkt samen met een hele revisie, zoals git:main, en niet met ${name}`,
  'one-file-for-many': (name) =>
    `meer studies passen niet in één bestand: zet {study} in de naam, dat staat voor het pad van elke studie: ${name}`,
  'one-place-for-two': (name) =>
    `twee studies hebben één plaats voor wat ervan geschreven wordt, ${name}: noem voor een ervan een andere, met {study} erin of met "figures" in samen.yaml`,
};
