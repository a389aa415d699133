import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const DELING = { doel: 'schulden', ontvanger: 'SDD' };
const GEEF = { stap: 'toestemming-vastleggen', ...DELING };
const NEEM = { stap: 'toestemming-intrekken', ...DELING };

interface Beeld {
  readonly toestemmingen: readonly { readonly doel: string; readonly ingetrokkenOp: string | null }[];
  readonly termijnen: readonly { readonly soort: string; readonly status: string }[];
}

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

async function vraagSchuldhulp(dossier: string): Promise<{ status: number; body: Probleem }> {
  const body = { dossier, taak: 'SCHULDHULP', wachtrij: 'SDD_SCHULDEN' };
  return keten.huis.vraag<Probleem>('POST', '/v1/overdrachten', { door: LDH, body });
}

describe('toestemming', () => {
  it('geldt per doel en ontvanger, en is één keer vast te leggen', async () => {
    const { dossier } = await keten.meldAan();
    const pad = `/dossiers/${dossier}`;
    await keten.zet(LDH, pad, GEEF);
    expect((await keten.probeer(LDH, pad, GEEF)).status).toBe(422);
    await keten.zet(LDH, pad, { ...GEEF, doel: 'intake' });
    const { toestemmingen } = await keten.lees<Beeld>(LDH, pad);
    expect(toestemmingen.map(({ doel, ingetrokkenOp }) => [doel, ingetrokkenOp])).toEqual([
      ['schulden', null],
      ['intake', null],
    ]);
  });

  it('stopt nieuw delen als de cliënt haar intrekt; werk en klokken gaan door, en de ontvanger hoort het', async () => {
    const { dossier } = await keten.meldAan();
    const pad = `/dossiers/${dossier}`;
    await keten.zet(LDH, pad, GEEF);
    expect((await vraagSchuldhulp(dossier)).status).toBe(201);
    const werk = await keten.werkVan(dossier, 'SCHULDHULP');
    await keten.zet(SDD, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    const lopend = async (): Promise<string[]> =>
      (await keten.lees<Beeld>(LDH, pad)).termijnen.filter((t) => t.status === 'loopt').map((t) => t.soort);
    const voor = await lopend();

    await keten.zet(LDH, pad, NEEM);
    expect(await lopend()).toEqual(voor);
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({ toestand: 'opgepakt' });
    expect(await keten.werkVan(dossier, 'TOESTEMMING_INGETROKKEN')).toMatchObject({ naar: 'SDD', open: true });
    const nieuw = await vraagSchuldhulp(dossier);
    expect(nieuw.status).toBe(422);
    expect(nieuw.body.detail).toMatch(/wil niet meer dat voor dit doel/);

    await keten.zet(LDH, pad, GEEF);
    expect((await vraagSchuldhulp(dossier)).status).toBe(201);
  });

  it('houdt een bed voor vannacht nooit tegen', async () => {
    const { dossier } = await keten.meldAan();
    const pad = `/dossiers/${dossier}`;
    for (const doel of ['contact', 'intake']) {
      await keten.zet(LDH, pad, { stap: 'toestemming-vastleggen', doel, ontvanger: 'GGD' });
      await keten.zet(LDH, pad, { stap: 'toestemming-intrekken', doel, ontvanger: 'GGD' });
    }
    expect(await keten.draagOver(LDH, dossier, 'OPVANG_ZELFDE_DAG')).toEqual(expect.any(String));
  });

  it('zegt wat er mis is: niets in te trekken, of een ontvanger die er niet is', async () => {
    const { dossier } = await keten.meldAan();
    const pad = `/dossiers/${dossier}`;
    expect((await keten.probeer(LDH, pad, NEEM)).status).toBe(422);
    const antwoord = await keten.probeer<Probleem>(LDH, pad, { ...GEEF, ontvanger: 'BESTAAT_NIET' });
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.errors?.[0]).toMatchObject({ pad: 'ontvanger' });
  });
});
