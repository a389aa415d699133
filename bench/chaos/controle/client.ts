import type { Regel } from './beloften.js';

/** Tasks by which somebody gets a bed tonight (referentie/taken.yaml). */
const BED_VANNACHT = `('OPVANG_LDH', 'OPVANG_ZELFDE_DAG')`;
/** The last step that brought a zaak where it is. */
const LAATSTE_STAP = `g.van is distinct from g.naar
  and g.versie = (select max(v.versie) from tns.gebeurtenis v where v.zaak_id = z.id and v.van is distinct from v.naar)`;

/** Promises 5 and 9, over all dossiers (docs/beloften.md): what is the client's own. */
export const VAN_DE_CLIENT: readonly Regel[] = [
  {
    belofte: 5,
    naam: 'wie vannacht geen bed heeft, voor die ligt er werk bij wie bedden geeft, of die heeft er een',
    sql: `select a.id::text as wat from tns.aanmelding a where a.acuut
            and not exists (select 1 from tns.overdracht o where o.dossier_id = a.dossier_id and o.taak in ${BED_VANNACHT})
            and not exists (select 1 from tns.opvang p where p.dossier_id = a.dossier_id)`,
  },
  {
    belofte: 5,
    naam: 'de vraag om een bed wordt alleen geweigerd als iemand er al slaapt of het een ander is',
    sql: `select g.id::text as wat from tns.gebeurtenis g join tns.overdracht o on o.id = g.zaak_id
           where g.stap = 'weigeren' and o.taak in ${BED_VANNACHT}
             and coalesce(g.reden, '') not in ('al-geplaatst', 'verkeerde-client')`,
  },
  {
    belofte: 5,
    naam: 'wie geplaatst is heeft een plek, ook als het vol is, en alleen wie niet kwam is vervallen',
    sql: `select z.id::text as wat from tns.zaak z where z.soort = 'opvang' and z.toestand = 'geplaatst'
             and not exists (select 1 from tns.bedbezetting b where b.zaak_id = z.id and b.tot is null)
          union all select g.id::text from tns.gebeurtenis g
           where g.soort = 'opvang' and g.naar = 'vervallen' and g.van <> 'vervallen' and g.stap <> 'niet-verschenen'`,
  },
  {
    belofte: 9,
    naam: 'een aanvraag om een uitkering of een briefadres sluit alleen wie erover beslist',
    sql: `select z.id::text as wat from tns.zaak z join tns.gebeurtenis g on g.zaak_id = z.id
           where z.soort in ('uitkering', 'briefadres') and not z.open and ${LAATSTE_STAP}
             and (g.organisatie <> z.organisatie or g.rol = 'systeem') and g.stap <> 'heroverwegen'`,
  },
];
