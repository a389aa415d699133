import type { VNode } from 'preact';
import { MEEDOEN } from '../../modules/intake/index.js';
import { type Feit, Feiten } from '../dossier/feiten.js';
import { dossierpad, overdrachtpad } from '../dossier/paden.js';
import { Stapknoppen } from '../dossier/stapknoppen.js';
import { kortgeleden, sinds } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Melding } from '../onderdelen/melding.js';
import { Kruimelpad, Status } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Intakebeeld } from './intake.blik.js';
import { intakepad, PAD_INTAKES } from './intake.paden.js';
import { Leefgebieden } from './leefgebieden.js';
import { Plan, PLANSTAPPEN } from './plan.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Intakebeeld;
}

/** Steps that stand where they belong on the page, and not among the others. */
const MET_EIGEN_PLEK: readonly string[] = ['leefgebied-vastleggen', ...PLANSTAPPEN];

/** One intake: the talk, the areas one by one, and the plan, each with its forms at hand. */
export function IntakePagina({ sessie, beeld }: Inhoud): VNode {
  const { intake, woorden } = beeld;
  const { id, kenmerk, dossier, toegestaneStappen } = intake;
  const doen = toegestaneStappen.filter(({ stap }) => !MET_EIGEN_PLEK.includes(stap));
  return (
    <Kader titel={`Brede intake ${kenmerk}`} sessie={sessie} punt="intakes">
      <Kruimelpad
        kruimels={[
          { tekst: 'Intakes', naar: PAD_INTAKES },
          { tekst: 'Dossier', naar: dossierpad(dossier) },
        ]}
      />
      <h1>
        Brede intake <span class="kenmerk">{kenmerk}</span>
      </h1>
      <Stand beeld={beeld} />
      {intake.zicht === 'beperkt' ? (
        <Melding toon="info" titel="U ziet een deel van deze intake">
          <p>Pak het werk op dat u is gevraagd. Dan ziet u de leefgebieden en het plan.</p>
        </Melding>
      ) : (
        <>
          <section class="stroom" aria-labelledby="gesprek">
            <h2 id="gesprek">Het gesprek</h2>
            <Feiten rijen={gesprek(beeld)} />
            <Samen beeld={beeld} />
            <Stapknoppen
              zaak={{ ...intake, toegestaneStappen: doen }}
              woorden={woorden}
              sessie={sessie}
              terug={intakepad(id)}
            />
          </section>
          <Leefgebieden sessie={sessie} beeld={beeld} />
          <Plan sessie={sessie} beeld={beeld} />
        </>
      )}
    </Kader>
  );
}

/** Who has it in hand, since when, before when. */
function Stand({ beeld: { intake, woorden, nu } }: Pick<Inhoud, 'beeld'>): VNode {
  const { toestand, toestandSinds, organisatie, behandelaar, open, termijnen } = intake;
  const naam = behandelaar === null ? undefined : woorden.medewerker(behandelaar);
  const klok = open ? termijnen.find(({ status }) => status === 'loopt') : undefined;
  return (
    <section class="aan-zet" aria-label="Hoe het ervoor staat">
      <p class="aan-zet-eerste">
        <Status toon={open ? 'actief' : 'gewoon'}>{woorden.toestand('intake', toestand)}</Status>{' '}
        <strong>{woorden.organisatie(organisatie)}</strong> doet de intake, {sinds(toestandSinds, nu)}.
        {klok && (
          <>
            {' '}
            {woorden.termijn(klok.soort)}: <Klok vervaltOp={klok.vervaltOp} nu={nu} />.
          </>
        )}
        {naam && ` ${naam} behandelt het.`}
      </p>
    </section>
  );
}

function gesprek({ intake, woorden, nu }: Intakebeeld): Feit[] {
  const { afspraak, intakesoort, gronden, nietVerschenen, tolkGeregeld, eerdereIntake } = intake;
  const stand = { gepland: '', afgezegd: ', afgezegd', 'niet-verschenen': ', niet verschenen', geweest: ', geweest' };
  return [
    [
      'Afspraak',
      afspraak
        ? `${kortgeleden(afspraak.van, nu)}, ${woorden.code('intakeplekken', afspraak.plek).toLowerCase()}${stand[afspraak.stand as keyof typeof stand] ?? ''}`
        : 'Nog niet gemaakt',
    ],
    ['Soort', intakesoort === 'geintegreerd' ? 'Samen met de uitvoerder van de uitkering' : 'Gewoon'],
    ['Gekozen om', gronden?.gewijzigdOm && woorden.code('intakesoortredenen', gronden.gewijzigdOm)],
    ['Tolk', tolkGeregeld && 'Geregeld'],
    ['Niet verschenen', nietVerschenen > 0 && `${nietVerschenen} keer`],
    ['Eerdere intake', eerdereIntake && 'Er zijn antwoorden overgenomen. Vraag of ze nog kloppen.'],
  ];
}

/** Who was asked to take part, and whether they do. */
function Samen({ beeld: { intake, woorden } }: Pick<Inhoud, 'beeld'>): VNode | null {
  const gevraagd = intake.overdrachten.filter(({ taak }) => taak === MEEDOEN);
  if (gevraagd.length === 0) return null;
  return (
    <Feiten
      rijen={gevraagd.map(({ id, naar, toestand }) => [
        'Doet mee',
        <>
          <a href={overdrachtpad(id)}>{woorden.organisatie(naar)}</a>:{' '}
          {woorden.toestand('overdracht', toestand).toLowerCase()}
        </>,
      ])}
    />
  );
}
