import { Body, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { DomeinFout } from '../../kern/fout.js';
import { type Genodigde, Genodigden } from '../../modules/uitnodiging/index.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { STATUS } from '../../platform/http/probleem.js';
import type { Formulierfouten } from '../formulier/fouten.js';
import { isRijknop } from '../formulier/rijen.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { ZonderSessie } from '../sessie/zonder-sessie.js';
import { type Stapvorm, Stapwijzer } from '../stap/stapwijzer.js';
import { Stapzetter } from '../stap/stapzetter.js';
import { STAPMELDINGEN } from '../teksten/stapmeldingen.js';
import { type Gastbeeld, GastLezing } from './gast.lezing.js';
import { Antwoordpagina, Dankpagina, Tevaakpagina, Vraagpagina, Werktnietpagina } from './gast.pagina.js';

const GEEN_FOUTEN: Formulierfouten = new Map();
const ONBEKEND = 404;
const VOORBIJ = 410;
const TE_VAAK = 429;

/** The request and its answer, for where it comes from and how long to wait. */
interface Http {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * What a partner without a system sees behind a one-time link (docs/besluiten/0042). No login and no cookie: who has the address
 * may answer. Looking never spends the link, since mail scanners look too; only sending an answer does.
 */
@Paginas('uitnodiging')
@ZonderSessie()
export class GastPaginas {
  constructor(
    private readonly genodigden: Genodigden,
    private readonly lezing: GastLezing,
    private readonly wijzer: Stapwijzer,
    private readonly zetter: Stapzetter,
  ) {}

  @Pagina(':sleutel')
  async vraag(
    @Param('sleutel') sleutel: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uitkomst> {
    return this.alsGast(sleutel, { request, reply }, async (gast) => {
      const beeld = await this.lezing.beeld(gast);
      return beeld ? <Vraagpagina beeld={beeld} sleutel={sleutel} /> : voorbij();
    });
  }

  @Pagina(':sleutel/:stap')
  async formulier(
    @Param() { sleutel, stap }: Adres,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uitkomst> {
    return this.alsGast(sleutel, { request, reply }, async (gast) => {
      const beeld = await this.lezing.beeld(gast, stap);
      if (!beeld) return voorbij();
      return formulierVan(beeld, { sleutel, stap }) ?? onbekend();
    });
  }

  @Formulier(':sleutel/:stap')
  async antwoord(
    @Param() adres: Adres,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    return this.alsGast(adres.sleutel, { request, reply }, (gast) => this.verstuur(gast, adres, inhoud));
  }

  private async alsGast(
    sleutel: string,
    { request, reply }: Http,
    doe: (gast: Genodigde) => Promise<Uitkomst>,
  ): Promise<Uitkomst> {
    const herkend = await this.genodigden.herken(sleutel, request.ip);
    if (herkend.soort === 'onbekend') return onbekend();
    if (herkend.soort === 'genodigd') return doe(herkend.gast);
    reply.header('retry-after', String(herkend.seconden));
    return new PaginaMetStatus(TE_VAAK, <Tevaakpagina />);
  }

  /** The zaak in which is answered is named by the form, and judged again in the transaction of the answer. */
  private async verstuur(gast: Genodigde, { sleutel, stap }: Adres, inhoud: Formulierinhoud): Promise<Uitkomst> {
    const [soort = '', zaakId = ''] = inhoud['_doel']?.[0]?.split('/') ?? [];
    const vorm = this.zoekVorm(soort, stap);
    if (!vorm || isRijknop(inhoud)) return onbekend();
    const afloop = await this.zetter.probeer({ wie: gast.wie, vorm, id: zaakId, inhoud }, (verzoek, dto) => {
      const { stap: _, ...velden } = dto as { readonly stap: string } & Readonly<Record<string, unknown>>; // each class of a step has it
      return this.genodigden.antwoord(verzoek, gast.uitnodiging, { soort, zaakId, stap, velden });
    });
    if (afloop.soort === 'gezet') return <Dankpagina gekozen={vorm.rij.label} />;
    const beeld = afloop.fout.code === 'niet-gevonden' ? undefined : await this.lezing.beeld(gast, stap);
    if (!beeld) return voorbij();
    const pagina = formulierVan(beeld, { sleutel, stap }, { ...afloop, inhoud });
    return pagina ? new PaginaMetStatus(STATUS[afloop.fout.code], pagina) : onbekend();
  }

  private zoekVorm(soort: string, stap: string): Stapvorm | undefined {
    try {
      return this.wijzer.vorm(soort, stap);
    } catch (fout) {
      if (fout instanceof DomeinFout) return undefined;
      throw fout;
    }
  }
}

interface Adres {
  readonly sleutel: string;
  readonly stap: string;
}

interface Teruggekomen {
  readonly fout: DomeinFout;
  readonly fouten: Formulierfouten;
  readonly inhoud: Formulierinhoud;
}

/** Undefined when one cannot answer in this way now. */
function formulierVan(beeld: Gastbeeld, { sleutel, stap }: Adres, terug?: Teruggekomen): VNode | undefined {
  const vorm = beeld.vormen.find((een) => een.stap === stap);
  if (!vorm) return undefined;
  const { fout, fouten = GEEN_FOUTEN, inhoud = {} } = terug ?? {};
  return (
    <Antwoordpagina
      beeld={beeld}
      sleutel={sleutel}
      vorm={vorm}
      waarden={inhoud}
      fouten={fouten}
      // the fields say it all when each error has one
      melding={fout === undefined || (fout.code === 'ongeldig' && fouten.size > 0) ? undefined : berichtBij(fout)}
    />
  );
}

function berichtBij({ code, detail }: DomeinFout): { titel: string; tekst: string } {
  const { titel = 'Dit lukte niet', tekst = detail } = STAPMELDINGEN[code] ?? {};
  return { titel, tekst };
}

function onbekend(): PaginaMetStatus {
  return new PaginaMetStatus(ONBEKEND, <Werktnietpagina />);
}

function voorbij(): PaginaMetStatus {
  return new PaginaMetStatus(VOORBIJ, <Werktnietpagina />);
}
