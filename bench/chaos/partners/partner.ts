/**
 * One partner's system as a process of its own: receives signed messages, and answers work for its organisation with steps over the API.
 * It remembers nothing of what it did: a message that comes twice is answered twice, under the same `Idempotency-Key`.
 */
import { createHash } from 'node:crypto';
import { Partnersysteem, type Gedrag, type Ontvangen } from '../../../scripts/partner/systeem.js';
import { antwoordOp } from '../../snelheid/kind.js';
import { Balie } from '../balie.js';
import { Boek, type Afloop, type Vrager } from '../boek.js';

/** What the run asks of it. */
export type Partnervraag =
  | { readonly wat: 'adres' | 'bezig' | 'haal' }
  | { readonly wat: 'geheim'; readonly geheim: string }
  | { readonly wat: 'gedrag'; readonly gedrag: Gedrag }
  | { readonly wat: 'stappen'; readonly zet: boolean };

/** A message as it came, in the order in which they came. */
export interface Aankomst {
  readonly webhookId: string;
  /** of the event */
  readonly gebeurtenis: string;
  /** ms since 1970, by the clock of this machine */
  readonly op: number;
  /** digest of the body to the letter */
  readonly inhoud: string;
}

/** All that it has to tell in the end. */
export interface Partnerboek {
  readonly aankomsten: readonly Aankomst[];
  readonly geweigerd: number;
  readonly afgelopen: readonly Afloop[];
  readonly tegenspraak: readonly string[];
  /** commands that were given more than once because their message came more than once */
  readonly herhaald: number;
  /** references that it could not read */
  readonly onleesbaar: readonly string[];
}

/** How it answers what happened to work of its own organisation, and the version that the message speaks of. */
const ANTWOORDEN: readonly (readonly [type: string, versie: number, stap: Readonly<Record<string, unknown>>])[] = [
  ['.overdracht.openen.v1', 1, { stap: 'oppakken' }],
  ['.overdracht.oppakken.v1', 2, { stap: 'afronden', uitkomst: 'gedaan' }],
];

const { ORGANISATIE: organisatie = '', APIS = '', TOKEN = '' } = process.env;
const door: Vrager = [organisatie, 'koppeling'];
const boek = new Boek();
const balie = new Balie({ token: () => Promise.resolve(TOKEN) }, boek, APIS.split(','));
/** to whom a piece of work goes, as it was read */
const naar = new Map<string, Promise<unknown>>();
const gegeven = new Map<string, number>();
const onleesbaar: string[] = [];
let bezig = 0;
/** whether it answers with steps, or only listens */
let zetStappen = true;

const systeem = await Partnersysteem.open(0, (ontvangen) => {
  bezig += 1;
  void beantwoord(ontvangen).finally(() => (bezig -= 1));
});

async function beantwoord({ webhookId, bericht }: Ontvangen): Promise<void> {
  const antwoord = zetStappen && ANTWOORDEN.find(([type]) => bericht.type.endsWith(type));
  if (!antwoord) return;
  const bekend = naar.get(bericht.subject) ?? leesNaar(bericht.dataref);
  naar.set(bericht.subject, bekend);
  if ((await bekend) !== organisatie) return;
  const [, versie, body] = antwoord;
  gegeven.set(webhookId, (gegeven.get(webhookId) ?? 0) + 1);
  await balie.geef({
    sleutel: webhookId,
    soort: 'stap',
    door,
    pad: `${bericht.dataref}/stappen`,
    body,
    versie,
    zaak: bericht.subject,
  });
}

async function leesNaar(dataref: string): Promise<unknown> {
  const gelezen = await balie.leesZeker(door, dataref);
  if (gelezen?.status === 200) return gelezen.body['naar'];
  onleesbaar.push(`${organisatie} ${dataref}: ${gelezen?.status ?? 'geen antwoord'}`);
  return undefined;
}

function alsAankomst({ webhookId, bericht, inhoud, op }: Ontvangen): Aankomst {
  return {
    webhookId,
    gebeurtenis: bericht.id,
    op: performance.timeOrigin + op,
    inhoud: createHash('sha256').update(inhoud).digest('base64'),
  };
}

function vertel(): Partnerboek {
  return {
    aankomsten: systeem.ontvangen.map(alsAankomst),
    geweigerd: systeem.geweigerd,
    afgelopen: boek.afgelopen,
    tegenspraak: boek.tegenspraak,
    herhaald: [...gegeven.values()].filter((keren) => keren > 1).length,
    onleesbaar,
  };
}

antwoordOp(
  (vraag: Partnervraag) => {
    if (vraag.wat === 'geheim') systeem.geheim = vraag.geheim;
    if (vraag.wat === 'gedrag') systeem.gedrag = vraag.gedrag;
    if (vraag.wat === 'stappen') zetStappen = vraag.zet;
    const antwoord = { adres: systeem.url, bezig, haal: undefined, geheim: null, gedrag: null, stappen: null }[
      vraag.wat
    ];
    return Promise.resolve(vraag.wat === 'haal' ? vertel() : antwoord);
  },
  async () => {
    balie.sluit();
    await systeem.sluit();
  },
);
