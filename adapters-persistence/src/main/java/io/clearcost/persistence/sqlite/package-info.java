/** What is SQLite's own: connections, settings, migrations. */
@NullMarked
package io.clearcost.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
