import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Velden } from '../../../kern/proces.js';
import type { Betrekking, OpenOpdracht, Uitwerking, Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { Quotumboek, verwijswachtrij } from '../../aanbieder/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { beeindig, OverdrachtLezer } from '../../overdracht/index.js';
import { eisWachtrij, ReferentieLezer, wijsToe, type Referentie, type Rij } from '../../referentie/index.js';
import { Aanbod, type Bestemming } from '../match/aanbod.js';
import { Verwijsboek } from '../verwijsboek.js';

/** Who has the referral in hand, who answers for it meanwhile, and what goes to whom. */
@Injectable()
export class Verloop {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly quotumboek: Quotumboek,
    private readonly aanbod: Aanbod,
    private readonly boek: Verwijsboek,
  ) {}

  /** Asks an aanbieder for room; nothing about the client goes along. */
  async vraagPlek(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const { match, bestemming } = await this.aanbod.zoek(werk, zaak, velden);
    const voorziening = match.kandidaat.voorziening?.code ?? null;
    await this.boek.wijzig(werk, zaak, {
      aanbieder: bestemming.aanbieder,
      voorziening,
      vrijVanaf: null,
      match: null,
    });
    return this.vraag(zaak, bestemming, 'VERWIJZING_CAPACITEIT');
  }

  /** The offer lies with the aanbieder; whoever offers stays answerable until it is taken (promise 1). */
  async biedAan(werk: Werk, zaak: Zaak, bestemming: Bestemming): Promise<Uitwerking> {
    return this.vraag(zaak, bestemming, (await this.soort(werk, zaak)).taak);
  }

  /** The same aanbieder gets the offer again, after its refusal was overruled. */
  async biedOpnieuwAan(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { aanbieder, voorziening, rust } = await this.boek.haal(werk, zaak);
    const overig = Object.entries(rust).filter(([code]) => code !== (voorziening ?? aanbieder));
    await this.boek.wijzig(werk, zaak, { rust: Object.fromEntries(overig) });
    const opnieuw = await this.biedAan(werk, zaak, await this.aanbod.herhaal(werk, zaak));
    return { ...opnieuw, stappen: await this.beeindigWerk(werk, zaak, 'gedaan') };
  }

  /** The aanbieder is answerable from here on; where a decision is needed, that lies with whoever decides first. */
  async neemAan(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { besluit } = await this.soort(werk, zaak);
    const aangenomen = await this.geefAanAanbieder(werk, zaak);
    await this.boek.wijzig(werk, zaak, { plekTot: null, wachtOorzaak: null });
    if (besluit !== 'opdrachtgever') return { ...aangenomen, zaak: { ...aangenomen.zaak, behandelaar: werk.wie.id } };
    await this.boek.wijzig(werk, zaak, { aanvraagOp: werk.vandaag });
    const { organisatie, wachtrij } = await this.viaMatrix(werk, 'VERWIJZING_BESLUIT');
    return {
      ...aangenomen,
      zaak: { ...aangenomen.zaak, organisatie, wachtrij: null },
      openen: [opdracht(zaak, 'VERWIJZING_BESLUIT', wachtrij)],
    };
  }

  /** The aanbieder holds it and answers for it, and sees the gegevensset. */
  async geefAanAanbieder(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { aanbieder } = await this.boek.haal(werk, zaak);
    const organisatie = aanbieder ?? zaak.organisatie;
    return {
      zaak: {
        organisatie,
        verantwoordelijke: organisatie,
        wachtrij: await this.wachtrijVan(werk, zaak),
        behandelaar: null,
      },
      betrek: [zicht(organisatie)],
      stappen: await this.beeindigWerk(werk, zaak, 'gedaan'),
    };
  }

  /** The day on which somebody came on the list stays, however often it is offered and put back. */
  async zetOpLijst(werk: Werk, zaak: Zaak, { oorzaak }: Velden): Promise<Uitwerking> {
    const { aanbieder, wachtSinds } = await this.boek.haal(werk, zaak);
    await this.boek.wijzig(werk, zaak, {
      wachtSinds: wachtSinds ?? werk.vandaag,
      wachtOorzaak: String(oorzaak),
      plekNummer: null,
      plekTot: null,
    });
    return {
      zaak: { wachtrij: await this.wachtrijVan(werk, zaak), behandelaar: werk.wie.id },
      betrek: [zicht(aanbieder ?? zaak.organisatie)],
      stappen: await this.beeindigWerk(werk, zaak, 'gedaan'),
    };
  }

  /** Counted like a refused hand-off (promise 2). For contracted help whoever contracted judges it, else the search goes on. */
  async weiger(werk: Werk, zaak: Zaak, { reden }: Velden): Promise<Uitwerking> {
    const { aanbieder, voorziening, rust } = await this.boek.haal(werk, zaak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const vanaf = Temporal.PlainDate.from(werk.vandaag)
      .add({ days: rustdagen(referentie, String(reden)) })
      .toString();
    const nieuw = { ...rust, [voorziening ?? aanbieder ?? '']: vanaf };
    const [gevraagd] = await this.overdrachten.uitgevoerdIn(werk, zaak.id);
    const telt: Vervolgstap = {
      soort: 'dossier',
      zaakId: zaak.dossierId,
      stap: 'retour-tellen',
      velden: { overdracht: gevraagd?.id ?? zaak.id },
    };
    const { regeling } = await this.soort(werk, zaak);
    if (regeling === null) {
      const terug = await this.terug(werk, zaak, 'anders-opgelost');
      await this.boek.wijzig(werk, zaak, { rust: nieuw });
      return { ...terug, stappen: [...(terug.stappen ?? []), telt] };
    }
    await this.boek.wijzig(werk, zaak, { rust: nieuw, plekNummer: null, plekTot: null });
    const { organisatie, wachtrij } = await this.viaMatrix(werk, 'VERWIJZING_BEOORDELEN');
    return {
      zaak: { organisatie, wachtrij: null, behandelaar: null },
      openen: [opdracht(zaak, 'VERWIJZING_BEOORDELEN', wachtrij)],
      stappen: [...(await this.beeindigWerk(werk, zaak, 'anders-opgelost')), telt],
      ontkoppel: [zicht(aanbieder ?? zaak.organisatie)],
    };
  }

  /** The client is next on the list: the regiehouder hears it, the aanbieder keeps it in hand. */
  async meldAanRegie(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), werk.dossier.regiehouder);
    return { openen: [{ soort: 'overdracht', velden: { taak: 'KENNISGEVING', wachtrij, aanleiding: zaak.id } }] };
  }

  /** The client's own no: what was reserved comes free, and nothing else changes for the client (promise 5). */
  async trekTerug(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await this.quotumboek.geefTerug(werk, zaak);
    return this.terug(werk, zaak, 'niet-meer-nodig');
  }

  /** Back with whoever looks for a next step. @param uitkomst how the hand-offs that were still open end */
  async terug(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Uitwerking> {
    const { aanbieder } = await this.boek.haal(werk, zaak);
    const { opener, quotum } = await this.soort(werk, zaak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    // a home that is not let does not count; a candidate stays put forward
    if (quotum !== null && referentie.haal('quotum', quotum).telt === 'woning')
      await this.quotumboek.geefTerug(werk, zaak);
    await this.boek.wijzig(werk, zaak, LEEG);
    const organisatie = opener === 'betrokken' ? zaak.inzender : werk.dossier.regiehouder;
    return {
      zaak: {
        organisatie,
        verantwoordelijke: organisatie,
        wachtrij: eisWachtrij(referentie, organisatie),
        behandelaar: null,
      },
      stappen: await this.beeindigWerk(werk, zaak, uitkomst),
      ontkoppel: aanbieder === null ? [] : [zicht(aanbieder)],
      stopTermijnen: ['wmo-beschikking'],
    };
  }

  /** It ends here; the place comes free, the place in the quotum of this year was used. */
  async sluit(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await this.boek.wijzig(werk, zaak, { actief: false, plekNummer: null, plekTot: null });
    return { ontkoppel: [zicht(zaak.organisatie)] };
  }

  /** It does not go on. */
  async laatVervallen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await this.quotumboek.geefTerug(werk, zaak);
    return this.sluit(werk, zaak);
  }

  /** The client has died: place and quotum come free. What was applied for is closed by who decides on it (promise 9). */
  async geefVrij(werk: Werk, zaak: Zaak, naar: string): Promise<Uitwerking> {
    await this.quotumboek.geefTerug(werk, zaak);
    await this.boek.wijzig(werk, zaak, { plekNummer: null, plekTot: null });
    if (naar === zaak.toestand) return {};
    return { ...(await this.sluit(werk, zaak)), stappen: await this.beeindigWerk(werk, zaak, 'niet-meer-nodig') };
  }

  private vraag(zaak: Zaak, { aanbieder, wachtrij, rijen }: Bestemming, taak: string): Uitwerking {
    return {
      zaak: { organisatie: aanbieder, wachtrij: null, behandelaar: null },
      openen: [opdracht(zaak, taak, wachtrij)],
      rijen,
    };
  }

  private async beeindigWerk(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).map(({ id }) => beeindig(id, uitkomst));
  }

  private async viaMatrix(werk: Werk, taak: string): Promise<{ organisatie: string; wachtrij: string }> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { organisatie, wachtrij } = wijsToe(referentie, taak, await this.situaties.van(werk));
    if (organisatie === null || wachtrij === null) throw new Error(`De matrix wijst voor ${taak} geen wachtrij aan`);
    return { organisatie, wachtrij };
  }

  /** Where the aanbieder of this referral finds its work: what the matrix says for some kinds, else its own queue. */
  private async wachtrijVan(werk: Werk, zaak: Zaak): Promise<string> {
    const { matrixtaak } = await this.soort(werk, zaak);
    if (matrixtaak !== null) return (await this.viaMatrix(werk, matrixtaak)).wachtrij;
    const { aanbieder } = await this.boek.haal(werk, zaak);
    const wachtrij = verwijswachtrij(await this.referentie.op(werk, werk.vandaag), aanbieder ?? zaak.organisatie);
    if (wachtrij === null) throw new Error(`aanbieder ${aanbieder} heeft geen wachtrij`);
    return wachtrij;
  }

  private async soort(werk: Werk, zaak: Zaak): Promise<Rij<'verwijssoort'>> {
    const { verwijssoort } = await this.boek.haal(werk, zaak);
    return (await this.referentie.op(werk, zaak.peildatum)).haal('verwijssoort', verwijssoort);
  }
}

function opdracht(zaak: Zaak, taak: string, wachtrij: string): OpenOpdracht {
  return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id, uitvoering: zaak.id } };
}

/** Enough to see the gegevensset, not the dossier (Wmo 2015 art. 5.2.1). */
function zicht(organisatie: string): Betrekking {
  return { organisatie, aard: 'ontvanger' };
}

/** Days before the same aanbieder is asked again, by the reason it gave. */
function rustdagen(referentie: Referentie, reden: string): number {
  const eigen = referentie.zoek('beleid', `verwijzing-rust-dagen-${reden}`)?.waarde;
  return typeof eigen === 'number' ? eigen : referentie.beleidsgetal('verwijzing-rust-dagen');
}

/** Nobody is asked, nothing is held. */
const LEEG = {
  aanbieder: null,
  voorziening: null,
  plekNummer: null,
  plekTot: null,
  wachtSinds: null,
  wachtOorzaak: null,
  aanvraagOp: null,
  toegewezenVan: null,
  toegewezenTot: null,
  afspraakOp: null,
  gestartOp: null,
  redenBeeindiging: null,
} as const;
