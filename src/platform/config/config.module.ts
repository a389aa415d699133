import { Global, Module } from '@nestjs/common';
import { Config, leesConfig } from './config.js';

/** Makes `Config` injectable everywhere. Reads the environment once; a wrong setting stops the start (ConfigFout). */
@Global()
@Module({ providers: [{ provide: Config, useFactory: () => leesConfig() }], exports: [Config] })
export class ConfigModule {}
