import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VersleutelFout } from './sleutelbos.js';
import { Versleuteling, type Sleutelmerk } from './versleuteling.js';

/**
 * Compares the keys of this process with those by which the database was written, before it does anything
 * (docs/besluiten/0033). A key under a new version is noted down; it need not have been used yet.
 */
@Injectable()
export class Sleutelwacht implements OnApplicationBootstrap {
  constructor(
    private readonly bron: DataSource,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** @throws VersleutelFout when a key is another than the database knows, or is not set; the message names no key */
  async onApplicationBootstrap(): Promise<void> {
    const onze = this.versleuteling.merken();
    await this.eisPassend(onze);
    for (const { soort, versie, merk } of onze) {
      await this.bron.query(
        'insert into tns.sleutelmerk (soort, versie, merk) values ($1, $2, $3) on conflict do nothing',
        [soort, versie, merk],
      );
    }
    // again: another process that starts for the first time at this very moment may have other keys
    await this.eisPassend(onze);
  }

  private async eisPassend(onze: readonly Sleutelmerk[]): Promise<void> {
    const bekend = await this.bron.query<Sleutelmerk[]>('select soort, versie, merk from tns.sleutelmerk');
    const fouten = bekend.flatMap((merk) => bezwaar(merk, onze));
    if (fouten.length === 0) return;
    throw new VersleutelFout(
      `De sleutels passen niet bij deze database:\n${fouten.map((fout) => `  - ${fout}`).join('\n')}`,
    );
  }
}

function bezwaar({ soort, versie, merk }: Sleutelmerk, onze: readonly Sleutelmerk[]): string[] {
  const onzeVersie = onze.find((een) => een.soort === soort && een.versie === versie);
  if (onzeVersie === undefined)
    return [`de ${soort}-sleutel "${versie}" ontbreekt: wat ermee geschreven is, is niet te lezen`];
  return onzeVersie.merk.equals(merk)
    ? []
    : [`de ${soort}-sleutel "${versie}" is een andere dan waarmee geschreven is`];
}
