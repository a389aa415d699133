import { formulier } from '../opstelling/formulier.js';
import type { Antwoord } from '../opstelling/klant.js';
import type { Balie } from './balie.js';
import type { Opdracht, Vrager } from './boek.js';
import type { Dobbelsteen } from './dobbelsteen.js';
import { collega, DOELEN, melder, ontvanger } from './mensen.js';

/** One line of a werkvoorraad, as far as who works needs it. */
interface Regel {
  readonly id: string;
  readonly dossier: string;
  readonly soort: string;
  readonly toestand: string;
  readonly versie: number;
  readonly taak: string | null;
}

/** Where a step is taken, and by whom. */
interface Plaats {
  readonly door: Vrager;
  readonly pad: string;
  readonly zaak: string;
  readonly versie: number;
}

const GISTER_MS = 86_400_000;

/** Numbers that all clients share: every invented person and every key is one of a kind. */
export interface Tellers {
  persoon: number;
  sleutel: number;
}

/** What one client does, turn after turn: register somebody, or work through the pile of an organisation. */
export class Werkdag {
  /** registrations of which the aanmelding can still move */
  private readonly aanmeldingen: { id: string; dossier: string; inzender: Vrager }[] = [];

  constructor(
    private readonly balie: Balie,
    private readonly dobbel: Dobbelsteen,
    private readonly tellers: Tellers,
    private readonly loop: { readonly zaad: number; readonly drukte: number },
  ) {}

  /** Registers somebody; sometimes several organisations at once, or somebody who is known already. */
  async meldAan(): Promise<void> {
    const bekend = this.dobbel.kans(0.04);
    const nummer = bekend ? this.dobbel.tussen(1, Math.max(1, this.tellers.persoon)) : (this.tellers.persoon += 1);
    const aantal = this.dobbel.kans(0.04) ? 3 : 1;
    const acuut = this.dobbel.kans(0.6);
    const body = formulier(nummer, {
      acuut,
      gemeenteAanmelding: this.dobbel.kies(['0505', '0512', '0642']),
      woonsituatie: acuut ? 'openbare-ruimte' : 'bij-familie-of-vrienden',
      opvangGevraagd: acuut || this.dobbel.kans(0.3),
    });
    const antwoorden = await Promise.all(Array.from({ length: aantal }, () => this.meldEenAan(body)));
    if (this.dobbel.kans(this.loop.drukte)) await this.drukte(antwoorden[0]);
  }

  /** Takes something from the pile and does one or more steps with it. */
  async werk(): Promise<void> {
    const worp = this.dobbel.getal();
    if (worp < 0.08 && this.aanmeldingen.length > 0) return this.toets();
    const door = ontvanger(this.dobbel);
    const lijst = await this.balie.lees(door, '/v1/werkvoorraad?limit=25');
    // the page of a list is an object with the rows under `resultaten`
    const regels = (lijst?.['resultaten'] ?? []) as Regel[];
    if (regels.length === 0) return;
    const regel = this.dobbel.kies(regels);
    if (worp < 0.16) return this.dossierstap(door, regel);
    if (regel.soort === 'casusoverleg') return this.stelVast(door, regel);
    if (regel.soort !== 'overdracht') return;
    if (worp < 0.24) return this.samenloop(door, regel);
    await this.keten(door, regel);
  }

  private async meldEenAan(body: Record<string, unknown>): Promise<Antwoord | undefined> {
    const door = melder(this.dobbel);
    const antwoord = await this.geef({ soort: 'aanmelden', door, pad: '/v1/aanmeldingen', body });
    if (antwoord?.status !== 201) return antwoord;
    const { id, dossier } = antwoord.body;
    this.aanmeldingen.push({ id: String(id), dossier: String(dossier), inzender: door });
    return antwoord;
  }

  /** Steps on different zaken of one dossier at the same moment: only the lock on the dossier keeps them apart. */
  private async drukte(antwoord: Antwoord | undefined): Promise<void> {
    const overdrachten = antwoord?.body['overdrachten'];
    if (!Array.isArray(overdrachten)) return;
    await Promise.all([
      ...overdrachten.map(({ id, naar }: { id: string; naar: string }) =>
        this.stap(
          { door: collega(this.dobbel, naar), pad: `/v1/overdrachten/${id}`, zaak: id, versie: 1 },
          { stap: 'oppakken' },
        ),
      ),
      this.hertriage(String(antwoord?.body['id']), 1),
    ]);
  }

  /** Several people want the same work at the same moment. */
  private async samenloop([organisatie]: Vrager, regel: Regel): Promise<void> {
    const stap = regel.toestand === 'aangeboden' ? 'oppakken' : 'loslaten';
    await Promise.all([1, 2, 3].map((n) => this.stap(plaats([organisatie, 'behandelaar', n], regel), { stap })));
  }

