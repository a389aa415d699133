import { beforeAll, describe, expect, it } from '@jest/globals';
import { proefrij, referentieOp, rijenUitBestanden } from '../../../../test/fabriek/referentie.js';
import { Referentie, type BrpStatus, type Situatie } from '../../referentie/index.js';
import { bepaalUitvoerder, type Keerpunten } from './uitvoerder.js';

const SDD = ['0505', '0642', '0590', '0610', '0482', '0531', '0523'];
const AVRES = ['0512', '1978'];
const NEGEN = [...SDD, ...AVRES];

const IEMAND: Situatie = {
  gemeenteAanmelding: '0505',
  brpStatus: 'ingeschreven',
  brpGemeente: '0505',
  inOpvang: true,
  gezin: false,
  leeftijd: 40,
  kanaal: 'partner-tns',
  aanmelderSoort: 'SWT',
  deurrij: 'C',
};
const ONBEKEND: Keerpunten = { geboortedatum: undefined, vrijOp: null };

let ref: Referentie;
beforeAll(async () => {
  ref = await referentieOp('2026-11-23');
});
const wijs = (anders: Partial<Situatie>, keerpunten = ONBEKEND) =>
  bepaalUitvoerder(ref, { ...IEMAND, ...anders }, keerpunten);
const waar = (anders: Partial<Situatie>) => wijs(anders).wachtrij;

describe('wie over de uitkering gaat', () => {
  it.each(NEGEN)(
    '%s: wie daar is ingeschreven, ook met een briefadres, hoort bij de uitvoerder van die gemeente',
    (gemeente) => {
      const wachtrij = AVRES.includes(gemeente) ? 'AVRES_UITKERING' : 'SDD_UITKERING_VERSNELD';
      for (const brpStatus of ['ingeschreven', 'briefadres'] satisfies BrpStatus[]) {
        expect(waar({ brpStatus, brpGemeente: gemeente, gemeenteAanmelding: gemeente })).toBe(wachtrij);
      }
    },
  );

  it.each(NEGEN)(
    '%s: wie nergens is ingeschreven hoort bij de centrumgemeente, tot er een briefadres is',
    (gemeente) => {
      const zonder = { gemeenteAanmelding: gemeente, brpStatus: 'niet-ingeschreven', brpGemeente: null } as const;
      expect(waar(zonder)).toBe('SDD_UITKERING_VERSNELD');
      expect(waar({ ...zonder, brpStatus: 'onbekend' })).toBe('SDD_UITKERING_VERSNELD');
      const met = waar({ ...zonder, brpStatus: 'briefadres', brpGemeente: gemeente });
      expect(met).toBe(AVRES.includes(gemeente) ? 'AVRES_UITKERING' : 'SDD_UITKERING_VERSNELD');
    },
  );

  it.each(['0599', '0344', '1961'])(
    '%s ligt buiten de regio: doorsturen naar de gemeente van inschrijving',
    (gemeente) => {
      expect(wijs({ brpGemeente: gemeente })).toMatchObject({ uitkomst: 'doorsturen', organisatie: null });
      expect(wijs({ brpGemeente: gemeente }).reden).toMatch(/stuur/i);
    },
  );

  it('wie AOW krijgt gaat naar de Sociale Verzekeringsbank, wie net jonger is niet', () => {
    expect(wijs({ leeftijd: 67 })).toMatchObject({ uitkomst: 'doorsturen', reden: expect.stringContaining('Sociale') });
    expect(wijs({ leeftijd: 66 })).toMatchObject({ uitkomst: 'uitvoerder' });
  });

  it('wie vastzit krijgt niets, tot de dag van vrijlating', () => {
    expect(wijs({ gedetineerd: true }, { ...ONBEKEND, vrijOp: '2026-12-24' })).toMatchObject({
      uitkomst: 'geen',
      vanaf: '2026-12-24',
    });
  });

  it('wie jonger is dan 18 krijgt niets, tot de verjaardag; op die dag zelf wel', () => {
    const kind = { leeftijd: 17 };
    expect(wijs(kind, { ...ONBEKEND, geboortedatum: '2008-12-01' })).toMatchObject({
      uitkomst: 'geen',
      vanaf: '2026-12-01',
    });
    expect(wijs(kind, { ...ONBEKEND, geboortedatum: '2008-02-29' })).toMatchObject({ vanaf: '2026-03-01' });
    expect(wijs(kind)).toMatchObject({ uitkomst: 'geen', vanaf: null });
    expect(wijs({ leeftijd: 18 })).toMatchObject({ uitkomst: 'uitvoerder' });
  });

  it('een nieuwe rij van de matrix geldt vanaf haar dag; wat eerder begon blijft waar het is', async () => {
    const nieuw = proefrij('verantwoordelijkheid', {
      code: 'uitkering-proef',
      prioriteit: 5,
      taak: 'UITKERING',
      brpGemeente: '0590',
      wachtrij: 'AVRES_UITKERING',
      geldigVan: '2027-01-01',
    });
    const rijen = [...(await rijenUitBestanden()), nieuw];
    const op = (dag: string) =>
      bepaalUitvoerder(new Referentie(dag, rijen), { ...IEMAND, brpGemeente: '0590' }, ONBEKEND).organisatie;
    expect(op('2026-12-31')).toBe('SDD');
    expect(op('2027-01-01')).toBe('AVRES');
  });
});
