import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { klopt, nieuwGeheim, onderteken } from './handtekening.js';

const [oud, nieuw] = [nieuwGeheim(), nieuwGeheim()];
const nu = new Date();
const bericht = { id: 'msg_1', op: nu, inhoud: '{"type":"é"}' };
const koppen = { ...onderteken(bericht, [nieuw, oud]) };

describe('een handtekening', () => {
  it.each([oud, nieuw])('klopt voor beide geheimen, volgens ons en volgens de standaard', (geheim) => {
    expect(klopt(koppen, { inhoud: bericht.inhoud, geheim, nu })).toBe(true);
    expect(new Webhook(geheim).verify(bericht.inhoud, koppen)).toEqual({ type: 'é' });
  });

  it('klopt niet voor een andere inhoud, een ander nummer, een ander geheim, of zonder handtekening', () => {
    const goed = { inhoud: bericht.inhoud, geheim: oud, nu };
    expect(klopt(koppen, { ...goed, inhoud: '{"type":"e"}' })).toBe(false);
    expect(klopt({ ...koppen, 'webhook-id': 'msg_2' }, goed)).toBe(false);
    expect(klopt(koppen, { ...goed, geheim: nieuwGeheim() })).toBe(false);
    expect(klopt({ ...koppen, 'webhook-signature': 'v1,AAAA v1a,x' }, goed)).toBe(false);
    expect(klopt({ 'webhook-id': 'msg_1' }, goed)).toBe(false);
  });

  it('klopt niet als hij van lang geleden is, of van later', () => {
    for (const s of [-400, 400]) {
      const op = new Date(nu.getTime() + s * 1000);
      const ander = { ...onderteken({ ...bericht, op }, [oud]) };
      expect(klopt(ander, { inhoud: bericht.inhoud, geheim: oud, nu })).toBe(false);
      expect(() => new Webhook(oud).verify(bericht.inhoud, ander)).toThrow();
    }
  });
});
