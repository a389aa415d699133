import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import { isEinde, vraagtOpenDossier, type Overgang, type Proces } from '../src/kern/proces.js';
import type { Doel } from './stappen/soorten.js';
import { variantVoor, Werkplaats, wieZet } from './stappen/werkplaats.js';

let werkplaats: Werkplaats;
beforeAll(async () => {
  werkplaats = await Werkplaats.open();
});
afterAll(() => werkplaats.sluit());

/** What people can still do with a zaak that has ended; in a closed dossier nothing else is left. */
const NA_HET_EINDE = PROCESSEN.filter(({ soort }) => soort !== 'dossier').flatMap((proces) =>
  proces.overgangen
    .filter(({ wie }) => wie.als.length > 0)
    .flatMap((pijl) => pijl.van.filter((van) => isEinde(proces, van)).map((van) => ({ proces, pijl, van }))),
);
const naam = ({ proces, pijl, van }: (typeof NA_HET_EINDE)[number]) =>
  [`${proces.soort}.${pijl.stap} uit ${van}`] as const;

describe('in een dicht dossier', () => {
  it.each(NA_HET_EINDE.map((geval) => [...naam(geval), geval] as const))(
    '%s laat niets open staan',
    async (_, { proces, pijl, van }) => {
      const doel = await werkplaats.bereik(proces.soort, van, variantVoor(proces.soort, pijl));
      const body = await werkplaats.body(doel, pijl);
      await sluit(doel);
      const antwoord = await zet(doel, { proces, pijl, body });
      if (vraagtOpenDossier(proces, pijl)) {
        expect(antwoord).toMatchObject({ status: 422, eis: 'dossierIsOpen' });
        expect(await aangeboden(proces, doel, pijl)).toMatchObject({ belemmering: expect.stringContaining('Heropen') });
      } else {
        expect(antwoord.status).toBe(201);
      }
      expect(await openInDicht()).toEqual([]);
    },
  );
});

/** The short way: the long one is a walk through every room, and is taken in keten.e2e-spec. */
async function sluit({ dossier }: Doel): Promise<void> {
  const { superuser } = werkplaats.huis;
  await superuser.query('begin');
  await superuser.query("set local session_replication_role = 'replica'");
  await superuser.query(
    `update tns.termijn t set gestopt_op = g.moment, gestopt_door = g.id
       from tns.gebeurtenis g where g.zaak_id = t.zaak_id and g.versie = 1 and t.dossier_id = $1 and t.gestopt_op is null`,
    [dossier],
  );
  await superuser.query('update tns.zaak set open = false where dossier_id = $1', [dossier]);
  await superuser.query("update tns.zaak set toestand = 'afgesloten' where id = $1", [dossier]);
  await superuser.query('update tns.dossier set open = false where id = $1', [dossier]);
  await superuser.query('commit');
}

async function zet(doel: Doel, { proces, pijl, body }: { proces: Proces; pijl: Overgang; body: object }) {
  const { status, body: antwoord } = await werkplaats.vraag('POST', `/${proces.meervoud}/${doel.id}/stappen`, {
    door: wieZet(doel, pijl.stap),
    body,
    versie: await werkplaats.versie(doel.id),
  });
  return { ...antwoord, status };
}

async function aangeboden({ meervoud }: Proces, doel: Doel, { stap }: Overgang) {
  const { toegestaneStappen } = await werkplaats.moet('GET', `/${meervoud}/${doel.id}`, { door: wieZet(doel, stap) });
  return toegestaneStappen.find((een) => een.stap === stap);
}

async function openInDicht(): Promise<unknown[]> {
  const { rows } = await werkplaats.huis.superuser.query(
    'select z.soort, z.toestand from tns.zaak z join tns.dossier d on d.id = z.dossier_id where z.open and not d.open',
  );
  return rows;
}
