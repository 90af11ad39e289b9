/**
 * Who takes part: the lending institution ({@link io.clearcost.domain.party.Institution}, found in
 * the {@link io.clearcost.domain.party.InstitutionRegister} with the {@link
 * io.clearcost.domain.party.Recording} of each entry, and added to as {@link
 * io.clearcost.domain.party.RegisterAddition} says), its kind and province, who collects a fee
 * ({@link io.clearcost.domain.party.ChargingParty}) and who calls ({@link
 * io.clearcost.domain.party.Caller}).
 */
@NullMarked
package io.clearcost.domain.party;

import org.jspecify.annotations.NullMarked;
