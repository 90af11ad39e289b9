package io.clearcost.application.port;

/** Gives identifiers that nobody has been given before. */
public interface IdSource {

  String next();
}
