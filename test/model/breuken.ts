import type { Eis, Overgang, Proces, Stap, Termijnregel } from '../../src/kern/proces.js';

/** A table in which one thing is wrong, and the promise that must notice. */
type Breuk = readonly [soort: string, zin: string, wat: string, breek: (proces: Proces) => Proces];

const zonderEisen = (stap: string) => (proces: Proces) => metPijl(proces, stap, (pijl) => ({ ...pijl, eisen: [] }));
const naar = (stap: string, toestand: string) => (proces: Proces) =>
  metPijl(proces, stap, (pijl) => ({ ...pijl, naar: toestand }));
const zonderGevolgen = (stap: string) => (proces: Proces) =>
  metPijl(proces, stap, (pijl) => ({ ...pijl, gevolgen: [] }));
const nooit: Eis = { naam: 'nooit', uitleg: 'Dit kan nooit.', geldt: () => false };

function metPijl(proces: Proces, stap: string, anders: (pijl: Overgang) => Overgang): Proces {
  return { ...proces, overgangen: proces.overgangen.map((pijl) => (pijl.stap === stap ? anders(pijl) : pijl)) };
}

function metKlok(soort: string, anders: Partial<Termijnregel>) {
  return (proces: Proces): Proces => ({
    ...proces,
    termijnen: proces.termijnen.map((regel) => (regel.soort === soort ? { ...regel, ...anders } : regel)),
  });
}

function metStap(naam: string, anders: Partial<Stap>) {
  return (proces: Proces): Proces => ({
    ...proces,
    stappen: { ...proces.stappen, [naam]: { ...(proces.stappen[naam] as Stap), ...anders } },
  });
}

