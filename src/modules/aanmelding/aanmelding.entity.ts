import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What is asked and counted of an aanmelding. Who it is about stands with the client; the form as it was sent in, with
 * names and birth dates in it, is kept encrypted in `inzending`.
 */
@Entity({ schema: 'tns', name: 'aanmelding' })
export class Aanmelding {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'text' }) kanaal: string;
  /** as it stood on the form; another than `kanaal` when that channel has ended */
  @Column({ type: 'text', name: 'kanaal_opgegeven' }) kanaalOpgegeven: string;
  /** CBS code, or `onbekend` */
  @Column({ type: 'text', name: 'gemeente_aanmelding' }) gemeenteAanmelding: string;
  @Column({ type: 'text' }) herkomst: string;
  @Column({ type: 'text', name: 'herkomst_gemeente', nullable: true }) herkomstGemeente: string | null;
  @Column({ type: 'text', name: 'brp_status' }) brpStatus: string;
  @Column({ type: 'text', name: 'brp_gemeente', nullable: true }) brpGemeente: string | null;
  @Column({ type: 'text', nullable: true }) verblijf: string | null;
  @Column({ type: 'text' }) woonsituatie: string;
  @Column({ type: 'boolean' }) acuut: boolean;
  @Column({ type: 'boolean', name: 'opvang_gevraagd' }) opvangGevraagd: boolean;
  @Column({ type: 'boolean' }) zwanger: boolean;
  @Column({ type: 'boolean', name: 'schulden_dreigen' }) schuldenDreigen: boolean;
  @Column({ type: 'boolean' }) veiligheidsrisico: boolean;
  @Column({ type: 'date', nullable: true }) ontruimingsdatum: string | null;
  @Column({ type: 'date', nullable: true }) ontslagdatum: string | null;
  @Column({ type: 'text', nullable: true }) ontslagsoort: string | null;
  @Column({ type: 'text', array: true }) aanleidingen: string[];
  @Column({ type: 'text' }) geinformeerd: string;
  @Column({ type: 'text', name: 'geinformeerd_reden', nullable: true }) geinformeerdReden: string | null;
  @Column({ type: 'boolean' }) clientondersteuning: boolean;
  /** base row of the deurtabel */
  @Column({ type: 'text' }) groep: string;
  @Column({ type: 'text', array: true }) overlays: string[];
  @Column({ type: 'text', array: true, name: 'aanvulling_velden' }) aanvullingVelden: string[];
  @Column({ type: 'text', name: 'regio_gemeente', nullable: true }) regioGemeente: string | null;
  @Column({ type: 'jsonb', name: 'regio_checklist', nullable: true }) regioChecklist: readonly string[] | null;
  @Column({ type: 'text', name: 'doorverwezen_naar', nullable: true }) doorverwezenNaar: string | null;
  @Column({ type: 'boolean', name: 'bekend_elders' }) bekendElders: boolean;
  @Column({ type: 'bytea' }) inzending: Buffer;
}
