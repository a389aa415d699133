import type { VNode } from 'preact';
import type { ClientDto } from '../../modules/client/index.js';
import { datum } from '../onderdelen/datum.js';
import { Melding } from '../onderdelen/melding.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Clientbeeld } from './client.lezing.js';
import { Dossierkader } from './dossierkader.js';
import { Feiten } from './feiten.js';
import { dossierpad } from './paden.js';
import { geboren } from './situatie.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly beeld: Clientbeeld;
  readonly sessie: Sessie;
}

/** Who the client is and how to reach them safely. */
export function Clientpagina({ beeld: { dossier, client, woorden, nu }, sessie }: Inhoud): VNode {
  return (
    <Dossierkader dossier={dossier} sessie={sessie} deel="client" kop="Cliënt">
      {dossier.veiligheidsrisico && (
        <Melding toon="fout" titel="Let op: onveilig. Bel niet zomaar.">
          <p>Overleg eerst met wie het dossier behandelt.</p>
        </Melding>
      )}
      <h2>{volleNaam(client)}</h2>
      <Feiten
        rijen={[
          ['Roepnaam', client.roepnaam],
          ['Wil anoniem blijven', client.anoniem && 'Ja'],
          ['Geboren', client.geboortedatum && geboren(client.geboortedatum, nu)],
          ['Overleden', client.overledenOp && datum(client.overledenOp)],
          ['Geslacht', client.geslacht && woorden.code('geslacht', client.geslacht)],
          [
            'Burgerservicenummer',
            client.bsn ?? (client.bsnBekend ? 'Bekend, maar niet voor uw organisatie' : 'Niet bekend'),
          ],
          ['Taal', client.taal],
          ['Tolk nodig', client.tolkNodig && 'Ja'],
        ]}
      />
      <h2>Bereiken</h2>
      <Bereiken client={client} />
      <h2>Dossiers</h2>
      <Dossiers client={client} woorden={woorden} eigen={dossier.id} />
    </Dossierkader>
  );
}

function Bereiken({ client: { bereikbaar } }: Pick<Clientbeeld, 'client'>): VNode {
  const { telefoon, veiligNummer, viaWie, postpunt } = bereikbaar;
  if (!telefoon && !veiligNummer && !viaWie && !postpunt) return <p>Er is niet bekend hoe de cliënt te bereiken is.</p>;
  return (
    <>
      {veiligNummer && (
        <Melding toon="waarschuwing" titel={`Bel alleen ${veiligNummer}`}>
          <p>Op een ander nummer kan iemand anders opnemen.</p>
        </Melding>
      )}
      <Feiten
        rijen={[
          [veiligNummer ? 'Ander nummer, niet bellen' : 'Telefoon', telefoon],
          ['Via', viaWie],
          ['Post', postpunt],
        ]}
      />
    </>
  );
}

interface Dossiersinhoud {
  readonly client: ClientDto;
  readonly woorden: Woorden;
  readonly eigen: string;
}

function Dossiers({ client, woorden, eigen }: Dossiersinhoud): VNode {
  return (
    <ul>
      {client.dossiers.map(({ id, kenmerk, open, regiehouder }) => (
        <li key={id}>
          <a href={dossierpad(id)} aria-current={id === eigen ? 'true' : undefined}>
            {kenmerk}
          </a>
          , {open ? 'open' : 'afgesloten'}, regie bij {woorden.organisatie(regiehouder)}
        </li>
      ))}
    </ul>
  );
}

function volleNaam({ voornamen, roepnaam, tussenvoegsel, achternaam }: ClientDto): string {
  const delen = [voornamen ?? roepnaam, tussenvoegsel, achternaam].filter((deel) => deel !== null);
  return delen.length === 0 ? 'Cliënt zonder naam' : delen.join(' ');
}
