/** One page of a list to find: what the caller may see of one soort, the newest first. A filter that is absent does not matter. */
export interface Zichtvraag {
  readonly soort: string;
  readonly organisatie: string;
  /** any of these; needed for the filters below, which have their index per toestand */
  readonly toestanden?: readonly string[] | undefined;
  readonly dossier?: string | undefined;
  readonly wachtrij?: string | undefined;
  readonly groep?: string | undefined;
  readonly regiehouder?: string | undefined;
  /** sort values of the last row seen */
  readonly na?: readonly unknown[] | undefined;
  readonly hoogstens: number;
}

/** A zaak on a page, as `tns.zicht` gives it. */
export interface Gevonden {
  readonly id: string;
  readonly op: Date;
  readonly regiehouder: string;
  /** full sight of its dossier */
  readonly vol: boolean;
}

/** A query with its parameters; the text is put together from constants only. */
export interface GemaakteVraag {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const VOLGORDE = 'order by op desc, zaak_id desc';

/**
 * Finds a page in `tns.zicht` without looking at the zaken: from an index alone, at any depth and any size. Per toestand one
 * ordered scan, merged, as the werkvoorraad does per queue: `toestand = any (…)` would read and sort all of them.
 */
export function maakZichtvraag(vraag: Zichtvraag): GemaakteVraag {
  const parameters: unknown[] = [];
  const met = (waarde: unknown): string => `$${parameters.push(waarde)}`;
  const eisen = [`v.organisatie = ${met(vraag.organisatie)}`, `v.soort = ${met(vraag.soort)}`];
  const { dossier, wachtrij, groep, regiehouder, toestanden, na } = vraag;
  for (const [kolom, waarde] of Object.entries({ dossier_id: dossier, wachtrij, groep, regiehouder })) {
    if (waarde !== undefined) eisen.push(`v.${kolom} = ${met(waarde)}`);
  }
  if (na !== undefined) eisen.push(`(v.op, v.zaak_id) < (${met(na[0])}::timestamptz, ${met(na[1])}::uuid)`);
  const grens = `${VOLGORDE} limit ${met(vraag.hoogstens)}`;
  const scan = (toestand: string): string =>
    `select v.zaak_id, v.op, v.regiehouder, v.vol from tns.zicht v where ${eisen.join(' and ')}${toestand} ${grens}`;
  const bladzijde =
    toestanden === undefined
      ? scan('')
      : `select r.* from unnest(${met(toestanden)}::text[]) t (toestand)
         cross join lateral (${scan(' and v.toestand = t.toestand')}) r ${grens}`;
  return {
    sql: `with bladzijde as materialized (${bladzijde})
      select zaak_id as id, op, regiehouder, vol from bladzijde ${VOLGORDE}`,
    parameters,
  };
}
