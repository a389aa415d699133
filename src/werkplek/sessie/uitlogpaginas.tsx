import type { VNode } from 'preact';
import { bericht } from './inlogpaginas.js';

const OPNIEUW = { href: '/werkplek/inloggen', tekst: 'Inloggen' };

/** @param reden as in the address; anything unknown is a plain farewell */
export function uitgelogd(reden: unknown): VNode {
  if (reden === 'bewaard')
    return bericht({
      titel: 'U bent uitgelogd',
      uitleg: 'U was te lang weg. Wat u invulde is bewaard. Log opnieuw in: dan gaat u verder waar u was.',
      verder: OPNIEUW,
    });
  if (reden === 'te-groot')
    return bericht({
      titel: 'U bent uitgelogd',
      uitleg:
        'U was te lang weg. Wat u invulde is te groot om te bewaren. Log in een ander tabblad opnieuw in, ga hier terug met de knop van uw browser en verstuur het nog eens.',
      verder: OPNIEUW,
    });
  return bericht({ titel: 'U bent uitgelogd', uitleg: 'Tot ziens.', verder: OPNIEUW });
}

/** For a login provider that lives elsewhere than its name says. */
export function nogUitTeLoggen(adres: string): VNode {
  return bericht({
    titel: 'U bent uitgelogd op de werkplek',
    uitleg: 'Bij de inlogdienst bent u nog ingelogd.',
    verder: { href: adres, tekst: 'Ook daar uitloggen' },
  });
}
