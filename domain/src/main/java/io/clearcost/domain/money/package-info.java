/** Amounts of money in whole fen. */
@NullMarked
package io.clearcost.domain.money;

import org.jspecify.annotations.NullMarked;
