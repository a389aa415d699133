import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Plek } from './adres.js';

/** The value of a cookie; undefined when there is none. */
export function leesKoek(request: FastifyRequest, naam: string): string | undefined {
  const delen = (request.headers.cookie ?? '').split(';').map((deel) => deel.trim());
  return delen.find((deel) => deel.startsWith(`${naam}=`))?.slice(naam.length + 1);
}

/** How long a cookie is kept; absent: as long as the browser is open. */
interface Duur {
  readonly seconden?: number;
}

/** Sets a cookie that no script can read and no other site can send along with a form. */
export function zetKoek(
  reply: FastifyReply,
  { https }: Plek,
  { naam, waarde, seconden }: Duur & { naam: string; waarde: string },
): void {
  const duur = seconden === undefined ? '' : `; Max-Age=${seconden}`;
  reply.header('set-cookie', `${naam}=${waarde}; Path=/; HttpOnly; SameSite=Lax${duur}${https ? '; Secure' : ''}`);
}

/** Takes a cookie back. */
export function wisKoek(reply: FastifyReply, plek: Plek, naam: string): void {
  zetKoek(reply, plek, { naam, waarde: '', seconden: 0 });
}
