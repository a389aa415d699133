// A process of its own in which the compiled service runs for test files, one house after another. jest reads every module anew
// for every file; loading Nest, TypeORM and all rooms so takes longer than most tests. Here they are loaded once, by Node itself,
// as in production. One gastheer serves one jest worker. It speaks JSON on 127.0.0.1 and ends with the process that started it.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

const [dist] = process.argv.slice(2);
const uitDist = (pad) => import(pathToFileURL(join(dist, pad)).href);

const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await uitDist('src/app.module.js');
const { WorkerModule } = await uitDist('src/worker.module.js');
const { bouwApp } = await uitDist('src/platform/http/bouw-app.js');
const { Wekker } = await uitDist('src/platform/outbox/index.js');
const { Aansluitronde } = await uitDist('src/modules/aansluiting/index.js');
const { Berichtopruimer, Samenvatter } = await uitDist('src/modules/bericht/index.js');
const { Geschiedschrijver, Klokwacht, Opruimer } = await uitDist('src/proces/index.js');

const huizen = new Map();
let vragen = 0;
const vraag = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query').value;
pg.Client.prototype.query = function telMee(...gevraagd) {
  vragen += 1;
  return vraag.apply(this, gevraagd);
};
/** Houses open one at a time: the service reads its settings from the environment when it starts. */
let vorige = Promise.resolve();

/** What a test may ask of a house beyond HTTP: what otherwise the passing of time does. */
const VERBINDINGEN = {
  /** One round of the clocks. @returns how many rang */
  ronde: ({ werker }) => werker.get(Klokwacht, { strict: false }).loopRonde(),
  /** One round of the clean-up. */
  opruimen: ({ werker }) => werker.get(Opruimer, { strict: false }).loopRonde(),
  /** One round of the digests. @returns how many mails went */
  samenvatten: ({ werker }) => werker.get(Samenvatter, { strict: false }).loopRonde(),
  /** One round of the reconciliation. @returns how many days of queues were compared */
  aansluiten: ({ werker }) => werker.get(Aansluitronde, { strict: false }).loopRonde(),
  /** One round of the clean-up of what messages leave behind. */
  berichtenOpruimen: ({ werker }) => werker.get(Berichtopruimer, { strict: false }).loopRonde(),
  /** How many questions were put to the database, by all houses of this process. */
  vragen: () => vragen,
  /** What was filled in at a step. */
  ontcijfer: ({ app }, { inhoud }) =>
    app.get(Geschiedschrijver, { strict: false }).ontcijfer({ inhoud: Buffer.from(inhoud, 'base64') }),
};

const TAKEN = {
  open(hoe) {
    const dit = vorige.then(() => opent(hoe));
    vorige = dit.catch(() => undefined);
    return dit;
  },
  async sluit({ url }) {
    const { app, werker } = huizen.get(url);
    huizen.delete(url);
    await app.close();
    await werker?.close();
    return {};
  },
  async doe({ url, wat, ...gegevens }) {
    return { uitkomst: await VERBINDINGEN[wat](huizen.get(url), gegevens) };
  },
};

/** Opens a house with these settings; the next one hears nothing of them. */
async function opent({ env, werker }) {
  const voor = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await bouwt(werker);
  } finally {
    process.env = voor;
  }
}

async function bouwt(werker) {
  const context = werker
    ? await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false })
    : undefined;
  const app = await bouwApp(AppModule);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (fout) {
    await app.close().catch(() => undefined); // that it may not start is what is tested
    throw fout;
  }
  if (context) app.get(Wekker, { strict: false }).bij(() => context.get(Wekker, { strict: false }).wek());
  const url = await app.getUrl();
  huizen.set(url, { app, werker: context });
  return { url };
}

const deur = createServer((vraag, antwoord) => {
  neem(vraag).then(
    (uitkomst) => antwoord.writeHead(200).end(JSON.stringify(uitkomst)),
    (fout) => antwoord.writeHead(500).end(fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)),
  );
});

async function neem(vraag) {
  let tekst = '';
  for await (const deel of vraag.setEncoding('utf8')) tekst += deel;
  return TAKEN[vraag.url.slice(1)](JSON.parse(tekst));
}

deur.keepAliveTimeout = 0;
process.once('disconnect', () => process.exit());
deur.listen({ port: 0, host: '127.0.0.1' }, () => process.send(`http://127.0.0.1:${deur.address().port}`));
