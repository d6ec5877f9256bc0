// Makes the one file that samen runs: everything it needs, in one bundle.
import { buildSync } from 'esbuild';

buildSync({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/samen.cjs',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'external',
  logLevel: 'warning',
});
