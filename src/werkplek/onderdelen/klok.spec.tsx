import { describe, expect, it } from '@jest/globals';
import { alsHtml } from '../pagina/html.js';
import { Klok, klokwoorden } from './klok.js';

const woorden = (vervaltOp: string | null, nu: string) => {
  const { tekst, toon } = klokwoorden(vervaltOp, new Date(nu));
  return [tekst, toon];
};

describe('klokwoorden', () => {
  // Sunday 22 November 2026; winter time, so 23:00Z is midnight
  const nu = '2026-11-22T09:00:00Z';
  it.each([
    [null, 'staat stil', 'stil'],
    ['2026-11-22T16:00:00Z', 'vandaag vóór 17.00 uur', 'vandaag'],
    ['2026-11-22T23:00:00Z', 'vandaag', 'vandaag'],
    ['2026-11-22T11:30:00Z', 'nog 2 uur', 'vandaag'],
    ['2026-11-22T09:00:59Z', 'nog 1 minuut', 'vandaag'],
    ['2026-11-22T09:40:00Z', 'nog 40 minuten', 'vandaag'],
    ['2026-11-23T11:00:00Z', 'morgen vóór 12.00 uur', 'binnenkort'],
    ['2026-11-23T23:00:00Z', 'morgen', 'binnenkort'],
    ['2026-11-24T23:00:00Z', 'nog 2 dagen (t/m dinsdag 24 november)', 'binnenkort'],
    ['2026-11-25T23:00:00Z', 'nog 3 dagen (t/m woensdag 25 november)', 'rustig'],
    ['2026-11-25T11:00:00Z', 'nog 3 dagen (woensdag 25 november vóór 12.00 uur)', 'rustig'],
    ['2027-01-03T23:00:00Z', 'nog 6 weken (t/m zondag 3 januari 2027)', 'rustig'],
    ['2026-11-22T09:00:00Z', '1 minuut te laat', 'te-laat'],
    ['2026-11-22T07:00:00Z', '2 uur te laat', 'te-laat'],
    ['2026-11-21T23:00:00Z', '1 dag te laat', 'te-laat'],
    ['2026-11-19T23:00:00Z', '3 dagen te laat', 'te-laat'],
    ['2026-09-01T22:00:00Z', '11 weken te laat', 'te-laat'],
  ])('een klok die afloopt op %s is: %s (%s)', (vervaltOp, tekst, toon) => {
    expect(woorden(vervaltOp, nu)).toEqual([tekst, toon]);
  });

  it('rekent tot middernacht de dag van vandaag, en daarna de volgende', () => {
    expect(woorden('2026-11-22T23:00:00Z', '2026-11-22T22:59:59.999Z')).toEqual(['vandaag', 'vandaag']);
    expect(woorden('2026-11-22T23:00:00Z', '2026-11-22T23:00:00Z')).toEqual(['1 dag te laat', 'te-laat']);
    expect(woorden('2026-11-23T23:00:00Z', '2026-11-22T23:00:00Z')).toEqual(['vandaag', 'vandaag']);
  });

  it('kijkt naar de uren als een korte klok over middernacht loopt', () => {
    expect(woorden('2026-11-23T00:30:00Z', '2026-11-22T22:30:00Z')).toEqual(['nog 2 uur', 'vandaag']);
  });

  it('telt de nacht waarin de klok verzet wordt goed', () => {
    // 29 March 2026 has 23 hours: two o’clock does not exist
    expect(woorden('2026-03-29T01:30:00Z', '2026-03-29T00:30:00Z')).toEqual(['nog 1 uur', 'vandaag']);
    expect(woorden('2026-03-29T22:00:00Z', '2026-03-28T23:30:00Z')).toEqual(['vandaag', 'vandaag']);
    // 25 October 2026 has 25 hours
    expect(woorden('2026-10-25T23:00:00Z', '2026-10-24T22:00:00Z')).toEqual(['vandaag', 'vandaag']);
    expect(woorden('2026-10-25T23:00:00Z', '2026-10-24T21:59:00Z')).toEqual(['morgen', 'binnenkort']);
  });

  it('noemt het jaar als de klok om het eind van het jaar gaat', () => {
    expect(klokwoorden('2026-12-31T23:00:00Z', new Date(nu)).voluit).toBe(
      'Op tijd tot en met donderdag 31 december 2026',
    );
    expect(klokwoorden('2026-11-25T23:00:00Z', new Date(nu)).voluit).toBe(
      'Op tijd tot en met woensdag 25 november 2026',
    );
  });
});

describe('Klok', () => {
  it('zegt het in woorden, met het hele moment erbij', () => {
    const html = alsHtml(<Klok vervaltOp="2026-11-22T16:00:00Z" nu={new Date('2026-11-22T09:00:00Z')} />);
    expect(html).toContain(
      '<time datetime="2026-11-22T16:00:00Z" title="Op tijd tot zondag 22 november 2026, 17.00 uur">',
    );
    expect(html).toContain('vandaag vóór 17.00 uur');
  });

  it('heeft geen tijdstip als hij stilstaat', () => {
    expect(alsHtml(<Klok vervaltOp={null} nu={new Date('2026-11-23T11:00:00.000Z')} />)).toBe(
      '<span class="klok klok-stil">staat stil</span>',
    );
  });
});
