import { Injectable } from '@nestjs/common';
import type { Werk } from '../../../proces/index.js';
import { Inzendingen } from '../inzending.js';
import type { Opgave } from './situatie.js';

/** The newest form of a dossier, for rooms that show a part of it. Who gets it answers for showing no more than it may. */
@Injectable()
export class OpgaveLezer {
  constructor(private readonly inzendingen: Inzendingen) {}

  /** @returns the form as it stands now; null when the caller may see no aanmelding of this dossier */
  async laatste(werk: Werk): Promise<Opgave | null> {
    const aanmelding = await this.inzendingen.zoekLaatste(werk);
    return aanmelding && this.inzendingen.ontcijfer(aanmelding);
  }
}
