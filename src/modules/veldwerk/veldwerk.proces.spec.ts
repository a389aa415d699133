import { describe, expect, it } from '@jest/globals';
import { beslis, type Besluit } from '../../kern/beslis.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Wie } from '../../kern/wie.js';
import { veldwerkProces, type VeldwerkFeiten } from './veldwerk.proces.js';

const WIE: Wie = { id: 'x', organisatie: 'LDH', organisatieSoort: 'LDH', client: 'proef', rol: 'behandelaar' };

interface Geval {
  readonly van?: string;
  readonly feiten?: Partial<VeldwerkFeiten>;
  readonly als?: Relatie;
  readonly velden?: Velden;
}

function zet(stap: string, { van = 'in-contact', feiten = {}, als = 'houder', velden = {} }: Geval = {}): Besluit {
  return beslis(veldwerkProces, {
    toestand: van,
    stap,
    wie: WIE,
    relaties: new Set<Relatie>([als]),
    feiten: { isVoorgedragen: false, wachtrij: 'LDH_VELDWERK', ...feiten },
    velden,
  });
}

describe('veldwerk', () => {
  it('houdt een aanbod open: een nee verandert niets', () => {
    expect(zet('aanbod-gedaan', { velden: { antwoord: 'nee' } })).toMatchObject({ naar: 'in-contact' });
    expect(zet('komt-binnen')).toMatchObject({ naar: 'binnen' });
  });

  it('doet een aanbod aan wie het spreekt, niet aan wie het nog zoekt', () => {
    expect(zet('aanbod-gedaan', { van: 'zoekend' })).toMatchObject({ soort: 'kan-niet' });
  });

  it('vraagt een bed zodra iemand binnen wil komen, ook zonder eerder contact', () => {
    const besluit = zet('komt-binnen', { van: 'zoekend' });
    expect(besluit.soort === 'mag' && besluit.overgang.gevolgen?.some((g) => g.soort === 'overdracht')).toBe(true);
  });

  it('zoekt door als het de cliënt niet meer vindt', () => {
    expect(zet('niet-gevonden')).toMatchObject({ naar: 'zoekend' });
  });

  it('draagt iemand één keer voor voor Housing First, en kan dat terugnemen', () => {
    expect(zet('housing-first-voordragen')).toMatchObject({ soort: 'mag', naar: 'in-contact' });
    const weer = zet('housing-first-voordragen', { feiten: { isVoorgedragen: true } });
    expect(weer).toMatchObject({ soort: 'eis', eis: { naam: 'nogNietVoorgedragen' } });
    expect(zet('housing-first-intrekken')).toMatchObject({ soort: 'eis', eis: { naam: 'isVoorgedragen' } });
    expect(zet('housing-first-voordragen', { als: 'betrokken' })).toMatchObject({ soort: 'niet-jouw-rol' });
  });

  it('gaat naar een ander, niet naar zichzelf', () => {
    expect(zet('overdragen', { velden: { wachtrij: 'SWT_DORDRECHT' } })).toMatchObject({ naar: 'overgedragen' });
    expect(zet('overdragen', { velden: { wachtrij: 'LDH_VELDWERK' } })).toMatchObject({ soort: 'eis' });
  });

  it('noemt bij het einde waar de cliënt verder terechtkan', () => {
    expect(veldwerkProces.stappen.afronden.velden.vervolg).toBe('verplicht');
  });
});
