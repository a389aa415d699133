import type { VNode } from 'preact';
import type { InzageDto } from '../../modules/dossier/index.js';
import { Bladeren, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import type { Sessie } from '../sessie/sessie.js';
import { inzagedoel, inzageresultaat } from '../teksten/dossier.js';
import { Dossierkader } from './dossierkader.js';
import { dossierpad } from './paden.js';
import type { Bladzijde } from './tijdlijn.lezing.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly bladzijde: Bladzijde<InzageDto>;
  readonly sessie: Sessie;
}

/** Who looked into a dossier, the latest first. */
export function Inzagepagina({ bladzijde, sessie }: Inhoud): VNode {
  const { dossier, regels, volgende, woorden, nu } = bladzijde;
  return (
    <Dossierkader dossier={dossier} sessie={sessie} deel="inzage" kop="Wie keek">
      <p>Elke keer dat iemand in dit dossier kijkt, wordt dat vastgelegd. Ook nu u hier kijkt.</p>
      {regels.length === 0 ? (
        <Leeg titel="Er heeft nog niemand gekeken." />
      ) : (
        <Tabel
          bijschrift="Wie er in dit dossier keek"
          rijen={regels}
          sleutel={({ id }) => id}
          kolommen={[
            { kop: 'Wie', naamt: true, cel: ({ persoon, organisatie }) => woorden.persoon(persoon, organisatie) },
            { kop: 'Wanneer', cel: ({ moment }) => <Tijdstip moment={moment} nu={nu} /> },
            { kop: 'Waarvoor', cel: ({ doel }) => inzagedoel(doel) },
            { kop: 'Zag', cel: ({ resultaat }) => gezien(resultaat, woorden) },
          ]}
        />
      )}
      <Bladeren volgende={volgende && `${dossierpad(dossier.id, 'inzage')}?cursor=${volgende}`} />
    </Dossierkader>
  );
}

/** A gegevensset is a result too: then its name says what was seen. */
function gezien(resultaat: string, woorden: Woorden): string {
  return inzageresultaat(resultaat) ?? woorden.code('gegevenssets', resultaat);
}
