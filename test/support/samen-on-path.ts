import { chmodSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderOf, samen } from './cli.ts';

/**
 * A folder for the PATH with a `samen` in it that this process runs: a script of many steps does not start a program for
 * each. What runs the script has to leave this process its turns. It is there until the test is over.
 */
export async function samenOnPath(): Promise<string> {
  const folder = folderOf({});
  const server = createServer((socket) => void answer(socket, folder));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const script = `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\n' "$#" "$PWD" "$@" >&3
read -r code <&3
cat "${folder}/out"
cat "${folder}/err" >&2
exit "$code"
`;
  writeFileSync(join(folder, 'samen'), script);
  chmodSync(join(folder, 'samen'), 0o755);
  return folder;
}

/** How many arguments, where, and the arguments come in, a line each; the exit code goes out when the rest is in its files. */
async function answer(socket: Socket, folder: string): Promise<void> {
  const [cwd = '', ...args] = await linesOf(socket);
  const { stdout, stderr, code } = await samen(args, { cwd });
  writeFileSync(join(folder, 'out'), stdout);
  writeFileSync(join(folder, 'err'), stderr);
  socket.end(`${code}\n`);
}

function linesOf(socket: Socket): Promise<string[]> {
  let text = '';
  return new Promise((resolve) => {
    socket.on('data', (part: Buffer) => {
      text += part.toString();
      const [count, ...lines] = text.split('\n');
      // After the last line comes nothing.
      if (lines.length >= Number(count) + 2) resolve(lines.slice(0, Number(count) + 1));
    });
  });
}
