package io.clearcost.documents.disclosure;

/**
 * How words are set.
 *
 * @param size of the font in thousandths of a point
 */
record PdfStyle(int size, boolean isBold, Ink ink) {

  static final PdfStyle BODY = new PdfStyle(9_000, false, Ink.BLACK);
  static final PdfStyle SMALL = new PdfStyle(7_000, false, Ink.GREY);

  PdfStyle bold() {
    return new PdfStyle(size, true, ink);
  }

  PdfStyle size(int changed) {
    return new PdfStyle(changed, isBold, ink);
  }

  PdfStyle ink(Ink changed) {
    return new PdfStyle(size, isBold, changed);
  }

  /** From one line to the next. */
  int leading() {
    return size * 4 / 3;
  }
}
