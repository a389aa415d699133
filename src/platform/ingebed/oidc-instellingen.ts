import type { Account, ClientMetadata, Configuration, Provider } from 'oidc-provider';
import { Geheugen } from './geheugen.js';
import { foutpagina, PAGINA_KOPPEN, uitgelogdpagina, uitlogpagina } from './kiespagina.js';
import { openbaar, type Koppeling } from './koppelingen.js';
import { errors, interactionPolicy } from './oidc-bibliotheek.js';
import type { Bevolking } from './personen.js';
import type { Geheimen } from './runbestand.js';

/** Client of the workplace: people, authorization code + PKCE. */
export const WERKPLEK_CLIENT = 'tns-werkplek';
/** Client of `npm run token`: people, authorization code + PKCE. */
export const CLI_CLIENT = 'tns-cli';
/** Scope that an access token for the API carries. */
export const API_SCOPE = 'toegangspoort';
/** Registered redirect of both; any other loopback address will do as well. */
export const TERUG_URL = 'http://127.0.0.1/terug';

/** A working day, in seconds: one token is enough for a day of trying out. */
const WERKDAG = 8 * 60 * 60;

interface Inhoud {
  audience: string;
  bevolking: Bevolking;
  koppelingen: readonly Koppeling[];
  geheimen: Geheimen['oidc'];
}

/** The settings of oidc-provider: which clients and people there are and what their tokens say. */
export function instellingen({ audience, bevolking, koppelingen, geheimen }: Inhoud): Configuration {
  const opClient = new Map(koppelingen.map((koppeling) => [koppeling.clientId, koppeling.organisatie]));
  const persoonlijk = (id: string): Record<string, unknown> | undefined => {
    const persoon = bevolking.personen.get(id);
    return persoon && claims(persoon.naam, persoon.organisatie, persoon.organisatieSoort, persoon.rol);
  };
  const machinaal = (clientId: string): Record<string, unknown> | undefined => {
    const organisatie = opClient.get(clientId);
    return organisatie && claims(`Koppeling ${organisatie.naam}`, organisatie.code, organisatie.soort, 'koppeling');
  };
  return {
    adapter: Geheugen,
    clients: [...mensClients(), ...koppelingen.map(machineClient)],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['none', 'private_key_jwt'],
    jwks: { keys: [geheimen.sleutel] },
    // Cookies know no port: without a name of their own they would meet those of the workplace on the same address.
    cookies: {
      keys: [geheimen.cookies],
      names: { session: 'tns_inlog', interaction: 'tns_inlog_poging', resume: 'tns_inlog_verder' },
    },
    claims: { openid: ['sub'], profile: ['name', 'naam', 'organisatie', 'organisatieSoort', 'rollen'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile', API_SCOPE],
    pkce: { required: () => true },
    responseTypes: ['code'],
    ttl: {
      AccessToken: WERKDAG,
      ClientCredentials: WERKDAG,
      IdToken: 3600,
      Session: WERKDAG,
      Grant: WERKDAG,
      RefreshToken: WERKDAG,
      Interaction: 3600,
    },
    interactions: { url: (_ctx, poging) => `/kies/${poging.uid}`, policy: alleenInloggen() },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, formulier) => {
          ctx.set({ ...PAGINA_KOPPEN });
          ctx.body = uitlogpagina(formulier);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.set({ ...PAGINA_KOPPEN });
          ctx.body = uitgelogdpagina();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return {
            scope: API_SCOPE,
            audience,
            accessTokenTTL: WERKDAG,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    findAccount: (_ctx, sub): Account | undefined => {
      const eigen = persoonlijk(sub);
      return eigen && { accountId: sub, claims: () => ({ sub, name: eigen['naam'], ...eigen }) };
    },
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token && token.accountId ? persoonlijk(token.accountId) : machinaal(token.clientId ?? ''),
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(audience, API_SCOPE);
      await grant.save();
      return grant;
    },
    renderError: (ctx, fout) => {
      ctx.set({ ...PAGINA_KOPPEN });
      ctx.body = foutpagina(`De inlogdienst meldt: ${fout.error_description ?? fout.error}.`);
    },
    // No settings above need it; should one ever, it must not go out of this machine.
    fetch: () => Promise.reject(new Error('De ingebouwde inlogdienst roept niemand aan.')),
  };
}

/** Nobody is asked for consent: these people do not exist and the clients are our own. */
function alleenInloggen(): ReturnType<typeof interactionPolicy.base> {
  const beleid = interactionPolicy.base();
  beleid.remove('consent');
  return beleid;
}

/** Lets people's clients come back to any port and path of this machine: a workplace or a tool picks its own. */
export function laatLoopbackToe(provider: Provider): void {
  const { prototype } = provider.Client;
  const vanMensen = (clientId: string, uri: string): boolean =>
    [WERKPLEK_CLIENT, CLI_CLIENT].includes(clientId) && isLoopback(uri);
  prototype.redirectUriAllowed = function (uri) {
    return vanMensen(this.clientId, uri);
  };
  prototype.postLogoutRedirectUriAllowed = function (uri) {
    return vanMensen(this.clientId, uri);
  };
}

function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash } = new URL(uri);
  return protocol === 'http:' && hash === '' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function mensClients(): ClientMetadata[] {
  return [WERKPLEK_CLIENT, CLI_CLIENT].map((clientId) => ({
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: clientId === WERKPLEK_CLIENT ? ['authorization_code', 'refresh_token'] : ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [TERUG_URL],
    post_logout_redirect_uris: [TERUG_URL],
  }));
}

function machineClient({ clientId, sleutel }: Koppeling): ClientMetadata {
  return {
    client_id: clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    jwks: { keys: [openbaar(sleutel)] },
  };
}

function claims(naam: string, organisatie: string, organisatieSoort: string, rol: string): Record<string, unknown> {
  return { naam, organisatie, organisatieSoort, rollen: [rol] };
}
