import { createHash } from 'node:crypto';
import { Controller, Get, Headers, HttpCode, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomeinFout } from '../../../kern/fout.js';
import { Openbaar } from '../../../platform/auth/openbaar.js';
import { Levert } from '../../../platform/http/formaat.js';
import { alsICalendar, ICALENDAR } from '../../../platform/http/icalendar.js';
import { AgendaLezer } from './agenda.lezer.js';

/** What `zetAgenda` gives: 32 bytes in base64url. */
const GEHEIM = /^[\w-]{43}$/;

/**
 * Where a calendar program fetches somebody's calendar. It cannot log in: who knows the address reads it. For the owner and their
 * program only, so no part of the document for partners.
 */
@Openbaar()
@ApiExcludeController()
@Controller('agenda')
export class AgendaController {
  constructor(private readonly agenda: AgendaLezer) {}

  @Get(':geheim.ics')
  @HttpCode(200)
  @Levert(ICALENDAR)
  async haal(
    @Param('geheim') geheim: string,
    @Headers('if-none-match') bekend: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!GEHEIM.test(geheim)) throw new DomeinFout('niet-gevonden', 'Deze agenda is er niet.');
    const tekst = alsICalendar({
      product: 'Agenda',
      naam: 'Toegangspoort Nieuwe Start',
      punten: await this.agenda.haal(geheim),
    });
    const etag = `"${createHash('sha256').update(tekst).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).type(`${ICALENDAR}; charset=utf-8`);
    if (bekend !== undefined && noemt(bekend, etag)) {
      reply.code(304);
      return '';
    }
    return tekst;
  }
}

/** RFC 9110 section 13.1.2: weak comparison, of one in a list. */
function noemt(kop: string, etag: string): boolean {
  return kop.split(',').some((een) => een.trim() === '*' || een.trim().replace(/^W\//, '') === etag);
}
