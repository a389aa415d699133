import { Inject, Injectable } from '@nestjs/common';
import { beslis, toegestaneStappen, type ToegestaneStap } from '../kern/beslis.js';
import { dagInAmsterdam } from '../kern/dag.js';
import { DomeinFout, type VeldFout } from '../kern/fout.js';
import { vraagtOpenDossier, type Overgang, type Relatie, type Velden } from '../kern/proces.js';
import { daggrenzen, tekstenOp } from '../kern/dagbereik.js';
import { systeem, type Wie } from '../kern/wie.js';
import type { Transactie } from '../platform/database/database.service.js';
import { toetsVersie } from '../platform/http/if-match.js';
import { DOSSIER_IS_DICHT, dossierIsDicht } from './dicht.js';
import type { Kamer } from './kamer.js';
import { Kamers } from './kamers.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';
import type { Werk } from './werk.js';
import { Zaak } from './zaak.entity.js';
import { zichtOp } from './zicht.js';

/** A step somebody wants to take. */
export interface Opdracht {
  readonly soort: string;
  readonly zaakId: string;
  readonly stap: string;
  readonly velden: Velden;
  /** version of the zaak the caller looked at (If-Match); `laatste` where there is nothing to look at first */
  readonly versie: number | 'laatste' | undefined;
  /** the service itself takes the step: a follow-up, or a clock that rang */
  readonly alsSysteem?: true;
}

interface Geval {
  readonly kamer: Kamer;
  readonly zaak: Zaak;
  readonly opdracht: Opdracht;
}

const DOSSIER = 'dossier';
const NIET_GEVONDEN = 'Deze zaak is er niet, of u mag hem niet zien.';

/** Puts the question to the table, and turns a "no" into the one exception (docs/besluiten/0012). */
@Injectable()
export class Oordeel {
  constructor(
    private readonly kamers: Kamers,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /**
   * Checks the codes in the fields against the code lists of today.
   * @throws DomeinFout `ongeldig` with every code that does not exist
   */
  async keurCodes(tx: Transactie, { soort, stap, velden }: Opdracht): Promise<void> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const fouten: VeldFout[] = [];
    for (const [veld, lijst] of Object.entries(this.kamers.haal(soort).proces.stappen[stap]?.codes ?? {})) {
      for (const [pad, code] of codesIn(veld, velden[veld])) {
        if (await this.bron.kentCode(tx, { lijst, code, peildatum: vandaag })) continue;
        fouten.push({ pad, melding: `Kies een code uit de codelijst ${lijst}.`, code: 'onbekend' });
      }
    }
    if (fouten.length > 0) throw new DomeinFout('ongeldig', 'Een code klopt niet.', { errors: fouten });
  }

