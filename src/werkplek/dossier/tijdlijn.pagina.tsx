import type { VNode } from 'preact';
import type { GebeurtenisDto } from '../../proces/index.js';
import { Bladeren, Leeg } from '../onderdelen/opbouw.js';
import type { Sessie } from '../sessie/sessie.js';
import { Dossierkader } from './dossierkader.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { dossierpad } from './paden.js';
import type { Bladzijde } from './tijdlijn.lezing.js';

interface Inhoud {
  readonly bladzijde: Bladzijde<GebeurtenisDto>;
  readonly sessie: Sessie;
}

/** All that happened in a dossier, the newest first. */
export function Tijdlijnpagina({ bladzijde, sessie }: Inhoud): VNode {
  const { dossier, regels, volgende, woorden, nu } = bladzijde;
  const pad = dossierpad(dossier.id, 'tijdlijn');
  return (
    <Dossierkader dossier={dossier} sessie={sessie} deel="tijdlijn" kop="Tijdlijn">
      {dossier.zicht === 'beperkt' && <p>U ziet alleen de stappen in zaken van uw eigen organisatie.</p>}
      {regels.length === 0 ? (
        <Leeg titel="Hier staan geen stappen." />
      ) : (
        <Gebeurtenissen regels={regels} woorden={woorden} nu={nu} />
      )}
      <Bladeren volgende={volgende && `${pad}?cursor=${volgende}`} />
    </Dossierkader>
  );
}
