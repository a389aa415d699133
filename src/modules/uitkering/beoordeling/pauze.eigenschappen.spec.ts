import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referentieOp } from '../../../../test/fabriek/referentie.js';
import { beginVanDag, leesDag } from '../../../kern/dag.js';
import { isFeestdag } from '../../../kern/feestdagen.js';
import { berekenTermijn } from '../../../kern/termijn.js';
import { eindeVanPauze } from '../../../proces/index.js';
import type { Referentie } from '../../referentie/index.js';
import { dagNa, laatsteDag, moment } from './regels.js';

/** Three years of days with weekends, holidays and both changes of the clock in them. */
const EERSTE = leesDag('2025-01-01');
const dagen = fc.integer({ min: 0, max: 3 * 365 }).map((n) => EERSTE.add({ days: n }));

let ref: Referentie;
beforeAll(async () => {
  ref = await referentieOp('2026-11-23');
});

const isVrij = (dag: ReturnType<typeof leesDag>) => dag.dayOfWeek > 5 || isFeestdag(dag.toString());

describe('de klok van het besluit, als er gegevens zijn gevraagd', () => {
  it('eindigt zoveel dagen later als zij echt stilstond, op een werkdag, over weekend, feestdag en zomertijd', () => {
    const { lengte, eenheid, rekenwijze } = ref.termijn('pw-besluit');
    fc.assert(
      fc.property(
        dagen,
        fc.integer({ min: 0, max: 54 }),
        fc.integer({ min: 0, max: 60 }),
        (aanvraag, naDagen, antwoordNa) => {
          const van = aanvraag.add({ days: naDagen });
          const hersteltermijnTot = laatsteDag(ref, 'pw-hersteltermijn', van.toString());
          const tot = eindeVanPauze(hersteltermijnTot, van.add({ days: antwoordNa }).toString());
          const einde = berekenTermijn({
            start: moment(aanvraag.toString()).toISOString(),
            lengte,
            eenheid,
            rekenwijze,
            opschortingen: [{ van: van.toString(), tot }],
            verdagingen: [],
          });
          const stil = Math.max(0, van.add({ days: 1 }).until(leesDag(tot)).days);
          // counted on from the plain end; then to the next working day
          let verwacht = aanvraag.add({ weeks: 8, days: stil });
          while (isVrij(verwacht)) verwacht = verwacht.add({ days: 1 });
          expect(einde.laatsteDag).toBe(verwacht.toString());
          expect(einde.vervaltOp).toBe(beginVanDag(verwacht.add({ days: 1 })).toString());
        },
      ),
    );
  });

  it('staat nooit langer stil dan tot de dag na de hersteltermijn, hoe laat dat ook gehoord wordt', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 100 }), (gevraagd, later) => {
        const hersteltermijnTot = laatsteDag(ref, 'pw-hersteltermijn', gevraagd.toString());
        const tot = eindeVanPauze(hersteltermijnTot, gevraagd.add({ days: later }).toString());
        expect(tot <= dagNa(hersteltermijnTot)).toBe(true);
      }),
    );
  });
});
