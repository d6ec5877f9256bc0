// Runs tests in a copy of the project in which faults are planted: without a fault, to learn which tests reach which, and with each.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const copy = resolve('coverage/mutation');
const trial = join(copy, 'coverage/trial');
const output = join(copy, 'coverage/report.json');
/** Tests that put modules in the place of others. */
const inOwnModules = /(^|\/)failing-/;
const notCopied = new Set(['node_modules', '.git', 'coverage', 'dist']);

/** A copy of the project with other sources in it, built. */
export function makeCopy(sources) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync('.')) if (!notCopied.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const [file, content] of sources) writeFileSync(join(copy, file), content);
  if (spawnSync('node', ['bin/build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('the copy in which the faults are does not build');
}

const filesIn = (place) =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts') && !inOwnModules.test(name))
        .map((name) => join(place, name));

/** What the tests of some places take, in seconds, and how often each reaches each switch; those that do not pass as they are have no place in it. */
export async function tried(places) {
  const files = places.flatMap(filesIn);
  await run(files, { SAMEN_MUTATE_TRIAL: trial }, 7200);
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
  const tests = testResults.filter(({ status }) => status === 'passed').map(trialOf);
  return { tests, refused: files.filter((file) => !tests.some((test) => test.file === file)) };
}

function trialOf({ name, startTime, endTime }) {
  const file = name.replace(`${copy}/`, '');
  const reached = join(trial, `${file}.json`);
  return {
    file,
    seconds: (endTime - startTime) / 1000,
    reaches: existsSync(reached) ? JSON.parse(readFileSync(reached, 'utf8')) : {},
  };
}

/** Whether tests fail with a fault in place, or do not end. */
export async function find(tests, fault) {
  const seconds = tests.reduce((sum, test) => sum + test.seconds, 0);
  const most = Math.max(...tests.map(({ reaches }) => reaches[fault] ?? 0));
  const env = { __STRYKER_ACTIVE_MUTANT__: fault, SAMEN_MUTATE_LIMIT: String(100 * most + 10_000) };
  const code = await run(
    tests.map(({ file }) => file),
    env,
    120 + 10 * seconds,
  );
  return code === null ? 'endless' : code !== 0 ? 'found' : 'left';
}

/** The exit code of the tests; null where they did not end in time. */
function run(files, env, seconds) {
  rmSync(output, { force: true });
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=test/mutation/vitest.config.ts',
      '--reporter=json',
      `--outputFile=${output}`,
    ],
    {
      cwd: copy,
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, CI: '1', SAMEN_MUTATE_TESTS: files.join(','), ...env },
    },
  );
  const stop = () => process.kill(-child.pid, 'SIGKILL');
  return new Promise((done) => {
    const timer = setTimeout(stop, seconds * 1000);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code);
    });
  });
}
