/** Wiring of the outbox in Nest. */
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { Wachtrijen } from '../queue/index.js';
import { Relay, type RelayOpties } from './relay.js';
import { Sein } from './sein.js';
import { Wekker } from './wekker.js';

/** The bell, for every process that writes the outbox; `StapService` injects {@link Wekker}. */
@Module({})
export class OutboxModule {
  static forRoot(): DynamicModule {
    return { module: OutboxModule, global: true, providers: [Wekker], exports: [Wekker] };
  }

  /** The same for a process that has no relay: the ring goes on to those that have. */
  static metSein(): DynamicModule {
    return { ...OutboxModule.forRoot(), providers: [Wekker, Sein] };
  }
}

/** What the wiring fills in itself is left out. */
export type RelayBron = Omit<RelayOpties, 'bezorger' | 'wekker'>;

/** The relay, for worker processes only; needs OutboxModule and WachtrijModule. Starts and stops with the process. */
@Module({})
export class RelayModule {
  /** @param bron where the options come from, e.g. `{ inject: [WORKER_POOL, Klok], useFactory: … }` */
  static forRootAsync(bron: Pick<FactoryProvider<RelayBron>, 'inject' | 'useFactory'>): DynamicModule {
    const provider: FactoryProvider<Relay> = {
      provide: Relay,
      inject: [Wachtrijen, Wekker, ...(bron.inject ?? [])],
      useFactory: async (bezorger: Wachtrijen, wekker: Wekker, ...benodigd: unknown[]) =>
        new Relay({ ...(await bron.useFactory(...benodigd)), bezorger, wekker }),
    };
    return { module: RelayModule, providers: [provider], exports: [Relay] };
  }
}
