import { describe, expect, it } from '@jest/globals';
import { beslis } from '../../kern/beslis.js';
import { isEinde, type Velden } from '../../kern/proces.js';
import type { Wie } from '../../kern/wie.js';
import { briefadresProces } from './briefadres.proces.js';
import {
  feitenVan,
  grenzenVan,
  kindBij,
  NOG_NIETS,
  ontbrekendeControles,
  wijzigingDoor,
  type Registratie,
  type Stapmoment,
} from './briefadres.regels.js';

const VANDAAG = '2026-11-23';
const MOMENT: Stapmoment = {
  vandaag: VANDAAG,
  organisatie: 'BURGERZAKEN_DORDRECHT',
  door: 'iemand',
  bezwaarTot: '2027-01-04',
  voornemenTot: '2026-12-21',
  herbeoordelenUiterlijk: '2027-05-23',
};
const BESLISSER: Wie = {
  id: 'iemand',
  organisatie: 'BURGERZAKEN_DORDRECHT',
  organisatieSoort: 'BURGERZAKEN',
  rol: 'beslisser',
  client: 'proef',
};
const TERMIJN = { andereLoopt: false, beslisUiterlijk: '2027-01-15', inGebreke: false };
const OMGEVING = { vandaag: VANDAAG, burgerzaken: ['BURGERZAKEN_DORDRECHT'], isOverleden: false, ...TERMIJN };

function nieuw(anders: Partial<Registratie> = {}): Registratie {
  return {
    actief: true,
    kind: 'dakloos',
    reden: 'geen-woonadres',
    spoed: false,
    gemeente: '0505',
    aangifteOp: '2026-11-20',
    ...NOG_NIETS,
    ...anders,
  };
}

const controle = (naam: string, uitkomst: string): Velden => ({ controle: naam, uitkomst, datum: VANDAAG });
const na = (rij: Registratie, stap: string, velden: Velden = {}): Registratie => ({
  ...rij,
  ...wijzigingDoor(rij, { stap, velden }, MOMENT),
});
const metControle = (naam: string, uitkomst: string, rij = nieuw()): Registratie =>
  na(rij, 'controle-vastleggen', controle(naam, uitkomst));
const zonderRecht = (): Registratie =>
  metControle('rechtmatig-verblijf', 'voldoet-niet', metControle('eerder-ingezetene', 'voldoet-niet'));

/** What the table says to a beslisser of burgerzaken: the state it leads to, or the name of the guard that says no. */
function oordeel(rij: Registratie, toestand: string, stap: string, velden: Velden = {}): string {
  const besluit = beslis(briefadresProces, {
    toestand,
    stap,
    velden,
    wie: BESLISSER,
    relaties: new Set(['houder', 'betrokken', 'regiehouder']),
    feiten: { ...feitenVan(rij, OMGEVING) },
  });
  if (besluit.soort === 'mag') return besluit.naar;
  return besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort;
}

