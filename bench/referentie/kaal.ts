import 'reflect-metadata';
import { Body, Controller, Inject, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { antwoordOp } from '../snelheid/kind.js';
import { meldAan, neemStap, type Omvang } from './transactie.js';

/**
 * FROZEN: do not tune. The bare endpoint: Nest and Fastify as they come out of the box around the hand-written
 * transactions, and nothing else: no login, no checks of the body, no log. Variables: URL, VERBINDINGEN, OMVANG.
 */

const POOL = Symbol('POOL');
const omvang = JSON.parse(process.env['OMVANG'] ?? '') as Omvang; // the bench that starts us wrote it

@Controller('v1')
class KaleController {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  @Post('aanmeldingen')
  async meldAan(@Body() dto: { client: { achternaam: string } }): Promise<unknown> {
    const { kenmerk, overdrachten } = await this.met((client) => meldAan(client, dto.client.achternaam, omvang));
    return { kenmerk, overdrachten: overdrachten.map((id) => ({ id, naar: 'STADSKANTOOR', toestand: 'aangeboden' })) };
  }

  @Post('overdrachten/:id/stappen')
  async neem(@Param('id') id: string, @Body() { stap }: { stap: string }): Promise<unknown> {
    const versie = await this.met((client) => neemStap(client, id, stap));
    return { id, versie };
  }

  private async met<T>(werk: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await werk(client);
    } finally {
      client.release();
    }
  }
}

const pool = new pg.Pool({ connectionString: process.env['URL'], max: Number(process.env['VERBINDINGEN']) });

@Module({ controllers: [KaleController], providers: [{ provide: POOL, useValue: pool }] })
class KaleModule {}

const app = await NestFactory.create<NestFastifyApplication>(KaleModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
// asked for its address, whatever the question is
antwoordOp(
  () => app.getUrl(),
  async () => {
    await app.close();
    await pool.end();
  },
);
