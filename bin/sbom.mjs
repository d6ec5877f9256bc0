// Writes the bill of materials of the program, as CycloneDX: of all that npm knows of, what is in the bundle. Nothing in it differs between
// two clones of a commit.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bundle from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages in the bundle, as its licences are reported: `zod 4.6.7 (MIT)`. */
const bundled = new Set(
  [...readFileSync(bundle.licences, 'utf8').matchAll(/^(\S+) (\d\S*) \([^)]+\)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);

const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const { serialNumber: _, metadata, components, dependencies: __, ...rest } = JSON.parse(printed);

/** Without the place of a package in a registry, and what npm says of our own use of it: in the bundle it is no package for development. */
const tidy = ({ properties: _properties, externalReferences: _references, scope: _scope, ...component }) => component;

const inside = components.filter((component) => bundled.has(component['bom-ref'])).map(tidy);
const { licenses, version, purl } = metadata.component;
const component = { 'bom-ref': `samen@${version}`, type: 'application', name: 'samen', version, purl, licenses };
const bom = {
  ...rest,
  metadata: { component },
  components: inside.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  dependencies: [{ ref: component['bom-ref'], dependsOn: inside.map((each) => each['bom-ref']).toSorted() }],
};
if (inside.length !== bundled.size)
  throw new Error(`npm knows ${inside.length} of the ${bundled.size} packages in the bundle`);
writeFileSync(bundle.bom, `${JSON.stringify(bom, null, 2)}\n`);
