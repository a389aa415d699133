import type { Vraag } from '../huis.js';
import type { Partner } from './kring.js';
import type { Aankomst, Partnerboek } from './partner.js';

/** What partners heard against what happened. */
export interface Partnerbevinding {
  /** hand-offs in all */
  readonly overdrachten: number;
  /** messages that came, copies included, and how many of them were copies */
  readonly berichten: number;
  readonly kopieen: number;
  /** answers of partners that were given more than once, under one key */
  readonly herhaald: number;
  /** deliveries that were not sent after all: the organisation was out of it by then */
  readonly vervallen: number;
  /** events that an organisation may see and never heard of */
  readonly verloren: readonly string[];
  /** deliveries that the service calls delivered and the partner does not know, or the other way round */
  readonly oneens: readonly string[];
  /** deliveries that are not delivered: dead, or still waiting */
  readonly onbezorgd: readonly string[];
  /** one event under two ids, or one id with two contents */
  readonly onherkenbaar: readonly string[];
  /** messages of a dossier that came before an earlier one, or again after a later one */
  readonly uitVolgorde: readonly string[];
  /** messages of dossiers in which the organisation never was */
  readonly nietVoorHen: readonly string[];
  /** references that a partner could not read, and messages with a wrong signature */
  readonly onbruikbaar: readonly string[];
}

/** An event as the database holds it. */
interface Gebeurtenis {
  readonly id: string;
  readonly dossier: string;
  readonly volgorde: string;
}

/**
 * What was offered to it and what it sent (other zaken change hands), and all that happened in a dossier after the step by which the organisation came in and stayed: that it must have heard.
 * After, by `volgorde`: that is drawn under the lock of the dossier, while moments of steps that waited for each other may cross.
 */
const MOET = `select g.id from tns.abonnement a join tns.gebeurtenis g on g.moment >= a.gemaakt_op join tns.zaak z on z.id = g.zaak_id
  where a.id = $1 and (a.organisatie = z.inzender or (z.soort = 'overdracht' and a.organisatie = z.organisatie) or exists (select from tns.betrokkenheid b
    where b.dossier_id = g.dossier_id and b.organisatie = a.organisatie and b.aard <> 'ontvanger' and b.tot is null
      and exists (select from tns.gebeurtenis v where v.dossier_id = b.dossier_id and v.moment = b.van and v.volgorde < g.volgorde)))`;
/** All that it may ever have been told. */
const MAG = `select g.id from tns.gebeurtenis g join tns.zaak z on z.id = g.zaak_id where $1 in (z.organisatie, z.inzender, z.verantwoordelijke)
    or exists (select from tns.overdracht o where o.dossier_id = g.dossier_id and $1 in (o.van, o.naar))
    or exists (select from tns.betrokkenheid b where b.dossier_id = g.dossier_id and b.organisatie = $1 and b.aard <> 'ontvanger')`;
const AFGELEVERD = `select gebeurtenis_id as id from tns.aflevering where abonnement_id = $1 and toestand = 'afgeleverd'`;
const ONBEZORGD = `select toestand || ' ' || soort || '.' || stap || ' na ' || pogingen || ': ' || coalesce(laatste_fout, 'geen fout') as wat
  from tns.aflevering where toestand in ('wacht', 'bezig', 'dood')`;

