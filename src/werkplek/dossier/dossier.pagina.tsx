import type { VNode } from 'preact';
import { Melding } from '../onderdelen/melding.js';
import type { Sessie } from '../sessie/sessie.js';
import { AanZet } from './aanzet.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import { Dossierkader } from './dossierkader.js';
import { klokfeiten } from './klokken.js';
import { Feiten } from './feiten.js';
import { Deblokkeergraaf } from './graaf.js';
import { Aanmeldgegevens } from './opgave.js';
import { dossierpad } from './paden.js';
import { Situatie, Waarschuwingen } from './situatie.js';
import { Stapknoppen } from './stapknoppen.js';
import { alsVraag, Terugblikmelding, Terugkijken, type Terugkijkvraag } from './terugkijken.js';
import { Zaken } from './zaken.js';

interface Inhoud {
  readonly beeld: Dossierbeeld;
  readonly sessie: Sessie;
  readonly terugkijken?: Terugkijkvraag;
}

/** A dossier: who has the ball, what may be done, who it is about. As it is now, or as it was. */
export function Dossierpagina({ beeld, sessie, terugkijken }: Inhoud): VNode {
  const { dossier, nu } = beeld;
  const { id, peilmoment, zicht } = dossier;
  const vraag = terugkijken ?? (peilmoment === undefined ? { dag: '', tijd: '' } : alsVraag(peilmoment));
  return (
    <Dossierkader dossier={dossier} sessie={sessie} deel="overzicht" kop="Dossier">
      {peilmoment !== undefined && <Terugblikmelding dossier={id} peilmoment={peilmoment} nu={nu} />}
      <AanZet beeld={beeld} />
      {zicht === 'beperkt' && <BeperktZicht />}
      <Waarschuwingen beeld={beeld} />
      <div class="dossier">
        <div class="dossier-hoofd">
          {beeld.graaf && <Deblokkeergraaf graaf={beeld.graaf} woorden={beeld.woorden} nu={nu} />}
          <Zaken beeld={beeld} sessie={sessie} />
          <Doen beeld={beeld} sessie={sessie} />
        </div>
        <div class="dossier-zij">
          <Situatie beeld={beeld} />
          {beeld.aanmelding && <Aanmeldgegevens aanmelding={beeld.aanmelding} woorden={beeld.woorden} nu={nu} />}
        </div>
      </div>
      {zicht === 'vol' && <Terugkijken dossier={id} vraag={vraag} />}
    </Dossierkader>
  );
}

function BeperktZicht(): VNode {
  return (
    <Melding toon="info" titel="U ziet een deel van dit dossier">
      <p>
        Uw organisatie bracht iets aan of kreeg werk aangeboden, en behandelt het dossier niet. Daarom ziet u alleen uw
        eigen zaken en wie de regie heeft. Pakt u werk op, dan ziet u wat u daarvoor nodig heeft.
      </p>
    </Melding>
  );
}

/** The steps of the dossier itself. */
function Doen({ beeld, sessie }: Pick<Inhoud, 'beeld' | 'sessie'>): VNode | null {
  const { dossier, woorden } = beeld;
  const klokken = klokfeiten(dossier, beeld);
  if (dossier.toegestaneStappen.length === 0 && klokken.length === 0) return null;
  return (
    <section class="kaart stroom" aria-labelledby="doen">
      <h2 id="doen">Doen</h2>
      {klokken.length > 0 && <Feiten rijen={klokken} />}
      <Stapknoppen zaak={dossier} woorden={woorden} sessie={sessie} terug={dossierpad(dossier.id)} />
    </section>
  );
}
