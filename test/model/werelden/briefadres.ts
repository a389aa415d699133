import { isEinde, type Velden } from '../../../src/kern/proces.js';
import { briefadresProces } from '../../../src/modules/briefadres/briefadres.proces.js';
import {
  feitenVan,
  NOG_NIETS,
  wijzigingDoor,
  type Registratie,
} from '../../../src/modules/briefadres/briefadres.regels.js';
import { algemeen, bijStap, inStand, komtBij, wacht, type Belofte } from '../beloften.js';
import { beslisfeiten, besluitBeloften, heropentGeenTweede, ingebrekeklok, INGEBREKESTELLINGEN } from '../besluiten.js';
import { sleutel, type Wereld } from '../ruimte.js';

/** What guards and promises look at of the row that its own rules keep, and of what goes on elsewhere. */
type Inschrijving = Pick<
  Registratie,
  'aangekondigdOp' | 'bezwaarTot' | 'controles' | 'onderzoekOp' | 'regieZagNiemandOp' | 'tijdelijkOp' | 'voornemenTot'
> & { readonly isOverleden: boolean; readonly andereLoopt: boolean };

const VANDAAG = '2026-11-23';
/** so that a published voornemen can end: what matters is the order of the steps, not the calendar */
const LATER = '2027-03-01';
const BESLUIT = 'briefadres-besluit';
const BURGERZAKEN = 'BURGERZAKEN_DORDRECHT';
const HERBEOORDELEN = { herbeoordelenOp: '2027-05-20' };
const MOMENT = {
  vandaag: VANDAAG,
  organisatie: BURGERZAKEN,
  door: 'iemand',
  bezwaarTot: '2027-01-04',
  voornemenTot: '2026-12-21',
  herbeoordelenUiterlijk: '2027-05-23',
};
/** The rest of the row is left as it began, so that states which differ in nothing else are one. */
const NIEUW: Registratie = {
  actief: true,
  kind: 'dakloos',
  reden: 'geen-woonadres',
  spoed: false,
  gemeente: '0505',
  aangifteOp: '2026-11-20',
  ...NOG_NIETS,
};

function watTelt(rij: Registratie, elders: Pick<Inschrijving, 'isOverleden' | 'andereLoopt'>): Inschrijving {
  const { controles, tijdelijkOp, onderzoekOp, regieZagNiemandOp, voornemenTot, aangekondigdOp, bezwaarTot } = rij;
  return {
    // in which order they were done makes no difference
    controles: Object.fromEntries(Object.entries(controles).sort(([a], [b]) => (a < b ? -1 : 1))),
    tijdelijkOp,
    onderzoekOp,
    regieZagNiemandOp,
    voornemenTot,
    aangekondigdOp,
    bezwaarTot,
    ...elders,
  };
}

function wijzig(rij: Inschrijving, stap: string, velden: Velden): Inschrijving {
  const { isOverleden, andereLoopt, ...eigen } = rij;
  const oud = { ...NIEUW, ...eigen };
  const wijziging = wijzigingDoor(oud, { stap, velden }, MOMENT);
  if (Object.keys(wijziging).length === 0) return rij;
  return watTelt({ ...oud, ...wijziging }, { isOverleden, andereLoopt });
}

const controles: readonly Velden[] = ['instemming-gever', 'eerder-ingezetene', 'rechtmatig-verblijf'].flatMap(
  (controle) => ['voldoet', 'voldoet-niet'].map((uitkomst) => ({ controle, uitkomst, datum: VANDAAG })),
);

