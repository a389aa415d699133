import type { VNode } from 'preact';
import type { PlanDto } from '../../modules/intake/index.js';
import { type Feit, Feiten } from '../dossier/feiten.js';
import { overdrachtpad } from '../dossier/paden.js';
import { Stapknoppen } from '../dossier/stapknoppen.js';
import type { Woorden } from '../dossier/woorden.js';
import { datum } from '../onderdelen/datum.js';
import { Leeg, Status } from '../onderdelen/opbouw.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Intakebeeld } from './intake.blik.js';
import { intakepad } from './intake.paden.js';

/** Steps that are about the plan. */
export const PLANSTAPPEN: readonly string[] = ['plan-opstellen', 'vaststellen', 'evalueren', 'bijstellen', 'afronden'];

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Intakebeeld;
}

/** The one plan: goals with who does what, the help that is needed, and what the client thinks of it. */
export function Plan({ sessie, beeld }: Inhoud): VNode {
  const { intake, woorden } = beeld;
  const { plan, toegestaneStappen, id } = intake;
  const stappen = toegestaneStappen.filter(({ stap }) => PLANSTAPPEN.includes(stap));
  return (
    <section class="stroom" aria-labelledby="plan">
      <h2 id="plan">Het plan</h2>
      {plan === null ? (
        <Leeg titel="Er is nog geen plan.">
          <p>Een plan gaat over geld en schulden, wonen, GGZ en verslaving, en het sociale netwerk.</p>
        </Leeg>
      ) : (
        <>
          <Feiten rijen={afspraken(plan, woorden)} />
          <Doelen plan={plan} woorden={woorden} />
          <Routes beeld={beeld} plan={plan} />
        </>
      )}
      <Stapknoppen
        zaak={{ ...intake, toegestaneStappen: stappen }}
        woorden={woorden}
        sessie={sessie}
        terug={intakepad(id)}
      />
    </section>
  );
}

/** Agreed or not, both are right: the help goes on. */
function afspraken(plan: PlanDto, woorden: Woorden): Feit[] {
  const { clientAkkoord, waarom, bevinding, evaluatieOp, vastgesteldOp, opgesteldOp, organisatie, planversie } = plan;
  const stand =
    clientAkkoord === null ? (
      <Status>nog niet gevraagd</Status>
    ) : clientAkkoord ? (
      <Status toon="goed">ja</Status>
    ) : (
      <Status toon="let-op">nee, de hulp gaat door</Status>
    );
  return [
    ['Versie', `${planversie}, opgesteld door ${woorden.organisatie(organisatie)} op ${datum(opgesteldOp)}`],
    ['Cliënt is het eens', stand],
    ['Wat de cliënt vindt', waarom],
    ['Vastgesteld', vastgesteldOp && datum(vastgesteldOp)],
    ['Opnieuw bekijken op', evaluatieOp && datum(evaluatieOp)],
    ['Wat er bleek', bevinding],
  ];
}

function Doelen({ plan: { doelen }, woorden }: { readonly plan: PlanDto; readonly woorden: Woorden }): VNode {
  return (
    <ul class="kaarten" role="list">
      {doelen.map(({ gebied, doel, acties }, plek) => (
        <li key={plek} class="kaart stroom">
          <h3>{woorden.code('plangebieden', gebied)}</h3>
          <p>{doel}</p>
          {acties.length > 0 && (
            <ul>
              {acties.map(({ actie, organisatie, uiterlijk }) => (
                <li key={`${actie} ${uiterlijk}`}>
                  {actie} <strong>{organisatie === null ? 'De cliënt zelf' : woorden.organisatie(organisatie)}</strong>,
                  uiterlijk {datum(uiterlijk)}.
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The help that the plan asks for, and the work that came of it. */
function Routes({
  plan,
  beeld: { intake, woorden },
}: {
  readonly plan: PlanDto;
  readonly beeld: Intakebeeld;
}): VNode | null {
  const werk = intake.overdrachten;
  if (plan.routes.length === 0 && werk.length === 0) return null;
  return (
    <>
      <h3>Hulp die nodig is</h3>
      <ul>
        {plan.routes.map(({ code, elders }) => (
          <li key={code}>
            {woorden.code('planroutes', code)}
            {elders !== null && `, ${elders}`}
          </li>
        ))}
      </ul>
      {werk.length > 0 && (
        <>
          <h3>Werk dat hieruit voortkwam</h3>
          <ul>
            {werk.map(({ id, taak, naar, toestand }) => (
              <li key={id}>
                <a href={overdrachtpad(id)}>{woorden.taak(taak)}</a>, {woorden.organisatie(naar)}:{' '}
                {woorden.toestand('overdracht', toestand).toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
