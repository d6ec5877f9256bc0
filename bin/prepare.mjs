// Builds samen where it was cloned, or says what that takes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What builds, and what goes into the bundle. */
const needed = ['esbuild', 'chalk', 'commander', 'fastest-levenshtein', 'js-yaml', 'yaml', 'zod'];

function lacking() {
  return needed.filter((name) => {
    try {
      import.meta.resolve(name);
      return false;
    } catch {
      return true;
    }
  });
}

if (lacking().length > 0) {
  // `npm install -g git+…` installs what builds its clone for all users too, so not where the clone is: it cannot be built there.
  const what =
    process.env.npm_config_global === 'true'
      ? 'npm cannot build it from git for all users: run "npm ci && npm pack" in a clone, then "npm install -g" with the file that gives'
      : 'to build it takes its development packages: run "npm ci --include=dev" in its folder';
  process.stderr.write(`samen: ${what}\n`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['bin/build.mjs'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
