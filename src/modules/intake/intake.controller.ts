import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Formaat, Levert } from '../../platform/http/formaat.js';
import { alsICalendar, ICALENDAR } from '../../platform/http/icalendar.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import { alsAgendapunt } from './afspraak/agenda.js';
import { AgendaDto } from './afspraak/agenda.dto.js';
import { INTAKE_STAPPEN, IntakeDto, IntakeMaken, IntakeRegelDto, IntakesQuery } from './intake.dto.js';
import { IntakeLezer } from './intake.lezer.js';
import { IntakeLoket } from './intake.loket.js';
import { intakeProces } from './intake.proces.js';
import { LeefgebiedDto } from './leefgebied/leefgebied.dto.js';
import { PlanDto } from './plan/plan.dto.js';

/** The doors of the intake. */
@ApiTags('Intakes')
@ApiExtraModels(AgendaDto)
@Controller('intakes')
export class IntakeController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: IntakeLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: IntakeLoket,
  ) {}

  @Post()
  @ApiMaak(IntakeDto, {
    samenvatting: 'Open een intake in een dossier',
    uitleg:
      'Meestal gaat een intake vanzelf open als iemand de overdracht INTAKE oppakt. De matrix zegt wie de intake doet; is dat een ' +
      'andere organisatie, dan krijgt die een overdracht. Er loopt hoogstens één intake per dossier. Antwoorden uit een eerdere ' +
      'intake van de cliënt staan er al in, als `oud`.',
    fouten: [403, 404],
  })
  maak(@Body() opgave: IntakeMaken, @Opdracht() verzoek: Verzoek): Promise<IntakeDto> {
    return this.loket.maak(verzoek, opgave);
  }

  @Get()
  @ApiBlader(IntakeRegelDto, {
    samenvatting: 'Lijst van intakes die u mag zien, de nieuwste eerst',
    uitleg: 'De leefgebieden, het plan en de stappen die u kunt zetten staan bij de intake zelf.',
  })
  lijst(@Query() query: IntakesQuery, @Door() door: Wie): Promise<BladerAntwoord<IntakeRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(IntakeDto, {
    samenvatting: 'Lees een intake',
    uitleg: 'Met alle leefgebieden, het plan en de stappen die u kunt zetten.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<IntakeDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/leefgebieden/:domein')
  @ApiParam({
    name: 'domein',
    description: 'Het leefgebied; een code uit de codelijst zrm-domeinen.',
    schema: { type: 'string', example: 'financien' },
  })
  @ApiLees(LeefgebiedDto, {
    versie: false,
    samenvatting: 'Lees één leefgebied van een intake',
    uitleg: 'Wat een organisatie die meedoet vastlegde, leest alleen zij zelf; u ziet wel dat het is vastgelegd.',
  })
  leefgebied(@Id() id: string, @Param('domein') domein: string, @Door() door: Wie): Promise<LeefgebiedDto> {
    return this.database.lees(door, (tx) => this.lezer.leefgebied(tx, id, domein));
  }

  @Get(':id/plan')
  @ApiLees(PlanDto, { versie: false, samenvatting: 'Lees het plan', uitleg: 'De nieuwste versie van het plan.' })
  plan(@Id() id: string, @Door() door: Wie): Promise<PlanDto> {
    return this.database.lees(door, (tx) => this.lezer.plan(tx, id));
  }

  @Get(':id/agenda')
  @Levert(ICALENDAR, 'application/json')
  @ApiResponse({
    status: 200,
    description: 'De afspraak.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(AgendaDto) } },
      [ICALENDAR]: { schema: { type: 'string' }, example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR' },
    },
  })
  @ApiLees(AgendaDto, {
    versie: false,
    samenvatting: 'De afspraak voor in een agenda',
    uitleg:
      `Als iCalendar (${ICALENDAR}), of als JSON met Accept: application/json. Verschuift de afspraak of gaat zij niet door, dan houdt ` +
      'zij haar nummer en loopt het volgnummer op. Er staan geen gegevens van de cliënt in.',
  })
  async agenda(
    @Id() id: string,
    @Door() door: Wie,
    @Formaat() formaat: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgendaDto | string> {
    const agenda = await this.database.lees(door, (tx) => this.lezer.agenda(tx, id));
    if (formaat !== ICALENDAR) return agenda;
    reply.type(`${ICALENDAR}; charset=utf-8`);
    return alsICalendar({ product: 'Intake', punten: [alsAgendapunt(agenda)] });
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({
    samenvatting: 'De stappen van een intake, de oudste eerst',
    uitleg: 'Wat bij een leefgebied is ingevuld staat er alleen bij voor wie de stap zette.',
  })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'intake', id }));
  }

  @Post(':id/stappen')
  @ApiStap(IntakeDto, { samenvatting: 'Zet een stap in een intake' })
  @ApiStapBody(INTAKE_STAPPEN, intakeProces)
  neem(
    @Id() id: string,
    @StapBody(INTAKE_STAPPEN) stap: StapVan<typeof INTAKE_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<IntakeDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
