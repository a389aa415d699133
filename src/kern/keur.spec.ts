import { describe, expect, it } from '@jest/globals';
import { HOUDER, maakDoelproces, maakProces, pijl, SYSTEEM } from '../../test/fabriek/proces.js';
import { keur } from './keur.js';
import type { Gevolg, Proces, Stap } from './proces.js';

const stap = (velden: Stap['velden'] = {}): Stap => ({ label: 'Stap', uitleg: 'Iets doen.', velden });
const heel = maakProces();
const keurEen = (anders: Partial<Proces>): string[] => keur([maakProces(anders)]);
const metGevolg = (gevolg: Partial<Gevolg>, doel = maakDoelproces()): string[] =>
  keur([
    maakProces({
      overgangen: [
        pijl('afronden', 'klaar', {
          gevolgen: [{ soort: 'doel', velden: ['taak'], uitleg: 'Er volgt iets.', ...gevolg }],
        }),
      ],
    }),
    doel,
  ]);
const metNegatiefEinde = (anders: Partial<Proces>, vervolg?: string): string[] =>
  keurEen({
    toestanden: {
      ...heel.toestanden,
      afgewezen: {
        label: 'Afgewezen',
        uitleg: 'Nee.',
        einde: 'negatief',
        ...(vervolg === undefined ? {} : { vervolg }),
      },
    },
    stappen: { ...heel.stappen, afwijzen: stap({ waarheen: 'mag' }) },
    overgangen: [...heel.overgangen, pijl('afwijzen', 'afgewezen')],
    ...anders,
  });