/** Lays what every partner received beside what the database holds, past row-level security. */
export async function kijkNa(
  vraag: Vraag,
  partners: readonly Partner[],
  boeken: readonly Partnerboek[],
): Promise<Partnerbevinding> {
  const alle = await vraag<Gebeurtenis>('select id, dossier_id as dossier, volgorde::text from tns.gebeurtenis');
  const gebeurtenissen = new Map(alle.map((een) => [een.id, een]));
  const perPartner = await Promise.all(
    partners.map(async (partner, i) => {
      const boek = boeken[i] ?? mis(`van ${partner.organisatie} is geen boek`);
      return kijkNaBij(vraag, partner, { boek, gebeurtenissen });
    }),
  );
  const samen = <T>(lees: (een: Partnerblik) => readonly T[]): T[] => perPartner.flatMap((een) => [...lees(een)]);
  const [telling] = await vraag<{ overdrachten: number; vervallen: number }>(
    `select (select count(*) from tns.overdracht)::int as overdrachten,
       (select count(*) from tns.aflevering where toestand = 'vervallen')::int as vervallen`,
  );
  const som = (tel: (boek: Partnerboek) => number): number => boeken.reduce((uit, boek) => uit + tel(boek), 0);
  return {
    overdrachten: telling?.overdrachten ?? 0,
    vervallen: telling?.vervallen ?? 0,
    berichten: som(({ aankomsten }) => aankomsten.length),
    kopieen: som(({ aankomsten }) => aankomsten.length - new Set(aankomsten.map(({ webhookId }) => webhookId)).size),
    herhaald: som(({ herhaald }) => herhaald),
    verloren: samen(({ verloren }) => verloren),
    oneens: samen(({ oneens }) => oneens),
    nietVoorHen: samen(({ nietVoorHen }) => nietVoorHen),
    onherkenbaar: boeken.flatMap(({ aankomsten }) => vindOnherkenbaar(aankomsten)),
    uitVolgorde: boeken.flatMap(({ aankomsten }) => vindUitVolgorde(aankomsten, gebeurtenissen)),
    onbezorgd: (await vraag<{ wat: string }>(ONBEZORGD)).map(({ wat }) => wat),
    onbruikbaar: boeken.flatMap(({ onleesbaar, geweigerd }, i) => [
      ...onleesbaar,
      ...(geweigerd > 0 ? [`${partners[i]?.organisatie}: ${geweigerd} met een verkeerde handtekening`] : []),
    ]),
  };
}

type Partnerblik = Pick<Partnerbevinding, 'verloren' | 'oneens' | 'nietVoorHen'>;

/** Of one partner: what it had to hear, what it may hear, and what the service says that it heard. */
async function kijkNaBij(
  vraag: Vraag,
  { organisatie, abonnement }: Partner,
  { boek, gebeurtenissen }: { boek: Partnerboek; gebeurtenissen: ReadonlyMap<string, Gebeurtenis> },
): Promise<Partnerblik> {
  const ids = async (sql: string, waarde: string): Promise<string[]> =>
    (await vraag<{ id: string }>(sql, [waarde])).map(({ id }) => id);
  const gekomen = new Set(boek.aankomsten.map(({ gebeurtenis }) => gebeurtenis));
  const [moet, mag, afgeleverd] = [
    await ids(MOET, abonnement),
    new Set(await ids(MAG, organisatie)),
    new Set(await ids(AFGELEVERD, abonnement)),
  ];
  const alsRegel = (id: string): string =>
    `${organisatie}: gebeurtenis ${id} van dossier ${gebeurtenissen.get(id)?.dossier ?? '?'}`;
  return {
    verloren: moet.filter((id) => !gekomen.has(id)).map(alsRegel),
    nietVoorHen: [...gekomen].filter((id) => !mag.has(id)).map(alsRegel),
    oneens: [
      ...[...afgeleverd].filter((id) => !gekomen.has(id)),
      ...[...gekomen].filter((id) => !afgeleverd.has(id)),
    ].map(alsRegel),
  };
}

/** A partner recognises a copy by its id: so one event has one id, and one id has one content. */
function vindOnherkenbaar(aankomsten: readonly Aankomst[]): string[] {
  const bijId = new Map<string, string>();
  const bijGebeurtenis = new Map<string, string>();
  const fouten: string[] = [];
  for (const { webhookId, gebeurtenis, inhoud } of aankomsten) {
    if ((bijId.get(webhookId) ?? inhoud) !== inhoud) fouten.push(`${webhookId} kwam met een andere inhoud`);
    if ((bijGebeurtenis.get(gebeurtenis) ?? webhookId) !== webhookId)
      fouten.push(`${gebeurtenis} kwam onder twee nummers`);
    bijId.set(webhookId, inhoud);
    bijGebeurtenis.set(gebeurtenis, webhookId);
  }
  return fouten;
}

/** Of one dossier nothing may come after something later, copies included. */
function vindUitVolgorde(
  aankomsten: readonly Aankomst[],
  gebeurtenissen: ReadonlyMap<string, Pick<Gebeurtenis, 'dossier' | 'volgorde'>>,
): string[] {
  const laatste = new Map<string, bigint>();
  const fouten: string[] = [];
  for (const { gebeurtenis } of aankomsten) {
    const { dossier, volgorde } = gebeurtenissen.get(gebeurtenis) ?? { dossier: '', volgorde: '-1' };
    const nu = BigInt(volgorde);
    if (nu < (laatste.get(dossier) ?? 0n))
      fouten.push(`gebeurtenis ${gebeurtenis} kwam na een latere van dossier ${dossier}`);
    else laatste.set(dossier, nu);
  }
  return fouten;
}

function mis(melding: string): never {
  throw new Error(melding);
}
