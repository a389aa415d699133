import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PAD_WERKPLEK } from '../../platform/http/kopregels.js';
import { maakStylesheet } from './stylesheet.js';

/** A file that goes along with the pages. Its name changes when its content does, so that it may be kept for ever. */
export interface Stijlbestand {
  readonly naam: string;
  readonly soort: string;
  readonly inhoud: Buffer;
}

/** What a browser takes besides the thing itself, the best one first. */
export type Inpakking = 'br' | 'gzip';

/** The addresses that a page names. */
export interface Stijladressen {
  readonly css: string;
  readonly htmx: string;
  readonly script: string;
  readonly pictogram: string;
}

const LETTERS = ['source-sans-3-latin-wght-normal', 'source-sans-3-latin-ext-wght-normal'] as const;
const { resolve } = createRequire(import.meta.url);

/** The files of the look of the pages, read and put together once for each process. */
export class Stijlbestanden {
  private readonly opNaam = new Map<string, Stijlbestand>();
  private readonly ingepakt = new Map<string, Promise<Buffer>>();
  readonly adressen: Stijladressen;

  constructor() {
    const letters = Object.fromEntries(
      LETTERS.map((naam) => {
        const inhoud = readFileSync(resolve(`@fontsource-variable/source-sans-3/files/${naam}.woff2`));
        return [`${naam}.woff2`, this.voegToe({ naam: `${naam}.woff2`, soort: 'font/woff2', inhoud })];
      }),
    );
    const css = Buffer.from(maakStylesheet(letters));
    const htmx = readFileSync(resolve('htmx.org/dist/htmx.min.js'));
    const script = readFileSync(new URL('./werkplek.js', import.meta.url));
    const pictogram = readFileSync(new URL('./pictogram.svg', import.meta.url));
    this.adressen = {
      css: this.voegToe({ naam: 'werkplek.css', soort: 'text/css; charset=utf-8', inhoud: css }),
      htmx: this.voegToe({ naam: 'htmx.js', soort: 'text/javascript; charset=utf-8', inhoud: htmx }),
      script: this.voegToe({ naam: 'werkplek.js', soort: 'text/javascript; charset=utf-8', inhoud: script }),
      pictogram: this.voegToe({ naam: 'pictogram.svg', soort: 'image/svg+xml', inhoud: pictogram }),
    };
  }

  /** The file with this name, hash included. */
  zoek(naam: string): Stijlbestand | undefined {
    return this.opNaam.get(naam);
  }

  /** The file packed for the line; done on the first request and kept. A font is packed already. */
  pakIn({ naam, inhoud }: Stijlbestand, inpakking: Inpakking): Promise<Buffer> {
    const sleutel = `${inpakking} ${naam}`;
    const klaar = this.ingepakt.get(sleutel) ?? pak(inhoud, inpakking);
    this.ingepakt.set(sleutel, klaar);
    return klaar;
  }

  private voegToe(bestand: Stijlbestand): string {
    const hash = createHash('sha256').update(bestand.inhoud).digest('hex').slice(0, 12);
    const naam = bestand.naam.replace(/\.(\w+)$/, `.${hash}.$1`);
    this.opNaam.set(naam, { ...bestand, naam });
    return `${PAD_WERKPLEK}/stijl/${naam}`;
  }
}

let gelezen: Stijlbestanden | undefined;

/** The files of this process; a page needs only their addresses. */
export function stijlbestanden(): Stijlbestanden {
  gelezen ??= new Stijlbestanden();
  return gelezen;
}

function pak(inhoud: Buffer, inpakking: Inpakking): Promise<Buffer> {
  if (inpakking === 'gzip') return promisify(gzip)(inhoud, { level: 9 });
  return promisify(brotliCompress)(inhoud, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
