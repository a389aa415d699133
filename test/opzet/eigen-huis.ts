import type { Type } from '@nestjs/common';
import { bouwApp } from '../../src/platform/http/bouw-app.js';
import type { Draaiend } from './huis.js';

/** The service with something added by a test, in the process of that test. */
export async function eigenHuis(module: Type, env: Readonly<Record<string, string>>): Promise<Draaiend> {
  Object.assign(process.env, env);
  const app = await bouwApp(module);
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    sluit: () => app.close(),
    doe: (wat) => Promise.reject(new Error(`Een huis met een eigen module kan niet: ${wat}.`)),
  };
}
