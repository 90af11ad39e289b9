/**
 * What people are told, in the two languages that it is told in: a {@link
 * io.clearcost.domain.text.Text}, its facts by name ({@link io.clearcost.domain.text.NamedFacts}),
 * and why a value cannot be ({@link io.clearcost.domain.text.InvalidValue}).
 */
@NullMarked
package io.clearcost.domain.text;

import org.jspecify.annotations.NullMarked;
