import type { VNode } from 'preact';
import type { AanmeldingDto, Opgave } from '../../modules/aanmelding/index.js';
import { Melding } from '../onderdelen/melding.js';
import { type Feit, Feiten, jaNee } from './feiten.js';
import { geboren } from './situatie.js';
import { datum } from '../onderdelen/datum.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly aanmelding: AanmeldingDto;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** What was told at the front door, as it stands now. */
export function Aanmeldgegevens({ aanmelding, woorden, nu }: Inhoud): VNode | null {
  if (aanmelding.opgave === null) return null;
  // the form as the room stored it; at most the BSN is missing, and that is optional
  const opgave = aanmelding.opgave as unknown as Opgave;
  return (
    <section class="kaart stroom" aria-labelledby="gemeld">
      <h2 id="gemeld">Wat er gemeld is</h2>
      {aanmelding.vanavond.length > 0 && (
        <Melding toon="info" titel="Wat u de cliënt vertelt">
          {aanmelding.vanavond.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </Melding>
      )}
      <Feiten rijen={[...client(opgave, nu), ...situatie(opgave, woorden), ...toelichting(opgave, woorden)]} />
      <h3>Huishouden</h3>
      <Huishouden opgave={opgave} woorden={woorden} nu={nu} />
      <h3>De melder</h3>
      <Feiten rijen={melder(aanmelding, opgave, woorden)} />
    </section>
  );
}

/** Who and how to reach, as it was told. Where there is a safe number, no other is shown. */
function client(
  { client: { anoniem, voornamen, roepnaam, tussenvoegsel, achternaam, ...rest } }: Opgave,
  nu: Date,
): Feit[] {
  const { geboortedatum, bereikbaar, taal, tolkNodig } = rest;
  return [
    ['Cliënt', [voornamen ?? roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' ')],
    ['Wil anoniem blijven', anoniem && 'Ja'],
    ['Geboren', geboortedatum && geboren(geboortedatum, nu)],
    ['Bel alleen', bereikbaar?.veiligNummer],
    ['Telefoon', bereikbaar?.veiligNummer ? undefined : bereikbaar?.telefoon],
    ['Te bereiken via', bereikbaar?.viaWie],
    ['Post', bereikbaar?.postpunt],
    ['Taal', taal],
    ['Tolk nodig', tolkNodig && 'Ja'],
  ];
}

function situatie(opgave: Opgave, woorden: Woorden): Feit[] {
  const { herkomst, brp, verblijf, ontslag } = opgave;
  return [
    ['Slaapt nu', woorden.code('woonsituatie', opgave.woonsituatie)],
    ['Veilig bed voor vannacht', opgave.acuut ? 'Nee' : 'Ja'],
    ['Vraagt om opvang', jaNee(opgave.opvangGevraagd)],
    ['Onveilig', jaNee(opgave.veiligheidsrisico)],
    ['Meldt zich in', gemeente(opgave.gemeenteAanmelding, woorden)],
    ['Komt uit', metGemeente(woorden.code('herkomst', herkomst.soort), herkomst.gemeente, woorden)],
    ['Inschrijving', metGemeente(woorden.code('brp-status', brp.status), brp.gemeente, woorden)],
    ['Verblijfsrecht', verblijf && woorden.code('verblijf', verblijf)],
    ['Ontruiming', opgave.ontruimingsdatum && datum(opgave.ontruimingsdatum)],
    ['Ontslag', ontslag && `${woorden.code('ontslag-soort', ontslag.soort)}, ${datum(ontslag.datum)}`],
    ['Schulden bedreigen het wonen', opgave.schuldenDreigen ? 'Ja' : undefined],
    ['Zwanger', opgave.zwanger ? 'Ja' : undefined],
  ];
}

function toelichting(opgave: Opgave, woorden: Woorden): Feit[] {
  const { geinformeerd } = opgave;
  const reden = geinformeerd.reden && woorden.code('informatie-reden', geinformeerd.reden);
  return [
    ['Aanleiding', opgave.aanleidingen.map((code) => woorden.code('aanleidingen', code)).join(', ')],
    ['Toelichting', opgave.toelichting],
    ['Weet van het vastleggen', geinformeerd.gegevensgebruik === 'ja' ? 'Ja' : `Nog niet${reden ? `: ${reden}` : ''}`],
    ['Cliëntondersteuning aangeboden', jaNee(opgave.clientondersteuningAangeboden)],
  ];
}

function melder(aanmelding: AanmeldingDto, { aanmelder, vertegenwoordiger }: Opgave, woorden: Woorden): Feit[] {
  const { persoon, relatie, telefoon, organisatie } = aanmelder;
  return [
    ['Naam', `${persoon} (${woorden.code('relatie', relatie).toLowerCase()})`],
    ['Organisatie', organisatie],
    ['Telefoon', telefoon],
    ['Langs welke weg', woorden.kanaal(aanmelding.kanaal)],
    [
      'Handelt namens de cliënt',
      vertegenwoordiger &&
        [
          `${vertegenwoordiger.naam} (${woorden.code('vertegenwoordiger', vertegenwoordiger.soort).toLowerCase()})`,
          vertegenwoordiger.telefoon,
        ]
          .filter(Boolean)
          .join(', '),
    ],
  ];
}

function Huishouden({ opgave, woorden, nu }: Omit<Inhoud, 'aanmelding'> & { readonly opgave: Opgave }): VNode {
  if (opgave.huishouden.length === 0) return <p>De cliënt is alleen.</p>;
  return (
    <ul>
      {opgave.huishouden.map(({ relatie, voornaam, geboortedatum, komtMee }, plek) => (
        <li key={plek}>
          {woorden.code('huishouden-relatie', relatie)}
          {voornaam && ` ${voornaam}`}
          {geboortedatum && `, geboren ${geboren(geboortedatum, nu)}`}, {komtMee ? 'komt mee' : 'komt niet mee'}
        </li>
      ))}
    </ul>
  );
}

function gemeente(code: string, woorden: Woorden): string {
  return code === 'onbekend' ? 'Onbekend' : woorden.gemeente(code);
}

function metGemeente(wat: string, code: string | undefined | null, woorden: Woorden): string {
  return code ? `${wat}: ${woorden.gemeente(code)}` : wat;
}
