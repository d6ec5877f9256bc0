#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/samen.cjs', import.meta.url);
if (existsSync(bundle)) {
  const { default: samen } = await import(bundle.href);
  await samen.main();
} else {
  process.stderr.write('samen: it has not been built yet: run "npm ci" (or "npm run build") in its folder\n');
  process.exitCode = 70;
}
