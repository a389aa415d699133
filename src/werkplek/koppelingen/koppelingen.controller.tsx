import { Body, Param, Query } from '@nestjs/common';
import { validate } from 'uuid';
import { DomeinFout, type FoutCode } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { STATUS } from '../../platform/http/probleem.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { BevestigPagina } from './bevestig.pagina.js';
import { type Bericht, KoppelingPagina } from './koppeling.pagina.js';
import { type Adresvragen, KoppelingenBlik } from './koppelingen.blik.js';
import { type Ingestuurd, KoppelingenDaden } from './koppelingen.daden.js';
import { koppelingpad } from './koppelingen.paden.js';
import { KoppelingenPagina } from './koppelingen.pagina.js';
import { DADEN, dadenVan, type Daadnaam, isDaad, opnieuwGezegd } from './woorden.js';

const NIET_GEVONDEN = 'Deze koppeling is er niet, of zij is van een andere organisatie.';

/** After these the page of the subscription is shown as it is now, with what went wrong on top. */
const OP_DE_PAGINA: Readonly<Partial<Record<FoutCode, string>>> = {
  verouderd: 'De koppeling is intussen gewijzigd. Kijk hoe zij nu staat en probeer het opnieuw.',
  'versie-ontbreekt': 'Kijk hoe de koppeling nu staat en probeer het opnieuw.',
  'stap-kan-niet': 'Dit kan nu niet meer. Kijk hoe de koppeling nu staat.',
  'sleutel-hergebruikt': 'Kijk hoe de koppeling nu staat en probeer het opnieuw.',
  bezet: 'Iemand anders is hier nu mee bezig. Wacht even en probeer het opnieuw.',
};

/** The systems of one's organisation that hear what happens, for who manages them. */
@Paginas('werkplek/koppelingen')
export class KoppelingenController {
  constructor(
    private readonly blik: KoppelingenBlik,
    private readonly daden: KoppelingenDaden,
  ) {}

  @Pagina()
  async lijst(@Ingelogd() sessie: Sessie, @Query() vragen: Adresvragen): Promise<Uitkomst> {
    return <KoppelingenPagina sessie={sessie} beeld={await this.blik.lijst(sessie, vragen)} />;
  }

  @Pagina(':id')
  async een(@Ingelogd() sessie: Sessie, @Param('id') id: string, @Query() vragen: Adresvragen): Promise<Uitkomst> {
    const beeld = await this.blik.een(sessie, eisId(id), vragen);
    return <KoppelingPagina sessie={sessie} beeld={beeld} bericht={leesBericht(vragen)} />;
  }

  @Pagina(':id/:daad')
  async vraag(@Ingelogd() sessie: Sessie, @Param('id') id: string, @Param('daad') daad: string): Promise<Uitkomst> {
    const gevraagd = eisDaad(daad);
    const beeld = await this.blik.een(sessie, eisId(id), {});
    if (dadenVan(beeld.koppeling.toestand).includes(gevraagd))
      return <BevestigPagina sessie={sessie} koppeling={beeld.koppeling} daad={gevraagd} />;
    const bericht: Bericht = { toon: 'fout', titel: OP_DE_PAGINA['stap-kan-niet'] ?? '' };
    return new PaginaMetStatus(409, <KoppelingPagina sessie={sessie} beeld={beeld} bericht={bericht} />);
  }

  @Formulier(':id/opnieuw')
  async allesOpnieuw(
    @Ingelogd() sessie: Sessie,
    @Param('id') id: string,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    return this.probeer({ sessie, id: eisId(id), inhoud }, async (ingestuurd) => {
      const aantal = await this.daden.allesOpnieuw(ingestuurd);
      return `bericht=opnieuw&aantal=${aantal}`;
    });
  }

  @Formulier(':id/afleveringen/:aflevering/opnieuw')
  async opnieuw(
    @Ingelogd() sessie: Sessie,
    @Param('id') id: string,
    @Param('aflevering') aflevering: string,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    return this.probeer({ sessie, id: eisId(id), inhoud }, async (ingestuurd) => {
      await this.daden.opnieuw(ingestuurd, eisId(aflevering));
      return 'bericht=opnieuw&aantal=1';
    });
  }

  @Formulier(':id/:daad')
  async zet(
    @Ingelogd() sessie: Sessie,
    @Param('id') id: string,
    @Param('daad') daad: string,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    const gevraagd = eisDaad(daad);
    return this.probeer({ sessie, id: eisId(id), inhoud }, async (ingestuurd) => {
      await this.daden.zet(ingestuurd, gevraagd);
      return `bericht=${gevraagd}`;
    });
  }

  /** Back to the page of the subscription, which says what was done, or why not. */
  private async probeer(ingestuurd: Ingestuurd, doe: (ingestuurd: Ingestuurd) => Promise<string>): Promise<Uitkomst> {
    const { sessie, id } = ingestuurd;
    try {
      return new Doorsturen(`${koppelingpad(id)}?${await doe(ingestuurd)}`);
    } catch (fout) {
      const titel = fout instanceof DomeinFout ? OP_DE_PAGINA[fout.code] : undefined;
      if (!(fout instanceof DomeinFout) || titel === undefined) throw fout;
      const beeld = await this.blik.een(sessie, id, {});
      return new PaginaMetStatus(
        STATUS[fout.code],
        <KoppelingPagina sessie={sessie} beeld={beeld} bericht={{ toon: 'fout', titel }} />,
      );
    }
  }
}

/** The sentence that belongs to an address; undefined when it says nothing we know: anybody can type an address. */
function leesBericht({ bericht, aantal }: Adresvragen): Bericht | undefined {
  if (bericht === 'opnieuw' && typeof aantal === 'string' && /^\d{1,5}$/.test(aantal))
    return { toon: aantal === '0' ? 'info' : 'goed', titel: opnieuwGezegd(Number(aantal)) };
  if (typeof bericht === 'string' && isDaad(bericht)) return { toon: 'goed', titel: DADEN[bericht].klaar };
  return undefined;
}

function eisDaad(daad: string): Daadnaam {
  if (!isDaad(daad)) throw new DomeinFout('niet-gevonden', 'Dit adres bestaat niet.');
  return daad;
}

function eisId(id: string): string {
  if (!validate(id)) throw new DomeinFout('niet-gevonden', NIET_GEVONDEN);
  return id.toLowerCase();
}
