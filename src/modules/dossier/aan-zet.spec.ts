import { describe, expect, it } from '@jest/globals';
import type { Termijn } from '../../proces/index.js';
import { inHetKort, type Overzicht, type Stand, wieIsAanZet } from './aan-zet.js';

const DOSSIER = { id: 'd', kenmerk: 'TNS-2026-000001' };
const NU = new Date('2026-11-23T11:00:00Z');

function stand(id: string, anders: Partial<Stand> = {}): Stand {
  const soort = id === DOSSIER.id ? 'dossier' : 'overdracht';
  const wie = { organisatie: 'LDH', behandelaar: null, taak: 'VELDWERK' };
  return { id, soort, nummer: id.toUpperCase(), toestand: 'open', open: true, sinds: NU, ...wie, ...anders };
}

function klok(zaakId: string, vervaltOp: string | null, gestoptOp: Date | null = null): Termijn {
  const einde = vervaltOp === null ? null : new Date(vervaltOp);
  const regel = {
    lengte: 1,
    eenheid: 'dag',
    rekenwijze: 'KALENDER',
    aard: 'streef',
    grondslag: 'afspraak',
    rijId: 'r',
  };
  const eigen = { id: `${zaakId} ${vervaltOp}`, dossierId: DOSSIER.id, zaakId, soort: 'proef', start: NU };
  const stil = {
    laatsteDag: null,
    opgeschort: einde === null,
    gestoptDoor: null,
    gewektOp: null,
    eindeSinds: null,
    ladderVoor: null,
    trede: null,
    tredeOp: null,
  };
  return { ...eigen, ...regel, ...stil, vervaltOp: einde, gestoptOp };
}

function volgorde(standen: readonly Stand[], klokken: readonly Termijn[]): string[] {
  const overzicht: Overzicht = { dossier: DOSSIER, standen, klokken, moment: NU };
  return wieIsAanZet(overzicht).map(({ zaak }) => zaak);
}

describe('wie is aan zet', () => {
  it('zet bovenaan wiens klok het eerst afloopt', () => {
    const klokken = [klok('a', '2026-11-25T00:00:00Z'), klok('b', '2026-11-24T00:00:00Z')];
    expect(volgorde([stand('a'), stand('b')], klokken)).toEqual(['b', 'a']);
  });

  it('kijkt per zaak naar de eerste klok die nog loopt', () => {
    const klokken = [
      klok('a', '2026-11-24T00:00:00Z', NU),
      klok('a', '2026-11-28T00:00:00Z'),
      klok('a', '2026-11-27T00:00:00Z'),
    ];
    const overzicht: Overzicht = { dossier: DOSSIER, standen: [stand('a')], klokken, moment: NU };
    expect(wieIsAanZet(overzicht)[0]?.termijn?.vervaltOp).toBe('2026-11-27T00:00:00.000Z');
  });

  it('zet wat stilstaat of geen klok heeft achteraan, en het dossier zelf als laatste', () => {
    const klokken = [klok('a', null), klok('c', '2026-12-24T00:00:00Z'), klok('d', '2026-11-23T12:00:00Z')];
    expect(volgorde([stand('d'), stand('b'), stand('a'), stand('c')], klokken)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('noemt de regiehouder als niemand anders aan het werk is, en niemand als het dossier dicht is', () => {
    expect(volgorde([stand('d'), stand('a', { open: false })], [])).toEqual(['d']);
    expect(volgorde([stand('d', { open: false })], [])).toEqual([]);
  });

  it('geeft een zaak haar eigen kenmerk', () => {
    expect(inHetKort({ dossier: DOSSIER }, stand('a')).kenmerk).toBe('TNS-2026-000001-A');
    expect(inHetKort({ dossier: DOSSIER }, stand('d')).kenmerk).toBe('TNS-2026-000001');
  });
});
