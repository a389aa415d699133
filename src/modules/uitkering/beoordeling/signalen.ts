import { leesDag } from '../../../kern/dag.js';
import { leeftijdOp } from '../../../kern/leeftijd.js';
import type { Leefsituatie } from '../uitkering.entity.js';

/** What somebody at the uitvoerder should look at. A signal never computes an amount and never decides. */
export interface Signaal {
  readonly soort:
    | 'kostendeler-gastheer'
    | 'kostendeler-client'
    | 'niet-ingeschreven'
    | 'geen-id'
    | 'detentie'
    | 'overlijden'
    | 'verhuizing'
    | 'uitstroom'
    | 'aow-leeftijd';
  /** `geen`: looked at, and it changes nothing */
  readonly effect: 'nagaan' | 'geen';
  /** plain Dutch */
  readonly uitleg: string;
}

/** The facts that the signals are made of; undefined or null is not known. */
export interface Signaalfeiten {
  readonly vandaag: string;
  readonly geboortedatum: string | undefined;
  readonly brpStatus: string | null;
  /** CBS code of a briefadres that was granted since */
  readonly briefadresGemeente: string | null;
  readonly slaaptBijAnderen: boolean;
  readonly leefsituatie: Leefsituatie | null;
  readonly gedetineerd: boolean;
  readonly overledenOp: string | null;
  /** names of the new gemeente and its uitvoerder, when that is another than the holder */
  readonly verhuisd: { readonly gemeente: string; readonly uitvoerder: string } | null;
  /** what keeps the client in shelter while an income would help, in words */
  readonly uitstroomBlokkades: readonly string[];
  readonly grenzen: Signaalgrenzen;
}

/** Policy and law as they hold on the day of the look: rows of the reference data. */
export interface Signaalgrenzen {
  /** from this age somebody counts for the norm of another (Participatiewet art. 22a) */
  readonly teltMeeVanaf: number;
  /** from this age somebody has a norm of one's own */
  readonly eigenNormVanaf: number;
  readonly aowMaanden: number;
  readonly aowVooruit: number;
}

/** The signals of one aanvraag, each with its reason in plain Dutch. Pure. */
export function signalen(feiten: Signaalfeiten): Signaal[] {
  return [
    overlijden(feiten),
    detentie(feiten),
    ...kostendelers(feiten),
    nietIngeschreven(feiten),
    geenId(feiten),
    verhuizing(feiten),
    uitstroom(feiten),
    aow(feiten),
  ].filter((signaal) => signaal !== null);
}

function kostendelers(feiten: Signaalfeiten): (Signaal | null)[] {
  const { geboortedatum, vandaag, leefsituatie, slaaptBijAnderen } = feiten;
  if (leefsituatie === null) return slaaptBijAnderen ? [nogVragen(feiten)] : [];
  const leeftijd = geboortedatum === undefined ? null : leeftijdOp(geboortedatum, vandaag);
  return [normVanGastheer(feiten, leefsituatie, leeftijd), eigenNorm(feiten, leefsituatie, leeftijd)];
}

function nogVragen({ geboortedatum, vandaag, grenzen }: Signaalfeiten): Signaal {
  if (geboortedatum !== undefined && leeftijdOp(geboortedatum, vandaag) < grenzen.teltMeeVanaf) {
    return gastheerMerktNiets(grenzen);
  }
  return {
    soort: 'kostendeler-gastheer',
    effect: 'nagaan',
    uitleg: 'De cliënt slaapt bij iemand anders. Leg vast hoe hij woont, dan is te zien of dat iets uitmaakt.',
  };
}

function normVanGastheer(
  { grenzen }: Signaalfeiten,
  { hoofdverblijf, gastheerHeeftBijstand }: Leefsituatie,
  leeftijd: number | null,
): Signaal | null {
  if (!gastheerHeeftBijstand) return null;
  if (leeftijd !== null && leeftijd < grenzen.teltMeeVanaf) return gastheerMerktNiets(grenzen);
  if (!hoofdverblijf) {
    return {
      soort: 'kostendeler-gastheer',
      effect: 'geen',
      uitleg: 'De cliënt logeert en heeft hier geen hoofdverblijf. De uitkering van de gastheer verandert niet.',
    };
  }
  return {
    soort: 'kostendeler-gastheer',
    effect: 'nagaan',
    uitleg:
      leeftijd === null
        ? 'De geboortedatum is niet bekend. Zoek uit of de cliënt meetelt voor de uitkering van de gastheer.'
        : `De cliënt is ${grenzen.teltMeeVanaf} of ouder en heeft hier zijn hoofdverblijf. Kijk of de uitkering van de gastheer verandert.`,
  };
}

