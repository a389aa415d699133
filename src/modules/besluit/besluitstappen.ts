import { Injectable } from '@nestjs/common';
import { dagbegin } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Velden } from '../../kern/proces.js';
import {
  INGEBREKESTELLING,
  NIETS,
  type GenomenStap,
  type OpenOpdracht,
  type Uitwerking,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { Besluit } from './besluit.entity.js';

/** What the steps do that every room with a formal decision offers: objection, and being late (Awb art. 4:17, 6:4 and 6:15). */
@Injectable()
export class Besluitstappen {
  constructor(private readonly referentie: ReferentieLezer) {}

  /** @returns nothing for a step of the room itself */
  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    if (stap === 'bezwaar-ontvangen') return this.ontvangBezwaar(werk, zaak, velden);
    if (stap === 'ingebrekestelling-ontvangen') return this.ontvangIngebrekestelling(werk, zaak, velden);
    if (stap === 'dwangsom-melden') return { openen: [await this.aan(werk, zaak, 'DWANGSOM')] };
    return NIETS;
  }

  /** The decision stands meanwhile: nothing of the zaak changes. */
  private async ontvangBezwaar(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const { namens, ontvangenOp } = velden;
    const besluit = await this.eisBesluit(werk, zaak, velden['gebeurtenis']);
    eisDag(werk, String(ontvangenOp), besluit);
    await eisNieuw(werk, besluit);
    return { openen: [{ soort: 'bezwaar', velden: { besluit: besluit.id, namens, ontvangenOp } }] };
  }

  /** Two weeks from the day on which it came in; who decides hears it, unless they wrote it down themselves. */
  private async ontvangIngebrekestelling(werk: Werk, zaak: Zaak, { ontvangenOp }: Velden): Promise<Uitwerking> {
    const zelf = zaak.organisatie === werk.wie.organisatie;
    return {
      termijnen: [{ soort: INGEBREKESTELLING, start: dagbegin(String(ontvangenOp)) }],
      openen: zelf ? [] : [await this.aan(werk, zaak, 'KENNISGEVING')],
    };
  }

  private async aan(werk: Werk, zaak: Zaak, taak: 'DWANGSOM' | 'KENNISGEVING'): Promise<OpenOpdracht> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), zaak.organisatie);
    return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id } };
  }

  /** The decision that was taken in a step of this zaak, or else its last one. */
  private async eisBesluit({ boek }: Werk, zaak: Zaak, gebeurtenis: unknown): Promise<Besluit> {
    const besluiten = await boek.zoek(Besluit, 'where t.zaak_id = $1 order by t.genomen_op desc, t.id desc', [zaak.id]);
    if (typeof gebeurtenis !== 'string') {
      const [laatste] = besluiten;
      if (laatste) return laatste;
      throw new DomeinFout('eis-niet-gehaald', 'Op deze zaak is nog geen besluit genomen.', { eis: 'erIsEenBesluit' });
    }
    const genoemd = besluiten.find(({ gebeurtenisId }) => gebeurtenisId === gebeurtenis);
    if (genoemd) return genoemd;
    throw new DomeinFout('ongeldig', 'In die stap is geen besluit genomen.', {
      errors: [{ pad: 'gebeurtenis', melding: 'Kies de stap waarin het besluit is genomen.', code: 'onbekend' }],
    });
  }
}

function eisDag({ vandaag }: Werk, ontvangenOp: string, { bekendgemaaktOp }: Besluit): void {
  if (ontvangenOp >= bekendgemaaktOp && ontvangenOp <= vandaag) return;
  const melding = `Kies een dag vanaf ${bekendgemaaktOp} tot en met ${vandaag}.`;
  throw new DomeinFout('ongeldig', 'Het bezwaar kan niet op die dag zijn ontvangen.', {
    errors: [{ pad: 'ontvangenOp', melding, code: 'buiten-bereik' }],
  });
}

/** One objection to a decision, unless the client took the first one back; after it there is the court (Awb art. 8:1). */
async function eisNieuw({ boek }: Werk, { id }: Besluit): Promise<void> {
  const [eerder] = await boek.vraag<{ actief: boolean }>(
    'select b.actief from tns.bezwaar b where b.besluit_id = $1 and (b.actief or b.uitkomst is not null)',
    [id],
  );
  if (!eerder) return;
  throw new DomeinFout(
    'eis-niet-gehaald',
    eerder.actief
      ? 'Over dit besluit loopt al een bezwaar. Voeg nieuwe redenen daarbij.'
      : 'Op een bezwaar tegen dit besluit is al beslist. De cliënt kan naar de rechter.',
    { eis: 'nogGeenBezwaar' },
  );
}
