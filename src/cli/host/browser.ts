import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What Chromium and its like are called, where programs are looked for. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'] as const;

/** Where they lie on a Mac, which has them in no such place. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

/**
 * The browser that prints pages.
 *
 * @param program - the one that is meant, by its path or its name; null for whichever there is
 * @returns its path; null where there is none
 */
export function browserAt(program: string | null): string | null {
  if (program !== null && /[\\/]/.test(program)) return isProgram(program) ? program : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const wanted = program === null ? names : [program];
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const places = wanted.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
  return [...places, ...(program === null ? applications : [])].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** How long a browser may take, in milliseconds. */
const patience = 120_000;

/**
 * Prints a page: the browser is started without a window, in a folder of its own, without the network, and gone when it is done.
 *
 * @returns the PDF; null where the browser makes none
 */
export function printPage(browser: string, html: string): Uint8Array | null {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { tmpdir } = process.getBuiltinModule('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'samen-'));
  try {
    const [page, paper] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    const { pathToFileURL } = process.getBuiltinModule('node:url');
    spawnSync(
      browser,
      [
        ...settings,
        // Chromium does not start its own confinement as root; the page runs nothing that is not ours.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${paper}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: patience, windowsHide: true },
    );
    return withoutDates(readFileSync(paper));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const settings = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-extensions',
  '--no-pdf-header-footer',
];

/** The same print with the same dates whenever it is made, each as long as what it stands for. */
function withoutDates(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1').replace(/\(D:\d{14}/g, '(D:20000101000000');
  return Buffer.from(text, 'latin1');
}

/** Opens a file with what the system opens it with. @returns whether there is something that does */
export function openFile(path: string): boolean {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const file = resolve(path);
  const [program, args] = openerOf(process.platform, file, process.env);
  const env = { ...process.env, [opened]: file };
  const { error, status } = spawnSync(program, args, { stdio: 'ignore', timeout: 20_000, windowsHide: true, env });
  return error === undefined && status === 0;
}

/** The variable of the environment by which Windows is told which file. */
const opened = 'SAMEN_OPENED';

/**
 * The program that opens a file, and what stands behind it.
 *
 * @param file - its whole path, which no program takes for an option
 */
export function openerOf(
  platform: string,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly [program: string, args: readonly string[]] {
  if (platform === 'darwin') return ['open', [file]];
  if (platform !== 'win32') return ['xdg-open', [file]];
  // By its whole path, as a program of that name may lie in this folder; the file by a variable, in which "&", "%" and quotes mean nothing.
  const folder = String.raw`${env['SystemRoot'] ?? String.raw`C:\Windows`}\System32\WindowsPowerShell\v1.0`;
  const command = `Invoke-Item -LiteralPath $env:${opened}`;
  return [String.raw`${folder}\powershell.exe`, ['-NoProfile', '-NonInteractive', '-Command', command]];
}
