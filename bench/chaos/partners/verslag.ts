import { beoordeel, feit, geen, genoeg, type Post } from '../verslag.js';
import type { Partneruitslag } from './loop.js';
import type { Partneromvang } from './plan.js';
import { percentiel } from './stopwatch.js';

/** What ill partners may cost a healthy one: so many times its p99, or so many ms, which is what one other process on the machine costs. */
const HOOGSTENS_KEER = 1.5;
const SPELING_MS = 100;

/** What must be so for a run with partners to have succeeded: all of any fault run, and what partners heard. */
export function beoordeelPartners(
  uitslag: Partneruitslag,
  omvang: Partneromvang,
): { goed: boolean; posten: readonly Post[] } {
  const { partners: p, stilstand, stil } = uitslag;
  const aanmeldingen = omvang.opwarmen + 2 * omvang.blokken * omvang.perBlok;
  const { posten: eerst } = beoordeel(uitslag, { aanmeldingen, stappen: 4 * aanmeldingen, punten: omvang.punten });
  const posten = [
    ...eerst,
    genoeg('Overdrachten', p.overdrachten, omvang.overdrachten),
    feit('Berichten bij partners', p.berichten),
    // the one that doubles breaks off the first answer to each message
    genoeg('Daarvan nog eens gekomen, onder hetzelfde nummer', p.kopieen, omvang.blokken * omvang.perBlok),
    genoeg('Antwoorden van partners die vaker kwamen, één keer gedaan', p.herhaald, 1),
    feit('Niet meer gestuurd: de partner was er toen uit', p.vervallen),
    geen('Verloren: mocht het weten en hoorde het niet', p.verloren),
    geen('Niet afgeleverd: dood, of wacht nog', p.onbezorgd),
    geen('Dienst en partner zijn het oneens over wat aankwam', p.oneens),
    geen('Dubbel en niet te herkennen aan webhook-id', p.onherkenbaar),
    geen('Uit de volgorde van het dossier', p.uitVolgorde),
    geen('Gestuurd aan wie er niets mee te maken had', p.nietVoorHen),
    geen('Verwijzing niet te lezen, of verkeerde handtekening', p.onbruikbaar),
    {
      wat: 'Alles afgeleverd, langste wachten na een fase',
      waarde: stil.includes(undefined) ? 'nooit' : `${(Math.max(...stil.map(Number)) / 1000).toFixed(1)} s`,
      goed: !stil.includes(undefined),
    },
    ...duren(uitslag),
    genoeg('Klokken die in de dag stilstand afliepen', stilstand.verwacht, 1),
    geen('Daarvan niet geklonken, dubbel, of zonder te zeggen dat het laat was', stilstand.mis),
    geen('Klokken waarvan een trede voor een eerdere klonk', stilstand.doorElkaar),
    {
      wat: 'Alle klokken geklonken na een dag stilstand',
      waarde: stilstand.duurMs === undefined ? 'nooit' : `${(stilstand.duurMs / 1000).toFixed(1)} s`,
      goed: stilstand.duurMs !== undefined,
    },
  ];
  return { goed: posten.every(({ goed }) => goed), posten };
}

function duren({ duren: { gezond, ziek, vuur } }: Partneruitslag): Post[] {
  const [voor, na] = [percentiel(gezond, 0.99), percentiel(ziek, 0.99)];
  const inWoorden = (lijst: readonly number[]): string =>
    `${lijst.length} keer, p50 ${percentiel(lijst, 0.5).toFixed(0)} ms, p99 ${percentiel(lijst, 0.99).toFixed(0)} ms`;
  return [
    { wat: 'Commit tot gezonde partner, iedereen gezond', waarde: inWoorden(gezond), goed: gezond.length > 0 },
    {
      wat: `Commit tot gezonde partner, de andere ziek (hoogstens ${HOOGSTENS_KEER} × of ${SPELING_MS} ms erbij)`,
      waarde: `${inWoorden(ziek)}: ${(na / voor).toFixed(2)} ×`,
      goed: na <= Math.max(voor * HOOGSTENS_KEER, voor + SPELING_MS),
    },
    { wat: 'Commit tot gezonde partner, in het vuur', waarde: inWoorden(vuur), goed: vuur.every(Number.isFinite) },
  ];
}
