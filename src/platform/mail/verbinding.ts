import { isIP } from 'node:net';
import type { Smtp } from '../config/lezer.js';

/** How a mail server is spoken to. */
export interface Opties {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte */
  readonly secure: boolean;
  /** nothing is said before STARTTLS */
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly tls: { readonly minVersion: 'TLSv1.2' };
  readonly connectionTimeout: number;
  readonly greetingTimeout: number;
  readonly socketTimeout: number;
  readonly socketCloseTimeout: number;
  readonly dnsTimeout: number;
  readonly logger: false;
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/**
 * TLS always, by the certificates that Node trusts (`NODE_EXTRA_CA_CERTS` adds some), but for a server on this machine itself: what
 * goes to it over the network cannot be heard by anybody else.
 */
export function maakOpties({ host, port, tls, aanmelding }: Smtp, wachtMs: number): Opties {
  const zonder = !tls && isEigenMachine(host);
  return {
    host,
    port,
    secure: tls,
    requireTLS: !tls && !zonder,
    ignoreTLS: zonder,
    ...(aanmelding && { auth: { user: aanmelding.gebruiker, pass: aanmelding.wachtwoord } }),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: wachtMs,
    greetingTimeout: wachtMs,
    socketTimeout: wachtMs,
    socketCloseTimeout: 1_000,
    dnsTimeout: wachtMs,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** By what stands in the setting: a name may point elsewhere tomorrow. */
function isEigenMachine(host: string): boolean {
  if (host === 'localhost') return true;
  return isIP(host) === 4 ? host.startsWith('127.') : host === '::1';
}
