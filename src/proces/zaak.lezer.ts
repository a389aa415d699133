import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { DomeinFout } from '../kern/fout.js';
import { statusVan } from '../kern/termijn.js';
import type { Transactie } from '../platform/database/database.service.js';
import {
  bladerAntwoord,
  type BladerAntwoord,
  type BladerQuery,
  bladerUit,
  leesCursor,
} from '../platform/http/bladeren.js';
import { Afrekening } from './afrekening.js';
import type { Dossier } from './dossier.entity.js';
import { Gebeurtenis, GebeurtenisInhoud } from './gebeurtenis.entity.js';
import { Geschiedschrijver } from './geschiedschrijver.js';
import { Kamers } from './kamers.js';
import { Oordeel } from './oordeel.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';
import { Termijn } from './termijn.entity.js';
import { beginWerk, type Gevolgd, type Werk } from './werk.js';
import type { GebeurtenisDto, GevolgDto } from './gebeurtenis.dto.js';
import type { TermijnDto, ZaakDto } from './zaak.dto.js';
import { Zaak } from './zaak.entity.js';
import { zichtOp } from './zicht.js';
import { zonderBsn } from './zonder-bsn.js';

/** A zaak as it was found, with the work needed to judge what may be done with it. */
export interface GelezenZaak {
  readonly zaak: Zaak;
  readonly werk: Werk;
}

/** Of which zaak the steps are asked, and which page of them. */
export interface Stappenvraag extends Pick<BladerQuery, 'limit' | 'cursor'> {
  readonly soort: string;
  readonly id: string;
}

/** The questions about what every zaak has; rooms add their own fields. Every question is asked as `tx.wie`. */
@Injectable()
export class ZaakLezer {
  constructor(
    private readonly kamers: Kamers,
    private readonly oordeel: Oordeel,
    private readonly afrekening: Afrekening,
    private readonly geschiedschrijver: Geschiedschrijver,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, soort: string, id: string): Promise<GelezenZaak> {
    const [zaak] = await tx.boek.zoek(Zaak, 'where t.id = $1 and t.soort = $2', [id, soort]);
    if (!zaak) throw new DomeinFout('niet-gevonden', 'Deze zaak is er niet, of u mag hem niet zien.');
    return { zaak, werk: beginWerk(tx, await this.afrekening.lees(tx, zaak.dossierId)) };
  }

  /** What every zaak shows, with the steps this caller may take now and its clocks. */
  async weergave({ zaak, werk }: GelezenZaak): Promise<ZaakDto> {
    const { stappen } = this.kamers.haal(zaak.soort).proces;
    // asked together, so that they are one round trip
    const [zicht, toegestaan, termijnen] = await Promise.all([
      this.zicht(werk),
      this.oordeel.toegestaan(werk, zaak),
      this.termijnen(werk, zaak.id),
    ]);
    await werk.kenmerkVast();
    return {
      id: zaak.id,
      kenmerk: kenmerkVan(werk.dossier, zaak),
      dossier: zaak.dossierId,
      soort: zaak.soort,
      toestand: zaak.toestand,
      toestandSinds: zaak.toestandSinds.toISOString(),
      versie: zaak.versie,
      open: zaak.open,
      organisatie: zaak.organisatie,
      wachtrij: zaak.wachtrij,
      behandelaar: zaak.behandelaar,
      verantwoordelijke: zaak.verantwoordelijke,
      regiehouder: werk.dossier.regiehouder,
      zicht,
      toegestaneStappen: toegestaan.map((stap) => ({
        ...stap,
        label: stappen[stap.stap]?.label ?? stap.stap,
      })),
      termijnen,
    };
  }

  /** The clocks of one zaak that the caller may see, with the first that ends in front. */
  async termijnen(werk: Werk, zaakId: string): Promise<TermijnDto[]> {
    const { boek, nu } = werk;
    const termijnen =
      (await klokkenInWerk(werk, zaakId)) ?? (await boek.zoek(Termijn, 'where t.zaak_id = $1 order by t.id', [zaakId]));
    return termijnen.map((termijn) => alsTermijn(termijn, nu)).sort(opEinde);
  }

  /**
   * `vol` for who works on the dossier, `beperkt` for who only sees a zaak of its own, or was offered work and has not picked
   * it up: then the gegevensset of that work says what may be seen (docs/besluiten/0016).
   */
  async zicht(werk: Werk): Promise<'vol' | 'beperkt'> {
    return (await zichtOp(werk)).vol ? 'vol' : 'beperkt';
  }

  /** The steps of one zaak, oldest first. @throws DomeinFout `niet-gevonden` */
  async geschiedenis(
    tx: Transactie,
    { soort, id, limit, cursor }: Stappenvraag,
  ): Promise<BladerAntwoord<GebeurtenisDto>> {
    const lijst = `${soort}-stappen`;
    const [na] = leesCursor(lijst, cursor, ['getal']) ?? [0];
    const { zaak, werk } = await this.haal(tx, soort, id);
    const gebeurtenissen = await tx.manager.find(Gebeurtenis, {
      where: { zaakId: zaak.id, versie: MoreThan(Number(na)) },
      order: { versie: 'ASC' },
      take: limit + 1,
    });
    const { resultaten, volgende } = bladerUit(gebeurtenissen, { limit, lijst }, ({ versie }) => [versie]);
    return bladerAntwoord(await this.alsGebeurtenissen(werk, resultaten), volgende);
  }

