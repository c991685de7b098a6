#!/bin/sh
# Temporal's own tables. Safe to repeat: what is already there is left, what is newer is added.
set -eu
tool() {
  temporal-sql-tool --plugin postgres12 --endpoint postgres --port 5432 --user temporal "$@"
}
for name in temporal visibility; do
  database=temporal
  if [ "$name" = visibility ]; then database=temporal_visibility; fi
  tool --database "$database" setup-schema --version 0.0
  tool --database "$database" update-schema \
    --schema-dir "/etc/temporal/schema/postgresql/v12/$name/versioned"
done
