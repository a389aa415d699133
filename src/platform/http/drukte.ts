import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';

/** What was refused because there was too much of it: for the counter. */
export type Drukte = 'verzoeken' | 'rekentijd';

/** How to hold crowds off. */
export interface DrukteOpties {
  /** requests that may be under way at once */
  readonly hoogstens: number;
  /** told of every request that is sent away */
  readonly bijWeigering: (reden: Drukte) => void;
  /** over how long the delay of the event loop is taken; default 5000 ms */
  readonly meetElkeMs?: number;
}

/**
 * Mean delay of the event loop (ms) above which the process is starved of computing time: what it takes in now is
 * answered after its caller has given up.
 */
const HOOGSTE_VERTRAGING_MS = 1_000;

/**
 * Over how long that mean is taken (ms). Long, so that one hiccup (a big collection of garbage, a neighbour on the machine)
 * sends nobody away; a burst is caught by the number of requests, at once.
 */
const MEET_ELKE_MS = 5_000;

/** Seconds after which who was sent away may try again: a burst of some hundreds is over by then. */
const PROBEER_NA = 2;

/** Paths by which the operator looks in: never refused, they must tell what is going on. */
const BEHEER = /^\/(health\/|metrics($|\?))/;

/**
 * Sends requests away at the door, with 503 + Retry-After and before anything is done for them, when too many are under
 * way (docs/besluiten/0033). Everybody waiting for ever is worse than some being asked to come back.
 */
export function houdDrukteBuiten(
  fastify: FastifyInstance,
  { hoogstens, bijWeigering, meetElkeMs }: DrukteOpties,
): void {
  let onderweg = 0;
  fastify.addHook('onRequest', (request, reply, klaar) => {
    if (isBeheer(request)) return klaar();
    if (onderweg >= hoogstens) {
      bijWeigering('verzoeken');
      return klaar(teDruk());
    }
    onderweg += 1;
    // also when the caller hangs up before there is an answer
    reply.raw.once('close', () => (onderweg -= 1));
    klaar();
  });
  void fastify.register(underPressure, {
    maxEventLoopDelay: HOOGSTE_VERTRAGING_MS,
    sampleInterval: meetElkeMs ?? MEET_ELKE_MS,
    // a promise that rejects is the library's way to refuse; one that resolves lets the request through
    async pressureHandler(request) {
      if (isBeheer(request)) return;
      bijWeigering('rekentijd');
      await Promise.reject(teDruk());
    },
  });
}

function isBeheer({ url }: FastifyRequest): boolean {
  return BEHEER.test(url);
}

function teDruk(): DomeinFout {
  return new DomeinFout(
    'te-druk',
    'Het is nu heel druk. Er is niets gedaan; probeer het over enkele seconden opnieuw.',
    {
      retryNa: PROBEER_NA,
    },
  );
}
