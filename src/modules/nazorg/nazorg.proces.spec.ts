import { describe, expect, it } from '@jest/globals';
import { beslis, type Besluit } from '../../kern/beslis.js';
import type { Relatie } from '../../kern/proces.js';
import type { Rol, Wie } from '../../kern/wie.js';
import { nazorgProces, type NazorgFeiten } from './nazorg.proces.js';

const RUSTIG: NazorgFeiten = {
  volgendeIsLaatstePoging: false,
  isUitgepland: false,
  budgetfase: null,
  looptNieuwereNazorg: false,
};

interface Geval {
  readonly van?: string;
  readonly feiten?: Partial<NazorgFeiten>;
  readonly als?: Relatie;
  readonly rol?: Rol;
}

function zet(
  stap: string,
  { van = 'waakvlam', feiten = {}, als = 'houder', rol = 'behandelaar' }: Geval = {},
): Besluit {
  const wie: Wie = { id: 'x', organisatie: 'SWT_DORDRECHT', organisatieSoort: 'SWT', client: 'proef', rol };
  return beslis(nazorgProces, {
    toestand: van,
    stap,
    wie,
    relaties: new Set<Relatie>([als, 'partner']),
    feiten: { ...RUSTIG, ...feiten },
    velden: {},
  });
}

describe('nazorg', () => {
  it('gaat na een paar keer niet bereikt naar veldwerk, en sluit nooit stil', () => {
    expect(zet('niet-bereikt')).toMatchObject({ soort: 'mag', naar: 'waakvlam' });
    const derde = zet('niet-bereikt', { feiten: { volgendeIsLaatstePoging: true } });
    expect(derde).toMatchObject({ soort: 'mag', naar: 'veldwerk-zoekt' });
    expect(derde.soort === 'mag' && derde.overgang.gevolgen?.map(({ soort }) => soort)).toEqual(['overdracht']);
    expect(zet('niet-bereikt', { van: 'veldwerk-zoekt' })).toMatchObject({ naar: 'veldwerk-zoekt' });
  });

  it('brandt weer als veldwerk de cliënt vond', () => {
    expect(zet('check-in-vastleggen', { van: 'veldwerk-zoekt' })).toMatchObject({ naar: 'waakvlam' });
  });

  it('is pas klaar na het laatste contactmoment', () => {
    expect(zet('afronden')).toMatchObject({ soort: 'eis', eis: { naam: 'alleContactenGehad' } });
    expect(zet('afronden', { feiten: { isUitgepland: true } })).toMatchObject({ naar: 'afgerond' });
    const metBudget = zet('afronden', { feiten: { isUitgepland: true, budgetfase: 'opbouw' } });
    expect(metBudget).toMatchObject({ soort: 'eis', eis: { naam: 'geenBudgetbeheer' } });
  });

  it('stopt als de cliënt dat wil, met een weg terug', () => {
    expect(zet('client-wil-niet')).toMatchObject({ naar: 'gestopt' });
    expect(nazorgProces.stappen['client-wil-niet'].velden.vervolg).toBe('verplicht');
  });

  it('laat elke partner een terugval melden, ook als de nazorg al klaar was', () => {
    for (const van of ['waakvlam', 'veldwerk-zoekt', 'afgerond', 'gestopt', 'beeindigd']) {
      expect(zet('terugval-melden', { van, als: 'partner' })).toMatchObject({ naar: 'terugval' });
    }
    const oud = zet('terugval-melden', { van: 'afgerond', feiten: { looptNieuwereNazorg: true } });
    expect(oud).toMatchObject({ soort: 'eis', eis: { naam: 'geenNieuwereNazorg' } });
  });

  it('laat alleen wie de nazorg in handen heeft contacten vastleggen', () => {
    expect(zet('check-in-vastleggen', { als: 'betrokken' })).toMatchObject({ soort: 'niet-jouw-rol' });
    expect(zet('check-in-vastleggen', { rol: 'analist' })).toMatchObject({ soort: 'niet-jouw-rol' });
  });

  it('laat ook de sociale dienst budgetbeheer regelen: eerst opbouw, dan afbouw', () => {
    expect(zet('budgetbeheer-starten', { als: 'soort:SDD' })).toMatchObject({ soort: 'mag' });
    expect(zet('budgetbeheer-starten', { feiten: { budgetfase: 'afbouw' } })).toMatchObject({ soort: 'eis' });
    expect(zet('budgetbeheer-afbouwen')).toMatchObject({ soort: 'eis', eis: { naam: 'budgetInOpbouw' } });
    expect(zet('budgetbeheer-beeindigen', { feiten: { budgetfase: 'afbouw' } })).toMatchObject({ soort: 'mag' });
  });
});