function gastheerMerktNiets({ teltMeeVanaf }: Signaalgrenzen): Signaal {
  return {
    soort: 'kostendeler-gastheer',
    effect: 'geen',
    uitleg: `De cliënt is jonger dan ${teltMeeVanaf} en telt niet mee. De uitkering van de gastheer verandert niet.`,
  };
}

function eigenNorm(
  { grenzen }: Signaalfeiten,
  { hoofdverblijf, medebewoners }: Leefsituatie,
  leeftijd: number | null,
): Signaal | null {
  if (medebewoners === 'geen') return null;
  const geen = (uitleg: string): Signaal => ({ soort: 'kostendeler-client', effect: 'geen', uitleg });
  if (!hoofdverblijf) return geen('De cliënt logeert en deelt hier geen kosten. Zijn eigen uitkering verandert niet.');
  if (medebewoners === 'alleen-jonger') {
    return geen(
      `Alle medebewoners zijn jonger dan ${grenzen.teltMeeVanaf}. De eigen uitkering van de cliënt verandert niet.`,
    );
  }
  if (leeftijd !== null && leeftijd < grenzen.eigenNormVanaf) {
    return geen(`De cliënt is jonger dan ${grenzen.eigenNormVanaf}. Voor hem geldt geen kostendelersnorm.`);
  }
  return {
    soort: 'kostendeler-client',
    effect: 'nagaan',
    uitleg: `De cliënt heeft hier zijn hoofdverblijf en woont met mensen van ${grenzen.teltMeeVanaf} of ouder. Kijk of de kostendelersnorm voor hem geldt.`,
  };
}

function nietIngeschreven({ brpStatus, briefadresGemeente }: Signaalfeiten): Signaal | null {
  if (briefadresGemeente !== null || brpStatus !== 'niet-ingeschreven') return null;
  return {
    soort: 'niet-ingeschreven',
    effect: 'nagaan',
    uitleg:
      'De cliënt is nergens ingeschreven. De aanvraag gaat door; zorg tegelijk voor een briefadres (Participatiewet artikel 40).',
  };
}

function geenId({ leefsituatie }: Signaalfeiten): Signaal | null {
  if (leefsituatie === null || leefsituatie.identiteitsbewijs) return null;
  return {
    soort: 'geen-id',
    effect: 'nagaan',
    uitleg:
      'De cliënt heeft geen identiteitsbewijs. Bij de stukken staat wie daarbij helpt; het voorschot wacht er niet op.',
  };
}

function detentie({ gedetineerd }: Signaalfeiten): Signaal | null {
  if (!gedetineerd) return null;
  return {
    soort: 'detentie',
    effect: 'nagaan',
    uitleg: 'De cliënt zit vast. In die tijd is er geen recht op bijstand (Participatiewet artikel 13).',
  };
}

function overlijden({ overledenOp }: Signaalfeiten): Signaal | null {
  if (overledenOp === null) return null;
  return {
    soort: 'overlijden',
    effect: 'nagaan',
    uitleg: 'De cliënt is overleden. Stop met brieven en vragen, en kijk wat u nog moet afronden.',
  };
}

function verhuizing({ verhuisd }: Signaalfeiten): Signaal | null {
  if (verhuisd === null) return null;
  return {
    soort: 'verhuizing',
    effect: 'nagaan',
    uitleg: `Het briefadres is in ${verhuisd.gemeente}. Daar gaat ${verhuisd.uitvoerder} over de uitkering. Kijk of de aanvraag daarheen moet; tot die tijd gaat zij hier door.`,
  };
}

function uitstroom({ uitstroomBlokkades }: Signaalfeiten): Signaal | null {
  if (uitstroomBlokkades.length === 0) return null;
  return {
    soort: 'uitstroom',
    effect: 'nagaan',
    uitleg: `De cliënt slaapt in de opvang en kan daar nog niet weg: ${uitstroomBlokkades.join(', ').toLowerCase()}. Een besluit over het inkomen helpt. Deze aanvraag gaat voor.`,
  };
}

function aow({ geboortedatum, vandaag, grenzen }: Signaalfeiten): Signaal | null {
  if (geboortedatum === undefined) return null;
  const vanaf = leesDag(geboortedatum).add({ months: grenzen.aowMaanden });
  if (vanaf.subtract({ months: grenzen.aowVooruit }).toString() > vandaag) return null;
  const dag = vanaf.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    soort: 'aow-leeftijd',
    effect: 'nagaan',
    uitleg: `De AOW begint op ${dag}. Help de cliënt met een aanvraag bij de Sociale Verzekeringsbank.`,
  };
}
