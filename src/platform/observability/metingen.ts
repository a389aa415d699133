import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
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

  /**
   * Shows the figures of another part of this process too: one process has one page. What both have, such as the memory
   * of the process, is shown once.
   */
  neemOver(ander: Metingen): void {
    for (const { name } of ander.register.getMetricsAsArray()) {
      const meting = ander.register.getSingleMetric(name);
      if (meting !== undefined && this.register.getSingleMetric(name) === undefined)
        this.register.registerMetric(meting);
    }
  }

  /** A counter of another module, in this register. */
  teller(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.register] });
  }

  /** A histogram of another module; the buckets in the unit of its name. */
  verloop(meting: { naam: string; help: string; labels: string[] }, buckets: number[]): Histogram {
    const { naam: name, help, labels: labelNames } = meting;
    return new Histogram({ name, help, labelNames, buckets, registers: [this.register] });
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

  /** A gauge with one label; what is not among the figures any more is not shown any more. */
  standPer(meting: { name: string; help: string; label: string }, lees: () => Promise<Verdeling> | Verdeling): Gauge {
    const { name, help, label } = meting;
    return new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.register],
      async collect() {
        const verdeling = await lees();
        this.reset();
        for (const [waarde, aantal] of Object.entries(verdeling)) this.set({ [label]: waarde }, aantal);
      },
    });
  }
}

/** Figures by the value of a label. */
export type Verdeling = Readonly<Record<string, number>>;

/**
 * Remembers an answer for a while, so that several who ask for figures do not make several questions. A question that
 * fails gives undefined: the page of figures must not fall away with the database.
 *
 * @param duurMs how long an answer holds
 */
export function onthoud<T>(duurMs: number, vraag: () => Promise<T>): () => Promise<T | undefined> {
  let antwoord: Promise<T | undefined> | undefined;
  let tot = 0;
  return () => {
    if (antwoord === undefined || performance.now() > tot) {
      tot = performance.now() + duurMs;
      antwoord = vraag().catch(() => undefined);
    }
    return antwoord;
  };
}

/** Times every request. */
export function meetVerzoeken(fastify: FastifyInstance, metingen: Metingen): void {
  fastify.addHook('onResponse', (request, reply, klaar) => {
    const route = request.is404 ? 'onbekend' : (request.routeOptions.url ?? 'onbekend');
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    metingen.verzoekduur.observe(labels, reply.elapsedTime / 1000);
    klaar();
  });
}
