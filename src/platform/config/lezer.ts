import { BlockList, isIP } from 'node:net';

/** A set of 32-byte keys by version, and the version that new data is written with. */
export interface Sleutels {
  /** base64, 32 bytes each */
  readonly sleutels: Readonly<Record<string, string>>;
  readonly actief: string;
}

/** The mail server, and from whom mail comes. */
export interface Smtp {
  readonly host: string;
  readonly port: number;
  /** from the first byte (`smtps`); otherwise by STARTTLS, which is demanded but of this machine itself */
  readonly tls: boolean;
  readonly aanmelding?: { readonly gebruiker: string; readonly wachtwoord: string };
  /** address in From */
  readonly afzender: string;
}

export type Omgevingsvariabelen = Readonly<Record<string, string | undefined>>;

const DOMEIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;
const MAILADRES = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

interface Getalgrens {
  readonly standaard: number;
  readonly van: number;
  readonly tot: number;
}

/** Reads one variable at a time and collects what is wrong, so that the operator repairs everything in one go. */
export class Lezer {
  readonly fouten: string[] = [];

  constructor(private readonly env: Omgevingsvariabelen) {}

  tekst(naam: string): string | undefined {
    const waarde = this.env[naam]?.trim();
    return waarde === '' ? undefined : waarde;
  }

  keuze<T extends string>(naam: string, keuzes: readonly T[], standaard: T): T {
    const waarde = this.tekst(naam);
    if (waarde === undefined) return standaard;
    const gevonden = keuzes.find((keuze) => keuze === waarde);
    if (gevonden === undefined) this.fouten.push(`${naam} must be one of: ${keuzes.join(', ')}`);
    return gevonden ?? standaard;
  }

  poort(naam: string, standaard: number): number {
    const waarde = this.tekst(naam);
    if (waarde === undefined) return standaard;
    const getal = Number(waarde);
    if (/^\d{1,5}$/.test(waarde) && getal <= 65535) return getal;
    this.fouten.push(`${naam} must be a port number from 0 to 65535`);
    return standaard;
  }

  getal(naam: string, { standaard, van, tot }: Getalgrens): number {
    const waarde = this.tekst(naam);
    if (waarde === undefined) return standaard;
    const getal = Number(waarde);
    if (/^\d+$/.test(waarde) && getal >= van && getal <= tot) return getal;
    this.fouten.push(`${naam} must be a whole number from ${van} to ${tot}`);
    return standaard;
  }

  url(naam: string, schemas: readonly string[]): string | undefined {
    if (this.tekst(naam) === undefined) {
      this.fouten.push(`${naam} is missing`);
      return undefined;
    }
    return this.alsGegeven(naam, schemas);
  }

  alsGegeven(naam: string, schemas: readonly string[]): string | undefined {
    const waarde = this.tekst(naam);
    if (waarde === undefined) return undefined;
    if (URL.canParse(waarde) && schemas.includes(new URL(waarde).protocol)) return waarde;
    this.fouten.push(`${naam} must be a URL that starts with ${schemas.join('// or ')}//`);
    return undefined;
  }

  /** Scheme, host and port of an address. */
  oorsprong(naam: string): string | undefined {
    const waarde = this.alsGegeven(naam, ['https:', 'http:']);
    if (waarde === undefined) return undefined;
    const { origin, href } = new URL(waarde);
    if (href !== `${origin}/`)
      this.fouten.push(`${naam} must be scheme and host only, such as https://werkplek.example`);
    return origin;
  }

  /** Networks as CIDR, comma between them. */
  netten(naam: string): BlockList {
    const lijst = new BlockList();
    for (const deel of (this.tekst(naam) ?? '').split(',').filter((tekst) => tekst.trim() !== '')) {
      const [adres = '', lengte = ''] = deel.trim().split('/', 2);
      const soort = isIP(adres);
      if (soort === 0 || !/^\d{1,3}$/.test(lengte) || Number(lengte) > (soort === 4 ? 32 : 128)) {
        this.fouten.push(`${naam} must be networks such as 10.1.0.0/16, with commas between them`);
        return lijst;
      }
      lijst.addSubnet(adres, Number(lengte), soort === 4 ? 'ipv4' : 'ipv6');
    }
    return lijst;
  }

