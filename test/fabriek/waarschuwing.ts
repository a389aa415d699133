import { randomUUID } from 'node:crypto';

/** A question to the database as its superuser. */
type Vraag = (sql: string, waarden: readonly unknown[]) => Promise<readonly { readonly klok: string }[]>;

/** Lets a clock of a zaak have warned the organisation that holds it, as the worker would have. @returns both ids */
export async function waarschuw(vraag: Vraag, zaak: string): Promise<{ id: string; klok: string }> {
  const id = randomUUID();
  const [rij] = await vraag(
    `insert into tns.waarschuwing (id, termijn_id, dossier_id, zaak_id, trede, voor_einde, rij_id, wie, organisatie, gepland_op,
       gemeld_op, te_laat_gehoord)
     select $1, t.id, t.dossier_id, t.zaak_id, 1, t.vervalt_op, gen_random_uuid(), 'behandelaar', z.organisatie, t.start, t.start, false
       from tns.termijn t join tns.zaak z on z.id = t.zaak_id
      where t.zaak_id = $2 and t.vervalt_op is not null
        and not exists (select 1 from tns.waarschuwing w where w.termijn_id = t.id and w.voor_einde = t.vervalt_op and w.trede = 1)
      order by t.id limit 1 returning termijn_id as klok`,
    [id, zaak],
  );
  if (!rij) throw new Error(`zaak ${zaak} heeft geen klok die nog kan waarschuwen`);
  return { id, klok: rij.klok };
}
