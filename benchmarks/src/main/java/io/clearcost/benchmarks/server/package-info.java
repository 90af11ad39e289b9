/** How quick a running server is, with a bare echo of the same messages beside it. */
@NullMarked
package io.clearcost.benchmarks.server;

import org.jspecify.annotations.NullMarked;
