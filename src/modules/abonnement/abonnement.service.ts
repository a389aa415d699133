import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import { Config } from '../../platform/config/config.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import { nieuwGeheim } from '../../platform/webhook/index.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { Kamers } from '../../proces/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { AbonnementDto, AbonnementMaken, AbonnementMetGeheimDto, AbonnementWijzigen } from './abonnement.dto.js';
import { AbonnementLezer } from './abonnement.lezer.js';
import { eisBeheer } from './beheer.js';
import { keurAbonnement } from './keuring.js';

const UUR_MS = 60 * 60 * 1000;
/** Subscriptions that are not over, per organisation; nobody has more systems. */
const HOOGSTENS = 20;

/** Which subscription, and the version that the caller had seen. */
interface Doelwit {
  readonly id: string;
  readonly versie: number | undefined;
}

/** The acts on subscriptions (docs/besluiten/0041). A subscription is of an organisation and no zaak: it routes nothing. */
@Injectable()
export class AbonnementService {
  constructor(
    private readonly config: Config,
    private readonly kamers: Kamers,
    private readonly lezer: AbonnementLezer,
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** @throws DomeinFout `geen-recht`, `ongeldig`, or `eis-niet-gehaald` when there are too many or this house has no OIN */
  async maak(tx: Transactie, wens: AbonnementMaken): Promise<AbonnementMetGeheimDto> {
    eisBeheer(tx.wie);
    await this.keur(tx, wens);
    await this.eisRuimte(tx);
    const id = uuid();
    const { naam, doel, wachtrijen = [], soorten = [] } = wens;
    tx.boek.stuur(
      `insert into tns.abonnement (id, organisatie, naam, doel, wachtrijen, soorten, toestand, versie, gemaakt_door, gemaakt_op,
         gewijzigd_op) values ($1, $2, $3, $4, $5, $6, 'actief', 1, $7, $8, $8)`,
      [id, tx.wie.organisatie, naam, doel, wachtrijen, soorten, tx.wie.id, tx.nu],
    );
    const geheim = this.geefGeheim(tx, id);
    return { ...(await this.lezer.haal(tx, id)), geheim };
  }

  /** @throws DomeinFout as {@link maak}, `versie-ontbreekt`, `verouderd`, or `stap-kan-niet` for one that is over */
  async wijzig(tx: Transactie, { id, versie }: Doelwit, wens: AbonnementWijzigen): Promise<AbonnementDto> {
    if (Object.values(wens).every((waarde) => waarde === undefined))
      throw new DomeinFout('ongeldig', 'Er staat niet in wat u wilt wijzigen. Geef minstens één veld.');
    const nu = await this.pak(tx, id);
    eisVersie(nu, versie);
    await this.keur(tx, wens);
    const nieuw = {
      naam: wens.naam ?? nu.naam,
      doel: wens.doel ?? nu.doel,
      wachtrijen: wens.wachtrijen ?? nu.wachtrijen,
      soorten: wens.soorten ?? nu.soorten,
      toestand: wens.toestand ?? nu.toestand,
    };
    const voorbij = nieuw.toestand === 'beeindigd';
    tx.boek.stuur(
      `update tns.abonnement set naam = $2, doel = $3, wachtrijen = $4, soorten = $5, toestand = $6, reden = $7, beeindigd_op = $8,
         gewijzigd_op = $9, versie = versie + 1 where id = $1`,
      [
        id,
        nieuw.naam,
        nieuw.doel,
        nieuw.wachtrijen,
        nieuw.soorten,
        nieuw.toestand,
        voorbij ? 'zelf' : null,
        voorbij ? tx.nu : null,
        tx.nu,
      ],
    );
    if (voorbij) {
      tx.boek.stuur(
        `update tns.aflevering set toestand = 'vervallen', vroegst_op = null, klaar_op = $2, laatste_fout = 'abonnement-beeindigd'
          where abonnement_id = $1 and toestand = 'wacht'`,
        [id, tx.nu],
      );
    }
    return this.lezer.haal(tx, id);
  }

  /**
   * A new secret. The one before signs along for a time (policy), so that the receiver changes over when it suits; an older one
   * stops at once.
   * @throws DomeinFout as {@link wijzig}
   */
  async vernieuwGeheim(tx: Transactie, { id, versie }: Doelwit): Promise<AbonnementMetGeheimDto> {
    eisVersie(await this.pak(tx, id), versie);
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const tot = new Date(tx.nu.getTime() + referentie.beleidsgetal('abonnement-geheim-overgang-uren') * UUR_MS);
    tx.boek.stuur(
      `update tns.abonnement_geheim set geldig_tot = case when geldig_tot is null then $2::timestamptz else $3::timestamptz end
        where abonnement_id = $1 and (geldig_tot is null or geldig_tot > $3)`,
      [id, tot, tx.nu],
    );
    const geheim = this.geefGeheim(tx, id);
    tx.boek.stuur('update tns.abonnement set versie = versie + 1, gewijzigd_op = $2 where id = $1', [id, tx.nu]);
    return { ...(await this.lezer.haal(tx, id)), geheim };
  }

  /** Locks it for this transaction. */
  private async pak(tx: Transactie, id: string): Promise<AbonnementDto> {
    eisBeheer(tx.wie);
    await tx.boek.vraag('select 1 from tns.abonnement where id = $1 for no key update', [id]);
    const abonnement = await this.lezer.haal(tx, id);
    if (abonnement.toestand === 'beeindigd')
      throw new DomeinFout('stap-kan-niet', 'Dit abonnement is beëindigd. Neem een nieuw abonnement.');
    return abonnement;
  }

  private geefGeheim(tx: Transactie, id: string): string {
    const geheim = nieuwGeheim();
    tx.boek.stuur(
      'insert into tns.abonnement_geheim (id, abonnement_id, organisatie, geheim, gemaakt_op) values ($1, $2, $3, $4, $5)',
      [uuid(), id, tx.wie.organisatie, this.versleuteling.versleutel(geheim), tx.nu],
    );
    return geheim;
  }

  private async keur(tx: Transactie, wens: Partial<AbonnementMaken>): Promise<void> {
    const fouten = keurAbonnement(wens, {
      organisatie: tx.wie.organisatie,
      referentie: await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString())),
      processen: this.kamers.processen(),
      vertrouwd: this.config.webhookNetten,
    });
    if (fouten.length > 0) throw ongeldig(fouten);
  }

  private async eisRuimte(tx: Transactie): Promise<void> {
    if (this.config.oin === undefined)
      throw new DomeinFout(
        'eis-niet-gehaald',
        'Deze omgeving heeft nog geen OIN; vraag het de beheerder van de dienst.',
      );
    const rijen = await tx.boek.vraag(
      `select 1 from tns.abonnement where organisatie = $1 and toestand <> 'beeindigd' limit ${HOOGSTENS}`,
      [tx.wie.organisatie],
    );
    if (rijen.length === HOOGSTENS)
      throw new DomeinFout(
        'eis-niet-gehaald',
        `Uw organisatie heeft al ${HOOGSTENS} abonnementen. Beëindig er eerst een.`,
      );
  }
}

function eisVersie(huidig: AbonnementDto, versie: number | undefined): void {
  if (versie === undefined)
    throw new DomeinFout('versie-ontbreekt', 'Stuur met If-Match mee welke versie u voor u had.');
  if (versie !== huidig.versie)
    throw new DomeinFout('verouderd', 'Dit abonnement is intussen gewijzigd. Haal het opnieuw op.');
}
