/** Money of the one currency this system knows. Read {@link io.clearcost.domain.money.Money}. */
@NullMarked
package io.clearcost.domain.money;

import org.jspecify.annotations.NullMarked;
