import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import { CORRECTIESTAP } from '../src/kern/correctiestap.js';
import { dagbegin } from '../src/kern/dag.js';
import type { TermijnDto } from '../src/proces/index.js';
import type { Vrager } from './opzet/huis.js';
import type { Doel } from './stappen/soorten.js';
import { recept, variantVoor, wieZet, Werkplaats } from './stappen/werkplaats.js';

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

/** Every day of a step that a table lets a clock count from. */
const KLOKDAGEN = PROCESSEN.filter(({ stappen }) => stappen['corrigeren'] === CORRECTIESTAP.corrigeren).flatMap(
  (proces) =>
    proces.termijnen.flatMap(({ soort: klok, vanaf = [] }) =>
      vanaf.filter(({ stap }) => stap !== 'openen').map(({ stap, veld }) => [proces.soort, klok, stap, veld] as const),
    ),
);
/** A day that has a step of its own, which asks for proof. */
const EIGEN_STAP = 'meldingsdatum-corrigeren';

describe('een klok die telt vanaf een dag die bij een stap is ingevuld', () => {
  const lopend = async (doel: Doel, klok: string) => {
    const { rows } = await werkplaats.huis.superuser.query<{ start: Date }>(
      'select start from tns.termijn where zaak_id = $1 and soort = $2 and gestopt_op is null',
      [doel.id, klok],
    );
    return rows.map(({ start }) => start.toISOString());
  };
  const op = (dag: string): string[] => [dagbegin(dag).toISOString()];

  /** The step has been taken, with a day that was wrong. */
  async function gezet(soort: string, stap: string) {
    const proces = PROCESSEN.find((een) => een.soort === soort);
    const overgang = proces?.overgangen.find((een) => een.stap === stap);
    const variant = overgang === undefined ? '' : variantVoor(soort, overgang);
    const doel = await werkplaats.bereik(soort, overgang?.van[0] ?? '', variant);
    // the melding was long before, so that there is room for the day to be put right
    await werkplaats.huis.superuser.query(`update tns.uitkering set meldingsdatum = '2026-11-01' where id = $1`, [
      doel.id,
    ]);
    const body = overgang === undefined ? {} : await werkplaats.body(doel, overgang);
    await werkplaats.zet(wieZet(doel, stap), doel, body);
    const { resultaten } = await werkplaats.moet('GET', `/${proces?.meervoud ?? ''}/${doel.id}/stappen`, {
      door: recept(soort).kijker,
    });
    const gebeurtenis = (resultaten as unknown as Gebeurtenis[]).findLast((een) => een.stap === stap)?.id;
    return {
      doel,
      body,
      verbeter: { stap: 'corrigeren', gebeurtenis, reden: 'verkeerde-datum', toelichting: 'Eerder.' },
    };
  }

  it('staat in de tabel: in elke kamer die een ingebrekestelling kent, en bij de aanvraag van een uitkering', () => {
    expect(KLOKDAGEN.map((dag) => dag.join(' '))).toEqual(
      expect.arrayContaining([
        'uitkering pw-besluit aanvraag-indienen datum',
        'uitkering pw-voorschot aanvraag-indienen datum',
        'bezwaar ingebrekestelling ingebrekestelling-ontvangen ontvangenOp',
      ]),
    );
  });

  it.each(KLOKDAGEN.filter(([, , stap]) => stap !== EIGEN_STAP))(
    '%s, %s: schuift mee als de dag van %s wordt verbeterd, ook de tweede keer',
    async (soort, klok, stap, veld) => {
      const { doel, body, verbeter } = await gezet(soort, stap);
      expect(await lopend(doel, klok)).toEqual(op(String(body[veld])));
      for (const datum of ['2026-11-22', '2026-11-21']) {
        await werkplaats.zet(wieZet(doel, stap), doel, { ...verbeter, datum });
        expect(await lopend(doel, klok)).toEqual(op(datum));
      }
    },
  );

  it('verandert die dag ook in de zaak zelf, en niet in een dag die niet kan', async () => {
    const { doel, verbeter } = await gezet('uitkering', 'aanvraag-indienen');
    const door = wieZet(doel, 'aanvraag-indienen');
    const na = await werkplaats.zet(door, doel, { ...verbeter, datum: '2026-11-20' });
    expect(na).toMatchObject({ aanvraagdatum: '2026-11-20' });
    const versie = await werkplaats.versie(doel.id);
    const voorDeMelding = { ...verbeter, datum: '2026-10-31' };
    const fout = await werkplaats.vraag('POST', `/uitkeringsaanvragen/${doel.id}/stappen`, {
      door,
      versie,
      body: voorDeMelding,
    });
    expect(fout).toMatchObject({ status: 400, body: { errors: [{ pad: 'datum' }] } });
  });

  it('blijft staan als zij intussen om iets anders opnieuw begon', async () => {
    const { doel, verbeter } = await gezet('uitkering', 'aanvraag-indienen');
    const besliser: Vrager = ['SDD', 'beslisser'];
    await werkplaats.zet(besliser, doel, { stap: 'voorschot-verstrekken', toelichting: 'Contant in de opvang.' });
    const voor = await lopend(doel, 'pw-voorschot');
    await werkplaats.zet(wieZet(doel, 'aanvraag-indienen'), doel, { ...verbeter, datum: '2026-11-20' });
    expect(await lopend(doel, 'pw-voorschot')).toEqual(voor);
    expect(await lopend(doel, 'pw-besluit')).toEqual(op('2026-11-20'));
  });
});
