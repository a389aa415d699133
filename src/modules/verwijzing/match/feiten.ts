import type { Matchfeit, Referentie, Rij, Situatie } from '../../referentie/index.js';
import type { Kandidaat } from './kandidaten.js';

/** What is asked for the client; kept encrypted with the referral. */
export interface Wensen {
  readonly vraag?: string;
  /** code of the list `doelgroep` */
  readonly doelgroep?: string;
  readonly middelengebruik?: boolean;
  /** CBS code */
  readonly voorkeursgemeente?: string;
  /** code of the voorziening where the client lives */
  readonly woonplek?: string;
  /** the intensive approach (TT&B) is asked */
  readonly intensief?: boolean;
}

/** What the rules may look at besides the candidate: the client, and what is still free. */
export interface Zoekvraag {
  readonly referentie: Referentie;
  readonly situatie: Situatie;
  readonly wensen: Wensen;
  /** null when the kind has no quotum */
  readonly quotumVrij: boolean | null;
  /** null when no share is agreed for the gemeente */
  readonly quotumGemeenteVrij: boolean | null;
  readonly eerderAangeboden: boolean;
  /** code of aanbieder or voorziening → first day on which it may be asked again */
  readonly rust: Readonly<Record<string, string>>;
  /** places in use, by voorziening */
  readonly bezet: ReadonlyMap<string, number>;
}

export type Matchfeiten = Readonly<Record<Matchfeit, string | number | boolean | null>>;

const DOELGROEP_OPEN = 'ONBEPAALD';

/** The facts about one candidate. Pure; what is not known is null, and never counts as yes. */
export function matchfeiten(kandidaat: Kandidaat, vraag: Zoekvraag): Matchfeiten {
  const { situatie, wensen, referentie } = vraag;
  const plek = kandidaat.voorziening;
  const vanaf = rustTot(kandidaat, vraag.rust);
  const zorgaanbieder =
    wensen.woonplek === undefined ? null : (referentie.zoek('voorziening', wensen.woonplek)?.zorgaanbieder ?? null);
  return {
    aanbieder: kandidaat.aanbieder,
    voorziening: plek?.code ?? null,
    status: plek?.status ?? null,
    contractGeldig: kandidaat.contractGeldig,
    leeftijd: situatie.leeftijd,
    leeftijdsgrens: plek !== null && (plek.leeftijdVan !== null || plek.leeftijdTot !== null),
    leeftijdPast: plek === null || situatie.leeftijd === null ? null : pastLeeftijd(plek, situatie.leeftijd),
    gezin: situatie.gezin,
    voorGezin: plek?.gezin === true,
    doelgroepgrens: plek !== null && plek.doelgroepen.length > 0,
    doelgroepPast: pastDoelgroep(plek, wensen.doelgroep),
    voorkeursgemeente: wensen.voorkeursgemeente ?? null,
    gemeentePlek: plek?.gemeente ?? null,
    gemeentePast: plek?.gemeente === wensen.voorkeursgemeente,
    middelengebruik: wensen.middelengebruik ?? null,
    middelengebruikToegestaan: plek?.middelengebruikToegestaan ?? null,
    zorgaanbieder,
    isZorgaanbieder: zorgaanbieder === kandidaat.aanbieder,
    buurt: plek?.buurt ?? null,
    buurtVrij: buurtVrij(plek, vraag),
    plekVrij: plek === null || plek.capaciteit === null ? null : (vraag.bezet.get(plek.code) ?? 0) < plek.capaciteit,
    quotumVrij: vraag.quotumVrij,
    quotumGemeenteVrij: vraag.quotumGemeenteVrij,
    eerderAangeboden: vraag.eerderAangeboden,
    ingeschrevenInRegio: isIngeschreven(vraag),
    uitgerust: vanaf === null ? null : vanaf <= referentie.peildatum,
    intensief: wensen.intensief ?? false,
  };
}

/** The first day on which a candidate that refused may be asked again; null when it never refused. */
export function rustTot({ aanbieder, voorziening }: Kandidaat, rust: Readonly<Record<string, string>>): string | null {
  return rust[voorziening?.code ?? aanbieder ?? ''] ?? null;
}

function pastLeeftijd({ leeftijdVan, leeftijdTot }: Rij<'voorziening'>, leeftijd: number): boolean {
  return (leeftijdVan === null || leeftijd >= leeftijdVan) && (leeftijdTot === null || leeftijd < leeftijdTot);
}

function pastDoelgroep(plek: Rij<'voorziening'> | null, doelgroep: string | undefined): boolean | null {
  if (plek === null || doelgroep === undefined || doelgroep === DOELGROEP_OPEN) return null;
  return plek.doelgroepen.includes(doelgroep);
}

function buurtVrij(plek: Rij<'voorziening'> | null, { referentie, bezet }: Zoekvraag): boolean | null {
  if (plek === null || plek.buurt === null) return null;
  const inBuurt = referentie.alles('voorziening').filter(({ buurt }) => buurt === plek.buurt);
  const aantal = inBuurt.reduce((som, { code }) => som + (bezet.get(code) ?? 0), 0);
  return aantal < referentie.beleidsgetal('verwijzing-buurt-maximum');
}

function isIngeschreven({ situatie: { brpStatus, brpGemeente }, referentie }: Zoekvraag): boolean | null {
  if (brpStatus === 'onbekend') return null;
  return brpStatus !== 'niet-ingeschreven' && referentie.binnenTns(brpGemeente);
}
