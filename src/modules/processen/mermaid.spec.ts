import { describe, expect, it } from '@jest/globals';
import { maakProces, pijl, SYSTEEM } from '../../../test/fabriek/proces.js';
import { alsMermaid } from './mermaid.js';

const stap = (label: string) => ({ label, uitleg: 'Iets doen.', velden: {} });

describe('alsMermaid', () => {
  it('tekent begin, toestanden, pijlen en einde', () => {
    expect(alsMermaid(maakProces())).toBe(
      [
        'stateDiagram-v2',
        '  state "Nieuw" as nieuw',
        '  state "Klaar" as klaar',
        '  [*] --> nieuw',
        '  nieuw --> klaar : Afronden',
        '  klaar --> [*]',
        '',
      ].join('\n'),
    );
  });

  it('zet alle stappen tussen dezelfde twee toestanden op één pijl, elke stap één keer', () => {
    const proces = maakProces({
      stappen: { afronden: stap('Afronden'), sluiten: stap('Sluiten') },
      overgangen: [pijl('afronden', 'klaar'), pijl('sluiten', 'klaar'), pijl('afronden', 'klaar')],
    });
    expect(alsMermaid(proces)).toContain('  nieuw --> klaar : Afronden<br/>Sluiten\n');
  });

  it('tekent een stap die niets verandert als een lus, en zegt wat vanzelf gaat', () => {
    const proces = maakProces({
      stappen: { afronden: stap('Afronden'), melden: stap('Melden') },
      overgangen: [pijl('afronden', 'klaar'), pijl('melden', '=', { wie: SYSTEEM })],
    });
    expect(alsMermaid(proces)).toContain('  nieuw --> nieuw : Melden (vanzelf)\n');
  });

  it('schrijft namen en labels zo dat Mermaid ze niet als tekens leest', () => {
    const proces = maakProces({
      begin: 'in-de-rij',
      toestanden: {
        'in-de-rij': { label: 'In de "rij": 1', uitleg: '' },
        klaar: { label: 'Klaar', uitleg: '', einde: 'goed' },
      },
      overgangen: [pijl('afronden', 'klaar', { van: ['in-de-rij'] })],
    });
    expect(alsMermaid(proces)).toContain(
      '  state "In de ’rij’#58; 1" as in_de_rij\n  state "Klaar" as klaar\n  [*] --> in_de_rij\n',
    );
  });

  it('geeft een negatief einde een andere rand', () => {
    const proces = maakProces({
      toestanden: {
        nieuw: { label: 'Nieuw', uitleg: '' },
        klaar: { label: 'Weg', uitleg: '', einde: 'negatief', vervolg: 'waarheen' },
      },
    });
    expect(alsMermaid(proces)).toContain('  class klaar negatief\n');
  });
});
