package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A loan as it was agreed.
 *
 * @param offer the money; it says when it is paid out
 * @param circumstances what the rules ask besides the money
 * @param signedOn when the contract was signed
 * @param platform the platform operator (平台运营机构) through which the borrower came
 * @param enhancers who guarantees or insures the loan, each once
 * @param drawdown the credit line that it was drawn from; empty for a loan of its own
 * @param links what ties it to other loans
 * @param borrower stands for the borrower
 * @param disclosure the sheet on which it rests
 */
public record LoanContract(
    LoanOffer offer,
    LoanCircumstances circumstances,
    Optional<LocalDate> signedOn,
    Optional<ChargingParty> platform,
    List<Enhancer> enhancers,
    Optional<LineDrawdown> drawdown,
    List<LoanLink> links,
    Optional<BorrowerToken> borrower,
    Optional<DisclosureId> disclosure) {

  public LoanContract {
    enhancers = List.copyOf(enhancers);
    links = List.copyOf(links);
    if (offer.disbursementDate().isEmpty()) {
      throw InvalidValue.of("a contracted loan says when it is paid out", "已签约贷款须载明放款日期");
    }
    if (enhancers.stream().map(Enhancer::party).distinct().count() < enhancers.size()) {
      throw InvalidValue.of("an enhancer is named twice", "增信服务机构重复");
    }
    if (links.stream().distinct().count() < links.size()) {
      throw InvalidValue.of("a link is named twice", "关联贷款重复");
    }
  }

  /** The day on which the money, or the first part of it, is paid out. */
  public LocalDate disbursementDate() {
    return offer.disbursementDate().orElseThrow();
  }
}
