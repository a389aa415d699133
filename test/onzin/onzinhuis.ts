import { waarschuw } from '../fabriek/waarschuwing.js';
import type { Antwoord, Vraag, Vrager } from '../opzet/huis.js';
import { afwijkingen, DOCUMENT, type Route } from '../stappen/contract.js';
import { Werkplaats } from '../stappen/werkplaats.js';

/** On every answer, whatever it says. */
const KOPPEN: Readonly<Record<string, RegExp>> = {
  'api-version': /^\d+\.\d+\.\d+/,
  'cache-control': /^no-store$/,
  'content-security-policy': /default-src 'none'/,
  'strict-transport-security': /max-age=\d+/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
};

/** What somebody sends, and what may come back. */
export interface Onzin extends Vraag {
  readonly naam: string;
  readonly methode: string;
  /** with its query, from `/v1` on */
  readonly adres: string;
  /** the path as the contract writes it; absent: a place that is not in the contract */
  readonly pad?: string;
  readonly mag: readonly number[];
}

/** Somebody with every right there is to try things with. */
export const TOETSER: Vrager = ['GGD', 'teamleider'];

/** A house with one zaak of every kind in it, so that nonsense reaches as far as it can. */
export class Onzinhuis {
  private constructor(
    readonly werkplaats: Werkplaats,
    private readonly ids: Readonly<Record<string, string>>,
    private readonly versies: Readonly<Record<string, number>>,
  ) {}

  static async open(): Promise<Onzinhuis> {
    const werkplaats = await Werkplaats.open();
    const overleg = await werkplaats.bereik('casusoverleg', 'bijeen-te-roepen');
    const opvang = await werkplaats.bereik('opvang', 'gereserveerd');
    const briefadres = await werkplaats.bereik('briefadres', 'aangevraagd');
    const intake = await werkplaats.bereik('intake', 'plan-concept');
    const uitkering = await werkplaats.bereik('uitkering', 'in-behandeling');
    const aanmelding = await werkplaats.meldAan();
    const overdrachten = await werkplaats.moet('GET', `/overdrachten?dossier=${aanmelding.dossier}`, { door: TOETSER });
    const { rows } = await werkplaats.huis.superuser.query<{ client: string; versie: number }>(
      'select client_id as client, c.versie from tns.dossier d join tns.client c on c.id = d.client_id where d.id = $1',
      [aanmelding.dossier],
    );
    const concept = await werkplaats.moet('POST', '/aanmeldingconcepten', {
      door: TOETSER,
      body: { inhoud: { acuut: true } },
    });
    const abonnement = await werkplaats.moet('POST', '/abonnementen', {
      door: TOETSER,
      body: { naam: 'Proef', doel: 'https://partner.example/webhook' },
    });
    const { rows: afleveringen } = await werkplaats.huis.superuser.query<{ id: string }>(
      `insert into tns.aflevering (id, abonnement_id, organisatie, dossier_id, zaak_id, gebeurtenis_id, volgorde, soort, stap,
         toestand, pogingen, gemaakt_op, klaar_op)
       select gen_random_uuid(), $1, 'GGD', dossier_id, zaak_id, id, volgorde, soort, stap, 'afgeleverd', 1, moment, moment
         from tns.gebeurtenis limit 1 returning id`,
      [abonnement.id],
    );
    const nazorg = await werkplaats.bereik('nazorg', 'waakvlam');
    const bezwaar = await werkplaats.bereik('bezwaar', 'ontvangen');
    const veldwerk = await werkplaats.bereik('veldwerk', 'in-contact');
    const verwijzing = await werkplaats.bereik('verwijzing', 'concept');
    const waarschuwing = await waarschuw(
      async (sql, waarden) => (await werkplaats.huis.superuser.query<{ klok: string }>(sql, [...waarden])).rows,
      aanmelding.id,
    );
    const { rows: links } = await werkplaats.huis.superuser.query<{ id: string }>(
      `insert into tns.uitnodiging (id, overdracht_id, dossier_id, van, naar, merk, versie, gemaakt_door, gemaakt_op, vervalt_op)
       select gen_random_uuid(), o.id, o.dossier_id, 'GGD', o.naar, sha256('proef'), 1, 'proef', $2, $2::timestamptz + interval '72 hours'
         from tns.overdracht o where o.id = $1 returning id`,
      [overdrachten.resultaten[0]?.id, Werkplaats.NU],
    );
    const ids = {
      uitnodigingen: links[0]?.id ?? '',
      klokken: waarschuwing.klok,
      waarschuwingen: waarschuwing.id,
      verwijzingen: verwijzing.id,
      aanmeldingen: aanmelding.id,
      dossiers: aanmelding.dossier,
      overdrachten: overdrachten.resultaten[0]?.id ?? '',
      casusoverleggen: overleg.id,
      opvangplaatsingen: opvang.id,
      briefadresaanvragen: briefadres.id,
      bezwaren: bezwaar.id,
      intakes: intake.id,
      nazorgtrajecten: nazorg.id,
      veldwerktrajecten: veldwerk.id,
      uitkeringsaanvragen: uitkering.id,
      clienten: rows[0]?.client ?? '',
      aanmeldingconcepten: concept.id,
      abonnementen: abonnement.id,
      afleveringen: afleveringen[0]?.id ?? '',
    };
    const versies = Object.fromEntries(
      await Promise.all(Object.entries(ids).map(async ([naam, id]) => [naam, await werkplaats.versie(id)] as const)),
    );
    return new Onzinhuis(werkplaats, ids, {
      ...versies,
      clienten: rows[0]?.versie ?? 1,
      aanmeldingconcepten: concept.versie,
      klokken: 1,
      waarschuwingen: 1,
      abonnementen: abonnement.versie,
      uitnodigingen: 1,
    });
  }

