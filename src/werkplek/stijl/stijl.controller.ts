import { Controller, Get, Headers, type OnModuleInit, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import { Openbaar } from '../../platform/auth/openbaar.js';
import { Levert } from '../../platform/http/formaat.js';
import { type Inpakking, stijlbestanden, type Stijlbestand } from './stijlbestanden.js';

/** A name holds the hash of its content, so nobody needs to ask again. */
const BEWAAR = 'public, max-age=31536000, immutable';

/** The stylesheet, the font, the script and the icon of the pages: from our own house, for everyone, without login. */
@Openbaar()
@ApiExcludeController()
@Controller('werkplek/stijl')
export class StijlController implements OnModuleInit {
  /** Puts the files together before the first page asks for them; a missing file stops the start. */
  onModuleInit(): void {
    stijlbestanden();
  }

  /** @throws DomeinFout `niet-gevonden` */
  @Get(':bestand')
  @Levert('text/css', 'text/javascript', 'font/woff2', 'image/svg+xml')
  async bestand(
    @Param('bestand') naam: string,
    @Headers('accept-encoding') aanvaardt: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bestand = stijlbestanden().zoek(naam);
    if (bestand === undefined) throw new DomeinFout('niet-gevonden', 'Dit bestand is er niet.');
    reply.type(bestand.soort).headers({ 'cache-control': BEWAAR, vary: 'accept-encoding' });
    const inpakking = kiesInpakking(bestand, aanvaardt);
    if (inpakking === undefined) return bestand.inhoud;
    reply.header('content-encoding', inpakking);
    return stijlbestanden().pakIn(bestand, inpakking);
  }
}

function kiesInpakking({ soort }: Stijlbestand, aanvaardt = ''): Inpakking | undefined {
  if (soort === 'font/woff2') return undefined;
  const gewenst = new Set(
    aanvaardt
      .split(',')
      .map((deel) => deel.trim().toLowerCase())
      .filter((deel) => !/;\s*q=0(\.0*)?$/.test(deel))
      .map((deel) => deel.split(';', 1)[0]),
  );
  return (['br', 'gzip'] as const).find((soortInpakking) => gewenst.has(soortInpakking));
}
