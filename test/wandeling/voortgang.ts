import type { Uitslag, Wandelaar } from './wandelaar.js';

/** A walk says how far it is after so many steps; a short one says nothing. */
const VERTEL = 500;

const NIETS = { stap: 0, klok: 0, hier: 0, alles: 0 };
type Werk = keyof typeof NIETS;

/** How far a walk is, and what its steps cost: they must not cost more as the database grows. */
export class Voortgang {
  private readonly uitslagen = new Map<Uitslag, number>();
  private ms: Record<Werk, number> = { ...NIETS };
  private gedaan = 0;

  constructor(
    private readonly wandelaar: Wandelaar,
    private readonly zaad: number,
    private readonly stappen: number,
  ) {}

  async meet<T>(werk: Werk, doe: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    const uitkomst = await doe();
    this.ms[uitkomst === 'klok' ? 'klok' : werk] += performance.now() - begin;
    return uitkomst;
  }

  aantal(uitslag: Uitslag): number {
    return this.uitslagen.get(uitslag) ?? 0;
  }

  async tel(uitslag: Uitslag): Promise<void> {
    this.uitslagen.set(uitslag, this.aantal(uitslag) + 1);
    this.gedaan += 1;
    if (this.gedaan % VERTEL === 0) await this.vertel();
  }

  /** What went wrong and how it came; said at once, as the rest of the walks may take long. */
  breuk(fouten: readonly string[]): Error {
    const weg = this.wandelaar.verslag.slice(-12).join('\n');
    const tekst = `zaad ${this.zaad}, stap ${this.gedaan}:\n${fouten.join('\n')}\n\nhoe het kwam:\n${weg}`;
    process.stderr.write(`${tekst}\n`);
    return new Error(tekst);
  }

  private async vertel(): Promise<void> {
    const { dossiers, gebeurtenissen } = await this.wandelaar.toezicht.omvang();
    const { stap, klok, hier, alles } = this.ms;
    this.ms = { ...NIETS };
    const uitslagen = [...this.uitslagen].map(([uitslag, keer]) => `${uitslag} ${keer}`).join(', ');
    process.stderr.write(
      `wandeling ${this.zaad}: ${this.gedaan} van ${this.stappen}; ${dossiers} dossiers, ${gebeurtenissen} gebeurtenissen; ` +
        `gemiddeld ${per(stap)} ms zetten, ${per(klok)} ms klokken en ${per(hier)} ms kijken; alles nakijken ${alles.toFixed(0)} ms; ` +
        `${this.wandelaar.gelopen.size} pijlen gelopen; ${uitslagen}\n`,
    );
  }
}

function per(ms: number): string {
  return (ms / VERTEL).toFixed(1);
}
