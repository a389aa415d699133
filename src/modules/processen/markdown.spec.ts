import { describe, expect, it } from '@jest/globals';
import { maakProces, pijl, SYSTEEM } from '../../../test/fabriek/proces.js';
import { alsInhoudsopgave, alsMarkdown, type Kloklengte } from './markdown.js';

const klok = (anders: Partial<Kloklengte> = {}): Kloklengte => ({
  code: 'proef-klok',
  naam: 'Proefklok',
  lengte: 3,
  eenheid: 'week',
  rekenwijze: 'KALENDER',
  aard: 'streef',
  grondslag: 'een afspraak',
  actief: true,
  geldigVan: '2021-01-01',
  geldigTot: null,
  ...anders,
});
const eis = { naam: 'planIsKlaar', uitleg: 'Maak eerst het plan af.', geldt: () => true };

describe('alsMarkdown', () => {
  it('zegt bovenaan dat de pagina gemaakt is, en tekent het proces', () => {
    const pagina = alsMarkdown(maakProces(), [klok()]);
    expect(pagina).toMatch(/^<!-- GENERATED /);
    expect(pagina).toContain('```mermaid\nstateDiagram-v2\n');
    expect(pagina).toMatch(/[^\n]\n$/);
  });

  it('zegt van elke pijl wie hem mag lopen, welke eis er is en wat er volgt', () => {
    const gevolgen = [
      { soort: 'doel', velden: [], uitleg: 'Er komt werk bij.' },
      { soort: 'doel', stap: 'sluiten', velden: [], uitleg: 'Het oude werk is klaar.' },
    ];
    const wie = { rollen: ['behandelaar', 'teamleider', 'systeem'], als: ['houder', 'soort:GGD'] } as const;
    const pagina = alsMarkdown(
      maakProces({ overgangen: [pijl('afronden', 'klaar', { wie, eisen: [eis], gevolgen })] }),
      [klok()],
    );
    expect(pagina).toContain(
      '| `nieuw` | Afronden | `klaar` | behandelaar, teamleider van wie de zaak in handen heeft of een GGD; ook vanzelf | ' +
        'Maak eerst het plan af. | Er komt werk bij. (opent doel) Het oude werk is klaar. (doel: sluiten) |',
    );
  });

  it('zegt het als alleen de dienst zelf een stap zet', () => {
    expect(alsMarkdown(maakProces({ overgangen: [pijl('afronden', '=', { wie: SYSTEEM })] }), [])).toContain(
      '| `nieuw` | Afronden | = | vanzelf |',
    );
  });

  it('noemt de velden van een stap, welke verplicht zijn en uit welke lijst', () => {
    const velden = { reden: 'verplicht', toelichting: 'mag' } as const;
    const stappen = {
      afronden: { label: 'Afronden', uitleg: 'Het is gedaan.', velden, codes: { reden: 'afrondredenen' } },
    };
    expect(alsMarkdown(maakProces({ stappen }), [])).toContain(
      '| `reden`*, `toelichting` | `reden` uit `afrondredenen` |',
    );
  });

  it.each([
    [klok(), '3 weken'],
    [klok({ lengte: 1, eenheid: 'werkdag' }), '1 werkdag'],
    [klok({ lengte: 0, eenheid: 'dag' }), 'dezelfde dag'],
    [klok({ rekenwijze: 'TERMIJNENWET' }), '3 weken, Algemene termijnenwet'],
    [klok({ geldigTot: '2027-01-01' }), '3 weken, van 2021-01-01 tot 2027-01-01'],
    [klok({ actief: false }), '3 weken (staat uit)'],
  ])('zegt hoe lang een klok loopt (%#): %s', (rij, tekst) => {
    expect(alsMarkdown(maakProces(), [rij])).toContain(
      `| Proefklok \`proef-klok\` | \`nieuw\` |  |  | ${tekst} | streef | een afspraak | een signaal |`,
    );
  });

  it('toont van een klok die per zaak wordt gekozen alle leden', () => {
    const proces = maakProces({ termijnen: [{ soort: 'proef', loopt: ['nieuw'], perZaak: true }] });
    const pagina = alsMarkdown(proces, [
      klok({ code: 'proef-kort' }),
      klok({ code: 'proef-lang' }),
      klok({ code: 'ander' }),
    ]);
    expect(pagina.match(/^\| Proefklok .*$/gm)?.map((regel) => regel.split('`')[1])).toEqual([
      'proef-kort',
      'proef-lang',
    ]);
  });

  it('noemt de dag waar een klok vanaf telt', () => {
    const vanaf = [{ stap: 'openen', veld: 'taak' }];
    const proces = maakProces({ termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'], vanaf }] });
    expect(alsMarkdown(proces, [klok()])).toContain('| `nieuw` |  | `openen.taak` | 3 weken');
  });

  it('zegt het als een klok nog geen lengte heeft', () => {
    expect(alsMarkdown(maakProces(), [])).toContain('nog geen lengte in de referentiegegevens');
  });

  it('laat een streepje in een zin de tabel niet breken', () => {
    const stappen = { afronden: { label: 'Afronden', uitleg: 'Wel | niet.', velden: {} } };
    expect(alsMarkdown(maakProces({ stappen }), [])).toContain('| Wel \\| niet. |');
  });
});

describe('alsInhoudsopgave', () => {
  it('leidt naar de pagina van elk proces', () => {
    expect(alsInhoudsopgave([maakProces()])).toContain(
      '| [Proef](proef.md) | Een proces om mee te proberen. | 2 | 1 |',
    );
  });
});