  /**
   * Checks how far ahead and how long ago the days in the fields lie, by the policy of today.
   * @throws DomeinFout `ongeldig` with every day that is too far, and the last or first one that can be chosen
   */
  async keurDagen(tx: Transactie, { soort, stap, velden }: Opdracht): Promise<void> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const fouten: VeldFout[] = [];
    for (const { veld, beleid, keur } of daggrenzen(this.kamers.haal(soort).proces.stappen[stap] ?? {})) {
      for (const [pad, dag] of tekstenOp(veld, velden)) {
        const fout = keur(pad, dag, { vandaag, maanden: await this.bron.beleidsgetal(tx, beleid, vandaag) });
        if (fout !== null) fouten.push(fout);
      }
    }
    if (fouten.length > 0) throw new DomeinFout('ongeldig', 'Een dag klopt niet.', { errors: fouten });
  }

  /**
   * Locks the zaak, after its dossier (docs/besluiten/0002), and checks that the caller saw the newest version.
   * @throws DomeinFout `versie-ontbreekt` (428) or `verouderd` (412)
   */
  async vergrendel(werk: Werk, { soort, zaakId, versie }: Opdracht): Promise<Zaak> {
    const zaak =
      werk.zaken.get(zaakId) ??
      (await werk.boek
        .zoek(Zaak, 'where t.id = $1 and t.soort = $2 and t.dossier_id = $3 for update', [
          zaakId,
          soort,
          werk.dossier.id,
        ])
        .then(([gevonden]) => gevonden));
    if (!zaak) throw new DomeinFout('niet-gevonden', NIET_GEVONDEN);
    werk.zaken.set(zaakId, zaak);
    if (versie === 'laatste') return zaak;
    toetsVersie(versie, zaak.versie);
    return zaak;
  }

  /** @throws DomeinFout `stap-kan-niet` (409), `geen-recht` (403) or `eis-niet-gehaald` (422) */
  async vel(werk: Werk, { kamer, zaak, opdracht }: Geval): Promise<Overgang> {
    const wie: Wie = opdracht.alsSysteem ? systeem(werk.wie.organisatie) : werk.wie;
    const besluit = beslis(kamer.proces, {
      toestand: zaak.toestand,
      stap: opdracht.stap,
      velden: opdracht.velden,
      wie,
      relaties: opdracht.alsSysteem ? new Set() : await this.relaties(werk, kamer, zaak),
      feiten: await kamer.feiten(werk, zaak),
    });
    const label = kamer.proces.stappen[opdracht.stap]?.label ?? opdracht.stap;
    switch (besluit.soort) {
      case 'mag':
        if (!opdracht.alsSysteem && zaak.soort !== DOSSIER && !werk.dossier.open) eisOpen(kamer, besluit.overgang);
        return besluit.overgang;
      case 'kan-niet':
        throw new DomeinFout(
          'stap-kan-niet',
          `“${label}” kan niet vanuit “${kamer.proces.toestanden[zaak.toestand]?.label ?? zaak.toestand}”.`,
          { toegestaneStappen: besluit.mogelijk, rollen: besluit.rollen },
        );
      case 'niet-jouw-rol':
        throw new DomeinFout('geen-recht', `“${label}” mag u niet doen vanuit uw rol of organisatie.`, {
          rollen: besluit.rollen,
        });
      case 'eis':
        throw new DomeinFout('eis-niet-gehaald', besluit.eis.uitleg, { eis: besluit.eis.naam });
    }
  }

  /** The steps the caller may take on this zaak now, with what still stands in the way. */
  async toegestaan(werk: Werk, zaak: Zaak): Promise<ToegestaneStap[]> {
    const kamer = this.kamers.haal(zaak.soort);
    const { proces } = kamer;
    const stappen = toegestaneStappen(proces, {
      toestand: zaak.toestand,
      wie: werk.wie,
      relaties: await this.relaties(werk, kamer, zaak),
      feiten: await kamer.feiten(werk, zaak),
    });
    if (werk.dossier.open || zaak.soort === DOSSIER) return stappen;
    const pijlen = proces.overgangen.filter(({ van }) => van.includes(zaak.toestand));
    return stappen.map((een) => {
      const kan = pijlen.some((pijl) => pijl.stap === een.stap && !vraagtOpenDossier(proces, pijl));
      return kan ? een : { stap: een.stap, belemmering: DOSSIER_IS_DICHT };
    });
  }

  private async relaties(werk: Werk, kamer: Kamer, zaak: Zaak): Promise<ReadonlySet<Relatie>> {
    const { organisatie, organisatieSoort } = werk.wie;
    const relaties = new Set<Relatie>(['partner', `soort:${organisatieSoort}`]);
    if (zaak.organisatie === organisatie) relaties.add('houder');
    if (zaak.inzender === organisatie) relaties.add('inzender');
    if (werk.dossier.regiehouder === organisatie) relaties.add('regiehouder');
    if ((await zichtOp(werk)).betrokken) relaties.add('betrokken');
    if (await kamer.isAangewezen?.(werk, zaak)) relaties.add('aangewezen');
    return relaties;
  }
}

function eisOpen({ proces }: Kamer, overgang: Overgang): void {
  if (vraagtOpenDossier(proces, overgang)) throw dossierIsDicht();
}

/** The codes in one field, each with its path: the field itself, or every place of a list. */
function codesIn(veld: string, waarde: unknown): [pad: string, code: string][] {
  if (typeof waarde === 'string') return [[veld, waarde]];
  if (Array.isArray(waarde)) return waarde.map((code, i) => [`${veld}.${i}`, String(code)]);
  return [];
}
