import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of an intake. */
export const INTAKEVELDEN: Readonly<Record<string, Veldtekst>> = {
  'Verzetten.moment': { label: 'Wanneer begint het gesprek?' },
  'Verzetten.plek': { label: 'Waar is het gesprek?' },
  'TolkRegelen.taal': { label: 'Voor welke taal is er een tolk?' },
  intakesoort: { label: 'Doet de uitvoerder van de uitkering mee?' },
  domein: { label: 'Welk leefgebied?' },
  score: { label: 'Hoe zelfredzaam is de cliënt hier?' },
  notitie: { label: 'Notitie', hint: 'Laat leeg om een notitie uit een eerdere intake te houden.' },
  beoordeeldOp: { label: 'Op welke dag besprak u dit?', hint: 'Laat leeg als het vandaag was.' },
  doelen: { label: 'De doelen', hint: 'Op elk gebied ten minste één.', rij: 'Doel' },
  gebied: { label: 'Op welk gebied?' },
  'Plandoel.doel': { label: 'Wat wil de cliënt bereiken?' },
  acties: { label: 'Wie doet wat?', rij: 'Actie' },
  actie: { label: 'Wat gebeurt er?' },
  'Planactie.organisatie': { label: 'Welke organisatie doet dit?', hint: 'Laat leeg als de cliënt het zelf doet.' },
  uiterlijk: { label: 'Wat is de laatste dag?' },
  routes: { label: 'Welke hulp is nodig?', hint: 'U kunt meer dan één antwoord kiezen.' },
  clientAkkoord: { label: 'Is de cliënt het eens met het plan?', hint: 'Ja en nee zijn allebei goed.' },
  waarom: { label: 'Wat vindt de cliënt van het plan, en waarom?' },
  evaluatieOp: { label: 'Op welke dag bekijkt u het plan opnieuw?' },
  bevinding: { label: 'Wat bleek er?' },
  'PlanAfronden.uitkomst': { label: 'Hoe liep het plan af?' },
};
