import type { ComponentChildren, VNode } from 'preact';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import type { Formulierfouten } from '../formulier/fouten.js';
import { Foutoverzicht } from '../formulier/foutoverzicht.js';
import { Enterknop, Velden } from '../formulier/velden.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop, Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Bewaard, Getypt } from './getypt.js';
import { stappad } from './stap.paden.js';
import { Stapknop } from './stapknop.js';
import type { Gebeurd, Stapbeeld } from './staplezer.js';
import type { Stapvorm } from './stapwijzer.js';

/** What every page about a step knows. */
interface Basis {
  readonly sessie: Sessie;
  readonly vorm: Stapvorm;
  /** own path to go to afterwards, or when somebody changes their mind */
  readonly terug: string;
  readonly waarden: Formulierinhoud;
  /** why the form came back */
  readonly melding?: Bericht | undefined;
}

/** A message on top of the page. */
export interface Bericht {
  readonly titel: string;
  readonly tekst: string;
}

interface MetBeeld extends Basis {
  readonly beeld: Stapbeeld;
}

interface Formulier extends MetBeeld {
  readonly fouten: Formulierfouten;
  readonly nieuweRij?: string | undefined;
}

/** The form of a step: what it does, its fields, and the button that takes it. */
export function Stapformulier({ sessie, vorm, terug, waarden, melding, beeld, fouten, nieuweRij }: Formulier): VNode {
  const { zaak, keuzes } = beeld;
  return (
    <Stapkader sessie={sessie} vorm={vorm} beeld={beeld}>
      {melding && <Stapmelding melding={melding} sinds={beeld.sinds} />}
      <Foutoverzicht velden={vorm.velden} fouten={fouten} />
      <Actieform naar={stappad(zaak, vorm.stap)} sessie={sessie} versie={zaak.versie} terug={terug} klas="stroom">
        <Enterknop />
        <Velden velden={vorm.velden} waarden={waarden} fouten={fouten} keuzes={keuzes} nieuweRij={nieuweRij} />
        <Knoppenrij>
          <Knop>{vorm.rij.label}</Knop>
          <Knoplink naar={terug}>Annuleren</Knoplink>
        </Knoppenrij>
      </Actieform>
    </Stapkader>
  );
}

/** The step was possible when the page was opened; what happened since stands under this. */
const WAS_U_VOOR: Bericht = {
  titel: 'Iemand was u voor',
  tekst: 'Deze stap kan daardoor niet meer. Hier staat wat er is gebeurd.',
};

/** Why this step cannot be taken now, what was typed, and what can be done instead. */
export function Stapkannietpagina({ sessie, vorm, terug, waarden, melding, beeld }: MetBeeld): VNode {
  const { zaak, keuzes, knoppen, sinds, toegestaan } = beeld;
  const uitleg =
    melding !== undefined && sinds.length > 0
      ? WAS_U_VOOR
      : (melding ?? {
          titel: 'Deze stap kan nu niet',
          tekst: toegestaan?.belemmering ?? 'De zaak is al verder, of de stap is niet voor u.',
        });
  const kan = knoppen.filter(({ belemmering }) => belemmering === undefined);
  return (
    <Stapkader sessie={sessie} vorm={vorm} beeld={beeld}>
      <Stapmelding melding={uitleg} sinds={sinds} />
      <Getypt velden={vorm.velden} waarden={waarden} keuzes={keuzes} />
      {kan.length > 0 && (
        <section class="stroom">
          <h2>Wat u nu wel kunt doen</h2>
          <Knoppenrij>
            {kan.map((stap) => (
              <Stapknop key={stap.stap} stap={stap} zaak={zaak} sessie={sessie} terug={terug} />
            ))}
          </Knoppenrij>
        </section>
      )}
      <p>
        <a href={terug}>Terug</a>
      </p>
    </Stapkader>
  );
}

interface ZonderBeeld extends Basis {
  readonly melding: Bericht;
  readonly id: string;
  readonly versie: number | undefined;
  /** may the same form be sent again? */
  readonly nogEens: boolean;
}

/** Nothing could be read: what was typed is kept, and can be sent again when that makes sense. */
export function Stapbewaardpagina({ sessie, vorm, terug, waarden, melding, id, versie, nogEens }: ZonderBeeld): VNode {
  const naar = stappad({ soort: vorm.proces.soort, id }, vorm.stap);
  return (
    <Kader titel={vorm.rij.label} sessie={sessie}>
      <h1>{vorm.rij.label}</h1>
      <Stapmelding melding={melding} sinds={[]} />
      {nogEens && (
        <Actieform naar={naar} sessie={sessie} terug={terug} {...(versie === undefined ? {} : { versie })}>
          <Bewaard waarden={waarden} />
          <Knop>Opnieuw proberen</Knop>
        </Actieform>
      )}
      <Getypt velden={vorm.velden} waarden={waarden} keuzes={new Map()} />
      <p>
        <a href={terug}>Terug</a>
      </p>
    </Kader>
  );
}

interface Kaderinhoud extends Pick<MetBeeld, 'sessie' | 'vorm' | 'beeld'> {
  readonly children: ComponentChildren;
}

function Stapkader({ sessie, vorm, beeld: { zaak, stand }, children }: Kaderinhoud): VNode {
  return (
    <Kader titel={`${vorm.rij.label}, ${zaak.kenmerk}`} sessie={sessie} punt="dossiers">
      <h1>{vorm.rij.label}</h1>
      <p class="zaakregel">
        {zaak.kenmerk} <span class="zacht">{stand}</span>
      </p>
      <p>{vorm.rij.uitleg}</p>
      {children}
    </Kader>
  );
}

function Stapmelding({ melding, sinds }: { readonly melding: Bericht; readonly sinds: readonly Gebeurd[] }): VNode {
  return (
    <Melding toon="waarschuwing" titel={melding.titel}>
      <p>{melding.tekst}</p>
      {sinds.length > 0 && (
        <ul>
          {sinds.map(({ label, wie, moment }) => (
            <li key={`${label}-${moment}`}>
              {label}, door {wie}, op {moment}
            </li>
          ))}
        </ul>
      )}
    </Melding>
  );
}
