package io.clearcost.bootstrap.settings;

import io.clearcost.domain.party.Caller;

/**
 * A caller and how to recognise the person.
 *
 * @param tokenHash SHA-256 of the bearer token, 64 lower-case hex digits
 * @param caller who
 */
public record KnownCaller(String tokenHash, Caller caller) {}
