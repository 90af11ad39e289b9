/**
 * What people read: {@link io.clearcost.bootstrap.sheet.CostSheet} sets out a decision in {@link
 * io.clearcost.documents.text.DisplayText}, {@link io.clearcost.bootstrap.sheet.Figures} and {@link
 * io.clearcost.bootstrap.sheet.Words}, in the colours of a {@link
 * io.clearcost.bootstrap.sheet.Palette}; {@link io.clearcost.bootstrap.sheet.LawText} does so with
 * rules, {@link io.clearcost.bootstrap.sheet.LawChangeText} with changes of law and readings,
 * {@link io.clearcost.bootstrap.sheet.ReplayText} with decisions that were judged again, {@link
 * io.clearcost.bootstrap.sheet.EffectText} with what other law would do to them, and {@link
 * io.clearcost.bootstrap.sheet.ControlText} with checks of controls. What goes wrong is told in a
 * {@link io.clearcost.bootstrap.sheet.Language}.
 */
@NullMarked
package io.clearcost.bootstrap.sheet;

import org.jspecify.annotations.NullMarked;
