package io.clearcost.persistence.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A row of {@code schema_migration}. */
record SchemaMigrationRow(int version, String name, String sha256, String appliedAt) {

  static SchemaMigrationRow from(Migration step, Instant appliedAt) {
    return new SchemaMigrationRow(
        step.version(), step.name(), step.sha256(), InstantCodec.text(appliedAt));
  }

  static SchemaMigrationRow of(ResultSet row) throws SQLException {
    return new SchemaMigrationRow(
        row.getInt("version"),
        row.getString("name"),
        row.getString("sha256"),
        row.getString("applied_at"));
  }

  boolean isOf(Migration step) {
    return version == step.version() && name.equals(step.name()) && sha256.equals(step.sha256());
  }
}
