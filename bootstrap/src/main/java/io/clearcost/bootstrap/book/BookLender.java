package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.Institution;

/**
 * A lender of a book.
 *
 * @param number from 0
 * @param house what it is like
 * @param institution as the register knows it
 */
record BookLender(int number, House house, Institution institution) {}
