/**
 * Readings (解释口径): questions that the law leaves open ({@link
 * io.clearcost.domain.law.reading.Reading}), the answers that it admits ({@link
 * io.clearcost.domain.law.reading.Answer}), and those that hold for one lender on one day ({@link
 * io.clearcost.domain.law.reading.Readings}).
 */
@NullMarked
package io.clearcost.domain.law.reading;

import org.jspecify.annotations.NullMarked;
