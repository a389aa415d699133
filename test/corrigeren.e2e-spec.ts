import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TermijnDto } from '../src/proces/index.js';
import type { Vrager } from './opzet/huis.js';
import type { Doel } from './stappen/soorten.js';
import { Werkplaats } from './stappen/werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];

let werkplaats: Werkplaats;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
});
afterAll(async () => {
  await werkplaats.sluit();
});

interface Gebeurtenis {
  readonly id: string;
  readonly stap: string;
  readonly corrigeert: string | null;
}

const stappen = async ({ id }: Doel) =>
  (await werkplaats.moet('GET', `/verwijzingen/${id}/stappen`, { door: LDH })).resultaten as unknown as Gebeurtenis[];
const klokken = async ({ id }: Doel, soort: string) => {
  const gelezen = await werkplaats.moet('GET', `/verwijzingen/${id}`, { door: LDH });
  const { termijnen } = gelezen as unknown as { readonly termijnen: readonly TermijnDto[] };
  return termijnen.filter((een) => een.soort === soort);
};

async function probeer(doel: Doel, door: Vrager, body: object) {
  const versie = await werkplaats.versie(doel.id);
  return werkplaats.vraag('POST', `/verwijzingen/${doel.id}/stappen`, { door, versie, body });
}

/** An aanbieder was asked whether there is room, but on another day than was written down. */
async function gevraagd(): Promise<{ doel: Doel; verbeter: Readonly<Record<string, unknown>> }> {
  const doel = await werkplaats.bereik('verwijzing', 'capaciteit-gevraagd');
  const oud = (await stappen(doel)).find(({ stap }) => stap === 'capaciteit-vragen');
  const verbeter = {
    stap: 'corrigeren',
    gebeurtenis: oud?.id,
    reden: 'verkeerde-datum',
    toelichting: 'Het was vrijdag.',
  };
  return { doel, verbeter };
}

describe('corrigeren, in elke kamer', () => {
  it('wijst naar de oude stap, die blijft staan; de klok die ermee begon telt vanaf de goede dag, en wie meewerkt hoort het', async () => {
    const { doel, verbeter } = await gevraagd();
    const [voor] = await klokken(doel, 'verwijzing-capaciteit');
    const na = await werkplaats.zet(LDH, doel, { ...verbeter, datum: '2026-11-20' });
    expect(na.toestand).toBe('capaciteit-gevraagd');
    expect((await stappen(doel)).at(-1)).toMatchObject({ stap: 'corrigeren', corrigeert: verbeter['gebeurtenis'] });
    const lopend = (await klokken(doel, 'verwijzing-capaciteit')).filter(({ status }) => status !== 'gehaald');
    expect(lopend).toMatchObject([{ start: '2026-11-19T23:00:00.000Z' }]);
    expect(String(lopend[0]?.laatsteDag) < String(voor?.laatsteDag)).toBe(true);
    expect(na.gevolgen.map(({ soort, stap }) => `${soort}.${stap}`)).toEqual(
      expect.arrayContaining(['dossier.correctie-melden', 'overdracht.openen']),
    );
  });

  it('laat zonder dag de klokken met rust', async () => {
    const { doel, verbeter } = await gevraagd();
    const voor = await klokken(doel, 'verwijzing-capaciteit');
    await werkplaats.zet(LDH, doel, verbeter);
    expect(await klokken(doel, 'verwijzing-capaciteit')).toEqual(voor);
  });

  it('kan niet in de toekomst, niet met een stap van een andere zaak, en niet door wie het niet vastlegde', async () => {
    const { doel, verbeter } = await gevraagd();
    const morgen = await probeer(doel, LDH, { ...verbeter, datum: '2026-11-24' });
    expect(morgen).toMatchObject({ status: 400, body: { errors: [{ pad: 'datum' }] } });
    const { verbeter: andere } = await gevraagd();
    expect(await probeer(doel, LDH, andere)).toMatchObject({ status: 400, body: { errors: [{ pad: 'gebeurtenis' }] } });
    expect((await probeer(doel, ['GGD', 'behandelaar'], verbeter)).status).toBe(403);
  });

  it('kan ook als de zaak klaar is; in een dicht dossier pas na heropenen', async () => {
    const doel = await werkplaats.bereik('verwijzing', 'vervallen');
    const [, laatste] = await stappen(doel);
    const verbeter = { stap: 'corrigeren', gebeurtenis: laatste?.id, reden: 'tikfout', toelichting: 'Het wijkteam.' };
    expect((await werkplaats.zet(LDH, doel, verbeter)).open).toBe(false);
    await werkplaats.huis.superuser.query(
      `with alles as (update tns.zaak set open = false where dossier_id = $1) update tns.dossier set open = false where id = $1`,
      [doel.dossier],
    );
    expect(await probeer(doel, LDH, verbeter)).toMatchObject({ status: 422, body: { eis: 'dossierIsOpen' } });
  });
});