  /**
   * Gebeurtenissen as the caller may read them: the fields that were filled in only at level `vol`, and a BSN only with a
   * legal ground for it.
   */
  async alsGebeurtenissen(werk: Werk, gebeurtenissen: readonly Gebeurtenis[]): Promise<GebeurtenisDto[]> {
    const ids = gebeurtenissen.map((g) => g.id);
    const vol = (await this.zicht(werk)) === 'vol';
    const inhouden =
      vol && ids.length > 0 ? await werk.manager.find(GebeurtenisInhoud, { where: { gebeurtenisId: In(ids) } }) : [];
    const zaken = await werk.manager.find(Zaak, { where: { dossierId: werk.dossier.id } });
    const magBsn = await this.bron.magBsnZien(werk, werk.vandaag);
    const leesbaar = (inhoud: GebeurtenisInhoud) => {
      const velden = this.geschiedschrijver.ontcijfer(inhoud);
      return magBsn ? velden : zonderBsn(velden);
    };
    return gebeurtenissen.map((g) => {
      const inhoud = inhouden.find((i) => i.gebeurtenisId === g.id);
      const zaak = zaken.find((z) => z.id === g.zaakId);
      return {
        id: g.id,
        zaak: g.zaakId,
        kenmerk: zaak ? kenmerkVan(werk.dossier, zaak) : (werk.dossier.kenmerk ?? ''),
        soort: g.soort,
        stap: g.stap,
        label: this.kamers.haal(g.soort).proces.stappen[g.stap]?.label ?? 'Openen',
        van: g.van,
        naar: g.naar,
        versie: g.versie,
        persoon: g.persoon,
        organisatie: g.organisatie,
        rol: g.rol,
        toepassing: g.toepassing,
        moment: g.moment.toISOString(),
        reden: g.reden,
        corrigeert: g.corrigeert,
        oorzaak: g.oorzaak,
        ...(inhoud && !this.isAfgeschermd(werk, g) ? { velden: leesbaar(inhoud) } : {}),
      };
    });
  }

  /** Was this step filled in by another organisation, in a step that only its own people read back? */
  private isAfgeschermd({ wie }: Werk, { soort, stap, organisatie }: Gebeurtenis): boolean {
    return this.kamers.haal(soort).proces.stappen[stap]?.afgeschermd === true && organisatie !== wie.organisatie;
  }
}

/**
 * The clocks of a zaak that went through this work, as far as the caller may see them: the rule of row-level security on
 * `termijn`, so that they need not be asked again. Undefined when the work does not know them.
 */
async function klokkenInWerk(werk: Werk, zaakId: string): Promise<readonly Termijn[] | undefined> {
  const [zaak, klokken] = [werk.zaken.get(zaakId), werk.klokken.get(zaakId)];
  if (!zaak || !klokken) return undefined;
  const eigen = [zaak.organisatie, zaak.inzender, zaak.verantwoordelijke].includes(werk.wie.organisatie);
  return eigen || (await zichtOp(werk)).betrokken ? klokken : [];
}

/** The number people see: that of the dossier, with letter and number of the zaak behind it. */
export function kenmerkVan(dossier: Pick<Dossier, 'kenmerk'>, zaak: Pick<Zaak, 'soort' | 'nummer'>): string {
  const kenmerk = dossier.kenmerk ?? '';
  return zaak.soort === 'dossier' ? kenmerk : `${kenmerk}-${zaak.nummer}`;
}

/** A clock as the API shows it; the status is worked out at `nu`, never stored. */
export function alsTermijn(termijn: Termijn, nu: Date): TermijnDto {
  const vervaltOp = termijn.vervaltOp?.toISOString() ?? null;
  return {
    id: termijn.id,
    soort: termijn.soort,
    status: statusVan({
      vervaltOp,
      gestoptOp: termijn.gestoptOp?.toISOString() ?? null,
      opgeschort: vervaltOp === null,
      nu: nu.toISOString(),
    }),
    start: termijn.start.toISOString(),
    laatsteDag: termijn.laatsteDag,
    vervaltOp,
    aard: termijn.aard,
    grondslag: termijn.grondslag,
  };
}

/** What a step brought about, without the step itself. */
export function alsGevolgen(gevolgd: readonly Gevolgd[]): GevolgDto[] {
  return gevolgd.slice(1).map(({ soort, zaakId, stap, toestand }) => ({ soort, zaak: zaakId, stap, toestand }));
}

/** The first that ends in front; what is paused comes last. */
export function opEinde(a: TermijnDto, b: TermijnDto): number {
  return (a.vervaltOp ?? '9') < (b.vervaltOp ?? '9') ? -1 : 1;
}
