package io.clearcost.bootstrap.book;

import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;

/** Reads the loans of a book as a server would. */
final class OfferReader {

  private OfferReader() {}

  /** The loan; a book never holds one that would be refused. */
  static LoanOffer read(io.clearcost.proto.cost.v1.LoanOffer offer) {
    FieldErrors errors = new FieldErrors();
    return LoanOfferMapper.read(new FieldShapes(errors), "loan", true, offer)
        .orElseThrow(() -> new IllegalStateException(errors.found() + " in " + offer));
  }
}
