import { Injectable } from '@nestjs/common';
import { beslisfeiten, type Werk, type Zaak } from '../../../proces/index.js';
import { OpgaveLezer, type Opgave } from '../../aanmelding/index.js';
import { ReferentieLezer, type Referentie } from '../../referentie/index.js';
import { Uitkering, type Stukregel } from '../uitkering.entity.js';
import type { UitkeringFeiten } from '../uitkering.proces.js';
import { allenJonger, leesAanvragers } from './aanvragers.js';
import { laatsteDag, verdagenTot, vroegsteIngang, vroegsteMelding } from './regels.js';
import { UITVOERDERS } from './uitvoerder.js';
import { bekendeStukken, openStukken, type Hergebruik } from './stukken.js';

/** What was read of one aanvraag to judge it and to show it. */
export interface Beeld {
  readonly rij: Uitkering;
  readonly opgave: Opgave | null;
  /** the rules of the day on which the zaak began */
  readonly referentie: Referentie;
  /** the rules of the Pw-meldingsdatum */
  readonly opMelding: Referentie;
  readonly hergebruik: Hergebruik;
}

/** Reads the facts of an aanvraag; the guards of the table look at nothing else. */
@Injectable()
export class FeitenLezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly opgaven: OpgaveLezer,
  ) {}

  /** @throws Error when the zaak has no row of its own: a fault of ours */
  async rij({ boek }: Pick<Werk, 'boek'>, id: string): Promise<Uitkering> {
    const rij = await boek.haal(Uitkering, id);
    if (!rij) throw new Error(`uitkering ${id} heeft geen eigen rij`);
    return rij;
  }

  async beeld(werk: Werk, zaak: Pick<Zaak, 'id' | 'peildatum'>): Promise<Beeld> {
    const rij = await this.rij(werk, zaak.id);
    const [opgave, eerder] = await Promise.all([this.opgaven.laatste(werk), eerdereStukken(werk, zaak.id)]);
    const opMelding = await this.referentie.op(werk, rij.meldingsdatum);
    const maanden = opMelding.beleidsgetal('pw-hergebruik-maanden');
    return {
      rij,
      opgave,
      referentie: await this.referentie.op(werk, zaak.peildatum),
      opMelding,
      hergebruik: { eerder, maanden, vandaag: werk.vandaag },
    };
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<UitkeringFeiten> {
    const { rij, opgave, referentie, opMelding, hergebruik } = await this.beeld(werk, zaak);
    const { client, partner, partnerIsBekend, heeftGemachtigde } = leesAanvragers(opgave);
    const aanvragers = rij.samen ? [client, partner] : [client];
    const gemeenten = referentie.alles('gemeente');
    const [termijn, andere] = await Promise.all([
      beslisfeiten(werk, zaak.id, 'pw-besluit'),
      andereAanvragen(werk, zaak),
    ]);
    return {
      ...termijn,
      behandelaar: zaak.behandelaar,
      organisatie: zaak.organisatie,
      uitvoerders: referentie
        .alles('organisatie')
        .filter(({ soort }) => UITVOERDERS.includes(soort))
        .map(({ code }) => code),
      meldingsdatum: rij.meldingsdatum,
      vroegsteMelding: vroegsteMelding(opMelding),
      aanvraagdatum: rij.aanvraagdatum,
      allenOnder27: allenJonger(aanvragers, opMelding.beleidsgetal('jongeren-tot'), rij.meldingsdatum),
      partnerIsBekend,
      heeftGemachtigde,
      zoektermijnIsBeoordeeld: rij.zoektermijn !== null,
      zoektermijnTot:
        rij.zoektermijn === 'van-toepassing' ? laatsteDag(opMelding, 'pw-zoektermijn', rij.meldingsdatum) : null,
      openStukken: openStukken(rij.stukken),
      bekendeStukken: bekendeStukken(rij.stukken, hergebruik),
      hersteltermijnTot: rij.hersteltermijnTot,
      buitenBehandelingTot:
        rij.hersteltermijnTot === null ? null : laatsteDag(referentie, 'awb-buiten-behandeling', rij.hersteltermijnTot),
      verdagenTot: termijn.beslisUiterlijk === null ? null : verdagenTot(referentie, termijn.beslisUiterlijk),
      vroegsteIngang: vroegsteIngang(opMelding, rij.meldingsdatum),
      ingangsdatum: rij.ingangsdatum,
      wachtOp: rij.wachtOp,
      aangekondigd: rij.aangekondigd,
      eigenGemeenten: gemeenten.filter((een) => een.pwUitvoerder === zaak.organisatie).map(({ code }) => code),
      gemeentenHier: gemeenten.filter((een) => een.pwUitvoerder !== null).map(({ code }) => code),
      doorgezondenNaar: rij.doorgezondenNaar,
      ...andere,
    };
  }
}

/** Papers of the client's other aanvragen, as far as the caller may see them. */
async function eerdereStukken({ boek, dossier }: Werk, id: string): Promise<Stukregel[]> {
  const andere = await boek.zoek(
    Uitkering,
    'where t.id <> $1 and t.dossier_id in (select d.id from tns.dossier d where d.client_id = $2)',
    [id, dossier.clientId],
  );
  return andere.flatMap(({ stukken }) => stukken);
}

/** What else there is in this dossier: one that runs, and one that runs or was granted elsewhere, so that nobody falls in between. */
async function andereAanvragen(
  { boek, dossier }: Werk,
  { id, organisatie }: Zaak,
): Promise<Pick<UitkeringFeiten, 'andereLoopt' | 'opvolgerIsOpen'>> {
  const gevonden = await boek.vraag<{ actief: boolean; elders: boolean }>(
    `select u.actief, z.organisatie <> $3 as elders from tns.uitkering u join tns.zaak z on z.id = u.id
      where u.dossier_id = $1 and u.id <> $2 and (u.actief or (u.ingangsdatum is not null and u.doorverwezen_naar is null))`,
    [dossier.id, id, organisatie],
  );
  return { andereLoopt: gevonden.some((een) => een.actief), opvolgerIsOpen: gevonden.some((een) => een.elders) };
}
