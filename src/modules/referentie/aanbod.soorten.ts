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
