/** Use cases of cost: {@link io.clearcost.application.cost.CalculateCost}. */
@NullMarked
package io.clearcost.application.cost;

import org.jspecify.annotations.NullMarked;
