/** Use cases of disclosure, and the port that sets out a sheet. */
@NullMarked
package io.clearcost.application.disclosure;

import org.jspecify.annotations.NullMarked;
