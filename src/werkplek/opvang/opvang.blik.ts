import { Injectable } from '@nestjs/common';
import { v7 as uuid, validate } from 'uuid';
import { dagInAmsterdam, leesDag } from '../../kern/dag.js';
import {
  type BordDto,
  BordLezer,
  NachtLoket,
  NachtVanIedereenMelden,
  type NachtmeldingDto,
} from '../../modules/opvang/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import type { Sessie } from '../sessie/sessie.js';

/** What the page shows: the places of one's organisation tonight, and the night that can be reported. */
export interface Opvangbeeld {
  readonly nu: Date;
  readonly borden: readonly BordDto[];
  /** the day on which the last night began, YYYY-MM-DD */
  readonly nacht: string;
}

/** Reads the boards of one's organisation and hands in the report of a night, through the same loket as the API. */
@Injectable()
export class OpvangBlik {
  private readonly keuring = new KeuringPipe();

  constructor(
    private readonly database: DatabaseService,
    private readonly borden: BordLezer,
    private readonly nachten: NachtLoket,
  ) {}

  /** @throws DomeinFout `geen-recht` for a role that handles no dossiers */
  async beeld({ wie }: Sessie): Promise<Opvangbeeld> {
    return this.database.lees(wie, async (tx) => ({
      nu: tx.nu,
      borden: await this.borden.eigen(tx),
      nacht: dagVoor(dagInAmsterdam(tx.nu.toISOString())),
    }));
  }

  /** @throws DomeinFout as {@link NachtLoket.meldSamen}, or `ongeldig` for a form that was changed by hand */
  async meldNacht({ wie }: Sessie, code: string, inhoud: Formulierinhoud): Promise<NachtmeldingDto> {
    const body = { datum: inhoud['datum']?.[0], behalve: [...(inhoud['behalve'] ?? [])] };
    const dto = await this.keuring.keur(NachtVanIedereenMelden, body);
    const gezien = inhoud['_sleutel']?.[0] ?? '';
    const sleutel = validate(gezien) ? gezien : uuid();
    const verzoek = `POST /werkplek/opvang/${code}/nacht\n${JSON.stringify(body)}`;
    return this.nachten.meldSamen({ door: wie, sleutel: { sleutel, verzoek } }, code, dto);
  }
}

function dagVoor(dag: string): string {
  return leesDag(dag).subtract({ days: 1 }).toString();
}
