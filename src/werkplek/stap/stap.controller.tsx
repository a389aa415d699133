import { Body, Param, Query } from '@nestjs/common';
import { validate } from 'uuid';
import { DomeinFout, type FoutCode } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { STATUS } from '../../platform/http/probleem.js';
import { isStoring } from '../../platform/http/storing.js';
import type { Formulierfouten } from '../formulier/fouten.js';
import { isRijknop, naRijknop } from '../formulier/rijen.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { eigenPad } from '../sessie/adres.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { STAPMELDINGEN } from '../teksten/stapmeldingen.js';
import { metBericht } from '../pagina/bericht.js';
import { beginwaarden } from './beginwaarden.js';
import { type Bericht, Stapbewaardpagina, Stapformulier, Stapkannietpagina } from './stap.pagina.js';
import { dossierpad } from './stap.paden.js';
import { type Stapbeeld, Staplezer } from './staplezer.js';
import { Stapwijzer } from './stapwijzer.js';
import { type Ingestuurd, Stapzetter, versieVan } from './stapzetter.js';

/** The parts of the path. */
interface Adres {
  readonly soort: string;
  readonly id: string;
  readonly stap: string;
}

interface Geweigerd {
  readonly fout: DomeinFout;
  readonly fouten: Formulierfouten;
}

const PAD = ':soort/:id/stappen/:stap';
const GEEN_FOUTEN: Formulierfouten = new Map();
const WERKVOORRAAD = '/werkplek';

/** After these the page can still be read and the same form be sent again. */
const NOG_EENS: ReadonlySet<FoutCode> = new Set(['te-druk', 'bezet']);

/** Every step of every zaak has its page here, generated from its table and its DTO. */
@Paginas('werkplek/zaken')
export class StapController {
  constructor(
    private readonly wijzer: Stapwijzer,
    private readonly lezer: Staplezer,
    private readonly zetter: Stapzetter,
  ) {}

  @Pagina(PAD)
  async toon(
    @Ingelogd() sessie: Sessie,
    @Param() adres: Adres,
    @Query() vragen: Readonly<Record<string, unknown>>,
  ): Promise<Uitkomst> {
    const ingestuurd = this.lees(sessie, adres, {});
    const beeld = await this.lezer.beeld(ingestuurd);
    const waarden = beginwaarden(ingestuurd.vorm.velden, vragen);
    const basis = { ...ingestuurd, beeld, waarden, terug: eigenPad(vragen['terug']) ?? dossierpad(beeld.zaak) };
    if (kanNu(beeld)) return <Stapformulier {...basis} fouten={GEEN_FOUTEN} />;
    return new PaginaMetStatus(STATUS['stap-kan-niet'], <Stapkannietpagina {...basis} />);
  }

  @Formulier(PAD)
  async zet(@Ingelogd() sessie: Sessie, @Param() adres: Adres, @Body() inhoud?: Formulierinhoud): Promise<Uitkomst> {
    const ingestuurd = this.lees(sessie, adres, inhoud ?? {});
    if (isRijknop(ingestuurd.inhoud)) return this.metAndereRijen(ingestuurd);
    const afloop = await this.zetter.zet(ingestuurd);
    if (afloop.soort === 'geweigerd') return this.geweigerd(ingestuurd, afloop);
    const naar = terugVan(ingestuurd.inhoud) ?? dossierpad(afloop.zaak);
    return new Doorsturen(metBericht(naar, ingestuurd.vorm.stap, afloop.zaak));
  }

  private lees(sessie: Sessie, { soort, id, stap }: Adres, inhoud: Formulierinhoud): Ingestuurd {
    if (!validate(id)) throw new DomeinFout('niet-gevonden', 'Deze zaak is er niet, of u mag hem niet zien.');
    return { sessie, vorm: this.wijzer.vorm(soort, stap), id: id.toLowerCase(), inhoud };
  }

  private async metAndereRijen(ingestuurd: Ingestuurd): Promise<Uitkomst> {
    const { inhoud } = ingestuurd;
    const beeld = await this.lezer.beeld(ingestuurd);
    const terug = terugVan(inhoud) ?? dossierpad(beeld.zaak);
    return <Stapformulier {...ingestuurd} {...naRijknop(inhoud)} beeld={beeld} terug={terug} fouten={GEEN_FOUTEN} />;
  }

  /** The same form with what was typed and why it came back; or, when the step cannot be taken any more, what can. */
  private async geweigerd(ingestuurd: Ingestuurd, { fout, fouten }: Geweigerd): Promise<Uitkomst> {
    const { inhoud } = ingestuurd;
    const status = STATUS[fout.code];
    const beeld = await this.beeldOfFout({ ...ingestuurd, gezien: versieVan(inhoud) });
    if (beeld instanceof DomeinFout) return this.bewaard(ingestuurd, beeld);
    const basis = { ...ingestuurd, beeld, waarden: inhoud, terug: terugVan(inhoud) ?? dossierpad(beeld.zaak) };
    // the fields say it all when each error has one
    const melding = fout.code === 'ongeldig' && fouten.size > 0 ? undefined : berichtBij(fout);
    const opnieuw = kanNu(beeld) || (fout.code === 'eis-niet-gehaald' && beeld.toegestaan !== undefined);
    return new PaginaMetStatus(
      status,
      opnieuw ? (
        <Stapformulier {...basis} melding={melding} fouten={fouten} />
      ) : (
        <Stapkannietpagina {...basis} melding={melding} />
      ),
    );
  }

  private bewaard(ingestuurd: Ingestuurd, fout: DomeinFout): PaginaMetStatus {
    const { inhoud } = ingestuurd;
    return new PaginaMetStatus(
      STATUS[fout.code],
      <Stapbewaardpagina
        {...ingestuurd}
        waarden={inhoud}
        terug={terugVan(inhoud) ?? WERKVOORRAAD}
        melding={berichtBij(fout)}
        versie={versieVan(inhoud)}
        nogEens={NOG_EENS.has(fout.code)}
      />,
    );
  }

  /** What was typed must survive that the zaak cannot be read any more. */
  private async beeldOfFout(vraag: Parameters<Staplezer['beeld']>[0]): Promise<Stapbeeld | DomeinFout> {
    try {
      return await this.lezer.beeld(vraag);
    } catch (fout) {
      if (fout instanceof DomeinFout) return fout;
      if (isStoring(fout)) return new DomeinFout('te-druk', 'De dienst is even niet beschikbaar.');
      throw fout;
    }
  }
}

function kanNu({ toegestaan }: Stapbeeld): boolean {
  return toegestaan !== undefined && toegestaan.belemmering === undefined;
}

function terugVan(inhoud: Formulierinhoud): string | undefined {
  return eigenPad(inhoud['_terug']?.[0]);
}

function berichtBij({ code, detail }: DomeinFout): Bericht {
  const { titel = 'Dit lukte niet', tekst = detail } = STAPMELDINGEN[code] ?? {};
  return { titel, tekst };
}
