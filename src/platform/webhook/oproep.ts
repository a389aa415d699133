/** One call to a receiver: to a machine that was judged, without redirects, within a time and a size. */
import type { LookupAddress } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { BlockList, LookupFunction } from 'node:net';
import { isTlsCode } from '../http/tls.js';
import { DoelGeweigerd, leesDoel, zoekAdressen, type Doelfout } from './doel.js';

/** Of an answer nothing is used but its status; so much is read to keep the connection, then it is broken off. */
const HOOGSTENS_GELEZEN = 64 * 1024;
/** A connection that is not used this long is closed: shorter than what most servers keep (ms). */
const STIL_MS = 4_000;

/** What is sent, and under which conditions. */
export interface Oproep {
  readonly doel: string;
  readonly koppen: Readonly<Record<string, string>>;
  readonly inhoud: string;
  readonly vertrouwd: BlockList;
  /** for all of it: name, connection and answer (ms) */
  readonly wachtMs: number;
}

/** How a call went: the receiver answered, or it never came to that; `niet-gemaakt` when there was nothing to send. */
export type Gehoor =
  | { readonly status: number; readonly retryNa?: string | undefined }
  | { readonly fout: Doelfout | 'tijd-om' | 'geen-verbinding' | 'tls-fout' | 'niet-gemaakt' };

const agenten = {
  'http:': new HttpAgent({ keepAlive: true, timeout: STIL_MS }),
  'https:': new HttpsAgent({ keepAlive: true, timeout: STIL_MS }),
};

/** Calls; whatever goes wrong is an answer too, so this never throws. */
export async function roepAan(oproep: Oproep): Promise<Gehoor> {
  const signaal = AbortSignal.timeout(oproep.wachtMs);
  try {
    const url = leesDoel(oproep.doel, oproep.vertrouwd);
    const adressen = await binnen(signaal, zoekAdressen(url, oproep.vertrouwd));
    return await stuur(oproep, { url, adressen, signaal });
  } catch (fout) {
    if (fout instanceof DoelGeweigerd) return { fout: fout.code };
    if (signaal.aborted) return { fout: 'tijd-om' };
    return { fout: isTls(fout) ? 'tls-fout' : 'geen-verbinding' };
  }
}

interface Lijn {
  readonly url: URL;
  readonly adressen: readonly LookupAddress[];
  readonly signaal: AbortSignal;
}

/** A kept connection may be closed by the other side just as we use it: then once more, on a fresh one. */
async function stuur(oproep: Oproep, lijn: Lijn): Promise<Gehoor> {
  try {
    return await eenKeer(oproep, lijn);
  } catch (fout) {
    if (!(fout instanceof Hergebruikt)) throw fout;
    return await eenKeer(oproep, lijn);
  }
}

class Hergebruikt extends Error {}

function eenKeer({ koppen, inhoud }: Oproep, { url, adressen, signaal }: Lijn): Promise<Gehoor> {
  return new Promise((klaar, mislukt) => {
    const opties: RequestOptions = {
      method: 'POST',
      headers: { ...koppen, 'content-length': Buffer.byteLength(inhoud) },
      agent: url.protocol === 'https:' ? agenten['https:'] : agenten['http:'],
      lookup: alleen(adressen),
      signal: signaal,
    };
    const verzoek = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, opties, (antwoord) => {
      laatLeeglopen(antwoord);
      klaar({ status: antwoord.statusCode ?? 0, retryNa: antwoord.headers['retry-after'] });
    });
    verzoek.on('error', (fout) => {
      mislukt(verzoek.reusedSocket && 'code' in fout && fout.code === 'ECONNRESET' ? new Hergebruikt() : fout);
    });
    verzoek.end(inhoud);
  });
}

/** Gives the connection the addresses that were judged, and no others. */
function alleen(adressen: readonly LookupAddress[]): LookupFunction {
  return (_naam, { all }, terug) => {
    const [eerste = { address: '', family: 4 }] = adressen;
    if (all === true) terug(null, [...adressen]);
    else terug(null, eerste.address, eerste.family);
  };
}

function laatLeeglopen(antwoord: IncomingMessage): void {
  let gelezen = 0;
  antwoord.on('error', () => undefined); // the status is known; what breaks after it changes nothing
  antwoord.on('data', (deel: Buffer) => {
    gelezen += deel.length;
    if (gelezen > HOOGSTENS_GELEZEN) antwoord.destroy();
  });
}

async function binnen<T>(signaal: AbortSignal, werk: Promise<T>): Promise<T> {
  return Promise.race([
    werk,
    new Promise<never>((_, mislukt) => {
      signaal.addEventListener('abort', () => mislukt(new Error('tijd-om')), { once: true });
    }),
  ]);
}

function isTls(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && isTlsCode(String(fout.code));
}
