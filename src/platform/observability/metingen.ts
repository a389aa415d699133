import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of this process for Prometheus. Labels hold patterns and codes, never ids: they would be kept for ever. */
@Injectable()
export class Metingen {
  readonly register = new Registry();

  /** seconds per request, by method, route pattern and status */
  readonly verzoekduur = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.register],
  });

  constructor() {
    collectDefaultMetrics({ register: this.register });
  }

  /** A counter of another module, in this register. */
  teller(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.register] });
  }

  /** A gauge of another module; `lees` is called when somebody asks for the figures. */
  stand(name: string, help: string, lees: () => Promise<number> | number): Gauge {
    return new Gauge({
      name,
      help,
      registers: [this.register],
      async collect() {
        this.set(await lees());
      },
    });
  }
}

/** Times every request where the module has Metingen. */
export function meetVerzoeken(app: NestFastifyApplication): void {
  const metingen = zoekMetingen(app);
  if (metingen === undefined) return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, klaar) => {
      const route = request.is404 ? 'onbekend' : (request.routeOptions.url ?? 'onbekend');
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      metingen.verzoekduur.observe(labels, reply.elapsedTime / 1000);
      klaar();
    });
}

function zoekMetingen(app: NestFastifyApplication): Metingen | undefined {
  try {
    return app.get(Metingen, { strict: false });
  } catch {
    return undefined;
  }
}
