import type { BlockList } from 'node:net';
import { Lezer, type Omgevingsvariabelen, type Sleutels, type Smtp } from './lezer.js';

/** What the operator gets to see when the settings are wrong: every error, in one message. */
export class ConfigFout extends Error {
  constructor(readonly fouten: readonly string[]) {
    super(`The settings are not right:\n${fouten.map((fout) => `  - ${fout}`).join('\n')}`);
    this.name = 'ConfigFout';
  }
}

const OMGEVINGEN = ['production', 'development', 'test'] as const;
const LOGNIVEAUS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An OIN of nobody, for houses that are no server. */
const PROEF_OIN = '00000000000000000000';

/** Audience of the embedded identity provider; refused in production, where it would be shared with every test house. */
export const STANDAARD_AUDIENCE = 'https://toegangspoort.invalid/api';

/**
 * The settings of one process, read once at the start and frozen. A class, so that it is its own injection token:
 * `constructor(private readonly config: Config)`.
 */
export class Config {
  readonly omgeving: (typeof OMGEVINGEN)[number];
  /** true only when NODE_ENV=production */
  readonly productie: boolean;
  /** role tns_app; the API only: a process holds the password of no other role than its own */
  readonly databaseUrl: string | undefined;
  /** role tns_worker; the worker only */
  readonly databaseUrlWorker: string | undefined;
  /** role tns_migratie; absent on servers where another process migrates */
  readonly databaseUrlMigratie: string | undefined;
  /** absent: the queues live in PostgreSQL */
  readonly redisUrl: string | undefined;
  /** first part of every key, so that houses can share a Redis */
  readonly redisPrefix: string;
  /** as it stands in `iss`: exact, also the closing slash */
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  /** the werkplek as a client of the login provider */
  readonly oidcClientId: string;
  /** absent: a public client, which proves itself by PKCE alone */
  readonly oidcClientSecret: string | undefined;
  /** what the werkplek asks for at the login; some providers give roles only under a scope of their own */
  readonly oidcScope: string;
  /** where people reach the werkplek: scheme and host, no path; absent outside production: where the request came in */
  readonly werkplekUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** where a worker of its own shows health and figures; absent: 3001, or any free one when that is taken */
  readonly werkerPort: number | undefined;
  /** how long after the signal to stop requests are still answered, so that a load balancer can look elsewhere; ms */
  readonly afscheidMs: number;
  /** how often the worker looks for what is due: clocks that nobody woke it for, mail of the day; ms */
  readonly klokrondeMs: number;
  /** largest number of database connections of the pool that does the work */
  readonly verbindingen: number;
  /** requests that may be under way at once; who comes on top hears 503 at once */
  readonly verzoekenTegelijk: number;
  readonly logNiveau: (typeof LOGNIVEAUS)[number];
  /** master keys for encryption at rest */
  readonly versleuteling: Sleutels;
  /** keys for lookup hashes */
  readonly hmac: Sleutels;
  /** API and worker in this one process (the embedded default) */
  readonly allesInEen: boolean;
  /** who sends events, as partners know us: OIN, twenty digits; absent on a server: nobody can subscribe */
  readonly oin: string | undefined;
  /** where partners reach the API, for references in events; absent: references begin with the path */
  readonly apiUrl: string | undefined;
  /** networks that events may be sent to although they are not public; loopback also without TLS */
  readonly webhookNetten: BlockList;
  /** the proxies in front of this house: only they are believed when they say for which address they ask */
  readonly proxyNetten: BlockList;
  /** absent: this house sends no mail, and offers none */
  readonly smtp: Smtp | undefined;
  /** to addresses of these domains people may have mail sent to themselves; none: to nobody */
  readonly mailDomeinen: readonly string[];
  /** `test`: only the official test range is accepted as a BSN; `echt`: that range is refused */
  readonly bsnReeks: 'test' | 'echt';
}

/** @throws ConfigFout when this process needs a setting that others can do without */
export function eisInstelling(waarde: string | undefined, naam: string): string {
  if (waarde === undefined) throw new ConfigFout([`${naam} is missing: this process needs it`]);
  return waarde;
}

/**
 * Parses the environment into a frozen Config.
 * @throws ConfigFout with all errors at once; it never repeats a secret value.
 */
