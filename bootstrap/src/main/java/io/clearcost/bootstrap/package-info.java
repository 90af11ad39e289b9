/** The one place that sees everything: wiring, settings and the command line. */
@NullMarked
package io.clearcost.bootstrap;

import org.jspecify.annotations.NullMarked;
