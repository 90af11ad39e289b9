package io.clearcost.bootstrap.book;

/** A loan about which nothing is special but, at most, its price. */
final class Ordinary implements Scheme {}
