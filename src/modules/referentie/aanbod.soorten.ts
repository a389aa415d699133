export interface Voorziening {
  readonly naam: string;
  readonly type: string;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  /** places; null = not agreed or not known */
  readonly capaciteit: number | null;
  readonly doelgroepen: readonly string[];
  readonly leeftijdVan: number | null;
  readonly leeftijdTot: number | null;
  readonly gezin: boolean | null;
  readonly middelengebruikToegestaan: boolean | null;
  readonly tijdelijk: boolean;
  readonly status: 'open' | 'voorbereiding' | 'onderzoek';
  readonly toelichting: string | null;
}

export interface Contract {
  readonly naam: string;
  /** code of the organisation that is contracted */
  readonly aanbieder: string;
  readonly regeling: string;
  readonly opdrachtgever: string;
  readonly toelichting: string | null;
}

export interface Quotum {
  readonly naam: string;
  readonly aantal: number;
  readonly per: 'jaar';
  /** what takes a place: a candidate put forward, or a home that is let */
  readonly telt: 'voordracht' | 'woning';
  /** share per gemeente (CBS code → number); empty = not agreed */
  readonly verdeling: Readonly<Record<string, number>>;
  readonly toelichting: string | null;
}

/** Something that a client must get in order, and what must be done before it (docs/besluiten/0037). */
export interface Deblokkeerknoop {
  readonly naam: string;
  readonly uitleg: string;
  /** soort of the zaken in which it is done; null when only hand-offs ask for it */
  readonly soort: string | null;
  /** only zaken of these kinds, as the room calls them; empty = all */
  readonly soorten: readonly string[];
  /** taken that ask for it */
  readonly taken: readonly string[];
  /** states of the zaak in which it is done */
  readonly klaarIn: readonly string[];
  /** codes of knopen without which it cannot be done */
  readonly hardOp: readonly string[];
  /** codes of knopen with which it would go better */
  readonly zachtOp: readonly string[];
}
