import { describe, expect, it } from '@jest/globals';
import { beoordeel } from './uitkomst.js';

const nu = new Date('2026-11-23T11:00:00.000Z');
const poging = (nummer: number) => ({ nummer, pauzes: [5, 60], nu, toeval: 0 });
const over = (seconden: number) => new Date(nu.getTime() + seconden * 1000);

describe('een poging', () => {
  it.each([200, 202, 204, 299])('met antwoord %d is gelukt', (status) => {
    expect(beoordeel({ status }, poging(1))).toMatchObject({ soort: 'gelukt', fout: null, weerOp: null });
  });

  it.each([
    [{ status: 500 }, 'status-500'],
    [{ status: 302 }, 'omleiding'],
    [{ status: 404 }, 'status-404'],
    [{ fout: 'tijd-om' } as const, 'tijd-om'],
    [{ fout: 'doel-niet-openbaar' } as const, 'doel-niet-openbaar'],
  ])('met %j gaat later opnieuw', (gehoor, fout) => {
    expect(beoordeel(gehoor, poging(1))).toMatchObject({ soort: 'mislukt', fout, weerOp: over(5), rustTot: null });
  });

  it('wacht steeds langer, en is na de laatste pauze dood', () => {
    expect(beoordeel({ status: 500 }, poging(2)).weerOp).toEqual(over(60));
    expect(beoordeel({ status: 500 }, poging(3))).toMatchObject({ soort: 'dood', weerOp: null });
  });

  it('komt niet tegelijk terug met wat tegelijk misging', () => {
    expect(beoordeel({ status: 500 }, { ...poging(2), toeval: 1 }).weerOp).toEqual(over(66));
  });

  it('houdt zich aan Retry-After, in seconden of als datum, en geeft een drukke ontvanger rust', () => {
    expect(beoordeel({ status: 503, retryNa: '120' }, poging(1))).toMatchObject({
      weerOp: over(120),
      rustTot: over(120),
    });
    const datum = 'Mon, 23 Nov 2026 11:10:00 GMT';
    expect(beoordeel({ status: 429, retryNa: datum }, poging(1)).weerOp).toEqual(over(600));
    expect(beoordeel({ status: 500, retryNa: '120' }, poging(1))).toMatchObject({ weerOp: over(120), rustTot: null });
    expect(beoordeel({ status: 503, retryNa: '1' }, poging(2)).weerOp).toEqual(over(60));
    expect(beoordeel({ status: 503, retryNa: 'morgen' }, poging(1)).weerOp).toEqual(over(5));
    expect(beoordeel({ status: 503, retryNa: '999999999' }, poging(1)).weerOp).toEqual(over(86_400));
  });

  it('met 410 is de laatste: de ontvanger is weg', () => {
    expect(beoordeel({ status: 410 }, poging(1))).toMatchObject({ soort: 'weg', fout: 'status-410', weerOp: null });
  });
});
