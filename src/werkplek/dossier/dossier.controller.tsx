import { Query } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { DossierQuery } from '../../modules/dossier/index.js';
import { Id } from '../../platform/http/id.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import { leesMoment } from '../formulier/datum.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { ClientLezing } from './client.lezing.js';
import { Clientpagina } from './client.pagina.js';
import { DossierLezing } from './dossier.lezing.js';
import { Dossierpagina } from './dossier.pagina.js';
import { Inzagepagina } from './inzage.pagina.js';
import { dossierpad } from './paden.js';
import { alsVraag, type Terugkijkvraag } from './terugkijken.js';
import { TijdlijnLezing } from './tijdlijn.lezing.js';
import { Tijdlijnpagina } from './tijdlijn.pagina.js';

/** What may stand in the address of a dossier: the moment to look back to, or that moment as it was filled in. */
type Adres = Readonly<Partial<Record<'peilmoment' | 'dag' | 'tijd' | 'cursor', unknown>>>;

const ONLEESBAAR = 'Vul een dag en een tijd in, bijvoorbeeld 22-11-2026 en 14.05.';

/** The pages about one dossier. */
@Paginas('werkplek/dossiers')
export class DossierPaginas {
  private readonly keuring = new KeuringPipe();

  constructor(
    private readonly dossiers: DossierLezing,
    private readonly tijdlijnen: TijdlijnLezing,
    private readonly clienten: ClientLezing,
  ) {}

  @Pagina(':id')
  async dossier(@Id() id: string, @Query() adres: Adres, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    if (adres.dag !== undefined || adres.tijd !== undefined) return this.zoekMoment(id, adres, sessie);
    if (adres.peilmoment !== undefined) return this.terug(id, adres.peilmoment, sessie);
    return <Dossierpagina beeld={await this.dossiers.nu(sessie.wie, id)} sessie={sessie} />;
  }

  @Pagina(':id/tijdlijn')
  async tijdlijn(@Id() id: string, @Query() adres: Adres, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const bladzijde = await this.tijdlijnen.tijdlijn(sessie.wie, id, tekst(adres.cursor));
    return <Tijdlijnpagina bladzijde={bladzijde} sessie={sessie} />;
  }

  @Pagina(':id/inzage')
  async inzage(@Id() id: string, @Query() adres: Adres, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const bladzijde = await this.tijdlijnen.inzagen(sessie.wie, id, tekst(adres.cursor));
    return <Inzagepagina bladzijde={bladzijde} sessie={sessie} />;
  }

  @Pagina(':id/client')
  async client(@Id() id: string, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    return <Clientpagina beeld={await this.clienten.haal(sessie.wie, id)} sessie={sessie} />;
  }

  /** A day and a time as people write them become the moment that the address of the page holds. */
  private async zoekMoment(id: string, { dag, tijd }: Adres, sessie: Sessie): Promise<Uitkomst> {
    const vraag = { dag: tekst(dag) ?? '', tijd: tekst(tijd) ?? '' };
    const gelezen = leesMoment(`${vraag.dag} ${vraag.tijd}`);
    const moment = new Date(gelezen);
    if (gelezen === `${vraag.dag} ${vraag.tijd}` || Number.isNaN(moment.getTime())) {
      return this.metFout(id, { ...vraag, fout: ONLEESBAAR }, sessie);
    }
    return new Doorsturen(`${dossierpad(id)}?peilmoment=${moment.toISOString()}`);
  }

  private async terug(id: string, peilmoment: unknown, sessie: Sessie): Promise<Uitkomst> {
    try {
      const gekeurd = await this.keuring.keur(DossierQuery, { peilmoment });
      const beeld = await this.dossiers.toen(sessie.wie, id, gekeurd.peilmoment ?? '');
      return <Dossierpagina beeld={beeld} sessie={sessie} />;
    } catch (fout) {
      if (!(fout instanceof DomeinFout) || fout.code !== 'ongeldig') throw fout;
      const isMoment = fout.extra.errors?.[0]?.code === 'toekomst';
      const vraag = isMoment ? alsVraag(String(peilmoment)) : { dag: '', tijd: '' };
      return this.metFout(id, { ...vraag, fout: isMoment ? fout.extra.errors?.[0]?.melding : ONLEESBAAR }, sessie);
    }
  }

  /** The dossier as it is now, with what is wrong at the form to look back. */
  private async metFout(id: string, vraag: Terugkijkvraag, sessie: Sessie): Promise<Uitkomst> {
    const beeld = await this.dossiers.nu(sessie.wie, id);
    return new PaginaMetStatus(400, <Dossierpagina beeld={beeld} sessie={sessie} terugkijken={vraag} />);
  }
}

/** A name that stands more than once in an address is a list; nobody asks for that. */
function tekst(waarde: unknown): string | undefined {
  return typeof waarde === 'string' ? waarde : undefined;
}
