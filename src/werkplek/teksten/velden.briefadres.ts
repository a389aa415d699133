import type { Veldtekst } from './velden.js';

/** The words at the fields of a briefadres. */
export const BRIEFADRESVELDEN: Readonly<Record<string, Veldtekst>> = {
  kind: { label: 'Hoe is de cliënt dakloos?' },
  'BriefadresTijdelijkRegistreren.datum': { label: 'Vanaf welke dag staat de cliënt ingeschreven?' },
  adressoort: { label: 'Op wat voor adres?' },
  controle: { label: 'Wat heeft u gecontroleerd?' },
  'BriefadresControleVastleggen.uitkomst': { label: 'Is het in orde?' },
  'BriefadresControleVastleggen.datum': { label: 'Op welke dag heeft u dit gecontroleerd?' },
  slaapplekken: {
    label: 'Waar slaapt de cliënt?',
    hint: 'Alleen bij de controle van de slaapplekken. Schrijf niet meer op dan nodig is.',
    rij: 'Slaapplek',
  },
  'SlaapplekOpgeven.plek': { label: 'Adres of omschrijving' },
  aandeel: { label: 'Hoeveel van de nachten in drie maanden?' },
  'BriefadresGegevensOntvangen.velden': {
    label: 'Wat heeft u gekregen?',
    hint: 'U kunt meer dan één antwoord kiezen.',
  },
  'BriefadresAndereGemeenteVoorstellen.gemeente': { label: 'Welke gemeente stelt u voor?' },
  'BriefadresAndereGemeenteVoorstellen.motivering': { label: 'Waarom die gemeente?' },
  'BriefadresAanvaardingVastleggen.contactpersoon': { label: 'Wie helpt de cliënt daar?' },
  'BriefadresAanvaardingVastleggen.datum': { label: 'Vanaf welke dag staat de cliënt daar ingeschreven?' },
  gever: { label: 'Wie geeft het adres?' },
  'BriefadresVerlengen.gever': { label: 'Wie geeft nu het adres?', hint: 'Alleen bij een andere gever.' },
  'BriefadresgeverOpgeven.soort': { label: 'Wat voor gever is dit?' },
  'BriefadresgeverOpgeven.naam': { label: 'Naam van de gever' },
  adres: { label: 'Adres waar de post aankomt' },
  herbeoordelenOp: { label: 'Op welke dag bekijkt u het opnieuw?', hint: 'Uiterlijk over zes maanden.' },
  voornemenOp: { label: 'Op welke dag was het voornemen?', hint: 'Vanaf die dag geldt het adres.' },
  woonadres: { label: 'Wat is het woonadres?' },
  'BriefadresGeverTrektIn.datum': { label: 'Op welke dag zei de gever dit?' },
  laatstOpgehaaldOp: { label: 'Op welke dag is de post voor het laatst opgehaald?' },
  'BriefadresBeeindigen.per': { label: 'Vanaf welke dag houdt het briefadres op?' },
  'BriefadresNietGezienMelden.datum': { label: 'Op welke dag heeft u dit nagevraagd?' },
  'BriefadresOnderzoekVastleggen.datum': { label: 'Op welke dag was het onderzoek klaar?' },
  gezochtBij: { label: 'Waar heeft u gezocht?', hint: 'U kunt meer dan één antwoord kiezen.' },
  'BriefadresVoornemenPubliceren.datum': { label: 'Op welke dag is het voornemen bekendgemaakt?' },
};

/** The words for the values that the contract itself lists. */
export const BRIEFADRESWAARDEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    dakloos: 'Slaapt buiten of in de opvang',
    thuisloos: 'Slaapt steeds bij een ander',
  },
  aandeel: { 'twee-derde-of-meer': 'Twee derde of meer', minder: 'Minder dan twee derde' },
  'BriefadresgeverOpgeven.soort': {
    persoon: 'Iemand die op dat adres woont',
    instelling: 'Een instelling die de gemeente heeft aangewezen',
  },
};
