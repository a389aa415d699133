import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { DomeinFout } from '../../kern/fout.js';
import { AanmeldingLoket, AanmeldingMaken } from '../../modules/aanmelding/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import { STATUS } from '../../platform/http/probleem.js';
import { alsFormulierfouten, type Formulierfouten } from '../formulier/fouten.js';
import { Keuzelezer } from '../formulier/keuzes.js';
import type { Gelezen } from '../formulier/lees.js';
import { Namen } from '../namen/namen.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import type { Sessie } from '../sessie/sessie.js';
import { Aanmeldpagina } from './aanmeldpagina.js';
import { alVerstuurd, nietGeluktBericht } from './berichten.js';
import { Concepten } from './concepten.service.js';
import { keuzesVan } from './keuzes.js';
import { klaarPad } from './klaarpad.js';
import { leesAanmelding, VELDEN } from './lezing.js';
import type { Spoor } from './spoor.js';
import { standaardAanmelding } from './standaard.js';

const GEEN_FOUTEN: Formulierfouten = new Map();

/** A form to show; without `waarden` a new one. */
interface Aanmeldvorm {
  readonly spoor: Spoor;
  readonly waarden?: Formulierinhoud;
  readonly fouten?: Formulierfouten;
  readonly nieuweRij?: string | undefined;
  readonly bericht?: VNode;
}

/** Shows the form of an aanmelding and hands it in at the same counter as the API. */
@Injectable()
export class Aanmeldbalie {
  private readonly keuring = new KeuringPipe();

  constructor(
    private readonly database: DatabaseService,
    private readonly loket: AanmeldingLoket,
    private readonly keuzelezer: Keuzelezer,
    private readonly namen: Namen,
    private readonly concepten: Concepten,
  ) {}

  async toon(sessie: Sessie, vorm: Aanmeldvorm): Promise<VNode> {
    const { spoor, fouten = GEEN_FOUTEN, nieuweRij, bericht } = vorm;
    const concepten = await this.concepten.lijst(sessie);
    return this.database.lees(sessie.wie, async (tx) => {
      const naamboek = await this.namen.vandaag(tx);
      const vooraf = standaardAanmelding(sessie, naamboek.referentie);
      const keuzes = await keuzesVan(this.keuzelezer, tx);
      return Aanmeldpagina({
        sessie,
        spoor,
        vorm: { waarden: vorm.waarden ?? vooraf, fouten, keuzes, nieuweRij },
        vooraf,
        concepten: concepten.filter(({ spoor: { conceptId } }) => conceptId !== spoor.conceptId),
        nu: tx.nu,
        bericht,
      });
    });
  }

  /** Registers, and leads to what to tell the client; or shows the form again with what is wrong, as it was typed. */
  async meldAan(sessie: Sessie, spoor: Spoor, inhoud: Formulierinhoud): Promise<Uitkomst> {
    const gelezen = leesAanmelding(inhoud);
    try {
      const opgave = await this.keuring.keur(AanmeldingMaken, { ...gelezen.gegevens, conceptId: spoor.conceptId });
      const sleutel = { sleutel: spoor.sleutel, verzoek: verzoektekst(gelezen) };
      const { id } = await this.loket.meldAan({ door: sessie.wie, sleutel }, opgave);
      return new Doorsturen(klaarPad(id, spoor.sleutel));
    } catch (fout) {
      if (!(fout instanceof DomeinFout)) throw fout;
      return this.naEenFout(fout, sessie, { spoor, inhoud, gelezen });
    }
  }

  private async naEenFout(fout: DomeinFout, sessie: Sessie, ingezonden: Ingezonden): Promise<Uitkomst> {
    const { spoor, inhoud, gelezen } = ingezonden;
    const bewaard = await this.concepten.bewaar(sessie, { spoor, waarden: inhoud });
    if (bewaard.soort === 'verstuurd') return alVerstuurd(sessie, bewaard.aanmelding, spoor.sleutel);
    const fouten = alsFormulierfouten(fout.extra.errors ?? [], { velden: VELDEN, inhoud, gelezen });
    const pagina = await this.toon(sessie, {
      spoor: bewaard.soort === 'bewaard' ? { ...spoor, versie: bewaard.versie } : spoor,
      waarden: inhoud,
      fouten,
      ...(fouten.size === 0 ? { bericht: nietGeluktBericht(fout.detail) } : {}),
    });
    return new PaginaMetStatus(STATUS[fout.code], pagina);
  }
}

interface Ingezonden {
  readonly spoor: Spoor;
  readonly inhoud: Formulierinhoud;
  readonly gelezen: Gelezen;
}

/** What makes it the same command: what was filled in, not under which number it was kept. */
function verzoektekst({ gegevens }: Gelezen): string {
  const { conceptId: _, ...opgave } = gegevens;
  return `POST /werkplek/aanmelden\n${JSON.stringify(opgave)}`;
}
