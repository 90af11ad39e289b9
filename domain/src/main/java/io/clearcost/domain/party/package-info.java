/**
 * Who takes part: the lending institution ({@link io.clearcost.domain.party.Institution}, found in
 * the {@link io.clearcost.domain.party.InstitutionRegister}), its kind and province, and who
 * collects a fee ({@link io.clearcost.domain.party.ChargingParty}).
 */
@NullMarked
package io.clearcost.domain.party;

import org.jspecify.annotations.NullMarked;
