package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.ListReceiptKeys;
import io.clearcost.application.disclosure.ReadReceipt;
import io.clearcost.application.disclosure.VerifyReceipt;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.PageRequest;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.proto.disclosure.v1.GetReceiptRequest;
import io.clearcost.proto.disclosure.v1.GetReceiptResponse;
import io.clearcost.proto.disclosure.v1.ListReceiptKeysRequest;
import io.clearcost.proto.disclosure.v1.ListReceiptKeysResponse;
import io.clearcost.proto.disclosure.v1.Receipt;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc;
import io.clearcost.proto.disclosure.v1.VerifyReceiptRequest;
import io.clearcost.proto.disclosure.v1.VerifyReceiptResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.OptionalLong;

/** Gives away receipts, checks them, and publishes their keys. */
public final class ReceiptGrpcService extends ReceiptServiceGrpc.ReceiptServiceImplBase {

  private final ReadReceipt readReceipt;
  private final VerifyReceipt verifyReceipt;
  private final ListReceiptKeys listReceiptKeys;

  public ReceiptGrpcService(
      ReadReceipt readReceipt, VerifyReceipt verifyReceipt, ListReceiptKeys listReceiptKeys) {
    this.readReceipt = readReceipt;
    this.verifyReceipt = verifyReceipt;
    this.listReceiptKeys = listReceiptKeys;
  }

  @Override
  public void getReceipt(GetReceiptRequest request, StreamObserver<GetReceiptResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new DisclosureRequests(errors)
        .disclosure(request.getDisclosureId())
        .map(id -> receipt(id, CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(receipt -> GetReceiptResponse.newBuilder().setReceipt(receipt).build())
        .sendTo(observer);
  }

  private Reply<Receipt> receipt(DisclosureId id, Caller caller) {
    return readReceipt
        .handle(id, caller)
        .fold(new DisclosureAnswers<>(receipt -> Reply.of(ReceiptMapper.write(receipt))));
  }

  @Override
  public void verifyReceipt(
      VerifyReceiptRequest request, StreamObserver<VerifyReceiptResponse> observer) {
    Reply.of(ReceiptMapper.write(verifyReceipt.handle(request.getFile().toByteArray())))
        .sendTo(observer);
  }

  @Override
  public void listReceiptKeys(
      ListReceiptKeysRequest request, StreamObserver<ListReceiptKeysResponse> observer) {
    FieldErrors errors = new FieldErrors();
    PageRequest page =
        PageRequest.read(errors, request.getPageSize(), request.getPageToken(), "receipt-keys");
    errors
        .compute("page_token", listReceiptKeys::handle)
        .map(keys -> Reply.of(write(keys, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  /** A page ends at the number of its last key, counted from 1. */
  private static ListReceiptKeysResponse write(List<PublishedKey> keys, PageRequest page) {
    long start = page.position().orElse(0);
    long end = start + page.size();
    return ListReceiptKeysResponse.newBuilder()
        .addAllKeys(keys.stream().skip(start).limit(page.size()).map(ReceiptMapper::write).toList())
        .setNextPageToken(
            page.tokenAfter(end < keys.size() ? OptionalLong.of(end) : OptionalLong.empty()))
        .build();
  }
}
