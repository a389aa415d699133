import { Injectable } from '@nestjs/common';
import type { Werk } from '../../../proces/index.js';
import { bepaalDeurrij, ReferentieLezer, type Situatie } from '../../referentie/index.js';
import { Inzendingen } from '../inzending.js';
import { leidFeitenAf, leidSituatieAf } from './situatie.js';

/** A dossier of which the caller may see no aanmelding: the matrix then falls back on the centrumgemeente. */
const ONBEKEND: Situatie = {
  gemeenteAanmelding: null,
  brpStatus: 'onbekend',
  brpGemeente: null,
  inOpvang: false,
  gezin: false,
  leeftijd: null,
  kanaal: '',
  aanmelderSoort: 'GGD',
  deurrij: '',
};

/** Finds a bed for anybody at all: what is asked when nothing is known. */
const OPVANG_VOOR_IEDEREEN = 'OPVANG_ZELFDE_DAG';

/** What the verantwoordelijkheidsmatrix must know of a dossier: the situation of its newest aanmelding. */
@Injectable()
export class SituatieLezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly inzendingen: Inzendingen,
  ) {}

  async van(werk: Werk): Promise<Situatie> {
    const aanmelding = await this.inzendingen.zoekLaatste(werk);
    if (!aanmelding) return ONBEKEND;
    const opgave = this.inzendingen.ontcijfer(aanmelding);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const feiten = leidFeitenAf(opgave, { referentie, vandaag: werk.vandaag, kantooruren: true });
    const soort = referentie.zoek('organisatie', werk.wie.organisatie)?.soort ?? 'GGD';
    return {
      ...leidSituatieAf(opgave, feiten, { aanmelderSoort: soort, deurrij: aanmelding.groep }),
      gedetineerd: werk.dossier.onderbreking === 'detentie',
    };
  }
  /** The taak by which somebody of this dossier gets a bed tonight, as the deurtabel says for who has none. */
  async opvangtaak(werk: Werk): Promise<string> {
    const aanmelding = await this.inzendingen.zoekLaatste(werk);
    if (!aanmelding) return OPVANG_VOOR_IEDEREEN;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const opgave = { ...this.inzendingen.ontcijfer(aanmelding), acuut: true, opvangGevraagd: true };
    const { taken } = bepaalDeurrij(
      referentie,
      leidFeitenAf(opgave, { referentie, vandaag: werk.vandaag, kantooruren: true }),
    );
    return taken.find((taak) => referentie.taak(taak).eersteOpvang) ?? OPVANG_VOOR_IEDEREEN;
  }
}
