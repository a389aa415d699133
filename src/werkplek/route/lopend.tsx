import type { VNode } from 'preact';
import type { UitkeringDto } from '../../modules/uitkering/index.js';
import { Klokkenlijst } from '../dossier/klokkenlijst.js';
import { dossierpad, zaakanker } from '../dossier/paden.js';
import type { Woorden } from '../dossier/woorden.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import type { Sessie } from '../sessie/sessie.js';
import { Stapknop } from '../stap/stapknop.js';
import type { Onderweg, Routebeeld } from './route.blik.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Routebeeld;
  /** own path to come back to after a step */
  readonly terug: string;
}

/** What runs, most urgent first: how it stands, what rings first, who handles it, and what brings it further. */
export function Lopend({ sessie, beeld: { regels, woorden, nu }, terug }: Inhoud): VNode {
  return (
    <div class="werklijst">
      <Tabel
        bijschrift="Aanvragen die lopen, de dringendste bovenaan"
        rijen={regels}
        sleutel={({ aanvraag }) => aanvraag.id}
        kolommen={[
          { kop: 'Cliënt', naamt: true, cel: (regel) => <Client regel={regel} woorden={woorden} /> },
          { kop: 'Stand', cel: ({ aanvraag }) => <Stand aanvraag={aanvraag} woorden={woorden} nu={nu} /> },
          {
            kop: 'Klokken',
            cel: ({ aanvraag, urgentieOp }) => (
              <Klokkenlijst termijnen={aanvraag.termijnen} {...{ urgentieOp, woorden, nu }} />
            ),
          },
          { kop: 'Behandelaar', cel: ({ aanvraag }) => behandelaar(aanvraag, sessie, woorden) },
          {
            kop: 'Doen',
            cel: ({ aanvraag, stappen }) => (
              <div class="knoppenrij">
                {stappen.map((stap) => (
                  <Stapknop key={stap.stap} soort="klein" zaak={aanvraag} {...{ stap, sessie, terug }} />
                ))}
                <a href={`${dossierpad(aanvraag.dossier)}#${zaakanker(aanvraag.id)}`}>
                  Alles<span class="onzichtbaar"> over {aanvraag.kenmerk}</span>
                </a>
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}

function Client({
  regel: { aanvraag, naam },
  woorden,
}: {
  readonly regel: Onderweg;
  readonly woorden: Woorden;
}): VNode {
  const { dossier, id, kenmerk, spoedReden } = aanvraag;
  return (
    <>
      <a href={`${dossierpad(dossier)}#${zaakanker(id)}`}>{naam ?? kenmerk}</a>
      <span class="bijzin kenmerk">{naam === null ? 'Zonder naam' : kenmerk}</span>
      {spoedReden !== null && (
        <strong class="let-op">Spoed: {woorden.code('pw-spoedredenen', spoedReden).toLowerCase()}</strong>
      )}
    </>
  );
}

interface Standinhoud {
  readonly aanvraag: UitkeringDto;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** The state, and in a few words what is in the way. Signals are for a person to look into. */
function Stand({ aanvraag, woorden, nu }: Standinhoud): VNode {
  const { toestand, toestandSinds, wachtOp, stukken, signalen } = aanvraag;
  const open = stukken.filter(({ stand }) => stand === 'gevraagd').length;
  const nagaan = signalen.filter(({ effect }) => effect === 'nagaan');
  return (
    <>
      <Status toon={wachtOp !== null || open > 0 ? 'let-op' : 'actief'}>
        {woorden.toestand('uitkering', toestand)}
      </Status>
      <span class="bijzin">
        sinds {kortgeleden(toestandSinds, nu)}
        {open > 0 && `; ${open === 1 ? 'er ontbreekt 1 stuk' : `er ontbreken ${open} stukken`}`}
        {wachtOp !== null && `; wacht op ${woorden.code('pw-wachtgronden', wachtOp).toLowerCase()}`}
      </span>
      {nagaan.length > 0 && (
        <details>
          <summary>Nagaan ({nagaan.length})</summary>
          <ul>
            {nagaan.map(({ soort, uitleg }) => (
              <li key={soort}>{uitleg}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function behandelaar({ behandelaar: id }: UitkeringDto, { wie }: Sessie, woorden: Woorden): string {
  if (id === null) return 'Nog niemand';
  return id === wie.id ? 'U' : (woorden.medewerker(id) ?? 'Een collega');
}
