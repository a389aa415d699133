import type { VNode } from 'preact';
import type { OverdrachtDto } from '../../modules/overdracht/index.js';
import type { UitnodigingDto } from '../../modules/uitnodiging/index.js';
import type { Linkbeeld } from '../dossier/overdracht.lezing.js';
import { overdrachtpad } from '../dossier/paden.js';
import { Actieform } from '../onderdelen/actieform.js';
import { voluit } from '../onderdelen/datum.js';
import { Knop } from '../onderdelen/knop.js';
import type { Sessie } from '../sessie/sessie.js';

interface Inhoud {
  readonly overdracht: Pick<OverdrachtDto, 'id'>;
  readonly link: Linkbeeld;
  readonly sessie: Sessie;
}

/** For who asked a partner that has no system: make a one-time link, see what came of it, revoke it. */
export function Linkblok({ overdracht, link: { links, magMaken }, sessie }: Inhoud): VNode {
  const open = links.some(({ toestand }) => toestand === 'open');
  return (
    <>
      {magMaken && (
        <>
          <p>
            Werkt de ontvanger niet in de Toegangspoort? Maak dan een link. Wie hem opent ziet alleen wat hierboven bij
            “Over de cliënt” past bij deze vraag, en antwoordt één keer. Inloggen hoeft niet.
          </p>
          <Actieform naar={linkpad(overdracht.id)} sessie={sessie}>
            <Knop soort="gewoon">{open ? 'Maak een nieuwe link' : 'Maak een eenmalige link'}</Knop>
          </Actieform>
          {open && <p class="zacht">De link die er nu is werkt dan niet meer.</p>}
        </>
      )}
      {links.length > 0 && (
        <ul class="stroom">
          {links.toReversed().map((link) => (
            <li key={link.id}>
              <p>{zin(link)}</p>
              {link.toestand === 'open' && (
                <Actieform naar={`${linkpad(overdracht.id)}/${link.id}/intrekken`} sessie={sessie} versie={link.versie}>
                  <Knop soort="klein" bij={`van ${voluit(link.gemaaktOp)}`}>
                    Link intrekken
                  </Knop>
                </Actieform>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where the forms of this block are sent to. */
export function linkpad(overdracht: string): string {
  return `${overdrachtpad(overdracht)}/uitnodigingen`;
}

function zin({ gemaaktOp, vervaltOp, gebruiktOp, ingetrokkenOp }: UitnodigingDto): string {
  const gemaakt = `Link gemaakt op ${voluit(gemaaktOp)}`;
  if (gebruiktOp) return `${gemaakt}; beantwoord op ${voluit(gebruiktOp)}.`;
  if (ingetrokkenOp) return `${gemaakt}; ingetrokken op ${voluit(ingetrokkenOp)}.`;
  return `${gemaakt}; werkt tot ${voluit(vervaltOp)}.`;
}
