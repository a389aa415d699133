import { expect } from '@jest/globals';
import type { BriefadresDto } from '../src/modules/briefadres/briefadres.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';

export const LDH: Vrager = ['LDH', 'behandelaar'];
export const SDD: Vrager = ['SDD', 'behandelaar'];
export const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];
export const BESLISSER: Vrager = ['BURGERZAKEN_DORDRECHT', 'beslisser'];
export const GEVER = { soort: 'persoon', naam: 'J. Proefgever', adres: 'Proefstraat 1, Dordrecht' };

export const pad = (id: string): string => `/briefadresaanvragen/${id}`;

/** What a decision says, with its ground. */
export function besluit(grondslag: string): object {
  return { grondslag, motivering: 'De cliënt heeft geen woonadres.', bekendmaking: 'uitgereikt' };
}

/** The house with burgerzaken in it. */
export class Balie {
  private constructor(readonly keten: Keten) {}

  static async open(): Promise<Balie> {
    return new Balie(await Keten.open({ werker: true }));
  }

  sluit(): Promise<void> {
    return this.keten.sluit();
  }

  /** A dossier directed by the Leger des Heils, and a briefadres that it asks for. */
  async vraagAan(anders: Readonly<Record<string, unknown>> = {}): Promise<BriefadresDto> {
    const { dossier } = await this.keten.meldAan();
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false, ...anders };
    const antwoord = await this.keten.huis.vraag<BriefadresDto>('POST', '/v1/briefadresaanvragen', { door: LDH, body });
    expect(antwoord.body).toMatchObject({ soort: 'briefadres', toestand: 'aangevraagd' });
    return antwoord.body;
  }

  zet(door: Vrager, id: string, body: object): Promise<BriefadresDto> {
    return this.keten.zet<BriefadresDto>(door, pad(id), body);
  }

  lees(door: Vrager, id: string): Promise<BriefadresDto> {
    return this.keten.lees<BriefadresDto>(door, pad(id));
  }

  /** Being looked into by burgerzaken, who picked it up by beginning. */
  async inOnderzoek(anders: Readonly<Record<string, unknown>> = {}): Promise<BriefadresDto> {
    const { id } = await this.vraagAan(anders);
    return this.zet(BURGERZAKEN, id, { stap: 'onderzoek-starten' });
  }

  /** Granted ambtshalve. @param herbeoordelenOp YYYY-MM-DD */
  async toegekend(herbeoordelenOp = '2027-05-20'): Promise<BriefadresDto> {
    const { id } = await this.inOnderzoek();
    const stap = { stap: 'ambtshalve-toekennen', voornemenOp: '2026-11-23', herbeoordelenOp, ...besluit('geen-gever') };
    return this.zet(BESLISSER, id, stap);
  }

  /** The clocks that have not stopped: soort and last day. */
  async klokken(id: string): Promise<Record<string, string | null>> {
    const rijen = await this.keten.sql<{ soort: string; dag: string | null }>(
      'select soort, laatste_dag::text as dag from tns.termijn where zaak_id = $1 and gestopt_op is null',
      [id],
    );
    return Object.fromEntries(rijen.map(({ soort, dag }) => [soort, dag]));
  }

  /** Lets the worker hear all that rings now. */
  async luister(): Promise<void> {
    await this.keten.huis.luister();
  }
}