  async sluit(): Promise<void> {
    await this.werkplaats.sluit();
  }

  /** Where an operation lives, with a zaak in it that is really there. */
  adres({ pad }: Pick<Route, 'pad'>): string {
    return `/v1${pad
      .replace('{id}', this.ids[kamer(pad)] ?? '')
      .replace('{naam}', 'aanleidingen')
      .replace('{code}', 'crisisopvang-kromhout')
      .replace('{datum}', '2026-11-20')
      .replace('{regeling}', 'housing-first')
      .replace('{soort}', 'overdracht')
      .replace('{domein}', 'financien')}`;
  }

  /** The version that a command on this operation must name. */
  versie({ pad }: Pick<Route, 'pad'>): number {
    return this.versies[kamer(pad)] ?? 1;
  }

  /** A request to an operation with everything in order but its body. */
  vraag(route: Route): Pick<Onzin, 'methode' | 'adres' | 'pad' | 'door' | 'versie'> {
    const metVersie = route.operatie.parameters?.some(({ name }) => name === 'If-Match') === true;
    return {
      methode: route.methode,
      adres: this.adres(route),
      pad: route.pad,
      door: TOETSER,
      ...(metVersie ? { versie: this.versie(route) } : {}),
    };
  }

  /**
   * Sends nonsense. Never a 5xx, always problem+json with all headers, always as the contract says, never a row.
   * @returns what went otherwise, in words
   */
  async probeer(onzin: readonly Onzin[]): Promise<string[]> {
    const fouten: string[] = [];
    const voor = JSON.stringify(await this.werkplaats.huis.telRijen());
    for (const deel of onzin) {
      const antwoord = await this.stuur(deel);
      const zegt = this.keur(deel, antwoord);
      if (zegt.length > 0) fouten.push(`${deel.methode} ${deel.adres.slice(0, 120)} ${deel.naam}: ${zegt.join('; ')}`);
    }
    if (JSON.stringify(await this.werkplaats.huis.telRijen()) !== voor) fouten.push('er is iets geschreven');
    return fouten;
  }

  private async stuur({ methode, adres, ...vraag }: Onzin): Promise<Antwoord> {
    try {
      return await this.werkplaats.huis.vraag(methode, adres, vraag);
    } catch (fout) {
      return { status: 0, koppen: new Headers(), body: { fout: String(fout) } };
    }
  }

  private keur({ methode, pad, mag }: Onzin, { status, koppen, body }: Antwoord): string[] {
    const fouten = mag.includes(status)
      ? []
      : [`gaf ${status} in plaats van ${mag.join(' of ')}: ${JSON.stringify(body).slice(0, 300)}`];
    if (status === 0) return fouten;
    for (const [naam, vorm] of Object.entries(KOPPEN)) {
      if (!vorm.test(koppen.get(naam) ?? '')) fouten.push(`kop ${naam} is ${koppen.get(naam) ?? 'weg'}`);
    }
    if (status < 400) return fouten;
    if (koppen.get('content-type') !== 'application/problem+json; charset=utf-8')
      fouten.push(`soort ${koppen.get('content-type') ?? 'weg'}`);
    if (body['status'] !== status) fouten.push(`zegt status ${String(body['status'])}`);
    if (!/^urn:uuid:[0-9a-f-]{36}$/.test(String(body['instance'])))
      fouten.push(`zegt instance ${String(body['instance'])}`);
    if (pad !== undefined && DOCUMENT.paths[pad]?.[methode.toLowerCase()])
      fouten.push(...afwijkingen(methode, pad, status, body));
    return fouten;
  }
}

/** How a test calls an operation. */
export function naamVan({ methode, pad }: Route): string {
  return `${methode} ${pad}`;
}

function kamer(pad: string): string {
  return pad.split('/')[1] ?? '';
}
