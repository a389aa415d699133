// Holds rendered manifests against the schemas of Kubernetes: node deploy/keur-manifesten.mjs <folder with kubernetes-models> <file>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [map, bestand] = process.argv.slice(2);
const haal = createRequire(join(map, 'package.json'));
const { parseAllDocuments } = haal('yaml');

/** What is not of Kubernetes itself has no schema there. */
const ZONDER_SCHEMA = new Set(['ServiceMonitor']);

let gekeurd = 0;
const fouten = [];
for (const document of parseAllDocuments(readFileSync(bestand, 'utf8'))) {
  fouten.push(...document.errors.map(String));
  const manifest = document.toJS();
  if (!manifest || ZONDER_SCHEMA.has(manifest.kind)) continue;
  const Soort = haal(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`)[manifest.kind];
  try {
    new Soort(manifest).validate();
    gekeurd += 1;
  } catch (fout) {
    fouten.push(`${manifest.kind} ${manifest.metadata.name}: ${fout.message}`);
  }
}
process.stdout.write(`${gekeurd} manifesten gekeurd\n${fouten.map((fout) => `  ${fout}\n`).join('')}`);
process.exit(fouten.length > 0 || gekeurd === 0 ? 1 : 0);
