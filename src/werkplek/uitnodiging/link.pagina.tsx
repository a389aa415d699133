import type { VNode } from 'preact';
import type { UitnodigingMetAdresDto } from '../../modules/uitnodiging/index.js';
import { overdrachtpad } from '../dossier/paden.js';
import { voluit } from '../onderdelen/datum.js';
import { Melding } from '../onderdelen/melding.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';

interface Inhoud {
  readonly link: UitnodigingMetAdresDto;
  readonly sessie: Sessie;
}

/** The address of a new link, this once, and what to do with it. */
export function Linkpagina({ link, sessie }: Inhoud): VNode {
  return (
    <Kader titel="De link is gemaakt" sessie={sessie} punt="werkvoorraad">
      <h1>De link is gemaakt</h1>
      <Melding toon="waarschuwing" titel="U ziet dit adres alleen nu">
        <p>Wij bewaren het niet. Bent u het kwijt, maak dan een nieuwe link.</p>
      </Melding>
      <p>
        <label for="adres" class="utrecht-form-label">
          Adres van de link
        </label>
      </p>
      <p>
        <input
          id="adres"
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          readOnly
          value={link.adres}
          aria-describedby="adres-uitleg"
        />
      </p>
      <ol id="adres-uitleg" class="utrecht-ordered-list">
        <li>Klik in het vak, kies alles en kopieer het.</li>
        <li>Stuur het naar degene die moet antwoorden. Wie het adres heeft, kan de gegevens zien en antwoorden.</li>
        <li>Het werkt één keer, tot {voluit(link.vervaltOp)}. U kunt het eerder intrekken.</li>
      </ol>
      <p>
        <a href={overdrachtpad(link.overdracht)}>Terug naar de overdracht</a>
      </p>
    </Kader>
  );
}
