import type { VNode } from 'preact';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { Actieform } from '../onderdelen/actieform.js';
import { dagnaam, kortgeleden } from '../onderdelen/datum.js';
import { Knop, Knoppenrij } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Beschrijving } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Berichtenbeeld } from './berichten.blik.js';
import { RITMEWOORDEN, uitkomstwoord } from './woorden.js';

export const PAD_BERICHTEN = '/werkplek/berichten';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Berichtenbeeld;
  /** something was just kept */
  readonly bewaard?: boolean;
  /** the address of the calendar, the only time that it is shown */
  readonly nieuwAdres?: string;
  /** what was typed, when it will not do */
  readonly getypt?: Formulierinhoud;
  /** one sentence per field */
  readonly fouten?: ReadonlyMap<string, string>;
  /** what is wrong, when it is no field */
  readonly melding?: string;
}

/** What somebody hears outside the werkplek: a mail with numbers, and a calendar that their own program fetches. */
export function BerichtenPagina(inhoud: Inhoud): VNode {
  const { sessie, beeld, bewaard, nieuwAdres, melding } = inhoud;
  return (
    <Kader titel="Mijn berichten" sessie={sessie} punt="berichten">
      <h1 class="utrecht-heading-1">Mijn berichten</h1>
      {bewaard === true && <Melding toon="goed" titel="Dit is bewaard." />}
      {melding !== undefined && <Melding toon="fout" titel={melding} />}
      <p class="utrecht-paragraph">
        Hier kiest u wat u hoort als u niet in de werkplek bent. In een mail of een agenda staan nooit namen of
        kenmerken van cliënten. Wie {beeld.berichten.dagen} dagen niet inlogt, krijgt niets meer tot de volgende keer
        inloggen.
      </p>
      <h2 class="utrecht-heading-2">Mail met aantallen</h2>
      {beeld.berichten.mailKan ? (
        <Mailform {...inhoud} />
      ) : (
        <p class="utrecht-paragraph">Deze omgeving verstuurt geen mail.</p>
      )}
      <h2 class="utrecht-heading-2">Agenda</h2>
      {nieuwAdres !== undefined && <NieuwAdres adres={nieuwAdres} />}
      <Agendadeel sessie={sessie} beeld={beeld} />
    </Kader>
  );
}

function Mailform({ sessie, beeld: { berichten, nu }, getypt, fouten = new Map() }: Inhoud): VNode {
  const gekozen = getypt?.['samenvatting']?.at(-1) ?? berichten.samenvatting;
  const adres = getypt?.['mailadres']?.at(-1) ?? berichten.mailadres ?? '';
  const fout = fouten.get('mailadres');
  return (
    <>
      <Beschrijving
        feiten={[
          {
            naam: 'Laatste mail',
            waarde:
              berichten.laatste &&
              `${dagnaam(berichten.laatste.dag, nu)}: ${uitkomstwoord(berichten.laatste.uitkomst)}`,
          },
        ]}
      />
      <Actieform naar={PAD_BERICHTEN} sessie={sessie} versie={berichten.versie} klas="stroom">
        <fieldset
          class="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset veld"
          role="radiogroup"
          aria-describedby="ritme-uitleg"
        >
          <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
            Hoe vaak wilt u een mail?
          </legend>
          <div class="utrecht-form-field-description uitleg" id="ritme-uitleg">
            Vanaf {berichten.uur} uur, met hoeveel er wacht, afloopt en te laat is. Is er niets te melden, dan komt er
            geen mail.
          </div>
          {RITMEWOORDEN.map(([ritme, woorden]) => (
            <div class="keuze" key={ritme}>
              <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                id={`ritme-${ritme}`}
                name="samenvatting"
                value={ritme}
                checked={gekozen === ritme}
              />
              <label class="utrecht-form-label utrecht-form-label--radio" for={`ritme-${ritme}`}>
                {woorden}
              </label>
            </div>
          ))}
        </fieldset>
        <div class={`utrecht-form-field veld${fout === undefined ? '' : ' utrecht-form-field--invalid'}`}>
          <label class="utrecht-form-label utrecht-form-field__label" for="mailadres">
            Uw mailadres op het werk
          </label>
          <div class="utrecht-form-field-description uitleg" id="mailadres-uitleg">
            Eindigt op {berichten.domeinen.map((domein) => `@${domein}`).join(' of ')}. Alleen u ziet dit adres. Kiest u
            Nooit, dan wissen wij het.
          </div>
          {fout !== undefined && (
            <div class="utrecht-form-field-error-message veldfout" id="mailadres-fout" role="alert">
              {fout}
            </div>
          )}
          <input
            class={`utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input${fout === undefined ? '' : ' utrecht-textbox--invalid'}`}
            type="email"
            id="mailadres"
            name="mailadres"
            value={adres}
            size={40}
            autocomplete="email"
            spellcheck={false}
            aria-describedby={fout === undefined ? 'mailadres-uitleg' : 'mailadres-uitleg mailadres-fout'}
            aria-invalid={fout === undefined ? undefined : true}
          />
        </div>
        <Knop>Bewaar</Knop>
      </Actieform>
    </>
  );
}

function NieuwAdres({ adres }: { readonly adres: string }): VNode {
  return (
    <Melding toon="goed" titel="Dit is het adres van uw agenda. U ziet het alleen nu.">
      <p>
        Kies in uw agendaprogramma voor een agenda toevoegen via internet, en plak daar dit adres. Wie het adres heeft
        ziet uw agenda: geef het aan niemand.
      </p>
      <label class="utrecht-form-label" for="agenda-adres">
        Adres van uw agenda
      </label>
      <textarea class="utrecht-textarea" id="agenda-adres" rows={3} readOnly spellcheck={false} value={adres} />
    </Melding>
  );
}

function Agendadeel({ sessie, beeld: { berichten, nu } }: Pick<Inhoud, 'sessie' | 'beeld'>): VNode {
  const { agenda, versie } = berichten;
  return (
    <>
      <p class="utrecht-paragraph">
        Uw agendaprogramma haalt dan zelf op wanneer de klokken aflopen van wat u behandelt, en uw afspraken.
      </p>
      <Beschrijving
        feiten={[
          { naam: 'Adres gemaakt', waarde: agenda && kortgeleden(agenda.sinds, nu) },
          {
            naam: 'Laatst opgehaald',
            waarde: agenda && (agenda.gelezenOp === null ? 'nog niet' : kortgeleden(agenda.gelezenOp, nu)),
          },
        ]}
      />
      <Actieform naar={`${PAD_BERICHTEN}/agenda`} sessie={sessie} versie={versie}>
        <Knoppenrij>
          <Knop soort={agenda === null ? 'hoofd' : 'gewoon'} naam="aan" waarde="ja">
            {agenda === null ? 'Maak een adres' : 'Maak een nieuw adres'}
          </Knop>
          {agenda !== null && (
            <Knop soort="gewoon" naam="aan" waarde="nee">
              Zet de agenda uit
            </Knop>
          )}
        </Knoppenrij>
      </Actieform>
      {agenda !== null && (
        <p class="uitleg">Na een nieuw adres werkt het vorige niet meer. Doe dat ook als een ander het adres zag.</p>
      )}
    </>
  );
}
