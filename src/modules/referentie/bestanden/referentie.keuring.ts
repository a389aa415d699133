import { BSN_GERECHTIGD, Referentie, type GetypeerdeRij } from '../referentie.js';
import { ORGANISATIESOORTEN, PLAATSHOUDERS, type Rij } from '../referentie.soorten.js';
import { keurKnopen } from './knopen.keuring.js';
import { keurLadders } from './ladders.keuring.js';
import { DEURFEITEN } from '../deurtabel.js';
import { MATRIXVELDEN, vulSjabloon } from '../verdeler.js';
import { keurAanbod } from './aanbod.keuring.js';
import { melder } from './melder.js';
import type { Voorwaarden } from '../../../kern/voorwaarde.js';

/** A gemeente that is surely not in our list: whoever comes from there meets the matrix too. */
const ERGENS_ANDERS = '9999';

/**
 * Do the rows fit each other, on every day on which something changes? Each row alone was checked at the door; this is
 * about what they say of each other. Days before TNS had its first taak are left out.
 *
 * @returns all faults at once, each a Dutch sentence with the row and the day; empty = all fits
 */
export function keurSamenhang(rijen: readonly GetypeerdeRij[]): string[] {
  const begin =
    rijen
      .filter(({ soort }) => soort === 'taak')
      .map(({ rij }) => rij.geldigVan)
      .toSorted()[0] ?? '0000-01-01';
  const dagen = new Set([begin, ...rijen.flatMap(({ rij }) => [rij.geldigVan, rij.geldigTot ?? begin])]);
  const fouten = [...dagen]
    .filter((dag) => dag >= begin)
    .toSorted()
    .flatMap((dag) => keurDag(new Referentie(dag, rijen)).map((fout) => ({ dag, fout })));
  const eerste = new Map<string, string>();
  for (const { dag, fout } of fouten) if (!eerste.has(fout)) eerste.set(fout, dag);
  return [...eerste].map(([fout, dag]) => `${fout} (op ${dag})`);
}

function keurDag(ref: Referentie): string[] {
  return [
    ...ref.alles('organisatie').flatMap((rij) => keurOrganisatie(ref, rij)),
    ...ref.alles('wachtrij').flatMap((rij) => keurWachtrij(ref, rij)),
    ...ref.alles('taak').flatMap((rij) => keurTaak(ref, rij)),
    ...ref.alles('verantwoordelijkheid').flatMap((rij) => keurMatrixrij(ref, rij)),
    ...keurDeurtabel(ref),
    ...keurKnopen(ref),
    ...keurLadders(ref),
    ...keurOverig(ref),
    ...keurAanbod(ref),
  ];
}

function keurOrganisatie(ref: Referentie, rij: Rij<'organisatie'>): string[] {
  const fout = melder('organisatie', rij.code);
  const wachtrij = rij.standaardWachtrij === null ? undefined : ref.zoek('wachtrij', rij.standaardWachtrij);
  return [
    ...fout(rij.standaardWachtrij !== null && !wachtrij, `standaardWachtrij ${rij.standaardWachtrij} bestaat niet`),
    ...fout(
      wachtrij !== undefined && wachtrij.organisatie !== rij.code,
      `standaardWachtrij ${wachtrij?.code} is van een ander`,
    ),
    ...fout(rij.standaardWachtrij === null && rij.soort !== 'BEHEER', 'heeft geen standaardWachtrij'),
    ...fout(rij.gemeente !== null && !ref.zoek('gemeente', rij.gemeente), `gemeente ${rij.gemeente} bestaat niet`),
  ];
}

function keurWachtrij(ref: Referentie, rij: Rij<'wachtrij'>): string[] {
  const fout = melder('wachtrij', rij.code);
  const verwijst = (naam: string, code: string | null) =>
    fout(
      code !== null && (code === rij.code || !ref.zoek('wachtrij', code)),
      `${naam} ${code} bestaat niet of is zichzelf`,
    );
  const dienst =
    rij.buitenKantoortijdWachtrij === null ? undefined : ref.zoek('wachtrij', rij.buitenKantoortijdWachtrij);
  return [
    ...fout(!ref.zoek('organisatie', rij.organisatie), `organisatie ${rij.organisatie} bestaat niet`),
    ...fout(rij.openVan >= rij.openTot, 'openVan moet voor openTot liggen'),
    ...fout(rij.dagen.length === 0, 'is op geen enkele dag open'),
    ...verwijst('buitenKantoortijdWachtrij', rij.buitenKantoortijdWachtrij),
    ...fout(
      dienst !== undefined && !altijdOpen(dienst),
      `buitenKantoortijdWachtrij ${dienst?.code} is niet altijd open`,
    ),
    ...verwijst('terugvalWachtrij', rij.terugvalWachtrij),
    ...(rij.weigercodes ?? []).flatMap((code) =>
      fout(!ref.kentCode('weigercodes', code), `weigercode ${code} staat niet in de codelijst weigercodes`),
    ),
  ];
}

