package io.clearcost.grpc.disclosure;

import com.google.protobuf.Timestamp;
import io.clearcost.application.disclosure.AcknowledgeDisclosure;
import io.clearcost.application.disclosure.CheckSigning;
import io.clearcost.application.disclosure.CreateDisclosure;
import io.clearcost.application.disclosure.RecordShowing;
import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.disclosure.PlanStandards;
import io.clearcost.domain.disclosure.SheetFacts;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningRequest;
import io.clearcost.proto.disclosure.v1.CompareDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureRequest;
import io.clearcost.proto.disclosure.v1.SheetFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is asked for; empty where anything is malformed. */
final class DisclosureRequests {

  private static final int LONGEST_ID = 100;
  private static final int MOST_PARTIES = 50;
  private static final long LONGEST_READING = 1_000_000;
  private static final int MOST_NANOS = 999_999_999;

  private static final WireEnum<io.clearcost.proto.disclosure.v1.SheetForm, SheetForm> FORM =
      WireEnum.of("SHEET_FORM_", io.clearcost.proto.disclosure.v1.SheetForm.class, SheetForm.class);

  private static final WireEnum<SheetFormat, Format> FORMAT =
      WireEnum.of("SHEET_FORMAT_", SheetFormat.class, Format.class);

  private final FieldShapes shapes;

  DisclosureRequests(FieldErrors errors) {
    this.shapes = new FieldShapes(errors);
  }

  /**
   * A document that is asked for.
   *
   * @param form empty for the one that the borrower is owed
   */
  record Document(DisclosureId disclosure, Optional<SheetForm> form, Format format) {}

  /**
   * A comparison that is asked for.
   *
   * @param decision the decision on the loan as it is now
   */
  record Comparison(DisclosureId disclosure, DecisionId decision) {}

  Optional<DisclosureId> disclosure(String id) {
    return shapes.text("disclosure_id", id, LONGEST_ID).map(DisclosureId::new);
  }

  private Optional<DecisionId> decision(String id) {
    return shapes.text("decision_id", id, LONGEST_ID).map(DecisionId::new);
  }

  private Optional<RequestId> request(String id) {
    return shapes.text("request_id", id, RequestId.LONGEST).map(RequestId::new);
  }

  Optional<CreateDisclosure.Command> read(CreateDisclosureRequest request) {
    Optional<RequestId> requestId = request(request.getRequestId());
    Optional<DecisionId> decision = decision(request.getDecisionId());
    List<ChargingParty> coLenders = parties("co_lenders", request.getCoLendersList(), 0);
    Optional<Enhancement> enhancement =
        request.hasEnhancement() ? enhancement(request.getEnhancement()) : Optional.empty();
    Optional<ComplaintChannel> complaints =
        request.getComplaintChannel().isEmpty()
            ? Optional.empty()
            : shapes
                .text("complaint_channel", request.getComplaintChannel(), ComplaintChannel.LONGEST)
                .map(ComplaintChannel::new);
    Optional<PlanStandards> standards =
        request.hasPlanStandards()
            ? PlanStandardsMapper.read(shapes, "plan_standards", request.getPlanStandards())
            : Optional.empty();
    return shapes
        .errors()
        .build(
            "decision_id",
            () ->
                new CreateDisclosure.Command(
                    decision.orElseThrow(),
                    new SheetFacts(
                        coLenders,
                        enhancement,
                        complaints,
                        request.getNothingAfterDefault(),
                        standards),
                    requestId.orElseThrow()));
  }

  private Optional<Enhancement> enhancement(
      io.clearcost.proto.disclosure.v1.Enhancement enhancement) {
    return switch (enhancement.getKindCase()) {
      case NONE -> Optional.of(new Enhancement.None());
      case PROVIDERS -> {
        String path = "enhancement.providers";
        List<ChargingParty> providers =
            parties(path + ".parties", enhancement.getProviders().getPartiesList(), 1);
        yield shapes.errors().build(path, () -> new Enhancement.By(providers));
      }
      case KIND_NOT_SET -> {
        shapes.missing("enhancement.kind");
        yield Optional.empty();
      }
    };
  }

  private List<ChargingParty> parties(
      String path, List<io.clearcost.proto.cost.v1.ChargingParty> parties, int fewest) {
    List<ChargingParty> read = new ArrayList<>();
    if (shapes.entries(path, parties.size(), fewest, MOST_PARTIES)) {
      for (int k = 0; k < parties.size(); k++) {
        FeeItemMapper.readParty(shapes, "%s[%d]".formatted(path, k), parties.get(k))
            .ifPresent(read::add);
      }
    }
    return read;
  }

