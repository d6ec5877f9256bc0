import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { valuesOf } from './sheet-text.ts';
import { type ReadBook, readWorkbook } from './workbook-reading.ts';

/** Where LibreOffice is installed; null where it is not. */
export const libreOffice: string | null =
  ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find((path) => existsSync(path)) ??
  null;

/** That workbooks are always recalculated when they are loaded: nothing is taken from what was kept in them. Numbers are written as in English. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>`;

/**
 * Every sheet in a file of text of its own, with tabs, in UTF-8, each number with all its digits: of what LibreOffice
 * can write, this takes it least. As a workbook it writes every row as wide as a sheet may be, which takes longer than all the rest.
 */
const sheetsAsText = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false,false,false,-1';

/** Workbooks with the values that LibreOffice computes from their formulas, all in one start of it. */
export function recalculated(books: ReadonlyMap<string, Uint8Array>): Map<string, ReadBook> {
  const folder = mkdtempSync(join(tmpdir(), 'samen-office-'));
  try {
    const [profile, out] = [join(folder, 'profile'), join(folder, 'out')];
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    mkdirSync(out);
    const files = [...books.values()].map((bytes, index) => {
      const file = join(folder, `book-${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
    execFileSync(libreOffice ?? 'soffice', [...options, '--convert-to', sheetsAsText, '--outdir', out, ...files], {
      timeout: 300_000,
      stdio: 'pipe',
    });
    return new Map([...books].map(([name, bytes], index) => [name, withValues(bytes, join(out, `book-${index}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook with the values of each sheet that lie in a file; every sheet has one. */
function withValues(bytes: Uint8Array, files: string): ReadBook {
  const book = readWorkbook(bytes);
  const sheets = [...book.sheets].map(([name, cells]) => {
    const values = valuesOf(readFileSync(`${files}-${name}.csv`, 'utf8'));
    return [name, new Map([...cells].map(([cell, found]) => [cell, { ...found, ...values(cell) }]))] as const;
  });
  return { ...book, sheets: new Map(sheets) };
}
