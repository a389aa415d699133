import { Body, Query } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { DossiersQuery, DossierZoeken } from '../../modules/dossier/index.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { ZoekLezing } from './zoeken.lezing.js';
import { Zoekpagina } from './zoeken.pagina.js';
import { alsMeldingen, alsZoekvraag, leesInvoer } from './zoekvraag.js';

/** What stands in the address: an empty choice means all. */
type Adres = Readonly<Record<string, unknown>>;

const VELDEN = ['groep', 'open', 'cursor'];

/** The page to search dossiers, and the list of the own organisation. */
@Paginas('werkplek/dossiers')
export class ZoekPaginas {
  private readonly keuring = new KeuringPipe();

  constructor(private readonly dossiers: ZoekLezing) {}

  @Pagina()
  async lijst(@Query() adres: Adres, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const query = await this.alsQuery(adres);
    return <Zoekpagina beeld={await this.dossiers.lijst(sessie.wie, query)} sessie={sessie} keuze={query} />;
  }

  @Formulier()
  async zoek(@Body() inhoud: Formulierinhoud, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const query = await this.alsQuery({});
    const invoer = leesInvoer(inhoud);
    try {
      const vraag = await this.keuring.keur(DossierZoeken, alsZoekvraag(invoer));
      const beeld = await this.dossiers.zoek(sessie.wie, vraag, query);
      return <Zoekpagina beeld={beeld} sessie={sessie} invoer={invoer} keuze={query} />;
    } catch (fout) {
      if (!(fout instanceof DomeinFout) || fout.code !== 'ongeldig') throw fout;
      const beeld = await this.dossiers.lijst(sessie.wie, query);
      const fouten = alsMeldingen(fout.extra.errors ?? []);
      return new PaginaMetStatus(
        400,
        <Zoekpagina beeld={beeld} sessie={sessie} invoer={invoer} fouten={fouten} keuze={query} />,
      );
    }
  }

  /** @throws DomeinFout `ongeldig` */
  private async alsQuery(adres: Adres): Promise<DossiersQuery> {
    const gekozen = Object.entries(adres).filter(([naam, waarde]) => VELDEN.includes(naam) && waarde !== '');
    return this.keuring.keur(DossiersQuery, Object.fromEntries(gekozen));
  }
}
