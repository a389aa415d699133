import { describe, expect, it } from '@jest/globals';
import { verstuurdag } from './dag.js';

const om = (moment: string) => verstuurdag(new Date(moment), 7);

describe('de samenvatting', () => {
  it.each([
    ['op maandag om zeven uur, ook wekelijks', '2026-11-23T06:00:00Z', '2026-11-23', ['dagelijks', 'wekelijks']],
    ['op dinsdag alleen dagelijks', '2026-11-24T06:00:00Z', '2026-11-24', ['dagelijks']],
    ['tot de dag om is in Amsterdam', '2026-11-24T22:59:59Z', '2026-11-24', ['dagelijks']],
    ['in de zomer een uur eerder volgens UTC', '2026-07-06T05:00:00Z', '2026-07-06', ['dagelijks', 'wekelijks']],
    ['wekelijks op dinsdag na tweede paasdag', '2026-04-07T06:00:00Z', '2026-04-07', ['dagelijks', 'wekelijks']],
    ['op de eerste maandag na de wintertijd', '2026-10-26T06:00:00Z', '2026-10-26', ['dagelijks', 'wekelijks']],
  ])('gaat %s', (_, moment, dag, ritmes) => {
    expect(om(moment)).toMatchObject({ dag, ritmes });
  });

  it.each([
    ['voor zeven uur', '2026-11-23T05:59:59Z'],
    ['op zaterdag', '2026-11-28T11:00:00Z'],
    ['op zondag, ook als het in UTC nog vrijdag is noch maandag', '2026-11-29T22:59:59Z'],
    ['op tweede paasdag', '2026-04-06T11:00:00Z'],
    ['na middernacht: dat is de volgende dag', '2026-11-23T23:00:00Z'],
  ])('gaat niet %s', (_, moment) => {
    expect(om(moment)).toBeUndefined();
  });

  it('zegt vanaf wanneer, op de klok van Amsterdam', () => {
    expect(om('2026-11-23T11:00:00Z')?.vanaf).toEqual(new Date('2026-11-23T06:00:00Z'));
    expect(om('2026-07-06T11:00:00Z')?.vanaf).toEqual(new Date('2026-07-06T05:00:00Z'));
  });
});