  /** An organisation identification number of the Dutch government: twenty digits. */
  oin(naam: string): string | undefined {
    const waarde = this.tekst(naam);
    if (waarde === undefined || /^\d{20}$/.test(waarde)) return waarde;
    this.fouten.push(`${naam} must be twenty digits`);
    return undefined;
  }

  /** Domains of mail addresses, in lower case, comma between them. */
  domeinen(naam: string): readonly string[] {
    const domeinen = (this.tekst(naam) ?? '')
      .toLowerCase()
      .split(',')
      .flatMap((deel) => deel.trim() || []);
    if (domeinen.every((domein) => DOMEIN.test(domein))) return domeinen;
    this.fouten.push(`${naam} must be domains such as voorbeeld.nl, with commas between them`);
    return [];
  }

  /** A mail server as a URL, `smtps://name:password@host:465` or `smtp://host`. Both settings, or none: then there is no mail. */
  smtp(naam: string, naamAfzender: string): Smtp | undefined {
    const [tekst, afzender] = [this.alsGegeven(naam, ['smtp:', 'smtps:']), this.tekst(naamAfzender)];
    if (tekst === undefined) return undefined;
    const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(tekst);
    const [gebruiker, wachtwoord] = [username, password].map(ontcijfer);
    const meer = !['', '/'].includes(pathname) || search !== '' || hash !== '';
    if (hostname === '' || meer || gebruiker === undefined || wachtwoord === undefined)
      this.fouten.push(
        `${naam} must be scheme, login, host and port only, such as smtps://name:password@mail.example:465`,
      );
    if (afzender === undefined || !MAILADRES.test(afzender))
      this.fouten.push(`${naamAfzender} must be the address from which mail comes, such as toegangspoort@voorbeeld.nl`);
    const tls = protocol === 'smtps:';
    return {
      host: hostname.replace(/^\[|\]$/g, '').toLowerCase(),
      port: Number(port) || (tls ? 465 : 587),
      tls,
      ...(gebruiker && wachtwoord !== undefined ? { aanmelding: { gebruiker, wachtwoord } } : {}),
      afzender: afzender ?? '',
    };
  }

  sleutels(naam: string, naamActief: string): Sleutels {
    const leeg: Sleutels = { sleutels: {}, actief: '' };
    const tekst = this.tekst(naam);
    if (tekst === undefined) {
      this.fouten.push(`${naam} is missing`);
      return leeg;
    }
    const sleutels = leesJsonObject(tekst);
    if (sleutels === undefined || Object.keys(sleutels).length === 0) {
      this.fouten.push(`${naam} must be a JSON object such as {"1":"<32 bytes in base64>"}`);
      return leeg;
    }
    for (const [versie, sleutel] of Object.entries(sleutels)) {
      if (Buffer.from(sleutel, 'base64').length !== 32) {
        this.fouten.push(`${naam}: key "${versie}" must be 32 bytes in base64`);
      }
    }
    const actief = this.tekst(naamActief) ?? Object.keys(sleutels).at(-1) ?? '';
    if (!Object.hasOwn(sleutels, actief)) this.fouten.push(`${naamActief} names no key of ${naam}`);
    return Object.freeze({ sleutels: Object.freeze(sleutels), actief });
  }
}

/** A part of a URL as it was meant; undefined when nobody can tell. */
function ontcijfer(deel: string): string | undefined {
  try {
    return decodeURIComponent(deel);
  } catch {
    return undefined;
  }
}

function leesJsonObject(tekst: string): Record<string, string> | undefined {
  try {
    const waarde: unknown = JSON.parse(tekst);
    if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return undefined;
    const paren = Object.entries(waarde).map(([naam, inhoud]) => [naam, String(inhoud)] as const);
    return Object.fromEntries(paren);
  } catch {
    return undefined;
  }
}
