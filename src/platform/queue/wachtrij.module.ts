/** Wiring of the queues in Nest. */
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { Wachtrijen, type WachtrijOpties } from './wachtrijen.js';

/**
 * Gives {@link Wachtrijen} to the whole process, opened and checked: because the provider is async, nothing that
 * injects it exists before the schema check has passed.
 */
@Module({})
export class WachtrijModule {
  /** @param bron where the options come from, e.g. `{ inject: [Config, Klok, WORKER_POOL], useFactory: … }` */
  static forRootAsync(bron: Pick<FactoryProvider<WachtrijOpties>, 'inject' | 'useFactory'>): DynamicModule {
    const provider: FactoryProvider<Wachtrijen> = {
      provide: Wachtrijen,
      inject: bron.inject ?? [],
      useFactory: async (...benodigd) => Wachtrijen.open(await bron.useFactory(...benodigd)),
    };
    return { module: WachtrijModule, global: true, providers: [provider], exports: [Wachtrijen] };
  }
}
