import type { Type } from '@nestjs/common';
import { BESLUIT_STAPPEN } from '../besluit/index.js';
import {
  VerwijzingCapaciteitVragen,
  VerwijzingCapaciteitMelden,
  VerwijzingGeenCapaciteit,
  VerwijzingAanbieden,
  VerwijzingAannemen,
  VerwijzingOpWachtlijst,
  VerwijzingWeigeren,
  VerwijzingAfzienDoorClient,
  VerwijzingWeigeringBevestigen,
  VerwijzingWeigeringOverrulen,
  VerwijzingPlekVrij,
  VerwijzingOverslaan,
  VerwijzingLijstSluit,
} from './stappen/aanbod.dto.js';
import {
  VerwijzingAanvraagVastleggen,
  VerwijzingToewijzen,
  VerwijzingAfspraakMaken,
  VerwijzingNietVerschenen,
  VerwijzingStarten,
  VerwijzingSpreekuurAfronden,
  VerwijzingTijdelijkStoppen,
  VerwijzingHervatten,
  VerwijzingBeeindigen,
  VerwijzingAanbiederValtWeg,
  VerwijzingAndereRoute,
} from './stappen/uitvoering.dto.js';
import { ZaakCorrigeren } from '../../proces/index.js';
import type { verwijzingProces } from './verwijzing.proces.js';

/** Taken by the service itself. */
type Systeemstap = 'verlopen' | 'overlijden-verwerken' | 'overlijden-herroepen' | 'dwangsom-melden' | 'heroverwegen';
type Stap = Exclude<keyof (typeof verwijzingProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const VERWIJZING_STAPPEN = {
  'capaciteit-vragen': VerwijzingCapaciteitVragen,
  'capaciteit-melden': VerwijzingCapaciteitMelden,
  'geen-capaciteit': VerwijzingGeenCapaciteit,
  aanbieden: VerwijzingAanbieden,
  aannemen: VerwijzingAannemen,
  'op-wachtlijst': VerwijzingOpWachtlijst,
  weigeren: VerwijzingWeigeren,
  'afzien-door-client': VerwijzingAfzienDoorClient,
  'weigering-bevestigen': VerwijzingWeigeringBevestigen,
  'weigering-overrulen': VerwijzingWeigeringOverrulen,
  'plek-vrij': VerwijzingPlekVrij,
  overslaan: VerwijzingOverslaan,
  'lijst-sluit': VerwijzingLijstSluit,
  'aanvraag-vastleggen': VerwijzingAanvraagVastleggen,
  toewijzen: VerwijzingToewijzen,
  'afspraak-maken': VerwijzingAfspraakMaken,
  'niet-verschenen': VerwijzingNietVerschenen,
  starten: VerwijzingStarten,
  'spreekuur-afronden': VerwijzingSpreekuurAfronden,
  'tijdelijk-stoppen': VerwijzingTijdelijkStoppen,
  hervatten: VerwijzingHervatten,
  beeindigen: VerwijzingBeeindigen,
  'aanbieder-valt-weg': VerwijzingAanbiederValtWeg,
  'andere-route': VerwijzingAndereRoute,
  ...BESLUIT_STAPPEN,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;
