/** A goal for each of the four areas that every plan speaks about. Change what the test is about. */
export function plandoelen(): { gebied: string; doel: string; acties: Record<string, string>[] }[] {
  return [
    {
      gebied: 'geld-en-schulden',
      doel: 'De schulden zijn bekend en groeien niet meer.',
      acties: [{ actie: 'Gesprek over de huurschuld.', organisatie: 'SDD', uiterlijk: '2026-12-15' }],
    },
    {
      gebied: 'wonen',
      doel: 'Een eigen kamer.',
      acties: [{ actie: 'Inschrijven als woningzoekende.', uiterlijk: '2026-12-01' }],
    },
    { gebied: 'ggz-en-verslaving', doel: 'Hier is geen hulp nodig.', acties: [] },
    {
      gebied: 'sociaal-netwerk',
      doel: 'Weer contact met zijn zus.',
      acties: [{ actie: 'Samen bellen.', organisatie: 'LDH', uiterlijk: '2026-12-08' }],
    },
  ];
}
