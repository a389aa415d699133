import { setTimeout as wacht } from 'node:timers/promises';
import { Koppeling } from '../scripts/partner/koppeling.js';
import { Partnersysteem, type Ontvangen } from '../scripts/partner/systeem.js';

/** Whose own system listens along. */
const ORGANISATIE = 'SDD';
const NAAM = 'Systeem van de demo';
/** Nothing more is expected when nothing came for so long, and never longer than that (ms). */
const STIL_MS = 1_500;
const HOOGSTENS_MS = 15_000;

/** The system of a partner: hears by signed messages what is asked of its organisation, and answers over the API. */
export class Partner {
  private constructor(
    private readonly systeem: Partnersysteem,
    private readonly koppeling: Koppeling,
    private readonly abonnement: string,
  ) {}

  /** Subscribes. What a demo that was broken off left behind ends first. */
  static async begin(url: string): Promise<Partner> {
    const koppeling = new Koppeling(ORGANISATIE, url);
    for (const { id, naam, toestand } of await koppeling.abonnementen())
      if (naam === NAAM && toestand !== 'beeindigd') await koppeling.beeindig(id);
    const systeem = await Partnersysteem.open(0, () => undefined);
    const wens = { naam: NAAM, doel: systeem.url, soorten: ['overdracht.openen'] };
    const { id, geheim } = await koppeling.neemAbonnement(wens);
    systeem.geheim = geheim;
    return new Partner(systeem, koppeling, id);
  }

  /** Waits for what is under way, picks up the work that lay there longest, and tells how it went. */
  async sluitAf(): Promise<string> {
    await this.totStil();
    const { geweigerd } = this.systeem;
    const ontvangen = this.systeem.ontvangen.filter(({ dubbel }) => !dubbel);
    const opgepakt = await this.pakOp(ontvangen);
    await this.koppeling.beeindig(this.abonnement);
    await this.systeem.sluit();
    if (ontvangen.length === 0) return `Het systeem van ${ORGANISATIE} hoorde niets nieuws.`;
    const handtekening =
      geweigerd === 0 ? 'alle met een goede handtekening' : `${geweigerd} met een verkeerde handtekening`;
    const antwoord = opgepakt === undefined ? '' : ` Het antwoordde: ${opgepakt} is opgepakt.`;
    return `Het systeem van ${ORGANISATIE} kreeg ${ontvangen.length} berichten, ${handtekening}.${antwoord}`;
  }

  private async totStil(): Promise<void> {
    const begin = performance.now();
    for (let aantal = -1; aantal !== this.systeem.ontvangen.length && performance.now() - begin < HOOGSTENS_MS;) {
      aantal = this.systeem.ontvangen.length;
      await wacht(STIL_MS);
    }
  }

  /** @returns the kenmerk of what it picked up */
  private async pakOp(ontvangen: readonly Ontvangen[]): Promise<string | undefined> {
    for (const { bericht } of ontvangen) {
      const zaak = await this.koppeling.lees(bericht.dataref);
      if (zaak.naar !== ORGANISATIE || zaak.toestand !== 'aangeboden') continue;
      const { kenmerk, id } = await this.koppeling.zet(bericht.dataref, zaak, { stap: 'oppakken' });
      return kenmerk ?? id;
    }
    return undefined;
  }
}
