/** Where the sort values of a list stand: rows that this organisation may see, as SQL giving `op` and `id`. */
export interface Sortering {
  readonly sql: string;
  readonly richting: 'asc' | 'desc';
  /** name of the list in its cursors */
  readonly lijst: string;
}

/** Of the dossier in which the most happened. */
export const DRUK = `select id from tns.zaak where soort = 'dossier' order by versie desc limit 1`;

/** What happened in that dossier: its gebeurtenissen, or the looks into it. */
export function drukte(tabel: 'gebeurtenis' | 'inzage', vorm: Pick<Sortering, 'richting' | 'lijst'>): Sortering {
  return { sql: `select t.moment as op, t.id from tns.${tabel} t where t.dossier_id = (${DRUK})`, ...vorm };
}

/** The newest open zaak of a soort with this organisation. */
export const EEN = (soort: string, organisatie: string): string =>
  `select id from tns.zaak where soort = '${soort}' and organisatie = '${organisatie}' and open order by aangemaakt_op desc limit 1`;

/** Work in queues, the most urgent first. */
export function werk(organisatie: string, filter = 'true'): Sortering {
  return {
    sql: `select urgentie_op as op, id from tns.zaak where organisatie = '${organisatie}' and open and wachtrij is not null and ${filter}`,
    richting: 'asc',
    lijst: 'werkvoorraad',
  };
}

/** What an organisation sees of one soort, the newest first. */
export function zaken(soort: string, organisatie: string): Sortering {
  return {
    sql: `select op, zaak_id as id from tns.zicht where soort = '${soort}' and organisatie = '${organisatie}'`,
    richting: 'desc',
    lijst: soort,
  };
}
