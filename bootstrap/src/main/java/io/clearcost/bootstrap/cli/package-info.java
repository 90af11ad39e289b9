/**
 * The command line: {@link io.clearcost.bootstrap.cli.Program} runs the command that the arguments
 * name on {@link io.clearcost.bootstrap.cli.Streams} and ends with one of {@link
 * io.clearcost.bootstrap.cli.ExitCodes}. One class for each command; what they need of Guice, gRPC
 * and the database is loaded only when they run, so that help comes at once.
 */
@NullMarked
package io.clearcost.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
