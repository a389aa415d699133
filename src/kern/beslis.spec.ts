import { describe, expect, it } from '@jest/globals';
import { HOUDER, maakProces, pijl, SYSTEEM } from '../../test/fabriek/proces.js';
import { beslis, toegestaneStappen, type Besluit, type Vraag } from './beslis.js';
import type { Eis, Relatie } from './proces.js';
import { systeem, type Rol, type Wie } from './wie.js';

const stap = { label: 'Stap', uitleg: 'Iets doen.', velden: {} };
const planIsKlaar: Eis = {
  naam: 'planIsKlaar',
  uitleg: 'Maak eerst het plan af.',
  geldt: (feiten) => feiten['planKlaar'] === true,
};
const redenPast: Eis = {
  naam: 'redenPast',
  uitleg: 'Kies een andere reden.',
  geldt: (_, velden) => velden['reden'] === 'goed',
  kijktNaarVelden: true,
};
const isKort: Eis = {
  naam: 'isKort',
  uitleg: 'Dit is te lang.',
  geldt: (_, velden) => velden['lang'] !== true,
  kijktNaarVelden: true,
};

const proces = maakProces({
  toestanden: {
    nieuw: { label: 'Nieuw', uitleg: 'Begin.' },
    bezig: { label: 'Bezig', uitleg: 'Er wordt gewerkt.' },
    klaar: { label: 'Klaar', uitleg: 'Af.', einde: 'goed' },
    anders: { label: 'Anders', uitleg: 'Ook af.', einde: 'goed' },
  },
  stappen: { beginnen: stap, afronden: stap, kiezen: stap, noteren: stap, vervallen: stap },
  overgangen: [
    pijl('beginnen', 'bezig', { wie: { rollen: ['behandelaar', 'teamleider'], als: ['houder'] } }),
    pijl('afronden', 'klaar', {
      van: ['bezig'],
      wie: { rollen: ['beslisser'], als: ['houder', 'regiehouder'] },
      eisen: [planIsKlaar, redenPast],
    }),
    pijl('kiezen', 'klaar', { van: ['bezig'], eisen: [redenPast] }),
    pijl('kiezen', 'anders', { van: ['bezig'], eisen: [isKort] }),
    pijl('noteren', '=', { van: ['nieuw', 'bezig'] }),
    pijl('vervallen', 'anders', { van: ['nieuw', 'bezig'], wie: SYSTEEM }),
  ],
  termijnen: [{ soort: 'proef-klok', loopt: ['nieuw', 'bezig'] }],
});

const als = (rol: Rol): Wie => ({ id: 'x', organisatie: 'GGD', organisatieSoort: 'GGD', client: 'proef', rol });
const vraag = (anders: Partial<Vraag> = {}): Vraag => ({
  toestand: 'bezig',
  stap: 'afronden',
  wie: als('beslisser'),
  relaties: new Set<Relatie>(['houder']),
  feiten: { planKlaar: true },
  velden: { reden: 'goed' },
  ...anders,
});
const oordeel = (anders: Partial<Vraag> = {}): Besluit => beslis(proces, vraag(anders));

