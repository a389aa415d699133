/** A rule that must hold for every row, as a question for the rows that break it: column `wat` names what is wrong. */
export interface Regel {
  readonly belofte: 1 | 2 | 3 | 4 | 5 | 9;
  readonly naam: string;
  readonly sql: string;
  /** looks across dossiers: for one dossier it says nothing */
  readonly overal?: true;
}

/** Promises 1, 2 and 4, over all dossiers (docs/beloften.md). */
export const BELOFTEN: readonly Regel[] = [
  {
    belofte: 1,
    naam: 'een open dossier heeft een lopende termijn of een open overdracht',
    sql: `select d.id::text as wat from tns.dossier d where d.open
            and not exists (select 1 from tns.termijn t where t.dossier_id = d.id and t.gestopt_op is null)
            and not exists (select 1 from tns.zaak z where z.dossier_id = d.id and z.soort = 'overdracht' and z.open)`,
  },
  {
    belofte: 1,
    naam: 'een open dossier heeft precies één regiehouder, en die is betrokken',
    sql: `select d.id::text as wat from tns.dossier d where d.open and (select count(*) from tns.betrokkenheid b
            where b.dossier_id = d.id and b.aard = 'regie' and b.tot is null and b.organisatie = d.regiehouder) <> 1
          union all select b.dossier_id::text from tns.betrokkenheid b join tns.dossier d on d.id = b.dossier_id
            where b.aard = 'regie' and b.tot is null and d.open and b.organisatie <> d.regiehouder`,
  },
  {
    belofte: 1,
    naam: 'de afzender blijft verantwoordelijk tot de ontvanger oppakt',
    sql: `select z.id::text as wat from tns.zaak z join tns.overdracht o on o.id = z.id where z.open and z.verantwoordelijke is distinct from
            case when z.toestand = 'opgepakt' then o.naar when o.aard = 'retour' then z.verantwoordelijke
                 when exists (select 1 from tns.gebeurtenis g where g.zaak_id = z.id and g.stap in ('oppakken', 'toewijzen')) then o.naar else o.van end`,
  },
  {
    belofte: 1,
    naam: 'een cliënt heeft hoogstens één open dossier, en een dossier is open als zijn zaak dat is',
    sql: `select client_id::text as wat from tns.dossier where open group by client_id having count(*) > 1
          union all select d.id::text from tns.dossier d left join tns.zaak z on z.id = d.id where z.open is distinct from d.open`,
  },
  {
    belofte: 1,
    naam: 'in een dicht dossier staat niets open',
    sql: `select z.id::text as wat from tns.zaak z join tns.dossier d on d.id = z.dossier_id where z.open and not d.open`,
  },
  {
    belofte: 2,
    naam: 'elke weigering en doorzetting is één keer geteld',
    sql: `select d.id::text as wat from tns.dossier d
           where (select count(*) from tns.gebeurtenis g where g.dossier_id = d.id and g.stap = 'retour-tellen') not between
                 (select count(*) from tns.gebeurtenis g where g.dossier_id = d.id
                     and (g.soort, g.stap) in (('overdracht', 'weigeren'), ('overdracht', 'doorzetten'), ('verwijzing', 'weigeren')))
                 -- an aanvraag that is passed on counts when it had come by a hand-off
             and (select count(*) from tns.gebeurtenis g where g.dossier_id = d.id
                     and (g.soort, g.stap) in (('overdracht', 'weigeren'), ('overdracht', 'doorzetten'), ('verwijzing', 'weigeren'), ('uitkering', 'doorzenden')))
              or d.retouren <> (select count(*) from tns.gebeurtenis g where g.dossier_id = d.id and g.stap = 'retour-tellen' and g.volgorde >
                   coalesce((select max(c.volgorde) from tns.gebeurtenis c where c.dossier_id = d.id and c.stap = 'casusoverleg-verwerken'), 0))`,
  },
  {
    belofte: 2,
    naam: 'de derde keer geeft één casusoverleg',
    sql: `select d.id::text as wat from tns.dossier d where (select count(*) from tns.zaak z where z.dossier_id = d.id and z.soort = 'casusoverleg' and z.open)
            <> case when d.retouren >= 3 then 1 else 0 end`,
  },
  {
    belofte: 2,
    naam: 'wat is geweigerd of doorgezet ging precies één keer verder',
    sql: `select z.id::text as wat from tns.zaak z where z.soort = 'overdracht' and z.toestand in ('geweigerd', 'doorgezet')
            and (select count(*) from tns.overdracht v where v.vorige = z.id) <> 1
          union all select v.id::text from tns.overdracht v join tns.zaak z on z.id = v.vorige where z.toestand not in ('geweigerd', 'doorgezet')`,
  },
  {
    belofte: 4,
    naam: 'wat wacht heeft een klok, en geen klok loopt dubbel',
    sql: `select z.id::text as wat from tns.zaak z where z.open and z.soort <> 'dossier'
            and not exists (select 1 from tns.termijn t where t.zaak_id = z.id and t.gestopt_op is null)
          union all select zaak_id::text from tns.termijn where gestopt_op is null group by zaak_id, soort having count(*) > 1`,
  },
  {
    belofte: 4,
    naam: 'urgentie_op is het eerste einde van de lopende klokken',
    sql: `select z.id::text as wat from tns.zaak z where z.urgentie_op <> coalesce(
            (select min(t.vervalt_op) from tns.termijn t where t.zaak_id = z.id and t.gestopt_op is null), '9999-12-31T00:00:00Z'::timestamptz)`,
  },
  {
    belofte: 4,
    naam: 'een klok die stopte deed dat door een gebeurtenis van haar zaak',
    sql: `select t.id::text as wat from tns.termijn t where t.gestopt_op is not null
            and not exists (select 1 from tns.gebeurtenis g where g.id = t.gestopt_door and g.zaak_id = t.zaak_id and g.moment = t.gestopt_op)`,
  },
];
