// In which order the test files run: what takes long goes first, so that no core waits at the end for one long file. Without times
// of an earlier run jest takes the largest file first; but our longest are a few lines that try all there is in a table.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes long though it looks small, or takes longest of all; the longest first. */
const LANG = [
  'test/rechten-matrix.e2e-spec.ts',
  'test/stappen/uitkering.e2e-spec.ts',
  'test/stappen/briefadres.e2e-spec.ts',
  'test/onzin-inhoud.e2e-spec.ts',
  'test/starten.e2e-spec.ts',
  'test/stappen/verwijzing.e2e-spec.ts',
  'test/stappen/aanmelding.e2e-spec.ts',
  'test/afscheid.e2e-spec.ts',
  'test/onzin-adres.e2e-spec.ts',
  'test/stappen/opvang.e2e-spec.ts',
  'test/stappen/dossier.e2e-spec.ts',
  'test/tegelijk.e2e-spec.ts',
  'test/stappen/intake.e2e-spec.ts',
  'test/wandeling.e2e-spec.ts',
  'test/stappen/nazorg.e2e-spec.ts',
  'test/onzin-deur.e2e-spec.ts',
  'test/stappen/veldwerk.e2e-spec.ts',
  'test/stappen/overdracht.e2e-spec.ts',
  'test/stappen/bezwaar.e2e-spec.ts',
  'test/stappen/casusoverleg.e2e-spec.ts',
  'test/ingebed.spec.ts',
  'test/tweelingen.e2e-spec.ts',
  'test/druk.e2e-spec.ts',
];

export default class Volgorde extends Sequencer {
  /** By the list and then by size; what an earlier run on this machine took says nothing better. */
  sort(bestanden) {
    const wortel = bestanden[0]?.context.config.rootDir ?? '';
    const weg = LANG.filter((pad) => !existsSync(join(wortel, pad)));
    if (weg.length > 0) throw new Error(`test/opzet/volgorde.mjs noemt wat er niet is: ${weg.join(', ')}`);
    const plaats = ({ path }) => {
      const plek = LANG.indexOf(relative(wortel, path));
      return plek === -1 ? LANG.length : plek;
    };
    const grootte = ({ path, context }) => context.hasteFS.getSize(path) ?? 0;
    return [...bestanden].sort((a, b) => plaats(a) - plaats(b) || grootte(b) - grootte(a));
  }
}
