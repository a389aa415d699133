import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MELDER } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

describe('veel in één keer', () => {
  it('vijftig stukken eigen werk gaan in één stap mee dicht', async () => {
    const { dossier, id } = await keten.meldAan();
    const klaar = {
      stap: 'intrekken',
      reden: 'eigen-oplossing',
      namensClient: true,
      doorverwezenNaar: 'eigen-netwerk',
    };
    await keten.zet(MELDER, `/aanmeldingen/${id}`, klaar);
    for (let i = 0; i < 49; i += 1) await keten.draagOver(LDH, dossier, 'VELDWERK');
    const open = (await keten.werk(dossier)).filter((o) => o.open);
    expect(open).toHaveLength(50);
    const { dossier: zelfde, open: nog } = await keten.zet<{ dossier: string; open: boolean }>(
      LDH,
      `/dossiers/${dossier}`,
      {
        stap: 'afsluiten',
        reden: 'stabiel',
        vervolg: 'eigen-netwerk',
        sluitMee: open.map((o) => o.id),
      },
    );
    expect([zelfde, nog]).toEqual([dossier, false]);
    expect((await keten.werk(dossier)).filter((o) => o.open)).toEqual([]);
  });
});

describe('op hetzelfde moment', () => {
  it('een dossier heropenen en dezelfde mens opnieuw aanmelden: één open dossier, nooit een fout van ons', async () => {
    const SWT: Vrager = ['SWT_GORINCHEM', 'behandelaar'];
    for (let ronde = 0; ronde < 8; ronde += 1) {
      const client = { achternaam: `Wisselaar${'abcdefgh'[ronde]}`, voornamen: 'Lou', geboortedatum: '1977-07-07' };
      const rustig = { client, acuut: false, opvangGevraagd: false, gemeenteAanmelding: '0512' };
      const { dossier, id } = await keten.meldAan(rustig, SWT);
      await keten.zet(SWT, `/aanmeldingen/${id}`, { stap: 'naar-intake' });
      const sluitMee = (await keten.werk(dossier)).filter((o) => o.open).map((o) => o.id);
      const { versie } = await keten.zet<{ versie: number }>(SWT, `/dossiers/${dossier}`, {
        stap: 'afsluiten',
        reden: 'stabiel',
        vervolg: 'eigen-netwerk',
        sluitMee,
      });
      const antwoorden = await Promise.all([
        keten.huis.vraag('POST', `/v1/dossiers/${dossier}/stappen`, {
          door: SWT,
          versie,
          body: { stap: 'heropenen', reden: 'terugval' },
        }),
        keten.huis.vraag('POST', '/v1/aanmeldingen', { door: MELDER, body: aanmelding(rustig) }),
      ]);
      expect(antwoorden.map(({ status }) => status).filter((status) => status === 500)).toEqual([]);
      expect(antwoorden.map(({ status }) => status)).toContain(201);
      const open = await keten.sql(
        'select 1 from tns.dossier d join tns.client c on c.id = d.client_id where d.open and c.achternaam = $1',
        [client.achternaam],
      );
      expect(open).toHaveLength(1);
    }
  });

  it('twee aanvullingen met hetzelfde BSN: geen fout van ons, en het BSN staat bij één mens', async () => {
    for (let ronde = 0; ronde < 8; ronde += 1) {
      const bsn = [
        '999900080',
        '999900092',
        '999900109',
        '999900110',
        '999900122',
        '999900134',
        '999900146',
        '999900158',
      ][ronde];
      const twee = [
        await keten.meldAan({ gemeenteAanmelding: '0590' }),
        await keten.meldAan({ gemeenteAanmelding: '0590' }),
      ];
      for (const { id } of twee)
        await keten.zet(['GGD', 'behandelaar'], `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['bsn'] });
      const antwoorden = await Promise.all(
        twee.map(({ id }) =>
          keten.huis.vraag('POST', `/v1/aanmeldingen/${id}/stappen`, {
            door: MELDER,
            versie: 2,
            body: { stap: 'aanvullen', aanvulling: { bsn } },
          }),
        ),
      );
      expect(antwoorden.map(({ status }) => status).filter((status) => status !== 201 && status !== 503)).toEqual([]);
      const mensen = await keten.sql(
        `select c.id from tns.dossier d join tns.client c on c.id = d.client_id where d.id = any ($1) and c.bsn_hash is not null`,
        [twee.map(({ dossier }) => dossier)],
      );
      expect(mensen).toHaveLength(1);
    }
  });
});

describe('de jaarwisseling', () => {
  it('het kenmerk draagt het jaar dat het in Amsterdam is, en begint elk jaar bij één', async () => {
    await keten.huis.zetKlok('2027-12-31T22:59:00.000Z');
    expect((await keten.meldAan()).kenmerk).toMatch(/^TNS-2027-/);
    await keten.huis.zetKlok('2027-12-31T23:00:01.000Z');
    expect((await keten.meldAan()).kenmerk).toBe('TNS-2028-000001-A1');
  });
});
