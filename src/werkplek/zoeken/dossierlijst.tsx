import type { VNode } from 'preact';
import type { DossierRegelDto } from '../../modules/dossier/index.js';
import { dossierpad } from '../dossier/paden.js';
import type { Woorden } from '../dossier/woorden.js';
import { datum, sinds } from '../onderdelen/datum.js';
import { Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';

interface Inhoud {
  readonly bijschrift: string;
  readonly regels: readonly DossierRegelDto[];
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Dossiers in a list. No names: who needs one opens the dossier, and that is noted. */
export function Dossierlijst({ bijschrift, regels, woorden, nu }: Inhoud): VNode {
  return (
    <Tabel
      bijschrift={bijschrift}
      rijen={regels}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Dossier', naamt: true, cel: ({ id, kenmerk }) => <a href={dossierpad(id)}>{kenmerk}</a> },
        { kop: 'Toestand', cel: (regel) => <Stand regel={regel} woorden={woorden} nu={nu} /> },
        { kop: 'Regie', cel: ({ regiehouder }) => woorden.organisatie(regiehouder) },
        { kop: 'Groep', cel: ({ groep }) => groep && woorden.deurrij(groep) },
        { kop: 'Gemeld', cel: ({ aanmelddatum }) => aanmelddatum && datum(aanmelddatum) },
      ]}
    />
  );
}

interface Regelinhoud extends Pick<Inhoud, 'woorden' | 'nu'> {
  readonly regel: DossierRegelDto;
}

function Stand({ regel, woorden, nu }: Regelinhoud): VNode {
  const { toestand, toestandSinds, open, veiligheidsrisico, zicht } = regel;
  return (
    <>
      <Status toon={open ? 'actief' : 'gewoon'}>{woorden.toestand('dossier', toestand)}</Status>{' '}
      {sinds(toestandSinds, nu)}
      {veiligheidsrisico && (
        <>
          {' '}
          <Status toon="fout">Onveilig</Status>
        </>
      )}
      {zicht === 'beperkt' && ' U ziet een deel.'}
    </>
  );
}
