import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Config } from '../../platform/config/config.js';
import type { Einde } from '../../platform/sessie/index.js';
import { Inlogdienst, InlogMislukt } from './inlogdienst.js';

/** What a logout token must say that it is about. */
const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
/** Signatures that only the holder of a private key can make. */
const HANDTEKENINGEN = ['PS256', 'ES256', 'RS256', 'EdDSA'];
/** An older one was kept by somebody to send it again. */
const HOOGSTE_LEEFTIJD = '5 minutes';
/** Seconds that the clocks of provider and service may differ. */
const SPELING = 30;
const GEDULD_MS = 3000;

/** Reads the tokens with which the provider says that a login is over (OpenID Connect Back-Channel Logout 1.0, 2.6). */
@Injectable()
export class Uitlogtoken {
  private sleutels: JWTVerifyGetKey | undefined;

  constructor(
    private readonly config: Config,
    private readonly dienst: Inlogdienst,
  ) {}

  /** @returns whose sessions end; undefined when the token is not good @throws InlogMislukt `weg` */
  async lees(token: string): Promise<Einde | undefined> {
    const claims = await this.controleer(token);
    if (claims === undefined || 'nonce' in claims) return undefined; // with a nonce it is an id token
    const { events, sub, sid } = claims;
    if (typeof events !== 'object' || events === null || !Object.hasOwn(events, GEBEURTENIS)) return undefined;
    const einde = { sub: alsTekst(sub), sid: alsTekst(sid) };
    return einde.sub === undefined && einde.sid === undefined ? undefined : einde;
  }

  private async controleer(token: string): Promise<JWTPayload | undefined> {
    this.sleutels ??= createRemoteJWKSet(new URL(await this.dienst.sleuteladres()), { timeoutDuration: GEDULD_MS });
    try {
      // the time is that of the system, also when our own clock is shifted: the provider's clock is not
      const { payload, protectedHeader } = await jwtVerify(token, this.sleutels, {
        algorithms: HANDTEKENINGEN,
        issuer: this.config.oidcIssuer,
        audience: this.config.oidcClientId,
        maxTokenAge: HOOGSTE_LEEFTIJD,
        clockTolerance: SPELING,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      return [undefined, 'JWT', 'logout+jwt'].includes(protectedHeader.typ) ? payload : undefined;
    } catch (cause) {
      if (!(cause instanceof errors.JOSEError) || cause instanceof errors.JWKSTimeout)
        throw new InlogMislukt('weg', { cause });
      return undefined;
    }
  }
}

function alsTekst(waarde: unknown): string | undefined {
  return typeof waarde === 'string' && waarde !== '' ? waarde : undefined;
}
