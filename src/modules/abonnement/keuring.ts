import type { VeldFout } from '../../kern/fout.js';
import type { Proces } from '../../kern/proces.js';
import { DoelGeweigerd, leesDoel, type Doelfout } from '../../platform/webhook/index.js';
import type { Referentie } from '../referentie/index.js';
import type { AbonnementMaken } from './abonnement.dto.js';

const DOELFOUTEN: Readonly<Record<Doelfout, string>> = {
  'doel-onleesbaar': 'Geef een adres zonder wachtwoord en zonder #.',
  'doel-zonder-tls': 'Het adres moet met https:// beginnen.',
  'doel-niet-openbaar': 'Dit adres ligt niet op het openbare internet.',
  'doel-onvindbaar': 'Dit adres bestaat niet.',
};

/** What the wishes of a subscriber are held against. */
export interface Keuze {
  readonly organisatie: string;
  readonly referentie: Referentie;
  readonly processen: readonly Proces[];
  readonly vertrouwd: Parameters<typeof leesDoel>[1];
}

/** What is wrong with a subscription, all at once: its address, queues that are not one's own, kinds that do not exist. */
export function keurAbonnement(wens: Partial<AbonnementMaken>, keuze: Keuze): VeldFout[] {
  return [...keurDoel(wens, keuze), ...keurWachtrijen(wens, keuze), ...keurSoorten(wens, keuze)];
}

function keurDoel({ doel }: Partial<AbonnementMaken>, { vertrouwd }: Keuze): VeldFout[] {
  if (doel === undefined) return [];
  try {
    leesDoel(doel, vertrouwd);
    return [];
  } catch (fout) {
    if (!(fout instanceof DoelGeweigerd)) throw fout;
    return [{ pad: 'doel', melding: DOELFOUTEN[fout.code], code: fout.code }];
  }
}

function keurWachtrijen({ wachtrijen = [] }: Partial<AbonnementMaken>, { organisatie, referentie }: Keuze): VeldFout[] {
  const melding = 'Kies een wachtrij van uw eigen organisatie uit /wachtrijen.';
  return wachtrijen.flatMap((code, i) =>
    referentie.zoek('wachtrij', code)?.organisatie === organisatie
      ? []
      : [{ pad: `wachtrijen.${i}`, melding, code: 'onbekend' }],
  );
}

function keurSoorten({ soorten = [] }: Partial<AbonnementMaken>, { processen }: Keuze): VeldFout[] {
  const melding = 'Kies een soort zaak uit /processen, of een stap daarvan.';
  return soorten.flatMap((tekst, i) => {
    const [soort, stap] = tekst.split('.', 2);
    const proces = processen.find((een) => een.soort === soort);
    const bestaat = proces && (stap === undefined || stap === 'openen' || Object.hasOwn(proces.stappen, stap));
    return bestaat === true ? [] : [{ pad: `soorten.${i}`, melding, code: 'onbekend' }];
  });
}
