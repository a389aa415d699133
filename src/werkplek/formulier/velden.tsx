import type { VNode } from 'preact';
import { Knop } from '../onderdelen/knop.js';
import { Tekstveld, Tekstvlak } from './invoer.js';
import { JaNeeveld, Keuzeveld, Meerkeuzeveld } from './keuze.js';
import { MEER, RIJ, rijnummers, WEG } from './rijen.js';
import { onder, type Veld } from './veld.js';
import { Groepkader } from './veldkader.js';
import { beeldVan, getypt, type Veldbeeld, type VeldInVorm, type Vorm } from './vorm.js';

interface Inhoud extends Vorm {
  readonly velden: readonly Veld[];
  /** dotted path of what these fields belong to; nothing at the top */
  readonly boven?: string;
}

/** The fields of a form, one under another, each with its label, hint, what was typed, and what is wrong with it. */
export function Velden({ velden, boven = '', ...vorm }: Inhoud): VNode {
  return (
    <>
      {velden.map((veld) => (
        <EenVeld key={veld.naam} veld={veld} pad={onder(boven, veld.naam)} vorm={vorm} />
      ))}
    </>
  );
}

function EenVeld(plek: VeldInVorm): VNode {
  switch (plek.veld.soort) {
    case 'onderdeel':
      return <Onderdeel {...plek} />;
    case 'lijst':
      return <Lijst {...plek} />;
    case 'ja-nee':
      return <JaNeeveld {...plek} />;
    case 'keuze':
      return <Keuzeveld {...plek} />;
    case 'meerkeuze':
      return <Meerkeuzeveld {...plek} />;
    case 'lange-tekst':
      return <Tekstvlak {...plek} />;
    case 'verborgen':
      return <input type="hidden" name={plek.pad} value={getypt(plek)} />;
    default:
      return <Tekstveld {...plek} />;
  }
}

function Onderdeel(plek: VeldInVorm): VNode {
  const { veld, pad, vorm } = plek;
  const beeld = beeldVan(plek);
  return (
    <Groepkader veld={veld} beeld={beeld} id={beeld.id} klas="velden onderdeel">
      <Velden {...vorm} velden={veld.velden ?? []} boven={pad} />
    </Groepkader>
  );
}

/** The rows that are there and an empty one. Its buttons send the form, so that they work without script. */
function Lijst(plek: VeldInVorm): VNode {
  const { veld, pad } = plek;
  const beeld = beeldVan(plek);
  const nummers = metLegeRij(plek);
  return (
    <Groepkader veld={veld} beeld={beeld} id={beeld.id} klas="velden onderdeel">
      {nummers.map((nummer, plaats) => (
        <Lijstrij key={nummer} plek={plek} beeld={beeld} nummer={nummer} plaats={plaats} />
      ))}
      {nummers.length < (veld.hoogstens ?? Number.POSITIVE_INFINITY) && (
        <Knop soort="klein" naam={MEER} waarde={pad}>
          Nog een toevoegen
        </Knop>
      )}
    </Groepkader>
  );
}

interface Rij {
  readonly plek: VeldInVorm;
  readonly beeld: Veldbeeld;
  readonly nummer: number;
  readonly plaats: number;
}

function Lijstrij({ plek: { veld, pad, vorm }, beeld, nummer, plaats }: Rij): VNode {
  const rij = onder(pad, nummer);
  const naam = `${beeld.tekst.rij ?? 'Regel'} ${plaats + 1}`;
  return (
    <fieldset
      class="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset velden lijstrij"
      tabIndex={-1}
      autofocus={vorm.nieuweRij === rij}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{naam}</legend>
      <input type="hidden" name={RIJ} value={rij} />
      <Velden {...vorm} velden={veld.velden ?? []} boven={rij} />
      <Knop soort="klein" naam={WEG} waarde={rij} bij={naam}>
        Verwijderen
      </Knop>
    </fieldset>
  );
}

/** One row is always ready to be filled in, as long as there may be one more. */
function metLegeRij({ veld, pad, vorm }: VeldInVorm): number[] {
  const nummers = rijnummers(pad, vorm.waarden);
  const isLeeg = (nummer: number): boolean =>
    Object.entries(vorm.waarden).every(
      ([naam, waarden]) =>
        !naam.startsWith(`${onder(pad, nummer)}.`) || waarden.every((waarde) => waarde.trim() === ''),
    );
  if (nummers.some(isLeeg) || nummers.length >= (veld.hoogstens ?? Number.POSITIVE_INFINITY)) return nummers;
  return [...nummers, Math.max(-1, ...nummers) + 1];
}

/**
 * The first button of a form is the one that Enter presses. In a form with buttons for rows that would be "Verwijderen";
 * this one, which nobody sees, comes before them and sends the form.
 */
export function Enterknop(): VNode {
  return <button type="submit" hidden tabIndex={-1} aria-hidden="true" />;
}
