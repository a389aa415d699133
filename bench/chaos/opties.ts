import { parseArgs } from 'node:util';

/** What `npm run chaos` was asked to do. */
export interface ChaosOpties {
  readonly zaad: number;
  readonly redis: boolean;
  readonly snel: boolean;
  readonly zelftest: boolean;
  /** systems of partners are subscribed, and fail as well */
  readonly partners: boolean;
}

/** The run that everybody gets who says nothing else. */
const STANDAARD_ZAAD = 20261122;

/** @throws Error in plain words when an option is unknown or the seed is no number */
export function leesOpties(argumenten: readonly string[]): ChaosOpties {
  const { values } = parseArgs({
    args: [...argumenten],
    options: {
      zaad: { type: 'string' },
      redis: { type: 'boolean', default: false },
      snel: { type: 'boolean', default: false },
      zelftest: { type: 'boolean', default: false },
      partners: { type: 'boolean', default: false },
    },
  });
  const zaad = values.zaad === undefined ? STANDAARD_ZAAD : Number(values.zaad);
  if (!Number.isSafeInteger(zaad) || zaad < 0) throw new Error('--zaad moet een heel getal zijn, 0 of hoger.');
  const { redis, snel, zelftest, partners } = values;
  return { zaad, redis, snel, zelftest, partners };
}
