import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ConfigFout, eisInstelling, leesConfig } from './config.js';

const sleutel = randomBytes(32).toString('base64');
const goed = {
  DATABASE_URL: 'postgres://app:geheim@127.0.0.1/tns',
  DATABASE_URL_WORKER: 'postgres://worker:geheim@127.0.0.1/tns',
  OIDC_ISSUER: 'http://127.0.0.1:4000',
  VERSLEUTELING_SLEUTELS: JSON.stringify({ 1: sleutel }),
  HMAC_SLEUTELS: JSON.stringify({ 1: sleutel, 2: sleutel }),
};

function foutenVan(env: Record<string, string | undefined>): readonly string[] {
  try {
    leesConfig(env);
  } catch (fout) {
    if (fout instanceof ConfigFout) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('the settings', () => {
  it('are read with sensible defaults and frozen', () => {
    const config = leesConfig(goed);
    expect(config).toMatchObject({ omgeving: 'development', port: 3000, logNiveau: 'info', bsnReeks: 'test' });
    expect(config).toMatchObject({ werkerPort: undefined, afscheidMs: 0, verbindingen: 10, verzoekenTegelijk: 100 });
    expect(config.klokrondeMs).toBe(5_000);
    expect(config.hmac.actief).toBe('2');
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('tell all errors at once', () => {
    const fouten = foutenVan({ NODE_ENV: 'prod', PORT: '70000', REDIS_URL: 'http://x', HMAC_SLEUTELS: '{"1":"kort"}' });
    expect(fouten).toEqual([
      'NODE_ENV must be one of: production, development, test',
      'REDIS_URL must be a URL that starts with redis:// or rediss://',
      'OIDC_ISSUER is missing',
      'PORT must be a port number from 0 to 65535',
      'VERSLEUTELING_SLEUTELS is missing',
      'HMAC_SLEUTELS: key "1" must be 32 bytes in base64',
      'DATABASE_URL (API) or DATABASE_URL_WORKER (worker) is missing',
    ]);
  });

  it('ask a process for the password of its own role only', () => {
    const api = leesConfig({ ...goed, DATABASE_URL_WORKER: undefined });
    expect(api.databaseUrlWorker).toBeUndefined();
    expect(() => eisInstelling(api.databaseUrlWorker, 'DATABASE_URL_WORKER')).toThrow('DATABASE_URL_WORKER is missing');
  });

  it('hold numbers between their bounds', () => {
    const goedeEnv = { ...goed, AFSCHEID_SECONDEN: '5', DATABASE_VERBINDINGEN: '3', WERKER_PORT: '0' };
    expect(leesConfig(goedeEnv)).toMatchObject({ afscheidMs: 5_000, verbindingen: 3, werkerPort: 0 });
    expect(
      foutenVan({ ...goed, AFSCHEID_SECONDEN: '11', DATABASE_VERBINDINGEN: '0', VERZOEKEN_TEGELIJK: '-1' }),
    ).toEqual([
      'AFSCHEID_SECONDEN must be a whole number from 0 to 10',
      'DATABASE_VERBINDINGEN must be a whole number from 1 to 500',
      'VERZOEKEN_TEGELIJK must be a whole number from 1 to 100000',
    ]);
  });

  it('never repeat a secret in the message', () => {
    const fouten = foutenVan({ ...goed, DATABASE_URL: 'mysql://app:geheim@x', HMAC_SLEUTELS: '{"1":"geheim"}' });
    expect(fouten).toHaveLength(2);
    expect(fouten.join()).not.toContain('geheim');
  });

  it('refuse an active key that does not exist', () => {
    expect(foutenVan({ ...goed, HMAC_ACTIEF: '9' })).toEqual(['HMAC_ACTIEF names no key of HMAC_SLEUTELS']);
  });

  it('refuse the embedded defaults in production, and the test range of the BSN with them', () => {
    expect(foutenVan({ ...goed, NODE_ENV: 'production' })).toEqual([
      'OIDC_AUDIENCE must be set in production: the default belongs to the embedded identity provider',
      'OIDC_ISSUER must be https in production: the embedded identity provider is refused there',
      'OIDC_ISSUER must not point to this machine in production',
    ]);
    const echt = { ...goed, NODE_ENV: 'production', OIDC_AUDIENCE: 'tns', OIDC_ISSUER: 'https://login.example.nl' };
    expect(leesConfig(echt).bsnReeks).toBe('echt');
  });

  it('know the werkplek by scheme and host only, over https on a server', () => {
    expect(leesConfig({ ...goed, WERKPLEK_URL: 'https://werkplek.example.nl/' }).werkplekUrl).toBe(
      'https://werkplek.example.nl',
    );
    expect(leesConfig(goed).werkplekUrl).toBeUndefined();
    expect(foutenVan({ ...goed, WERKPLEK_URL: 'https://example.nl/werkplek' })).toEqual([
      'WERKPLEK_URL must be scheme and host only, such as https://werkplek.example',
    ]);
    expect(foutenVan({ ...goed, NODE_ENV: 'production', WERKPLEK_URL: 'http://werkplek.example.nl' })).toContain(
      'WERKPLEK_URL must be https in production',
    );
  });

  it('say who sends events, and which networks that are not public may get them', () => {
    const config = leesConfig({ ...goed, OIN: '00000001234567890000', WEBHOOK_NETTEN: '10.1.0.0/16, fd00::/8' });
    expect(config.oin).toBe('00000001234567890000');
    expect(config.webhookNetten.check('10.1.2.3')).toBe(true);
    expect(config.webhookNetten.check('10.2.2.3')).toBe(false);
    expect(config.webhookNetten.check('fd12::1', 'ipv6')).toBe(true);
    expect(foutenVan({ ...goed, OIN: '123', WEBHOOK_NETTEN: '10.1.0.0' })).toEqual([
      'OIN must be twenty digits',
      'WEBHOOK_NETTEN must be networks such as 10.1.0.0/16, with commas between them',
    ]);
    expect(leesConfig({ ...goed, PROXY_NETTEN: '10.9.0.0/24' }).proxyNetten.check('10.9.0.7')).toBe(true);
    expect(leesConfig(goed).proxyNetten.check('127.0.0.1')).toBe(false);
    const server = { ...goed, NODE_ENV: 'production', OIDC_AUDIENCE: 'tns', OIDC_ISSUER: 'https://login.example.nl' };
    expect(leesConfig(server).oin).toBeUndefined();
    expect(foutenVan({ ...server, API_URL: 'http://api.example.nl' })).toEqual(['API_URL must be https in production']);
  });

  it('know the mail server by one address, from whom mail comes, and where it may go', () => {
    const mail = {
      ...goed,
      SMTP_URL: 'smtps://post%40huis:ge%2Fheim@mail.example.nl',
      MAIL_AFZENDER: 'tns@example.nl',
    };
    expect(leesConfig({ ...mail, MAIL_DOMEINEN: 'SDD.example.nl, ldh.example.nl' })).toMatchObject({
      smtp: {
        host: 'mail.example.nl',
        port: 465,
        tls: true,
        aanmelding: { gebruiker: 'post@huis', wachtwoord: 'ge/heim' },
        afzender: 'tns@example.nl',
      },
      mailDomeinen: ['sdd.example.nl', 'ldh.example.nl'],
    });
    expect(leesConfig({ ...mail, SMTP_URL: 'smtp://[::1]:2525' }).smtp).toEqual({
      host: '::1',
      port: 2525,
      tls: false,
      afzender: 'tns@example.nl',
    });
    expect(leesConfig(goed)).toMatchObject({ smtp: undefined, mailDomeinen: [] });
  });

  it('refuse a mail server without a sender or with more in it, and never repeat its password', () => {
    const fouten = foutenVan({ ...goed, SMTP_URL: 'smtp://u:geheim@mail.example.nl/x?tls=no', MAIL_DOMEINEN: '@x' });
    expect(fouten).toEqual([
      'SMTP_URL must be scheme, login, host and port only, such as smtps://name:password@mail.example:465',
      'MAIL_AFZENDER must be the address from which mail comes, such as toegangspoort@voorbeeld.nl',
      'MAIL_DOMEINEN must be domains such as voorbeeld.nl, with commas between them',
    ]);
    expect(foutenVan({ ...goed, SMTP_URL: 'http://u:geheim@mail.example.nl' })).toEqual([
      'SMTP_URL must be a URL that starts with smtp:// or smtps://',
    ]);
    expect(foutenVan({ ...goed, SMTP_URL: 'smtp://u:%zz@mail.example.nl', MAIL_AFZENDER: 'a@example.nl' })).toEqual([
      'SMTP_URL must be scheme, login, host and port only, such as smtps://name:password@mail.example:465',
    ]);
  });
});
