import { Klant } from '../../opstelling/klant.js';
import type { Opstelling } from '../../opstelling/opstelling.js';
import { startKind, type Kind } from '../../snelheid/kind.js';
import type { Gedrag } from '../../../scripts/partner/systeem.js';
import type { Partnerboek, Partnervraag } from './partner.js';

/** An organisation whose system is subscribed, how that system fails, and the work that it is given. */
interface Rol {
  readonly organisatie: string;
  readonly kwaal: Gedrag;
}

/** The healthy one first: what it hears and when is what the others may not spoil. */
const ROLLEN: readonly Rol[] = [
  { organisatie: 'LDH', kwaal: 'goed' },
  { organisatie: 'SDD', kwaal: 'traag' },
  { organisatie: 'AVRES', kwaal: 'fout' },
  { organisatie: 'SWT_GORINCHEM', kwaal: 'dubbel' },
  { organisatie: 'SWT_ZWIJNDRECHT', kwaal: 'dood' },
];

/** One partner's system that runs and is subscribed. */
export interface Partner extends Rol {
  readonly abonnement: string;
  vraag<T>(vraag: Partnervraag): Promise<T>;
}

/** The partners around the house: each in a process of its own, subscribed to everything that its organisation may see. */
export class Kring {
  private constructor(
    readonly partners: readonly Partner[],
    private readonly kinderen: readonly Kind[],
  ) {}

  /** Starts them and subscribes them, through the first of these APIs. */
  static async open(opstelling: Opstelling, apis: readonly string[]): Promise<Kring> {
    const kinderen: Kind[] = [];
    const klant = new Klant(apis[0] ?? '');
    try {
      const partners: Partner[] = [];
      for (const rol of ROLLEN) {
        const token = await opstelling.token(rol.organisatie, 'koppeling');
        const kind = await startKind('bench/chaos/partners/partner.js', {
          ORGANISATIE: rol.organisatie,
          APIS: apis.join(','),
          TOKEN: token,
        });
        kinderen.push(kind);
        partners.push(await abonneer(rol, { kind, klant, token }));
      }
      return new Kring(partners, kinderen);
    } catch (fout) {
      await Promise.all(kinderen.map((kind) => kind.stop()));
      throw fout;
    } finally {
      klant.sluit();
    }
  }

  /** Those who stay healthy. */
  get gezonden(): readonly Partner[] {
    return this.partners.filter(({ kwaal }) => kwaal === 'goed');
  }

  /** Everybody gets what they have; the dead one comes back to life by itself after so many ms. */
  async ziek(doodMs: number): Promise<void> {
    for (const partner of this.partners) await zet(partner, partner.kwaal);
    await new Promise((verder) => setTimeout(verder, doodMs));
    for (const partner of this.partners) if (partner.kwaal === 'dood') await zet(partner, 'goed');
  }

  async beter(): Promise<void> {
    for (const partner of this.partners) await zet(partner, 'goed');
  }

  /** Only the healthy answer with steps; the others hear everything and do nothing, so that what they do is no load that falls away when they are ill. */
  async alleenGezondenAntwoorden(): Promise<void> {
    for (const partner of this.partners) await partner.vraag({ wat: 'stappen', zet: partner.kwaal === 'goed' });
  }

  async allenAntwoorden(): Promise<void> {
    for (const partner of this.partners) await partner.vraag({ wat: 'stappen', zet: true });
  }

  /** Answers that partners are still working on. */
  async bezig(): Promise<number> {
    const aantallen = await Promise.all(this.partners.map((partner) => partner.vraag<number>({ wat: 'bezig' })));
    return aantallen.reduce((som, aantal) => som + aantal, 0);
  }

  /** What each has to tell, in the order of {@link partners}. */
  haal(): Promise<Partnerboek[]> {
    return Promise.all(this.partners.map((partner) => partner.vraag<Partnerboek>({ wat: 'haal' })));
  }

  async stop(): Promise<void> {
    await Promise.all(this.kinderen.map((kind) => kind.stop()));
  }
}

async function abonneer(
  rol: Rol,
  { kind, klant, token }: { kind: Kind; klant: Klant; token: string },
): Promise<Partner> {
  const vraag = <T>(wat: Partnervraag): Promise<T> => kind.vraag<T>(wat);
  const { status, body } = await klant.vraag('POST', '/v1/abonnementen', {
    token,
    body: { naam: `Chaos ${rol.kwaal}`, doel: await vraag<string>({ wat: 'adres' }) },
  });
  if (status !== 201) throw new Error(`${rol.organisatie} kan zich niet abonneren: ${status} ${JSON.stringify(body)}`);
  await vraag({ wat: 'geheim', geheim: String(body['geheim']) });
  return { ...rol, abonnement: String(body['id']), vraag };
}

function zet(partner: Partner, gedrag: Gedrag): Promise<null> {
  return partner.vraag({ wat: 'gedrag', gedrag });
}
