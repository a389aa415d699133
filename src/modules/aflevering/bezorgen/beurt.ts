/** What is done for one receiver in this process: calls at the same time, and never two transactions. */

/**
 * So long a call that ended waits for others that were made at the same time, in ms: mostly they end together, and one transaction then
 * writes all of them down.
 */
const SAMEN_MS = 3;

/** How a receiver is served; `O` is a call to make, `G` one that was made. */
export interface Dienst<O, G> {
  /**
   * Writes down what was done and claims at most so many calls, in one transaction.
   * @param hoogstens 0 when nothing is to be claimed
   */
  wissel(gedaan: readonly G[], hoogstens: number): Promise<readonly O[]>;
  /** Makes one call; never fails. */
  roep(opdracht: O): Promise<G>;
  /** How many calls more may be under way now. */
  ruimte(onderweg: number): number;
  /** A transaction failed. What was to be written down is called again later, under the same id. */
  mislukt(fout: unknown): void;
  /** Nothing is left to do: this turn is over, and must not be rung any more. */
  klaar(): void;
}

/**
 * One receiver's turn: rung, it claims and calls until nothing more may be called. Calls that end while a transaction runs are written
 * down together by the next one, with the claims of what comes after them: the busier it is, the more one transaction does.
 */
export class Beurt<O, G> {
  private gedaan: G[] = [];
  private onderweg = 0;
  /** there may be something to claim */
  private gebeld = false;
  private inTransactie = false;
  private wachtOpAnderen: NodeJS.Timeout | undefined;

  constructor(private readonly dienst: Dienst<O, G>) {}

  /** There may be something to call. */
  bel(): void {
    this.gebeld = true;
    this.draai();
  }

  /** Calls that are claimed already. */
  neem(opdrachten: readonly O[]): void {
    for (const opdracht of opdrachten) void this.roep(opdracht);
  }

  private draai(): void {
    clearTimeout(this.wachtOpAnderen);
    this.wachtOpAnderen = undefined;
    if (this.inTransactie) return;
    const hoogstens = this.gebeld ? Math.max(0, this.dienst.ruimte(this.onderweg)) : 0;
    if (this.gedaan.length > 0 || hoogstens > 0) void this.transactie(hoogstens);
    else if (this.onderweg === 0) this.dienst.klaar();
  }

  private async transactie(hoogstens: number): Promise<void> {
    this.inTransactie = true;
    const gedaan = this.gedaan;
    this.gedaan = [];
    if (hoogstens > 0) this.gebeld = false; // who rings from here on is heard by the next one
    try {
      const opdrachten = await this.dienst.wissel(gedaan, hoogstens);
      if (hoogstens > 0 && opdrachten.length === hoogstens) this.gebeld = true; // all that was asked for was there: there may be more
      for (const opdracht of opdrachten) void this.roep(opdracht);
    } catch (fout) {
      this.gebeld = false;
      this.dienst.mislukt(fout);
    }
    this.inTransactie = false;
    this.draai();
  }

  private async roep(opdracht: O): Promise<void> {
    this.onderweg += 1;
    const uitkomst = await this.dienst.roep(opdracht);
    this.gedaan.push(uitkomst); // not in one line: what was done before may have been handed over meanwhile
    this.onderweg -= 1;
    this.gebeld = true; // what waits behind it
    if (this.onderweg === 0) this.draai();
    else this.wachtOpAnderen ??= setTimeout(() => this.draai(), SAMEN_MS);
  }
}
