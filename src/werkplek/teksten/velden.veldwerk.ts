import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of outreach. */
export const VELDWERKVELDEN: Readonly<Record<string, Veldtekst>> = {
  'PlekGezien.plek': { label: 'Waar slaapt de cliënt?', hint: 'Dit wordt versleuteld bewaard.' },
  contact: { label: 'Wat voor contact was het?' },
  'ContactVastleggen.toelichting': { label: 'Wat wilt u onthouden?', hint: 'Dit wordt versleuteld bewaard.' },
  aanbod: { label: 'Wat bood u aan?' },
  antwoord: { label: 'Wat zei de cliënt?', hint: 'Een nee kost de cliënt niets.' },
  'HousingFirstVoordragen.toelichting': { label: 'Waarom past een eigen woning met begeleiding beter?' },
};
