import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Config } from '../../platform/config/config.js';
import type { Poging } from './poging.js';

/** Seconds that the provider gets for an answer. */
const GEDULD = 5;

/** What a login brought. */
export interface Opbrengst {
  readonly accessToken: string;
  readonly idToken: string | undefined;
  /** the session at the provider */
  readonly sid: string | undefined;
  readonly naam: string | undefined;
}

/** Why logging in did not succeed: `weg` is the provider's trouble, `geweigerd` its answer, `verlopen` an attempt from before. */
export class InlogMislukt extends Error {
  constructor(
    readonly reden: 'weg' | 'geweigerd' | 'verlopen' | 'mislukt',
    options?: ErrorOptions,
  ) {
    super(`the login did not succeed: ${reden}`, options);
  }
}

/** The login provider, as a client of it sees it (authorization code + PKCE). Knows it only by its discovery document. */
@Injectable()
export class Inlogdienst {
  private gevonden: Promise<client.Configuration> | undefined;

  constructor(private readonly config: Config) {}

  /** The address at the provider to send the browser to. @throws InlogMislukt `weg` */
  async adresVoor({ state, nonce, verifier }: Poging, basis: string): Promise<string> {
    const dienst = await this.vind();
    return client.buildAuthorizationUrl(dienst, {
      redirect_uri: `${basis}${PAD_TERUG}`,
      scope: this.config.oidcScope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...this.bron(),
    }).href;
  }

  /** @param terug the address with which the browser came back @throws InlogMislukt */
  async wissel(terug: URL, { state, nonce, verifier }: Poging): Promise<Opbrengst> {
    const dienst = await this.vind();
    const eisen = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await client.authorizationCodeGrant(dienst, terug, eisen, this.bron()).catch(verwijt);
    const claims = tokens.claims();
    const [sid, naam] = [claims?.['sid'], claims?.['name']];
    return {
      accessToken: tokens.access_token,
      idToken: tokens.id_token,
      sid: typeof sid === 'string' ? sid : undefined,
      naam: typeof naam === 'string' && naam !== '' ? naam : undefined,
    };
  }

  /** Where to log out at the provider; undefined when it has no such address. @throws InlogMislukt `weg` */
  async uitlogAdres(idToken: string | undefined, basis: string): Promise<string | undefined> {
    const dienst = await this.vind();
    if (dienst.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(dienst, {
      post_logout_redirect_uri: `${basis}${PAD_UITGELOGD}`,
      ...(idToken === undefined ? {} : { id_token_hint: idToken }),
    }).href;
  }

  /** Where the provider keeps its keys. @throws InlogMislukt `weg` */
  async sleuteladres(): Promise<string> {
    return (await this.vind()).serverMetadata().jwks_uri ?? '';
  }

  /** For whom the access token is meant (RFC 8707); that only takes an address. */
  private bron(): Record<string, string> {
    const { oidcAudience } = this.config;
    return URL.canParse(oidcAudience) ? { resource: oidcAudience } : {};
  }

  /** Asked once. A failed attempt is not kept, so the next login tries again. */
  private async vind(): Promise<client.Configuration> {
    this.gevonden ??= ontdek(this.config);
    try {
      return await this.gevonden;
    } catch (cause) {
      this.gevonden = undefined;
      throw new InlogMislukt('weg', { cause });
    }
  }
}

export const PAD_TERUG = '/werkplek/terug';
export const PAD_UITGELOGD = '/werkplek/uitgelogd';

function ontdek({ oidcIssuer, oidcClientId, oidcClientSecret, productie }: Config): Promise<client.Configuration> {
  return client.discovery(
    new URL(oidcIssuer),
    oidcClientId,
    undefined,
    oidcClientSecret === undefined ? client.None() : client.ClientSecretBasic(oidcClientSecret),
    // the embedded provider speaks http, on this machine only; production refuses such an issuer
    { timeout: GEDULD, execute: productie ? [] : [client.allowInsecureRequests] },
  );
}

/** Errors of the library that say the provider was away or talked nonsense, not that this attempt was wrong. */
const STORING = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

function verwijt(cause: unknown): never {
  throw new InlogMislukt(redenVan(cause), { cause });
}

function redenVan(fout: unknown): InlogMislukt['reden'] {
  if (fout instanceof client.AuthorizationResponseError) {
    if (fout.error === 'temporarily_unavailable' || fout.error === 'server_error') return 'weg';
    return fout.error === 'access_denied' ? 'geweigerd' : 'mislukt';
  }
  // a code that was used or is too old
  if (fout instanceof client.ResponseBodyError) return fout.error === 'invalid_grant' ? 'verlopen' : 'weg';
  if (fout instanceof client.ClientError) return STORING.has(fout.code ?? '') ? 'weg' : 'mislukt';
  return fout instanceof TypeError ? 'weg' : 'mislukt'; // fetch says TypeError when there was no answer at all
}
