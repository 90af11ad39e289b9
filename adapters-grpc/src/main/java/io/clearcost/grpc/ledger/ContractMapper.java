package io.clearcost.grpc.ledger;

import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.Enhancer;
import io.clearcost.domain.ledger.LineDrawdown;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanLink;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.gate.CircumstancesMapper;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.proto.ledger.v1.CreditLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and writes loans as they were agreed. */
final class ContractMapper {

  private static final int MOST_ENHANCERS = 20;
  private static final int MOST_LINKS = 20;
  private static final int HIGHEST_FEE_RATE = 10;
  private static final int LONGEST_DISCLOSURE_ID = 100;

  private static final Text TOKEN_SHAPE =
      Text.of(
          "1 to %s characters of A-Z, a-z, 0-9, _, -, . and :",
          "1至%s个字符，限A-Z、a-z、0-9、_、-、.和:", BorrowerToken.LONGEST);

  private ContractMapper() {}

  /** A contract; empty when anything is wrong with the record so far. */
  static Optional<LoanContract> read(
      FieldShapes shapes, String path, io.clearcost.proto.ledger.v1.LoanContract told) {
    LoanOfferMapper.requireDisbursementDate(shapes, path + ".loan", told.getLoan());
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, path + ".loan", told.hasLoan(), told.getLoan());
    Optional<LoanCircumstances> circumstances =
        CircumstancesMapper.read(shapes, path + ".circumstances", told.getCircumstances());
    Optional<LocalDate> signed =
        shapes.optionalDate(path + ".contract_date", told.getContractDate());
    Optional<ChargingParty> platform =
        told.hasPlatform()
            ? FeeItemMapper.readParty(shapes, path + ".platform", told.getPlatform())
            : Optional.empty();
    List<Enhancer> enhancers = enhancers(shapes, path + ".enhancers", told.getEnhancersList());
    Optional<LineDrawdown> line =
        told.hasLine() ? line(shapes, path + ".line", told.getLine()) : Optional.empty();
    List<LoanLink> links = links(shapes, path + ".links", told.getLinksList());
    Optional<BorrowerToken> borrower =
        shapes
            .optionalCode(
                path + ".borrower_token", told.getBorrowerToken(), BorrowerToken.SHAPE, TOKEN_SHAPE)
            .flatMap(
                token ->
                    shapes
                        .errors()
                        .build(path + ".borrower_token", () -> new BorrowerToken(token)));
    Optional<DisclosureId> disclosure =
        told.getDisclosureId().isEmpty()
            ? Optional.empty()
            : shapes
                .text(path + ".disclosure_id", told.getDisclosureId(), LONGEST_DISCLOSURE_ID)
                .map(DisclosureId::new);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new LoanContract(
                    offer.orElseThrow(),
                    circumstances.orElseThrow(),
                    signed,
                    platform,
                    enhancers,
                    line,
                    links,
                    borrower,
                    disclosure));
  }

  private static List<Enhancer> enhancers(
      FieldShapes shapes, String path, List<io.clearcost.proto.ledger.v1.Enhancer> told) {
    List<Enhancer> read = new ArrayList<>();
    if (shapes.entries(path, told.size(), 0, MOST_ENHANCERS)) {
      for (int k = 0; k < told.size(); k++) {
        enhancer(shapes, path + "[" + k + "]", told.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<Enhancer> enhancer(
      FieldShapes shapes, String path, io.clearcost.proto.ledger.v1.Enhancer told) {
    if (!told.hasParty()) {
      shapes.missing(path + ".party");
    }
    Optional<ChargingParty> party =
        told.hasParty()
            ? FeeItemMapper.readParty(shapes, path + ".party", told.getParty())
            : Optional.empty();
    Optional<Enhancer.Kind> kind =
        LedgerWords.ENHANCER.required(shapes, path + ".kind", told.getKindValue());
    Optional<Ratio> share = optional(shapes, path + ".covered_share", told.getCoveredShare(), 1);
    Optional<Ratio> rate =
        optional(shapes, path + ".annual_fee_rate", told.getAnnualFeeRate(), HIGHEST_FEE_RATE);
    return shapes
        .errors()
        .build(path, () -> new Enhancer(party.orElseThrow(), kind.orElseThrow(), share, rate));
  }

  private static Optional<Ratio> optional(
      FieldShapes shapes, String path, String value, long highest) {
    return value.isEmpty() ? Optional.empty() : shapes.decimal(path, value, highest);
  }

  private static Optional<LineDrawdown> line(FieldShapes shapes, String path, CreditLine told) {
    Optional<String> reference =
        shapes.text(path + ".line_reference", told.getLineReference(), LineDrawdown.LONGEST);
    Money limit = shapes.amount(path + ".limit_fen", told.getLimitFen(), 1);
    shapes.number(path + ".drawdown_number", told.getDrawdownNumber(), 0, Integer.MAX_VALUE);
    OptionalInt number =
        told.getDrawdownNumber() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(told.getDrawdownNumber());
    return shapes
        .errors()
        .build(path, () -> new LineDrawdown(reference.orElseThrow(), limit, number));
  }

  private static List<LoanLink> links(
      FieldShapes shapes, String path, List<io.clearcost.proto.ledger.v1.LoanLink> told) {
    List<LoanLink> read = new ArrayList<>();
    if (shapes.entries(path, told.size(), 0, MOST_LINKS)) {
      for (int k = 0; k < told.size(); k++) {
        link(shapes, path + "[" + k + "]", told.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<LoanLink> link(
      FieldShapes shapes, String path, io.clearcost.proto.ledger.v1.LoanLink told) {
    Optional<LoanLink.Kind> kind =
        LedgerWords.LINK.required(shapes, path + ".kind", told.getKindValue());
    Optional<String> loan =
        shapes.text(path + ".loan_reference", told.getLoanReference(), LoanReference.LONGEST);
    Optional<String> institution =
        shapes.optionalCode(
            path + ".institution_id",
            told.getInstitutionId(),
            InstitutionId.SHAPE,
            LawWords.INSTITUTION_SHAPE);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new LoanLink(
                    kind.orElseThrow(),
                    new LoanReference(loan.orElseThrow()),
                    institution.map(InstitutionId::new)));
  }

  static io.clearcost.proto.ledger.v1.LoanContract write(LoanContract contract) {
    io.clearcost.proto.ledger.v1.LoanContract.Builder written =
        io.clearcost.proto.ledger.v1.LoanContract.newBuilder()
            .setLoan(LoanOfferMapper.write(contract.offer()))
            .setCircumstances(CircumstancesMapper.write(contract.circumstances()));
    contract.signedOn().map(LocalDate::toString).ifPresent(written::setContractDate);
    contract.platform().map(FeeItemMapper::writeParty).ifPresent(written::setPlatform);
    contract.enhancers().stream().map(ContractMapper::write).forEach(written::addEnhancers);
    contract.drawdown().map(ContractMapper::write).ifPresent(written::setLine);
    contract.links().stream().map(ContractMapper::write).forEach(written::addLinks);
    contract.borrower().map(BorrowerToken::value).ifPresent(written::setBorrowerToken);
    contract.disclosure().map(DisclosureId::value).ifPresent(written::setDisclosureId);
    return written.build();
  }

  private static io.clearcost.proto.ledger.v1.Enhancer write(Enhancer enhancer) {
    io.clearcost.proto.ledger.v1.Enhancer.Builder written =
        io.clearcost.proto.ledger.v1.Enhancer.newBuilder()
            .setParty(FeeItemMapper.writeParty(enhancer.party()))
            .setKind(LedgerWords.ENHANCER.toWire(enhancer.kind()));
    enhancer.coveredShare().map(Decimals::exact).ifPresent(written::setCoveredShare);
    enhancer.annualFeeRate().map(Decimals::exact).ifPresent(written::setAnnualFeeRate);
    return written.build();
  }

  private static CreditLine write(LineDrawdown drawdown) {
    return CreditLine.newBuilder()
        .setLineReference(drawdown.line())
        .setLimitFen(drawdown.limit().fen())
        .setDrawdownNumber(drawdown.number().orElse(0))
        .build();
  }

  private static io.clearcost.proto.ledger.v1.LoanLink write(LoanLink link) {
    return io.clearcost.proto.ledger.v1.LoanLink.newBuilder()
        .setKind(LedgerWords.LINK.toWire(link.kind()))
        .setLoanReference(link.loan().value())
        .setInstitutionId(link.institution().map(InstitutionId::value).orElse(""))
        .build();
  }
}
