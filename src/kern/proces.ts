import type { Rol } from './wie.js';

/**
 * Every step of every room, by soort: `{ aanmelding: { 'in-toets-nemen': …fields } }`. Open on purpose: a room adds its
 * own steps by declaration merging, so a gevolg across rooms is type-checked without an import (docs/besluiten/0011).
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the rooms through declaration merging
export interface StapRegister {}

/** In which capacity somebody acts on a zaak; StapService works out which of these hold for the caller. */
export type Relatie =
  /** the organisation that has the zaak in hand (`zaak.organisatie`) */
  | 'houder'
  /** the organisation that answers for the dossier */
  | 'regiehouder'
  /** the organisation that brought the zaak in */
  | 'inzender'
  /** the organisation that was asked by name and has not answered yet */
  | 'aangewezen'
  /** any organisation that may see the whole dossier */
  | 'betrokken'
  /** any organisation of the chain at all */
  | 'partner'
  /** the organisation kind, for what only one kind may do */
  | `soort:${string}`;

/** Facts of one zaak as the guards see them; read by the room before the table is asked, never fetched by a guard. */
export type Feiten = Readonly<Record<string, unknown>>;
export type Velden = Readonly<Record<string, unknown>>;

/** A guard: a true sentence as name, and the Dutch sentence a person reads when it is not true. */
export interface Eis {
  readonly naam: string;
  readonly uitleg: string;
  readonly geldt: (feiten: Feiten, velden: Velden) => boolean;
  /** true when the guard looks at the fields of the step, so that it cannot be judged before they are filled in */
  readonly kijktNaarVelden?: true;
}

/** Who may walk an arrow: one of the roles, in one of the capacities. */
export interface WieMag {
  readonly rollen: readonly Rol[];
  readonly als: readonly Relatie[];
}

/** A follow-up in another room (or the same): open a zaak, or take a step. `velden` are the fields that are handed over. */
export interface Gevolg {
  readonly soort: string;
  /** absent: a new zaak of that soort is opened */
  readonly stap?: string;
  readonly velden: readonly string[];
  readonly uitleg: string;
}

export interface Toestand {
  readonly label: string;
  readonly uitleg: string;
  /** end state: `goed` what was meant to happen, `negatief` needs a named onward route */
  readonly einde?: 'goed' | 'negatief';
  /** a negative end must say how the client goes on: the name of the field that names it, or of the gevolg */
  readonly vervolg?: string;
}

export interface Stap {
  readonly label: string;
  readonly uitleg: string;
  /** fields of the step: `verplicht` must be there, `mag` may be there */
  readonly velden: Readonly<Record<string, 'verplicht' | 'mag'>>;
  /** fields that hold a code (or a list of codes), with the name of their code list: at most eight codes plus `anders` */
  readonly codes?: Readonly<Record<string, string>>;
  /**
   * fields that hold a day or moment that may still come, with the policy number of how many months ahead it may lie; a dot
   * leads into an object, and into every place of a list
   */
  readonly vooruit?: Readonly<Record<string, string>>;
  /** fields that hold a day or moment of what happened, with the policy number of how many months ago it may be; paths as above */
  readonly terug?: Readonly<Record<string, string>>;
  /** the fields are read back only by the organisation that took the step; that it was taken is seen by all */
  readonly afgeschermd?: true;
}

export interface Overgang {
  readonly stap: string;
  readonly van: readonly string[];
  /** `=` stays in the same state */
  readonly naar: string;
  readonly wie: WieMag;
  readonly eisen?: readonly Eis[];
  readonly gevolgen?: readonly Gevolg[];
}

/**
 * A clock of the process: runs while the zaak is in one of `loopt`, pauses in `opgeschort`, stops when it leaves both.
 * Length, unit and ground are reference data under `soort`; when it rings the systeem takes `bijAfloop`, if there is one.
 */
export interface Termijnregel {
  readonly soort: string;
  readonly loopt: readonly string[];
  readonly opgeschort?: readonly string[];
  /** steps after which the clock starts anew although the state is the same */
  readonly herstartBij?: readonly string[];
  readonly bijAfloop?: string;
  /** days that the clock counts from, whatever started it: when such a day is put right, a clock that counts from it moves along */
  readonly vanaf?: readonly Klokdag[];
  /** the clock is chosen by the room on opening (e.g. by taak); `soort` is then only its family name */
  readonly perZaak?: true;
}

/** The day that is filled in at a step, or at the opening of the zaak (`openen`). */
export interface Klokdag {
  readonly stap: string;
  readonly veld: string;
}

/** A process as data: what we call the table. Pure; the same table decides, documents, draws and tests. */
export interface Proces {
  readonly soort: string;
  /** plural noun of the resource under /v1 */
  readonly meervoud: string;
  readonly label: string;
  readonly uitleg: string;
  /** letter in the kenmerk of a zaak: `TNS-2026-000123-A1` */
  readonly letter: string;
  readonly begin: string;
  /** fields that opening a zaak of this soort by a gevolg takes */
  readonly openVelden: Readonly<Record<string, 'verplicht' | 'mag'>>;
  /** what opening a zaak of this soort brings about elsewhere */
  readonly openGevolgen?: readonly Gevolg[];
  readonly toestanden: Readonly<Record<string, Toestand>>;
  readonly stappen: Readonly<Record<string, Stap>>;
  readonly overgangen: readonly Overgang[];
  readonly termijnen: readonly Termijnregel[];
  /** retention class of the zaak */
  readonly bewaarklasse: string;
}

/** Is this state of the table an end state? */
export function isEinde(proces: Proces, toestand: string): boolean {
  return proces.toestanden[toestand]?.einde !== undefined;
}

/**
 * What a rule asks of its clock once a step has led to a state: run, stand still, or be no more. `opnieuw`: the step makes it
 * start from the beginning, whatever it did before.
 */
export function klokNa(
  regel: Termijnregel,
  { stap, toestand }: { readonly stap: string; readonly toestand: string },
): { readonly stand: 'loopt' | 'stil' | 'weg'; readonly opnieuw: boolean } {
  const opnieuw = regel.herstartBij?.includes(stap) ?? false;
  if (regel.opgeschort?.includes(toestand)) return { stand: 'stil', opnieuw };
  return { stand: regel.loopt.includes(toestand) ? 'loopt' : 'weg', opnieuw };
}

/**
 * Does this arrow make work, so that it cannot be walked in a closed dossier, where nobody would look after it (promise 1)?
 * An arrow that opens the dossier again may.
 */
export function vraagtOpenDossier(proces: Proces, { naar, gevolgen = [] }: Overgang): boolean {
  if (gevolgen.some(({ soort, stap }) => soort === 'dossier' && stap === 'heropenen')) return false;
  const wacht = naar !== '=' && !isEinde(proces, naar);
  return wacht || gevolgen.some(({ soort, stap }) => stap === undefined || soort === 'dossier');
}

/** The steps of a process that only the service itself may take; they are not offered over HTTP. */
export function isSysteemstap(proces: Proces, stap: string): boolean {
  const pijlen = proces.overgangen.filter((o) => o.stap === stap);
  return pijlen.length > 0 && pijlen.every((o) => o.wie.rollen.every((rol) => rol === 'systeem'));
}

/** What the table says, without its functions: the form in which it is stored, hashed, published and drawn. */
export function alsGegevens(proces: Proces): unknown {
  return {
    ...proces,
    overgangen: proces.overgangen.map((o) => ({
      ...o,
      eisen: (o.eisen ?? []).map(({ naam, uitleg }) => ({ naam, uitleg })),
      gevolgen: o.gevolgen ?? [],
    })),
  };
}
