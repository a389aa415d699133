/** A question to the database as its superuser. */
type Vraag = (sql: string, waarden: readonly unknown[]) => Promise<readonly { readonly id: string }[]>;

/**
 * Deliveries of what has happened so far that died of a failing receiver, for a subscription: the last attempt of each as the worker
 * would have written it down, so with what is remembered of it.
 * @returns their ids, in the order of what happened
 */
export async function maakDood(vraag: Vraag, abonnement: string, aantal: number): Promise<string[]> {
  const rijen = await vraag(
    `insert into tns.aflevering (id, abonnement_id, organisatie, dossier_id, zaak_id, gebeurtenis_id, volgorde, soort, stap, toestand,
       pogingen, bezig_tot, laatst_op, gemaakt_op)
     select gen_random_uuid(), a.id, a.organisatie, g.dossier_id, g.zaak_id, g.id, g.volgorde, g.soort, g.stap, 'bezig', 12, g.moment,
            g.moment, g.moment
       from tns.gebeurtenis g cross join tns.abonnement a
      where a.id = $1 and not exists (select from tns.aflevering f where f.abonnement_id = a.id and f.gebeurtenis_id = g.id)
      order by g.volgorde limit $2 returning id`,
    [abonnement, aantal],
  );
  if (rijen.length < aantal) throw new Error(`er gebeurde te weinig voor ${aantal} afleveringen`);
  await vraag(
    `update tns.aflevering set toestand = 'dood', bezig_tot = null, klaar_op = gemaakt_op, laatste_status = 500,
       laatste_fout = 'status-500' where abonnement_id = $1 and toestand = 'bezig'`,
    [abonnement],
  );
  return rijen.map(({ id }) => id);
}