describe('wie mag er ingeschreven worden', () => {
  it('papieren die ontbreken houden niets tegen: ambtshalve kan altijd', () => {
    expect(oordeel(nieuw(), 'adresonderzoek', 'ambtshalve-toekennen')).toBe('toegekend');
    expect(oordeel(nieuw(), 'adresonderzoek', 'geen-recht-vaststellen')).toBe(
      'isNietIngezeteneZonderRechtmatigVerblijf',
    );
    const onduidelijk = metControle(
      'rechtmatig-verblijf',
      'niet-vast-te-stellen',
      metControle('eerder-ingezetene', 'voldoet-niet'),
    );
    expect(oordeel(onduidelijk, 'adresonderzoek', 'geen-recht-vaststellen')).toBe(
      'isNietIngezeteneZonderRechtmatigVerblijf',
    );
    expect(oordeel(onduidelijk, 'adresonderzoek', 'ambtshalve-toekennen')).toBe('toegekend');
  });

  it('alleen een eerste inschrijving zonder rechtmatig verblijf kan niet', () => {
    expect(oordeel(zonderRecht(), 'adresonderzoek', 'geen-recht-vaststellen')).toBe('geen-inschrijving-mogelijk');
    for (const stap of ['toekennen', 'ambtshalve-toekennen', 'tijdelijk-registreren'])
      expect(oordeel(zonderRecht(), 'adresonderzoek', stap)).toBe('magIngeschrevenWorden');
    const ingezetene = metControle('eerder-ingezetene', 'voldoet', zonderRecht());
    expect(oordeel(ingezetene, 'adresonderzoek', 'ambtshalve-toekennen')).toBe('toegekend');
  });

  it('naar het verblijf wordt alleen gevraagd bij een eerste inschrijving', () => {
    const vraag = controle('rechtmatig-verblijf', 'voldoet');
    expect(oordeel(nieuw(), 'adresonderzoek', 'controle-vastleggen', vraag)).toBe('verblijfDoetErToe');
    const eerste = metControle('eerder-ingezetene', 'voldoet-niet');
    expect(oordeel(eerste, 'adresonderzoek', 'controle-vastleggen', vraag)).toBe('adresonderzoek');
  });

  it('slaapplekken staan alleen bij hun eigen controle', () => {
    const plekken = [{ plek: 'Bij een vriend', aandeel: 'minder' }];
    const bij = (naam: string) => ({ ...controle(naam, 'voldoet'), slaapplekken: plekken });
    expect(oordeel(nieuw(), 'adresonderzoek', 'controle-vastleggen', bij('identiteit'))).toBe(
      'slaapplekkenAlleenBijHunControle',
    );
    expect(oordeel(nieuw(), 'adresonderzoek', 'controle-vastleggen', bij('slaapplekken'))).toBe('adresonderzoek');
  });

  it('een gever die niet instemt maakt plaats voor de gemeente', () => {
    const geweigerd = metControle('instemming-gever', 'voldoet-niet');
    expect(oordeel(geweigerd, 'adresonderzoek', 'toekennen')).toBe('geverStemtIn');
    expect(oordeel(geweigerd, 'adresonderzoek', 'ambtshalve-toekennen')).toBe('toegekend');
    const ingestemd = metControle('instemming-gever', 'voldoet', geweigerd);
    expect(oordeel(ingestemd, 'adresonderzoek', 'toekennen')).toBe('toegekend');
  });

  it('wie nog gecontroleerd moet worden, en wat niet hoeft', () => {
    const alle = ['identiteit', 'eerder-ingezetene', 'rechtmatig-verblijf'];
    expect(ontbrekendeControles(nieuw(), alle)).toEqual(['identiteit', 'eerder-ingezetene']);
    expect(ontbrekendeControles(metControle('eerder-ingezetene', 'voldoet-niet'), alle)).toEqual([
      'identiteit',
      'rechtmatig-verblijf',
    ]);
  });
});

describe('de dagen van een briefadres', () => {
  it('het adres geldt vanaf de aangifte, of ambtshalve vanaf het voornemen; beide staan vast', () => {
    const gever = { soort: 'persoon', naam: 'J. Proefgever', adres: 'Proefstraat 1' };
    expect(na(nieuw(), 'toekennen', { gever, herbeoordelenOp: '2027-05-20' })).toMatchObject({
      aangifteOp: '2026-11-20',
      voornemenOp: null,
      adresOp: '2026-11-20',
      geversoort: 'persoon',
    });
    const ambtshalve = { voornemenOp: '2026-11-22', herbeoordelenOp: '2027-05-20' };
    expect(na(nieuw(), 'ambtshalve-toekennen', ambtshalve)).toMatchObject({
      aangifteOp: '2026-11-20',
      voornemenOp: '2026-11-22',
      adresOp: '2026-11-22',
      geversoort: 'gemeente',
    });
  });

  it('opnieuw bekijken is later dan vandaag, en niet later dan de afspraak', () => {
    expect(grenzenVan(nieuw(), 'toekennen', MOMENT)).toEqual({
      herbeoordelenOp: { vanaf: '2026-11-24', tot: '2027-05-23' },
    });
    expect(grenzenVan(nieuw(), 'herbeoordelen', MOMENT)).toEqual({});
  });

  it('wie de cliënt zag voordat het stil werd, zag hem niet daarna', () => {
    const stil = nieuw({ stilSinds: '2026-11-01' });
    expect(grenzenVan(stil, 'client-gezien', MOMENT)).toEqual({ gezienOp: { vanaf: '2026-11-01', tot: VANDAAG } });
  });

  it('een slaapplek op straat of in de opvang is dakloos, steeds bij een ander is thuisloos', () => {
    expect([kindBij('openbare-ruimte'), kindBij('bij-familie-of-vrienden'), kindBij(undefined)]).toEqual([
      'dakloos',
      'thuisloos',
      null,
    ]);
  });
});

