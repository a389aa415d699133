import { dagbegin } from '../kern/dag.js';
import { DomeinFout } from '../kern/fout.js';
import type { Proces, Velden } from '../kern/proces.js';
import { CORRECTIESTAP } from '../kern/correctiestap.js';
import { Gebeurtenis } from './gebeurtenis.entity.js';
import type { Uitwerking } from './kamer.js';
import { Termijn } from './termijn.entity.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** Is this the step that is the same in every room? Some rooms have one of their own, which also changes their row. */
export function isGedeeldeCorrectie({ stappen }: Proces, stap: string): boolean {
  return stap === 'corrigeren' && stappen[stap] === CORRECTIESTAP.corrigeren;
}

/**
 * A new gebeurtenis that points to the old one; clocks that began with it begin on the right day; whoever acted on it is told.
 * @throws DomeinFout `ongeldig` for a step of another zaak or a day to come, `geen-recht` for a step of another organisation
 */
export async function corrigeer(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
  const oud = await eisGebeurtenis(werk, zaak, String(velden['gebeurtenis']));
  const { datum } = velden;
  if (!werk.dossier.open) {
    throw new DomeinFout('eis-niet-gehaald', 'Dit dossier is afgesloten. Heropen het eerst; dan kunt u verbeteren.', {
      eis: 'dossierIsOpen',
    });
  }
  return {
    corrigeert: oud.id,
    verschuif: typeof datum === 'string' ? await klokkenVan(werk, zaak, { oud, datum }) : [],
    stappen: [{ soort: 'dossier', zaakId: zaak.dossierId, stap: 'correctie-melden', velden: { zaak: zaak.id } }],
  };
}

async function eisGebeurtenis({ boek, wie }: Werk, zaak: Zaak, id: string): Promise<Gebeurtenis> {
  const [oud] = await boek.zoek(Gebeurtenis, 'where t.id = $1 and t.zaak_id = $2', [id, zaak.id]);
  if (!oud) {
    throw new DomeinFout('ongeldig', 'De gebeurtenis die u wilt verbeteren hoort niet bij deze zaak.', {
      errors: [{ pad: 'gebeurtenis', melding: 'Neem het nummer over uit de stappen van deze zaak.', code: 'onbekend' }],
    });
  }
  const beslist = wie.rol === 'beslisser' && zaak.organisatie === wie.organisatie;
  if (oud.organisatie === wie.organisatie || beslist) return oud;
  throw new DomeinFout(
    'geen-recht',
    'Deze stap is van een andere organisatie. Vraag haar, of wie beslist, om te verbeteren.',
    {
      rollen: ['beslisser'],
    },
  );
}

/** Running clocks that began in the very step that was wrong. */
async function klokkenVan(
  { boek, klokken, vandaag }: Werk,
  { id }: Zaak,
  { oud, datum }: { oud: Gebeurtenis; datum: string },
): Promise<{ soort: string; start: Date }[]> {
  if (datum > vandaag) {
    throw new DomeinFout('ongeldig', 'Die dag moet nog komen.', {
      errors: [{ pad: 'datum', melding: 'Kies een dag die al geweest is.', code: 'toekomst' }],
    });
  }
  const alle = klokken.get(id) ?? (await boek.zoek(Termijn, 'where t.zaak_id = $1 order by t.id', [id]));
  return alle
    .filter(({ gestoptOp, start }) => gestoptOp === null && start.getTime() === oud.moment.getTime())
    .map(({ soort }) => ({ soort, start: dagbegin(datum) }));
}
