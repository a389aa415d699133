import { describe, expect, it } from '@jest/globals';
import { klokstatus, maakVraag, type Bladzijde } from './werkvoorraad.vraag.js';

const NU = new Date('2026-11-23T11:00:00.000Z');
const NOOIT = '9999-12-31T00:00:00.000Z';

describe('klokstatus', () => {
  it.each([
    ['2026-11-23T10:59:59.999Z', 'te-laat'],
    ['2026-11-23T11:00:00.000Z', 'te-laat'],
    ['2026-11-23T11:00:00.001Z', 'vandaag'],
    ['2026-11-23T23:00:00.000Z', 'vandaag'],
    ['2026-11-23T23:00:00.001Z', 'loopt'],
    ['9999-12-30T23:59:59.999Z', 'loopt'],
    [NOOIT, 'opgeschort'],
  ])('noemt werk dat om %s afloopt %s: het einde hoort er niet meer bij', (moment, status) => {
    expect(klokstatus(new Date(moment), NU)).toBe(status);
  });

  it.each([
    ['2026-03-29T00:30:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-06-30T22:30:00.000Z', '2026-07-01T22:00:00.000Z'],
  ])('rekent op %s met de dag in Amsterdam, ook als de klok verzet wordt', (nu, einde) => {
    expect(klokstatus(new Date(einde), new Date(nu))).toBe('vandaag');
    expect(klokstatus(new Date(Date.parse(einde) + 1), new Date(nu))).toBe('loopt');
  });
});

describe('maakVraag', () => {
  const vraag = (filters: Partial<Bladzijde['filters']> = {}, na?: Bladzijde['na']) =>
    maakVraag({ filters: { limit: 50, ...filters }, door: { id: 'ik', organisatie: 'GGD' }, nu: NU, na }).parameters;

  it('vraagt één rij meer dan de bladzijde, van de eigen organisatie', () => {
    expect(vraag()).toEqual(['GGD', '-infinity', '00000000-0000-0000-0000-000000000000', NOOIT, null, 51]);
  });

  it('maakt van een status een stuk van de ene kolom waarop gesorteerd is', () => {
    const stuk = (status: Bladzijde['filters']['status']) => [vraag({ status })[1], vraag({ status })[3]];
    expect(stuk('te-laat')).toEqual(['-infinity', '2026-11-23T11:00:00.000Z']);
    expect(stuk('vandaag')).toEqual(['2026-11-23T11:00:00.000Z', '2026-11-23T23:00:00.000Z']);
    expect(stuk('loopt')).toEqual(['2026-11-23T23:00:00.000Z', '9999-12-30T23:59:59.999Z']);
    expect(stuk('opgeschort')).toEqual(['9999-12-30T23:59:59.999Z', NOOIT]);
  });

  it('telt voor binnen zeven dagen vandaag mee, en laat te laat werk weg', () => {
    expect(vraag({ termijnstatus: 'binnen-7-dagen' }).slice(1, 4)).toEqual([
      '2026-11-23T11:00:00.000Z',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '2026-11-29T23:00:00.000Z',
    ]);
    expect(vraag({ termijnstatus: 'te-laat' })[3]).toBe('2026-11-23T11:00:00.000Z');
    expect(vraag({ termijnstatus: 'opgeschort' })[1]).toBe('9999-12-30T23:59:59.999Z');
  });

  it('houdt van status en termijnstatus over wat beide noemen', () => {
    const samen = vraag({ status: 'vandaag', termijnstatus: 'binnen-7-dagen' });
    expect([samen[1], samen[3]]).toEqual(['2026-11-23T11:00:00.000Z', '2026-11-23T23:00:00.000Z']);
    const leeg = vraag({ status: 'loopt', termijnstatus: 'te-laat' });
    expect(String(leeg[1]) > String(leeg[3])).toBe(true);
  });

  it('gaat na een bladzijde verder waar die ophield, maar nooit voor het begin van de status', () => {
    const na = { urgentieOp: '2026-11-23T12:00:00.000Z', id: '80000000-0000-0000-0000-000000000000' };
    expect(vraag({ status: 'vandaag' }, na).slice(1, 3)).toEqual([na.urgentieOp, na.id]);
    expect(vraag({ status: 'loopt' }, na).slice(1, 3)).toEqual([
      '2026-11-23T23:00:00.000Z',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]);
  });

  it('neemt van status en vervaltVoor het vroegste einde', () => {
    expect(vraag({ status: 'vandaag', vervaltVoor: '2026-11-23T15:00:00.000Z' })[3]).toBe('2026-11-23T15:00:00.000Z');
    expect(vraag({ status: 'vandaag', vervaltVoor: '2026-12-01T00:00:00.000Z' })[3]).toBe('2026-11-23T23:00:00.000Z');
  });

  it('geeft alleen mee wat de vraag noemt: wachtrijen, en bij mijn ook wie ik ben', () => {
    expect(vraag({ wachtrij: ['GGD_TOETS'] }).slice(6)).toEqual([['GGD_TOETS']]);
    expect(vraag({ mijn: true }).slice(6)).toEqual([null, 'ik']);
  });
});
