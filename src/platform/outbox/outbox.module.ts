/** Wiring of the outbox in Nest. */
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { Wachtrijen } from '../queue/index.js';
import { Relay, type RelayOpties } from './relay.js';
import { Sein } from './sein.js';
import { Brievenbel, Nummerbel, Wekker } from './wekker.js';

const BELLEN = [Wekker, Nummerbel, Brievenbel];

/** The bells, for every process that writes the outbox; `StapService` injects {@link Wekker}. */
@Module({})
export class OutboxModule {
  static forRoot(): DynamicModule {
    return { module: OutboxModule, global: true, providers: [...BELLEN], exports: [...BELLEN] };
  }

  /** The same for a process that has no relay: the ring goes on to those that have. */
  static metSein(): DynamicModule {
    return { ...OutboxModule.forRoot(), providers: [...BELLEN, Sein] };
  }
}

/** What the wiring fills in itself is left out. */
export type RelayBron = Omit<RelayOpties, 'bezorger' | 'wekker' | 'nummerbel' | 'brievenbel'>;

/** The relay, for worker processes only; needs OutboxModule and WachtrijModule. Starts and stops with the process. */
@Module({})
export class RelayModule {
  /** @param bron where the options come from, e.g. `{ inject: [WORKER_POOL, Klok], useFactory: … }` */
  static forRootAsync(bron: Pick<FactoryProvider<RelayBron>, 'inject' | 'useFactory'>): DynamicModule {
    const provider: FactoryProvider<Relay> = {
      provide: Relay,
      inject: [Wachtrijen, ...BELLEN, ...(bron.inject ?? [])],
      useFactory: async (
        bezorger: Wachtrijen,
        wekker: Wekker,
        nummerbel: Nummerbel,
        brievenbel: Brievenbel,
        ...benodigd: unknown[]
      ) => new Relay({ ...(await bron.useFactory(...benodigd)), bezorger, wekker, nummerbel, brievenbel }),
    };
    return { module: RelayModule, providers: [provider], exports: [Relay] };
  }
}