function keurTaak(ref: Referentie, rij: Rij<'taak'>): string[] {
  const fout = melder('taak', rij.code);
  const laatste = ref.matrix(rij.code).at(-1);
  return [
    ...[rij.oppakTermijn, rij.afrondTermijn].flatMap((soort) => [
      ...fout(!ref.zoek('termijn', soort), `termijn ${soort} bestaat niet`),
      ...fout(
        ref.zoek('termijn', soort)?.actief === false,
        `termijn ${soort} staat uit, de taak zou zonder klok wachten`,
      ),
    ]),
    ...rij.stoptTermijnen.flatMap((soort) => fout(!ref.zoek('termijn', soort), `termijn ${soort} bestaat niet`)),
    ...fout(!ref.kentCode('gegevenssets', rij.gegevensset), `gegevensset ${rij.gegevensset} bestaat niet`),
    ...fout(rij.adres === 'matrix' && !laatste, 'heeft geen rij in de verantwoordelijkheidsmatrix'),
    ...fout(
      laatste !== undefined && MATRIXVELDEN.some((veld) => laatste[veld] !== null),
      `de laatste rij van de matrix (${laatste?.code}) heeft voorwaarden, dus niet alles komt ergens terecht`,
    ),
    ...fout(
      laatste !== undefined && laatste.wachtrij === null,
      `de laatste rij van de matrix (${laatste?.code}) heeft geen wachtrij`,
    ),
    ...dubbel(ref.matrix(rij.code).map(({ prioriteit }) => prioriteit)).map(
      (prioriteit) => `taak ${rij.code}: prioriteit ${prioriteit} staat twee keer in de matrix`,
    ),
  ];
}

function keurMatrixrij(ref: Referentie, rij: Rij<'verantwoordelijkheid'>): string[] {
  const fout = melder('verantwoordelijkheid', rij.code);
  const taak = ref.zoek('taak', rij.taak);
  return [
    ...fout(!taak, `taak ${rij.taak} bestaat niet`),
    ...fout(
      taak !== undefined && taak.adres !== 'matrix',
      `taak ${rij.taak} heeft een eigen adres en hoort niet in de matrix`,
    ),
    ...[...(rij.gemeenteAanmelding ?? []), ...(rij.brpGemeente ?? [])].flatMap((code) =>
      fout(!ref.zoek('gemeente', code), `gemeente ${code} bestaat niet`),
    ),
    ...(rij.kanaal ?? []).flatMap((code) => fout(!ref.zoek('kanaal', code), `kanaal ${code} bestaat niet`)),
    ...(rij.deurrij ?? []).flatMap((code) => fout(!ref.zoek('deurrij', code), `deurrij ${code} bestaat niet`)),
    ...fout(rij.wachtrij === null && rij.reden === null, 'heeft geen wachtrij en ook geen reden'),
    ...keurSjabloon(ref, rij).flatMap((melding) => fout(true, melding)),
  ];
}

/** A template must give an existing queue for every gemeente that can meet the row, known to us or not. */
function keurSjabloon(ref: Referentie, rij: Rij<'verantwoordelijkheid'>): string[] {
  if (rij.wachtrij === null) return [];
  const alle = [...ref.alles('gemeente').map(({ code }) => code), ERGENS_ANDERS, null];
  const past = (codes: readonly string[] | null, regios: readonly string[] | null) => (code: string | null) =>
    (codes === null || (code !== null && codes.includes(code))) &&
    (regios === null || regios.includes(ref.regio(code)));
  const plekken = rij.wachtrij.includes('{GEMEENTE}')
    ? alle.filter(past(rij.gemeenteAanmelding, rij.gemeenteRegio))
    : [null];
  const brp = rij.wachtrij.includes('{BRP_GEMEENTE}') ? alle.filter(past(rij.brpGemeente, rij.brpRegio)) : [null];
  const sjabloon = rij.wachtrij;
  return plekken.flatMap((plek) =>
    brp.flatMap((ingeschreven) => {
      const wachtrij = vulSjabloon(ref, sjabloon, plek, ingeschreven);
      if (wachtrij !== null && ref.zoek('wachtrij', wachtrij)) return [];
      const welke = [plek, ingeschreven].filter((code) => code !== null).join('/');
      return [
        `wachtrij ${sjabloon} bestaat niet${welke ? ` voor gemeente ${welke}` : wachtrij === null ? ' als de gemeente niet bekend is' : ''}`,
      ];
    }),
  );
}

