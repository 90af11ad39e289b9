package io.clearcost.domain.law;

import io.clearcost.domain.text.Text;

/**
 * A fact that a rule needs and nobody told.
 *
 * @param name path of the field that would tell it, or the register that lacks it
 * @param what what is missing
 */
public record MissingFact(String name, Text what) {}
