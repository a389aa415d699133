import { Injectable, Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAD_WACHTRIJTECHNIEK } from '../../platform/http/kopregels.js';
import { maakBord, Wachtrijkijker } from '../../platform/queue/index.js';
import { foutVan } from './geen-toegang.js';
import { Adres } from '../sessie/adres.js';
import { leesKoek } from '../sessie/koeken.js';
import { Sessies } from '../sessie/sessies.js';

/** Puts the dashboard of the queues behind the session of a beheerder. */
@Injectable()
export class Wachtrijtechniek {
  private readonly log = new Logger('Wachtrijtechniek');
  private hangt = false;

  constructor(
    private readonly kijker: Wachtrijkijker,
    private readonly adres: Adres,
    private readonly sessies: Sessies,
  ) {}

  /** Can it be looked at in this process? */
  get isEr(): boolean {
    return this.hangt;
  }

  /** Before the application listens. Without the dashboard all the rest works, so that it cannot be loaded stops nothing. */
  async hangOp(app: NestFastifyApplication): Promise<void> {
    try {
      const bord = await maakBord(this.kijker, PAD_WACHTRIJTECHNIEK);
      // Nest's adapter types its instance with server generics of its own; a plugin does not touch them
      const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
      await fastify.register(
        async (eigen) => {
          eigen.addHook('onRequest', (request, reply) => this.laatBinnen(request, reply));
          await eigen.register(bord);
        },
        { prefix: PAD_WACHTRIJTECHNIEK },
      );
      this.hangt = true;
    } catch (fout) {
      this.log.warn(`the dashboard of the queues is not there: ${fout instanceof Error ? fout.message : String(fout)}`);
    }
  }

  /** Only a beheerder, and only to look: the adapter and the connection refuse changes too. */
  private async laatBinnen(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    // the dashboard refreshes its figures by itself: that keeps nobody logged in
    const vanzelf = request.url.startsWith(`${PAD_WACHTRIJTECHNIEK}/api/`);
    const koek = leesKoek(request, this.adres.van(request).koeken.sessie);
    const herkend = koek === undefined ? undefined : await this.sessies.herken(koek, { vanzelf });
    if (!herkend?.geldig) {
      const naar = encodeURIComponent(PAD_WACHTRIJTECHNIEK);
      return reply.code(303).header('location', `/werkplek/inloggen?naar=${naar}`).send('');
    }
    const leest = request.method === 'GET' || request.method === 'HEAD';
    if (herkend.sessie.wie.rol === 'beheerder' && leest) return undefined;
    return reply.code(403).type('text/html; charset=utf-8').send(foutVan(herkend.sessie));
  }
}
