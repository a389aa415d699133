import { leesDag, TIJDZONE } from '../src/kern/dag.js';
import { gewoontes, vulDagen } from './gewoontes.js';
import { dagErbij, type Mens, type Verloopstap } from './mensen.js';

/** Who takes a step: by the place where the work lies, who has the regie, who registered, or an organisation by name. */
export interface Zetter {
  readonly rol: string;
  readonly bij: string;
  /** which of the people with that role; the first one when left out */
  readonly nummer?: number;
}

/** Kinds of zaken that a line of a life can name, and where the API keeps them. */
export const MEERVOUD = {
  aanmelding: 'aanmeldingen',
  overdracht: 'overdrachten',
  casusoverleg: 'casusoverleggen',
  dossier: 'dossiers',
  opvang: 'opvangplaatsingen',
  intake: 'intakes',
  briefadres: 'briefadresaanvragen',
  uitkering: 'uitkeringsaanvragen',
  verwijzing: 'verwijzingen',
  veldwerk: 'veldwerktrajecten',
  nazorg: 'nazorgtrajecten',
  bezwaar: 'bezwaren',
} as const;

/** The rooms behind the door. */
export const KAMERS = [
  'opvang',
  'intake',
  'briefadres',
  'uitkering',
  'verwijzing',
  'veldwerk',
  'nazorg',
  'bezwaar',
] as const;

/** A line names a room or the dossier, and the step: `{ intake: starten }`. */
const GENOEMD = ['dossier', ...KAMERS] as const;

/** Opens a zaak of its own, where other steps go on with one that is there. */
export const OPENEN = 'openen';

/** What a word of a verloop means at the API. */
export interface Opdracht {
  readonly soort: keyof typeof MEERVOUD;
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
  'bezwaar-ontvangen': { rol: 'behandelaar', bij: 'regie' },
};

/**
 * Turns one line of a verloop into a step with all the fields the API asks; what the file leaves out (grounds,
 * reasons, who beds somebody there) gets a sensible value here. Undefined when nobody has to do anything.
 * @param dag the day on which it happens, YYYY-MM-DD
 */
export function vulIn(regel: Verloopstap, mens: Mens, dag: string): Opdracht | undefined {
  const { taak, wat, aanmelding, casusoverleg, overDagen, na, ...velden } = regel;
  void na;
  if (wat === 'laten-liggen') return undefined;
  const klaar = wat === 'afronden' ? KLAAR[String(taak)] : undefined;
  if (klaar) return { ...klaar, door: BIJ_HOUDER, velden: {} };
  if (wat !== undefined) return { soort: 'overdracht', stap: wat, door: BIJ_HOUDER, velden };
  const kamer = GENOEMD.find((soort) => regel[soort] !== undefined);
  if (kamer !== undefined) return inKamer(kamer, regel, dag);
  if (casusoverleg !== undefined) {
    const moment = { moment: opDag(dagErbij(dag, overDagen ?? 3)) };
    return { soort: 'casusoverleg', stap: casusoverleg, door: GGD, velden: { ...moment, ...velden } };
  }
  if (aanmelding === undefined)
    throw new Error(`nr ${mens.nr}: een regel van het verloop noemt geen taak, aanmelding, casusoverleg of kamer`);
  return {
    soort: 'aanmelding',
    stap: aanmelding,
    door: ZETTERS[aanmelding] ?? BIJ_HOUDER,
    velden: { ...standaard(aanmelding, mens, dag), ...velden },
  };
}

/** A step in a room behind the door: who takes it and what it usually says stand in gewoontes.yaml. */
function inKamer(soort: (typeof GENOEMD)[number], regel: Verloopstap, dag: string): Opdracht {
  const { [soort]: stap, na, ...velden } = regel;
  void na;
  const gewoonte = gewoontes()[soort]?.[String(stap)];
  return {
    soort,
    stap: String(stap),
    door: { ...BIJ_HOUDER, ...(soort === 'dossier' || stap === OPENEN ? { bij: 'regie' } : {}), ...gewoonte?.door },
    velden: vulDagen({ ...gewoonte?.velden, ...velden }, dag) as Record<string, unknown>,
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
    case 'bezwaar-ontvangen':
      return { namens: 'client', ontvangenOp: dag };
    default:
      return {};
  }
}