  /** Picks work up and goes on with it as long as it goes well. */
  private async keten(door: Vrager, regel: Regel): Promise<void> {
    let { toestand, versie } = regel;
    for (let schakel = 0; schakel < 4; schakel += 1) {
      const body = this.kiesStap(toestand);
      let antwoord = await this.stap({ ...plaats(door, regel), versie }, body);
      // what came back is offered again, not passed on
      if (antwoord?.status === 422 && body['stap'] === 'doorzetten')
        antwoord = await this.stap(
          { ...plaats(door, regel), versie },
          { stap: 'opnieuw-aanbieden', wachtrij: body['wachtrij'] },
        );
      if (antwoord?.status !== 201) return;
      toestand = String(antwoord.body['toestand']);
      versie = Number(antwoord.body['versie']);
      if (antwoord.body['open'] !== true || this.dobbel.kans(0.3)) return;
    }
  }

  private kiesStap(toestand: string): Record<string, unknown> {
    const worp = this.dobbel.getal();
    if (toestand === 'aangeboden')
      return worp < 0.83 ? { stap: 'oppakken' } : { stap: 'weigeren', reden: 'al-geplaatst' };
    if (worp < 0.5) return { stap: 'afronden', uitkomst: 'gedaan' };
    if (worp < 0.7) return { stap: 'loslaten', toelichting: 'Ik ben morgen vrij.' };
    return { stap: 'doorzetten', wachtrij: this.dobbel.kies(DOELEN).wachtrij, reden: 'andere-taak' };
  }

  /** Offers new work, or does something with the dossier itself. */
  private async dossierstap(door: Vrager, { dossier }: Regel): Promise<void> {
    if (this.dobbel.kans(0.6)) {
      const doel = this.dobbel.kies(DOELEN);
      await this.geef({
        soort: 'overdragen',
        door,
        pad: '/v1/overdrachten',
        zaak: dossier,
        body: { dossier, ...doel, toelichting: 'Graag deze week.' },
      });
      return;
    }
    const gelezen = await this.balie.lees(door, `/v1/dossiers/${dossier}`);
    if (!gelezen) return;
    const dag = new Date(Date.now() - GISTER_MS).toISOString().slice(0, 10);
    const body =
      gelezen['toestand'] === 'buiten-beeld'
        ? { stap: 'weer-in-beeld', gezienOp: dag }
        : this.dobbel.kans(0.5)
          ? { stap: 'buiten-beeld-melden', laatstGezienOp: dag }
          : { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' };
    await this.stap({ door, pad: `/v1/dossiers/${dossier}`, zaak: dossier, versie: Number(gelezen['versie']) }, body);
  }

  private async stelVast(door: Vrager, { id, versie }: Regel): Promise<void> {
    const body = { stap: 'vaststellen', organisatie: 'LDH', uitkomst: 'organisatie-aangewezen' };
    await this.stap({ door, pad: `/v1/casusoverleggen/${id}`, zaak: id, versie }, body);
  }

  /** The GGD tests the right to shelter and decides on it. */
  private async toets(): Promise<void> {
    const { id } = this.dobbel.kies(this.aanmeldingen);
    const door = collega(this.dobbel, 'GGD');
    const gelezen = await this.balie.lees(door, `/v1/aanmeldingen/${id}`);
    if (!gelezen) return;
    if (this.dobbel.kans(0.3)) return void (await this.hertriage(id, Number(gelezen['versie'])));
    const hier = { door, pad: `/v1/aanmeldingen/${id}`, zaak: id };
    const genomen = await this.stap({ ...hier, versie: Number(gelezen['versie']) }, { stap: 'in-toets-nemen' });
    if (genomen?.status !== 201) return;
    await this.stap(
      { ...hier, door: collega(this.dobbel, 'GGD', 'beslisser'), versie: Number(genomen.body['versie']) },
      {
        stap: 'recht-toekennen',
        grondslag: 'feitelijk-dakloos',
        motivering: 'Er is geen eigen plek en niemand die onderdak kan geven.',
        bekendmaking: 'uitgereikt',
      },
    );
  }

  private async hertriage(id: string, versie: number): Promise<Antwoord | undefined> {
    const inzender = this.aanmeldingen.find((a) => a.id === id)?.inzender ?? melder(this.dobbel);
    const body = { stap: 'hertriage', reden: 'zwanger', gegevens: { zwanger: this.dobbel.kans(0.5) } };
    return this.stap({ door: inzender, pad: `/v1/aanmeldingen/${id}`, zaak: id, versie }, body);
  }

  private stap({ pad, ...rest }: Plaats, body: Record<string, unknown>): Promise<Antwoord | undefined> {
    return this.geef({ soort: 'stap', pad: `${pad}/stappen`, body, ...rest });
  }

  /** Hands it in; now and then twice at the same moment, as a nervous telephone does. */
  private async geef(opdracht: Omit<Opdracht, 'sleutel'>): Promise<Antwoord | undefined> {
    const met = { ...opdracht, sleutel: `chaos-${this.loop.zaad}-${(this.tellers.sleutel += 1)}` };
    if (!this.dobbel.kans(0.08)) return this.balie.geef(met);
    const [eerste, tweede] = await Promise.all([this.balie.geef(met), this.balie.geef(met)]);
    return eerste ?? tweede;
  }
}

function plaats(door: Vrager, { id, versie }: Regel): Plaats {
  return { door, pad: `/v1/overdrachten/${id}`, zaak: id, versie };
}
