import type { Draaiend } from './huis.js';

let gastheer: Promise<string> | undefined;

/**
 * A house at the gastheer of this jest worker: the compiled service, on the database that `env` names.
 *
 * @throws Error with what the gastheer answered when it does not start
 */
export async function gastvrij(env: Readonly<Record<string, string>>, werker: boolean): Promise<Draaiend> {
  const { url } = await vraag<{ url: string }>('open', { env, werker });
  return {
    url,
    sluit: async () => {
      await vraag('sluit', { url });
    },
    doe: async (wat, gegevens = {}) => (await vraag<{ uitkomst: unknown }>('doe', { ...gegevens, url, wat })).uitkomst,
  };
}

async function vraag<T = unknown>(taak: string, gegevens: object): Promise<T> {
  gastheer ??= zoekGastheer();
  const antwoord = await fetch(`${await gastheer}/${taak}`, { method: 'POST', body: JSON.stringify(gegevens) });
  if (!antwoord.ok) throw new Error(`Het proefhuis kan niet: ${taak}.\n${await antwoord.text()}`);
  return (await antwoord.json()) as T; // our own gastheer says this
}

async function zoekGastheer(): Promise<string> {
  const deur = new URL(process.env['TNS_PROEFHUIS'] ?? '');
  deur.searchParams.set('gastheer', process.env['JEST_WORKER_ID'] ?? '1');
  const antwoord = await fetch(deur);
  if (!antwoord.ok) throw new Error(`De gastheer start niet:\n${await antwoord.text()}`);
  return ((await antwoord.json()) as { url: string }).url; // globaal.mjs says this
}
