import type { VNode } from 'preact';
import type { IntakeDto } from '../../modules/intake/index.js';
import { Klokkenlijst } from '../dossier/klokkenlijst.js';
import type { Woorden } from '../dossier/woorden.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { Bladeren, Leeg, Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Intakelijst } from './intake.blik.js';
import { intakepad, PAD_INTAKES } from './intake.paden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly lijst: Intakelijst;
}

/** The intakes that one's organisation holds, and those of others in which it takes part; most urgent first. */
export function IntakelijstPagina({ sessie, lijst: { werk, volgende, woorden, nu } }: Inhoud): VNode {
  return (
    <Kader titel="Intakes" sessie={sessie} punt="intakes">
      <h1 class="utrecht-heading-1">Intakes</h1>
      <p class="utrecht-paragraph">De intakes die uw organisatie doet, en die van een ander waaraan u meedoet.</p>
      {werk.length === 0 ? (
        <Leeg titel="Uw organisatie werkt nu aan geen intake.">
          <p>Een intake begint als u werk met de taak intake oppakt in uw werkvoorraad.</p>
        </Leeg>
      ) : (
        <Tabel
          bijschrift="Intakes, de dringendste bovenaan"
          rijen={werk}
          sleutel={({ intake }) => intake.id}
          kolommen={[
            {
              kop: 'Cliënt',
              naamt: true,
              cel: ({ intake, naam }) => (
                <>
                  <a href={intakepad(intake.id)}>{naam ?? intake.kenmerk}</a>
                  <span class="bijzin kenmerk">{naam === null ? 'Zonder naam' : intake.kenmerk}</span>
                </>
              ),
            },
            { kop: 'Stand', cel: ({ intake }) => <Stand intake={intake} woorden={woorden} /> },
            { kop: 'Gesprek', cel: ({ intake }) => gesprek(intake, woorden, nu) },
            { kop: 'Leefgebieden', cel: ({ intake }) => voortgang(intake) },
            {
              kop: 'Klokken',
              cel: ({ intake, urgentieOp }) => (
                <Klokkenlijst termijnen={intake.termijnen} {...{ urgentieOp, woorden, nu }} />
              ),
            },
            { kop: 'Bij', cel: ({ intake }) => bij(intake, sessie, woorden) },
          ]}
        />
      )}
      <Bladeren volgende={volgende && `${PAD_INTAKES}?cursor=${volgende}`} />
    </Kader>
  );
}

function Stand({ intake, woorden }: { readonly intake: IntakeDto; readonly woorden: Woorden }): VNode {
  const { toestand, intakesoort, nietVerschenen } = intake;
  return (
    <>
      <Status toon="actief">{woorden.toestand('intake', toestand)}</Status>
      {intakesoort === 'geintegreerd' && <span class="bijzin">Samen met de uitvoerder van de uitkering</span>}
      {nietVerschenen > 0 && <strong class="let-op">{nietVerschenen} keer niet verschenen</strong>}
    </>
  );
}

function gesprek({ afspraak }: IntakeDto, woorden: Woorden, nu: Date): string {
  if (afspraak === null || afspraak.stand === 'afgezegd') return 'Nog geen afspraak';
  return `${kortgeleden(afspraak.van, nu)}, ${woorden.code('intakeplekken', afspraak.plek).toLowerCase()}`;
}

/** How far it is, in words. */
export function voortgang({ leefgebieden }: Pick<IntakeDto, 'leefgebieden'>): string {
  const tel = (stand: string): number => leefgebieden.filter((een) => een.stand === stand).length;
  const oud = tel('oud');
  return `${tel('vastgelegd')} van ${leefgebieden.length}${oud > 0 ? `, ${oud} nog te bevestigen` : ''}`;
}

function bij({ organisatie, behandelaar }: IntakeDto, { wie }: Sessie, woorden: Woorden): string {
  const naam = behandelaar === null ? undefined : behandelaar === wie.id ? 'uzelf' : woorden.medewerker(behandelaar);
  return [woorden.organisatie(organisatie), naam].filter(Boolean).join(', ');
}
