/** A column that holds envelopes of platform/versleuteling, and the key of its table. */
export interface VersleuteldeKolom {
  readonly tabel: string;
  readonly kolom: string;
  /** columns of the primary key, in order, all of type `soort` */
  readonly sleutel: readonly string[];
  readonly soort: 'uuid' | 'text';
}

/** Every column that is encrypted at rest. A test compares it with the tables, so that none is forgotten. */
export const VERSLEUTELDE_KOLOMMEN: readonly VersleuteldeKolom[] = [
  { tabel: 'client', kolom: 'bsn_versleuteld', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'aanmelding', kolom: 'inzending', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'gebeurtenis_inhoud', kolom: 'inhoud', sleutel: ['gebeurtenis_id'], soort: 'uuid' },
  { tabel: 'besluit', kolom: 'motivering', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'briefadres', kolom: 'slaapplekken', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'briefadres', kolom: 'gever', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'briefadres', kolom: 'woonadres', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'intake_leefgebied', kolom: 'notitie', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'intake_plan', kolom: 'inhoud', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'verwijzing', kolom: 'wensen', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'verwijzing', kolom: 'match', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'samenvoeging', kolom: 'toelichting', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'nazorg_contact', kolom: 'notitie', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'veldwerk_contact', kolom: 'notitie', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'aanmelding_concept', kolom: 'inhoud', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'abonnement_geheim', kolom: 'geheim', sleutel: ['id'], soort: 'uuid' },
  { tabel: 'mailadres', kolom: 'adres', sleutel: ['persoon'], soort: 'text' },
  { tabel: 'idempotentie', kolom: 'antwoord', sleutel: ['toepassing', 'organisatie', 'sleutel'], soort: 'text' },
  { tabel: 'werkplek_sessie', kolom: 'id_token', sleutel: ['sleutel'], soort: 'text' },
  { tabel: 'werkplek_sessie', kolom: 'bewaard', sleutel: ['sleutel'], soort: 'text' },
];

/** The other binary columns: digests, salts and search hashes, of which there is nothing to open. */
export const ANDERE_BINAIRE_KOLOMMEN: readonly string[] = [
  'client.bsn_hash',
  'dossier.ketenkop',
  'gebeurtenis.inhoud_digest',
  'gebeurtenis.vorige_digest',
  'gebeurtenis.digest',
  'gebeurtenis_inhoud.zout',
  'idempotentie.vingerafdruk',
  'linktelling.sleutel',
  'sleutelmerk.merk',
  'uitnodiging.merk',
];
