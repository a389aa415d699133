import { describe, expect, it } from '@jest/globals';
import { bekendeStukken, ontvang, openStukken, stukkenlijst, vraag } from './stukken.js';

const DAG = '2026-11-23';
const HERGEBRUIK = { eerder: [], maanden: 12, vandaag: DAG };
const binnen = (stuk: string, ontvangenOp: string) => ({ stuk, gevraagdOp: null, ontvangenOp });

describe('de stukken van een aanvraag', () => {
  it('staan open van de vraag tot ze binnen zijn', () => {
    const gevraagd = vraag([], ['school', 'inkomen'], DAG);
    expect(openStukken(gevraagd)).toEqual(['school', 'inkomen']);
    expect(openStukken(ontvang(gevraagd, ['school'], DAG))).toEqual(['inkomen']);
    expect(openStukken(ontvang(gevraagd, ['school', 'inkomen'], DAG))).toEqual([]);
  });

  it('kunnen ook binnenkomen zonder vraag', () => {
    expect(ontvang([], ['identiteitsbewijs'], DAG)).toEqual([binnen('identiteitsbewijs', DAG)]);
  });

  it('van een eerdere aanvraag zijn twaalf maanden bruikbaar, tot de dag zelf', () => {
    const bekend = (ontvangenOp: string) =>
      bekendeStukken([], { ...HERGEBRUIK, eerder: [binnen('school', ontvangenOp)] });
    expect(bekend('2025-11-24')).toEqual(['school']);
    expect(bekend('2025-11-23')).toEqual([]);
  });

  it('zijn niet bruikbaar onder een regel die dat niet kent', () => {
    expect(bekendeStukken([], { eerder: [binnen('school', DAG)], maanden: 0, vandaag: DAG })).toEqual([]);
  });

  it('staan in één lijst, elk één keer, wat gevraagd is voorop', () => {
    const eigen = ontvang(vraag([], ['school', 'inkomen'], DAG), ['inkomen'], DAG);
    const eerder = [binnen('school', '2026-01-05'), binnen('schulden', '2026-01-05'), binnen('schulden', '2026-03-05')];
    expect(stukkenlijst(eigen, { ...HERGEBRUIK, eerder }).map(({ stuk, stand }) => `${stuk}: ${stand}`)).toEqual([
      'school: gevraagd',
      'inkomen: ontvangen',
      'schulden: bekend',
    ]);
  });
});
