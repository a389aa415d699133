import type { ClientBase } from 'pg';

/** Passwords of the three roles that may log in; made by whoever sets up the cluster, never kept in the code. */
export interface RolWachtwoorden {
  migratie: string;
  app: string;
  worker: string;
}

/** Roles that own database objects on behalf of nobody in particular: they cannot log in. */
const ZONDER_INLOG = ['tns_waker', 'tns_register'] as const;

const EIGENSCHAPPEN = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

interface RolRij {
  rolsuper: boolean;
  rolbypassrls: boolean;
}

/**
 * Makes the roles of docs/besluiten/0019, or brings existing ones back in line:
 *
 * - `tns_migratie` logs in, owns the database and all tables, is no superuser;
 * - `tns_app` and `tns_worker` log in and see only what row-level security shows them;
 * - `tns_waker` and `tns_register` cannot log in: they own the SECURITY DEFINER functions. `tns_migratie` is a member
 *   of both, so that a migration can `ALTER … OWNER TO` them.
 *
 * Idempotent: running it again sets the passwords anew and changes nothing else.
 *
 * @param client a connection of a superuser (or of a role with CREATEROLE) to any database of the cluster
 * @throws Error when a role exists with rights that would undo row-level security and this connection may not take
 *   them away
 */
export async function maakRollen(client: ClientBase, wachtwoorden: RolWachtwoorden): Promise<void> {
  for (const rol of ZONDER_INLOG) await maakRol(client, rol, 'NOLOGIN');
  const metInlog = {
    tns_migratie: wachtwoorden.migratie,
    tns_app: wachtwoorden.app,
    tns_worker: wachtwoorden.worker,
  };
  for (const [rol, wachtwoord] of Object.entries(metInlog)) {
    await maakRol(client, rol, `LOGIN PASSWORD ${client.escapeLiteral(wachtwoord)}`);
  }
  // Plain GRANT: SET comes with membership on every version from 15 on. "WITH SET" itself is only known from 16.
  for (const rol of ZONDER_INLOG) await client.query(`GRANT ${rol} TO tns_migratie`);
}

async function maakRol(client: ClientBase, rol: string, inlog: string): Promise<void> {
  const { rows } = await client.query<RolRij>('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1', [rol]);
  const bestaand = rows[0];
  if (!bestaand) {
    await client.query(`CREATE ROLE ${rol} ${EIGENSCHAPPEN} ${inlog}`);
    return;
  }
  // Only when needed: on managed servers a role administrator may not even mention SUPERUSER in an ALTER ROLE.
  const teVeel = bestaand.rolsuper || bestaand.rolbypassrls;
  await client.query(`ALTER ROLE ${rol} ${teVeel ? EIGENSCHAPPEN : ''} ${inlog}`);
}

/**
 * Makes the database when it is not there yet, owned by `tns_migratie`, and closes it for everyone but our own roles.
 * Idempotent. CREATE DATABASE cannot run in a transaction, so neither can this.
 *
 * @param client a connection of a superuser (or of a role with CREATEDB that may SET ROLE tns_migratie)
 * @param naam name of the database
 * @param sjabloon optional database to copy from; nobody may be connected to it
 */
export async function maakDatabase(client: ClientBase, naam: string, sjabloon?: string): Promise<void> {
  const database = client.escapeIdentifier(naam);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [naam]);
  if (rowCount === 0) {
    // copied as files: a third of the work of writing every page to the log as well
    const kopie = sjabloon === undefined ? '' : `TEMPLATE ${client.escapeIdentifier(sjabloon)} STRATEGY FILE_COPY`;
    await client.query(`CREATE DATABASE ${database} OWNER tns_migratie ${kopie}`);
  }
  // These rights belong to the database itself, so a copy of a template does not bring them along.
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO tns_app, tns_worker`);
}

/**
 * Prepares the inside of a fresh database: the extension behind the "no two rows overlap" constraints, and a `public`
 * schema that is of no use to anyone. Idempotent.
 *
 * @param client a connection of a superuser (or the owner: btree_gist is a trusted extension) **to that database**
 */
export async function bereidDatabaseVoor(client: ClientBase): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
}