describe('keur', () => {
  it('vindt niets aan een tabel waar alles aan klopt', () => {
    expect(keur([heel, maakDoelproces()])).toEqual([]);
    expect(metGevolg({})).toEqual([]);
    expect(metGevolg({ stap: 'sluiten', velden: ['uitkomst'] })).toEqual([]);
  });

  describe('namen', () => {
    it('twee tabellen met dezelfde soort', () => {
      expect(keur([heel, maakProces({ letter: 'Q' })])).toEqual(['proef: twee tabellen met deze soort']);
    });

    it('twee tabellen met dezelfde letter', () => {
      expect(keur([heel, maakDoelproces({ letter: 'P' })])).toEqual(['doel: letter P is al in gebruik']);
    });

    it('een begintoestand die niet bestaat', () => {
      expect(keurEen({ begin: 'begin' })).toContain('proef: begintoestand begin bestaat niet');
    });

    it('een pijl naar een toestand die niet bestaat', () => {
      expect(keurEen({ overgangen: [...heel.overgangen, pijl('afronden', 'weg')] })).toEqual([
        'proef: toestand weg (stap afronden) bestaat niet',
      ]);
    });

    it('een pijl uit een toestand die niet bestaat', () => {
      expect(keurEen({ overgangen: [pijl('afronden', 'klaar', { van: ['nieuw', 'weg'] })] })).toEqual([
        'proef: toestand weg (stap afronden) bestaat niet',
      ]);
    });

    it('een pijl zonder vertrekpunt', () => {
      expect(keurEen({ overgangen: [...heel.overgangen, pijl('afronden', 'klaar', { van: [] })] })).toEqual([
        'proef: stap afronden vertrekt nergens',
      ]);
    });

    it('een pijl met een stap die niet bestaat', () => {
      expect(keurEen({ overgangen: [...heel.overgangen, pijl('wachten', '=')] })).toEqual([
        'proef: stap wachten bestaat niet',
      ]);
    });

    it('een pijl die niemand mag lopen', () => {
      expect(keurEen({ overgangen: [pijl('afronden', 'klaar', { wie: { rollen: [], als: [] } })] })).toEqual([
        'proef: stap afronden mag niemand zetten',
      ]);
    });

    it('een stap die op geen enkele pijl staat', () => {
      expect(keurEen({ stappen: { ...heel.stappen, wachten: stap() } })).toEqual([
        'proef: stap wachten staat op geen enkele pijl',
      ]);
    });
  });

  describe('wegen', () => {
    it('een toestand waar niemand komt', () => {
      const toestanden = {
        ...heel.toestanden,
        los: { label: 'Los', uitleg: 'Hier komt niemand.', einde: 'goed' } as const,
      };
      expect(keurEen({ toestanden })).toEqual(['proef: toestand los is onbereikbaar']);
    });

    it('een toestand waar niemand uit komt, ook niet als er een stap is die blijft', () => {
      const fouten = keurEen({
        toestanden: { ...heel.toestanden, vast: { label: 'Vast', uitleg: 'Hier komt niemand uit.' } },
        stappen: { ...heel.stappen, vastzetten: stap(), kijken: stap() },
        overgangen: [...heel.overgangen, pijl('vastzetten', 'vast'), pijl('kijken', '=', { van: ['vast'] })],
        termijnen: [{ soort: 'proef-klok', loopt: ['nieuw', 'vast'] }],
      });
      expect(fouten).toEqual(['proef: toestand vast loopt dood']);
    });

    it('twee toestanden die alleen naar elkaar leiden', () => {
      const rond = { label: 'Rond', uitleg: 'Heen en weer.' };
      const fouten = keurEen({
        toestanden: { ...heel.toestanden, heen: rond, weer: rond },
        stappen: { ...heel.stappen, gaan: stap() },
        overgangen: [
          ...heel.overgangen,
          pijl('gaan', 'heen', { van: ['nieuw', 'weer'] }),
          pijl('gaan', 'weer', { van: ['heen'] }),
        ],
        termijnen: [{ soort: 'proef-klok', loopt: ['nieuw', 'heen', 'weer'] }],
      });
      expect(fouten).toEqual(['proef: toestand heen loopt dood', 'proef: toestand weer loopt dood']);
    });
  });

  describe('klokken', () => {
    it('een toestand waarin gewacht wordt zonder klok', () => {
      expect(keurEen({ termijnen: [] })).toEqual(['proef: in toestand nieuw loopt geen klok']);
    });

    it('een toestand waarin de enige klok stilstaat', () => {
      expect(keurEen({ termijnen: [{ soort: 'proef-klok', loopt: [], opgeschort: ['nieuw'] }] })).toEqual([
        'proef: in toestand nieuw loopt geen klok',
      ]);
    });

    it('een klok in een toestand die niet bestaat', () => {
      expect(keurEen({ termijnen: [...heel.termijnen, { soort: 'tweede', loopt: ['weg'] }] })).toEqual([
        'proef: toestand weg (termijn tweede) bestaat niet',
      ]);
    });

    it('een klok die stilstaat in een toestand die niet bestaat', () => {
      expect(keurEen({ termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'], opgeschort: ['weg'] }] })).toEqual([
        'proef: toestand weg (termijn proef-klok) bestaat niet',
      ]);
    });

    it('een klok die opnieuw begint bij een stap die niet bestaat', () => {
      const vanaf = (stap: string, veld: string) =>
        keurEen({ termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'], vanaf: [{ stap, veld }] }] });
      expect(vanaf('openen', 'wanneer')).toEqual(['proef: stap openen heeft geen veld wanneer (termijn proef-klok)']);
      expect(vanaf('wachten', 'dag')).toEqual(['proef: stap wachten heeft geen veld dag (termijn proef-klok)']);
      expect(keurEen({ termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'], herstartBij: ['wachten'] }] })).toEqual([
        'proef: stap wachten (termijn proef-klok) bestaat niet',
      ]);
    });

    it('een afloop die alleen mensen mogen zetten', () => {
      expect(keurEen({ termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'], bijAfloop: 'afronden' }] })).toEqual([
        'proef: als proef-klok afloopt kan systeem afronden niet zetten vanuit nieuw',
      ]);
    });

    it('een afloop die niet kan vanuit elke toestand waarin de klok loopt', () => {
      const fouten = keurEen({
        toestanden: { ...heel.toestanden, later: { label: 'Later', uitleg: 'Straks.' } },
        stappen: { ...heel.stappen, uitstellen: stap(), melden: stap() },
        overgangen: [
          pijl('afronden', 'klaar', { van: ['nieuw', 'later'] }),
          pijl('uitstellen', 'later'),
          pijl('melden', '=', { wie: SYSTEEM }),
        ],
        termijnen: [{ soort: 'proef-klok', loopt: ['nieuw', 'later'], bijAfloop: 'melden' }],
      });
      expect(fouten).toEqual(['proef: als proef-klok afloopt kan systeem melden niet zetten vanuit later']);
    });
  });

  describe('negatieve eindes', () => {
    it('een negatief einde zonder vervolg', () => {
      expect(metNegatiefEinde({})).toEqual(['proef: negatief einde afgewezen noemt geen vervolg']);
    });

    it('een negatief einde waarvan de stap het vervolg niet hoeft te noemen', () => {
      expect(metNegatiefEinde({}, 'waarheen')).toEqual([
        'proef: stap afwijzen naar afgewezen geeft het vervolg waarheen niet',
      ]);
    });

    it('is goed als de stap het vervolg moet noemen', () => {
      expect(
        metNegatiefEinde({ stappen: { ...heel.stappen, afwijzen: stap({ waarheen: 'verplicht' }) } }, 'waarheen'),
      ).toEqual([]);
    });

    it('is goed als het vervolg een gevolg is', () => {
      const gevolgen = [{ soort: 'proef', velden: [], uitleg: 'Het begint opnieuw.' }];
      const overgangen = [...heel.overgangen, pijl('afwijzen', 'afgewezen', { gevolgen })];
      expect(metNegatiefEinde({ overgangen }, 'proef')).toEqual([]);
    });
  });

  describe('gevolgen', () => {
    it('een soort die niet bestaat', () => {
      expect(metGevolg({ soort: 'weg' })).toEqual(['proef: gevolg van afronden: soort weg bestaat niet']);
    });

    it('een stap die daar niet bestaat', () => {
      expect(metGevolg({ stap: 'weg', velden: [] })).toEqual([
        'proef: gevolg van afronden: stap weg bestaat niet bij doel',
      ]);
    });

    it('een veld dat de stap daar niet kent', () => {
      expect(metGevolg({ stap: 'sluiten', velden: ['uitkomst', 'kleur'] })).toEqual([
        'proef: gevolg van afronden: doel kent het veld kleur niet',
      ]);
    });

    it('een veld dat het openen daar niet kent', () => {
      expect(metGevolg({ velden: ['taak', 'kleur'] })).toEqual([
        'proef: gevolg van afronden: doel kent het veld kleur niet',
      ]);
    });

    it('een verplicht veld dat niet wordt meegegeven', () => {
      expect(metGevolg({ velden: ['toelichting'] })).toEqual(['proef: gevolg van afronden: doel mist taak']);
    });

    it('een stap die systeem daar niet mag zetten', () => {
      const doel = maakDoelproces({ overgangen: [pijl('sluiten', 'klaar', { wie: HOUDER })] });
      expect(metGevolg({ stap: 'sluiten', velden: ['uitkomst'] }, doel)).toEqual([
        'proef: gevolg van afronden: systeem mag doel.sluiten niet zetten',
      ]);
    });

    it('een gevolg van het openen dat niet past', () => {
      const openGevolgen = [{ soort: 'weg', velden: [], uitleg: 'Er volgt iets.' }];
      expect(keurEen({ openGevolgen })).toEqual(['proef: gevolg van openen: soort weg bestaat niet']);
    });
  });
});
