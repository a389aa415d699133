import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { koppelingId } from './namen.js';
import { API_SCOPE, CLI_CLIENT, TERUG_URL } from './oidc-instellingen.js';
import type { Sleutel } from './runbestand.js';

/** Which identity provider to ask, and for whom the token is meant. */
export interface Inlogdienst {
  issuer: string;
  audience: string;
}

/**
 * Logs in as a person the way a browser would (authorization code + PKCE, choosing on the page who one is) and gives
 * the access token.
 *
 * @param persoon `sub` of the person, see persoonId
 * @throws Error when the provider refuses, for example because there is no such person
 */
export async function haalPersoonToken({ issuer, audience }: Inlogdienst, persoon: string): Promise<string> {
  const cookies = new Map<string, string>();
  const geheim = randomBytes(32).toString('base64url');
  const vraag = new URLSearchParams({
    client_id: CLI_CLIENT,
    response_type: 'code',
    redirect_uri: TERUG_URL,
    scope: `openid profile ${API_SCOPE}`,
    resource: audience,
    code_challenge: createHash('sha256').update(geheim).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const keuze = await stap(`${issuer}/auth?${vraag}`, cookies);
  const verder = await stap(keuze, cookies, new URLSearchParams({ persoon }));
  const terug = new URL(await stap(verder, cookies));
  const code = terug.searchParams.get('code');
  if (!code)
    throw new Error(`Inloggen als ${persoon} is niet gelukt: ${terug.searchParams.get('error') ?? 'geen code'}`);
  return wissel(issuer, {
    grant_type: 'authorization_code',
    client_id: CLI_CLIENT,
    redirect_uri: TERUG_URL,
    code,
    code_verifier: geheim,
  });
}

/**
 * Logs in as the machine of an organisation (client credentials + private_key_jwt) and gives the access token.
 *
 * @param sleutel private key of its account, see leesKoppeling
 */
export async function haalKoppelingToken(dienst: Inlogdienst, organisatie: string, sleutel: Sleutel): Promise<string> {
  const clientId = koppelingId(organisatie);
  const bewijs = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: sleutel.kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(dienst.issuer)
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .sign(await importJWK(sleutel, 'ES256'));
  return wissel(dienst.issuer, {
    grant_type: 'client_credentials',
    scope: API_SCOPE,
    resource: dienst.audience,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: bewijs,
  });
}

/** One hop of the login: sends the cookies along, keeps new ones, and gives the address we are sent to. */
async function stap(url: string, cookies: Map<string, string>, lijf?: URLSearchParams): Promise<string> {
  const antwoord = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ') },
    ...(lijf === undefined ? {} : { method: 'POST', body: lijf }),
  });
  for (const koek of antwoord.headers.getSetCookie()) {
    const [naam = '', waarde = ''] = (koek.split(';')[0] ?? '').split(/=(.*)/s);
    cookies.set(naam, waarde);
  }
  const naar = antwoord.headers.get('location');
  await antwoord.arrayBuffer();
  if (!naar) throw new Error(`De inlogdienst weigert (${antwoord.status}).`);
  return new URL(naar, url).href;
}

async function wissel(issuer: string, lijf: Record<string, string>): Promise<string> {
  const antwoord = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(lijf) });
  const inhoud = (await antwoord.json()) as { access_token?: string; error?: string; error_description?: string };
  if (inhoud.access_token) return inhoud.access_token;
  throw new Error(`De inlogdienst geeft geen token: ${inhoud.error_description ?? inhoud.error ?? antwoord.status}`);
}
