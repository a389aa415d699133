#!/bin/sh
# Makes the roles and the database of docs/beheer.md, section 1. The image of PostgreSQL runs it once, on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v migratie="$TNS_MIGRATIE_WACHTWOORD" -v app="$TNS_APP_WACHTWOORD" -v worker="$TNS_WORKER_WACHTWOORD" <<'SQL'
CREATE ROLE tns_waker    NOLOGIN NOSUPERUSER NOBYPASSRLS;
CREATE ROLE tns_register NOLOGIN NOSUPERUSER NOBYPASSRLS;
CREATE ROLE tns_migratie LOGIN PASSWORD :'migratie' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE tns_app      LOGIN PASSWORD :'app' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE tns_worker   LOGIN PASSWORD :'worker' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
GRANT tns_waker, tns_register TO tns_migratie;
CREATE DATABASE tns OWNER tns_migratie;
REVOKE ALL ON DATABASE tns FROM PUBLIC;
GRANT CONNECT ON DATABASE tns TO tns_app, tns_worker;
\connect tns
CREATE EXTENSION IF NOT EXISTS btree_gist;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
