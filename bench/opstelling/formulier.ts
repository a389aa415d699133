/** A complete, ordinary form of an invented single man without a bed; `nummer` makes the name one of a kind. */
export function formulier(nummer: number, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    kanaal: 'partner-tns',
    aanmelder: { persoon: 'Proef Persoon', relatie: 'hulpverlener' },
    client: { achternaam: `Proef${inLetters(nummer)}`, voornamen: 'Joris', geboortedatum: '1984-05-17' },
    gemeenteAanmelding: '0505',
    herkomst: { soort: 'gemeente', gemeente: '0505' },
    brp: { status: 'niet-ingeschreven' },
    woonsituatie: 'openbare-ruimte',
    acuut: true,
    opvangGevraagd: true,
    veiligheidsrisico: false,
    aanleidingen: ['relatiebreuk'],
    geinformeerd: { gegevensgebruik: 'ja' },
    clientondersteuningAangeboden: true,
    ...anders,
  };
}

/** Digits as letters, so that they can be part of a name. */
function inLetters(nummer: number): string {
  return [...String(nummer)].map((cijfer) => 'abcdefghij'[Number(cijfer)]).join('');
}