export const BRIEFADRES: Wereld<Inschrijving> = {
  proces: briefadresProces,
  begin: [watTelt(NIEUW, { isOverleden: false, andereLoopt: false })],
  velden: {
    'controle-vastleggen': controles,
    'tijdelijk-registreren': [{ datum: VANDAAG, adressoort: 'gemeente' }],
    toekennen: [{ gever: { soort: 'persoon' }, ...HERBEOORDELEN }],
    'ambtshalve-toekennen': [{ voornemenOp: VANDAAG, ...HERBEOORDELEN }],
    verlengen: [HERBEOORDELEN, { ...HERBEOORDELEN, gever: { soort: 'persoon' } }],
    'andere-gemeente-voorstellen': [{ gemeente: '0599' }, { gemeente: '0505' }],
    'onderzoek-vastleggen': [{ datum: VANDAAG, gezochtBij: ['opvang'] }],
    'niet-gezien-melden': [{ datum: VANDAAG }],
    'client-gezien': [{ gezienOp: VANDAAG }],
    'voornemen-publiceren': [{ datum: VANDAAG }],
    'ingebrekestelling-ontvangen': INGEBREKESTELLINGEN,
    'in-handen-geven': [{ organisatie: BURGERZAKEN }, { organisatie: 'SDD' }],
  },
  na: wijzig,
  // announced is the next look at what is registered now; every registration begins without
  telt: (rij, toestand) =>
    rij.aangekondigdOp === null || toestand === 'toegekend' ? rij : { ...rij, aangekondigdOp: null },
  buiten: (rij, toestand) => [
    { ...rij, isOverleden: true },
    // while this one runs there can be no other
    ...(isEinde(briefadresProces, toestand) ? [{ ...rij, andereLoopt: !rij.andereLoopt }] : []),
  ],
  feiten: ({ isOverleden, andereLoopt, ...rij }, _, klokken) =>
    feitenVan(
      { ...NIEUW, ...rij },
      {
        vandaag: LATER,
        burgerzaken: [BURGERZAKEN],
        isOverleden,
        andereLoopt,
        ...beslisfeiten(klokken, BESLUIT),
      },
    ),
  klokken: ({ aangekondigdOp, bezwaarTot }, was) => [
    ...ingebrekeklok(was),
    ...(bezwaarTot === null ? [] : ['bezwaar']),
    ...(aangekondigdOp === null ? ['briefadres-aankondiging'] : []),
  ],
};

const heeftRecht = ({ controles: gedaan }: Inschrijving): boolean =>
  gedaan['eerder-ingezetene']?.uitkomst !== 'voldoet-niet' ||
  gedaan['rechtmatig-verblijf']?.uitkomst !== 'voldoet-niet';
/** Registered elsewhere, gone, or dead. */
const HOEFT_NIET = ['woonadres-vastgesteld', 'beeindigd', 'andere-gemeente-aanvaard', 'beeindigd-overleden'];
const ONDERZOEK = ['aangevraagd', 'adresonderzoek', 'gegevens-gevraagd', 'gemeente-overleg'];

export const BRIEFADRES_BELOFTEN: readonly Belofte<Inschrijving>[] = [
  ...algemeen<Inschrijving>(),
  ...besluitBeloften<Inschrijving>({
    onbeslist: ONDERZOEK,
    isTeLaat: ({ klokken }) => klokken[BESLUIT] === 'af',
  }),
  heropentGeenTweede<Inschrijving>(),
  inStand(
    'laat wie recht heeft nergens oningeschreven, behalve als na onderzoek niemand hem zag',
    ({ toestand, rij }) => {
      if (!isEinde(briefadresProces, toestand) || HOEFT_NIET.includes(toestand)) return false;
      if (toestand === 'beeindigd-onvindbaar') return rij.onderzoekOp === null || rij.regieZagNiemandOp === null;
      return heeftRecht(rij);
    },
  ),
  inStand('gelooft een overlijden alleen als dat vaststaat', ({ toestand, rij }) => {
    return toestand === 'beeindigd-overleden' && !rij.isOverleden;
  }),
  {
    zin: 'rondt een overlijden af vanaf elk wachtend punt',
    fouten: ({ standen, pijlen, wereld }) => {
      const kan = new Set(pijlen.filter(({ stap }) => stap === 'overlijden-verwerken').map(({ van }) => van));
      return [...standen.values()]
        .filter((s) => s.rij.isOverleden && wacht(wereld.proces, s) && !kan.has(s))
        .map(sleutel);
    },
  },
  bijStap('laat geen andere organisatie het briefadres sluiten', ({ van, naar, overgang }, { wereld }) => {
    return wacht(wereld.proces, van) && !wacht(wereld.proces, naar) && overgang?.wie.als.join() !== 'houder';
  }),
  inStand('houdt de cliënt ingeschreven zolang een andere gemeente nog moet antwoorden', ({ toestand, rij }) => {
    return toestand === 'gemeente-overleg' && rij.tijdelijkOp === null;
  }),
  bijStap('laat een tijdelijke inschrijving nooit verdwijnen', ({ van, naar }) => {
    return van.rij.tijdelijkOp !== null && naar.rij.tijdelijkOp === null;
  }),
  inStand('heeft in een onderzoek altijd een lopende klok', ({ toestand, klokken }) => {
    return ONDERZOEK.includes(toestand) && !Object.values(klokken).some((klok) => klok !== 'stil');
  }),
  {
    zin: 'laat wie recht heeft van elk wachtend punt nog naar een inschrijving komen',
    fouten: (ruimte) => {
      const komtEr = komtBij(ruimte, ({ toestand }) => toestand === 'toegekend');
      return [...ruimte.standen.values()]
        .filter((stand) => wacht(ruimte.wereld.proces, stand) && heeftRecht(stand.rij) && !komtEr.has(stand))
        .map(sleutel);
    },
  },
];
