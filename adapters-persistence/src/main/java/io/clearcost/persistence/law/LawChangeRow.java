package io.clearcost.persistence.law;

import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeProposal;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.law.change.Scope;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.sqlite.DateCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code law_change}, without the sequence that the table gives it. */
record LawChangeRow(
    String changeId,
    Kind kind,
    @Nullable String institutionId,
    @Nullable String province,
    @Nullable String answer,
    @Nullable String limitKind,
    @Nullable String rate,
    @Nullable String rateOverFiveYears,
    String effectiveFrom,
    @Nullable String productLine,
    @Nullable String effectiveUntil,
    SignatureRow signature) {

  /** The kinds of changes by the names at rest. */
  enum Kind {
    READING_CHOICE,
    LPR_ADDITION,
    PROVINCIAL_SCHEME,
    STRICTER_LIMIT,
    PRODUCT_STOP,
    REGISTER_ENTRIES
  }

  static LawChangeRow from(ChangeProposal proposal) {
    return proposal
        .change()
        .fold(
            LawChange.Cases.of(
                choice -> of(proposal, choice),
                addition -> of(proposal, addition),
                scheme -> of(proposal, scheme),
                limit -> of(proposal, limit),
                stop -> of(proposal, stop),
                entries -> of(proposal, entries)));
  }

  private static LawChangeRow of(ChangeProposal proposal, LawChange.ReadingChoice choice) {
    Optional<String> province =
        choice
            .scope()
            .fold(Optional::empty, of -> Optional.of(of.province().code()), of -> Optional.empty());
    return new LawChangeRow(
        proposal.id().value(),
        Kind.READING_CHOICE,
        choice.owner().map(InstitutionId::value).orElse(null),
        province.orElse(null),
        choice.answer().name(),
        null,
        null,
        null,
        DateCodec.text(choice.from()),
        null,
        null,
        SignatureRow.from(proposal.signature()));
  }

  private static LawChangeRow of(ChangeProposal proposal, LawChange.LprAddition addition) {
    return new LawChangeRow(
        proposal.id().value(),
        Kind.LPR_ADDITION,
        null,
        null,
        null,
        null,
        FractionCodec.text(addition.publication().oneYear()),
        FractionCodec.text(addition.publication().overFiveYears()),
        DateCodec.text(addition.publication().published()),
        null,
        null,
        SignatureRow.from(proposal.signature()));
  }

  private static LawChangeRow of(ChangeProposal proposal, LawChange.ProvincialScheme scheme) {
    return new LawChangeRow(
        proposal.id().value(),
        Kind.PROVINCIAL_SCHEME,
        null,
        scheme.province().code(),
        null,
        null,
        FractionCodec.text(scheme.ultraShortCap()),
        null,
        DateCodec.text(scheme.from()),
        null,
        null,
        SignatureRow.from(proposal.signature()));
  }

  private static LawChangeRow of(ChangeProposal proposal, LawChange.StricterLimit limit) {
    return new LawChangeRow(
        proposal.id().value(),
        Kind.STRICTER_LIMIT,
        limit.institution().value(),
        null,
        null,
        limit.kind().name(),
        FractionCodec.text(limit.value()),
        null,
        DateCodec.text(limit.from()),
        null,
        null,
        SignatureRow.from(proposal.signature()));
  }

  private static LawChangeRow of(ChangeProposal proposal, LawChange.ProductStop stop) {
    return new LawChangeRow(
        proposal.id().value(),
        Kind.PRODUCT_STOP,
        stop.institution().value(),
        null,
        null,
        null,
        null,
        null,
        DateCodec.text(stop.from()),
        stop.productLine().code(),
        stop.until().map(DateCodec::text).orElse(null),
        SignatureRow.from(proposal.signature()));
  }

  /** The entries themselves are rows of {@code law_change_institution}. */
  private static LawChangeRow of(ChangeProposal proposal, LawChange.RegisterEntries entries) {
    LocalDate first =
        entries.entries().stream()
            .map(Institution::from)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new LawChangeRow(
        proposal.id().value(),
        Kind.REGISTER_ENTRIES,
        null,
        null,
        null,
        null,
        null,
        null,
        DateCodec.text(first),
        null,
        null,
        SignatureRow.from(proposal.signature()));
  }

  static LawChangeRow of(ResultSet row) throws SQLException {
    return new LawChangeRow(
        row.getString("change_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("institution_id"),
        row.getString("province"),
        row.getString("answer"),
        row.getString("limit_kind"),
        row.getString("rate"),
        row.getString("rate_over_five_years"),
        row.getString("effective_from"),
        row.getString("product_line"),
        row.getString("effective_until"),
        SignatureRow.of(row, "", "proposed_at"));
  }

  /**
   * The proposal.
   *
   * @param entries what it holds for the register, in their order; empty for other kinds
   */
  ChangeProposal toDomain(List<Institution> entries) {
    return new ChangeProposal(new ChangeId(changeId), change(entries), signature.toDomain());
  }

  private LawChange change(List<Institution> entries) {
    LocalDate from = DateCodec.parse(effectiveFrom);
    return switch (kind) {
      case READING_CHOICE ->
          new LawChange.ReadingChoice(scope(), Answer.valueOf(given(answer)), from);
      case LPR_ADDITION ->
          new LawChange.LprAddition(
              new LprPublication(from, fraction(rate), fraction(rateOverFiveYears)));
      case PROVINCIAL_SCHEME ->
          new LawChange.ProvincialScheme(new Province(given(province)), fraction(rate), from);
      case STRICTER_LIMIT ->
          new LawChange.StricterLimit(
              new InstitutionId(given(institutionId)),
              LimitKind.valueOf(given(limitKind)),
              fraction(rate),
              from);
      case REGISTER_ENTRIES -> new LawChange.RegisterEntries(entries);
      case PRODUCT_STOP ->
          new LawChange.ProductStop(
              new InstitutionId(given(institutionId)),
              new ProductLine(given(productLine)),
              from,
              Optional.ofNullable(effectiveUntil).map(DateCodec::parse));
    };
  }

  private Scope scope() {
    if (institutionId != null) {
      return new Scope.OfInstitution(new InstitutionId(institutionId));
    }
    return province == null ? new Scope.Nation() : new Scope.OfProvince(new Province(province));
  }

  private Ratio fraction(@Nullable String text) {
    return FractionCodec.parse(given(text));
  }

  private String given(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a column of change " + changeId + " is empty");
    }
    return text;
  }
}
