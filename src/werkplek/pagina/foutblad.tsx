import { Injectable } from '@nestjs/common';
import { Foutblad } from '../../platform/http/foutblad.js';
import type { Antwoord } from '../../platform/http/probleem.js';
import { foutwoorden } from '../teksten/foutwoorden.js';
import { Foutpagina } from './foutpagina.js';
import { alsHtml } from './html.js';

/** The page for an error that no page of the werkplek threw; who is logged in was not looked up yet. */
@Injectable()
export class WerkplekFoutblad extends Foutblad {
  teken(antwoord: Antwoord, verzoekId: string): string {
    const foutId = antwoord.status >= 500 ? verzoekId : undefined;
    return alsHtml(<Foutpagina {...foutwoorden(antwoord)} foutId={foutId} sessie={undefined} />);
  }
}
