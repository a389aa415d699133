/** One piece of work that waits its turn, and who waits for it. */
interface Stuk<T> {
  readonly inhoud: T;
  readonly klaar: () => void;
  readonly mislukt: (fout: unknown) => void;
}

/** How work is done together. */
export interface Bundeling<T> {
  /** Does all of it, or nothing. */
  readonly samen: (reeks: readonly T[]) => Promise<void>;
  /** Bundles under way at the same time. */
  readonly handen: number;
  /** Pieces per bundle. */
  readonly hoogstens: number;
}

/**
 * Work that comes while every hand is full is done together by the first hand that is free: the busier it is, the more one transaction
 * does; what comes in one breath goes together, and who comes alone waits for nobody. When a bundle fails each of its pieces is tried alone,
 * so that none falls with another.
 */
export class Bundel<T> {
  private wachtend: Stuk<T>[] = [];
  private vol = 0;

  constructor(private readonly bundeling: Bundeling<T>) {}

  /** Resolves when it is done; rejects with what went wrong when it was tried alone. */
  doe(inhoud: T): Promise<void> {
    return new Promise((klaar, mislukt) => {
      this.wachtend.push({ inhoud, klaar, mislukt });
      if (this.vol < this.bundeling.handen) void this.werk();
    });
  }

  private async werk(): Promise<void> {
    this.vol += 1;
    await Promise.resolve(); // who comes in the same breath comes along
    while (this.wachtend.length > 0) {
      const bundel = this.wachtend.slice(0, this.bundeling.hoogstens);
      this.wachtend = this.wachtend.slice(bundel.length);
      await this.doeSamen(bundel);
    }
    this.vol -= 1;
  }

  private async doeSamen(bundel: readonly Stuk<T>[]): Promise<void> {
    try {
      await this.bundeling.samen(bundel.map(({ inhoud }) => inhoud));
      for (const { klaar } of bundel) klaar();
    } catch (fout) {
      const [enige] = bundel;
      if (bundel.length === 1) enige?.mislukt(fout);
      else for (const stuk of bundel) await this.doeSamen([stuk]);
    }
  }
}
