import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { systeem, type Wie } from '../../kern/wie.js';
import { BerichtService } from '../../modules/bericht/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { Medewerkers, Sessieboek, type Einde, type Sessierij } from '../../platform/sessie/index.js';
import { REFERENTIEBRON, type Referentiebron } from '../../proces/index.js';
import { Namen } from '../namen/namen.js';
import { leesInvulling, type Invulling, schrijfInvulling } from './invulling.js';
import type { Sessie } from './sessie.js';

const MINUUT_MS = 60 * 1000;
const UUR_MS = 60 * MINUUT_MS;

/** Policy: minutes of doing nothing after which one logs in again. */
const STIL = 'werkplek-stil-minuten';
/** Policy: hours after which everybody logs in again. */
const DUUR = 'werkplek-sessie-uren';
/** Policy: hours that a form is kept which came in too late. */
const FORMULIER = 'werkplek-formulier-uren';

/** A session that a cookie belongs to. */
export interface Herkend {
  readonly sleutel: string;
  readonly csrfHash: string;
  readonly sessie: Sessie;
  /** false: it existed, but it is over */
  readonly geldig: boolean;
}

/** What a login gives to make a session of. */
export interface Ingelogde {
  readonly wie: Wie & { readonly naam: string };
  readonly idToken: string | undefined;
  readonly sid: string | undefined;
}

/** The sessions of the werkplek: what a cookie is worth, and what is kept with it (docs/besluiten/0032). */
@Injectable()
export class Sessies {
  constructor(
    private readonly database: DatabaseService,
    private readonly boek: Sessieboek,
    private readonly medewerkers: Medewerkers,
    private readonly berichten: BerichtService,
    private readonly namen: Namen,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /**
   * Whose cookie this is; undefined when it was never one of ours, or is long gone.
   * @param vanzelf the page asked by itself: nobody did anything, so the time of doing nothing goes on
   */
  async herken(koek: string, { vanzelf }: { readonly vanzelf: boolean }): Promise<Herkend | undefined> {
    if (!/^[\w-]{43}$/.test(koek)) return undefined;
    const { rij, organisatie, geldig, even } = await this.database.lees(systeem(), async (tx) => {
      const [gevonden, stil, duur] = await Promise.all([
        this.boek.zoek(tx, sleutelVan(koek)),
        this.beleid(tx, STIL),
        this.beleid(tx, DUUR),
      ]);
      const code = gevonden?.wie.organisatie ?? '';
      const organisatie = (await this.namen.vandaag(tx)).organisatie(code);
      return {
        rij: gevonden,
        organisatie,
        ...(gevonden ? weeg(gevonden, tx.nu, { stil, duur }) : { geldig: false, even: true }),
      };
    });
    if (!rij) return undefined;
    if (geldig && !even && !vanzelf)
      await this.database.schrijf(systeem(), async (tx) => this.boek.gezien(tx, rij.sleutel));
    return {
      sleutel: rij.sleutel,
      csrfHash: rij.csrfHash,
      sessie: { wie: rij.wie, organisatie, csrf: csrfVan(koek) },
      geldig,
    };
  }

  /**
   * A new session, under a new cookie, and the end of the one this browser had. A form that came in too late goes along.
   * @returns the cookie, and whether there is such a form
   */
  async begin(
    { wie, idToken, sid }: Ingelogde,
    vorige: string | undefined,
  ): Promise<{ koek: string; bewaard: boolean }> {
    const koek = randomBytes(32).toString('base64url');
    const sleutel = sleutelVan(koek);
    const bewaard = await this.database.schrijf(wie, async (tx) => {
      this.medewerkers.onthoud(tx, wie.naam);
      this.berichten.onthoud(tx);
      if (vorige !== undefined) await this.boek.beeindig(tx, sleutelVan(vorige));
      this.boek.begin(tx, { sleutel, csrfHash: hashVan(csrfVan(koek)), idToken, sid });
      return this.boek.neemOver(tx, sleutel, await this.formulierenVanaf(tx));
    });
    return { koek, bewaard };
  }

  /** Ends a session. @returns the id token, for telling the provider */
  async beeindig(sleutel: string): Promise<string | undefined> {
    return this.database.schrijf(systeem(), (tx) => this.boek.beeindig(tx, sleutel));
  }

  /** Ends what the provider says is over. */
  async beeindigVan(einde: Einde): Promise<number> {
    return this.database.schrijf(systeem(), (tx) => this.boek.beeindigVan(tx, einde));
  }

  /** Does this token belong to this session, or to an earlier one of the same person? */
  async kentCsrf({ csrfHash, sessie }: Herkend, csrf: string): Promise<'eigen' | 'eerder' | 'nee'> {
    const hash = hashVan(csrf);
    // digests of what nobody can guess: how long the comparison takes says nothing of use
    if (hash === csrfHash) return 'eigen';
    if (csrf === '') return 'nee';
    const eerder = await this.database.lees(systeem(), (tx) => this.boek.kendeCsrf(tx, sessie.wie.id, hash));
    return eerder ? 'eerder' : 'nee';
  }

  /** Keeps a form with a session. @returns false when it is too large to keep */
  async bewaar(sleutel: string, invulling: Invulling): Promise<boolean> {
    const tekst = schrijfInvulling(invulling);
    if (tekst === undefined) return false;
    await this.database.schrijf(systeem(), async (tx) => this.boek.bewaar(tx, sleutel, tekst));
    return true;
  }

  async leesBewaard(sleutel: string): Promise<Invulling | undefined> {
    const tekst = await this.database.lees(systeem(), async (tx) =>
      this.boek.leesBewaard(tx, sleutel, await this.formulierenVanaf(tx)),
    );
    return tekst === undefined ? undefined : leesInvulling(tekst);
  }

  async wisBewaard(sleutel: string): Promise<void> {
    await this.database.schrijf(systeem(), async (tx) => this.boek.wis(tx, sleutel));
  }

  private async formulierenVanaf(tx: Transactie): Promise<Date> {
    return new Date(tx.nu.getTime() - (await this.beleid(tx, FORMULIER)) * UUR_MS);
  }

  private beleid(tx: Transactie, code: string): Promise<number> {
    return this.bron.beleidsgetal(tx, code, dagInAmsterdam(tx.nu.toISOString()));
  }
}

interface Grenzen {
  readonly stil: number;
  readonly duur: number;
}

/** Is it still good, and was it seen so shortly ago that there is nothing to write? */
function weeg(rij: Sessierij, nu: Date, { stil, duur }: Grenzen): { geldig: boolean; even: boolean } {
  const sinds = nu.getTime() - rij.laatstGezienOp.getTime();
  const geldig = !rij.beeindigd && sinds < stil * MINUUT_MS && nu.getTime() - rij.begonnenOp.getTime() < duur * UUR_MS;
  return { geldig, even: sinds < MINUUT_MS };
}

/** Under which a session is found. The cookie itself is random enough to need no salt. */
function sleutelVan(koek: string): string {
  return hashVan(koek);
}

/** What goes along in forms: follows from the cookie, so that it need not be kept, and gives nothing of it away. */
function csrfVan(koek: string): string {
  return createHmac('sha256', koek).update('csrf').digest('base64url');
}

function hashVan(tekst: string): string {
  return createHash('sha256').update(tekst).digest('hex');
}