describe('een inschrijving vervalt nooit vanzelf', () => {
  it('als de gever wegvalt is de gemeente dezelfde dag de gever, en telt de oude instemming niet meer', () => {
    const rij = na(metControle('instemming-gever', 'voldoet', nieuw({ geversoort: 'persoon' })), 'gever-trekt-in');
    expect(rij).toMatchObject({ geversoort: 'gemeente', stilSinds: VANDAAG });
    expect(rij.controles).toEqual({});
    expect(oordeel(rij, 'herbeoordeling', 'verlengen', { gever: {} })).toBe('nieuweGeverStemtIn');
    expect(oordeel(rij, 'herbeoordeling', 'verlengen')).toBe('toegekend');
  });

  it('geen klok en geen systeem brengt een ingeschreven cliënt naar een einde', () => {
    const zelf = briefadresProces.overgangen.filter(({ wie }) => wie.rollen.some((rol) => rol === 'systeem'));
    const eindes = zelf.filter(({ naar }) => naar !== '=' && isEinde(briefadresProces, naar));
    expect(eindes).toEqual([]);
  });

  it('onvindbaar vraagt een vastgelegd onderzoek én het antwoord van de regiehouder', () => {
    const onderzocht = na(nieuw(), 'onderzoek-vastleggen', { datum: VANDAAG, gezochtBij: ['opvang'] });
    const beantwoord = na(nieuw(), 'niet-gezien-melden', { datum: VANDAAG });
    expect(oordeel(onderzocht, 'vow-onderzoek', 'voornemen-publiceren')).toBe('niemandZagDeClient');
    expect(oordeel(beantwoord, 'vow-onderzoek', 'voornemen-publiceren')).toBe('niemandZagDeClient');
    const beide = na(onderzocht, 'niet-gezien-melden', { datum: VANDAAG });
    expect(oordeel(beide, 'vow-onderzoek', 'voornemen-publiceren')).toBe('voornemen-gepubliceerd');
  });

  it('het voornemen moet eerst zijn tijd hebben gehad', () => {
    const rij = nieuw({ onderzoekOp: VANDAAG, regieZagNiemandOp: VANDAAG, voornemenTot: VANDAAG });
    expect(oordeel(rij, 'voornemen-gepubliceerd', 'onvindbaar-uitschrijven')).toBe('voornemenIsVoorbij');
    const later = { ...rij, voornemenTot: '2026-11-22' };
    expect(oordeel(later, 'voornemen-gepubliceerd', 'onvindbaar-uitschrijven')).toBe('beeindigd-onvindbaar');
  });

  it('wie de cliënt ziet begint alles opnieuw, en de inschrijving houdt een nieuwe dag', () => {
    const gezocht = nieuw({
      onderzoekOp: VANDAAG,
      gezochtBij: ['opvang'],
      regieZagNiemandOp: VANDAAG,
      voornemenTot: '2026-12-21',
      herbeoordelenOp: '2026-11-20',
    });
    expect(oordeel(gezocht, 'voornemen-gepubliceerd', 'client-gezien')).toBe('toegekend');
    const gezien = na(gezocht, 'client-gezien', { gezienOp: VANDAAG });
    expect(gezien).toMatchObject({
      onderzoekOp: null,
      gezochtBij: [],
      regieZagNiemandOp: null,
      voornemenTot: null,
      gezienOp: VANDAAG,
      herbeoordelenOp: MOMENT.herbeoordelenUiterlijk,
    });
  });
});

describe('twee gemeenten', () => {
  it('overleggen pas als de cliënt hier tijdelijk staat ingeschreven, en nooit met zichzelf', () => {
    const elders = { gemeente: '0599' };
    expect(oordeel(nieuw(), 'adresonderzoek', 'andere-gemeente-voorstellen', elders)).toBe('isTijdelijkIngeschreven');
    const tijdelijk = na(nieuw(), 'tijdelijk-registreren', { datum: VANDAAG, adressoort: 'gemeente' });
    expect(oordeel(tijdelijk, 'adresonderzoek', 'andere-gemeente-voorstellen', elders)).toBe('gemeente-overleg');
    expect(oordeel(tijdelijk, 'adresonderzoek', 'andere-gemeente-voorstellen', { gemeente: '0505' })).toBe(
      'gemeenteIsEenAndere',
    );
    expect(oordeel(tijdelijk, 'adresonderzoek', 'tijdelijk-registreren')).toBe('nogNietTijdelijkIngeschreven');
  });
});
