import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { PROCESSEN } from '../scripts/tabellen.js';
import { keur } from '../src/kern/keur.js';
import { isEinde, isSysteemstap, type Proces } from '../src/kern/proces.js';
import { AANMELDING_STAPPEN } from '../src/modules/aanmelding/aanmelding.dto.js';
import { BEZWAAR_STAPPEN } from '../src/modules/bezwaar/bezwaar.stappen.dto.js';
import { BRIEFADRES_STAPPEN } from '../src/modules/briefadres/briefadres.stappen.dto.js';
import { CASUSOVERLEG_STAPPEN } from '../src/modules/casusoverleg/casusoverleg.dto.js';
import { DOSSIER_STAPPEN } from '../src/modules/dossier/dossier.stappen.js';
import { OPVANG_STAPPEN } from '../src/modules/opvang/opvang.stappen.dto.js';
import { INTAKE_STAPPEN } from '../src/modules/intake/intake.dto.js';
import { NAZORG_STAPPEN } from '../src/modules/nazorg/nazorg.dto.js';
import { OVERDRACHT_STAPPEN } from '../src/modules/overdracht/overdracht.dto.js';
import { VELDWERK_STAPPEN } from '../src/modules/veldwerk/veldwerk.dto.js';
import { UITKERING_STAPPEN } from '../src/modules/uitkering/uitkering.stappen.dto.js';
import { VERWIJZING_STAPPEN } from '../src/modules/verwijzing/verwijzing.stappen.dto.js';
import { leesBestanden } from '../src/modules/referentie/bestanden/referentie.bestanden.js';
import type { GekeurdeRij } from '../src/modules/referentie/bestanden/referentie.rijen.js';

/** What comes in over HTTP, by soort; a new room adds a line here and one in scripts/tabellen.ts. */
const DTOS: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  aanmelding: AANMELDING_STAPPEN,
  dossier: DOSSIER_STAPPEN,
  overdracht: OVERDRACHT_STAPPEN,
  casusoverleg: CASUSOVERLEG_STAPPEN,
  opvang: OPVANG_STAPPEN,
  briefadres: BRIEFADRES_STAPPEN,
  bezwaar: BEZWAAR_STAPPEN,
  intake: INTAKE_STAPPEN,
  nazorg: NAZORG_STAPPEN,
  veldwerk: VELDWERK_STAPPEN,
  uitkering: UITKERING_STAPPEN,
  verwijzing: VERWIJZING_STAPPEN,
};

/** So many reasons can be told apart in a hurry (promise 8). */
const HOOGSTE_CODES = 8;

const tabellen = PROCESSEN.map((proces) => [proces.soort, proces] as const);

describe('de procestabellen van het huis', () => {
  it('doorstaan de keuring', () => {
    expect(keur(PROCESSEN)).toEqual([]);
  });

  it('hebben elk hun eigen meervoud, want dat is hun adres', () => {
    expect(new Set(PROCESSEN.map((proces) => proces.meervoud)).size).toBe(PROCESSEN.length);
  });

  describe.each(tabellen)('%s', (_, proces) => {
    it('komt in elke toestand, en uit elke toestand die geen einde is', () => {
      expect(bereikbaar(proces)).toEqual(new Set(Object.keys(proces.toestanden)));
      const vertrek = new Set(proces.overgangen.filter((o) => o.naar !== '=').flatMap((o) => o.van));
      expect(Object.keys(proces.toestanden).filter((t) => !isEinde(proces, t) && !vertrek.has(t))).toEqual([]);
    });

    it('heeft bij alles een zin voor mensen', () => {
      const zinnen = [
        ...Object.values(proces.toestanden),
        ...Object.values(proces.stappen),
        ...proces.overgangen.flatMap((o) => [...(o.eisen ?? []), ...(o.gevolgen ?? [])]),
        ...(proces.openGevolgen ?? []),
      ].map(({ uitleg }) => uitleg);
      expect(zinnen.filter((zin) => !/^[A-Z].+[.]$/.test(zin))).toEqual([]);
    });

    it('noemt elke eis anders dan een andere eis', () => {
      const eisen = new Set(proces.overgangen.flatMap((o) => o.eisen ?? []));
      expect(new Set([...eisen].map((eis) => eis.naam)).size).toBe(eisen.size);
    });
  });
});

