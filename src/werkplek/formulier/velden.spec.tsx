import { describe, expect, it } from '@jest/globals';
import { alsHtml } from '../pagina/html.js';
import { Foutoverzicht } from './foutoverzicht.js';
import type { Keuzes, Veld, Veldsoort } from './veld.js';
import { Velden } from './velden.js';

const veld = (naam: string, soort: Veldsoort, anders: Partial<Veld> = {}): Veld => ({
  naam,
  klasse: 'Huisgenoot',
  soort,
  verplicht: true,
  ...anders,
});
const REDEN = veld('reden', 'keuze', { bron: { soort: 'codelijst', naam: 'redenen' } });
const HUISHOUDEN = veld('huishouden', 'lijst', {
  verplicht: false,
  hoogstens: 2,
  velden: [veld('voornaam', 'tekst', { hoogsteLengte: 60 }), veld('komtMee', 'ja-nee')],
});

const teken = (
  velden: readonly Veld[],
  {
    waarden = {},
    fouten = {},
    opties = 2,
  }: { waarden?: Record<string, string[]>; fouten?: Record<string, string>; opties?: number } = {},
): string => {
  const lijst = Array.from({ length: opties }, (_, nummer) => ({ waarde: `w${nummer}`, label: `Keuze ${nummer}` }));
  const keuzes: Keuzes = new Map([['codelijst:redenen', lijst]]);
  return alsHtml(<Velden velden={velden} waarden={waarden} fouten={new Map(Object.entries(fouten))} keuzes={keuzes} />);
};

describe('een veld op het scherm', () => {
  it('heeft zijn label erboven en een voorbeeld dat een schermlezer noemt', () => {
    const html = teken([veld('geboortedatum', 'geboortedatum')]);
    expect(html).toContain('<label class="utrecht-form-label utrecht-form-field__label" for="veld-geboortedatum">');
    expect(html).toContain('aria-describedby="veld-geboortedatum-hint"');
    expect(html).toContain('17-5-1984');
    expect(html).toContain('inputmode="numeric"');
    expect(html).not.toContain('niet verplicht');
    expect(html).not.toContain('aria-invalid');
  });

  it('houdt bij een fout precies wat er getypt is, met de fout erbij', () => {
    const html = teken([veld('geboortedatum', 'geboortedatum')], {
      waarden: { geboortedatum: [' 31-2-2026"><b>'] },
      fouten: { geboortedatum: 'Deze datum bestaat niet.' },
    });
    expect(html).toContain('value=" 31-2-2026&quot;>&lt;b>"');
    expect(html).toContain('aria-describedby="veld-geboortedatum-hint veld-geboortedatum-fout"');
    expect(html).toContain('aria-invalid');
    expect(html).toContain('id="veld-geboortedatum-fout"');
  });

  it('zegt erbij als het niet hoeft', () => {
    expect(teken([veld('toelichting', 'lange-tekst', { verplicht: false, hoogsteLengte: 1000 })])).toContain(
      '(niet verplicht)',
    );
  });

  it('vraagt ja of nee met twee rondjes waarvan er geen vast gekozen is', () => {
    const html = teken([veld('komtMee', 'ja-nee')]);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).not.toContain('checked');
    expect(html).toContain('role="radiogroup"');
  });

  it('laat wie niet hoeft te antwoorden zijn antwoord ook terugnemen', () => {
    expect(teken([veld('acuut', 'ja-nee', { verplicht: false })])).toContain('Geen antwoord');
  });

  it('begint met nee waar de afspraak zegt dat weglaten nee is', () => {
    const html = teken([veld('zwanger', 'ja-nee', { verplicht: false, standaard: false })]);
    expect(html).toMatch(/value="nee"[^>]*checked|checked[^>]*value="nee"/);
    expect(html).not.toContain('Geen antwoord');
  });

  it('toont tot zes keuzes in het zicht en daarna een lijst', () => {
    expect(teken([REDEN], { opties: 6 }).match(/type="radio"/g)).toHaveLength(6);
    const lijst = teken([REDEN], { opties: 7, waarden: { reden: ['w3'] } });
    expect(lijst).toContain('<select');
    expect(lijst).toMatch(/<option[^>]*value="w3"[^>]*selected|<option[^>]*selected[^>]*value="w3"/);
  });

  it('heeft nergens stijl of script in de bladzijde', () => {
    const html = teken([REDEN, HUISHOUDEN, veld('toelichting', 'lange-tekst')]);
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });
});

describe('een lijst op het scherm', () => {
  it('heeft de rijen die er zijn en een lege', () => {
    const html = teken([HUISHOUDEN], { waarden: { 'huishouden.0.voornaam': ['Noor'] } });
    expect(html).toContain('name="huishouden.1.voornaam"');
    expect(html).toContain('Persoon 2');
    expect(html).toContain('name="_weg"');
    expect(html).toContain('value="huishouden.1"');
  });

  it('houdt op als er geen meer bij mag', () => {
    const html = teken([HUISHOUDEN], {
      waarden: { 'huishouden.0.voornaam': ['Noor'], 'huishouden.1.voornaam': ['Sem'] },
    });
    expect(html).not.toContain('Nog een toevoegen');
    expect(html).not.toContain('Persoon 3');
  });
});

describe('het overzicht van fouten', () => {
  it('leidt naar elk veld, met de persoon erbij', () => {
    const fouten = new Map([
      ['reden', 'Kies een antwoord.'],
      ['huishouden.1.voornaam', 'Vul dit in.'],
      ['elders', 'Iets anders klopt niet.'],
    ]);
    const html = alsHtml(<Foutoverzicht velden={[REDEN, HUISHOUDEN]} fouten={fouten} />);
    expect(html).toContain('3 antwoorden kloppen nog niet');
    expect(html).toContain('href="#veld-huishouden-1-voornaam"');
    expect(html).toContain('Persoon 2, Voornaam: Vul dit in.');
    expect(html).toContain('Iets anders klopt niet.');
    expect(html).toContain('role="alert"');
  });

  it('is er niet als er niets mis is', () => {
    expect(alsHtml(<Foutoverzicht velden={[REDEN]} fouten={new Map()} />)).toBe('');
  });
});