describe('beslis', () => {
  it('zegt ja en waarheen als pijl, rol en eisen kloppen', () => {
    expect(oordeel()).toMatchObject({ soort: 'mag', naar: 'klaar', overgang: { stap: 'afronden' } });
  });

  it('blijft met = in dezelfde toestand', () => {
    expect(oordeel({ stap: 'noteren', toestand: 'nieuw', wie: als('behandelaar') })).toMatchObject({
      soort: 'mag',
      naar: 'nieuw',
    });
  });

  describe('de volgorde van nee', () => {
    const allesFout = { toestand: 'nieuw', wie: als('intaker'), feiten: {}, velden: {} };

    it('eerst: van hier gaat geen pijl (409), ook als rol en eisen evenmin kloppen', () => {
      expect(oordeel(allesFout)).toEqual({ soort: 'kan-niet', mogelijk: [], rollen: ['beslisser'] });
    });

    it('dan: de pijl is er, maar niet voor deze rol (403), ook als de eis evenmin klopt', () => {
      expect(oordeel({ ...allesFout, toestand: 'bezig' })).toEqual({ soort: 'niet-jouw-rol', rollen: ['beslisser'] });
    });

    it('dan pas: de eis (422), en wel de eerste die niet klopt', () => {
      expect(oordeel({ feiten: {}, velden: {} })).toEqual({ soort: 'eis', eis: planIsKlaar });
      expect(oordeel({ velden: {} })).toEqual({ soort: 'eis', eis: redenPast });
    });
  });

  it('noemt bij 409 wat deze vrager van hier wel kan, en nooit systeem als rol die het wel kon', () => {
    expect(oordeel({ toestand: 'bezig', stap: 'beginnen', wie: als('behandelaar') })).toEqual({
      soort: 'kan-niet',
      mogelijk: ['kiezen', 'noteren'],
      rollen: ['behandelaar', 'teamleider'],
    });
    expect(oordeel({ toestand: 'klaar', stap: 'vervallen' })).toEqual({ soort: 'kan-niet', mogelijk: [], rollen: [] });
  });

  it('geeft op een stap die niet bestaat 409, zonder rollen', () => {
    expect(oordeel({ stap: 'toveren', wie: als('analist') })).toEqual({ soort: 'kan-niet', mogelijk: [], rollen: [] });
  });

  it('vraagt behalve de rol ook een van de hoedanigheden', () => {
    expect(oordeel({ relaties: new Set<Relatie>(['regiehouder']) }).soort).toBe('mag');
    expect(oordeel({ relaties: new Set<Relatie>(['betrokken', 'partner']) }).soort).toBe('niet-jouw-rol');
    expect(oordeel({ relaties: new Set() }).soort).toBe('niet-jouw-rol');
  });

  it('vraagt van systeem geen hoedanigheid, maar wel een pijl die systeem mag lopen', () => {
    expect(oordeel({ stap: 'vervallen', wie: systeem(), relaties: new Set() })).toMatchObject({
      soort: 'mag',
      naar: 'anders',
    });
    expect(oordeel({ wie: systeem() })).toEqual({ soort: 'niet-jouw-rol', rollen: ['beslisser'] });
    expect(oordeel({ stap: 'vervallen' })).toEqual({ soort: 'niet-jouw-rol', rollen: [] });
  });

  describe('meer pijlen van één stap', () => {
    const kies = (velden: Vraag['velden']): Besluit => oordeel({ stap: 'kiezen', wie: als('behandelaar'), velden });

    it('loopt de eerste waarvan alle eisen kloppen', () => {
      expect(kies({ reden: 'goed' })).toMatchObject({ soort: 'mag', naar: 'klaar' });
      expect(kies({ reden: 'slecht' })).toMatchObject({ soort: 'mag', naar: 'anders' });
    });

    it('noemt de eis van de eerste pijl als er geen enkele klopt', () => {
      expect(kies({ reden: 'slecht', lang: true })).toEqual({ soort: 'eis', eis: redenPast });
    });

    it('slaat een pijl over die deze rol niet mag lopen', () => {
      const tweeRollen = maakProces({
        overgangen: [
          pijl('afronden', 'klaar', { wie: { ...HOUDER, rollen: ['beslisser'] }, eisen: [planIsKlaar] }),
          pijl('afronden', 'klaar'),
        ],
      });
      const uitkomst = beslis(tweeRollen, vraag({ toestand: 'nieuw', wie: als('behandelaar'), feiten: {} }));
      expect(uitkomst).toMatchObject({ soort: 'mag', overgang: { wie: HOUDER } });
    });
  });
});

describe('toegestaneStappen', () => {
  it('geeft elke stap van hier die deze rol mag, één keer', () => {
    expect(toegestaneStappen(proces, vraag({ wie: als('behandelaar') }))).toEqual([
      { stap: 'kiezen' },
      { stap: 'noteren' },
    ]);
    expect(toegestaneStappen(proces, vraag({ wie: als('analist') }))).toEqual([]);
    expect(toegestaneStappen(proces, vraag({ toestand: 'klaar' }))).toEqual([]);
  });

  it('zegt wat er nog in de weg staat', () => {
    expect(toegestaneStappen(proces, vraag({ feiten: {} }))).toEqual([
      { stap: 'afronden', belemmering: 'Maak eerst het plan af.' },
    ]);
  });

  it('laat eisen over velden weg: die heeft nog niemand ingevuld', () => {
    expect(toegestaneStappen(proces, vraag())).toEqual([{ stap: 'afronden' }]);
  });

  it('noemt geen belemmering als één van de pijlen vrij is', () => {
    const tweeWegen = maakProces({
      overgangen: [pijl('afronden', 'klaar', { eisen: [planIsKlaar] }), pijl('afronden', 'klaar')],
    });
    expect(toegestaneStappen(tweeWegen, vraag({ toestand: 'nieuw', wie: als('behandelaar'), feiten: {} }))).toEqual([
      { stap: 'afronden' },
    ]);
  });

  it('biedt niet aan wat alleen systeem mag', () => {
    const namen = toegestaneStappen(proces, vraag({ wie: als('teamleider'), toestand: 'nieuw' })).map(
      ({ stap: naam }) => naam,
    );
    expect(namen).toEqual(['beginnen']);
  });
});
