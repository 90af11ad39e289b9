/**
 * Requests as people write them: {@link io.clearcost.bootstrap.input.JsonValues} takes a file
 * apart, {@link io.clearcost.bootstrap.input.RequestJson} makes a request of each value or a {@link
 * io.clearcost.bootstrap.input.Refusal}, and {@link io.clearcost.bootstrap.input.RequestIds} makes
 * it repeatable.
 */
@NullMarked
package io.clearcost.bootstrap.input;

import org.jspecify.annotations.NullMarked;