export function leesConfig(env: Omgevingsvariabelen = process.env): Config {
  const lezer = new Lezer(env);
  const omgeving = lezer.keuze('NODE_ENV', OMGEVINGEN, 'development');
  const productie = omgeving === 'production';
  const config: Config = {
    omgeving,
    productie,
    databaseUrl: lezer.alsGegeven('DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseUrlWorker: lezer.alsGegeven('DATABASE_URL_WORKER', ['postgres:', 'postgresql:']),
    databaseUrlMigratie: lezer.alsGegeven('DATABASE_URL_MIGRATIE', ['postgres:', 'postgresql:']),
    redisUrl: lezer.alsGegeven('REDIS_URL', ['redis:', 'rediss:']),
    redisPrefix: lezer.tekst('REDIS_PREFIX') ?? 'tns',
    oidcIssuer: lezer.url('OIDC_ISSUER', ['https:', 'http:']) ?? '',
    oidcAudience: lezer.tekst('OIDC_AUDIENCE') ?? STANDAARD_AUDIENCE,
    oidcClientId: lezer.tekst('OIDC_CLIENT_ID') ?? 'tns-werkplek',
    oidcClientSecret: lezer.tekst('OIDC_CLIENT_SECRET'),
    oidcScope: lezer.tekst('OIDC_SCOPE') ?? 'openid profile',
    werkplekUrl: lezer.oorsprong('WERKPLEK_URL'),
    host: lezer.tekst('HOST') ?? '0.0.0.0',
    port: lezer.poort('PORT', 3000),
    werkerPort: lezer.tekst('WERKER_PORT') === undefined ? undefined : lezer.poort('WERKER_PORT', 0),
    afscheidMs: lezer.getal('AFSCHEID_SECONDEN', { standaard: 0, van: 0, tot: 10 }) * 1000,
    klokrondeMs: lezer.getal('KLOKRONDE_SECONDEN', { standaard: 5, van: 1, tot: 3600 }) * 1000,
    verbindingen: lezer.getal('DATABASE_VERBINDINGEN', { standaard: 10, van: 1, tot: 500 }),
    verzoekenTegelijk: lezer.getal('VERZOEKEN_TEGELIJK', { standaard: 100, van: 1, tot: 100_000 }),
    logNiveau: lezer.keuze('LOG_LEVEL', LOGNIVEAUS, 'info'),
    versleuteling: lezer.sleutels('VERSLEUTELING_SLEUTELS', 'VERSLEUTELING_ACTIEF'),
    hmac: lezer.sleutels('HMAC_SLEUTELS', 'HMAC_ACTIEF'),
    allesInEen: lezer.keuze('ALL_IN_ONE', ['0', '1'] as const, '0') === '1',
    oin: lezer.oin('OIN') ?? (productie ? undefined : PROEF_OIN),
    apiUrl: lezer.oorsprong('API_URL'),
    webhookNetten: lezer.netten('WEBHOOK_NETTEN'),
    proxyNetten: lezer.netten('PROXY_NETTEN'),
    smtp: lezer.smtp('SMTP_URL', 'MAIL_AFZENDER'),
    mailDomeinen: lezer.domeinen('MAIL_DOMEINEN'),
    bsnReeks: productie ? 'echt' : 'test',
  };
  if (config.databaseUrl === undefined && config.databaseUrlWorker === undefined) {
    lezer.fouten.push('DATABASE_URL (API) or DATABASE_URL_WORKER (worker) is missing');
  }
  if (productie) lezer.fouten.push(...nietInProductie(config));
  if (lezer.fouten.length > 0) throw new ConfigFout(lezer.fouten);
  return Object.freeze(Object.assign(new Config(), config));
}

/** What is fine on a laptop and a breach on a server. */
function nietInProductie(config: Config): string[] {
  const fouten: string[] = [];
  if (config.oidcAudience === STANDAARD_AUDIENCE) {
    fouten.push('OIDC_AUDIENCE must be set in production: the default belongs to the embedded identity provider');
  }
  if (config.oidcIssuer !== '' && !config.oidcIssuer.startsWith('https://')) {
    fouten.push('OIDC_ISSUER must be https in production: the embedded identity provider is refused there');
  }
  if (config.oidcIssuer !== '' && isEigenMachine(config.oidcIssuer)) {
    fouten.push('OIDC_ISSUER must not point to this machine in production');
  }
  if (config.werkplekUrl !== undefined && !config.werkplekUrl.startsWith('https://')) {
    fouten.push('WERKPLEK_URL must be https in production');
  }
  if (config.apiUrl !== undefined && !config.apiUrl.startsWith('https://')) {
    fouten.push('API_URL must be https in production');
  }
  return fouten;
}

function isEigenMachine(url: string): boolean {
  const naam = new URL(url).hostname;
  return naam === 'localhost' || naam === '[::1]' || naam.startsWith('127.');
}
