/** Something that must never be, done to the database past every guard, and the promise of which the check must then speak. */
export type Breuk = readonly [wat: string, zin: string, sql: string];

/** For each rule that could be broken unseen; what is tried is whether the check sees it, where it is and everywhere. */
export const BREUKEN: readonly Breuk[] = [
  [
    'alle klokken en overdrachten weg',
    '1: een open dossier heeft een lopende termijn of een open overdracht',
    `update tns.termijn set gestopt_op = start where dossier_id = $1 and gestopt_op is null;
     update tns.zaak set open = false where dossier_id = $1 and soort = 'overdracht'`,
  ],
  [
    'een tweede regiehouder',
    '1: een open dossier heeft precies één regiehouder, en die is betrokken',
    `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
     select gen_random_uuid(), id, 'AVRES', 'regie', id, now() from tns.dossier where id = $1`,
  ],
  [
    'een afzender die loslaat voor er is opgepakt',
    '1: de afzender blijft verantwoordelijk tot de ontvanger oppakt',
    `update tns.zaak set verantwoordelijke = 'VEILIG_THUIS' where dossier_id = $1 and soort = 'overdracht' and open`,
  ],
  [
    'een dicht dossier met werk erin',
    '1: in een dicht dossier staat niets open',
    `update tns.dossier set open = false where id = $1`,
  ],
  [
    'een weigering die niet telt',
    '2: elke weigering en doorzetting is één keer geteld',
    `update tns.dossier set retouren = retouren + 1 where id = $1`,
  ],
  [
    'drie keer terug en geen casusoverleg',
    '2: de derde keer geeft één casusoverleg',
    `update tns.dossier set retouren = retouren + 3 where id = $1`,
  ],
  [
    'geweigerd werk dat nergens heen ging',
    '2: wat is geweigerd of doorgezet ging precies één keer verder',
    `update tns.zaak set toestand = 'geweigerd', open = false where dossier_id = $1 and soort = 'overdracht' and open`,
  ],
  [
    'een toestand zonder gebeurtenis',
    '3: een zaak staat waar haar laatste gebeurtenis haar bracht, en elke gebeurtenis sluit aan op de vorige',
    `update tns.zaak set toestand = 'afgesloten' where id = $1`,
  ],
  [
    'een gebeurtenis die weg is',
    '3: de versie van een zaak is het aantal van haar gebeurtenissen, zonder gat',
    `update tns.zaak set versie = versie + 1 where id = $1`,
  ],
  [
    'een zaak die wacht zonder klok',
    '4: wat wacht heeft een klok, en geen klok loopt dubbel',
    `update tns.termijn t set gestopt_op = t.start from tns.zaak z
      where z.id = t.zaak_id and t.dossier_id = $1 and z.soort = 'aanmelding' and t.gestopt_op is null`,
  ],
  [
    'wie vannacht geen bed heeft, en niemand die het weet',
    '5: wie vannacht geen bed heeft, voor die ligt er werk bij wie bedden geeft, of die heeft er een',
    `update tns.aanmelding set acuut = true where dossier_id = $1;
     update tns.overdracht set taak = 'SCHULDHULP' where dossier_id = $1`,
  ],
  [
    'een bed dat om een andere reden wordt geweigerd',
    '5: de vraag om een bed wordt alleen geweigerd als iemand er al slaapt of het een ander is',
    `update tns.gebeurtenis g set stap = 'weigeren', reden = 'geen-capaciteit' from tns.overdracht o
      where o.id = g.zaak_id and o.dossier_id = $1 and o.taak in ('OPVANG_LDH', 'OPVANG_ZELFDE_DAG')`,
  ],
  [
    'een ander die een aanvraag sluit',
    '9: een aanvraag om een uitkering of een briefadres sluit alleen wie erover beslist',
    `update tns.zaak set soort = 'uitkering', open = false, organisatie = 'VEILIG_THUIS' where dossier_id = $1 and soort = 'aanmelding'`,
  ],
];
