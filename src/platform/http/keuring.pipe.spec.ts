import { describe, expect, it } from '@jest/globals';
import { DomeinFout } from '../../kern/fout.js';
import { BladerQuery } from './bladeren.js';
import { IsKalenderdatum } from './valideer.js';
import { KeuringPipe, ongeldig } from './keuring.pipe.js';

class Dag {
  @IsKalenderdatum()
  dag: string;
}

async function fout(poging: Promise<unknown>): Promise<DomeinFout> {
  const gevangen = await poging.catch((oorzaak: unknown) => oorzaak);
  if (gevangen instanceof DomeinFout) return gevangen;
  throw new Error('dit werd niet geweigerd');
}

describe('een weigering', () => {
  it('telt velden, en niet wat er aan elk veld mis is', async () => {
    const { detail, extra } = await fout(new KeuringPipe().keur(BladerQuery, { limit: 'abc' }));
    expect(extra.errors?.map(({ pad }) => pad)).toEqual(['limit', 'limit', 'limit']);
    expect(detail).toBe('Eén veld klopt niet.');
    const twee = [
      { pad: 'a', melding: 'x', code: 'x' },
      { pad: 'b', melding: 'x', code: 'x' },
      { pad: 'b', melding: 'y', code: 'y' },
    ];
    expect(ongeldig(twee).detail).toBe('2 velden kloppen niet.');
  });

  it.each(['2999-01-01', '2026-02-30', '23-11-2026'])('van de dag %s wijst op de vorm en het jaartal', async (dag) => {
    const { extra } = await fout(new KeuringPipe().keur(Dag, { dag }));
    const melding = 'Dit moet een bestaande datum zijn, als JJJJ-MM-DD. Controleer ook het jaartal.';
    expect(extra.errors).toEqual([{ pad: 'dag', melding, code: 'is-kalenderdatum' }]);
  });
});
