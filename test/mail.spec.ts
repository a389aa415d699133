import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { leesConfig } from '../src/platform/config/config.js';
import { Mailer, type Bericht } from '../src/platform/mail/mailer.js';
import { maakOpties } from '../src/platform/mail/verbinding.js';
import { Mailserver } from './opzet/mailserver.js';

const BERICHT: Bericht = {
  aan: 'j.jansen@werk.example',
  onderwerp: 'Uw overzicht van vandaag: één klok',
  tekst:
    'U hebt één open waarschuwing.\n.\nEn geen enkele te late klok; een regel die lang genoeg is om onderweg te worden gevouwen.\n',
  id: '019aab00-0000-7000-8000-000000000001',
};
const SLEUTEL = Buffer.alloc(32, 1).toString('base64');

/** A mailer as a process would have it, from its settings. */
function mailer(env: Readonly<Record<string, string>>): Mailer {
  const basis = { DATABASE_URL: 'postgres://x@127.0.0.1/x', OIDC_ISSUER: 'http://127.0.0.1:1' };
  const sleutels = JSON.stringify({ 1: SLEUTEL });
  return new Mailer(leesConfig({ ...basis, VERSLEUTELING_SLEUTELS: sleutels, HMAC_SLEUTELS: sleutels, ...env }).smtp);
}

describe('mail', () => {
  const open: { sluit(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.sluit();
  });
  const server = async (opties?: Parameters<typeof Mailserver.open>[0]): Promise<Mailserver> => {
    const nieuw = await Mailserver.open(opties);
    open.push(nieuw);
    return nieuw;
  };

  it('komt aan zoals zij is geschreven, onder een nummer dat bij een tweede keer hetzelfde is', async () => {
    const post = await server();
    const huis = mailer(post.env);
    expect(huis.aan).toBe(true);
    expect(await huis.stuur(BERICHT)).toEqual({ gelukt: true });
    expect(await huis.stuur(BERICHT)).toEqual({ gelukt: true });
    const [een, twee] = post.ontvangen;
    expect([een?.van, een?.aan]).toEqual(['toegangspoort@huis.example', ['j.jansen@werk.example']]);
    expect(een?.tekst.replaceAll('\r\n', '\n').trimEnd()).toBe(BERICHT.tekst.trimEnd());
    expect(een?.koppen.get('message-id')).toBe(`<${BERICHT.id}@huis.example>`);
    expect(twee?.koppen.get('message-id')).toBe(een?.koppen.get('message-id'));
    expect(een?.koppen.get('auto-submitted')).toBe('auto-generated');
    expect(een?.koppen.get('from')).toBe('Toegangspoort Nieuwe Start <toegangspoort@huis.example>');
  });

  it('is er niet zonder instelling', async () => {
    const huis = mailer({});
    expect(huis.aan).toBe(false);
    expect(await huis.stuur(BERICHT)).toEqual({ gelukt: false, fout: 'mail-uit', blijvend: true });
  });

  it('laat een adres geen koppen toevoegen en geen tweede ontvanger', async () => {
    const post = await server();
    await mailer(post.env).stuur({
      ...BERICHT,
      aan: 'a@werk.example\r\nBcc: b@elders.example',
      onderwerp: 'Hallo\r\nBcc: c@elders.example',
    });
    expect(post.ontvangen.flatMap(({ aan }) => aan)).not.toContain('b@elders.example');
    expect(post.ontvangen.every(({ koppen }) => !koppen.has('bcc'))).toBe(true);
  });

  it.each([
    ['weigert', { fout: 'geweigerd', blijvend: true }],
    ['even-niet', { fout: 'even-niet', blijvend: false }],
  ] as const)('die de server %s is niet gelukt, met of het later kan', async (gedrag, uitkomst) => {
    const post = await server();
    post.gedrag = gedrag;
    const gehoord = await mailer(post.env).stuur(BERICHT);
    expect(gehoord).toEqual({ gelukt: false, ...uitkomst });
    expect(JSON.stringify(gehoord)).not.toContain('jansen');
  });

  it('wacht niet langer dan mag op een server die zwijgt, of die er niet is', async () => {
    const post = await server();
    post.gedrag = 'zwijgt';
    const begin = performance.now();
    expect(await mailer(post.env).stuur({ ...BERICHT, wachtMs: 700 })).toMatchObject({
      fout: 'tijd-om',
      blijvend: false,
    });
    const stil = createServer();
    stil.listen(0, '127.0.0.1');
    await once(stil, 'listening');
    const { port } = stil.address() as AddressInfo; // it listens on TCP
    const naar = (url: string) => mailer({ ...post.env, SMTP_URL: url }).stuur({ ...BERICHT, wachtMs: 700 });
    expect(await naar(`smtp://127.0.0.1:${port}`)).toMatchObject({ fout: 'tijd-om' });
    expect(performance.now() - begin).toBeLessThan(5_000);
    stil.close();
    await post.sluit();
    open.length = 0;
    expect(await naar(`smtp://127.0.0.1:${post.poort}`)).toMatchObject({ fout: 'geen-verbinding', blijvend: false });
  });

  it('logt in als dat moet, en een verkeerd wachtwoord ligt niet aan de mail', async () => {
    const post = await server({ wachtwoord: 'ge/heim' });
    const met = (wachtwoord: string) =>
      mailer({ ...post.env, SMTP_URL: `smtp://tns:${encodeURIComponent(wachtwoord)}@127.0.0.1:${post.poort}` });
    expect(await met('ge/heim').stuur(BERICHT)).toEqual({ gelukt: true });
    expect(await met('fout').stuur(BERICHT)).toEqual({ gelukt: false, fout: 'inloggen-geweigerd', blijvend: false });
    expect(post.ontvangen).toHaveLength(1);
  });

  it('gaat niet naar een server met een certificaat dat niemand vertrouwt', async () => {
    const post = await server({ tls: true });
    expect(await mailer(post.env).stuur(BERICHT)).toEqual({ gelukt: false, fout: 'tls-fout', blijvend: false });
    expect(post.ontvangen).toEqual([]);
  });

  it('gaat zonder TLS alleen naar deze machine zelf', async () => {
    const post = await server({ host: '0.0.0.0' });
    const elders = mailer({ ...post.env, SMTP_URL: `smtp://0.0.0.0:${post.poort}` });
    expect(await elders.stuur(BERICHT)).toEqual({ gelukt: false, fout: 'tls-fout', blijvend: false });
    expect(post.ontvangen).toEqual([]);
    expect(await mailer(post.env).stuur(BERICHT)).toEqual({ gelukt: true });
  });

  it.each([
    ['mail.example', false, true],
    ['127.0.0.1.mail.example', false, true],
    ['10.0.0.1', false, true],
    ['localhost', false, false],
    ['127.0.0.2', false, false],
    ['::1', false, false],
    ['localhost', true, false],
    ['mail.example', true, false],
  ])('naar %s (TLS vanaf het begin: %s) eist STARTTLS: %s', (host, tls, eist) => {
    const opties = maakOpties({ host, port: 25, tls, afzender: 'a@b.example' }, 1_000);
    expect([opties.requireTLS, opties.secure]).toEqual([eist, tls]);
  });
});
