import type { ProcessenLezer } from '../../modules/processen/index.js';
import type { Referentie } from '../../modules/referentie/index.js';

/** A process table as the service publishes it. */
export type Procestabel = ReturnType<ProcessenLezer['tabel']>;

/** An arrow of it. */
export type Pijl = Procestabel['overgangen'][number];

/** A clock of it. */
export type Klokregel = Procestabel['termijnen'][number];

/** A length of a clock, as it holds today. */
export type Kloklengte = ReturnType<Referentie['termijn']>;
