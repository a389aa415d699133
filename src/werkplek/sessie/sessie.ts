import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Wie } from '../../kern/wie.js';

/** Somebody who is logged in at the werkplek. */
export interface Sessie {
  readonly wie: Wie & { readonly naam: string };
  /** name of their organisation */
  readonly organisatie: string;
  /** goes along in every form as `_csrf`, so that no other site can send one for them */
  readonly csrf: string;
}

/** A request after SessieGuard has let it in. */
export interface VerzoekMetSessie {
  sessie?: Sessie;
  /** under which the session is kept; for what belongs to the session itself */
  sessieSleutel?: string;
}

/** `@Ingelogd() sessie: Sessie`: who looks at the page. */
export const Ingelogd = createParamDecorator((_: unknown, context: ExecutionContext): Sessie => {
  const { sessie } = context.switchToHttp().getRequest<VerzoekMetSessie>();
  if (sessie === undefined) throw new Error('@Ingelogd() is used on a page that needs no login');
  return sessie;
});

/** `@Sessiesleutel() sleutel: string`: under which the session is kept. */
export const Sessiesleutel = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessieSleutel } = context.switchToHttp().getRequest<VerzoekMetSessie>();
  if (sessieSleutel === undefined) throw new Error('@Sessiesleutel() is used on a page that needs no login');
  return sessieSleutel;
});
