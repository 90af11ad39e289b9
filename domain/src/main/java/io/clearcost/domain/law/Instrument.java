package io.clearcost.domain.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A legal instrument.
 *
 * @param id short identifier, the prefix of the rules that carry it out
 * @param title official title in Chinese
 * @param number document number in Chinese, where it is known
 * @param publisher who issued it, in Chinese
 * @param published day of publication
 * @param effective first day in force
 * @param evidence how well title and dates are known
 */
public record Instrument(
    String id,
    String title,
    Optional<String> number,
    String publisher,
    LocalDate published,
    LocalDate effective,
    Evidence evidence) {}
