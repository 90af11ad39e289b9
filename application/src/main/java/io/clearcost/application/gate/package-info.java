/** Use cases of the gate: {@link io.clearcost.application.gate.AssessLoan}. */
@NullMarked
package io.clearcost.application.gate;

import org.jspecify.annotations.NullMarked;
