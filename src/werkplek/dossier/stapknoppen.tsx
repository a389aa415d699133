import type { VNode } from 'preact';
import type { ToegestaneStapDto, ZaakDto } from '../../proces/index.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop, Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import type { Sessie } from '../sessie/sessie.js';
import { stappad } from '../stap/stap.paden.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly zaak: Pick<ZaakDto, 'id' | 'soort' | 'kenmerk' | 'versie' | 'toegestaneStappen'>;
  readonly woorden: Woorden;
  readonly sessie: Sessie;
  /** where to go after a step */
  readonly terug: string;
}

/** The steps that this person may take in a zaak now, and of what cannot be done yet: why. */
export function Stapknoppen({ zaak, woorden, sessie, terug }: Inhoud): VNode | null {
  const { soort, kenmerk, versie } = zaak;
  const [kan, kanNogNiet] = verdeel(zaak.toegestaneStappen);
  if (zaak.toegestaneStappen.length === 0) return null;
  return (
    <>
      {kan.length > 0 && (
        <Knoppenrij>
          {kan.map(({ stap, label }) =>
            Object.keys(woorden.proces(soort).stappen[stap]?.velden ?? {}).length > 0 ? (
              <Knoplink key={stap} naar={stappad(zaak, stap, terug)} bij={kenmerk}>
                {label}
              </Knoplink>
            ) : (
              <Actieform key={stap} naar={stappad(zaak, stap)} {...{ sessie, versie, terug }}>
                <Knop bij={kenmerk}>{label}</Knop>
              </Actieform>
            ),
          )}
        </Knoppenrij>
      )}
      {kanNogNiet.map(({ stap, label, belemmering }) => (
        <p key={stap} class="belemmering">
          <strong>{label}</strong> kan nog niet. {belemmering}
        </p>
      ))}
    </>
  );
}

function verdeel(stappen: readonly ToegestaneStapDto[]): [ToegestaneStapDto[], ToegestaneStapDto[]] {
  return [
    stappen.filter(({ belemmering }) => belemmering === undefined),
    stappen.filter(({ belemmering }) => belemmering !== undefined),
  ];
}
