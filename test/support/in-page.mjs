/* oxlint-disable unicorn/consistent-function-scoping -- each function is sent to the page by itself */
// What runs in a page that a test looks at: each is sent there as its text.

/** Opens all that can be opened. */
export function openAll() {
  for (const each of document.querySelectorAll('details')) each.open = true;
}

/** What axe-core, which is there already, finds fault with: rule and the first element. */
export async function faults() {
  // What it finds no fault with need not be told, of each element of the page.
  const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Where the memo ends, in pixels from the top. */
export const memoEnd = () => document.querySelector('#memo').getBoundingClientRect().bottom;

/** Amounts, and names of options, in sentences, lists and key figures, or in other places, that begin on one line and end on another. */
export function brokenAmounts(places = 'p, dd, li') {
  const amount = /[±+−]?(?:\p{Sc}|\b[A-Z]{3}) [+−]?\d[\d.,]*(?: (?:thousand|million|duizend|mln))?|--[a-z-]+/gu;
  const broken = [];
  for (const place of document.querySelectorAll(places)) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const letters = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const at of node.data.split('').keys()) letters.push([node, at]);
    for (const { 0: found, index } of place.textContent.matchAll(amount)) {
      const tops = [index, index + found.length - 1].map((letter) => {
        const [node, at] = letters[letter];
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      });
      if (Math.abs(tops[0] - tops[1]) > 5) broken.push(found);
    }
  }
  return broken;
}

/** Marks of provenance in tables that stand on another line than what they mark. */
export function loneMarks() {
  const topOf = (text, letter) => {
    const range = document.createRange();
    range.setStart(text, letter);
    range.setEnd(text, letter + 1);
    return range.getBoundingClientRect().top;
  };
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const alone = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode;
    const found = /\S (?=[†‡]\s*$)/u.exec(text.data);
    if (found === null) continue;
    if (Math.abs(topOf(text, found.index) - topOf(text, found.index + 2)) > 3) alone.push(text.data.trim());
  }
  return alone;
}

/** Words and months of tables that are broken although they are no longer than such words are: columns that are too narrow for what is in them. */
export function brokenWords(cells = 'main .table :is(th, td)') {
  const word = /(?<![\p{L}\d.,])(?:\d{4}-\d\d|[\p{L}\d.,]{3,11})(?![\p{L}\d.,])/gu;
  const textsOf = (cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    return texts;
  };
  const linesOf = (text, from, length) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + length);
    return range.getClientRects().length;
  };
  return [...document.querySelectorAll(cells)]
    .filter((cell) => cell.closest('details:not([open])') === null)
    .flatMap(textsOf)
    .flatMap((text) =>
      [...text.data.matchAll(word)].filter(({ 0: found, index }) => linesOf(text, index, found.length) > 1).map(String),
    );
}

/** Texts of cells whose words stay whole that are broken within a word. */
export function brokenWholes() {
  return [...document.querySelectorAll('.whole')].flatMap(({ firstChild, textContent }) =>
    [...textContent.matchAll(/[\p{L}]+/gu)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(firstChild, index);
      range.setEnd(firstChild, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    }),
  );
}

/** Pieces of ids between dots and dashes that begin on one line and end on another, in tables. */
export function brokenIds() {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode;
    if (text.parentElement.closest('main .table :is(th, td)') === null) continue;
    for (const { 0: piece, index } of text.data.matchAll(/[a-z\d]{2,12}/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + piece.length);
      if (range.getClientRects().length > 1) broken.push(piece);
    }
  }
  return broken;
}

/** Has nothing in the page know how wide it is. */
export function withoutContainers() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.wide{container-type:normal}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * What stands on another sheet of A4 than what it is of: the title of a table than its first row, a heading in it than the row below, the legend
 * of a chart than its title and the beginning of the chart, and rows of a short table. Columns are as sheets are: they break in the same places.
 */
