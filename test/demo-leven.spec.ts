/** The lives of the ninety: what they are made of, when everything happens, and that each track sees all ways it can go. */
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from '@jest/globals';
import { vulDagen } from '../demo/gewoontes.js';
import { dagenVan, Kalender } from '../demo/kalender.js';
import { leesLevens, vouwUit } from '../demo/levens.js';
import { leesMensen } from '../demo/mensen.js';
import { OPENEN, vulIn } from '../demo/stappen.js';
import { AANMELDING_STAPPEN } from '../src/modules/aanmelding/aanmelding.dto.js';
import { BEZWAAR_STAPPEN } from '../src/modules/bezwaar/bezwaar.stappen.dto.js';
import { BRIEFADRES_STAPPEN } from '../src/modules/briefadres/briefadres.stappen.dto.js';
import { DOSSIER_STAPPEN } from '../src/modules/dossier/dossier.stappen.js';
import { INTAKE_STAPPEN } from '../src/modules/intake/intake.dto.js';
import { NAZORG_STAPPEN } from '../src/modules/nazorg/nazorg.dto.js';
import { OPVANG_STAPPEN } from '../src/modules/opvang/opvang.stappen.dto.js';
import { OVERDRACHT_STAPPEN } from '../src/modules/overdracht/overdracht.dto.js';
import { UITKERING_STAPPEN } from '../src/modules/uitkering/uitkering.stappen.dto.js';
import { VELDWERK_STAPPEN } from '../src/modules/veldwerk/veldwerk.dto.js';
import { VERWIJZING_STAPPEN } from '../src/modules/verwijzing/verwijzing.stappen.dto.js';

const DAG = '2026-11-16';
const STAPPEN: Readonly<Record<string, object>> = {
  aanmelding: AANMELDING_STAPPEN,
  bezwaar: BEZWAAR_STAPPEN,
  briefadres: BRIEFADRES_STAPPEN,
  dossier: DOSSIER_STAPPEN,
  intake: INTAKE_STAPPEN,
  nazorg: NAZORG_STAPPEN,
  opvang: OPVANG_STAPPEN,
  overdracht: OVERDRACHT_STAPPEN,
  uitkering: UITKERING_STAPPEN,
  veldwerk: VELDWERK_STAPPEN,
  verwijzing: VERWIJZING_STAPPEN,
};
const mensen = leesMensen();
const gezet = mensen.flatMap((mens) => mens.daarna.flatMap((regel) => vulIn(regel, mens, DAG) ?? []));
const staat = (soort: string, ...stappen: string[]): boolean[] =>
  stappen.map((stap) => gezet.some((een) => een.soort === soort && een.stap === stap));

