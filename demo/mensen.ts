import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { leesDag } from '../src/kern/dag.js';
import { projectMap } from '../src/platform/ingebed/plek.js';
import { leesLevens, vouwUit } from './levens.js';

/** One thing that happens to somebody after registering; the words are explained at the top of personen.yaml. */
export interface Verloopstap {
  readonly taak?: string;
  readonly wat?: string;
  readonly aanmelding?: string;
  readonly casusoverleg?: string;
  readonly overDagen?: number;
  /** days after the line before it; the first counts from the registration */
  readonly na?: number;
  /** the fields of the step itself, such as reden or wachtrij */
  readonly [veld: string]: unknown;
}

/** An invented person of demo/personen.yaml: the form of POST /v1/aanmeldingen and what the demo adds to it. */
export interface Mens {
  readonly nr: number;
  readonly toon?: boolean;
  readonly meldtDoor: { readonly organisatie: string; readonly rol: string };
  readonly aanmelder: { readonly persoon: string; readonly telefoon?: string };
  readonly client: Record<string, unknown>;
  readonly ontruimingOverDagen?: number;
  readonly ontslag?: { readonly overDagen: number; readonly soort: string };
  /** so many days before the last day of the story somebody registered */
  readonly geleden: number;
  /** what happens in the first days: the door, the bed, the toets, the hand-offs */
  readonly verloop: readonly Verloopstap[];
  /** what happens in the weeks after, in the rooms behind the door */
  readonly daarna: readonly Verloopstap[];
  readonly [veld: string]: unknown;
}

/**
 * Reads the people, in the order of the file.
 * @throws Error when the file has not the form that it promises itself; what is in a form is for the API to judge
 */
export function leesMensen(bestand = join(projectMap(), 'demo', 'personen.yaml')): Mens[] {
  const inhoud: unknown = parse(readFileSync(bestand, 'utf8'));
  const lijst = isObject(inhoud) ? inhoud['personen'] : undefined;
  if (!Array.isArray(lijst)) throw new Error(`${bestand}: er wordt een lijst "personen" verwacht.`);
  const levens = leesLevens();
  return lijst.map((mens: unknown, index) => {
    const heel: unknown = isObject(mens) ? { geleden: 0, ...mens, daarna: vouwUit(mens['daarna'], levens) } : mens;
    if (!isMens(heel))
      throw new Error(`${bestand}: persoon ${index + 1} mist nr, meldtDoor, aanmelder, client of verloop.`);
    return heel;
  });
}

/**
 * The form of a person as the API takes it: without what the demo adds, and with dates for the numbers of days.
 * @param dag the day on which they register, YYYY-MM-DD
 */
export function opgaveVan(mens: Mens, dag: string): Record<string, unknown> {
  const { nr, toon, meldtDoor, geleden, verloop, daarna, ontruimingOverDagen, ontslag, ...opgave } = mens;
  void [nr, toon, meldtDoor, geleden, verloop, daarna];
  return {
    ...opgave,
    ...(ontruimingOverDagen === undefined ? {} : { ontruimingsdatum: dagErbij(dag, ontruimingOverDagen) }),
    ...(ontslag === undefined ? {} : { ontslag: { datum: dagErbij(dag, ontslag.overDagen), soort: ontslag.soort } }),
  };
}

/** A day so many days later, YYYY-MM-DD. */
export function dagErbij(dag: string, dagen: number): string {
  return leesDag(dag).add({ days: dagen }).toString();
}

/**
 * What a form is recognised by, in the file and when read back. Made of what nobody changes afterwards; different for
 * each of the ninety (a test holds that), also for the anonymous and for one person who is registered twice.
 */
export function herken(opgave: Readonly<Record<string, unknown>>): string {
  const aanmelder = isObject(opgave['aanmelder']) ? opgave['aanmelder'] : {};
  const client = isObject(opgave['client']) ? opgave['client'] : {};
  const delen = [
    aanmelder['persoon'],
    ...['achternaam', 'voornamen', 'roepnaam', 'geboortedatum'].map((veld) => client[veld]),
  ];
  return delen.map((deel) => (typeof deel === 'string' ? deel : '')).join('|');
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function isMens(waarde: unknown): waarde is Mens {
  return (
    isObject(waarde) &&
    typeof waarde['nr'] === 'number' &&
    isObject(waarde['meldtDoor']) &&
    isObject(waarde['aanmelder']) &&
    isObject(waarde['client']) &&
    typeof waarde['geleden'] === 'number' &&
    Array.isArray(waarde['verloop']) &&
    Array.isArray(waarde['daarna'])
  );
}
