import { describe, expect, it } from '@jest/globals';
import { dagTeLangGeleden, dagTeVer, tekstenOp } from './dagbereik.js';

const JAAR = { vandaag: '2026-11-23', maanden: 12 };

describe('hoe ver een dag vooruit mag liggen', () => {
  it('laat de laatste dag toe, en noemt hem bij de dag erna', () => {
    expect(dagTeVer('tot', '2027-11-23', JAAR)).toBeNull();
    expect(dagTeVer('tot', '1984-05-17', JAAR)).toBeNull();
    expect(dagTeVer('tot', '2027-11-24', JAAR)).toEqual({
      pad: 'tot',
      melding: 'Deze dag is te ver weg. Kies een dag tot en met 23 november 2027; controleer ook het jaartal.',
      code: 'te-ver',
    });
  });

  it('kijkt bij een moment naar de dag in Amsterdam', () => {
    expect(dagTeVer('moment', '2027-11-23T22:59:59.000Z', JAAR)).toBeNull();
    expect(dagTeVer('moment', '2027-11-23T23:00:00.000Z', JAAR)?.code).toBe('te-ver');
  });

  it('telt vanaf de laatste dag van een maand tot de laatste van een kortere', () => {
    const maand = { vandaag: '2027-01-31', maanden: 1 };
    expect([dagTeVer('tot', '2027-02-28', maand), dagTeVer('tot', '2027-03-01', maand)?.code]).toEqual([
      null,
      'te-ver',
    ]);
  });
});

describe('hoe lang geleden een dag mag zijn', () => {
  it('laat de eerste dag toe, en noemt hem bij de dag ervoor', () => {
    expect(dagTeLangGeleden('gezienOp', '2025-11-23', JAAR)).toBeNull();
    expect(dagTeLangGeleden('gezienOp', '2199-12-31', JAAR)).toBeNull();
    expect(dagTeLangGeleden('gezienOp', '2025-11-22', JAAR)).toEqual({
      pad: 'gezienOp',
      melding: 'Deze dag is te lang geleden. Kies een dag vanaf 23 november 2025; controleer ook het jaartal.',
      code: 'te-lang-geleden',
    });
  });

  it('kijkt bij een moment naar de dag in Amsterdam', () => {
    expect(dagTeLangGeleden('moment', '2025-11-22T23:00:00.000Z', JAAR)).toBeNull();
    expect(dagTeLangGeleden('moment', '2025-11-22T22:59:59.000Z', JAAR)?.code).toBe('te-lang-geleden');
  });
});

describe('de teksten op een pad', () => {
  const velden = {
    tot: '2027-01-01',
    doelen: [{ acties: [{ op: 'a' }, { op: 'b' }] }, { acties: [] }, { acties: [{}] }],
  };

  it('zijn er voor een veld, en voor elke plek van een lijst', () => {
    expect(tekstenOp('tot', velden)).toEqual([['tot', '2027-01-01']]);
    expect(tekstenOp('doelen.acties.op', velden)).toEqual([
      ['doelen.0.acties.0.op', 'a'],
      ['doelen.0.acties.1.op', 'b'],
    ]);
  });

  it('zijn er niet waar niets is ingevuld', () => {
    expect([tekstenOp('vanaf', velden), tekstenOp('ontslag.datum', velden), tekstenOp('tot.op', velden)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
