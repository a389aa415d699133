import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waarschuw } from '../fabriek/waarschuwing.js';
import type { Vrager } from '../opzet/huis.js';
import { meldAan, werkVan } from './opzet/gemeld.js';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const LDH: Vrager = ['LDH', 'behandelaar'];

/** Waits until the clocks of the demo have said all they had to say: what rings later stands above what this is about. */
async function zwijgen(): Promise<void> {
  const rinkelt = `select 1 from tns.termijn t cross join tns.klok k
    where t.gestopt_op is null and t.vervalt_op is not null and (t.ladder_voor is distinct from t.vervalt_op
      or t.trede_op <= clock_timestamp() + make_interval(secs => k.verschuiving_ms / 1000.0)) limit 1`;
  while ((await huis.sql(rinkelt)).length > 0) await wacht(200);
}

describe.each(MANIEREN)('een klok die waarschuwt %s', (manier) => {
  test('iemand leest de waarschuwing, bekijkt het hele boek van de klok en drukt één keer op Gezien', async () => {
    await zwijgen();
    const { dossier } = await meldAan(huis);
    const werk = await werkVan(huis, dossier, 'OPVANG_LDH');
    const { id } = await waarschuw((sql, waarden) => huis.sql(sql, waarden), werk);
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(LDH);
      await bediening.volg('Waarschuwingen');
      const rij = page.locator(`#rij-${id}`);
      await bediening.volg(/van TNS-/, rij);
      await page.waitForURL(/\/klokken\//);
      await venster.leest('Wie is gewaarschuwd');
      await venster.leest('Iedereen van Leger des Heils');
      await venster.keur();

      await bediening.volg('Waarschuwingen');
      await bediening.druk(/^Gezien/, page.locator(`#rij-${id}`));
      await venster.leest('Zij waarschuwt niemand meer.');
      const [rust] = await huis.sql<{ door: string }>(
        'select bevestigd_door as door from tns.waarschuwing where id = $1',
        [id],
      );
      expect(rust?.door).toBe(huis.persoon(LDH).id);
      await venster.keur();
    });
  });
});
