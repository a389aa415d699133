import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Keten } from './opzet/keten.js';
import type { Vrager } from './opzet/huis.js';

jest.setTimeout(120_000);

const MELDER: Vrager = ['SWT_DORDRECHT', 'intaker'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];

let keten: Keten;
let personen = 0;
const iemand = () => ({
  client: {
    achternaam: `Kapot${'abcdefghijklmnop'[(personen += 1)]}`,
    voornamen: 'Sam',
    geboortedatum: '1984-05-17',
  },
});

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(() => keten.sluit());

describe('wie de toets terugkrijgt, beslist er niet over', () => {
  it('de melder die een geweigerde toets oppakt krijgt de aanmelding niet in handen (belofte 7)', async () => {
    const { id, dossier } = await keten.meldAan(iemand(), MELDER);
    const toets = await keten.werkVan(dossier, 'RECHTSTOETS');
    const toetser: Vrager = [toets.naar, 'behandelaar'];
    await keten.zet(toetser, `/overdrachten/${toets.id}`, { stap: 'weigeren', reden: 'anders', toelichting: 'proef' });
    const terug = await keten.werkVan(dossier, 'RECHTSTOETS');
    expect(terug).toMatchObject({ naar: 'SWT_DORDRECHT', aard: 'retour' });
    await keten.zet(['SWT_DORDRECHT', 'behandelaar'], `/overdrachten/${terug.id}`, { stap: 'oppakken' });

    const { status } = await keten.probeer(['SWT_DORDRECHT', 'behandelaar'], `/aanmeldingen/${id}`, {
      stap: 'in-toets-nemen',
    });
    expect(status).toBe(403);

    // and there is a way on: offered again, whoever the matrix knows takes the aanmelding along
    await keten.zet(['SWT_DORDRECHT', 'behandelaar'], `/overdrachten/${terug.id}`, {
      stap: 'opnieuw-aanbieden',
      wachtrij: toets.naar === 'GGD' ? 'STADSKANTOOR_TOEGANG' : 'GGD_TOETS',
    });
    const opnieuw = await keten.werkVan(dossier, 'RECHTSTOETS');
    await keten.zet([opnieuw.naar, 'behandelaar'], `/overdrachten/${opnieuw.id}`, { stap: 'oppakken' });
    await keten.zet([opnieuw.naar, 'behandelaar'], `/aanmeldingen/${id}`, { stap: 'in-toets-nemen' });
  });

  it('een toets die bij de verkeerde organisatie ligt geeft die geen zeggenschap', async () => {
    const { id, dossier } = await keten.meldAan(iemand(), MELDER);
    const toets = await keten.werkVan(dossier, 'RECHTSTOETS');
    const toetser: Vrager = [toets.naar, 'behandelaar'];
    await keten.zet(toetser, `/overdrachten/${toets.id}`, { stap: 'oppakken' });
    await keten.zet(toetser, `/overdrachten/${toets.id}`, {
      stap: 'doorzetten',
      wachtrij: 'SDD_UITKERING',
      reden: 'andere-taak',
    });
    const verkeerd = await keten.werkVan(dossier, 'RECHTSTOETS');
    await keten.zet(['SDD', 'behandelaar'], `/overdrachten/${verkeerd.id}`, { stap: 'oppakken' });
    const [aanmelding] = await keten.sql<{ organisatie: string }>('select organisatie from tns.zaak where id = $1', [
      id,
    ]);
    expect(aanmelding?.organisatie).toBe(toets.naar);
  });
});

