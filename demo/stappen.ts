import { leesDag, TIJDZONE } from '../src/kern/dag.js';
import { dagErbij, type Mens, type Verloopstap } from './mensen.js';

/** Who takes a step: by the place where the work lies, by name, or whoever registered. */
export type Zetter = { readonly rol: string; readonly bij: 'houder' | 'GGD' | 'aanmelder' };

/** What a word of a verloop means at the API. */
export interface Opdracht {
  readonly soort: 'aanmelding' | 'overdracht' | 'casusoverleg' | 'opvang';
  readonly stap: string;
  readonly door: Zetter;
  /** the fields of the step; `aanmelding` of als-dubbel-koppelen is looked up by who carries it out */
  readonly velden: Readonly<Record<string, unknown>>;
}

const BIJ_HOUDER: Zetter = { rol: 'behandelaar', bij: 'houder' };
const BESLISSER: Zetter = { rol: 'beslisser', bij: 'houder' };
const GGD: Zetter = { rol: 'behandelaar', bij: 'GGD' };

/** Work that is done in a zaak of its own: there its end is a step of that zaak (docs/besluiten/0036). */
const KLAAR: Readonly<Record<string, Pick<Opdracht, 'soort' | 'stap'>>> = {
  OPVANG_LDH: { soort: 'opvang', stap: 'plaatsen' },
  OPVANG_ZELFDE_DAG: { soort: 'opvang', stap: 'plaatsen' },
};

/** Who takes which step of an aanmelding, where it is not the handler at the organisation that holds it. */
const ZETTERS: Readonly<Record<string, Zetter>> = {
  'recht-toekennen': BESLISSER,
  'recht-afwijzen': BESLISSER,
  'regio-voorstellen': { rol: 'beslisser', bij: 'GGD' },
  'aanvaarding-vastleggen': GGD,
  'weigering-vastleggen': GGD,
  'aankomst-bevestigen': GGD,
  'als-dubbel-koppelen': GGD,
  aanvullen: { rol: 'intaker', bij: 'aanmelder' },
  intrekken: { rol: 'intaker', bij: 'aanmelder' },
};

/**
 * Turns one line of a verloop into a step with all the fields the API asks; what the file leaves out (grounds,
 * reasons, who beds somebody there) gets a sensible value here. Undefined when nobody has to do anything.
 * @param dag the day of the demo, YYYY-MM-DD
 */
export function vulIn(regel: Verloopstap, mens: Mens, dag: string): Opdracht | undefined {
  const { taak, wat, aanmelding, casusoverleg, overDagen, ...velden } = regel;
  if (wat === 'laten-liggen') return undefined;
  const klaar = wat === 'afronden' ? KLAAR[String(taak)] : undefined;
  if (klaar) return { ...klaar, door: BIJ_HOUDER, velden: {} };
  if (wat !== undefined) return { soort: 'overdracht', stap: wat, door: BIJ_HOUDER, velden };
  if (casusoverleg !== undefined) {
    const moment = { moment: opDag(dagErbij(dag, overDagen ?? 3)) };
    return { soort: 'casusoverleg', stap: casusoverleg, door: GGD, velden: { ...moment, ...velden } };
  }
  if (aanmelding === undefined)
    throw new Error(`nr ${mens.nr}: een regel van het verloop noemt geen taak, aanmelding of casusoverleg`);
  return {
    soort: 'aanmelding',
    stap: aanmelding,
    door: ZETTERS[aanmelding] ?? BIJ_HOUDER,
    velden: { ...standaard(aanmelding, mens, dag), ...velden },
  };
}

/** Ten in the morning in Amsterdam on a day, as the API wants a moment. */
function opDag(dag: string): string {
  return leesDag(dag).toZonedDateTime({ timeZone: TIJDZONE, plainTime: '10:00' }).toString({ timeZoneName: 'never' });
}

/** Fields of a step of an aanmelding that the file may leave out. */
function standaard(stap: string, mens: Mens, dag: string): Record<string, unknown> {
  switch (stap) {
    case 'recht-toekennen':
      return {
        grondslag: mens['veiligheidsrisico'] === true ? 'huiselijk-geweld' : 'feitelijk-dakloos',
        motivering: 'Er is geen eigen plek en niemand in het netwerk die onderdak kan geven.',
        bekendmaking: 'uitgereikt',
      };
    case 'recht-afwijzen':
      return {
        grondslag: 'netwerk',
        motivering: 'Uit het onderzoek blijkt dat er onderdak is in het eigen netwerk.',
        mandaat: 'College van Dordrecht, mandaat GGD',
        bekendmaking: 'uitgereikt',
        onderzoekAfgerond: true,
      };
    case 'regio-voorstellen':
      return { criteria: ['positief-netwerk', 'bekend-bij-hulp'], motivering: 'Familie en eerdere hulp zijn daar.' };
    case 'aanvaarding-vastleggen':
      return { contactpersoon: 'S. Vermeer', datum: dag, bedDaar: true };
    case 'weigering-vastleggen':
      return { reden: 'geen-binding' };
    case 'aankomst-bevestigen':
      return { datum: dag };
    case 'aanvullen':
      return { aanvulling: { huishouden: mens['huishouden'] ?? [], toelichting: 'Nagevraagd; zo klopt het.' } };
    case 'intrekken':
      return { namensClient: true, doorverwezenNaar: 'anders' };
    default:
      return {};
  }
}
