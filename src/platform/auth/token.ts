import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { DomeinFout } from '../../kern/fout.js';
import { ROLLEN, type Wie } from '../../kern/wie.js';
import { Config } from '../config/config.js';

/** Milliseconds for discovery and for the keys. */
const GEDULD = 3000;
/** Seconds that the clocks of provider and service may differ. */
const SPELING = 5;

/** Milliseconds that a token which was found good is not looked at again: checking its signature costs as much as a step. */
const VERTROUWD = 30_000;
/** So many tokens are remembered; when there are more, all are looked at again. */
const HOOGSTENS = 2_000;

/** The identity provider could not be asked for its keys: not the caller's mistake. */
const ONBEREIKBAAR = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/** Turns an access token (RFC 9068) into who asks. Knows the provider only by its discovery document. */
@Injectable()
export class Tokenlezer {
  private sleutels: Promise<JWTVerifyGetKey> | undefined;
  private readonly vertrouwd = new Map<string, { wie: Wie; tot: number }>();

  constructor(private readonly config: Config) {}

  /**
   * @throws DomeinFout `niet-ingelogd` when the token is not valid here and now, `geen-recht` when it is but names no
   * organisation or not exactly one role we know, `te-druk` when the provider cannot be reached
   */
  async lees(token: string): Promise<Wie> {
    const bekend = this.vertrouwd.get(token);
    if (bekend && performance.now() < bekend.tot) return bekend.wie;
    const claims = await this.controleer(token);
    const wie = alsWie(claims);
    this.onthoud(token, wie, claims);
    return wie;
  }

  /** Until shortly, and never longer than the token itself is good. */
  private onthoud(token: string, wie: Wie, { exp = 0 }: JWTPayload): void {
    if (this.vertrouwd.size >= HOOGSTENS) this.vertrouwd.clear();
    const nu = performance.now();
    // the same clock as that of the check above: the system's
    const over = exp * 1000 - (performance.timeOrigin + nu);
    if (over > 0) this.vertrouwd.set(token, { wie, tot: nu + Math.min(VERTROUWD, over) });
  }

  private async controleer(token: string): Promise<JWTPayload> {
    const sleutels = await this.haalSleutels();
    try {
      // the time is that of the system, also when our own clock is shifted: the provider's clock is not
      const { payload } = await jwtVerify(token, sleutels, {
        typ: 'at+jwt',
        algorithms: ['PS256', 'ES256'],
        issuer: this.config.oidcIssuer,
        audience: this.config.oidcAudience,
        clockTolerance: SPELING,
        requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
      });
      return payload;
    } catch (fout) {
      if (!(fout instanceof errors.JOSEError) || ONBEREIKBAAR.has(fout.code)) throw providerWeg(fout);
      throw new DomeinFout('niet-ingelogd', 'Uw toegangstoken is niet (meer) geldig. Log opnieuw in.');
    }
  }

  /** The provider's keys, found once. A failed attempt is not kept, so the next request tries again. */
  private async haalSleutels(): Promise<JWTVerifyGetKey> {
    this.sleutels ??= ontdek(this.config.oidcIssuer);
    try {
      return await this.sleutels;
    } catch (fout) {
      this.sleutels = undefined;
      throw providerWeg(fout);
    }
  }
}

async function ontdek(issuer: string): Promise<JWTVerifyGetKey> {
  const adres = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const antwoord = await fetch(adres, { signal: AbortSignal.timeout(GEDULD), redirect: 'error' });
  if (!antwoord.ok) throw new Error(`Discovery answered ${antwoord.status}`);
  const document: unknown = await antwoord.json();
  if (typeof document !== 'object' || document === null || !('jwks_uri' in document) || !('issuer' in document)) {
    throw new Error('The discovery document has no issuer or jwks_uri');
  }
  // OpenID Connect Discovery 4.3: a document about somebody else must not be used
  if (document.issuer !== issuer) throw new Error('The discovery document is about another issuer');
  return createRemoteJWKSet(new URL(String(document.jwks_uri)), { timeoutDuration: GEDULD, cooldownDuration: 30_000 });
}

function alsWie(claims: JWTPayload): Wie {
  const { sub, client_id: client, organisatie, organisatieSoort, rollen, naam } = claims;
  const rol = Array.isArray(rollen) && rollen.length === 1 ? ROLLEN.find((bekend) => bekend === rollen[0]) : undefined;
  if (!isTekst(sub) || !isTekst(client))
    throw new DomeinFout('niet-ingelogd', 'Uw toegangstoken zegt niet wie u bent.');
  if (!isTekst(organisatie) || !isTekst(organisatieSoort)) {
    throw new DomeinFout('geen-recht', 'Uw account hoort nog niet bij een organisatie. Vraag uw beheerder om hulp.');
  }
  if (rol === undefined) {
    throw new DomeinFout(
      'geen-recht',
      'Uw account heeft niet precies één rol die hier bestaat. Vraag uw beheerder om hulp.',
    );
  }
  return { id: sub, organisatie, organisatieSoort, rol, client, ...(isTekst(naam) ? { naam } : {}) };
}

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && waarde !== '';
}

/** For the caller one sentence; the reason stays with it for our log. */
function providerWeg(reden: unknown): DomeinFout {
  const fout = new DomeinFout(
    'te-druk',
    'Inloggen lukt nu niet: de identiteitsprovider antwoordt niet. Probeer het zo opnieuw.',
  );
  fout.cause = reden;
  return fout;
}
