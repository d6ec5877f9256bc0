import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { parse } from 'yaml';
import { ended, folderOf, root, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';
import { samenOnPath } from '../support/samen-on-path.ts';
import { skipVisibly } from '../support/skip.ts';

const example = (name: string): string => join(root, 'examples/ci', name);
const read = (name: string): string => readFileSync(example(name), 'utf8');

interface Workflow {
  readonly env: { readonly STUDIES: string; readonly SAMEN: string };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Pipeline = { readonly variables: { readonly STUDIES: string; readonly SAMEN: string } } & Readonly<
  Record<string, { readonly script?: readonly string[]; readonly variables?: Scripts }>
>;

type Scripts = Readonly<Record<'POST_COMMENT' | 'HELD', { readonly value: string }>>;

const workflow = parse(read('github/samen.yml')) as Workflow;
const pipeline = parse(read('gitlab/.gitlab-ci.yml')) as Pipeline;

/** What needs a network or a forge: it is not run here. */
const elsewhere = /npm install|gh api|git push|node -e "\$POST_COMMENT"/;

/** The commands of a job, each with what its surroundings set. */
const commandsOf: Readonly<Record<string, (job: string) => readonly string[]>> = {
  github: (job) => (workflow.jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []),
  gitlab: (job) => [(pipeline[job]?.script ?? []).filter((line) => !elsewhere.test(line)).join('\n')],
  make: (job) => [`make ${job === 'regenerate' ? 'figures' : job} BASE=main`],
};

const forges = Object.keys(commandsOf);

interface Answer {
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs what a job runs, in a repository, until a command fails, with this samen on the PATH. */
async function runJob(forge: string, job: string, folder: string, studies?: string): Promise<Answer> {
  const tools = await samenOnPath();
  const env = {
    PATH: `${tools}:${process.env['PATH'] ?? ''}`,
    HOME: tools,
    STUDIES: studies ?? (forge === 'github' ? workflow.env.STUDIES : pipeline.variables.STUDIES),
    BASE: 'main',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git(folder, 'rev-parse', 'main').trim(),
    HELD: pipeline['compare']?.variables?.HELD.value ?? '',
  };
  const commands = commandsOf[forge]?.(job).filter((command) => !elsewhere.test(command)) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  let stdout = '';
  for (const command of commands) {
    const ran = await ended(spawn('bash', ['-e', '-c', command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    stdout += ran.stdout;
    if (ran.code !== 0) return { code: ran.code, stdout: stdout + ran.stderr };
  }
  return { code: 0, stdout };
}

const base = mkdtempSync(join(tmpdir(), 'samen-ci-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A repository with the study to learn from, its figures, and what was published of it, on its main branch. Made once. */
async function published(context: TestContext): Promise<string> {
  for (const tool of existsSync(join(base, 'study')) ? [] : ['git', 'make'])
    if (spawnSync(tool, ['--version']).status !== 0) skipVisibly(context, `${tool} is not installed`);
  if (!existsSync(join(base, 'study'))) await publish();
  const folder = folderOf({});
  cpSync(base, folder, { recursive: true });
  return folder;
}

async function publish(): Promise<void> {
  cpSync(example('make/Makefile'), join(base, 'Makefile'));
  git(base, 'init', '-q', '-b', 'main', '--template=');
  const all = [
    ['pin', 'scenarios.renew.present-value', 'study', '--published-in', 'a letter'],
    ['pin', 'scenarios.renew.rank', 'study'],
    ['pin', 'simulated.renew.present-value.p80', 'study'],
    ['report', 'study', '-o', 'study/figures'],
  ];
  expect(await samen(['init', 'study'], { cwd: base })).toMatchObject({ code: 0 });
  // Few draws: what they are is tried elsewhere.
  appendFileSync(join(base, 'study/study.yaml'), '\nsimulation: { draws: 200 }\n');
  for (const args of all) expect(await samen(args, { cwd: base })).toMatchObject({ code: 0 });
  commit(base, 'A study and its figures');
}

/** A branch on which building anew takes more. */
function changed(folder: string): void {
  git(folder, 'switch', '-q', '-c', 'more');
  edit(join(folder, 'study/study.yaml'), 'range: 60 .. 300, value: 140', 'range: 60 .. 300, value: 154');
  commit(folder, 'Building anew takes more');
}

describe('the examples for CI', () => {
  it('name no samen command that is not run here', () => {
    const named = ['github/samen.yml', 'gitlab/.gitlab-ci.yml', 'make/Makefile'].flatMap((file) =>
      [...read(file).matchAll(/^\s*(?:- |run: )?(?:samen|\$\(SAMEN\)) (\w+)/gm)].map(([, command]) => command),
    );
    expect(named.filter((each) => each === 'compare')).toEqual([]);
    expect(new Set(named)).toEqual(new Set(['check', 'diff', 'report']));
    expect(read('github/samen.yml').match(/^ *samen \w+/gm)?.map((each) => each.trim())).toEqual([
      'samen check',
      'samen diff',
      'samen diff',
      'samen report',
      'samen check',
    ]);
  });

  it('lie in files that there are', () => {
    const links = [...read('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBe(4);
    expect(links.filter((path) => !existsSync(example(path)))).toEqual([]);
  });
});

/** Where the packages that a job installs come from. */
const installs = [workflow, pipeline].flatMap((entry) => JSON.stringify(entry).match(/npm (?:i|install|exec|x) [^"\\]*(?:\\"[^"\\]*\\")?|npx [^"\\]*/g) ?? []);

describe('what the jobs install', () => {
  it('is a file of the repository itself, and nothing of a registry, where the name is not ours', () => {
    expect(new Set(installs)).toEqual(new Set(['npm install --global --offline --ignore-scripts \\"$SAMEN\\"']));
    expect([workflow.env, pipeline.variables].map(({ SAMEN }) => SAMEN)).toEqual(['./tools/samen.tgz', './tools/samen.tgz']);
    expect(read('make/Makefile')).not.toMatch(/npx|npm/);
  });
});

/** What a GitLab that answers like this hears of the script that writes a comment. */
async function asked(
  answers: Readonly<Record<string, unknown>>,
  { token = 'bot', text = '<!-- samen diff -->\n<!-- samen diff study -->\n', refusal = 401 } = {},
): Promise<Comment> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url?.replace(/^.*merge_requests\/7/, '') ?? ''}`;
    heard.push(name);
    const answer = answers[name];
    response.statusCode = answer === undefined ? refusal : 200;
    response.end(JSON.stringify(answer ?? { message: 'Refused' }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const script = pipeline['compare']?.variables?.POST_COMMENT.value ?? '';
  const env = { CI_API_V4_URL: `http://127.0.0.1:${port}`, CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '7', SAMEN_TOKEN: token };
  const child = spawn(process.execPath, ['-e', script], { cwd: folderOf({ 'samen-comment.md': text }), env });
  const { code, stderr: err } = await ended(child);
  server.close();
  return { code, err, heard };
}

interface Comment {
  readonly code: number | null;
  readonly err: string;
  readonly heard: readonly string[];
}

describe('the comment on a merge request of GitLab', () => {
  const page = 'GET /notes?per_page=100&page=1';
  const mark = '<!-- samen diff -->';

  it('is written once, and then updated: no comment of somebody else', async () => {
    const others = [{ id: 3, author: { id: 8 }, body: mark }];
    const first = await asked({ 'GET /user': { id: 5 }, [page]: others, 'POST /notes': {} });
    const own = [...others, { id: 4, author: { id: 5 }, body: `${mark} old` }];
    const next = await asked({ 'GET /user': { id: 5 }, [page]: own, 'PUT /notes/4': {} });

    expect(first).toEqual({ code: 0, err: '', heard: ['GET /user', page, 'POST /notes'] });
    expect(next).toEqual({ code: 0, err: '', heard: ['GET /user', page, 'PUT /notes/4'] });
  });

  it.each([401, 403, 404])('that the token may not write is left out in a line that says why (%i)', async (refusal) => {
    const expected = { code: 0, err: `No comment: GitLab answers ${refusal}. The bot of SAMEN_TOKEN may not read or write notes here.\n` };

    expect(await asked({}, { refusal })).toMatchObject(expected);
    expect(await asked({ 'GET /user': { id: 5 } }, { refusal })).toMatchObject(expected);
    expect(await asked({ 'GET /user': { id: 5 }, [page]: [] }, { refusal })).toMatchObject(expected);
  });

  it('that fails otherwise fails the job', async () => {
    const answers = { 'GET /user': { id: 5 }, [page]: [] };
    expect(await asked(answers, { refusal: 500 })).toMatchObject({ code: 1, err: 'No comment: GitLab answers 500.\n' });
  });

  it('is left out without a token, as of a fork', async () => {
    expect(await asked({}, { token: '' })).toMatchObject({ code: 0, heard: [] });
  });

  it('is none where nothing changed, and is updated where there is one', async () => {
    const text = `${mark}\n1 study: 1 study did not change.\n`;
    const own = [{ id: 4, author: { id: 5 }, body: mark }];
    const none = await asked({ 'GET /user': { id: 5 }, [page]: [] }, { text });
    const old = await asked({ 'GET /user': { id: 5 }, [page]: own, 'PUT /notes/4': {} }, { text });

    expect(none).toEqual({ code: 0, err: 'No comment: nothing changed.\n', heard: ['GET /user', page] });
    expect(old.heard).toEqual(['GET /user', page, 'PUT /notes/4']);
  });
});

describe.each(forges)('a change on %s', (forge) => {
  it('that adds the study passes, and its comment compares the scenarios', async (context) => {
    const folder = await published(context);
    git(folder, 'branch', '-m', 'main', 'added');
    git(folder, 'switch', '-q', '--orphan', 'main');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Nothing yet');
    git(folder, 'switch', '-q', 'added');

    const { code, stdout } = await runJob(forge, 'compare', folder);
    const comment = forge === 'make' ? stdout : readFileSync(join(folder, 'samen-comment.md'), 'utf8');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(comment).toMatch(/^<!-- samen diff -->\n/m);
    expect(comment).toMatch(/\|.*renew.*\|/);
    expect(await runJob(forge, 'check', folder)).toMatchObject({ code: 0 });
  });

  it('that changes nothing passes, and its comment is one line', async (context) => {
    const folder = await published(context);
    git(folder, 'switch', '-q', '-c', 'words');
    writeFileSync(join(folder, 'notes.md'), 'a note');
    expect((await runJob(forge, 'check', folder)).code).toBe(0);

    const { code, stdout } = await runJob(forge, 'compare', folder);
    const comment = forge === 'make' ? stdout : readFileSync(join(folder, 'samen-comment.md'), 'utf8');
    expect(code).toBe(0);
    expect(comment).toMatch(/<!-- samen diff -->\n1 study: 1 study did not change\.\n$/);
  });

  it('of an assumption fails with its reason, is commented on, and passes when the figures follow', async (context) => {
    const folder = await published(context);
    changed(folder);

    const refused = await runJob(forge, 'check', folder);
    expect(refused.code).not.toBe(0);
    for (const text of ['rebuild', 'scenarios.renew.present-value', 'compare.json'])
      expect(refused.stdout).toContain(text);

    const compared = await runJob(forge, 'compare', folder);
    const comment = forge === 'make' ? compared.stdout : readFileSync(join(folder, 'samen-comment.md'), 'utf8');
    expect(compared.code).toBe(0);
    expect(comment).toContain('<!-- samen diff -->');
    expect(comment).toContain('rebuild');
    expect(comment).toMatch(/\|.*renew.*\|/);

    const before = readFileSync(join(folder, 'study/figures/index.json'), 'utf8');
    expect((await runJob(forge, 'regenerate', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'study/figures/index.json'), 'utf8')).not.toBe(before);
    expect(await runJob(forge, 'check', folder)).toMatchObject({ code: 0 });
  });

  it('of several studies that samen.yaml names is told in one comment: what changed, is new, and is gone', async (context) => {
    const folder = await published(context);
    writeFileSync(join(folder, 'samen.yaml'), 'studies: [studies]\n');
    for (const name of ['a', 'b', 'c']) cpSync(join(folder, 'study'), join(folder, 'studies', name), { recursive: true });
    rmSync(join(folder, 'study'), { recursive: true });
    commit(folder, 'Three studies');
    git(folder, 'switch', '-q', '-c', 'more');
    edit(join(folder, 'studies/a/study.yaml'), 'range: 60 .. 300, value: 140', 'range: 60 .. 300, value: 154');
    renameSync(join(folder, 'studies/c'), join(folder, 'studies/d'));
    edit(join(folder, 'studies/d/study.yaml'), '\nstudy: ', '\nstudy: other-');

    const { code, stdout } = await runJob(forge, 'compare', folder, '');
    const comment = forge === 'make' ? stdout : readFileSync(join(folder, 'samen-comment.md'), 'utf8');
    const markers = [...comment.matchAll(/^<!-- samen diff (\S+) -->$/gm)].map(([, name]) => name);
    expect({ code, markers }).toEqual({ code: 0, markers: ['studies/c', 'studies/a', 'studies/d'] });
    expect(comment).toContain('1 study did not change.');
  });

  it('that is above a limit of samen.yaml is commented on and fails, also where it mends another study', async (context) => {
    const folder = await published(context);
    cpSync(join(folder, 'study'), join(folder, 'faulty'), { recursive: true });
    writeFileSync(join(folder, 'faulty/study.yaml'), 'samen: 1\nstudy: [');
    commit(folder, 'A study at fault');
    cpSync(join(folder, 'study'), join(folder, 'faulty'), { recursive: true });
    changed(folder);
    const limits = [['1%', 'study', false], ['90%', 'study', true], ['a bit', 'study', false], ['1%', 'faulty study', false]] as const;
    for (const [limit, studies, passes] of limits) {
      writeFileSync(join(folder, 'samen.yaml'), `fail-above: ${limit}\n`);
      expect((await runJob(forge, 'compare', folder, studies)).code === 0).toBe(passes);
      expect(forge === 'make' || existsSync(join(folder, 'samen-comment.md'))).toBe(true);
    }
  });
});
