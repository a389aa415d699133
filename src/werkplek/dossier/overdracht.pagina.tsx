import type { ComponentChildren, VNode } from 'preact';
import { sinds } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Melding } from '../onderdelen/melding.js';
import { Kruimelpad, Status } from '../onderdelen/opbouw.js';
import { intakepad } from '../intake/intake.paden.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { overdrachtaard } from '../teksten/dossier.js';
import { Feiten } from './feiten.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { Gegevens } from './gegevens.js';
import type { Overdrachtbeeld } from './overdracht.lezing.js';
import { dossierpad, overdrachtpad, zaakanker } from './paden.js';
import { Linkblok } from '../uitnodiging/linkblok.js';
import { Stapknoppen } from './stapknoppen.js';

interface Inhoud {
  readonly beeld: Overdrachtbeeld;
  readonly sessie: Sessie;
}

/** The page from which a receiver works: what is asked and by whom, before when, what is needed for it, and what to do. */
export function Overdrachtpagina({ beeld, sessie }: Inhoud): VNode {
  const { overdracht, gegevens, stappen, magDossier, woorden, nu } = beeld;
  const { id, taak, kenmerk, dossier } = overdracht;
  return (
    <Kader titel={`${woorden.taak(taak)} ${kenmerk}`} sessie={sessie} punt="werkvoorraad">
      <Kruimelpad
        kruimels={[
          { tekst: 'Mijn werkvoorraad', naar: '/werkplek' },
          ...(magDossier ? [{ tekst: 'Dossier', naar: dossierpad(dossier) }] : []),
        ]}
      />
      <h1>
        {woorden.taak(taak)} <span class="kenmerk">{kenmerk}</span>
      </h1>
      <Stand beeld={beeld} />
      <Deel id="doen" kop="Doen">
        {overdracht.toegestaneStappen.length === 0 && <p>U kunt hier nu niets doen.</p>}
        <Stapknoppen zaak={overdracht} woorden={woorden} sessie={sessie} terug={overdrachtpad(id)} />
      </Deel>
      <Deel id="gevraagd" kop="Wat er gevraagd is">
        <Vraag beeld={beeld} />
      </Deel>
      <Deel id="client" kop="Over de cliënt">
        {gegevens ? (
          <Gegevens gegevens={gegevens} woorden={woorden} nu={nu} />
        ) : (
          <p>Bij deze overdracht zijn er geen gegevens van de cliënt die u mag zien.</p>
        )}
      </Deel>
      {beeld.link && (
        <Deel id="link" kop="Antwoord met een eenmalige link">
          <Linkblok overdracht={overdracht} link={beeld.link} sessie={sessie} />
        </Deel>
      )}
      <Deel id="verloop" kop="Wat er gebeurde">
        <Gebeurtenissen regels={stappen.toReversed()} woorden={woorden} nu={nu} />
      </Deel>
    </Kader>
  );
}

/** Who has it in hand, since when, before when. */
function Stand({ beeld: { overdracht, woorden, nu } }: Pick<Inhoud, 'beeld'>): VNode {
  const { organisatie, wachtrij, behandelaar, toestand, toestandSinds, open, geescaleerdOp, termijnen } = overdracht;
  const naam = behandelaar === null ? undefined : woorden.medewerker(behandelaar);
  const klok = termijnen.findLast(({ status }) => status !== 'gehaald');
  return (
    <section class="aan-zet" aria-label="Hoe het ervoor staat">
      <p class="aan-zet-eerste">
        <Status toon={open ? 'actief' : 'gewoon'}>{woorden.toestand('overdracht', toestand)}</Status>{' '}
        <strong>{open ? `${woorden.organisatie(organisatie)} heeft de bal` : woorden.organisatie(organisatie)}</strong>
        {wachtrij && ` (${woorden.wachtrij(wachtrij)})`}, {sinds(toestandSinds, nu)}.
        {open && klok && (
          <>
            {' '}
            Termijn: <Klok vervaltOp={klok.vervaltOp} nu={nu} />.
          </>
        )}
        {naam && ` ${naam} behandelt het.`}
      </p>
      {open && geescaleerdOp && <Melding toon="waarschuwing" titel={`Te laat ${sinds(geescaleerdOp, nu)}`} />}
    </section>
  );
}

function Vraag({
  beeld: { overdracht, stappen, magDossier, magAanleiding, intake, woorden },
}: Pick<Inhoud, 'beeld'>): VNode {
  const { taak, van, aard, dossier, aanleiding, vorige, uitkomst, ontvangstnummer } = overdracht;
  const toelichting = stappen.find(({ stap }) => stap === 'openen')?.velden?.['toelichting'];
  const uitleg = overdrachtaard(aard);
  return (
    <>
      <p>{woorden.taakUitleg(taak)}</p>
      {uitleg && (
        <p>
          {uitleg} {vorige && <a href={overdrachtpad(vorige)}>Naar de vorige overdracht</a>}
        </p>
      )}
      <Feiten
        rijen={[
          ['Gevraagd door', woorden.organisatie(van)],
          ['Toelichting', typeof toelichting === 'string' && toelichting],
          ['Uitkomst', uitkomst && woorden.code('afrondredenen', uitkomst)],
          ['Ontvangstnummer', ontvangstnummer === null ? undefined : String(ontvangstnummer)],
          ['Dossier', magDossier && <a href={dossierpad(dossier)}>Naar het dossier</a>],
          ['Brede intake', magDossier && intake && <a href={intakepad(intake)}>Leefgebieden en plan</a>],
          [
            'Aanleiding',
            magDossier && magAanleiding && aanleiding && (
              <a href={`${dossierpad(dossier)}#${zaakanker(aanleiding)}`}>Waar dit vandaan komt</a>
            ),
          ],
        ]}
      />
    </>
  );
}

interface Deelinhoud {
  readonly id: string;
  readonly kop: string;
  readonly children: ComponentChildren;
}

function Deel({ id, kop, children }: Deelinhoud): VNode {
  return (
    <section class="stroom" aria-labelledby={id}>
      <h2 id={id}>{kop}</h2>
      {children}
    </section>
  );
}
