import type { Agendapunt } from '../../../platform/http/icalendar.js';
import type { AgendaDto } from './agenda.dto.js';

/** The appointment for in a calendar. Nothing in it says who the client is. */
export function alsAgendapunt({ uid, volgnummer, gewijzigdOp, van, tot, titel, plek, status }: AgendaDto): Agendapunt {
  return {
    uid,
    volgnummer,
    gewijzigdOp: new Date(gewijzigdOp),
    van: new Date(van),
    tot: new Date(tot),
    titel,
    plek,
    afgezegd: status === 'afgezegd',
  };
}
