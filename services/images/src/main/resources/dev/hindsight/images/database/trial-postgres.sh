#!/bin/sh
# A PostgreSQL for those who just look: what the official image does for POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB and
# PGDATA, and no more. Arguments are options of postgres.
set -eu
: "${PGDATA:=/var/lib/postgresql/data}"
: "${POSTGRES_USER:=postgres}"
: "${POSTGRES_DB:=$POSTGRES_USER}"
: "${POSTGRES_PASSWORD:?must be set: the database listens to the network}"
whole=$PGDATA/whole # written when all is there, so that a start that was cut short begins anew

create() {
  [ ! -e "$PGDATA/PG_VERSION" ] || rm -rf "$PGDATA"/*
  umask 077
  printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile=/tmp/password --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  if [ "$POSTGRES_DB" != postgres ]; then
    echo "create database \"$POSTGRES_DB\"" | postgres --single -D "$PGDATA" postgres
  fi
  : >"$whole"
}

[ -e "$whole" ] || create
# To PostgreSQL the signal of the kubelet means: wait until the clients have gone. They are asked to go at once instead.
postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/tmp "$@" &
trap 'kill -INT $!' TERM INT
while status=0; wait $! || status=$?; kill -0 $! 2>/dev/null; do :; done
exit "$status"
