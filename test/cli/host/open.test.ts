import { chmodSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openerOf, openFile } from '../../../src/cli/host/browser.ts';
import { folderOf } from '../../support/cli.ts';

const { PATH: before = '' } = process.env;
afterEach(() => {
  process.env['PATH'] = before;
});

describe('a file that is opened', () => {
  it.each(['win32', 'darwin', 'linux'])('is named to no shell on %s', (platform) => {
    const file = String.raw`C:\R & D\100% 'sure'\report.html`;
    const [program, args] = openerOf(platform, file, { SystemRoot: String.raw`D:\Windows` });

    expect(['cmd', 'sh']).not.toContain(program);
    expect(args.filter((each) => each.includes('&'))).toEqual(platform === 'win32' ? [] : [file]);
  });

  it('is opened on Windows by the PowerShell of the system, which is told by a variable', () => {
    const [program, args] = openerOf('win32', 'report.html', { SystemRoot: String.raw`D:\Windows` });

    expect(program).toBe(String.raw`D:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe`);
    expect(args.at(-1)).toBe('Invoke-Item -LiteralPath $env:SAMEN_OPENED');
    expect(openerOf('win32', 'report.html', {})[0]).toMatch(/^C:\\Windows\\System32\\/);
  });

  it.runIf(process.platform === 'linux')('is told by its whole path, which is no option', () => {
    const folder = folderOf({});
    const script = '#!/bin/sh\nprintf "%s\\n%s" "$#" "$1" > "$SAMEN_OPENED.told"\n';
    const programs = folderOf({ 'xdg-open': script });
    chmodSync(join(programs, 'xdg-open'), 0o755);
    process.env['PATH'] = `${programs}:${before}`;
    const file = join(folder, "-x & 'y'.html");

    expect(openFile(relative(process.cwd(), file))).toBe(true);
    expect(readFileSync(`${file}.told`, 'utf8')).toBe(`1\n${file}`);
  });
});
