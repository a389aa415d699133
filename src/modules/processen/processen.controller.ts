import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiBlader, ApiLees } from '../../platform/http/antwoorden.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { Formaat, Levert } from '../../platform/http/formaat.js';
import { MERMAID } from './mermaid.js';
import { ProcesDto, ProcesRegelDto, StapDto, ToestandDto } from './processen.dto.js';
import { ProcessenLezer } from './processen.lezer.js';

/** The tables by which the service decides, for whoever wants to read or draw them. */
@ApiTags('Processen')
@ApiExtraModels(ToestandDto, StapDto)
@Controller('processen')
export class ProcessenController {
  constructor(private readonly lezer: ProcessenLezer) {}

  @Get()
  @ApiBlader(ProcesRegelDto, {
    samenvatting: 'De processen',
    uitleg: 'Alle soorten zaken met de vingerafdruk van hun tabel.',
  })
  lijst(): BladerAntwoord<ProcesRegelDto> {
    return bladerAntwoord(this.lezer.lijst());
  }

  @Get(':soort')
  @Levert('application/json', MERMAID)
  @ApiProduces('application/json', MERMAID)
  @ApiParam({ name: 'soort', description: 'Soort zaak.', schema: { type: 'string' }, example: 'overdracht' })
  @ApiLees(ProcesDto, {
    versie: false,
    samenvatting: 'Eén proces: toestanden, stappen, wie wat mag, eisen, gevolgen en klokken',
    uitleg: `De tabel waarmee de dienst beslist. Met Accept: ${MERMAID} krijgt u een tekening (stateDiagram-v2).`,
  })
  tabel(
    @Param('soort') soort: string,
    @Formaat() formaat: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ProcesDto | string {
    if (formaat !== MERMAID) return this.lezer.tabel(soort);
    const diagram = this.lezer.diagram(soort);
    reply.type(`${MERMAID}; charset=utf-8`);
    return diagram;
  }
}
