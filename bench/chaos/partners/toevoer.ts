import { formulier } from '../../opstelling/formulier.js';
import type { Balie } from '../balie.js';
import type { Vrager } from '../boek.js';
import type { Dobbelsteen } from '../dobbelsteen.js';
import { collega } from '../mensen.js';

/** Who registers, and who asks the others to do something: a person of the organisation that gives the bed. */
const MELDER = 'SWT_DORDRECHT';
const AANVRAGER = 'LDH';
/** What each partner besides that one is asked. */
const VRAGEN = [
  { wachtrij: 'SDD_SCHULDEN', taak: 'SCHULDHULP' },
  { wachtrij: 'AVRES_SCHULDEN', taak: 'SCHULDHULP' },
  { wachtrij: 'SWT_GORINCHEM', taak: 'INTAKE' },
  { wachtrij: 'SWT_ZWIJNDRECHT', taak: 'INTAKE' },
] as const;

/** Between two registrations, in ms: a rush at every partner, and a machine with two cores keeps up; and less while it falls over. */
export const TEMPO = { druk: 500, rustig: 2_500 } as const;
/** So many people are being registered at once; a machine that is slow gets less, not a heap. */
const TEGELIJK = 4;

/** Work that comes in at a steady pace: somebody is registered, and every partner is asked for something. */
export class Toevoer {
  private volgende = 0;

  constructor(
    private readonly balie: Balie,
    private readonly dobbel: Dobbelsteen,
    private readonly zaad: number,
  ) {}

  /**
   * Lets people come in until told to stop, and waits for the last answer.
   * @param genoeg asked before each; gets the number that came in
   * @param elkeMs between two of them
   */
  async lever(genoeg: (aantal: number) => boolean, elkeMs: number = TEMPO.druk): Promise<void> {
    const lopend = new Set<Promise<void>>();
    for (let aantal = 0; !genoeg(aantal); aantal += 1) {
      const mens: Promise<void> = this.mens().finally(() => lopend.delete(mens));
      lopend.add(mens);
      await new Promise((verder) => setTimeout(verder, elkeMs));
      while (lopend.size >= TEGELIJK) await Promise.race(lopend);
    }
    await Promise.all(lopend);
  }

  private async mens(): Promise<void> {
    const nummer = (this.volgende += 1);
    const sleutel = (wat: string): string => `chaos-${this.zaad}-${nummer}-${wat}`;
    const melder: Vrager = [MELDER, 'intaker', this.dobbel.tussen(1, 4)];
    const aanvrager = collega(this.dobbel, AANVRAGER);
    const gemeld = await this.balie.geef({
      sleutel: sleutel('aanmelden'),
      soort: 'aanmelden',
      door: melder,
      pad: '/v1/aanmeldingen',
      body: formulier(nummer),
    });
    if (gemeld?.status !== 201) return;
    const dossier = String(gemeld.body['dossier']);
    for (const vraag of VRAGEN)
      await this.balie.geef({
        sleutel: sleutel(vraag.wachtrij),
        soort: 'overdragen',
        door: aanvrager,
        pad: '/v1/overdrachten',
        zaak: dossier,
        body: { dossier, ...vraag, toelichting: 'Graag deze week.' },
      });
  }
}
