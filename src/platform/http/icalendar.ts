import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** The media type of a calendar (RFC 5545). */
export const ICALENDAR = 'text/calendar';

/** Something in a calendar. What stands in it is read by whoever glances at a screen: nothing of a client. */
export interface Agendapunt {
  /** the same for good, also when it moves or is called off */
  readonly uid: string;
  /** goes up with every change (SEQUENCE) */
  readonly volgnummer: number;
  readonly gewijzigdOp: Date;
  readonly titel: string;
  /** a moment, or a whole day in the calendar of whoever looks (YYYY-MM-DD) */
  readonly van: Date | string;
  /** absent: it takes no time, or the whole of that day */
  readonly tot?: Date;
  readonly plek?: string;
  readonly adres?: string;
  readonly afgezegd?: boolean;
}

interface Agenda {
  /** which part of the service wrote it */
  readonly product: string;
  /** how a calendar program calls it */
  readonly naam?: string;
  readonly punten: readonly Agendapunt[];
}

/** Writes a calendar that any calendar program reads. The same points give the same text. */
export function alsICalendar({ product, naam, punten }: Agenda): string {
  const agenda = ical({
    prodId: { company: 'Toegangspoort Nieuwe Start', product, language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ...(naam === undefined ? {} : { name: naam }),
  });
  for (const punt of punten) {
    agenda.createEvent({
      id: punt.uid,
      sequence: punt.volgnummer,
      stamp: punt.gewijzigdOp,
      ...wanneer(punt),
      summary: punt.titel,
      ...(punt.plek === undefined ? {} : { location: punt.plek }),
      ...(punt.adres === undefined ? {} : { url: punt.adres }),
      status: punt.afgezegd === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return agenda.toString();
}

function wanneer({ van, tot }: Agendapunt): { start: Date; end?: Date; allDay?: true } {
  if (van instanceof Date) return { start: van, ...(tot === undefined ? {} : { end: tot }) };
  return { start: new Date(`${van}T00:00:00Z`), allDay: true };
}
