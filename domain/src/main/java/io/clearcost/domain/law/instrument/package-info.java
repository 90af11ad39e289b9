/**
 * The instruments, one class each, with a constant for every passage that a rule carries out. The
 * Chinese sentences are authoritative, the English glosses are ours.
 */
@NullMarked
package io.clearcost.domain.law.instrument;

import org.jspecify.annotations.NullMarked;
