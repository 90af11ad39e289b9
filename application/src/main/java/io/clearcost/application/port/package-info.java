/**
 * Ports that are technical only: {@link io.clearcost.application.port.Transactions}, which may fail
 * with {@link io.clearcost.application.port.StorageUnavailableException}, and {@link
 * io.clearcost.application.port.IdSource}.
 */
@NullMarked
package io.clearcost.application.port;

import org.jspecify.annotations.NullMarked;
