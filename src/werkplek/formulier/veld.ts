/** How a field is filled in. */
export type Veldsoort =
  | 'tekst'
  | 'lange-tekst'
  | 'bsn'
  | 'getal'
  | 'datum'
  | 'geboortedatum'
  | 'moment'
  | 'ja-nee'
  | 'keuze'
  | 'meerkeuze'
  | 'onderdeel'
  | 'lijst'
  /** goes along with the form, nobody types it */
  | 'verborgen';

/** Where the choices of a field come from. */
export type Keuzebron =
  /** the values that the contract lists; `teksten` has their words */
  | { readonly soort: 'waarden'; readonly waarden: readonly string[] }
  | { readonly soort: 'codelijst'; readonly naam: string; readonly alleen?: readonly string[] }
  | {
      readonly soort:
        | 'wachtrijen'
        | 'organisaties'
        | 'kanalen'
        | 'taken'
        | 'voorzieningen'
        | 'gebeurtenissen'
        | 'eigen-werk'
        | 'collegas';
    }
  | { readonly soort: 'gemeenten'; readonly metOnbekend: boolean }
  /** zaken of this soort in the same dossier */
  | { readonly soort: 'zaken'; readonly van: string };

/** One field of a form, as the contract describes it; the words are in `teksten`. */
export interface Veld {
  readonly naam: string;
  /** class that the field belongs to: one name may need other words elsewhere */
  readonly klasse: string;
  readonly soort: Veldsoort;
  readonly verplicht: boolean;
  /** what the contract takes when it is left out */
  readonly standaard?: boolean;
  /** most characters of a text */
  readonly hoogsteLengte?: number;
  /** fewest and most answers or rows */
  readonly minstens?: number;
  readonly hoogstens?: number;
  readonly bron?: Keuzebron;
  /** the fields of an onderdeel, or of each row of a lijst */
  readonly velden?: readonly Veld[];
}

/** One choice. */
export interface Optie {
  readonly waarde: string;
  readonly label: string;
  readonly uitleg?: string;
  /** choices with the same group stand together, under this heading */
  readonly groep?: string;
}

/** The choices of a form, by {@link keuzesleutel}. */
export type Keuzes = ReadonlyMap<string, readonly Optie[]>;

/** Under which name the choices of a field are found. */
export function keuzesleutel({ naam, klasse, bron }: Pick<Veld, 'naam' | 'klasse' | 'bron'>): string {
  if (bron === undefined || bron.soort === 'waarden') return `waarden:${klasse}.${naam}`;
  if (bron.soort === 'codelijst') return ['codelijst', bron.naam, ...(bron.alleen ?? [])].join(':');
  if (bron.soort === 'gemeenten') return bron.metOnbekend ? 'gemeenten-of-onbekend' : 'gemeenten';
  return bron.soort === 'zaken' ? `zaken:${bron.van}` : bron.soort;
}

/** `client` and `achternaam` → `client.achternaam`: the name in the form, and the path of an error. */
export function onder(boven: string, naam: string | number): string {
  return boven === '' ? String(naam) : `${boven}.${naam}`;
}
