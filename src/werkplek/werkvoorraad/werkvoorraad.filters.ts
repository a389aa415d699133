import { WerkvoorraadQuery } from '../../modules/werkvoorraad/index.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';

/** Rows on a page: what fits on two screens, so that nobody scrolls past what is late. */
const REGELS = 25;

/** Names in the address that say what has just happened; they choose no work. */
const BERICHT = new Set(['gedaan', 'gevolg']);

const keuring = new KeuringPipe();

/** What stands in the address: every filter stays there, so that a link or a reload shows the same. */
export type Adresvragen = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The filters of the address, checked by the same rules as those of the API. A field that was left empty in the form
 * filters nothing.
 * @throws DomeinFout `ongeldig`
 */
export async function leesFilters(vragen: Adresvragen): Promise<WerkvoorraadQuery> {
  const gevuld = Object.entries(vragen).filter(
    ([naam, waarde]) => !BERICHT.has(naam) && waarde !== undefined && waarde !== '',
  );
  return keuring.keur(WerkvoorraadQuery, { limit: REGELS, ...Object.fromEntries(gevuld) });
}

/** The address of the page with these filters, without what is the same as when left out. */
export function werkvoorraadpad({
  wachtrij,
  status,
  termijnstatus,
  mijn,
  vrij,
  soort,
  cursor,
}: Partial<Omit<WerkvoorraadQuery, 'limit'>>): string {
  const vragen = new URLSearchParams();
  for (const een of wachtrij ?? []) vragen.append('wachtrij', een);
  if (status !== undefined) vragen.set('status', status);
  if (termijnstatus !== undefined) vragen.set('termijnstatus', termijnstatus);
  if (soort !== undefined) vragen.set('soort', soort);
  if (mijn === true) vragen.set('mijn', 'true');
  if (vrij === true) vragen.set('vrij', 'true');
  if (cursor !== undefined) vragen.set('cursor', cursor);
  return vragen.size === 0 ? '/werkplek' : `/werkplek?${vragen.toString()}`;
}
