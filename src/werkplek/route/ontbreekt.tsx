import type { ComponentChildren, VNode } from 'preact';
import type { UitkeringDto } from '../../modules/uitkering/index.js';
import { dossierpad, zaakanker } from '../dossier/paden.js';
import { datum, kortgeleden } from '../onderdelen/datum.js';
import { Knoplink } from '../onderdelen/knop.js';
import { Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { stappad } from '../stap/stap.paden.js';
import type { Onderweg, Routebeeld } from './route.blik.js';

interface Inhoud {
  readonly beeld: Routebeeld;
  /** own path to come back to after a step */
  readonly terug: string;
}

/** Something that an aanvraag cannot do without. */
interface Gemis {
  readonly regel: Onderweg;
  readonly wat: string;
  /** who can get it */
  readonly wie: ComponentChildren;
  readonly sinds: string | undefined;
  /** the step that takes it away, and the answer it begins with */
  readonly stap: string;
  readonly begin?: Readonly<Record<string, string>>;
}

/** What is missing in one list, with who can get it. */
export function Ontbreekt({ beeld, terug }: Inhoud): VNode {
  const gemis = beeld.regels.flatMap((regel) => [...wachtOp(regel, beeld), ...stukken(regel)]);
  return (
    <section class="stroom" aria-labelledby="ontbreekt">
      <h2 id="ontbreekt">Wat ontbreekt, en wie eraan kan komen</h2>
      {gemis.length === 0 ? (
        <Leeg titel="Bij deze aanvragen is alles er waar om gevraagd is." />
      ) : (
        <Tabel
          bijschrift="Wat ontbreekt bij de aanvragen hierboven"
          rijen={gemis}
          sleutel={({ regel, wat }) => `gemis-${regel.aanvraag.id}-${wat.replaceAll(/\W+/g, '-').toLowerCase()}`}
          kolommen={[
            { kop: 'Wat', naamt: true, cel: ({ wat }) => wat },
            {
              kop: 'Van wie',
              cel: ({ regel: { aanvraag, naam } }) => (
                <a href={`${dossierpad(aanvraag.dossier)}#${zaakanker(aanvraag.id)}`}>{naam ?? aanvraag.kenmerk}</a>
              ),
            },
            { kop: 'Wie kan eraan komen', cel: ({ wie }) => wie },
            { kop: 'Gevraagd op', cel: ({ sinds }) => sinds },
            { kop: 'Doen', cel: (een) => <Doen gemis={een} terug={terug} /> },
          ]}
        />
      )}
    </section>
  );
}

function Doen({ gemis, terug }: { readonly gemis: Gemis; readonly terug: string }): VNode | null {
  const { aanvraag } = gemis.regel;
  const stap = aanvraag.toegestaneStappen.find((een) => een.stap === gemis.stap && een.belemmering === undefined);
  if (!stap) return null;
  return (
    <Knoplink
      naar={stappad(aanvraag, stap.stap, terug, gemis.begin)}
      soort="klein"
      bij={`${gemis.wat}, ${aanvraag.kenmerk}`}
    >
      {stap.label}
    </Knoplink>
  );
}

function stukken(regel: Onderweg): Gemis[] {
  return regel.aanvraag.stukken
    .filter(({ stand }) => stand === 'gevraagd')
    .map(({ stuk, naam, wie, gevraagdOp }) => ({
      regel,
      wat: naam,
      wie,
      sinds: gevraagdOp === null ? undefined : datum(gevraagdOp),
      stap: 'gegevens-ontvangen',
      begin: { stukken: stuk },
    }));
}

/** What the handler chose to wait for, with a reason; whoever has that in hand is who to call. */
function wachtOp(regel: Onderweg, { woorden, aanZet, nu }: Routebeeld): Gemis[] {
  const { wachtOp: grond, wachtReden, dossier }: UitkeringDto = regel.aanvraag;
  if (grond === null) return [];
  const knoop = aanZet.get(dossier);
  const reden = wachtReden === null ? '' : `${woorden.code('pw-wachtredenen', wachtReden)}. `;
  const bal = knoop
    ? `${woorden.organisatie(knoop.organisatie)} heeft de bal, sinds ${kortgeleden(knoop.sinds, nu)}.`
    : '';
  return [
    {
      regel,
      wat: woorden.code('pw-wachtgronden', grond),
      wie: `${reden}${bal}`,
      sinds: undefined,
      stap: 'niet-meer-wachten',
    },
  ];
}
