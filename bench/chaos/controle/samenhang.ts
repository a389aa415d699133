import type { Regel } from './beloften.js';

const AANEENGESLOTEN = (groep: string, nummer: string, uit: string): string =>
  `select ${groep}::text || ': ' || min(${nummer})::text || '-' || max(${nummer})::text || ', ' || count(*)::text as wat from ${uit}
    group by ${groep} having min(${nummer}) <> 1 or max(${nummer}) <> count(*) or count(distinct ${nummer}) <> count(*)`;

/** Promise 3: what commits together must still stand there together, and every number is given once. */
export const SAMENHANG: readonly Regel[] = [
  {
    belofte: 3,
    naam: 'de versie van een zaak is het aantal van haar gebeurtenissen, zonder gat',
    sql: `select z.id::text as wat from tns.zaak z left join (select zaak_id, count(*) as n, min(versie) as v1, max(versie) as vn from tns.gebeurtenis
            group by zaak_id) g on g.zaak_id = z.id where (g.n, g.v1, g.vn) is distinct from (z.versie::bigint, 1, z.versie)`,
  },
  {
    belofte: 3,
    naam: 'een zaak staat waar haar laatste gebeurtenis haar bracht, en elke gebeurtenis sluit aan op de vorige',
    sql: `select z.id::text as wat from tns.zaak z join tns.gebeurtenis g on g.zaak_id = z.id and g.versie = z.versie where g.naar <> z.toestand
          union all select g.id::text from tns.gebeurtenis g left join tns.gebeurtenis v on v.zaak_id = g.zaak_id and v.versie = g.versie - 1
            where g.van is distinct from v.naar or v.volgorde > g.volgorde`,
  },
  {
    belofte: 3,
    naam: 'geen gebeurtenis zonder inhoud, geen rij in een verkeerd dossier',
    sql: `select g.id::text as wat from tns.gebeurtenis g left join tns.gebeurtenis_inhoud i on i.gebeurtenis_id = g.id
             join tns.zaak z on z.id = g.zaak_id
            where i.gebeurtenis_id is null or i.dossier_id <> g.dossier_id or z.dossier_id <> g.dossier_id
          union all select o.id::text from tns.overdracht o join tns.zaak z on z.id = o.id where z.dossier_id <> o.dossier_id
          union all select t.id::text from tns.termijn t join tns.zaak z on z.id = t.zaak_id where z.dossier_id <> t.dossier_id`,
  },
  {
    belofte: 3,
    naam: 'elke overdracht, aanmelding en elk dossier staat op de ruggengraat, en andersom',
    sql: `select coalesce(z.id, r.id)::text as wat from (select id, soort from tns.zaak where soort in ('overdracht', 'aanmelding', 'dossier', 'casusoverleg')) z
            full join (select id, 'overdracht' as soort from tns.overdracht union all select id, 'aanmelding' from tns.aanmelding
                       union all select id, 'dossier' from tns.dossier union all select id, 'casusoverleg' from tns.casusoverleg) r
              on r.id = z.id and r.soort = z.soort where r.id is null or z.id is null`,
  },
  {
    belofte: 3,
    naam: 'de kopieën op de ruggengraat zijn die van het dossier en van de overdracht',
    sql: `select z.id::text as wat from tns.zaak z join tns.dossier d on d.id = z.dossier_id where (z.dossier_kenmerk, z.dossier_groep, z.dossier_veiligheidsrisico)
            is distinct from (d.kenmerk, d.groep, d.veiligheidsrisico)
          union all select z.id::text from tns.zaak z join tns.overdracht o on o.id = z.id
            where (z.taak, z.organisatie, z.wachtrij) is distinct from (o.taak, o.naar, o.naar_wachtrij)`,
  },
  {
    belofte: 3,
    naam: 'elke overdracht heeft precies één brief, en elke brief is verzonden en één keer verwerkt',
    sql: `select o.id::text as wat from tns.overdracht o left join tns.outbox b on b.zaak_id = o.id and b.soort = 'overdracht-aangeboden'
            group by o.id having count(b.id) <> 1
          union all select b.id::text from tns.outbox b left join tns.eenmalig e on e.outbox_id = b.id where b.verzonden_op is null or e.outbox_id is null
          union all select e.outbox_id::text from tns.eenmalig e left join tns.outbox b on b.id = e.outbox_id where b.id is null`,
  },
  {
    belofte: 3,
    naam: 'de kenmerken van dossiers lopen zonder gat en zonder dubbele',
    overal: true,
    sql: `${AANEENGESLOTEN('substring(kenmerk from 5 for 4)', 'substring(kenmerk from 10)::int', 'tns.dossier')}
          union all select id::text from tns.dossier where kenmerk is null
          union all select naam from tns.teller t where naam like 'dossier-%' and stand <> (select count(*) from tns.dossier where substring(kenmerk from 5 for 4) = substring(t.naam from 9))`,
  },
  {
    belofte: 3,
    naam: 'de nummers van zaken lopen per dossier en letter zonder gat',
    sql: AANEENGESLOTEN(`(dossier_id::text || left(nummer, 1))`, 'substring(nummer from 2)::int', 'tns.zaak'),
  },
  {
    belofte: 3,
    naam: 'geen sleutel is half: elke bewaarde sleutel heeft een antwoord',
    overal: true,
    sql: `select sleutel as wat from tns.idempotentie where antwoord is null`,
  },
];

/** The event feed (docs/besluiten/0021). */
export const VOLGNUMMERS: readonly Regel[] = [
  {
    belofte: 3,
    naam: 'elke gebeurtenis heeft een volgnummer',
    sql: `select g.id::text as wat from tns.gebeurtenis g left join tns.gebeurtenis_volgnummer v on v.gebeurtenis_id = g.id where v.volgnummer is null`,
  },
  {
    belofte: 3,
    naam: 'de volgnummers lopen zonder gat en zonder dubbele, per dossier in de goede volgorde',
    sql: `${AANEENGESLOTEN('feed', 'volgnummer', `(select 'feed' as feed, volgnummer from tns.gebeurtenis_volgnummer) f`)}
          union all select gebeurtenis_id::text from tns.gebeurtenis_volgnummer group by gebeurtenis_id having count(*) > 1
          union all select id::text from (select g.id, v.volgnummer, lag(v.volgnummer) over (partition by g.dossier_id order by g.volgorde) as vorig
             from tns.gebeurtenis g join tns.gebeurtenis_volgnummer v on v.gebeurtenis_id = g.id) x where vorig > volgnummer`,
  },
];

/** Receipts (docs/besluiten/0020). */
export const BEWIJZEN = {
  ontbreekt: `select o.id::text as wat from tns.overdracht o left join tns.ontvangstbewijs b on b.overdracht_id = o.id where b.overdracht_id is null`,
  dubbel: `select overdracht_id::text as wat from tns.ontvangstbewijs group by overdracht_id having count(*) > 1`,
  nummers: `${AANEENGESLOTEN('organisatie', 'nummer', 'tns.ontvangstbewijs')}
    union all select b.overdracht_id::text from tns.ontvangstbewijs b join tns.overdracht o on o.id = b.overdracht_id where b.organisatie <> o.naar
    union all select t.naam from tns.teller t where t.naam like 'ontvangst-%'
      and t.stand <> (select count(*) from tns.ontvangstbewijs where organisatie = substring(t.naam from 11))`,
} as const;
