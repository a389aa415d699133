import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { systeem, type Wie } from '../../../kern/wie.js';
import { Ritme } from '../../../platform/clock/ritme.js';
import { Config } from '../../../platform/config/config.js';
import { DatabaseService } from '../../../platform/database/database.service.js';
import { type Bezorging, Mailer } from '../../../platform/mail/index.js';
import { Metingen } from '../../../platform/observability/metingen.js';
import { type Referentie, ReferentieLezer } from '../../referentie/index.js';
import { WaarschuwingLezer } from '../../waarschuwing/index.js';
import { WerktellingLezer } from '../../werkvoorraad/index.js';
import { RECHT, UUR } from '../bericht.lezer.js';
import { type Afloop, type Geclaimd, Samenvattingboek } from './boek.js';
import { verstuurdag, type Verstuurdag } from './dag.js';
import { type Aantallen, maakInhoud } from './inhoud.js';

/** For one mail, and before a claim counts as left behind by somebody who died (ms). */
const WACHT_MS = 10_000;
const CLAIM_MS = WACHT_MS + 5_000;
const DAG_MS = 24 * 60 * 60 * 1000;
/** Counted exactly up to here, as on the pages. */
const HOOGSTENS = 1000;
/** About the mail server and not about this mail: the others need not try either. */
const VAN_DE_SERVER: readonly string[] = ['geen-verbinding', 'tijd-om', 'tls-fout', 'inloggen-geweigerd'];

/**
 * Mails everybody who wants it once per day how much waits for them. Safe in several workers: a row per person and day decides. Who
 * dies between sending and recording leaves a mail that is sent again under the same Message-ID.
 */
@Injectable()
export class Samenvatter implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Samenvatter.name);
  private readonly teller;
  private readonly ritme: Ritme;

  constructor(
    private readonly config: Config,
    private readonly database: DatabaseService,
    private readonly boek: Samenvattingboek,
    private readonly mailer: Mailer,
    private readonly referentie: ReferentieLezer,
    private readonly waarschuwingen: WaarschuwingLezer,
    private readonly werk: WerktellingLezer,
    metingen: Metingen,
  ) {
    this.teller = metingen.teller('tns_samenvattingen_total', 'Digests by mail, by how it went', ['uitkomst']);
    const ronde = () => this.loopRonde();
    this.ritme = new Ritme({ wat: 'ronde', elkeMs: config.klokrondeMs, ronde, log: this.log });
  }

  onApplicationBootstrap(): void {
    if (this.mailer.aan) this.ritme.begin();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  /** One round: everybody whose turn it is. @returns how many mails went */
  async loopRonde(): Promise<number> {
    const beleid = await this.database.lees(systeem(), async (tx) => {
      const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      return { nu: tx.nu, referentie };
    });
    await this.sluitOudeDagen(dagInAmsterdam(beleid.nu.toISOString()));
    const dag = verstuurdag(beleid.nu, beleid.referentie.beleidsgetal(UUR));
    return dag === undefined ? 0 : this.verstuur(dag, beleid.referentie);
  }

  private async verstuur(dag: Verstuurdag, referentie: Referentie): Promise<number> {
    let verstuurd = 0;
    for (let na = ''; !this.ritme.gestopt;) {
      const gevonden = await this.database.schrijf(systeem(), (tx) =>
        this.boek.claim(tx, dag, {
          na,
          rechtSinds: new Date(tx.nu.getTime() - referentie.beleidsgetal(RECHT) * DAG_MS),
          tot: new Date(tx.nu.getTime() + CLAIM_MS),
        }),
      );
      if (gevonden === undefined) return verstuurd;
      na = gevonden.persoon;
      if (gevonden.geclaimd === undefined) continue; // another worker was faster
      const uitkomst = await this.doe(gevonden.geclaimd, referentie);
      if (uitkomst === 'verstuurd') verstuurd += 1;
      if (VAN_DE_SERVER.includes(uitkomst)) return verstuurd;
    }
    return verstuurd;
  }

  private async doe(geclaimd: Geclaimd, referentie: Referentie): Promise<string> {
    const inhoud = maakInhoud(await this.tel(geclaimd.wie), geclaimd.dag, this.config.werkplekUrl);
    const bezorging =
      inhoud && (await this.mailer.stuur({ aan: geclaimd.mailadres, ...inhoud, id: geclaimd.id, wachtMs: WACHT_MS }));
    const uitkomst = bezorging === undefined ? 'niets-te-melden' : bezorging.gelukt ? 'verstuurd' : bezorging.fout;
    await this.database.schrijf(systeem(), async (tx) =>
      this.boek.boek(tx, geclaimd, afloopVan(uitkomst, bezorging, { nu: tx.nu, poging: geclaimd.poging, referentie })),
    );
    this.teller.inc({ uitkomst });
    if (bezorging?.gelukt === false) this.log.warn(`samenvatting ${geclaimd.id} niet verstuurd: ${uitkomst}`);
    return uitkomst;
  }

  /** What this person would see, asked as this person. */
  private async tel(wie: Wie): Promise<Aantallen> {
    return this.database.lees(wie, async (tx) => {
      const open = await this.waarschuwingen.telOpen(tx, HOOGSTENS + 1);
      const waarschuwingen = { aantal: Math.min(open, HOOGSTENS), meer: open > HOOGSTENS };
      return { waarschuwingen, ...(await this.werk.tel(tx)) };
    });
  }

  private async sluitOudeDagen(vandaag: string): Promise<void> {
    const aantal = await this.database.schrijf(systeem(), (tx) => this.boek.verval(tx, vandaag));
    if (aantal === 0) return;
    this.teller.inc({ uitkomst: 'vervallen' }, aantal);
    this.log.error(`${aantal} samenvattingen gingen niet voordat hun dag om was`);
  }
}

interface Poging {
  readonly nu: Date;
  readonly poging: number;
  readonly referentie: Referentie;
}

/** A refusal for good is not tried again today; everything else after a pause, as long as the day lasts. */
function afloopVan(uitkomst: string, bezorging: Bezorging | undefined, { nu, poging, referentie }: Poging): Afloop {
  if (bezorging === undefined || bezorging.gelukt || bezorging.blijvend) return { uitkomst };
  const pauzes = referentie.beleidswoorden('samenvatting-pauzes').map(Number);
  const pauze = pauzes[Math.min(poging, pauzes.length) - 1] ?? 3600;
  return { weerOp: new Date(nu.getTime() + pauze * 1000), fout: uitkomst };
}
