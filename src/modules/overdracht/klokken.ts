import type { Werk, Zaak } from '../../proces/index.js';
import type { Referentie } from '../referentie/index.js';

/** Outcomes of work that was done, here or another way; all others only say that it is not done here. */
const IS_GEBEURD: ReadonlySet<string> = new Set(['gedaan', 'anders-opgelost']);

/**
 * The clocks of the dossier that stop when this hand-off ends. What is not needed here may be needed where the same was asked:
 * then the clock runs on, so that who still has to do it hears it (promise 4).
 */
export async function klokkenDieStoppen(
  werk: Werk,
  zaak: Zaak,
  { referentie, taak, uitkomst }: { referentie: Referentie; taak: string; uitkomst: string },
): Promise<readonly string[]> {
  const { stoptTermijnen } = referentie.taak(taak);
  // a dossier that closes has stopped its clocks already, and takes no more steps
  if (stoptTermijnen.length === 0 || !werk.dossier.open) return [];
  if (IS_GEBEURD.has(uitkomst)) return stoptTermijnen;
  const elders = await openTakenNaast(werk, zaak);
  const loopt = new Set(elders.flatMap((code) => referentie.zoek('taak', code)?.stoptTermijnen ?? []));
  return stoptTermijnen.filter((soort) => !loopt.has(soort));
}

/** Taken of the other hand-offs that are open in the dossier. */
async function openTakenNaast({ boek, dossier }: Werk, { id }: Zaak): Promise<string[]> {
  const rijen = await boek.vraag<{ taak: string }>(
    `select distinct taak from tns.zaak where dossier_id = $1 and soort = 'overdracht' and open and id <> $2 and taak is not null`,
    [dossier.id, id],
  );
  return rijen.map(({ taak }) => taak);
}
