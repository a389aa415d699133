import type { Vrager } from '../../opzet/huis.js';
import type { Browserhuis } from './huis.js';
import { maakDood } from '../../fabriek/aflevering.js';
import { waarschuw } from '../../fabriek/waarschuwing.js';
import { metIntake, metPlan, metUitkeringen, metWachten } from './sporen.js';
import type { Venster } from './venster.js';

/** A page in a state that matters: what is judged by axe is also what is drawn for people to look at. */
export interface Staat {
  /** file name of the drawing */
  readonly naam: string;
  /** who looks; absent: nobody is logged in */
  readonly wie?: Vrager;
  readonly pad: string | ((huis: Browserhuis) => Promise<string>);
  /** statuses that belong to it */
  readonly status?: readonly number[];
  /** what to do on the page before it is as it should be */
  readonly daarna?: (venster: Venster) => Promise<void>;
  /** it is meant to be printed */
  readonly afdruk?: true;
}

const SWT: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const INTAKER: Vrager = ['SWT_DORDRECHT', 'intaker'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const BEHEER: Vrager = ['BEHEER', 'beheerder'];

/** The address that belongs to the first id that a question to the database gives. */
function bij(vraag: string, pad: (id: string) => string): Staat['pad'] {
  return async (huis) => {
    const [rij] = await huis.sql<{ id: string }>(vraag);
    if (!rij) throw new Error(`niets gevonden met ${vraag}`);
    return pad(rij.id);
  };
}

const dossier = (id: string): string => `/werkplek/dossiers/${id}`;
const overdracht = (id: string): string => `/werkplek/overdrachten/${id}`;
const openDossier = (organisatie: string): string =>
  `select d.id from tns.dossier d where d.open and d.regiehouder = '${organisatie}'
    order by (select count(*) from tns.zaak z where z.dossier_id = d.id) desc, d.kenmerk limit 1`;
const openWerk = (organisatie: string, toestand: string): string =>
  `select z.id from tns.zaak z where z.soort = 'overdracht' and z.open and z.organisatie = '${organisatie}'
    and z.toestand = '${toestand}' order by z.urgentie_op, z.id limit 1`;

/** The same, once a clock of work of the Leger des Heils has warned. */
function metWaarschuwing(pad: (klok: string) => string): Staat['pad'] {
  return async (huis) => {
    const [rij] = await huis.sql<{ id: string }>(
      `select t.zaak_id as id from tns.termijn t join tns.zaak z on z.id = t.zaak_id
        where z.open and z.organisatie = 'LDH' and t.gestopt_op is null and t.vervalt_op is not null
          and not exists (select 1 from tns.waarschuwing w where w.zaak_id = z.id) order by z.id limit 1`,
    );
    if (!rij) throw new Error('er is geen klok van het Leger des Heils die nog kan waarschuwen');
    return pad((await waarschuw((sql, waarden) => huis.sql(sql, waarden), rij.id)).klok);
  };
}

/** The receipts of the Leger des Heils, after a night in which they differed in every way. */
async function metVerschillen(huis: Browserhuis): Promise<string> {
  await huis.sql(
    `insert into tns.aansluitverschil (id, organisatie, wachtrij, dag, soort, overdracht_id, ons_nummer, hun_nummer, sinds, gezien_op)
     select gen_random_uuid(), 'LDH', z.wachtrij, '2026-11-20', s.soort, case when s.soort = 'alleen-daar' then gen_random_uuid() else b.overdracht_id end,
       s.ons, s.hun, '2026-11-21T05:00:00Z', '2026-11-23T05:00:00Z'
       from (values ('alleen-hier', 41, null), ('alleen-daar', null, 7), ('ander-nummer', 42, 24), ('zonder-bewijs', null, null)) s (soort, ons, hun)
       cross join lateral (select o.overdracht_id from tns.ontvangstbewijs o where o.organisatie = 'LDH' order by o.nummer limit 1) b
       join tns.zaak z on z.id = b.overdracht_id on conflict do nothing`,
  );
  return '/werkplek/aansluiting';
}

const KOPPELINGEN = '/werkplek/koppelingen';

/** The same, once messages for a system of the Leger des Heils did not arrive. */
function metKoppeling(pad: (koppeling: string) => string): Staat['pad'] {
  return async (huis) => {
    const wens = {
      naam: 'Zaaksysteem Leger des Heils',
      doel: 'https://zaken.legerdesheils.example/webhooks/toegangspoort',
    };
    const { id } = await huis.vraag<{ id: string }>(['LDH', 'teamleider'], '/abonnementen', { body: wens });
    await maakDood((sql, waarden) => huis.sql(sql, waarden), id, 3);
    await huis.sql(
      `insert into tns.abonnement_stand (abonnement_id, organisatie, laatst_mislukt_op, mislukt_op_rij, laatste_fout)
       select id, organisatie, gemaakt_op, 12, 'status-500' from tns.abonnement where id = $1`,
      [id],
    );
    return pad(id);
  };
}

/** Every page and every state of it that matters. */
export const STATEN: readonly Staat[] = [
  {
    naam: 'niet-gevonden',
    wie: SWT,
    pad: '/werkplek/overdrachten/01a20000-0000-7000-8000-000000000000',
    status: [404],
  },
  { naam: 'uitgelogd', pad: '/werkplek/uitgelogd' },
  { naam: 'uitgelogd-bewaard', pad: '/werkplek/uitgelogd?reden=bewaard' },
  { naam: 'inloggen-verlopen', pad: '/werkplek/terug?state=x', status: [400] },
  { naam: 'werkvoorraad', wie: GGD, pad: '/werkplek' },
  { naam: 'werkvoorraad-te-laat', wie: LDH, pad: '/werkplek?status=te-laat' },
  { naam: 'werkvoorraad-binnen-7-dagen', wie: LDH, pad: '/werkplek?termijnstatus=binnen-7-dagen' },
  { naam: 'waarschuwingen', wie: LDH, pad: metWaarschuwing(() => '/werkplek/waarschuwingen') },
  { naam: 'waarschuwingen-leeg', wie: ['VEILIG_THUIS', 'behandelaar'], pad: '/werkplek/waarschuwingen' },
  { naam: 'klok', wie: LDH, pad: metWaarschuwing((klok) => `/werkplek/klokken/${klok}`) },
  { naam: 'berichten', wie: SDD, pad: '/werkplek/berichten' },
  {
    naam: 'berichten-fout',
    wie: GGD,
    pad: '/werkplek/berichten',
    status: [400],
    daarna: async ({ page, bediening }) => {
      await bediening.kies('Hoe vaak wilt u een mail?', 'Elke werkdag');
      await bediening.vul('Uw mailadres op het werk', 'ik@elders.example');
      await bediening.druk('Bewaar');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    naam: 'berichten-agenda',
    wie: SWT,
    pad: '/werkplek/berichten',
    daarna: async ({ page, bediening }) => {
      await bediening.druk(/^Maak een (nieuw )?adres/);
      await page.getByText('U ziet het alleen nu').waitFor();
    },
  },
  { naam: 'werkvoorraad-leeg', wie: ['VEILIG_THUIS', 'behandelaar'], pad: '/werkplek' },
  { naam: 'werkvoorraad-niets-past', wie: SWT, pad: '/werkplek?mijn=true&status=opgeschort' },
  { naam: 'aanmelden', wie: INTAKER, pad: '/werkplek/aanmelden' },
  {
    naam: 'aanmelden-uitgeklapt',
    wie: INTAKER,
    pad: '/werkplek/aanmelden',
    daarna: async ({ page, bediening }) => {
      for (const kop of await page.locator('summary').all()) await bediening.klapOpen(kop);
    },
  },
  {
    naam: 'aanmelden-fouten',
    wie: INTAKER,
    pad: '/werkplek/aanmelden',
    status: [400],
    daarna: async ({ page, bediening }) => {
      await bediening.vul('Geboortedatum', '31-2-1990');
      await bediening.druk('Aanmelden');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    naam: 'aanmelding-klaar',
    wie: INTAKER,
    pad: bij(
      `select z.id from tns.zaak z where z.soort = 'aanmelding' and z.inzender = 'SWT_DORDRECHT' and z.dossier_groep = 'B'
        order by z.aangemaakt_op limit 1`,
      (id) => `/werkplek/aanmeldingen/${id}/klaar`,
    ),
    afdruk: true,
  },
  { naam: 'zoeken', wie: GGD, pad: '/werkplek/dossiers' },
  {
    naam: 'zoeken-niets-gevonden',
    wie: GGD,
    pad: '/werkplek/dossiers',
    daarna: async ({ page, bediening }) => {
      await bediening.vul('Achternaam', 'Bestaatniet');
      await bediening.vul('Geboortedatum', '1-1-1980');
      await bediening.druk(/^Zoek/);
      await page.getByText('Niets gevonden').waitFor();
    },
  },
  { naam: 'wachtrijen', wie: ['GGD', 'teamleider'], pad: '/werkplek/wachtrijen' },
  { naam: 'wachtrij', wie: ['GGD', 'teamleider'], pad: '/werkplek/wachtrijen/GGD_TOETS' },
  { naam: 'koppelingen', wie: ['LDH', 'teamleider'], pad: metKoppeling(() => KOPPELINGEN) },
  { naam: 'koppelingen-leeg', wie: BEHEER, pad: KOPPELINGEN },
  { naam: 'koppeling', wie: ['LDH', 'teamleider'], pad: metKoppeling((id) => `${KOPPELINGEN}/${id}`) },
  {
    naam: 'koppeling-pogingen',
    wie: ['LDH', 'teamleider'],
    pad: metKoppeling((id) => `${KOPPELINGEN}/${id}?toestand=dood`),
    daarna: async ({ page, bediening }) => {
      for (const kop of await page.locator('summary').all()) await bediening.klapOpen(kop);
    },
  },
  {
    naam: 'koppeling-beeindigen',
    wie: ['LDH', 'teamleider'],
    pad: metKoppeling((id) => `${KOPPELINGEN}/${id}/beeindigen`),
  },
  { naam: 'aansluiting', wie: ['LDH', 'teamleider'], pad: metVerschillen },
  { naam: 'aansluiting-leeg', wie: ['SDD', 'teamleider'], pad: '/werkplek/aansluiting' },
  { naam: 'koppelingen-niet-voor-u', wie: LDH, pad: KOPPELINGEN, status: [403] },
  { naam: 'opvang-vannacht', wie: LDH, pad: '/werkplek/opvang' },
  { naam: 'versnelde-route', wie: SDD, pad: metUitkeringen },
  {
    naam: 'versnelde-route-niets-te-laat',
    wie: ['AVRES', 'behandelaar'],
    pad: '/werkplek/versnelde-route?deel=te-laat',
  },
  { naam: 'intake', wie: LDH, pad: metIntake },
  { naam: 'intake-wie-meedoet', wie: SDD, pad: metIntake },
  { naam: 'intake-met-plan', wie: LDH, pad: metPlan },
  { naam: 'intakes', wie: LDH, pad: '/werkplek/intakes' },
  { naam: 'dossier-wat-wacht', wie: LDH, pad: metWachten },
  {
    naam: 'stap-weigeren',
    wie: LDH,
    pad: bij(openWerk('LDH', 'aangeboden'), (id) => `/werkplek/zaken/overdracht/${id}/stappen/weigeren`),
  },
  {
    naam: 'stap-weigeren-fout',
    wie: LDH,
    pad: bij(openWerk('LDH', 'aangeboden'), (id) => `/werkplek/zaken/overdracht/${id}/stappen/weigeren`),
    status: [400],
    daarna: async ({ page, bediening }) => {
      await bediening.druk('Weigeren');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    naam: 'stap-toewijzen',
    wie: ['GGD', 'teamleider'],
    pad: bij(openWerk('GGD', 'aangeboden'), (id) => `/werkplek/zaken/overdracht/${id}/stappen/toewijzen`),
  },
  {
    naam: 'stap-kan-niet',
    wie: SDD,
    pad: bij(openWerk('SDD', 'opgepakt'), (id) => `/werkplek/zaken/overdracht/${id}/stappen/oppakken`),
    status: [409],
  },
  { naam: 'dossier-regie', wie: GGD, pad: bij(openDossier('GGD'), dossier) },
  { naam: 'dossier-ldh', wie: LDH, pad: bij(openDossier('LDH'), dossier) },
  { naam: 'tijdlijn', wie: GGD, pad: bij(openDossier('GGD'), (id) => `${dossier(id)}/tijdlijn`) },
  { naam: 'inzage', wie: GGD, pad: bij(openDossier('GGD'), (id) => `${dossier(id)}/inzage`) },
  { naam: 'client', wie: GGD, pad: bij(openDossier('GGD'), (id) => `${dossier(id)}/client`) },
  {
    naam: 'dossier-beperkt-zicht',
    wie: INTAKER,
    pad: bij(
      `select d.id from tns.dossier d join tns.zaak a on a.dossier_id = d.id and a.soort = 'aanmelding'
        where a.inzender = 'SWT_DORDRECHT' and d.regiehouder = 'GGD' and d.open
          and not exists (select 1 from tns.zaak z where z.dossier_id = d.id and z.organisatie = 'SWT_DORDRECHT')
        order by d.kenmerk limit 1`,
      dossier,
    ),
  },
  { naam: 'overdracht-aangeboden', wie: GGD, pad: bij(openWerk('GGD', 'aangeboden'), overdracht) },
  { naam: 'overdracht-opgepakt', wie: SDD, pad: bij(openWerk('SDD', 'opgepakt'), overdracht) },
  { naam: 'overdracht-schulden', wie: SDD, pad: bij(openWerk('SDD', 'aangeboden'), overdracht) },
  { naam: 'overdracht-opvang', wie: LDH, pad: bij(openWerk('LDH', 'aangeboden'), overdracht) },
  { naam: 'beheer', wie: BEHEER, pad: '/werkplek/beheer' },
  { naam: 'beheer-wachtrijen', wie: BEHEER, pad: '/werkplek/beheer/referentie/wachtrij' },
  { naam: 'beheer-niet-voor-u', wie: SWT, pad: '/werkplek/beheer', status: [403] },
  { naam: 'processen', wie: SWT, pad: '/werkplek/processen' },
  { naam: 'proces-overdracht', wie: SWT, pad: '/werkplek/processen/overdracht' },
  { naam: 'proces-aanmelding', wie: SWT, pad: '/werkplek/processen/aanmelding' },
  { naam: 'proces-dossier', wie: BEHEER, pad: '/werkplek/processen/dossier' },
];

/** Opens a window on a page in this state. */
export async function brengTot(venster: Venster, { wie, pad, status = [], daarna }: Staat): Promise<void> {
  for (const een of status) venster.waakhond.sta(een);
  const naar = typeof pad === 'string' ? pad : await pad(venster.huis);
  if (wie === undefined) await venster.ga(naar);
  else await venster.logIn(wie, naar);
  await daarna?.(venster);
}
