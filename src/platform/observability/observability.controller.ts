import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Openbaar } from '../auth/openbaar.js';
import { Levert } from '../http/formaat.js';
import { Gezondheid } from './gezondheid.js';
import { Metingen } from './metingen.js';

/** For the operator's own tools; not part of the contract, and not to be reachable from outside (docs/beheer.md). */
@ApiExcludeController()
@Openbaar()
@Controller()
export class ObservabilityController {
  constructor(
    private readonly gezondheid: Gezondheid,
    private readonly metingen: Metingen,
  ) {}

  /** Whether this process runs at all: restart it when not. */
  @Get('health/live')
  live(): object {
    return { status: 'leeft' };
  }

  /** Whether this process can do its work: send it no requests when not. */
  @Get('health/ready')
  async ready(): Promise<object> {
    return { status: 'gereed', onderdelen: await this.gezondheid.controleer() };
  }

  @Get('metrics')
  @Levert('text/plain', 'application/openmetrics-text')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metingen.register.contentType);
    return this.metingen.register.metrics();
  }
}
