import type { VNode } from 'preact';
import type { Optie } from './veld.js';
import { Groepkader, Veldkader } from './veldkader.js';
import { beeldVan, getypt, optiesVan, type Veldbeeld, type VeldInVorm } from './vorm.js';

/** More choices than this are easier to find in a list that opens. */
const HOOGSTENS_RADIO = 6;

const JA_NEE: readonly Optie[] = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'nee', label: 'Nee' },
];

/** A radio button cannot be undone, so a question that need not be answered offers this. */
const GEEN_ANTWOORD: Optie = { waarde: '', label: 'Geen antwoord' };

/** Yes or no: never one lone checkbox, because "no" is an answer too. */
export function JaNeeveld(plek: VeldInVorm): VNode {
  const { standaard } = plek.veld;
  const gekozen = getypt(plek) || (standaard === undefined ? '' : standaard ? 'ja' : 'nee');
  return <Radiogroep plek={plek} opties={JA_NEE} gekozen={gekozen} />;
}

/** One out of a list: all in sight when they are few, otherwise a list that opens. */
export function Keuzeveld(plek: VeldInVorm): VNode {
  const opties = optiesVan(plek);
  if (opties.length === 0) return <NietsTeKiezen {...plek} />;
  const kort = opties.length <= HOOGSTENS_RADIO && opties.every(({ groep }) => groep === undefined);
  if (!kort) return <Lijstkeuze plek={plek} opties={opties} />;
  return <Radiogroep plek={plek} opties={opties} gekozen={getypt(plek)} />;
}

/** Any number out of a list. */
export function Meerkeuzeveld(plek: VeldInVorm): VNode | null {
  const { veld, pad, vorm } = plek;
  const opties = optiesVan(plek);
  if (opties.length === 0) return veld.verplicht ? <NietsTeKiezen {...plek} /> : null;
  const beeld = beeldVan(plek);
  const gekozen = new Set(vorm.waarden[pad]);
  return (
    <Groepkader veld={veld} beeld={beeld}>
      {opties.map((optie, nummer) => (
        <Optieregel
          key={optie.waarde}
          soort="checkbox"
          naam={pad}
          id={optieId(beeld, nummer)}
          optie={optie}
          gekozen={gekozen.has(optie.waarde)}
          fout={beeld.fout !== undefined}
        />
      ))}
    </Groepkader>
  );
}

interface Keuzegroep {
  readonly plek: VeldInVorm;
  readonly opties: readonly Optie[];
  readonly gekozen: string;
}

function Radiogroep({ plek, opties, gekozen }: Keuzegroep): VNode {
  const { veld, pad } = plek;
  const beeld = beeldVan(plek);
  const vrij = !veld.verplicht && veld.standaard === undefined;
  return (
    <Groepkader veld={veld} beeld={beeld} rol="radiogroup" klas={opties === JA_NEE ? 'veld ja-nee' : 'veld'}>
      {[...opties, ...(vrij ? [GEEN_ANTWOORD] : [])].map((optie, nummer) => (
        <Optieregel
          key={optie.waarde}
          soort="radio"
          naam={pad}
          id={optieId(beeld, nummer)}
          optie={optie}
          gekozen={optie.waarde === gekozen && (vrij || gekozen !== '')}
          fout={false}
        />
      ))}
    </Groepkader>
  );
}

interface Regel {
  readonly soort: 'radio' | 'checkbox';
  readonly naam: string;
  readonly id: string;
  readonly optie: Optie;
  readonly gekozen: boolean;
  readonly fout: boolean;
}

const INVOER = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom',
} as const;

function Optieregel({ soort, naam, id, optie, gekozen, fout }: Regel): VNode {
  const uitleg = optie.uitleg === undefined ? undefined : `${id}-uitleg`;
  return (
    <div class="keuze">
      <input
        class={INVOER[soort]}
        type={soort}
        id={id}
        name={naam}
        value={optie.waarde}
        checked={gekozen}
        aria-describedby={uitleg}
        aria-invalid={fout ? true : undefined}
      />
      <div>
        <label class={`utrecht-form-label utrecht-form-label--${soort}`} for={id}>
          {optie.label}
        </label>
        {uitleg !== undefined && (
          <div class="utrecht-form-field-description uitleg" id={uitleg}>
            {optie.uitleg}
          </div>
        )}
      </div>
    </div>
  );
}

function Lijstkeuze({ plek, opties }: Omit<Keuzegroep, 'gekozen'>): VNode {
  const { veld, pad } = plek;
  const beeld = beeldVan(plek);
  const gekozen = getypt(plek);
  const groepen = new Map<string | undefined, Optie[]>();
  for (const optie of opties) groepen.set(optie.groep, [...(groepen.get(optie.groep) ?? []), optie]);
  return (
    <Veldkader veld={veld} beeld={beeld}>
      <select
        class={`utrecht-select utrecht-select--html-select utrecht-form-field__input${beeld.fout === undefined ? '' : ' utrecht-select--invalid'}`}
        id={beeld.id}
        name={pad}
        autocomplete="off"
        aria-describedby={beeld.beschrijving}
        aria-invalid={beeld.fout === undefined ? undefined : true}
      >
        <option value="">{veld.verplicht ? 'Kies een antwoord' : 'Geen antwoord'}</option>
        {[...groepen].map(([groep, erin]) =>
          groep === undefined ? (
            erin.map((optie) => <Keuzeregel key={optie.waarde} optie={optie} gekozen={gekozen} />)
          ) : (
            <optgroup key={groep} label={groep}>
              {erin.map((optie) => (
                <Keuzeregel key={optie.waarde} optie={optie} gekozen={gekozen} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </Veldkader>
  );
}

function Keuzeregel({ optie, gekozen }: { readonly optie: Optie; readonly gekozen: string }): VNode {
  return (
    <option value={optie.waarde} selected={optie.waarde === gekozen}>
      {optie.label}
    </option>
  );
}

function NietsTeKiezen(plek: VeldInVorm): VNode {
  const beeld = beeldVan(plek);
  return (
    <Groepkader veld={plek.veld} beeld={beeld} id={beeld.id}>
      <p class="utrecht-paragraph">Er is nu niets om uit te kiezen.</p>
    </Groepkader>
  );
}

/** The first answer has the id of the field, so that a link to the field lands on it. */
function optieId({ id }: Veldbeeld, nummer: number): string {
  return nummer === 0 ? id : `${id}-${nummer}`;
}
