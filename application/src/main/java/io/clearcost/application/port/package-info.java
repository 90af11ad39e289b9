/** The technical ports: what every use case needs of the machine it runs on. */
@NullMarked
package io.clearcost.application.port;

import org.jspecify.annotations.NullMarked;
