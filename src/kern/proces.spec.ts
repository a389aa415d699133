import { describe, expect, it } from '@jest/globals';
import { HOUDER, maakProces, pijl, SYSTEEM } from '../../test/fabriek/proces.js';
import { alsGegevens, isEinde, isSysteemstap, klokNa, vraagtOpenDossier } from './proces.js';

describe('isEinde', () => {
  it('is waar voor een goed en voor een negatief einde, en verder niet', () => {
    const proces = maakProces({
      toestanden: {
        nieuw: { label: 'Nieuw', uitleg: '' },
        klaar: { label: 'Klaar', uitleg: '', einde: 'goed' },
        weg: { label: 'Weg', uitleg: '', einde: 'negatief', vervolg: 'waarheen' },
      },
    });
    expect(['nieuw', 'klaar', 'weg', 'onbekend'].map((toestand) => isEinde(proces, toestand))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('klokNa', () => {
  const regel = { soort: 'klok', loopt: ['nieuw', 'later'], opgeschort: ['wacht'], herstartBij: ['opnieuw'] };
  const na = (toestand: string, stap = 'stap') => klokNa(regel, { stap, toestand });

  it('loopt, staat stil of is er niet meer, naar de toestand', () => {
    expect(['nieuw', 'wacht', 'klaar'].map((toestand) => na(toestand).stand)).toEqual(['loopt', 'stil', 'weg']);
  });

  it('begint opnieuw bij de stap die de regel noemt, en bij geen andere', () => {
    expect([na('later', 'opnieuw').opnieuw, na('later').opnieuw]).toEqual([true, false]);
    expect(klokNa({ soort: 'klok', loopt: ['nieuw'] }, { stap: 'opnieuw', toestand: 'nieuw' }).opnieuw).toBe(false);
  });
});

describe('isSysteemstap', () => {
  const metPijlen = (...wie: (typeof HOUDER)[]) =>
    maakProces({ overgangen: wie.map((deze) => pijl('afronden', 'klaar', { wie: deze })) });

  it('is waar als geen mens de stap mag zetten', () => {
    expect(isSysteemstap(metPijlen(SYSTEEM), 'afronden')).toBe(true);
  });

  it('is niet waar als ook een mens het mag, op dezelfde of op een andere pijl', () => {
    expect(isSysteemstap(metPijlen({ rollen: ['behandelaar', 'systeem'], als: ['houder'] }), 'afronden')).toBe(false);
    expect(isSysteemstap(metPijlen(SYSTEEM, HOUDER), 'afronden')).toBe(false);
  });

  it('is niet waar voor een stap die er niet is', () => {
    expect(isSysteemstap(metPijlen(SYSTEEM), 'toveren')).toBe(false);
  });
});

describe('vraagtOpenDossier', () => {
  const vraagt = (naar: string, ...gevolgen: [soort: string, stap?: string][]) =>
    vraagtOpenDossier(
      maakProces(),
      pijl('afronden', naar, {
        gevolgen: gevolgen.map(([soort, stap]) => ({ soort, velden: [], uitleg: '', ...(stap && { stap }) })),
      }),
    );

  it('is waar voor wat ergens gaat wachten, werk opent of het dossier raakt', () => {
    expect([vraagt('nieuw'), vraagt('klaar', ['overdracht']), vraagt('=', ['dossier', 'herindelen'])]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is niet waar voor wat klaar is of blijft, en niet voor wat het dossier zelf weer opent', () => {
    expect([vraagt('klaar'), vraagt('=', ['overdracht', 'beeindigen'])]).toEqual([false, false]);
    expect(vraagt('nieuw', ['overdracht'], ['dossier', 'heropenen'])).toBe(false);
  });
});

describe('alsGegevens', () => {
  const eis = {
    naam: 'planIsKlaar',
    uitleg: 'Maak eerst het plan af.',
    geldt: () => true,
    kijktNaarVelden: true,
  } as const;
  const proces = maakProces({ overgangen: [pijl('afronden', 'klaar', { eisen: [eis] })] });

  it('zegt alles wat de tabel zegt, zonder haar functies', () => {
    expect(alsGegevens(proces)).toEqual({
      ...proces,
      overgangen: [
        { ...proces.overgangen[0], eisen: [{ naam: 'planIsKlaar', uitleg: 'Maak eerst het plan af.' }], gevolgen: [] },
      ],
    });
  });

  it('komt heel door JSON heen, want zo wordt de tabel bewaard', () => {
    expect(JSON.parse(JSON.stringify(alsGegevens(proces)))).toEqual(alsGegevens(proces));
  });
});
