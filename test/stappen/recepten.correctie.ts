import type { Vrager } from '../opzet/huis.js';
import type { Staprecept } from './soorten.js';

/** How the step is sent that puts another one right. @param door who brought the zaak in, or decides on it */
export function correctierecept(door: Vrager): { readonly corrigeren: Staprecept } {
  return {
    corrigeren: {
      door,
      velden: async ({ huis }, { id }) => {
        const { rows } = await huis.superuser.query<{ id: string }>(
          'select id from tns.gebeurtenis where zaak_id = $1 order by versie limit 1',
          [id],
        );
        return {
          gebeurtenis: rows[0]?.id ?? '',
          datum: '2026-11-20',
          reden: 'verkeerde-datum',
          toelichting: 'Het was op vrijdag.',
        };
      },
    },
  };
}
