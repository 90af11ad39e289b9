/**
 * The one place that knows status codes: it turns outcomes and surprises into errors on the wire.
 */
@NullMarked
package io.clearcost.grpc.error;

import org.jspecify.annotations.NullMarked;
