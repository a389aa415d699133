import type { Type } from '@nestjs/common';
import { BESLUIT_STAPPEN } from '../besluit/index.js';
import {
  UitkeringOppakken,
  SpoedVastleggen,
  AanvragersVastleggen,
  LeefsituatieVastleggen,
  ZoektermijnToepassen,
  ZoektermijnAfzien,
  ZoektermijnNvt,
  AanvraagIndienen,
  InBehandelingNemen,
} from './stappen/melding.stappen.dto.js';
import {
  UitkeringGegevensVragen,
  UitkeringGegevensOntvangen,
  BuitenBehandelingStellen,
  VoorschotVerstrekken,
  VoorschotWeigeren,
  UitkeringDoorzenden,
  DoorzendingTerugnemen,
  OvernameBevestigen,
  LatenWachten,
  NietMeerWachten,
} from './stappen/onderzoek.stappen.dto.js';
import {
  UitkeringVerdagen,
  UitkeringToekennen,
  UitkeringAfwijzen,
  UitkeringIntrekken,
  MeldingsdatumCorrigeren,
} from './stappen/beslissing.stappen.dto.js';
import {
  UitkeringAankondigen,
  UitkeringOpschorten,
  UitkeringHervatten,
  UitkeringBeeindigen,
} from './stappen/lopend.stappen.dto.js';
import { ZaakCorrigeren } from '../../proces/index.js';
import type { uitkeringProces } from './uitkering.proces.js';

type Systeemstap =
  | 'in-handen-geven'
  | 'zoektermijn-eindigen'
  | 'hersteltermijn-verlopen'
  | 'zonder-aanvulling-verder'
  | 'voorschot-aanmanen'
  | 'briefadres-melden'
  | 'blokkade-melden'
  | 'dwangsom-melden'
  | 'heroverwegen';
type Stap = Exclude<keyof (typeof uitkeringProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const UITKERING_STAPPEN = {
  oppakken: UitkeringOppakken,
  'spoed-vastleggen': SpoedVastleggen,
  'aanvragers-vastleggen': AanvragersVastleggen,
  'leefsituatie-vastleggen': LeefsituatieVastleggen,
  'zoektermijn-toepassen': ZoektermijnToepassen,
  'zoektermijn-afzien': ZoektermijnAfzien,
  'zoektermijn-nvt': ZoektermijnNvt,
  'aanvraag-indienen': AanvraagIndienen,
  'in-behandeling-nemen': InBehandelingNemen,
  'gegevens-vragen': UitkeringGegevensVragen,
  'gegevens-ontvangen': UitkeringGegevensOntvangen,
  'buiten-behandeling-stellen': BuitenBehandelingStellen,
  'voorschot-verstrekken': VoorschotVerstrekken,
  'voorschot-weigeren': VoorschotWeigeren,
  doorzenden: UitkeringDoorzenden,
  'doorzending-terugnemen': DoorzendingTerugnemen,
  'overname-bevestigen': OvernameBevestigen,
  'laten-wachten': LatenWachten,
  'niet-meer-wachten': NietMeerWachten,
  verdagen: UitkeringVerdagen,
  toekennen: UitkeringToekennen,
  afwijzen: UitkeringAfwijzen,
  aankondigen: UitkeringAankondigen,
  opschorten: UitkeringOpschorten,
  hervatten: UitkeringHervatten,
  beeindigen: UitkeringBeeindigen,
  intrekken: UitkeringIntrekken,
  'meldingsdatum-corrigeren': MeldingsdatumCorrigeren,
  ...BESLUIT_STAPPEN,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;
