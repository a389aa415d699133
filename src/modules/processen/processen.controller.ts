import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiBlader, ApiLees } from '../../platform/http/antwoorden.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { Formaat, Levert } from '../../platform/http/formaat.js';
import { MERMAID } from './mermaid.js';
import { ProcesDto, ProcesRegelDto, StapDto, ToestandDto } from './processen.dto.js';
import { ProcessenLezer } from './processen.lezer.js';

/** The tables by which the service decides, for whoever wants to read or draw them. */
@ApiTags('Processen')
@ApiExtraModels(ProcesDto, ToestandDto, StapDto)
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
  @ApiResponse({
    status: 200,
    description: 'De tabel, of haar tekening.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ProcesDto) } },
      [MERMAID]: { schema: { type: 'string' }, example: 'stateDiagram-v2\n  [*] --> aangeboden\n' },
    },
  })
  @ApiParam({ name: 'soort', description: 'Soort zaak.', schema: { type: 'string', example: 'overdracht' } })
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
