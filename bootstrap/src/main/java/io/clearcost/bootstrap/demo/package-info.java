/** The demonstration: {@link io.clearcost.bootstrap.demo.Demo} and what it prints. */
@NullMarked
package io.clearcost.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
