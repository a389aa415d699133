import type { ComponentChildren, VNode } from 'preact';
import { v7 as uuid } from 'uuid';
import { PAD_UITNODIGING } from '../../platform/http/kopregels.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { Feiten } from '../dossier/feiten.js';
import { Gegevens } from '../dossier/gegevens.js';
import type { Formulierfouten } from '../formulier/fouten.js';
import { Foutoverzicht } from '../formulier/foutoverzicht.js';
import { Enterknop, Velden } from '../formulier/velden.js';
import { voluit } from '../onderdelen/datum.js';
import { Knop, Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Kader } from '../pagina/kader.js';
import type { Bericht } from '../stap/stap.pagina.js';
import type { Stapvorm } from '../stap/stapwijzer.js';
import type { Gastbeeld } from './gast.lezing.js';

interface Inhoud {
  readonly beeld: Gastbeeld;
  /** what opens the link: only in the addresses of this very page */
  readonly sleutel: string;
}

/** Who asks what, of whom, until when; what is known of the client as far as the question needs it; and the ways to answer. */
export function Vraagpagina({ beeld, sleutel }: Inhoud): VNode {
  const { overdracht, gegevens, vormen, woorden, nu } = beeld;
  return (
    <Gastkader titel="Een vraag aan uw organisatie">
      <h1>{woorden.taak(overdracht.taak)}</h1>
      <p>
        {woorden.organisatie(overdracht.van)} stelt deze vraag aan {woorden.organisatie(overdracht.naar)}. U antwoordt
        op deze pagina. Inloggen hoeft niet.
      </p>
      <section class="stroom" aria-labelledby="gevraagd">
        <h2 id="gevraagd">Wat er gevraagd is</h2>
        <Gevraagd beeld={beeld} />
      </section>
      <section class="stroom" aria-labelledby="client">
        <h2 id="client">Over de cliënt</h2>
        <p class="zacht">Gebruik deze gegevens alleen om te antwoorden. Deel ze niet verder.</p>
        <Gegevens gegevens={gegevens} woorden={woorden} nu={nu} />
      </section>
      <section class="stroom" aria-labelledby="antwoord">
        <h2 id="antwoord">Uw antwoord</h2>
        {vormen.length === 0 && (
          <p>Met deze link kunt u nu niet antwoorden. Bel {woorden.organisatie(overdracht.van)}.</p>
        )}
        {vormen.length > 0 && (
          <p>Kies wat u wilt doen. Op de volgende pagina verstuurt u uw antwoord; dat kan één keer.</p>
        )}
        {vormen.map(({ stap, rij }) => (
          <div key={stap} class="stroom">
            <Knoplink naar={antwoordpad(sleutel, stap)} soort="gewoon">
              {rij.label}
            </Knoplink>
            <p>{rij.uitleg}</p>
          </div>
        ))}
      </section>
    </Gastkader>
  );
}

function Gevraagd({ beeld: { overdracht, uitnodiging, woorden } }: Pick<Inhoud, 'beeld'>): VNode {
  const { van, taak, kenmerk, termijnen, ontvangstnummer } = overdracht;
  const telefoon = woorden.referentie.zoek('organisatie', van)?.telefoon;
  const klok = termijnen.find(({ status }) => status !== 'gehaald')?.vervaltOp;
  return (
    <>
      <p>{woorden.taakUitleg(taak)}</p>
      <Feiten
        rijen={[
          ['Gevraagd door', woorden.organisatie(van)],
          ['Telefoon', telefoon],
          ['Kenmerk', kenmerk],
          ['Ontvangstnummer', ontvangstnummer === null ? undefined : String(ontvangstnummer)],
          ['Antwoord graag voor', klok && voluit(klok)],
          ['Deze link werkt tot', voluit(uitnodiging.vervaltOp)],
        ]}
      />
    </>
  );
}

interface Antwoordinhoud extends Inhoud {
  readonly vorm: Stapvorm;
  readonly waarden: Formulierinhoud;
  readonly fouten: Formulierfouten;
  /** why the form came back */
  readonly melding?: Bericht | undefined;
}

/** The form of one answer. Opening it does nothing yet; sending it spends the link. */
export function Antwoordpagina({ beeld, sleutel, vorm, waarden, fouten, melding }: Antwoordinhoud): VNode {
  const { doel, keuzes, overdracht, woorden } = beeld;
  return (
    <Gastkader titel={vorm.rij.label}>
      <h1>{vorm.rij.label}</h1>
      <p class="zaakregel">
        {woorden.taak(overdracht.taak)} <span class="zacht">{overdracht.kenmerk}</span>
      </p>
      <p>{vorm.rij.uitleg}</p>
      {melding && (
        <Melding toon="waarschuwing" titel={melding.titel}>
          <p>{melding.tekst}</p>
        </Melding>
      )}
      <Foutoverzicht velden={vorm.velden} fouten={fouten} />
      <form class="stroom" method="post" action={antwoordpad(sleutel, vorm.stap)} autocomplete="off" noValidate>
        <input type="hidden" name="_sleutel" value={uuid()} />
        <input type="hidden" name="_versie" value={doel.versie} />
        <input type="hidden" name="_doel" value={`${doel.soort}/${doel.id}`} />
        <Enterknop />
        <Velden velden={vorm.velden} waarden={waarden} fouten={fouten} keuzes={keuzes} nieuweRij={undefined} />
        <p>Na het versturen werkt de link niet meer.</p>
        <Knoppenrij>
          <Knop>{`${vorm.rij.label}: versturen`}</Knop>
          <Knoplink naar={`${PAD_UITNODIGING}/${sleutel}`}>Terug naar de vraag</Knoplink>
        </Knoppenrij>
      </form>
    </Gastkader>
  );
}

/** The answer was given. */
export function Dankpagina({ gekozen }: { readonly gekozen: string }): VNode {
  return (
    <Gastkader titel="Uw antwoord is verstuurd">
      <h1>Uw antwoord is verstuurd</h1>
      <p>U koos: {gekozen}. Wie de vraag stelde ziet uw antwoord meteen.</p>
      <p>De link werkt nu niet meer. U kunt deze pagina sluiten.</p>
    </Gastkader>
  );
}

/** A link that is none, or none any more: which of these it is, is for who made it. */
export function Werktnietpagina(): VNode {
  return (
    <Gastkader titel="Deze link werkt niet (meer)">
      <h1>Deze link werkt niet (meer)</h1>
      <p>De link is al gebruikt, verlopen of ingetrokken, of het adres is niet helemaal overgenomen.</p>
      <p>Vraag een nieuwe link aan wie u deze gaf.</p>
    </Gastkader>
  );
}

/** Too many looks or tries within the hour. */
export function Tevaakpagina(): VNode {
  return (
    <Gastkader titel="Even wachten">
      <h1>Even wachten</h1>
      <p>Deze link is heel vaak geopend, of er is heel vaak iets geprobeerd. Probeer het over een uur opnieuw.</p>
    </Gastkader>
  );
}

/** No menu and no way into the werkplek: who comes by a link has none. */
function Gastkader({ titel, children }: { readonly titel: string; readonly children: ComponentChildren }): VNode {
  return (
    <Kader titel={titel} sessie={undefined} zonderBegin>
      {children}
    </Kader>
  );
}

function antwoordpad(sleutel: string, stap: string): string {
  return `${PAD_UITNODIGING}/${sleutel}/${stap}`;
}
