#!/bin/sh
# Runs once, when the database server lays out an empty volume: who owns what, and with which rights.
#   anjie_owner  owns the tables and migrates them (CREATEROLE: the first migration names anjie_app)
#   anjie        what the program signs in as, with no rights but those of anjie_app
#   temporal     owns Temporal's two databases and sees nothing else
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$ANJIE_OWNER_PASSWORD" \
  --set app_password="$ANJIE_APP_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE anjie_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
SET ROLE anjie_owner;
CREATE ROLE anjie_app NOLOGIN;
CREATE ROLE anjie LOGIN PASSWORD :'app_password' IN ROLE anjie_app;
RESET ROLE;
CREATE DATABASE anjie OWNER anjie_owner;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE anjie, temporal, temporal_visibility FROM PUBLIC;
GRANT CONNECT ON DATABASE anjie TO anjie;
SQL