/** For each promise that could be broken unseen: what is tried is whether the promise notices. */
export const BREUKEN: readonly Breuk[] = [
  [
    'bezwaar',
    'laat een ander beslissen dan wie het besluit nam, bij de organisatie die het nam',
    'dezelfde persoon kijkt nog eens',
    (proces) =>
      metPijl(proces, 'bezwaar-beslissen', (pijl) => ({
        ...pijl,
        eisen: (pijl.eisen ?? []).filter(({ naam }) => naam !== 'andereBeslisser'),
      })),
  ],
  [
    'bezwaar',
    'laat de klok van de wet altijd lopen of afgaan tot er is beslist',
    'wie kijkt heeft geen haast',
    metKlok('bezwaar-beslissen', { loopt: ['ontvangen'], opgeschort: ['in-behandeling'] }),
  ],
  [
    'bezwaar',
    'laat het besluit gelden tot het bezwaar gegrond is, en dan gaat elke soort zaak terug',
    'kijken is al heroverwegen',
    (proces) =>
      metPijl(proces, 'in-behandeling-nemen', (pijl) => ({
        ...pijl,
        gevolgen: [{ soort: 'uitkering', stap: 'heroverwegen', velden: [], uitleg: '' }],
      })),
  ],
  [
    'bezwaar',
    'laat wie geen gelijk krijgt of intrekt niet los: de regiehouder kijkt hoe het verder gaat',
    'intrekken en klaar',
    zonderGevolgen('intrekken'),
  ],
  [
    'verwijzing',
    'laat een besluit gelden als er bezwaar komt: alleen het bezwaar zelf begint',
    'een bezwaar houdt de hulp op',
    naar('bezwaar-ontvangen', 'aangenomen'),
  ],
  [
    'aanmelding',
    'telt een ingebrekestelling pas als de tijd om te beslissen voorbij is, en maar één keer',
    'een brief die te vroeg komt',
    zonderEisen('ingebrekestelling-ontvangen'),
  ],
  [
    'opvang',
    'verandert door te corrigeren niet waar de zaak staat, en begint geen klok opnieuw',
    'corrigeren maakt er een einde aan',
    naar('corrigeren', 'beeindigd'),
  ],
  [
    'verwijzing',
    'komt in elke toestand',
    'toewijzen kan nooit',
    (proces) => metPijl(proces, 'toewijzen', (pijl) => ({ ...pijl, eisen: [nooit] })),
  ],
  [
    'aanmelding',
    'loopt elke pijl',
    'een uitspraak die niemand kan doen',
    (proces) => metPijl(proces, 'uitspraak-vastleggen', (pijl) => ({ ...pijl, eisen: [...(pijl.eisen ?? []), nooit] })),
  ],
  [
    'briefadres',
    'heeft een klok die loopt of ging, overal waar gewacht wordt',
    'gegevens vragen zet alles stil',
    (proces) => ({ ...proces, termijnen: proces.termijnen.filter(({ soort }) => soort !== 'briefadres-gegevens') }),
  ],
  [
    'intake',
    'biedt mensen een stap die verder leidt, overal waar gewacht wordt',
    'een onderbreking zonder eind',
    (proces) => ({
      ...proces,
      overgangen: proces.overgangen.filter(({ stap }) => stap !== 'hervatten' && stap !== 'vervallen'),
    }),
  ],
  [
    'verwijzing',
    'heeft van overal een weg naar een einde, ook zonder dat de cliënt overlijdt',
    'geen andere route, en niemand neemt aan',
    (proces) =>
      metPijl(
        metPijl(proces, 'andere-route', (pijl) => ({ ...pijl, naar: '=' })),
        'aannemen',
        (pijl) => ({ ...pijl, eisen: [nooit] }),
      ),
  ],
  [
    'veldwerk',
    'noemt bij elk negatief einde waar de cliënt verder gaat',
    'een vervolg dat mag',
    metStap('afronden', { velden: { reden: 'verplicht', vervolg: 'mag' } }),
  ],
  [
    'aanmelding',
    'doet bij elke klok die afgaat wat de tabel dan vraagt',
    'alleen mensen gaan door zonder',
    (proces) =>
      metPijl(proces, 'doorgaan-zonder', (pijl) => ({ ...pijl, wie: { ...pijl.wie, rollen: ['behandelaar'] } })),
  ],
  ['verwijzing', 'laat een einde aan mensen', 'een aanbod verloopt tot niets', naar('verlopen', 'vervallen')],
  [
    'uitkering',
    'laat vanaf de aanvraag de klok van het voorschot lopen of afgaan tot er is beslist',
    'gegevens vragen houdt het voorschot op',
    metKlok('pw-voorschot', {
      loopt: ['aangevraagd', 'in-behandeling', 'doorgezonden'],
      opgeschort: ['gegevens-gevraagd'],
    }),
  ],
  [
    'uitkering',
    'geeft die klok alleen vier nieuwe weken na een voorschot, een weigering met een reden, of een besluit dat over moet',
    'aanmanen is genoeg',
    metKlok('pw-voorschot', { herstartBij: ['voorschot-verstrekken', 'voorschot-weigeren', 'voorschot-aanmanen'] }),
  ],
  [
    'uitkering',
    'weigert een voorschot alleen met een reden uit de lijst, als besluit',
    'een weigering zonder reden',
    metStap('voorschot-weigeren', { velden: { reden: 'mag' } }),
  ],
  [
    'uitkering',
    'maant aan als vier weken om zijn zonder voorschot, en de regiehouder hoort het',
    'een klok die niemand hoort',
    metKlok('pw-voorschot', { bijAfloop: undefined as never }),
  ],
  [
    'uitkering',
    'laat geen andere organisatie de aanvraag sluiten',
    'de regiehouder trekt in',
    (proces) => metPijl(proces, 'intrekken', (pijl) => ({ ...pijl, wie: { ...pijl.wie, als: ['regiehouder'] } })),
  ],
  [
    'uitkering',
    'stelt buiten behandeling alleen na de hersteltermijn, en binnen vier weken daarna',
    'meteen buiten behandeling',
    zonderEisen('buiten-behandeling-stellen'),
  ],
  [
    'briefadres',
    'laat wie recht heeft nergens oningeschreven, behalve als na onderzoek niemand hem zag',
    'iedereen kan geen recht hebben',
    zonderEisen('geen-recht-vaststellen'),
  ],
  [
    'briefadres',
    'laat wie recht heeft nergens oningeschreven, behalve als na onderzoek niemand hem zag',
    'uitschrijven zonder onderzoek',
    (proces) => zonderEisen('voornemen-publiceren')(zonderEisen('onvindbaar-uitschrijven')(proces)),
  ],
  [
    'briefadres',
    'laat geen andere organisatie het briefadres sluiten',
    'wie de regie heeft beëindigt het',
    (proces) => metPijl(proces, 'beeindigen', (pijl) => ({ ...pijl, wie: { ...pijl.wie, als: ['regiehouder'] } })),
  ],
  [
    'briefadres',
    'heeft in een onderzoek altijd een lopende klok',
    'het onderzoek zelf heeft geen haast',
    (proces) => ({ ...proces, termijnen: proces.termijnen.filter(({ loopt }) => !loopt.includes('adresonderzoek')) }),
  ],
  [
    'briefadres',
    'houdt de cliënt ingeschreven zolang een andere gemeente nog moet antwoorden',
    'een voorstel zonder tijdelijke inschrijving',
    zonderEisen('andere-gemeente-voorstellen'),
  ],
  [
    'intake',
    'gaat nooit stil dicht omdat de cliënt niet kwam',
    'niet komen is vervallen',
    naar('niet-verschenen', 'vervallen'),
  ],
  [
    'nazorg',
    'stopt nooit omdat de cliënt niet bereikt is',
    'niet bereiken is stoppen',
    naar('niet-bereikt', 'beeindigd'),
  ],
  [
    'opvang',
    'weigert niemand: alleen wie niet kwam komt bij een slecht einde, en de regiehouder hoort het',
    'een verplaatsing naar niets',
    naar('verplaatsen', 'vervallen'),
  ],
  [
    'opvang',
    'heeft voor wie geschorst is altijd een ander bed',
    'schorsen naar het eigen bed',
    zonderEisen('schorsen'),
  ],
  [
    'overdracht',
    'raakt geen werk kwijt: wie weigert of doorzet maakt er nieuw werk van',
    'weigeren en klaar',
    zonderGevolgen('weigeren'),
  ],
  [
    'overdracht',
    'weigert een bed voor vannacht alleen als iemand er al slaapt of het een ander is',
    'elke reden van de wachtrij is goed genoeg',
    (proces) =>
      metPijl(proces, 'weigeren', (pijl) => ({
        ...pijl,
        eisen: (pijl.eisen ?? []).filter(({ naam }) => naam !== 'bedWordtNietGeweigerd'),
      })),
  ],
  ['dossier', 'gelooft een overlijden pas van twee mensen', 'één is genoeg', zonderEisen('overlijden-bevestigen')],
  [
    'dossier',
    'komt van overal weer open, ook als het dicht is of als een overlijden niet klopte',
    'dicht is dicht',
    (proces) => ({ ...proces, overgangen: proces.overgangen.filter(({ stap }) => stap !== 'heropenen') }),
  ],
];
