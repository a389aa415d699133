/** What a partner receives: a CloudEvent of numbers and a reference, the same text at every attempt (docs/besluiten/0041). */

/** First part of the type of every event: whose they are, from the general to the particular. */
export const SOORTNAAM = 'nl.drechtsteden.toegangspoort';

/** One step, as far as others may hear of it. */
export interface Stapmelding {
  readonly gebeurtenis: string;
  readonly zaak: string;
  readonly soort: string;
  readonly stap: string;
  /** ISO 8601 */
  readonly moment: string;
  /** name of the zaken of this soort in the API */
  readonly meervoud: string;
}

/** Who sends, and where it is to be found. */
export interface Afzender {
  /** organisation identification number, twenty digits */
  readonly oin: string;
  /** scheme and host of the API; absent: references begin with the path */
  readonly apiUrl: string | undefined;
}

/** CloudEvents 1.0 in structured mode, by the Dutch profile for government. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataref: string;
}

export function alsCloudEvent(melding: Stapmelding, { oin, apiUrl = '' }: Afzender): CloudEvent {
  return {
    specversion: '1.0',
    id: melding.gebeurtenis,
    source: `urn:nld:oin:${oin}:systeem:toegangspoort`,
    type: `${SOORTNAAM}.${melding.soort}.${melding.stap}.v1`,
    subject: melding.zaak,
    time: melding.moment,
    datacontenttype: 'application/json',
    dataref: `${apiUrl}/v1/${melding.meervoud}/${melding.zaak}`,
  };
}
