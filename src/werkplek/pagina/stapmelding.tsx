import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { Melding } from '../onderdelen/melding.js';
import type { Stapbericht } from './bericht.js';

/** What has just been done, for whichever page is shown next. */
export const Gedaan = createContext<Stapbericht | undefined>(undefined);

/** Says once what a step has done, on the page that follows. */
export function Stapmelding(): VNode | null {
  const bericht = useContext(Gedaan);
  if (bericht === undefined) return null;
  return (
    <Melding toon="goed" titel={bericht.titel}>
      {bericht.zinnen.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
    </Melding>
  );
}
