import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Server from 'yaml-language-server';
import { root } from './cli.ts';

const load = createRequire(import.meta.url);
const { getLanguageService } = load('yaml-language-server') as typeof Server;

/** The documents of the server itself, which come with it. */
const { TextDocument } = createRequire(load.resolve('yaml-language-server'))('vscode-languageserver-textdocument') as {
  readonly TextDocument: { create: (uri: string, language: string, version: number, text: string) => Open };
};

/** A text in an editor. */
interface Open {
  readonly getText: () => string;
  readonly positionAt: (offset: number) => Server.Position;
}

let opened = 0;
let current: Open | null = null;
const settings = { documents: { get: () => current }, schemaStoreEnabled: false, yamlVersion: '1.2' };
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(new URL(uri), 'utf8')),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  yamlSettings: settings as never,
});
service.configure({ validate: true, hover: true, completion: true, schemas: [], yamlVersion: '1.2' });

/** Opens a text in an editor, as if it stood beside the files of a folder. */
export function open(text: string, file = join(root, 'examples/permits/study.yaml')): Open {
  current = TextDocument.create(pathToFileURL(file).href, 'yaml', (opened += 1), text);
  return current;
}

/** What the editor marks, each with its line. */
export const objections = async (document: Open): Promise<string[]> =>
  (await service.doValidation(document as never, false)).map(
    ({ message, range }) => `${range.start.line + 1}: ${message}`,
  );

/** What is shown at the first place of a text that a pattern finds, one character further. */
export async function hoverAt(document: Open, word: string): Promise<string> {
  const at = document.positionAt(document.getText().search(new RegExp(word, 'm')) + 1);
  const hover = await service.doHover(document as never, at);
  return hover === null || hover === undefined ? '' : JSON.stringify(hover.contents).replaceAll('&nbsp;', ' ');
}

/** What is offered behind a text, each with what it means. */
export async function offeredAt(document: Open, before: string): Promise<Map<string, string>> {
  const at = document.positionAt(document.getText().indexOf(before) + before.length);
  const { items } = await service.doComplete(document as never, at, false);
  return new Map(items.map(({ label, documentation }) => [label, String(documentation ?? '')]));
}
