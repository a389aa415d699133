import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Sleutelwacht } from './sleutelwacht.js';
import { Versleuteling } from './versleuteling.js';

/** Encryption with the keys of the configuration, for the whole process. */
@Global()
@Module({
  providers: [
    Sleutelwacht,
    {
      provide: Versleuteling,
      inject: [Config],
      useFactory: ({ versleuteling, hmac }: Config) =>
        new Versleuteling({
          sleutels: versleuteling.sleutels,
          actief: versleuteling.actief,
          hmacSleutels: hmac.sleutels,
          hmacActief: hmac.actief,
        }),
    },
  ],
  exports: [Versleuteling],
})
export class VersleutelingModule {}
