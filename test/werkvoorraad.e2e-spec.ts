import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { WerkvoorraadModule } from '../src/modules/werkvoorraad/index.js';
import type { WerkregelDto } from '../src/modules/werkvoorraad/werkvoorraad.dto.js';
import { AuthModule } from '../src/platform/auth/auth.module.js';
import { ClockModule } from '../src/platform/clock/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { DatabaseService } from '../src/platform/database/database.service.js';
import { bouwApp } from '../src/platform/http/bouw-app.js';
import { ObservabilityModule } from '../src/platform/observability/observability.module.js';
import { maakDatabase, token, type ProefDatabase } from './opzet/index.js';
import { voegWerkToe, type Proefwerk } from './werkvoorraad.opzet.js';

@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule.alsApp(), AuthModule, ObservabilityModule, WerkvoorraadModule],
})
class ProefModule {}

/** Noon in Amsterdam on a Monday in winter; the clock of the house is moved to it. */
const NU = '2026-11-23T11:00:00.000Z';
const UUR = 3_600_000;
const over = (uren: number): string => new Date(Date.parse(NU) + uren * UUR).toISOString();

interface Pagina {
  resultaten: WerkregelDto[];
  volgende: string | undefined;
}

describe('de werkvoorraad over HTTP', () => {
  let proef: ProefDatabase;
  let app: NestFastifyApplication;
  let url: string;

  const vraag = async (
    pad: string,
    wie: readonly [string, string, number?] = ['LDH', 'behandelaar'],
  ): Promise<Response> =>
    fetch(pad.startsWith('/v1') ? `${url}${pad}` : `${url}/v1/werkvoorraad${pad}`, {
      headers: { authorization: `Bearer ${await token(...wie)}` },
    });
  const pagina = async (pad = '', wie?: readonly [string, string, number?]): Promise<Pagina> => {
    const antwoord = await vraag(pad, wie);
    expect(antwoord.status).toBe(200);
    const { resultaten } = (await antwoord.json()) as Pagina;
    return { resultaten, volgende: /<([^>]+)>; rel="next"/.exec(antwoord.headers.get('link') ?? '')?.[1] };
  };
  const namen = async (pad = '', wie?: readonly [string, string, number?]): Promise<string[]> =>
    (await pagina(pad, wie)).resultaten.map((regel) => regel.kenmerk.replace('TNS-2026-', ''));
  const zet = (...werk: Proefwerk[]): Promise<void> => voegWerkToe(proef.superUrl, werk, NU);

  beforeAll(async () => {
    proef = await maakDatabase();
    Object.assign(process.env, proef.env, { NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    const klok = new pg.Client({ connectionString: proef.superUrl });
    await klok.connect();
    await klok.query(
      'update tns.klok set verschuiving_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint',
      [NU],
    );
    await klok.end();
    app = await bouwApp(ProefModule);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    await zet(
      { naam: 'later', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: over(72) },
      { naam: 'laat', organisatie: 'LDH', wachtrij: 'LDH_OPVANG', urgentieOp: over(-2), veiligheidsrisico: true },
      {
        naam: 'vandaag',
        organisatie: 'LDH',
        wachtrij: 'LDH_OPVANG',
        urgentieOp: '2026-11-23T23:00:00.000Z',
        behandelaar: 'ldh.behandelaar.1',
      },
      { naam: 'stil', organisatie: 'LDH', wachtrij: 'LDH_OPVANG', urgentieOp: '9999-12-31T00:00:00.000Z' },
      { naam: 'overleg', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: over(100), soort: 'casusoverleg' },
      {
        naam: 'zonder-wachtrij',
        organisatie: 'LDH',
        wachtrij: null,
        urgentieOp: over(1),
        behandelaar: 'ldh.behandelaar.1',
      },
      { naam: 'dicht', organisatie: 'LDH', wachtrij: 'LDH_OPVANG', urgentieOp: over(-9), open: false },
      { naam: 'van-sdd', organisatie: 'SDD', wachtrij: 'SDD_SCHULDEN', urgentieOp: over(-9), inzender: 'LDH' },
    );
  });

  afterAll(async () => {
    await app.close();
    await proef.verwijder();
  });

  it('zet uit alle wachtrijen van de organisatie het dringendste eerst, en wat stilstaat achteraan', async () => {
    expect(await namen()).toEqual(['laat-O1', 'vandaag-O1', 'later-O1', 'overleg-O1', 'stil-O1']);
  });

  it('zegt van elke regel wat iemand nodig heeft om te kiezen, zonder naam of BSN', async () => {
    const [laat, vandaag] = (await pagina()).resultaten;
    expect(laat).toEqual({
      id: expect.any(String),
      kenmerk: 'TNS-2026-laat-O1',
      dossier: expect.any(String),
      soort: 'overdracht',
      toestand: 'aangeboden',
      toestandSinds: NU,
      versie: 1,
      taak: 'OPVANG_LDH',
      van: 'GGD',
      wachtrij: 'LDH_OPVANG',
      behandelaar: null,
      prioriteit: 10,
      urgentieOp: over(-2),
      klokstatus: 'te-laat',
      teLaat: true,
      groep: 'C',
      veiligheidsrisico: true,
    });
    expect(vandaag).toMatchObject({ klokstatus: 'vandaag', teLaat: false, behandelaar: 'ldh.behandelaar.1' });
  });

  it('toont van een zaak die geen overdracht is geen taak, en van stilstaand werk geen moment', async () => {
    const regels = (await pagina()).resultaten;
    expect(regels.find((regel) => regel.soort === 'casusoverleg')).toMatchObject({ taak: null });
    expect(regels.at(-1)).toMatchObject({ klokstatus: 'opgeschort', urgentieOp: null, teLaat: false });
  });

  it.each([
    ['?wachtrij=LDH_OPVANG', ['laat', 'vandaag', 'stil']],
    ['?wachtrij=LDH_OPVANG&wachtrij=LDH_VELDWERK&wachtrij=LDH_OPVANG', ['laat', 'vandaag', 'later', 'overleg', 'stil']],
    ['?soort=casusoverleg', ['overleg']],
    ['?status=te-laat', ['laat']],
    ['?status=vandaag', ['vandaag']],
    ['?status=loopt', ['later', 'overleg']],
    ['?status=opgeschort', ['stil']],
    [`?vervaltVoor=${over(72)}`, ['laat', 'vandaag', 'later']],
    [`?vervaltVoor=${over(72)}&status=loopt`, ['later']],
    ['?mijn=true', ['zonder-wachtrij', 'vandaag']],
    ['?mijn=true&wachtrij=LDH_OPVANG', ['vandaag']],
    ['?mijn=false&vrij=false&limit=2', ['laat', 'vandaag']],
    ['?vrij=true', ['laat', 'later', 'overleg', 'stil']],
    ['?wachtrij=SDD_SCHULDEN', []],
  ])('%s geeft %j', async (pad, verwacht) => {
    expect(await namen(pad)).toEqual(verwacht.map((naam) => `${naam}-O1`));
  });

  it('toont nooit het werk van een ander, ook niet wat de eigen organisatie inzond', async () => {
    expect(await namen('', ['SDD', 'behandelaar'])).toEqual(['van-sdd-O1']);
    expect(await namen('', ['AVRES', 'behandelaar'])).toEqual([]);
    expect(await namen('?mijn=true', ['LDH', 'behandelaar', 2])).toEqual([]);
  });

  it.each([
    ['GGD', 'analist'],
    ['GGD', 'privacy'],
    ['BEHEER', 'beheerder'],
    ['LDH', 'ervaringsdeskundige'],
  ])('weigert %s %s: die rol behandelt geen dossiers', async (organisatie, rol) => {
    expect((await vraag('', [organisatie, rol])).status).toBe(403);
  });

  it.each([
    ['?status=morgen', 'status'],
    ['?wachtrij=%00', 'wachtrij'],
    [`?${'wachtrij=A&'.repeat(21)}`, 'wachtrij'],
    ['?vervaltVoor=straks', 'vervaltVoor'],
    ['?mijn=ja', 'mijn'],
    ['?mijn=true&vrij=true', 'vrij'],
    ['?cursor=abc', 'cursor'],
    ['?limit=201', 'limit'],
    ['?naam=Jansen', 'naam'],
  ])('weigert %s met het pad %s', async (pad, veld) => {
    const antwoord = await vraag(pad);
    expect(antwoord.status).toBe(400);
    const { errors } = (await antwoord.json()) as { errors: { pad: string }[] };
    expect(errors.map((fout) => fout.pad)).toContain(veld);
  });

  it('laat wat u zelf net deed bij de eerstvolgende vraag zien', async () => {
    await zet({ naam: 'pak-op', organisatie: 'GGD', wachtrij: 'GGD_TOETS', urgentieOp: over(5) });
    const ik = ['GGD', 'behandelaar', 3] as const;
    expect(await namen('?mijn=true', ik)).toEqual([]);
    const [regel] = (await pagina('?vrij=true', ik)).resultaten;
    const wie = {
      id: 'ggd.behandelaar.3',
      organisatie: 'GGD',
      organisatieSoort: 'GGD',
      rol: 'behandelaar',
      client: 'proef',
    } as const;
    await app.get(DatabaseService).schrijf(wie, (tx) =>
      // past StapService on purpose: only the columns of the spine matter here
      tx.manager.query(`update tns.zaak set behandelaar = $2 where id = $1`, [regel?.id, wie.id]),
    );
    expect(await namen('?mijn=true', ik)).toEqual(['pak-op-O1']);
    expect(await namen('?vrij=true', ik)).toEqual([]);
  });

  it('slaat bij het bladeren niets over en geeft niets dubbel, ook niet terwijl er werk bij komt', async () => {
    const wie = ['SWT_GORINCHEM', 'behandelaar'] as const;
    const werk = (naam: string, urgentieOp: string): Proefwerk => ({
      naam,
      organisatie: 'SWT_GORINCHEM',
      wachtrij: 'SWT_GORINCHEM',
      urgentieOp,
    });
    // ten at the very same moment, so that only the id keeps them apart
    await zet(...Array.from({ length: 40 }, (_, n) => werk(`b${n}`, over(n < 10 ? 4 : n))));
    const gezien: string[] = [];
    let plek: string | undefined = '/v1/werkvoorraad?limit=7';
    for (let ronde = 0; plek !== undefined; ronde += 1) {
      const { resultaten, volgende }: Pagina = await pagina(plek, wie);
      gezien.push(...resultaten.map((regel) => regel.kenmerk));
      await zet(werk(`voor${ronde}`, over(-ronde - 1)), werk(`na${ronde}`, over(200 + ronde)));
      plek = volgende;
      expect(ronde).toBeLessThan(60);
      if (ronde > 8) break;
    }
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(gezien).toEqual(expect.arrayContaining(Array.from({ length: 40 }, (_, n) => `TNS-2026-b${n}-O1`)));
    expect(gezien.filter((kenmerk) => kenmerk.includes('voor'))).toEqual([]);
  });
});
