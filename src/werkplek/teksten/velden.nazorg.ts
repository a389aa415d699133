import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of aftercare. */
export const NAZORGVELDEN: Readonly<Record<string, Veldtekst>> = {
  'CheckInVastleggen.uitkomst': { label: 'Hoe gaat het met de cliënt?' },
  'CheckInVastleggen.toelichting': { label: 'Wat besprak u?' },
  manier: { label: 'Hoe probeerde u contact te krijgen?' },
  'ClientWilNiet.vervolg': { label: 'Hoe kan de cliënt terugkomen?' },
  'VerhuizingMelden.gemeente': { label: 'In welke gemeente woont de cliënt nu?' },
  duur: { label: 'Hoe lang duurt het budgetbeheer?' },
  nodig: { label: 'Wat is er het eerst nodig?' },
};
