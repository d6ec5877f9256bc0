/** Why git did not answer: it is not installed, or it refused, and says why and often what to do. */
export type GitTrouble = 'no-program' | { readonly refused: string };

/**
 * What git prints on a question that only reads. It is started only where somebody writes `git:`: without a shell, without asking
 * anybody anything, without the network, and without touching the index.
 *
 * @param folder - somewhere in the repository
 * @param limit - of the answer, in bytes; one byte more may come
 * @param input - what it reads
 */
export function askGit(
  folder: string,
  question: readonly string[],
  limit: number,
  input = '',
): Uint8Array | GitTrouble {
  // Loaded by name, so that starting samen does not wait for it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status, stdout, stderr } = spawnSync('git', [...settings, '-C', folder, ...question], {
    env: { ...process.env, ...environment },
    input,
    maxBuffer: limit + 1,
    shell: false,
    windowsHide: true,
  });
  const code = error !== undefined && 'code' in error ? error.code : null;
  if (code === 'ENOBUFS') return stdout.subarray(0, limit + 1);
  if (code === 'ENOENT' || code === 'EACCES') return 'no-program';
  return error === undefined && status === 0 ? stdout : { refused: messageOf(stderr) };
}

/** As much of what git says as is read. */
const longest = 1000;

/** What git says, on one line. */
const messageOf = (stderr: Uint8Array | null): string =>
  new TextDecoder('utf-8')
    .decode(stderr ?? new Uint8Array())
    .replaceAll(/^(?:fatal|error): /gm, '')
    .trim()
    .replaceAll(/(?<=[^:\s])\s*\n\s*/g, '; ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, longest);

/** What is missing in a partial clone is not fetched; what is asked for is no pattern. */
const settings = ['-c', 'protocol.allow=never', '--literal-pathspecs', '--no-pager'];

const environment = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' } as const;
