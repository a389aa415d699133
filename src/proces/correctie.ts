import { dagbegin } from '../kern/dag.js';
import { DomeinFout } from '../kern/fout.js';
import type { Proces, Velden } from '../kern/proces.js';
import { CORRECTIESTAP } from '../kern/correctiestap.js';
import { Gebeurtenis, GebeurtenisInhoud } from './gebeurtenis.entity.js';
import type { Kamer, Uitwerking } from './kamer.js';
import { Termijn } from './termijn.entity.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** A step that is put right, in which room, and how its fields are read back. */
export interface Correctie {
  readonly kamer: Kamer;
  readonly velden: Velden;
  readonly ontcijfer: (inhoud: GebeurtenisInhoud) => Velden;
}

/** Is this the step that is the same in every room? Some rooms have one of their own, which also changes their row. */
export function isGedeeldeCorrectie({ stappen }: Proces, stap: string): boolean {
  return stap === 'corrigeren' && stappen[stap] === CORRECTIESTAP.corrigeren;
}

/**
 * A new gebeurtenis that points to the old one; clocks that began with it, or that count from a day that was filled in there, begin
 * on the right day; whoever acted on it is told.
 * @throws DomeinFout `ongeldig` for a step of another zaak or a day to come, `geen-recht` for a step of another organisation
 */
export async function corrigeer(werk: Werk, zaak: Zaak, correctie: Correctie): Promise<Uitwerking> {
  const { velden } = correctie;
  const oud = await eisGebeurtenis(werk, zaak, String(velden['gebeurtenis']));
  const { datum } = velden;
  if (!werk.dossier.open) {
    throw new DomeinFout('eis-niet-gehaald', 'Dit dossier is afgesloten. Heropen het eerst; dan kunt u verbeteren.', {
      eis: 'dossierIsOpen',
    });
  }
  return {
    corrigeert: oud.id,
    verschuif: typeof datum === 'string' ? await verbeterDag(werk, zaak, { correctie, oud, datum }) : [],
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

function eisGeweest({ vandaag }: Werk, datum: string): void {
  if (datum <= vandaag) return;
  throw new DomeinFout('ongeldig', 'Die dag moet nog komen.', {
    errors: [{ pad: 'datum', melding: 'Kies een dag die al geweest is.', code: 'toekomst' }],
  });
}

type Verschoven = NonNullable<Uitwerking['verschuif']>[number];

interface Verbetering {
  readonly correctie: Correctie;
  readonly oud: Gebeurtenis;
  readonly datum: string;
}

/** What was filled in is read back, so that the room can say whether the day can be put right, and clocks can be told apart. */
async function verbeterDag(werk: Werk, zaak: Zaak, verbetering: Verbetering): Promise<Verschoven[]> {
  const { correctie, oud, datum } = verbetering;
  eisGeweest(werk, datum);
  const ingevuld = await leesVelden(werk, oud.id, correctie);
  const { kamer } = correctie;
  const dagen = kamer.proces.termijnen.flatMap(({ vanaf = [] }) => vanaf.filter(({ stap }) => stap === oud.stap));
  if (dagen.length > 0) {
    const isIngevuld = dagen.some(({ veld }) => ingevuld[veld] !== undefined);
    await kamer.verbeterDag?.(werk, zaak, { stap: oud.stap, datum, isIngevuld });
  }
  return verschoven(werk, zaak, { ...verbetering, ingevuld });
}

/**
 * Running clocks that began in the very step that was wrong, or count from the day that was filled in there; also when that day was
 * put right before. A clock that started anew since then counts from something else, and stays.
 */
async function verschoven(
  werk: Werk,
  zaak: Zaak,
  { correctie, oud, datum, ingevuld }: Verbetering & { readonly ingevuld: Velden },
): Promise<Verschoven[]> {
  const { boek, klokken } = werk;
  const [alle, dagen] = await Promise.all([
    klokken.get(zaak.id) ?? boek.zoek(Termijn, 'where t.zaak_id = $1 order by t.id', [zaak.id]),
    eerdereDagen(werk, oud, correctie),
  ]);
  const begon = new Set([oud.moment, ...dagen.map(dagbegin)].map((moment) => moment.getTime()));
  const teltVanaf = await klokkenVanaf(werk, zaak, { correctie, stap: oud.stap });
  const teltMee = ({ soort, start }: Termijn): boolean => {
    const veld = teltVanaf.get(soort);
    const dag = veld === undefined ? undefined : ingevuld[veld];
    return begon.has(start.getTime()) || (typeof dag === 'string' && dagbegin(dag).getTime() === start.getTime());
  };
  return alle
    .filter((klok) => klok.gestoptOp === null && teltMee(klok))
    .map(({ soort }) => ({ soort, start: dagbegin(datum) }));
}

/** Clocks that the table lets count from a day of this step, with the field that names it. */
async function klokkenVanaf(
  werk: Werk,
  zaak: Zaak,
  { correctie: { kamer }, stap }: { readonly correctie: Correctie; readonly stap: string },
): Promise<Map<string, string>> {
  const gevonden = new Map<string, string>();
  for (const { soort: familie, perZaak, vanaf = [] } of kamer.proces.termijnen) {
    const dag = vanaf.find((een) => een.stap === stap);
    const soort = perZaak ? await kamer.termijnsoort?.(werk, zaak, familie) : familie;
    if (dag !== undefined && soort) gevonden.set(soort, dag.veld);
  }
  return gevonden;
}

/** The days to which this step was corrected before. */
async function eerdereDagen({ boek }: Werk, { id, zaakId }: Gebeurtenis, { ontcijfer }: Correctie): Promise<string[]> {
  const inhouden = await boek.zoek(
    GebeurtenisInhoud,
    'join tns.gebeurtenis g on g.id = t.gebeurtenis_id where g.zaak_id = $1 and g.corrigeert = $2',
    [zaakId, id],
  );
  return inhouden.flatMap((inhoud) => {
    const { datum } = ontcijfer(inhoud);
    return typeof datum === 'string' ? [datum] : [];
  });
}

/** What was filled in at the step; nothing when that was erased. */
async function leesVelden({ boek }: Werk, id: string, { ontcijfer }: Correctie): Promise<Velden> {
  const [inhoud] = await boek.zoek(GebeurtenisInhoud, 'where t.gebeurtenis_id = $1', [id]);
  return inhoud ? ontcijfer(inhoud) : {};
}
