import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeblokkeergraafDto } from '../src/modules/deblokkade/index.js';
import { Keten, MELDER, type Probleem } from './opzet/keten.js';
import type { Vrager } from './opzet/huis.js';

const REGIE: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];

describe('wat waarop wacht', () => {
  let keten: Keten;

  beforeAll(async () => {
    keten = await Keten.open();
  });
  afterAll(() => keten.sluit());

  const graaf = (dossier: string): Promise<DeblokkeergraafDto> =>
    keten.lees<DeblokkeergraafDto>(REGIE, `/dossiers/${dossier}/deblokkeergraaf`);

  it('is leeg zolang niemand iets vroeg', async () => {
    const { dossier } = await keten.meldAan();
    expect(await graaf(dossier)).toEqual({ dossier, knopen: [], randen: [], langsteKeten: [], aanZet: null });
  });

  it('toont wat gevraagd is, bij wie het ligt, en dat het klaar is', async () => {
    const { dossier } = await keten.meldAan();
    const body = { dossier, taak: 'SCHULDHULP', wachtrij: 'SDD_SCHULDEN' };
    const { body: overdracht } = await keten.huis.vraag<{ id: string }>('POST', '/v1/overdrachten', {
      door: REGIE,
      body,
    });
    expect((await graaf(dossier)).knopen).toMatchObject([
      { code: 'schulden', naam: 'Schulden', stand: 'loopt', organisatie: 'SDD', zaak: overdracht.id },
    ]);
    await keten.probeer(SDD, `/overdrachten/${overdracht.id}`, { stap: 'oppakken' });
    await keten.probeer(SDD, `/overdrachten/${overdracht.id}`, { stap: 'afronden', uitkomst: 'gedaan' });
    expect((await graaf(dossier)).knopen).toMatchObject([{ code: 'schulden', stand: 'klaar' }]);
  });

  it('is er alleen voor wie het hele dossier ziet, en wordt vastgelegd', async () => {
    const { dossier } = await keten.meldAan();
    const pad = `/v1/dossiers/${dossier}/deblokkeergraaf`;
    const vreemd: Vrager = ['BURGERZAKEN_GORINCHEM', 'behandelaar'];
    expect((await keten.huis.vraag('GET', pad, { door: vreemd })).status).toBe(404);
    const { status, body } = await keten.huis.vraag<Probleem>('GET', pad, { door: MELDER });
    expect(status).toBe(403);
    expect(body.detail).toBe('Wat waarop wacht ziet alleen wie het hele dossier mag zien.');
    await graaf(dossier);
    const { rows } = await keten.huis.superuser.query(
      `select organisatie from tns.inzage where dossier_id = $1 and doel = 'deblokkeergraaf-lezen'`,
      [dossier],
    );
    expect(rows).toEqual([{ organisatie: 'LDH' }]);
  });
});
