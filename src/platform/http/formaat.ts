import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const LEVERT = 'tns:levert';

/** `@Levert('application/json', 'text/csv')`: the media types a handler can answer, the first one by preference. */
export const Levert = (...soorten: string[]): MethodDecorator => SetMetadata(LEVERT, soorten);

/** `@Formaat() formaat: string`: the media type of `@Levert` that the caller asked for. */
export const Formaat = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { formaat?: string }>();
  return request.formaat ?? 'application/json';
});

/**
 * Chooses what to answer by `Accept` (RFC 9110, 12.5.1).
 * @param accept the header; missing means everything is fine
 * @returns undefined when nothing that we have is wanted (406)
 */
export function kiesFormaat(accept: string | undefined, soorten: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === '') return soorten[0];
  const wensen = accept.split(',').map(alsWens);
  const gewogen = soorten
    .map((soort) => ({ soort, gewicht: gewichtVan(soort, wensen) }))
    .filter(({ gewicht }) => gewicht > 0);
  return gewogen.reduce<{ soort: string; gewicht: number } | undefined>(
    (beste, deze) => (beste === undefined || deze.gewicht > beste.gewicht ? deze : beste),
    undefined,
  )?.soort;
}

interface Wens {
  readonly soort: string;
  readonly gewicht: number;
}

function alsWens(deel: string): Wens {
  const [soort = '', ...parameters] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const gewicht = q === undefined ? 1 : Number(q.slice(2));
  return { soort, gewicht: Number.isNaN(gewicht) ? 0 : gewicht };
}

/** The most precise wish decides: whoever refuses CSV and wants everything else gets everything else. */
function gewichtVan(soort: string, wensen: readonly Wens[]): number {
  const kandidaten = [soort, `${soort.split('/', 1)[0] ?? ''}/*`, '*/*'];
  for (const kandidaat of kandidaten) {
    const wens = wensen.find((deze) => deze.soort === kandidaat);
    if (wens) return wens.gewicht;
  }
  return 0;
}
