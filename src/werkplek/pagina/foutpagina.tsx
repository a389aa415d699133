import type { VNode } from 'preact';
import { heeftDossiers } from '../../kern/wie.js';
import type { Sessie } from '../sessie/sessie.js';
import { Kader } from './kader.js';

interface Fout {
  readonly titel: string;
  readonly uitleg: string | undefined;
  /** what to name to the helpdesk; only for a fault of ours */
  readonly foutId: string | undefined;
  readonly sessie: Sessie | undefined;
}

/** A page that says what went wrong and where to go from here. */
export function Foutpagina({ titel, uitleg, foutId, sessie }: Fout): VNode {
  return (
    <Kader titel={titel} sessie={sessie}>
      <h1>{titel}</h1>
      {uitleg && <p>{uitleg}</p>}
      {foutId && <p>Blijft het misgaan? Geef dan dit nummer door aan uw beheerder: {foutId}</p>}
      <p>
        <a href="/werkplek">{sessie && !heeftDossiers(sessie.wie.rol) ? 'Naar het begin' : 'Naar mijn werkvoorraad'}</a>
      </p>
    </Kader>
  );
}
