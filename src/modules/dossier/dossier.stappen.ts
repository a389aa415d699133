import type { Type } from '@nestjs/common';
import {
  BuitenBeeldMelden,
  DossierAfsluiten,
  DossierCorrigeren,
  DossierHeropenen,
  OnderbrekingBeeindigen,
  OnderbrekingMelden,
  SlapendMaken,
  WeerInBeeld,
} from './beloop.dto.js';
import type { dossierProces } from './dossier.proces.js';
import { HuishoudenSamenvoegen, HuishoudenSplitsen } from './huishouden/huishouden.dto.js';
import { OverlijdenBevestigen, OverlijdenHerroepen, OverlijdenVastleggen } from './overlijden/overlijden.dto.js';
import { DossierOverdragen, RegieAanvaarden, RegieToewijzen, RegieVoorstellen, RegieWeigeren } from './regie.dto.js';
import { ToestemmingIntrekken, ToestemmingVastleggen } from './toestemming/toestemming.dto.js';

type Systeemstap =
  | 'retour-tellen'
  | 'casusoverleg-verwerken'
  | 'klokken-stoppen'
  | 'herindelen'
  | 'correctie-melden'
  | 'huishouden-melden'
  | 'voortgang-vragen';
type Stap = Exclude<keyof (typeof dossierProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const DOSSIER_STAPPEN = {
  overdragen: DossierOverdragen,
  'regie-voorstellen': RegieVoorstellen,
  'regie-aanvaarden': RegieAanvaarden,
  'regie-weigeren': RegieWeigeren,
  'regie-toewijzen': RegieToewijzen,
  'buiten-beeld-melden': BuitenBeeldMelden,
  'weer-in-beeld': WeerInBeeld,
  'slapend-maken': SlapendMaken,
  'onderbreking-melden': OnderbrekingMelden,
  'onderbreking-beeindigen': OnderbrekingBeeindigen,
  afsluiten: DossierAfsluiten,
  heropenen: DossierHeropenen,
  corrigeren: DossierCorrigeren,
  'overlijden-vastleggen': OverlijdenVastleggen,
  'overlijden-bevestigen': OverlijdenBevestigen,
  'overlijden-herroepen': OverlijdenHerroepen,
  'toestemming-vastleggen': ToestemmingVastleggen,
  'toestemming-intrekken': ToestemmingIntrekken,
  'huishouden-splitsen': HuishoudenSplitsen,
  'huishouden-samenvoegen': HuishoudenSamenvoegen,
} as const satisfies Record<Stap, Type>;