export function partedOnPaper() {
  const [wide, high, gap] = [680, 1001, 20];
  const sheet = `margin:0;padding:0;width:${wide}px;columns:${wide}px;column-gap:${gap}px;height:${high}px;column-fill:auto`;
  document.body.style.cssText += sheet;
  const sheetsOf = (element) =>
    [...element.getClientRects()]
      .filter(({ height }) => height > 0)
      .map(({ left }) => Math.floor((left + scrollX + 5) / (wide + gap)));
  const areTogether = (elements) => new Set(elements.flatMap(sheetsOf)).size <= 1;
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const parted = [];
  for (const caption of all('caption')) {
    const rows = all('tbody tr', caption.parentElement);
    const together = [caption, ...rows.slice(0, rows.length <= 12 ? rows.length : 1)];
    if (!areTogether(together)) parted.push(caption.textContent);
  }
  for (const heading of all('tr.group'))
    if (!areTogether([heading, heading.nextElementSibling ?? heading])) parted.push(heading.textContent);
  for (const legend of all('figure .legend')) {
    const [title, drawing] = ['figcaption', '.drawing'].map((what) => legend.parentElement.querySelector(what));
    if (!areTogether([title, legend, drawing])) parted.push(title.textContent);
  }
  return parted;
}

/** On which kind of sheet each section is printed, by its id. */
export const sheets = () =>
  [...document.querySelectorAll('section')].map((section) => [section.id, getComputedStyle(section).page]);

/** What is wrong with charts: one that is not seen, a text or shape beyond its edge, texts over each other; and a page too wide. */
export function misdrawn() {
  const boxOf = (element) => element.getBoundingClientRect();
  const beyond = (box, own) =>
    Math.max(box.left - own.left, own.right - box.right, box.top - own.top, own.bottom - box.bottom) > 2;
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  const wrongOf = (chart) => {
    const box = boxOf(chart);
    if (box.width < 100 || box.height < 20) return ['it is not seen'];
    const shapes = [...chart.querySelectorAll('text, rect, circle')].filter(
      (shape) => getComputedStyle(shape).display !== 'none',
    );
    const texts = shapes.filter(({ tagName }) => tagName === 'text').map((text) => [text.textContent, boxOf(text)]);
    return [
      ...shapes
        .filter((shape) => beyond(box, boxOf(shape)))
        .map((shape) => `"${shape.textContent}" is beyond the edge`),
      ...texts.flatMap(([one, a], place) =>
        texts.slice(place + 1).flatMap(([other, b]) => (overlap(a, b) ? [`"${one}" lies over "${other}"`] : [])),
      ),
    ];
  };
  // What if is for a screen only.
  const isThere = (chart) => getComputedStyle(chart.closest('section')).display !== 'none';
  const charts = [...document.querySelectorAll('svg.drawing')].filter(isThere);
  // Other tables are scrolled where they are wider than the page.
  const wide = [...document.querySelectorAll('.wi-results, .wi-ranking tbody :is(th, td)')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 2,
  );
  return [
    ...wide.map(({ textContent }) => `"${textContent.trim().slice(0, 40)}" is wider than its place`),
    ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page is wider than its window'] : []),
    ...charts.flatMap((chart) =>
      wrongOf(chart).map((wrong) => `${chart.closest('[role=img]').ariaLabel.slice(0, 40)}: ${wrong}`),
    ),
  ];
}

/** Titles of tables that are wider than the page. */
export const tooWide = () =>
  [...document.querySelectorAll('main table')]
    .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((table) => table.caption.textContent);

/** In each chart of bars: how far, in pixels, the words of a row stand below the bars of the row before. */
export function rowGaps() {
  const seen = (row, kind) =>
    [...row.querySelectorAll(kind)].map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0);
  return [...document.querySelectorAll('figure [role=img]:has(svg + svg)')].map((chart) => {
    const rows = [...chart.querySelectorAll('svg')];
    return rows.slice(1).map((row, place) => {
      const bars = seen(rows[place], '.bar').map(({ bottom }) => bottom);
      const texts = seen(row, '.label, .heading').map(({ top }) => top);
      return Math.round(Math.min(...texts) - Math.max(...bars));
    });
  });
}