function keurDeurtabel(ref: Referentie): string[] {
  const rijen = ref.deurtabel();
  const basis = rijen.filter(({ soort }) => soort === 'basis');
  const laatste = basis.at(-1);
  return [
    ...(laatste?.voorwaarden.length === 0
      ? []
      : ['deurtabel: de laatste basisrij moet altijd passen (voorwaarden: [])']),
    ...basis
      .slice(0, -1)
      .flatMap((rij) =>
        rij.voorwaarden.length === 0 ? [`deurrij ${rij.code}: past altijd, maar er staan nog basisrijen onder`] : [],
      ),
    ...dubbel(rijen.map(({ volgorde }) => volgorde)).map(
      (volgorde) => `deurtabel: volgorde ${volgorde} staat er twee keer in`,
    ),
    ...rijen.flatMap((rij) => keurDeurrij(ref, rij)),
  ];
}

function keurDeurrij(ref: Referentie, rij: Rij<'deurrij'>): string[] {
  const fout = melder('deurrij', rij.code);
  const feiten = [rij, ...rij.taken, ...rij.termijnen].flatMap(({ voorwaarden }) => feitenIn(voorwaarden));
  const plaatshouders = [...rij.vanavond.matchAll(/\{([^}]*)\}/g)].map(([, naam]) => naam ?? '');
  return [
    ...feiten.flatMap((feit) => fout(!isEenVan(DEURFEITEN, feit), `feit ${feit} bestaat niet`)),
    ...rij.taken.flatMap(({ taak }) => fout(!ref.zoek('taak', taak), `taak ${taak} bestaat niet`)),
    ...rij.termijnen.flatMap(({ soort }) => [
      ...fout(!ref.zoek('termijn', soort), `termijn ${soort} bestaat niet`),
      ...fout(ref.zoek('termijn', soort)?.actief === false, `termijn ${soort} staat uit`),
    ]),
    ...fout(rij.regieTaak !== null && !ref.zoek('taak', rij.regieTaak), `taak ${rij.regieTaak} bestaat niet`),
    ...fout(rij.soort === 'basis' && rij.regieTaak === null, 'een basisrij noemt wie de regie krijgt (regieTaak)'),
    ...fout(
      rij.soort === 'basis' && !rij.termijnen.some(({ voorwaarden }) => voorwaarden.length === 0),
      'een basisrij heeft een klok die altijd loopt',
    ),
    ...plaatshouders.flatMap((naam) => fout(!isEenVan(PLAATSHOUDERS, naam), `{${naam}} in vanavond is niet bekend`)),
  ];
}

function keurOverig(ref: Referentie): string[] {
  const gegevens = ref.alles('code').filter(({ lijst, velden }) => (lijst === 'gegevenssets') !== (velden !== null));
  const gerechtigd = ref.zoek('beleid', BSN_GERECHTIGD)?.waarde;
  return [
    ...gegevens.map(({ code }) => `code ${code}: alleen een gegevensset noemt velden, en zij altijd`),
    ...(Array.isArray(gerechtigd) && gerechtigd.every((soort) => isEenVan(ORGANISATIESOORTEN, String(soort)))
      ? []
      : [`beleid ${BSN_GERECHTIGD}: moet er zijn en alleen soorten organisaties noemen`]),
    ...(ref.alles('gemeente').filter(({ centrumgemeente }) => centrumgemeente).length === 1
      ? []
      : ['er is niet precies één centrumgemeente']),
  ];
}

function altijdOpen({ openVan, openTot, dagen }: Rij<'wachtrij'>): boolean {
  return openVan === '00:00' && openTot === '24:00' && dagen.length === 7;
}

function feitenIn(voorwaarden: Voorwaarden): string[] {
  return voorwaarden.flatMap((voorwaarde) => Object.keys(voorwaarde));
}

function isEenVan(lijst: readonly string[], waarde: string): boolean {
  return lijst.includes(waarde);
}

function dubbel(getallen: readonly number[]): number[] {
  return [...new Set(getallen.filter((getal, plek) => getallen.indexOf(getal) !== plek))];
}
