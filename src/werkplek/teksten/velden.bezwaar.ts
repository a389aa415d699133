import type { Veldtekst } from './velden.js';

/** The words at the fields of an objection, and of the steps that every decision knows. */
export const BEZWAARVELDEN: Readonly<Record<string, Veldtekst>> = {
  'BezwaarOntvangen.ontvangenOp': {
    label: 'Op welke dag kwam het bezwaar binnen?',
    hint: 'Bij welke organisatie ook: die dag telt.',
  },
  'BezwaarOntvangen.gebeurtenis': {
    label: 'Tegen welk besluit?',
    hint: 'Laat u dit open, dan gaat het over het laatste besluit.',
  },
  'IngebrekestellingOntvangen.ontvangenOp': { label: 'Op welke dag kwam de brief binnen?' },
  gebreken: { label: 'Wat ontbreekt er in het bezwaar?', hint: 'U kunt meer dan één antwoord kiezen.' },
  'BezwaarVerzuimMelden.uiterlijk': {
    label: 'Tot en met welke dag kan de cliënt het aanvullen?',
    hint: 'Geef minstens twee weken.',
  },
  'BezwaarVerzuimHerstellen.ontvangenOp': {
    label: 'Op welke dag kwam de aanvulling binnen?',
    hint: 'Bij welke organisatie ook: die dag telt.',
  },
  commissie: { label: 'Geeft een commissie advies?', hint: 'Dan is er twaalf weken tijd, anders zes.' },
  instemming: {
    label: 'Vindt de cliënt dat goed?',
    hint: 'Zonder dat kan het één keer, met hoogstens zes weken.',
  },
};
