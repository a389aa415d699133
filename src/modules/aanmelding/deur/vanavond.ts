import { Injectable } from '@nestjs/common';
import type { Werk } from '../../../proces/index.js';
import { buitenKantoortijd, inAmsterdam, ReferentieLezer, wijsToe, type Referentie } from '../../referentie/index.js';
import type { Opgave } from './situatie.js';
import { Verdeling, type Verdeelbesluit } from './verdeling.js';

/** The taken that give a bed tonight. */
const BEDTAKEN = ['OPVANG_ZELFDE_DAG', 'OPVANG_LDH'];

/** What to tell the client tonight: the sentences of the deurtabel with place, telephone and names filled in. */
@Injectable()
export class Vanavond {
  constructor(
    private readonly verdeling: Verdeling,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** Plain Dutch sentences, to read out or to print. */
  async tekst(werk: Werk, opgave: Opgave): Promise<string[]> {
    const besluit = await this.verdeling.besluit(werk, werk.vandaag, opgave);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const regie = referentie.organisatie(werk.dossier.regiehouder);
    const bed = bedwachtrij(besluit, referentie, werk.nu);
    const wachtrij = bed === null ? null : referentie.wachtrij(bed);
    const helper = wachtrij === null ? regie : referentie.organisatie(wachtrij.organisatie);
    const woorden: Readonly<Record<string, string>> = {
      plek: wachtrij?.naam ?? regie.naam,
      telefoon: wachtrij?.telefoonPiket ?? helper.telefoon,
      organisatie: helper.naam,
      regiehouder: regie.naam,
    };
    return zinnen(besluit).map((zin) => zin.replaceAll(/\{(\w+)\}/g, (_, woord: string) => woorden[woord] ?? ''));
  }
}

/** The sentences of the rows that apply; a row whose work is all done elsewhere says where instead of promising it here. */
function zinnen({ deur, elders, referentie }: Verdeelbesluit): string[] {
  const codes = [deur.basis, ...deur.overlays];
  return deur.vanavond.flatMap((zin, i) => {
    const taken = referentie.deurtabel().find(({ code }) => code === codes[i])?.taken ?? [];
    const weg = elders.filter(({ taak }) => taken.some((eigen) => eigen.taak === taak));
    if (weg.length === 0 || weg.length < taken.length) return [zin];
    return weg.map(({ taak, reden }) => `${referentie.taak(taak).naam}: ${reden}`);
  });
}

function bedwachtrij({ deur, situatie }: Verdeelbesluit, referentie: Referentie, nu: Date): string | null {
  const taak = BEDTAKEN.find((bed) => deur.taken.includes(bed));
  if (taak === undefined) return null;
  const { wachtrij } = wijsToe(referentie, taak, situatie);
  return wachtrij === null ? null : buitenKantoortijd(referentie, wachtrij, inAmsterdam(nu));
}