describe('een dossier dat een ander heropent', () => {
  it('komt bij de regiehouder in de wachtrij (belofte 1)', async () => {
    const { id, dossier, regiehouder } = await keten.meldAan(iemand(), ['LDH', 'intaker']);
    expect(regiehouder).toBe('LDH');
    for (const { id: werk, naar } of await keten.werk(dossier)) {
      await keten.zet([naar, 'behandelaar'], `/overdrachten/${werk}`, { stap: 'oppakken' });
    }
    // the toets is not done before there is an outcome, so that no aanmelding stays behind in nobody's list
    const toets = await keten.werkVan(dossier, 'RECHTSTOETS');
    const teVroeg = await keten.probeer([toets.naar, 'behandelaar'], `/overdrachten/${toets.id}`, {
      stap: 'afronden',
      uitkomst: 'gedaan',
    });
    expect(teVroeg).toMatchObject({ status: 422, body: { eis: 'aanleidingIsBeslist' } });
    await keten.zet(['LDH', 'intaker'], `/aanmeldingen/${id}`, {
      stap: 'intrekken',
      reden: 'client-wil-niet',
      namensClient: true,
      doorverwezenNaar: 'eigen-netwerk',
    });
    const { resultaten: bedden } = await keten.lees<{ resultaten: { id: string }[] }>(
      LDH,
      `/opvangplaatsingen?dossier=${dossier}`,
    );
    for (const bed of bedden) await keten.zet(LDH, `/opvangplaatsingen/${bed.id}`, { stap: 'niet-verschenen' });
    for (const { id: werk, naar, toestand } of (await keten.werk(dossier)).filter(({ open }) => open)) {
      const wie = [naar, 'behandelaar'] as const;
      if (toestand === 'aangeboden') await keten.zet(wie, `/overdrachten/${werk}`, { stap: 'oppakken' });
      await keten.zet(wie, `/overdrachten/${werk}`, { stap: 'afronden', uitkomst: 'gedaan' });
    }
    const pad = `/dossiers/${dossier}`;
    const sluit = { stap: 'afsluiten', reden: 'client-wil-niet', vervolg: 'eigen-netwerk' };
    await keten.zet(LDH, pad, sluit);

    await keten.zet(GGD, pad, { stap: 'heropenen', reden: 'terugval' });
    expect((await keten.werk(dossier)).filter(({ open }) => open)).toMatchObject([
      { taak: 'KENNISGEVING', naar: 'LDH' },
    ]);

    // who has the regie and does it itself needs no notice
    await keten.zet(LDH, pad, sluit);
    await keten.zet(LDH, pad, { stap: 'heropenen', reden: 'terugval' });
    expect((await keten.werk(dossier)).filter(({ open }) => open)).toEqual([]);
  });
});

describe('een dossier met een veiligheidsrisico', () => {
  const regie = async (dossier: string) =>
    (await keten.sql<{ regiehouder: string }>('select regiehouder from tns.dossier where id = $1', [dossier]))[0]
      ?.regiehouder;

  it('blijft bij de GGD, ook als een melder die er niet van weet om hertriage vraagt', async () => {
    const mens = iemand();
    const { dossier } = await keten.meldAan({ ...mens, veiligheidsrisico: true }, ['GGD', 'intaker']);
    const tweede = await keten.meldAan({ ...mens, acuut: false, opvangGevraagd: false }, MELDER);
    expect(tweede.dossier).toBe(dossier);
    await keten.zet(MELDER, `/aanmeldingen/${tweede.id}`, {
      stap: 'hertriage',
      reden: 'acuut-geworden',
      gegevens: { acuut: true, opvangGevraagd: true },
    });
    expect(await regie(dossier)).toBe('GGD');
  });

  it('blijft bij de GGD als iemand het vinkje weer uitzet', async () => {
    const { id, dossier } = await keten.meldAan(iemand(), ['LDH', 'intaker']);
    for (const veiligheidsrisico of [true, false]) {
      await keten.zet(['LDH', 'intaker'], `/aanmeldingen/${id}`, {
        stap: 'hertriage',
        reden: 'veiligheid',
        gegevens: { veiligheidsrisico },
      });
    }
    expect(await regie(dossier)).toBe('GGD');
  });
});

describe('een bed dat op de verkeerde plek is gevraagd', () => {
  it('gaat niet naar volwassenen als blijkt dat de cliënt een kind is, en het nieuwe bed heeft een klok', async () => {
    const { id, dossier } = await keten.meldAan(iemand(), MELDER);
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ open: true });
    await keten.zet(MELDER, `/aanmeldingen/${id}`, {
      stap: 'hertriage',
      reden: 'leeftijd-bekend',
      gegevens: { geboortedatum: '2011-01-01' },
    });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ open: false });
    expect(await keten.werkVan(dossier, 'OPVANG_ZELFDE_DAG')).toMatchObject({ open: true });
    const klokken = await keten.sql(
      `select 1 from tns.termijn where dossier_id = $1 and soort = 'tns-opvang-zelfde-dag' and gestopt_op is null`,
      [dossier],
    );
    expect(klokken).toHaveLength(1);
  });

  it('blijft staan zolang het nieuwe antwoord geen bed noemt', async () => {
    const { id, dossier } = await keten.meldAan(iemand(), MELDER);
    await keten.zet(MELDER, `/aanmeldingen/${id}`, {
      stap: 'hertriage',
      reden: 'niet-meer-acuut',
      gegevens: { acuut: false },
    });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ open: true });
  });
});
