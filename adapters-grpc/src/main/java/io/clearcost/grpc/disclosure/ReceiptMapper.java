package io.clearcost.grpc.disclosure;

import com.google.protobuf.ByteString;
import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.disclosure.v1.Receipt;
import io.clearcost.proto.disclosure.v1.ReceiptContent;
import io.clearcost.proto.disclosure.v1.ReceiptKey;
import io.clearcost.proto.disclosure.v1.ReceiptResult;
import io.clearcost.proto.disclosure.v1.VerifyReceiptResponse;

/** Writes receipts, their keys, and what checking them came to. */
final class ReceiptMapper {

  private ReceiptMapper() {}

  static Receipt write(io.clearcost.domain.disclosure.receipt.Receipt receipt) {
    return Receipt.newBuilder()
        .setFile(ByteString.copyFrom(receipt.bytes()))
        .setKeyId(receipt.key().value())
        .build();
  }

  static ReceiptKey write(PublishedKey published) {
    return ReceiptKey.newBuilder()
        .setKeyId(published.key().id().value())
        .setPem(published.key().pem())
        .setFromTime(DecisionMapper.write(published.from()))
        .build();
  }

  static VerifyReceiptResponse write(ReceiptVerdict verdict) {
    return verdict.fold(new Answer()).setSentence(LawMapper.write(verdict.sentence())).build();
  }

  private static ReceiptContent write(
      io.clearcost.domain.disclosure.receipt.ReceiptContent content) {
    return ReceiptContent.newBuilder()
        .setDisclosureId(content.disclosure().value())
        .setVersionNumber(content.version())
        .setInstitutionId(content.institution().value())
        .setLoanReference(content.loan().value())
        .setDecisionId(content.decision().value())
        .setContentHash(content.hash().value())
        .setChannel(DisclosureMapper.CHANNEL.toWire(content.channel()))
        .setShownTime(DecisionMapper.write(content.shownAt()))
        .setConfirmedTime(DecisionMapper.write(content.confirmation().confirmedAt()))
        .setReadingTime(DisclosureMapper.write(content.confirmation().reading()))
        .setBorrowerToken(content.confirmation().borrower().value())
        .setIssueTime(DecisionMapper.write(content.issuedAt()))
        .setSheet(content.sheet())
        .build();
  }

  /** The answer without its sentence. */
  private static final class Answer implements ReceiptVerdict.Cases<VerifyReceiptResponse.Builder> {

    @Override
    public VerifyReceiptResponse.Builder valid(ReceiptVerdict.Valid verdict) {
      return of(ReceiptResult.RECEIPT_RESULT_GENUINE).setContent(write(verdict.content()));
    }

    @Override
    public VerifyReceiptResponse.Builder unknownKey(ReceiptVerdict.UnknownKey verdict) {
      return of(ReceiptResult.RECEIPT_RESULT_UNKNOWN_KEY);
    }

    @Override
    public VerifyReceiptResponse.Builder signatureDoesNotFit(
        ReceiptVerdict.SignatureDoesNotFit verdict) {
      return of(ReceiptResult.RECEIPT_RESULT_SIGNATURE_DOES_NOT_FIT);
    }

    @Override
    public VerifyReceiptResponse.Builder contentDoesNotFit(
        ReceiptVerdict.ContentDoesNotFit verdict) {
      return of(ReceiptResult.RECEIPT_RESULT_CONTENT_DOES_NOT_FIT);
    }

    @Override
    public VerifyReceiptResponse.Builder malformed(ReceiptVerdict.Malformed verdict) {
      return of(ReceiptResult.RECEIPT_RESULT_MALFORMED);
    }

    private static VerifyReceiptResponse.Builder of(ReceiptResult result) {
      return VerifyReceiptResponse.newBuilder().setResult(result);
    }
  }
}
