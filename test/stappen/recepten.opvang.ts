import type { Vrager } from '../opzet/huis.js';
import { laatOverlijden } from './recepten.dossier.js';
import { correctierecept } from './recepten.correctie.js';
import type { Kamerrecept } from './soorten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const TEAMLEIDER: Vrager = ['LDH', 'teamleider'];

/** A placement: opened by picking up the request for a bed, kept by the Leger des Heils, read by the SDD. */
export const OPVANG: Kamerrecept = {
  kijker: LDH,
  meelezer: ['SDD', 'SDD'],
  begin: async (werkplaats) => {
    const { dossier } = await werkplaats.meldAan();
    const { resultaten } = await werkplaats.moet('GET', `/overdrachten?dossier=${dossier}&limit=200`, { door: LDH });
    const bed = resultaten.find(({ taak }) => taak === 'OPVANG_LDH');
    const { gevolgen } = await werkplaats.zet(LDH, { soort: 'overdracht', id: bed?.id ?? '' }, { stap: 'oppakken' });
    const geopend = gevolgen.find(({ soort, stap }) => soort === 'opvang' && stap === 'openen');
    return { id: geopend?.zaak ?? '', dossier };
  },
  via: {
    gereserveerd: null,
    geplaatst: ['gereserveerd', 'plaatsen'],
    afwezig: ['geplaatst', 'afwezig-melden'],
    geschorst: ['geplaatst', 'schorsen'],
    'op-proef': ['geplaatst', 'op-proef'],
    beeindigd: ['geplaatst', 'vertrek-kort-verblijf'],
    vervallen: ['gereserveerd', 'niet-verschenen'],
    'beeindigd-overleden': ['geplaatst', laatOverlijden],
  },
  stappen: {
    ...correctierecept(LDH),
    'bed-vergrendelen': { door: LDH, velden: () => ({ voorziening: 'crisisopvang-kromhout' }) },
    plaatsen: { door: LDH, velden: () => ({ voorziening: 'crisisopvang-kromhout', eersteNacht: '2026-11-18' }) },
    'niet-verschenen': { door: LDH, velden: () => ({ toelichting: 'Niet gezien vanavond.' }) },
    'vertrek-kort-verblijf': { door: LDH, velden: () => ({ bestemming: 'netwerk' }) },
    'afwezig-melden': { door: LDH, velden: () => ({ sinds: '2026-11-20' }) },
    terug: { door: LDH },
    'plek-vrijgeven': { door: LDH },
    schorsen: { door: TEAMLEIDER, velden: () => ({ tot: '2026-11-29', elders: 'hotel-ggd', reden: 'geweld' }) },
    hervatten: { door: LDH },
    'elders-plaatsen': { door: LDH, velden: () => ({ voorziening: 'overloop-hotel' }) },
    verplaatsen: { door: LDH, velden: () => ({ voorziening: 'overloop-hotel' }) },
    'nacht-registreren': { door: LDH, velden: () => ({ datum: '2026-11-22', geslapen: true }) },
    'nacht-corrigeren': { door: LDH, velden: () => ({ datum: '2026-11-21', geslapen: true, reden: 'tikfout' }) },
    'calamiteit-melden': {
      door: LDH,
      velden: () => ({ soort: 'brand', datum: '2026-11-22', beschrijving: 'Brand op een kamer, niemand gewond.' }),
    },
    'op-proef': { door: LDH, velden: () => ({ bestemming: 'zelfstandig' }) },
    'terug-van-proef': { door: LDH, velden: () => ({ geleerd: 'Koken ging goed.' }) },
    'proef-geslaagd': { door: LDH, velden: () => ({ bestemming: 'zelfstandig', gemeente: '0505' }) },
    uitstromen: { door: LDH, velden: () => ({ bestemming: 'beschermd-wonen', gemeente: '0505' }) },
    'blokkade-vastleggen': { door: LDH, velden: () => ({ blokkades: ['schulden', 'geen-passende-plek'] }) },
  },
};
