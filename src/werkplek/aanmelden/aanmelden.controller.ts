import { Body, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import { heeftDossiers } from '../../kern/wie.js';
import { Id } from '../../platform/http/id.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { isRijknop, naRijknop } from '../formulier/rijen.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { isDeel } from '../sessie/herkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { Aanmeldbalie } from './aanmeldbalie.js';
import { ACTIE, BEWAAR, PAD_AANMELDEN } from './aanmeldpagina.js';
import { alVerstuurd, bewaardBericht, eldersBericht } from './berichten.js';
import { Bewaarantwoord } from './bewaarstand.js';
import { Concepten, isFormulier } from './concepten.service.js';
import { leesSpoor, nieuwSpoor, type Spoor } from './spoor.js';

/** Registering somebody, and what is kept while it is filled in. */
@Paginas('werkplek/aanmelden')
export class AanmeldenController {
  constructor(
    private readonly balie: Aanmeldbalie,
    private readonly concepten: Concepten,
  ) {}

  @Pagina()
  nieuw(@Ingelogd() sessie: Sessie, @Query('bewaard') bewaard: unknown): Promise<Uitkomst> {
    eisRecht(sessie);
    const bericht = bewaard === undefined ? undefined : bewaardBericht();
    return this.balie.toon(sessie, { spoor: nieuwSpoor(), ...(bericht ? { bericht } : {}) });
  }

  @Formulier()
  async verwerk(@Ingelogd() sessie: Sessie, @Body() body: unknown): Promise<Uitkomst> {
    eisRecht(sessie);
    const inhoud = leesInhoud(body);
    const spoor = leesSpoor(inhoud);
    if (isRijknop(inhoud)) return this.balie.toon(sessie, { spoor, ...naRijknop(inhoud) });
    if (inhoud[ACTIE]?.[0] === BEWAAR) return this.bewaarVoorLater(sessie, spoor, inhoud);
    return this.balie.meldAan(sessie, spoor, inhoud);
  }

  /** While it is filled in. Sent as a whole page it comes from somebody who was logged out: then it goes on there. */
  @Formulier('concept')
  async bewaar(@Ingelogd() sessie: Sessie, @Body() body: unknown, @Req() request: FastifyRequest): Promise<Uitkomst> {
    eisRecht(sessie);
    const waarden = leesInhoud(body);
    const spoor = leesSpoor(waarden);
    if (!isDeel(request)) return this.bewaarEn(sessie, { spoor, waarden, naar: `${PAD_AANMELDEN}/${spoor.conceptId}` });
    return Bewaarantwoord({ spoor, uitkomst: await this.concepten.bewaar(sessie, { spoor, waarden }) });
  }

  @Pagina(':id')
  async verder(@Ingelogd() sessie: Sessie, @Id() id: string): Promise<Uitkomst> {
    eisRecht(sessie);
    const { spoor, waarden } = await this.concepten.haal(sessie, id);
    return this.balie.toon(sessie, { spoor: { ...spoor, scherm: nieuwSpoor().scherm }, waarden });
  }

  @Formulier(':id/weggooien')
  async gooiWeg(@Ingelogd() sessie: Sessie, @Id() id: string): Promise<Uitkomst> {
    eisRecht(sessie);
    await this.concepten.gooiWeg(sessie, id);
    return new Doorsturen(PAD_AANMELDEN);
  }

  private bewaarVoorLater(sessie: Sessie, spoor: Spoor, waarden: Formulierinhoud): Promise<Uitkomst> {
    return this.bewaarEn(sessie, { spoor, waarden, naar: `${PAD_AANMELDEN}?bewaard=ja` });
  }

  /** What was changed in another screen in the meantime stays; this one is then kept beside it. */
  private async bewaarEn(
    sessie: Sessie,
    { spoor, waarden, naar }: { spoor: Spoor; waarden: Formulierinhoud; naar: string },
  ): Promise<Uitkomst> {
    const uitkomst = await this.concepten.bewaar(sessie, { spoor, waarden });
    if (uitkomst.soort === 'bewaard') return new Doorsturen(naar);
    if (uitkomst.soort === 'verstuurd') return alVerstuurd(sessie, uitkomst.aanmelding, spoor.sleutel);
    const los = nieuwSpoor({ sleutel: spoor.sleutel });
    const opnieuw = await this.concepten.bewaar(sessie, { spoor: los, waarden });
    const versie = opnieuw.soort === 'bewaard' ? opnieuw.versie : 0;
    const pagina = await this.balie.toon(sessie, { spoor: { ...los, versie }, waarden, bericht: eldersBericht() });
    return new PaginaMetStatus(409, pagina);
  }
}

/** Answers in a form at most; the largest that a person can make has a third of that. */
const HOOGSTENS = 500;

/** @throws DomeinFout `ongeldig` for what no page of ours sends */
function leesInhoud(body: unknown): Formulierinhoud {
  const inhoud = isFormulier(body) ? body : {};
  if (Object.values(inhoud).flat().length > HOOGSTENS) throw new DomeinFout('ongeldig', WORDEN.teGroot);
  return inhoud;
}

/** The room refuses them too; here they are not even shown a form. */
function eisRecht({ wie }: Sessie): void {
  if (!heeftDossiers(wie.rol)) throw new DomeinFout('geen-recht', WORDEN.geenRecht);
}
