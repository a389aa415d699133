import type { ComponentChildren, VNode } from 'preact';
import type { ZaakDto } from '../../proces/index.js';
import { Kruimelpad } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { dossierpad, PAD_DOSSIERS } from './paden.js';

/** The pages about one dossier. */
export type Dossierdeel = 'overzicht' | 'client' | 'tijdlijn' | 'inzage';

interface Inhoud {
  readonly dossier: Pick<ZaakDto, 'id' | 'kenmerk' | 'zicht' | 'regiehouder'>;
  readonly sessie: Sessie;
  readonly deel: Dossierdeel;
  /** what this page is about, behind the kenmerk */
  readonly kop: string;
  readonly children: ComponentChildren;
}

/** The frame of every page about a dossier. No name in the title: that is kept in the history of the browser. */
export function Dossierkader({ dossier, sessie, deel, kop, children }: Inhoud): VNode {
  const delen = delenVoor(dossier, sessie);
  return (
    <Kader titel={`${kop} ${dossier.kenmerk}`} sessie={sessie} punt="dossiers">
      <Kruimelpad
        kruimels={[
          { tekst: 'Zoeken', naar: PAD_DOSSIERS },
          ...(deel === 'overzicht' ? [] : [{ tekst: dossier.kenmerk, naar: dossierpad(dossier.id) }]),
        ]}
      />
      <h1>
        {kop} <span class="kenmerk">{dossier.kenmerk}</span>
      </h1>
      {delen.length > 1 && (
        <nav class="tabbladen" aria-label="Delen van dit dossier">
          <ul>
            {delen.map(([naam, tekst]) => (
              <li key={naam}>
                <a
                  href={dossierpad(dossier.id, naam === 'overzicht' ? undefined : naam)}
                  aria-current={naam === deel ? 'page' : undefined}
                >
                  {tekst}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </Kader>
  );
}

/** What the reader will find; whoever may not read a part is not sent there, and the readers have the last word. */
function delenVoor({ regiehouder, zicht }: Inhoud['dossier'], { wie }: Sessie): [Dossierdeel, string][] {
  return [
    ['overzicht', 'Overzicht'],
    ...(zicht === 'vol' ? [['client', 'Cliënt'] satisfies [Dossierdeel, string]] : []),
    ['tijdlijn', 'Tijdlijn'],
    ...(regiehouder === wie.organisatie ? [['inzage', 'Wie keek'] satisfies [Dossierdeel, string]] : []),
  ];
}
