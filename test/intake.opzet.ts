import { expect } from '@jest/globals';
import type { IntakeDto } from '../src/modules/intake/intake.dto.js';
import type { Vrager } from './opzet/huis.js';
import type { Keten } from './opzet/keten.js';

export const LDH: Vrager = ['LDH', 'behandelaar'];
/** Looks into the right to shelter of who comes through a care provider. */
export const TOETSER: Vrager = ['STADSKANTOOR', 'behandelaar'];
export const SDD: Vrager = ['SDD', 'behandelaar'];

/** What people do in an intake, over HTTP. */
export class Intakekamer {
  constructor(readonly keten: Keten) {}

  /** Somebody in the shelter, whose intake the Leger des Heils holds. */
  async inOpvang(anders: object = {}): Promise<IntakeDto> {
    const { dossier } = await this.keten.meldAan({ ...anders });
    const antwoord = await this.keten.huis.vraag<IntakeDto>('POST', '/v1/intakes', { door: LDH, body: { dossier } });
    expect({ status: antwoord.status, body: antwoord.body }).toMatchObject({ status: 201 });
    return antwoord.body;
  }

  zet(door: Vrager, { id }: { id: string }, body: object): Promise<IntakeDto> {
    return this.keten.zet<IntakeDto>(door, `/intakes/${id}`, body);
  }

  lees(door: Vrager, { id }: { id: string }): Promise<IntakeDto> {
    return this.keten.lees<IntakeDto>(door, `/intakes/${id}`);
  }

  /** What is asked in a dossier and not done yet. */
  async open(dossier: string): Promise<string[]> {
    return (await this.keten.werk(dossier)).filter((stuk) => stuk.open).map(({ taak }) => taak);
  }
}

/** One domain of an intake, as it was answered. */
export function gebied({ leefgebieden }: IntakeDto, domein: string): IntakeDto['leefgebieden'][number] | undefined {
  return leefgebieden.find((een) => een.domein === domein);
}
