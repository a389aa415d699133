import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';
import { codeVan } from '../http/storing.js';
import { huidigSpoor } from './spoor.js';

/** What may never be read back from a log, wherever a library puts it. */
const VERBORGEN = [
  'authorization',
  'cookie',
  '*.authorization',
  '*.cookie',
  'req.headers',
  'res.headers',
  '*.body',
  'body',
];

/** The log: JSON lines on stdout, ids and paths only. No bodies, no headers, no query strings, no values out of SQL. */
export function maakLogModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [Config],
    useFactory: (config: Config) => ({
      pinoHttp: {
        level: config.logNiveau,
        redact: { paths: VERBORGEN, remove: true },
        autoLogging: { ignore: (req) => isRuis(padVan(req)) },
        quietReqLogger: true,
        customAttributeKeys: { reqId: 'verzoekId' },
        mixin: () => ({ traceId: huidigSpoor()?.traceId }),
        // ours get the bare request and error, not what pino made of them: its copy would hold every property
        wrapSerializers: false,
        serializers: { req: alsVerzoek, res: alsStatus, err: alsFout },
        // the fault itself is in the line of the filter; this one only says how the request went
        customErrorObject: (_req, _res, _fout, waarden: Record<string, unknown>) => ({ ...waarden, err: undefined }),
      },
    }),
  });
}

/** Lets Nest log through pino where the module has it (maakLogModule). */
export function gebruikPino(app: NestFastifyApplication): void {
  try {
    app.useLogger(app.get(Logger, { strict: false }));
  } catch {
    // a small test module without a log keeps Nest's own
    app.useLogger(['error', 'fatal']);
  }
}

/** The address of a calendar, or of a one-time link, is all that its reader has to show (docs/besluiten/0042, 0043). */
const GEHEIM_IN_PAD = /(\/agenda\/|^\/+uitnodiging\/+)[^/]+/gi;

function isRuis(pad: string): boolean {
  return /^\/(health\/|metrics)/.test(pad);
}

/** The path without the query, which can hold names. The middleware runner shortens `url`; the original stays beside it. */
export function padVan(req: { url?: string; originalUrl?: string }): string {
  const pad = (req.originalUrl ?? req.url ?? '').split('?', 1)[0] ?? '';
  return pad.replace(GEHEIM_IN_PAD, '$1…');
}

function alsVerzoek(req: { id?: unknown; method?: string; url?: string; originalUrl?: string }): object {
  return { id: req.id, method: req.method, pad: padVan(req) };
}

function alsStatus(res: { statusCode?: number }): object {
  return { status: res.statusCode };
}

/**
 * An error with what a programmer needs and nothing of a person: database errors carry values of rows in their message,
 * parameters and detail, so of those only the code and the names of table and constraint stay.
 */
export function alsFout(fout: unknown): object {
  if (!(fout instanceof Error)) return { type: typeof fout };
  const bron: unknown = 'driverError' in fout ? fout.driverError : fout;
  const vanDatabase = bron instanceof Error && 'severity' in bron;
  const stack = (fout.stack ?? '').split('\n').filter((regel) => /^\s+at /.test(regel));
  return {
    type: fout.name,
    code: codeVan(bron),
    ...(vanDatabase ? namenVan(bron) : { message: fout.message }),
    stack: stack.join('\n'),
    ...(fout.cause instanceof Error ? { cause: alsFout(fout.cause) } : {}),
  };
}

function namenVan(fout: object): object {
  const namen = ['severity', 'schema', 'table', 'column', 'constraint', 'routine'];
  return Object.fromEntries(Object.entries(fout).filter(([naam]) => namen.includes(naam)));
}
