import type { WriteDocument } from '../definitions/document.ts';

/** The documents that `samen report` writes, by the ending of the file: each is loaded when it is asked for. */
const documents: Readonly<Record<string, () => Promise<WriteDocument>>> = {
  '.html': async () => (await import('./report-page.ts')).writePage,
  '.pdf': async () => (await import('./report-page.ts')).writePaper,
  '.xlsx': async () => (await import('./report-workbook.ts')).writeWorkbook,
  '.md': async () => (await import('./report-page.ts')).writeMemo,
  '.csv': async () => (await import('./report-page.ts')).writeTables,
  '.json': async () => (await import('./report-data.ts')).writeResults,
};

/** The document that a name asks for; null where it asks for none. */
export function documentNamed(name: string): (() => Promise<WriteDocument>) | null {
  const ending = Object.keys(documents).find((each) => name.toLowerCase().endsWith(each));
  return ending === undefined ? null : (documents[ending] ?? null);
}
