import type { ComponentChildren, VNode } from 'preact';
import type { Veld } from '../formulier/veld.js';
import { Velden } from '../formulier/velden.js';
import type { Vorm } from '../formulier/vorm.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { Huishouden } from './huishouden.js';
import { ANDERE_AANLEIDINGEN, HUISHOUDEN, veldOp } from './lezing.js';
import { isGevuld, Uitklap } from './uitklap.js';

/** A form with what it held before anybody typed. */
export interface Invulblad {
  readonly vorm: Vorm;
  readonly vooraf: Vorm['waarden'];
}

const OVER_CLIENT = [
  'client.anoniem',
  'client.roepnaam',
  'client.geslacht',
  'client.taal',
  'client.tolkNodig',
  'client.bereikbaar.veiligNummer',
  'client.bereikbaar.viaWie',
  'client.bereikbaar.postpunt',
];
const MEEKOMERS = [HUISHOUDEN, 'zwanger'];
const MEER = ['ontruimingsdatum', 'ontslag', 'schuldenDreigen', 'verblijf'];
const AANMELDER = ['aanmelder', 'gemeenteAanmelding', 'kanaal'];

/** The questions in the order of the conversation; what is seldom needed is folded away. */
export function Secties(blad: Invulblad): VNode {
  return (
    <>
      <Sectie id="vannacht" kop={WORDEN.vannacht}>
        <Op paden={['acuut', 'veiligheidsrisico', 'woonsituatie']} {...blad} />
      </Sectie>
      <Sectie id="wie" kop={WORDEN.wie}>
        <Op
          paden={[
            'client.voornamen',
            'client.tussenvoegsel',
            'client.achternaam',
            'client.geboortedatum',
            'client.bsn',
            'client.bereikbaar.telefoon',
          ]}
          {...blad}
        />
        <Minder titel={WORDEN.overClient} paden={OVER_CLIENT} {...blad} />
      </Sectie>
      <Sectie id="wie-komt-mee" kop={WORDEN.meekomers}>
        <Uitklap titel={WORDEN.erKomtIemandMee} open={isGevuld(MEEKOMERS, blad.vorm, blad.vooraf)}>
          <Huishouden vorm={blad.vorm} />
          <Op paden={['zwanger']} {...blad} />
        </Uitklap>
      </Sectie>
      <Sectie id="waarvandaan" kop={WORDEN.vandaan}>
        <Op paden={['herkomst.soort', 'brp.status']} {...blad} />
      </Sectie>
      <Sectie id="wat-is-er" kop={WORDEN.aanDeHand}>
        <Aanleiding {...blad} />
        <Op paden={['toelichting']} {...blad} />
        <Uitklap titel={WORDEN.meer} open={isGevuld([ANDERE_AANLEIDINGEN, ...MEER], blad.vorm, blad.vooraf)}>
          <AndereAanleidingen {...blad} />
          <Op paden={MEER} {...blad} />
        </Uitklap>
      </Sectie>
      <Sectie id="afspraken" kop={WORDEN.afspraken}>
        <Op paden={['opvangGevraagd', 'geinformeerd.gegevensgebruik', 'clientondersteuningAangeboden']} {...blad} />
        <Minder titel={WORDEN.redenNogNiet} paden={['geinformeerd.reden']} {...blad} />
        <Minder titel={WORDEN.aanmelder} paden={AANMELDER} {...blad} />
        <Minder titel={WORDEN.vertegenwoordiger} paden={['vertegenwoordiger']} {...blad} />
      </Sectie>
    </>
  );
}

interface Sectieinhoud {
  readonly id: string;
  readonly kop: string;
  readonly children: ComponentChildren;
}

function Sectie({ id, kop, children }: Sectieinhoud): VNode {
  return (
    <section class="sectie velden" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>{kop}</h2>
      {children}
    </section>
  );
}

interface Padeninhoud extends Invulblad {
  readonly paden: readonly string[];
}

/** The fields at these paths. */
function Op({ paden, vorm }: Padeninhoud): VNode {
  return (
    <>
      {paden.map((pad) => (
        <Velden key={pad} {...vorm} velden={[zoalsGevraagd(pad)]} boven={pad.split('.').slice(0, -1).join('.')} />
      ))}
    </>
  );
}

/** A name may be left out only for who is anonymous, which is folded away: here it is asked. */
function zoalsGevraagd(pad: string): Veld {
  const veld = veldOp(pad);
  return pad === 'client.achternaam' ? { ...veld, verplicht: true } : veld;
}

function Minder({ titel, ...blad }: Padeninhoud & { readonly titel: string }): VNode {
  return (
    <Uitklap titel={titel} open={isGevuld(blad.paden, blad.vorm, blad.vooraf)}>
      <Op {...blad} />
    </Uitklap>
  );
}

/** The first one is a list that opens: one stop, and a letter finds it. */
function Aanleiding({ vorm }: Invulblad): VNode {
  const veld = { ...veldOp('aanleidingen'), soort: 'keuze' } as const;
  return (
    <Velden
      {...vorm}
      waarden={{ ...vorm.waarden, aanleidingen: vorm.waarden['aanleidingen']?.slice(0, 1) ?? [] }}
      velden={[veld]}
    />
  );
}

function AndereAanleidingen({ vorm }: Invulblad): VNode {
  const veld = { ...veldOp('aanleidingen'), naam: ANDERE_AANLEIDINGEN, verplicht: false };
  return <Velden {...vorm} velden={[veld]} />;
}
