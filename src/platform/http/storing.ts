/**
 * SQLSTATE classes and codes after which the same request may simply be tried again: connection lost, out of
 * connections, serialization failure, deadlock, lock or statement timeout, server stopping.
 * Source: PostgreSQL manual, appendix A.
 */
const HERHAALBARE_SQLSTATE = /^(08|53)|^(40001|40P01|55P03|57014|57P01|57P02|57P03|25P03)$/;

const NETWERKCODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * pg and pg-pool give these without a code. The last two are TypeORM's: it takes the connection back as soon as that drops,
 * so what a transaction that was under way asks next finds none.
 */
const POOLMELDING =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end|Query runner already released|Database connection provided by a query runner was already released)/;

/**
 * Whether an error only says that the database or the network is away or busy for a moment (503 + Retry-After), rather
 * than that we made a mistake (500). Looks at the form, so that no database library is needed here.
 */
export function isStoring(fout: unknown): boolean {
  if (!(fout instanceof Error)) return false;
  const code = codeVan(fout);
  if (code !== undefined && (HERHAALBARE_SQLSTATE.test(code) || NETWERKCODES.has(code))) return true;
  if (POOLMELDING.test(fout.message)) return true;
  return 'driverError' in fout && fout.driverError !== fout && isStoring(fout.driverError);
}

/** The code of a Node, PostgreSQL or Fastify error; undefined when it has none. */
export function codeVan(fout: unknown): string | undefined {
  if (typeof fout !== 'object' || fout === null || !('code' in fout)) return undefined;
  return typeof fout.code === 'string' ? fout.code : undefined;
}
