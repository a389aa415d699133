import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import { alsGegevens } from '../src/kern/proces.js';
import { gastvrij } from './opzet/gast.js';
import type { Draaiend } from './opzet/huis.js';
import { maakDatabase, token, type ProefDatabase } from './opzet/index.js';

describe('/v1/processen', () => {
  let proef: ProefDatabase;
  let draaiend: Draaiend;

  const vraag = async (pad: string, accept = 'application/json'): Promise<Response> =>
    fetch(`${draaiend.url}/v1/processen${pad}`, {
      headers: { accept, authorization: `Bearer ${await token('GGD', 'analist')}` },
    });

  beforeAll(async () => {
    proef = await maakDatabase();
    draaiend = await gastvrij({ ...proef.env, NODE_ENV: 'test', LOG_LEVEL: 'silent' }, false);
  });

  afterAll(async () => {
    await draaiend?.sluit();
    await proef.verwijder();
  });

  it('noemt elk proces waar het huis op draait, en geen ander', async () => {
    const { resultaten } = (await (await vraag('')).json()) as { resultaten: { soort: string; hash: string }[] };
    expect(resultaten.map(({ soort }) => soort)).toEqual(PROCESSEN.map(({ soort }) => soort).sort());
    expect(resultaten.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it.each(PROCESSEN.map((proces) => [proces.soort, proces] as const))(
    'geeft de tabel van %s zelf',
    async (soort, proces) => {
      const antwoord = await vraag(`/${soort}`);
      expect(antwoord.status).toBe(200);
      expect(await antwoord.json()).toEqual({
        hash: expect.any(String),
        ...(JSON.parse(JSON.stringify(alsGegevens(proces))) as object),
      });
    },
  );

  it('geeft op verzoek een tekening', async () => {
    const antwoord = await vraag('/overdracht', 'text/vnd.mermaid');
    expect(antwoord.headers.get('content-type')).toBe('text/vnd.mermaid; charset=utf-8');
    expect(await antwoord.text()).toMatch(/^stateDiagram-v2\n.*aangeboden --> opgepakt : Oppakken/s);
  });

  it('kent geen ander formaat en geen ander proces', async () => {
    expect((await vraag('/overdracht', 'image/png')).status).toBe(406);
    expect((await vraag('/koffie')).status).toBe(404);
    expect((await vraag('/koffie', 'text/vnd.mermaid')).status).toBe(404);
    expect((await vraag('/constructor')).status).toBe(404);
  });
});
