/**
 * The law: where a passage stands ({@link io.clearcost.domain.law.Instrument}, {@link
 * io.clearcost.domain.law.LegalBasis}), its dated numbers ({@link
 * io.clearcost.domain.law.LegalNumber}, {@link io.clearcost.domain.law.CostCaps}), the world's
 * numbers ({@link io.clearcost.domain.law.LprHistory}), and what a rule is and finds ({@link
 * io.clearcost.domain.law.Rule}, {@link io.clearcost.domain.law.Finding}, {@link
 * io.clearcost.domain.law.Outcome}, {@link io.clearcost.domain.law.Remedy}); and everything the
 * texts oblige to, with what carries it ({@link io.clearcost.domain.law.ObligationRegister}, {@link
 * io.clearcost.domain.law.Obligation}, {@link io.clearcost.domain.law.Carrier}).
 */
@NullMarked
package io.clearcost.domain.law;

import org.jspecify.annotations.NullMarked;
