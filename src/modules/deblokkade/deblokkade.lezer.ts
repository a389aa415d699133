import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { type Deblokkade, Kamers, type Werk, Zaak, ZaakLezer } from '../../proces/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer, type Rij } from '../referentie/index.js';
import type { DeblokkeergraafDto, KnoopDto, RandDto } from './deblokkade.dto.js';
import { aanDeBal, langsteKeten, type Knoop, type Rand } from './deblokkeergraaf.js';

/** A zaak of the dossier with what it says of itself. */
interface Bezig {
  readonly zaak: Zaak;
  readonly deblokkade: Deblokkade;
}

/** A knoop as it is shown. */
type Gezien = Knoop & Pick<KnoopDto, 'naam' | 'zaak'>;

/** What a client must get in order, what waits for what, and who has the ball. */
@Injectable()
export class DeblokkadeLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly kamers: Kamers,
    private readonly overdrachten: OverdrachtLezer,
    private readonly referentie: ReferentieLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /**
   * The graph of one dossier. The look is noted, so it needs a transaction that may write.
   * @throws DomeinFout `niet-gevonden`; `geen-recht` for who does not see the whole dossier
   */
  async haal(tx: Transactie, dossierId: string): Promise<DeblokkeergraafDto> {
    const { werk } = await this.zaken.haal(tx, 'dossier', dossierId);
    if ((await this.zaken.zicht(werk)) !== 'vol') {
      throw new DomeinFout('geen-recht', 'Wat waarop wacht ziet alleen wie het hele dossier mag zien.');
    }
    await this.inzagelog.noteer(tx, { dossierId, doel: 'deblokkeergraaf-lezen', resultaat: 'gevonden' });
    return this.graaf(werk);
  }

  /**
   * The same as a part of something larger, of which the look is noted already; undefined for who does not see all of it.
   * @throws DomeinFout `niet-gevonden`
   */
  async zoek(tx: Transactie, dossierId: string): Promise<DeblokkeergraafDto | undefined> {
    const { werk } = await this.zaken.haal(tx, 'dossier', dossierId);
    return (await this.zaken.zicht(werk)) === 'vol' ? this.graaf(werk) : undefined;
  }

  private async graaf(werk: Werk): Promise<DeblokkeergraafDto> {
    const soorten = (await this.referentie.op(werk, werk.vandaag)).alles('knoop');
    const bezig = await this.bezig(werk);
    const begonnen = await this.begonnen(werk, soorten, bezig);
    const randen = soorten
      .filter(({ code }) => begonnen.some((knoop) => knoop.code === code))
      .flatMap((soort) => randenVan(soort, bezig));
    const knopen = [...begonnen, ...nietBegonnen(werk, { soorten, begonnen, randen })];
    const zichtbaar = randen.filter(({ naar }) => knopen.some(({ code }) => code === naar));
    const keten = langsteKeten(knopen, zichtbaar);
    const eerst = aanDeBal(keten);
    return {
      dossier: werk.dossier.id,
      knopen,
      randen: zichtbaar,
      langsteKeten: keten.map(({ code }) => code),
      aanZet: knopen.find(({ code }) => code === eerst?.code) ?? null,
    };
  }

  private async bezig(werk: Werk): Promise<Bezig[]> {
    const zaken = await werk.manager.find(Zaak, {
      where: { dossierId: werk.dossier.id },
      order: { open: 'DESC', aangemaaktOp: 'DESC', id: 'DESC' },
    });
    const bezig: Bezig[] = [];
    for (const zaak of zaken) {
      bezig.push({ zaak, deblokkade: (await this.kamers.haal(zaak.soort).deblokkade?.(werk, zaak)) ?? {} });
    }
    return bezig;
  }

  /** What was begun, or asked for: the open zaak before the one that is done, the zaak before the hand-off that asks for it. */
  private async begonnen(werk: Werk, soorten: readonly Rij<'knoop'>[], bezig: readonly Bezig[]): Promise<Gezien[]> {
    const taken = await this.overdrachten.takenVan(werk);
    return soorten.flatMap((soort) => {
      const eigen = bezig.filter((een) => isVan(soort, een)).map(({ zaak }) => zaak);
      const gevraagd = bezig.map(({ zaak }) => zaak).filter(({ id }) => soort.taken.includes(taken.get(id) ?? ''));
      const zaak = eigen.find(({ open }) => open) ?? gevraagd.find(({ open }) => open) ?? eigen[0] ?? gevraagd[0];
      if (!zaak) return [];
      const klaar = zaak.soort === soort.soort ? soort.klaarIn.includes(zaak.toestand) : !zaak.open;
      // what ended without being done has to begin anew, and only when something waits for it
      if (!klaar && !zaak.open) return [];
      return [
        {
          code: soort.code,
          naam: soort.naam,
          stand: klaar ? ('klaar' as const) : ('loopt' as const),
          organisatie: zaak.organisatie,
          sinds: zaak.toestandSinds.toISOString(),
          zaak: zaak.id,
        },
      ];
    });
  }
}

function isVan({ soort, soorten }: Rij<'knoop'>, { zaak, deblokkade }: Bezig): boolean {
  if (zaak.soort !== soort) return false;
  return soorten.length === 0 || soorten.includes(deblokkade.aard ?? '');
}

/** The rows of reference data, and what somebody recorded a reason for. */
function randenVan(soort: Rij<'knoop'>, bezig: readonly Bezig[]): Rand[] {
  const vastgelegd = bezig
    .filter((een) => een.zaak.open && isVan(soort, een))
    .flatMap(({ deblokkade }) => deblokkade.wachtOp ?? []);
  const hard = new Set([...soort.hardOp, ...vastgelegd]);
  return [
    ...[...hard].map((naar) => ({ van: soort.code, naar, hardheid: 'hard' as const })),
    ...soort.zachtOp
      .filter((naar) => !hard.has(naar))
      .map((naar) => ({ van: soort.code, naar, hardheid: 'zacht' as const })),
  ];
}

/** What something waits for hard, and nobody has begun: the ball is with the regiehouder. */
function nietBegonnen(
  { dossier }: Werk,
  {
    soorten,
    begonnen,
    randen,
  }: { soorten: readonly Rij<'knoop'>[]; begonnen: readonly Gezien[]; randen: readonly RandDto[] },
): Gezien[] {
  const nodig = new Set(
    randen
      .filter(({ van, hardheid }) => hardheid === 'hard' && begonnen.some((k) => k.code === van && k.stand === 'loopt'))
      .map(({ naar }) => naar),
  );
  return soorten
    .filter(({ code }) => nodig.has(code) && !begonnen.some((knoop) => knoop.code === code))
    .map(({ code, naam }) => ({
      code,
      naam,
      stand: 'niet-begonnen' as const,
      organisatie: dossier.regiehouder,
      sinds: dossier.aanmelddatum.toISOString(),
      zaak: null,
    }));
}
