import { describe, expect, it } from '@jest/globals';
import { beslis } from '../../kern/beslis.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Rol, Wie } from '../../kern/wie.js';
import { opvangProces, type OpvangFeiten } from './opvang.proces.js';

const FEITEN: OpvangFeiten = {
  traject: false,
  bedVastTot: null,
  plekVanLdh: true,
  voorziening: 'crisisopvang-kromhout',
  eersteNacht: '2026-11-18',
  vandaag: '2026-11-22',
};

interface Geval {
  readonly van: string;
  readonly velden?: Velden;
  readonly feiten?: Partial<OpvangFeiten>;
  readonly rol?: Rol;
  readonly als?: Relatie;
}

/** Where the step leads, the guard that says no, or why the table has no such arrow for this person. */
function zet(stap: string, { van, velden = {}, feiten = {}, rol = 'behandelaar', als = 'houder' }: Geval): string {
  const wie: Wie = { id: 'proef', organisatie: 'LDH', organisatieSoort: 'LDH', rol, client: 'proef' };
  const besluit = beslis(opvangProces, {
    toestand: van,
    stap,
    wie,
    velden,
    relaties: new Set([als]),
    feiten: { ...FEITEN, ...feiten },
  });
  if (besluit.soort === 'mag') return besluit.naar;
  return besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort;
}

describe('eerste opvang', () => {
  it('vraagt niets: plaatsen lukt zonder één veld, ook voor wie alleen inschrijft', () => {
    expect(zet('plaatsen', { van: 'gereserveerd', rol: 'intaker' })).toBe('geplaatst');
  });

  it('kent geen stap om iemand te weigeren', () => {
    const negatief = opvangProces.overgangen.filter(({ naar }) => naar === 'vervallen').map(({ stap }) => stap);
    expect(negatief).toEqual(['niet-verschenen']);
  });
});

describe('een kort verblijf', () => {
  it('eindigt met een vertrek zolang er geen uitstroomtraject is', () => {
    expect(zet('vertrek-kort-verblijf', { van: 'geplaatst' })).toBe('beeindigd');
  });

  it('is het niet meer als het traject begon: dan is het uitstromen', () => {
    const feiten = { traject: true };
    expect(zet('vertrek-kort-verblijf', { van: 'geplaatst', feiten })).toBe('erLooptGeenTraject');
    expect(zet('uitstromen', { van: 'geplaatst', feiten })).toBe('beeindigd');
  });
});

describe('wie niet komt slapen', () => {
  it('houdt zijn bed de afgesproken nachten, en daarna is het vrij', () => {
    expect(zet('plek-vrijgeven', { van: 'afwezig', feiten: { bedVastTot: '2026-11-23' } })).toBe(
      'bedIsLangGenoegVastgehouden',
    );
    expect(zet('plek-vrijgeven', { van: 'afwezig', feiten: { bedVastTot: '2026-11-22' } })).toBe('beeindigd');
  });

  it('kwam niet slapen sinds een dag van het verblijf: een eerdere dag gaf het bed meteen weg', () => {
    const sinds = (dag: string) => zet('afwezig-melden', { van: 'geplaatst', velden: { sinds: dag } });
    expect(['2026-11-22', '2026-11-18'].map(sinds)).toEqual(['afwezig', 'afwezig']);
    expect(['2026-11-17', '1826-11-20'].map(sinds)).toEqual(['afwezigheidValtInVerblijf', 'afwezigheidValtInVerblijf']);
    expect(sinds('2026-11-23')).toBe('dagIsNietLater');
  });

  it('komt gewoon terug', () => {
    expect(zet('terug', { van: 'afwezig' })).toBe('geplaatst');
  });
});

describe('schorsen', () => {
  const velden = { tot: '2026-11-29', elders: 'overloop-hotel', reden: 'geweld' };
  const geval: Geval = { van: 'geplaatst', rol: 'teamleider', velden };

  it('doet de teamleider, met een einddatum en een ander bed', () => {
    expect(zet('schorsen', geval)).toBe('geschorst');
    expect(zet('schorsen', { ...geval, rol: 'behandelaar' })).toBe('niet-jouw-rol');
  });

  it('kan niet zonder einddatum die nog komt', () => {
    expect(zet('schorsen', { ...geval, velden: { ...velden, tot: '2026-11-22' } })).toBe('schorsingEindigtLater');
  });

  it('kan niet met het bed waar de cliënt al slaapt', () => {
    expect(zet('schorsen', { ...geval, velden: { ...velden, elders: 'crisisopvang-kromhout' } })).toBe(
      'anderBedIsElders',
    );
  });

  it('is er alleen in de opvang van het Leger des Heils', () => {
    expect(zet('schorsen', { ...geval, feiten: { plekVanLdh: false } })).toBe('plekIsVanLdh');
  });

  it('eindigt zolang de cliënt leeft met terugkomen of met een andere plek, niet op straat', () => {
    const uit = opvangProces.overgangen.filter(({ van, naar }) => van.some((v) => v === 'geschorst') && naar !== '=');
    expect(uit.map(({ stap, naar }) => [stap, naar])).toEqual([
      ['hervatten', 'geplaatst'],
      ['elders-plaatsen', 'geplaatst'],
      ['overlijden-verwerken', 'beeindigd-overleden'],
    ]);
  });
});

describe('een nacht', () => {
  it.each([
    ['telt als hij voorbij is en binnen het verblijf valt', '2026-11-21', 'geplaatst'],
    ['telt vanaf de eerste nacht', '2026-11-18', 'geplaatst'],
    ['van vandaag is nog niet voorbij', '2026-11-22', 'nachtIsVoorbij'],
    ['voor het verblijf hoort er niet bij', '2026-11-17', 'nachtValtInVerblijf'],
  ])('%s', (_, datum, naar) => {
    expect(zet('nacht-registreren', { van: 'geplaatst', velden: { datum, geslapen: true } })).toBe(naar);
  });

  it('meldt tijdens een schorsing ook wie het andere bed beheert', () => {
    const velden = { datum: '2026-11-21', geslapen: true };
    expect(zet('nacht-registreren', { van: 'geschorst', als: 'aangewezen', velden })).toBe('geschorst');
    expect(zet('nacht-registreren', { van: 'geschorst', als: 'betrokken', velden })).toBe('niet-jouw-rol');
  });

  it('is te verbeteren, ook als het verblijf al klaar is', () => {
    const velden = { datum: '2026-11-21', geslapen: false, reden: 'tikfout' };
    expect(zet('nacht-corrigeren', { van: 'beeindigd', velden })).toBe('beeindigd');
  });
});

describe('op proef', () => {
  it('kan de cliënt terug zonder nieuwe intake, en anders blijft hij daar', () => {
    expect(zet('op-proef', { van: 'geplaatst' })).toBe('op-proef');
    expect(zet('terug-van-proef', { van: 'op-proef' })).toBe('geplaatst');
    expect(zet('proef-geslaagd', { van: 'op-proef', als: 'regiehouder' })).toBe('beeindigd');
  });
});
