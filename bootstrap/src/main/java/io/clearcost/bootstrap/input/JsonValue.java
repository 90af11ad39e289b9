package io.clearcost.bootstrap.input;

import java.util.Optional;

/**
 * One value as it stood in a file.
 *
 * @param source file and place in it, as in {@code loans.json#3}
 * @param line line on which it begins, from 1
 * @param text the value itself; empty when it is malformed
 * @param fault why it cannot be read
 */
public record JsonValue(String source, int line, String text, Optional<String> fault) {}
