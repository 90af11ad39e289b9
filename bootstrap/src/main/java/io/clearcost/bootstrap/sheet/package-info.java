/**
 * What people read: {@link io.clearcost.bootstrap.sheet.CostSheet} sets out a decision in {@link
 * io.clearcost.bootstrap.sheet.DisplayText}, {@link io.clearcost.bootstrap.sheet.Figures} and
 * {@link io.clearcost.bootstrap.sheet.Words}, in the colours of a {@link
 * io.clearcost.bootstrap.sheet.Palette}.
 */
@NullMarked
package io.clearcost.bootstrap.sheet;

import org.jspecify.annotations.NullMarked;
