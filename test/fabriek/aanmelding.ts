/** A complete, ordinary form: a single man of 42 without a bed, known to nobody. Change what the test is about. */
export function aanmelding(anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    kanaal: 'partner-tns',
    aanmelder: { persoon: 'Proef Persoon', relatie: 'hulpverlener' },
    client: { achternaam: `Proef${volgend()}`, voornamen: 'Joris', geboortedatum: '1984-05-17' },
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

let teller = 0;

/** Letters, so that it can be part of a name. */
function volgend(): string {
  teller += 1;
  return [...String(teller)].map((cijfer) => 'abcdefghij'[Number(cijfer)]).join('');
}
