import type { VNode } from 'preact';
import type { GegevensDto } from '../../modules/gegevens/index.js';
import { datum } from '../onderdelen/datum.js';
import { Melding } from '../onderdelen/melding.js';
import { type Feit, Feiten, jaNee } from './feiten.js';
import { geboren } from './situatie.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly gegevens: GegevensDto;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** What a hand-off shows of the client: a field that the gegevensset does not hold is not there. */
export function Gegevens({ gegevens, woorden, nu }: Inhoud): VNode {
  const { naam, geboortedatum, bsn, taal, huishouden, veiligheid, bereikbaarheid } = gegevens;
  return (
    <>
      {veiligheid && (
        <Melding toon="fout" titel="Let op: onveilig. Bel niet zomaar.">
          {bereikbaarheid?.veiligNummer && <p>Bel alleen {bereikbaarheid.veiligNummer}.</p>}
        </Melding>
      )}
      <Feiten
        rijen={[
          ['Naam', naam && volleNaam(naam)],
          ['Wil anoniem blijven', naam?.anoniem && 'Ja'],
          ['Geboren', geboortedatum && geboren(geboortedatum, nu)],
          ['Burgerservicenummer', bsn],
          ...bereiken(bereikbaarheid),
          ['Taal', taal?.taal],
          ['Tolk nodig', taal?.tolkNodig && 'Ja'],
          ['Huishouden', huishouden && <Huishouden huishouden={huishouden} woorden={woorden} nu={nu} />],
          ...omstandigheden(gegevens, woorden),
        ]}
      />
    </>
  );
}

function volleNaam({ voornamen, roepnaam, tussenvoegsel, achternaam }: NonNullable<GegevensDto['naam']>): string {
  const delen = [voornamen ?? roepnaam, tussenvoegsel, achternaam].filter((deel) => deel !== null);
  return delen.length === 0 ? 'Niet bekend' : delen.join(' ');
}

function bereiken(bereikbaarheid: GegevensDto['bereikbaarheid']): Feit[] {
  if (!bereikbaarheid) return [];
  const { telefoon, veiligNummer, viaWie, postpunt } = bereikbaarheid;
  return [
    ['Bel alleen', veiligNummer],
    ['Telefoon', telefoon],
    ['Te bereiken via', viaWie],
    ['Post', postpunt],
  ];
}

function Huishouden({
  huishouden,
  woorden,
  nu,
}: Omit<Inhoud, 'gegevens'> & { readonly huishouden: NonNullable<GegevensDto['huishouden']> }): VNode {
  if (huishouden.length === 0) return <>Alleen</>;
  return (
    <ul>
      {huishouden.map(({ relatie, voornaam, geboortedatum, komtMee }, plek) => (
        <li key={plek}>
          {woorden.code('huishouden-relatie', relatie)}
          {voornaam && ` ${voornaam}`}
          {geboortedatum && `, geboren ${geboren(geboortedatum, nu)}`}, {komtMee ? 'komt mee' : 'komt niet mee'}
        </li>
      ))}
    </ul>
  );
}

function omstandigheden(gegevens: GegevensDto, woorden: Woorden): Feit[] {
  const { inschrijving, herkomst, woonsituatie, datums, schulden, zwanger, aanleidingen, toelichting } = gegevens;
  return [
    ['Zwanger', zwanger !== undefined && jaNee(zwanger)],
    ['Slaapt nu', woonsituatie && woorden.code('woonsituatie', woonsituatie.slaapt)],
    ['Veilig bed voor vannacht', woonsituatie && jaNee(!woonsituatie.acuut)],
    ['Vraagt om opvang', woonsituatie && jaNee(woonsituatie.opvangGevraagd)],
    ['Meldt zich in', woonsituatie && woorden.gemeente(woonsituatie.gemeente)],
    [
      'Inschrijving',
      inschrijving && metGemeente(woorden.code('brp-status', inschrijving.status), inschrijving, woorden),
    ],
    ['Verblijfsrecht', inschrijving?.verblijf && woorden.code('verblijf', inschrijving.verblijf)],
    ['Komt uit', herkomst && metGemeente(woorden.code('herkomst', herkomst.soort), herkomst, woorden)],
    ['Ontruiming', datums?.ontruiming && datum(datums.ontruiming)],
    ['Ontslag', datums?.ontslag && datum(datums.ontslag)],
    ['Schulden bedreigen het wonen', schulden !== undefined && jaNee(schulden)],
    ['Aanleiding', aanleidingen?.map((code) => woorden.code('aanleidingen', code)).join(', ')],
    ['Toelichting van de melder', toelichting],
  ];
}

function metGemeente(wat: string, { gemeente }: { readonly gemeente: string | null }, woorden: Woorden): string {
  return gemeente === null ? wat : `${wat}: ${woorden.gemeente(gemeente)}`;
}