describe('de procestabellen en de referentiegegevens', () => {
  let rijen: GekeurdeRij[];

  beforeAll(async () => {
    rijen = (await leesBestanden(join(process.cwd(), 'referentie'))).filter((rij) => rij.geldigTot === null);
  });
  const lijst = (naam: string): string[] =>
    rijen
      .filter((rij) => rij.soort === 'code' && rij.inhoud['lijst'] === naam)
      .map((rij) => String(rij.inhoud['waarde']));

  const codes = tabellen.flatMap(([soort, { stappen }]) =>
    Object.entries(stappen).flatMap(([stap, { codes: velden = {} }]) =>
      Object.entries(velden).map(([veld, naam]) => [soort, stap, veld, naam] as const),
    ),
  );

  it.each(codes)('%s.%s: %s komt uit een lijst die er is en te overzien is: %s', (soort, stap, veld, naam) => {
    const proces = PROCESSEN.find((deze) => deze.soort === soort);
    expect(Object.keys(proces?.stappen[stap]?.velden ?? {})).toContain(veld);
    const waarden = lijst(naam).filter((waarde) => waarde !== 'anders');
    expect(waarden.length).toBeGreaterThan(0);
    expect(waarden.length).toBeLessThanOrEqual(HOOGSTE_CODES);
  });

  const dagen = tabellen.flatMap(([soort, { stappen }]) =>
    Object.entries(stappen).flatMap(([stap, { vooruit = {}, terug = {} }]) =>
      [...Object.entries(vooruit), ...Object.entries(terug)].map(
        ([veld, beleid]) => [soort, stap, veld, beleid] as const,
      ),
    ),
  );

  it.each(dagen)('%s.%s: hoe ver %s van vandaag mag liggen staat in het beleid %s', (soort, stap, veld, beleid) => {
    const proces = PROCESSEN.find((deze) => deze.soort === soort);
    expect(Object.keys(proces?.stappen[stap]?.velden ?? {})).toContain(veld.split('.')[0]);
    const regel = rijen.find((rij) => rij.soort === 'beleid' && rij.code === beleid);
    expect(regel?.inhoud).toMatchObject({ eenheid: 'maanden' });
    expect(Number(regel?.inhoud['waarde'])).toBeGreaterThan(0);
  });

  it('vraagt een reden altijd uit een lijst, met anders voor wat er niet in past', () => {
    const redenen = tabellen.flatMap(([soort, { stappen }]) =>
      Object.entries(stappen).flatMap(([stap, { velden, codes: lijsten = {} }]) =>
        'reden' in velden ? [[`${soort}.${stap}`, lijsten['reden']] as const] : [],
      ),
    );
    expect(redenen.filter(([, naam]) => naam === undefined || !lijst(naam).includes('anders'))).toEqual([]);
  });

  const klokken = tabellen.flatMap(([soort, { termijnen }]) =>
    termijnen.map((termijn) => [soort, termijn.soort, termijn] as const),
  );

  it.each(klokken)('%s: de klok %s heeft een lengte en staat aan', (_, __, termijn) => {
    const lopend = rijen
      .filter((rij) => rij.soort === 'termijn' && rij.inhoud['actief'] === true)
      .map((rij) => rij.code);
    const passend = lopend.filter(
      (code) => code === termijn.soort || (termijn.perZaak && code.startsWith(`${termijn.soort}-`)),
    );
    expect(passend).not.toEqual([]);
  });

  it('kent in de deblokkeergraaf alleen zaken en toestanden die er zijn', () => {
    const knopen = rijen.filter((rij) => rij.soort === 'knoop' && rij.inhoud['soort'] !== null);
    const onbekend = knopen.flatMap(({ code, inhoud }) => {
      const proces = PROCESSEN.find(({ soort }) => soort === inhoud['soort']);
      const klaarIn = inhoud['klaarIn'] as readonly string[]; // the reader of the file saw to it
      return klaarIn.filter((toestand) => !(toestand in (proces?.toestanden ?? {}))).map((naam) => `${code}: ${naam}`);
    });
    expect(knopen.length).toBeGreaterThan(0);
    expect(onbekend).toEqual([]);
  });

  it.each(tabellen)('%s heeft een bewaarklasse die er is', (_, proces) => {
    expect(lijst('bewaarklassen')).toContain(proces.bewaarklasse);
  });
});

describe('wat er over HTTP binnenkomt', () => {
  it('is er voor elke tabel', () => {
    expect(Object.keys(DTOS).sort()).toEqual(PROCESSEN.map((proces) => proces.soort).sort());
  });

  describe.each(tabellen)('%s', (soort, proces) => {
    const stappen = Object.keys(proces.stappen).filter((stap) => !isSysteemstap(proces, stap));

    it('heeft een body voor elke stap van de tabel die een mens kan zetten, en voor geen andere', () => {
      expect(Object.keys(DTOS[soort] ?? {}).sort()).toEqual(stappen.sort());
    });

    it.each(stappen)('%s vraagt precies de velden van de tabel', (stap) => {
      expect(veldenVan(DTOS[soort]?.[stap])).toEqual({ stap: 'verplicht', ...proces.stappen[stap]?.velden });
    });
  });
});

/** The fields of a DTO as the validator knows them; one with `@Optioneel()` may be left out. */
function veldenVan(klasse: Type | undefined): Record<string, 'verplicht' | 'mag'> {
  if (klasse === undefined) return {};
  const eisen = getMetadataStorage().getTargetValidationMetadatas(klasse, '', true, false);
  const mag = new Set(
    eisen.filter((eis) => eis.type === ValidationTypes.CONDITIONAL_VALIDATION).map((eis) => eis.propertyName),
  );
  return Object.fromEntries(
    eisen.map(({ propertyName }) => [propertyName, mag.has(propertyName) ? 'mag' : 'verplicht']),
  );
}

function bereikbaar(proces: Proces): Set<string> {
  const bereikt = new Set<string>();
  const teDoen = [proces.begin];
  for (let toestand = teDoen.pop(); toestand !== undefined; toestand = teDoen.pop()) {
    if (bereikt.has(toestand)) continue;
    bereikt.add(toestand);
    const hier = toestand;
    teDoen.push(...proces.overgangen.filter((o) => o.van.includes(hier) && o.naar !== '=').map((o) => o.naar));
  }
  return bereikt;
}
