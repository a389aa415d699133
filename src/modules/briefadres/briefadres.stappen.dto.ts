import type { Type } from '@nestjs/common';
import { BESLUIT_STAPPEN } from '../besluit/index.js';
import { ZaakCorrigeren } from '../../proces/index.js';
import type { briefadresProces } from './briefadres.proces.js';
import {
  BriefadresAmbtshalveToekennen,
  BriefadresBeeindigen,
  BriefadresGeenRechtVaststellen,
  BriefadresOnvindbaarUitschrijven,
  BriefadresToekennen,
  BriefadresWoonadresVaststellen,
} from './stappen/besluit.stappen.dto.js';
import {
  BriefadresClientGezien,
  BriefadresGeverTrektIn,
  BriefadresHerbeoordelen,
  BriefadresNietGezienMelden,
  BriefadresOnderzoekVastleggen,
  BriefadresOnvindbaarOnderzoeken,
  BriefadresOverlijdenVerwerken,
  BriefadresBrievenNietOpgehaald,
  BriefadresVerlengen,
  BriefadresVoornemenPubliceren,
} from './stappen/herbeoordeling.stappen.dto.js';
import {
  BriefadresAanvaardingVastleggen,
  BriefadresAndereGemeenteVoorstellen,
  BriefadresControleVastleggen,
  BriefadresDoorgaanZonder,
  BriefadresGegevensOntvangen,
  BriefadresGegevensVragen,
  BriefadresOnderzoekStarten,
  BriefadresTijdelijkRegistreren,
  BriefadresWeigeringVastleggen,
} from './stappen/onderzoek.stappen.dto.js';

type Systeemstap =
  'in-handen-geven' | 'herbeoordeling-aankondigen' | 'bezwaartermijn-sluiten' | 'dwangsom-melden' | 'heroverwegen';
type Stap = Exclude<keyof (typeof briefadresProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const BRIEFADRES_STAPPEN = {
  'onderzoek-starten': BriefadresOnderzoekStarten,
  'tijdelijk-registreren': BriefadresTijdelijkRegistreren,
  'controle-vastleggen': BriefadresControleVastleggen,
  'gegevens-vragen': BriefadresGegevensVragen,
  'gegevens-ontvangen': BriefadresGegevensOntvangen,
  'doorgaan-zonder': BriefadresDoorgaanZonder,
  toekennen: BriefadresToekennen,
  'ambtshalve-toekennen': BriefadresAmbtshalveToekennen,
  'woonadres-vaststellen': BriefadresWoonadresVaststellen,
  'andere-gemeente-voorstellen': BriefadresAndereGemeenteVoorstellen,
  'aanvaarding-vastleggen': BriefadresAanvaardingVastleggen,
  'weigering-vastleggen': BriefadresWeigeringVastleggen,
  'geen-recht-vaststellen': BriefadresGeenRechtVaststellen,
  herbeoordelen: BriefadresHerbeoordelen,
  'gever-trekt-in': BriefadresGeverTrektIn,
  'brieven-niet-opgehaald': BriefadresBrievenNietOpgehaald,
  verlengen: BriefadresVerlengen,
  beeindigen: BriefadresBeeindigen,
  'onvindbaar-onderzoeken': BriefadresOnvindbaarOnderzoeken,
  'niet-gezien-melden': BriefadresNietGezienMelden,
  'onderzoek-vastleggen': BriefadresOnderzoekVastleggen,
  'client-gezien': BriefadresClientGezien,
  'voornemen-publiceren': BriefadresVoornemenPubliceren,
  'onvindbaar-uitschrijven': BriefadresOnvindbaarUitschrijven,
  'overlijden-verwerken': BriefadresOverlijdenVerwerken,
  ...BESLUIT_STAPPEN,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;