  Optional<RecordShowing.Command> read(RecordShowingRequest request) {
    Optional<RequestId> requestId = request(request.getRequestId());
    Optional<DisclosureId> disclosure = disclosure(request.getDisclosureId());
    Optional<ShowingChannel> channel =
        DisclosureMapper.CHANNEL.required(shapes, "channel", request.getChannelValue());
    Optional<Instant> shown = instant("shown_time", request.hasShownTime(), request.getShownTime());
    return shapes
        .errors()
        .build(
            "disclosure_id",
            () ->
                new RecordShowing.Command(
                    disclosure.orElseThrow(),
                    channel.orElseThrow(),
                    shown.orElseThrow(),
                    requestId.orElseThrow()));
  }

  Optional<AcknowledgeDisclosure.Command> read(AcknowledgeDisclosureRequest request) {
    Optional<RequestId> requestId = request(request.getRequestId());
    Optional<DisclosureId> disclosure = disclosure(request.getDisclosureId());
    Optional<String> hash =
        shapes.code(
            "content_hash",
            request.getContentHash(),
            ContentHash.SHAPE,
            new Text("64 lower-case hex digits", "64位小写十六进制数字"));
    Optional<String> borrower = borrower(request.getBorrowerToken());
    Optional<Instant> confirmed =
        instant("confirmed_time", request.hasConfirmedTime(), request.getConfirmedTime());
    Duration reading = reading(request.getReadingTime());
    return shapes
        .errors()
        .build(
            "disclosure_id",
            () ->
                new AcknowledgeDisclosure.Command(
                    new Confirmation(
                        disclosure.orElseThrow(),
                        new ContentHash(hash.orElseThrow()),
                        new BorrowerToken(borrower.orElseThrow()),
                        confirmed.orElseThrow(),
                        reading),
                    requestId.orElseThrow()));
  }

  /** What could name a person is not repeated in the error. */
  private Optional<String> borrower(String token) {
    String path = "borrower_token";
    if (token.isEmpty()) {
      shapes.missing(path);
      return Optional.empty();
    }
    shapes.notAllowed(
        path,
        BorrowerToken.isPersonal(token),
        new Text(
            "a telephone or identity card number is not kept, send a token that stands for it",
            "不保存电话号码或身份证号码，请传送其代替标识"));
    shapes.notAllowed(
        path,
        !BorrowerToken.SHAPE.matcher(token).matches(),
        new Text(
            "a token has 1 to 100 characters of A-Z, a-z, 0-9, _, -, . and :",
            "标识为1至100个字符，限A-Z、a-z、0-9、_、-、.和:"));
    return Optional.of(token);
  }

  private Duration reading(com.google.protobuf.Duration reading) {
    shapes.number("reading_time.seconds", reading.getSeconds(), 0, LONGEST_READING);
    shapes.number("reading_time.nanos", reading.getNanos(), 0, MOST_NANOS);
    return Duration.ofSeconds(reading.getSeconds(), reading.getNanos())
        .truncatedTo(ChronoUnit.MICROS);
  }

  Optional<Document> read(RenderDisclosureRequest request) {
    Optional<DisclosureId> disclosure = disclosure(request.getDisclosureId());
    Optional<SheetForm> form = FORM.optional(shapes, "form", request.getFormValue());
    Optional<Format> format = FORMAT.required(shapes, "format", request.getFormatValue());
    return shapes
        .errors()
        .build(
            "disclosure_id",
            () -> new Document(disclosure.orElseThrow(), form, format.orElseThrow()));
  }

  Optional<Comparison> read(CompareDisclosureRequest request) {
    Optional<DisclosureId> disclosure = disclosure(request.getDisclosureId());
    Optional<DecisionId> decision = decision(request.getDecisionId());
    return shapes
        .errors()
        .build(
            "disclosure_id",
            () -> new Comparison(disclosure.orElseThrow(), decision.orElseThrow()));
  }

  Optional<CheckSigning.Question> read(CheckSigningRequest request) {
    Optional<DisclosureId> disclosure = disclosure(request.getDisclosureId());
    Optional<DecisionId> contract = decision(request.getDecisionId());
    Optional<Instant> signed =
        instant("signed_time", request.hasSignedTime(), request.getSignedTime());
    return shapes
        .errors()
        .build(
            "disclosure_id",
            () ->
                new CheckSigning.Question(
                    disclosure.orElseThrow(), contract.orElseThrow(), signed.orElseThrow()));
  }

  /** A time that must be given, as it is kept: to the microsecond. */
  private Optional<Instant> instant(String path, boolean given, Timestamp time) {
    if (!given) {
      shapes.missing(path);
      return Optional.empty();
    }
    return shapes.instant(path, time).map(read -> read.truncatedTo(ChronoUnit.MICROS));
  }
}
