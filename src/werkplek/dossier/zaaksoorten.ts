import type { AanmeldingDto } from '../../modules/aanmelding/index.js';
import type { BriefadresDto } from '../../modules/briefadres/index.js';
import type { CasusoverlegDto } from '../../modules/casusoverleg/index.js';
import type { OpvangplaatsingDto } from '../../modules/opvang/index.js';
import type { IntakeDto } from '../../modules/intake/index.js';
import type { OverdrachtDto } from '../../modules/overdracht/index.js';
import type { UitkeringDto } from '../../modules/uitkering/index.js';
import type { VerwijzingDto } from '../../modules/verwijzing/index.js';
import type { ZaakWeergave } from '../../proces/index.js';

/** A room answers with its own fields; which those are follows from the soort. */
export function isAanmelding(zaak: ZaakWeergave): zaak is AanmeldingDto {
  return zaak.soort === 'aanmelding';
}

/** See {@link isAanmelding}. */
export function isOverdracht(zaak: ZaakWeergave): zaak is OverdrachtDto {
  return zaak.soort === 'overdracht';
}

/** See {@link isAanmelding}. */
export function isCasusoverleg(zaak: ZaakWeergave): zaak is CasusoverlegDto {
  return zaak.soort === 'casusoverleg';
}

/** See {@link isAanmelding}. */
export function isOpvang(zaak: ZaakWeergave): zaak is OpvangplaatsingDto {
  return zaak.soort === 'opvang';
}

/** See {@link isAanmelding}. */
export function isIntake(zaak: ZaakWeergave): zaak is IntakeDto {
  return zaak.soort === 'intake';
}

/** See {@link isAanmelding}. */
export function isVerwijzing(zaak: ZaakWeergave): zaak is VerwijzingDto {
  return zaak.soort === 'verwijzing';
}

/** See {@link isAanmelding}. */
export function isBriefadres(zaak: ZaakWeergave): zaak is BriefadresDto {
  return zaak.soort === 'briefadres';
}

/** See {@link isAanmelding}. */
export function isUitkering(zaak: ZaakWeergave): zaak is UitkeringDto {
  return zaak.soort === 'uitkering';
}
