import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { AgendaDto } from './agenda.dto.js';

/** The media type of a calendar entry (RFC 5545). */
export const ICALENDAR = 'text/calendar';

const PROGRAMMA = { company: 'Toegangspoort Nieuwe Start', product: 'Intake', language: 'NL' };

/** Writes the entry as a calendar that any calendar program reads. Nothing in it says who the client is. */
export function alsICalendar({ uid, volgnummer, gewijzigdOp, van, tot, titel, plek, status }: AgendaDto): string {
  const agenda = ical({ prodId: PROGRAMMA, method: ICalCalendarMethod.PUBLISH });
  agenda.createEvent({
    id: uid,
    sequence: volgnummer,
    stamp: new Date(gewijzigdOp),
    start: new Date(van),
    end: new Date(tot),
    summary: titel,
    location: plek,
    status: status === 'afgezegd' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return agenda.toString();
}
