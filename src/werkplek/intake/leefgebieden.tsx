import type { VNode } from 'preact';
import type { IntakeDto, LeefgebiedDto } from '../../modules/intake/index.js';
import type { Woorden } from '../dossier/woorden.js';
import { Actieform } from '../onderdelen/actieform.js';
import { datum } from '../onderdelen/datum.js';
import { Knop, Knoplink } from '../onderdelen/knop.js';
import { Status, type Statustoon } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import type { Sessie } from '../sessie/sessie.js';
import { stappad } from '../stap/stap.paden.js';
import type { Intakebeeld } from './intake.blik.js';
import { intakepad } from './intake.paden.js';
import { voortgang } from './intakelijst.pagina.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Intakebeeld;
}

const VASTLEGGEN = 'leefgebied-vastleggen';

const STANDEN: Readonly<Record<LeefgebiedDto['stand'], readonly [toon: Statustoon, tekst: string]>> = {
  open: ['gewoon', 'nog niet besproken'],
  oud: ['let-op', 'oud, vraag of het klopt'],
  vastgelegd: ['goed', 'vastgelegd'],
};

/** The thirteen areas of the Zelfredzaamheid-Matrix, those of the plan first. A score informs and never blocks. */
export function Leefgebieden({ sessie, beeld }: Inhoud): VNode {
  const { intake, woorden } = beeld;
  const knelpunten = intake.leefgebieden.filter(({ knelpunt }) => knelpunt === true);
  const volgende = magVastleggen(intake) ? intake.leefgebieden.find(({ stand }) => stand !== 'vastgelegd') : undefined;
  return (
    <section class="stroom" aria-labelledby="leefgebieden">
      <h2 id="leefgebieden">De leefgebieden</h2>
      <p>
        <strong>{voortgang(intake)}</strong> vastgelegd.{' '}
        {knelpunten.length > 0 &&
          `Knelpunten: ${knelpunten.map(({ domein }) => woorden.code('zrm-domeinen', domein).toLowerCase()).join(', ')}. `}
        Een score houdt nooit hulp tegen.
      </p>
      {volgende && (
        <p>
          <Knoplink soort="hoofd" naar={formulier(intake, volgende)}>
            Volgende: {woorden.code('zrm-domeinen', volgende.domein)}
          </Knoplink>
        </p>
      )}
      <Tabel
        bijschrift="De leefgebieden, die van het plan bovenaan"
        rijen={intake.leefgebieden}
        sleutel={({ domein }) => domein}
        kolommen={[
          {
            kop: 'Leefgebied',
            naamt: true,
            cel: ({ domein, inPlangebied }) => (
              <>
                {woorden.code('zrm-domeinen', domein)}
                {inPlangebied && <span class="bijzin">Hoort in elk plan</span>}
              </>
            ),
          },
          { kop: 'Hoe het gaat', cel: (gebied) => <Antwoord gebied={gebied} woorden={woorden} /> },
          { kop: 'Wie mag dit zien', cel: (gebied) => wieZiet(gebied, sessie, beeld) },
          { kop: 'Doen', cel: (gebied) => <Doen gebied={gebied} intake={intake} sessie={sessie} woorden={woorden} /> },
        ]}
      />
    </section>
  );
}

function Antwoord({ gebied, woorden }: { readonly gebied: LeefgebiedDto; readonly woorden: Woorden }): VNode {
  const { stand, score, knelpunt, notitie, organisatie, beoordelaar, beoordeeldOp } = gebied;
  const [toon, tekst] = STANDEN[stand];
  const wie = [beoordelaar && woorden.medewerker(beoordelaar), organisatie && woorden.organisatie(organisatie)];
  return (
    <>
      {score !== null && <strong>{woorden.code('zrm-scores', score)} </strong>}
      {knelpunt && <Status toon="fout">knelpunt</Status>} <Status toon={toon}>{tekst}</Status>
      {notitie !== null && <p>{notitie}</p>}
      {organisatie !== null && (
        <span class="bijzin">{[...wie, beoordeeldOp && datum(beoordeeldOp)].filter(Boolean).join(', ')}</span>
      )}
    </>
  );
}

/** Of what is filled in: who reads it. Of what is open: who would, when this person fills it in. */
function wieZiet({ stand, afgeschermd, organisatie }: LeefgebiedDto, { wie }: Sessie, beeld: Intakebeeld): string {
  const { intake, woorden } = beeld;
  const dicht = stand === 'open' ? intake.organisatie !== wie.organisatie && magVastleggen(intake) : afgeschermd;
  if (!dicht) return 'Wie aan het dossier werkt';
  const eigenaar = stand === 'open' ? wie.organisatie : organisatie;
  return eigenaar === wie.organisatie ? 'Alleen uw organisatie' : `Alleen ${woorden.organisatie(eigenaar ?? '')}`;
}

interface Doeninhoud {
  readonly gebied: LeefgebiedDto;
  readonly intake: IntakeDto;
  readonly sessie: Sessie;
  readonly woorden: Woorden;
}

/** The form of this area; what is old and still right is confirmed by one press. */
function Doen({ gebied, intake, sessie, woorden }: Doeninhoud): VNode | null {
  if (!magVastleggen(intake) || isVanAnder(gebied, intake, sessie)) return null;
  const { stand, score, domein } = gebied;
  const bij = woorden.code('zrm-domeinen', domein);
  return (
    <div class="knoppenrij">
      {stand === 'oud' && score !== null && (
        <Actieform
          naar={stappad(intake, VASTLEGGEN)}
          sessie={sessie}
          versie={intake.versie}
          terug={intakepad(intake.id)}
        >
          <input type="hidden" name="domein" value={domein} />
          <input type="hidden" name="score" value={score} />
          <Knop soort="klein" bij={bij}>
            Klopt nog
          </Knop>
        </Actieform>
      )}
      <Knoplink naar={formulier(intake, gebied)} soort="klein" bij={bij}>
        {stand === 'open' ? 'Vastleggen' : 'Wijzigen'}
      </Knoplink>
    </div>
  );
}

function formulier(intake: IntakeDto, { domein }: LeefgebiedDto): string {
  return stappad(intake, VASTLEGGEN, intakepad(intake.id), { domein });
}

function magVastleggen({ toegestaneStappen }: IntakeDto): boolean {
  return toegestaneStappen.some(({ stap, belemmering }) => stap === VASTLEGGEN && belemmering === undefined);
}

/** An area is of the organisation that filled it in; the step says so too, to who tries. */
function isVanAnder({ stand, organisatie, afgeschermd }: LeefgebiedDto, intake: IntakeDto, { wie }: Sessie): boolean {
  if (stand !== 'vastgelegd' || organisatie === wie.organisatie) return false;
  return afgeschermd || intake.organisatie !== wie.organisatie;
}
