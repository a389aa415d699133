import { describe, expect, it } from '@jest/globals';
import { maakInhoud, type Aantallen } from './inhoud.js';

const telling = (aantal: number, meer = false) => ({ aantal, meer });
const geen: Aantallen = {
  waarschuwingen: telling(0),
  teLaat: telling(0),
  binnen7Dagen: telling(0),
  wachtend: telling(0),
};

describe('een samenvatting', () => {
  it('noemt alleen aantallen, in goede zinnen, met waar het staat', () => {
    const alles = { ...geen, waarschuwingen: telling(1), teLaat: telling(2), wachtend: telling(1000, true) };
    const inhoud = maakInhoud(alles, '2026-11-23', 'https://werkplek.example');
    expect(inhoud?.onderwerp).toBe('Uw samenvatting van maandag 23 november 2026');
    expect(inhoud?.tekst).toContain(
      '- 1 waarschuwing voor u staat open\n- 2 zaken die u behandelt zijn te laat\n- meer dan 1000 over',
    );
    expect(inhoud?.tekst).toContain('https://werkplek.example/werkplek/berichten');
    expect(inhoud?.tekst).not.toContain('7 dagen');
  });

  it('is er niet als er niets te melden is', () => {
    expect(maakInhoud(geen, '2026-11-23', undefined)).toBeUndefined();
  });

  it('heeft geen adres als niemand zei waar de werkplek is', () => {
    expect(maakInhoud({ ...geen, teLaat: telling(1) }, '2026-11-23', undefined)?.tekst).not.toContain('http');
  });
});
