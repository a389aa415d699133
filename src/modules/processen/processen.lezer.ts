import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { alsGegevens, type Proces } from '../../kern/proces.js';
import { Kamers } from '../../proces/index.js';
import { alsMermaid } from './mermaid.js';
import type { ProcesDto, ProcesRegelDto } from './processen.dto.js';

/** The questions about the process tables that this house runs on. The same for everyone. */
@Injectable()
export class ProcessenLezer {
  constructor(private readonly kamers: Kamers) {}

  /** All tables, by name. */
  lijst(): ProcesRegelDto[] {
    return this.kamers
      .processen()
      .map(({ soort, label, uitleg }) => ({ soort, label, uitleg, hash: this.kamers.hash(soort) }))
      .toSorted((a, b) => (a.soort < b.soort ? -1 : 1));
  }

  /** @throws DomeinFout `niet-gevonden` */
  tabel(soort: string): ProcesDto {
    // alsGegevens gives the table itself, of which this class describes the fields
    return { hash: this.kamers.hash(soort), ...(alsGegevens(this.haal(soort)) as Omit<ProcesDto, 'hash'>) };
  }

  /** @throws DomeinFout `niet-gevonden` */
  diagram(soort: string): string {
    return alsMermaid(this.haal(soort));
  }

  private haal(soort: string): Proces {
    const proces = this.kamers.processen().find((deze) => deze.soort === soort);
    if (!proces) throw new DomeinFout('niet-gevonden', 'Dit proces is er niet.');
    return proces;
  }
}