describe('a life', () => {
  it('uses only steps that the API has, and names what a room opens with', () => {
    for (const { soort, stap } of gezet) {
      if (stap !== OPENEN) expect(Object.keys(STAPPEN[soort] ?? {})).toContain(stap);
    }
  });

  it('ends before the story does: nobody does anything in the future', () => {
    const laatste = mensen.map((mens) => [mens.nr, Math.max(-mens.geleden, ...dagenVan(mens))]);
    expect(laatste.filter(([, dag]) => Number(dag) > 0)).toEqual([]);
  });

  it('objects to decisions, and sees each way in which that can end', () => {
    const beslist = gezet.filter(({ stap }) => stap === 'bezwaar-beslissen');
    const uitkomsten = new Set(beslist.map(({ velden }) => velden['uitkomst']));
    expect(uitkomsten).toEqual(new Set(['gegrond', 'ongegrond']));
    expect(staat('bezwaar', 'intrekken')).toEqual([true]);
    // who took the decision does not decide on the objection (Awb 10:3)
    expect(beslist.map(({ door }) => door)).toEqual(
      beslist.map(() => ({ rol: 'beslisser', bij: 'houder', nummer: 2 })),
    );
  });

  it('leaves no word of a piece open, and no date unsaid', () => {
    const tekst = JSON.stringify(gezet);
    expect(tekst).not.toMatch(/"\$\w+"|"vandaag/);
  });

  it('goes in all ways on each track: granted, refused, waiting, gone and back again', () => {
    expect(
      staat('opvang', 'uitstromen', 'vertrek-kort-verblijf', 'plek-vrijgeven', 'op-proef', 'schorsen'),
    ).not.toContain(false);
    expect(staat('intake', 'vaststellen', 'niet-verschenen', 'onderbreken', 'afronden', 'vervallen')).not.toContain(
      false,
    );
    expect(
      staat(
        'briefadres',
        'toekennen',
        'ambtshalve-toekennen',
        'geen-recht-vaststellen',
        'gegevens-vragen',
        'onvindbaar-uitschrijven',
      ),
    ).not.toContain(false);
    expect(
      staat(
        'uitkering',
        'toekennen',
        'afwijzen',
        'buiten-behandeling-stellen',
        'intrekken',
        'laten-wachten',
        'doorzenden',
      ),
    ).not.toContain(false);
    expect(
      staat(
        'verwijzing',
        'starten',
        'weigeren',
        'weigering-overrulen',
        'op-wachtlijst',
        'afzien-door-client',
        'andere-route',
      ),
    ).not.toContain(false);
    expect(staat('veldwerk', 'niet-gevonden', 'komt-binnen', 'housing-first-voordragen')).not.toContain(false);
    expect(staat('nazorg', 'check-in-vastleggen', 'niet-bereikt', 'client-wil-niet', 'terugval-melden')).not.toContain(
      false,
    );
  });
});

describe('a piece of a life', () => {
  const levens = new Map([
    [
      'bed',
      [
        { opvang: 'plaatsen', na: 2 },
        { opvang: 'uitstromen', na: '$dagen', bestemming: '$waar' },
      ],
    ],
    ['om', [{ leven: 'bed', dagen: 4, waar: '$waar' }]],
  ]);

  it('becomes its lines, with the words of who lives it', () => {
    expect(vouwUit([{ leven: 'bed', na: 3, dagen: 7, waar: 'netwerk' }], levens)).toEqual([
      { opvang: 'plaatsen', na: 5 },
      { opvang: 'uitstromen', na: 7, bestemming: 'netwerk' },
    ]);
  });

  it('may be made of other pieces', () => {
    expect(vouwUit([{ leven: 'om', waar: 'anders' }], levens).at(1)).toEqual({
      opvang: 'uitstromen',
      na: 4,
      bestemming: 'anders',
    });
  });

  it('must be there, and leaves nothing open', () => {
    expect(() => vouwUit([{ leven: 'onbekend' }], levens)).toThrow('onbekend');
    expect(() => vouwUit([{ leven: 'bed', dagen: 1 }], levens)).toThrow('waar');
  });

  it('is used by somebody', () => {
    const tekst = ['personen', 'levens'].map((naam) =>
      readFileSync(new URL(`../demo/${naam}.yaml`, import.meta.url), 'utf8'),
    );
    const gebruikt = new Set(Array.from(tekst.join('\n').matchAll(/\{ leven: ([^,} ]+)/g), ([, naam]) => naam));
    expect([...leesLevens().keys()].filter((naam) => !gebruikt.has(naam))).toEqual([]);
  });
});

describe('the time of the story', () => {
  it('ends on a Monday before today, whatever day it is', () => {
    const sloten = ['2026-11-16', '2026-11-17', '2026-11-22', '2026-11-23'].map((dag) => new Kalender(dag).dag(0));
    expect(sloten).toEqual(['2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16']);
    expect(new Kalender('2026-11-22').dag(-20)).toBe('2026-10-27');
  });

  it('falls within office hours, and goes on in a run that takes up another', () => {
    const kalender = new Kalender('2026-11-22');
    const daar = (hier: string): string => {
      const nu = Temporal.Instant.from(hier);
      return nu.add({ milliseconds: kalender.verschuiving(-30, nu) }).toString();
    };
    // 17 October is summer time
    expect(daar('2026-11-22T00:00:00+01:00')).toBe('2026-10-17T07:00:00Z');
    expect(daar('2026-11-22T12:00:00+01:00')).toBe('2026-10-17T11:00:00Z');
    expect(daar('2026-11-22T23:59:57+01:00') < '2026-10-17T15:00:00Z').toBe(true);
  });

  it('fills in days and moments as seen from the day on which it happens', () => {
    expect(vulDagen({ op: 'vandaag', tot: ['vandaag+3'], om: 'vandaag-1T10:30', naam: 'vandaag niet' }, DAG)).toEqual({
      op: '2026-11-16',
      tot: ['2026-11-19'],
      om: '2026-11-15T10:30:00+01:00',
      naam: 'vandaag niet',
    });
  });
});
