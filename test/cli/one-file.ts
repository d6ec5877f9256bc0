import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The study of a folder as one text, its scenarios under `scenarios:`. */
export function oneFile(folder: string): string {
  const inside = readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replace(/^scenario:.*\n/m, '');
      return `  "${name.replace('.scenario.yaml', '')}":\n${text.replaceAll(/^(?=.)/gm, '    ')}`;
    });
  return `${readFileSync(join(folder, 'study.yaml'), 'utf8')}\nscenarios:\n${inside.join('')}`;
}
