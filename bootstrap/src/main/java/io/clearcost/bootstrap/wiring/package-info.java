/**
 * Guice, one module for each feature and each adapter: {@link
 * io.clearcost.bootstrap.wiring.RunningServer} is a server, {@link
 * io.clearcost.bootstrap.wiring.LocalServices} the same without a network, {@link
 * io.clearcost.bootstrap.wiring.LocalRegister} the institution register alone, {@link
 * io.clearcost.bootstrap.wiring.LocalReceiptKeys} the keys of receipts.
 */
@NullMarked
package io.clearcost.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
