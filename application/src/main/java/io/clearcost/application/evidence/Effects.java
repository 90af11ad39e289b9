package io.clearcost.application.evidence;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.LoanJudge.CostedLoan;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.KnownLaw;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.gate.SupposedVerdict;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a hypothesis does to stored loans, as they are asked for, page by page. Each is judged
 * twice, as the law is known now and as supposed.
 */
public final class Effects {

  private final LogWalk<LoggedLoan> walk;
  private final Hypothesis hypothesis;
  private final LoanJudge judge;
  private final ApprovedLaw approvedLaw;
  private final InstitutionRegister institutions;
  private final EffectCount count;

  /** Of one page, so that the register is asked once for each lender and day. */
  private final Map<LenderOnDay, Institution> lenders = new HashMap<>();

  Effects(
      LogWalk<LoggedLoan> walk,
      Hypothesis hypothesis,
      LoanJudge judge,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions) {
    this.walk = walk;
    this.hypothesis = hypothesis;
    this.judge = judge;
    this.approvedLaw = approvedLaw;
    this.institutions = institutions;
    this.count = new EffectCount(hypothesis.mix());
  }

  /**
   * Some effects.
   *
   * @param turned of the loans looked at those that turn
   * @param isEmpty whether nothing was left to look at
   * @param refusal why the product mix that is supposed cannot be; the pages end with it
   */
  public record Page(List<LoanEffect> turned, boolean isEmpty, Optional<MixRefusal> refusal) {
    public Page {
      turned = List.copyOf(turned);
    }
  }

  /** The next ones, counted. */
  public Page next() {
    List<LoggedLoan> entries = walk.next();
    KnownLaw known = approvedLaw.now();
    Hypothesis.Law supposed = hypothesis.over(known);
    lenders.clear();
    List<LoanEffect> turned = new ArrayList<>();
    for (LoggedLoan entry : entries) {
      entry
          .loan()
          .ifPresentOrElse(
              loan -> look(entry, loan, known, supposed, turned), count::addUnreadable);
    }
    return new Page(turned, entries.isEmpty(), count.refusal(entries.isEmpty()));
  }

  /** Everything counted so far. */
  public EffectCount count() {
    return count;
  }

  /** Where in the log it is; empty before the first entry. */
  public OptionalLong place() {
    return walk.place();
  }

  private void look(
      LoggedLoan entry,
      LoggedLoan.Loan loan,
      KnownLaw known,
      Hypothesis.Law supposed,
      List<LoanEffect> turned) {
    Institution lender = lender(loan);
    if (!hypothesis.concerns(lender, loan.asOf())) {
      return;
    }
    LoanEffect effect =
        effect(
            entry,
            loan,
            lender,
            known.inForce(lender, loan.asOf()),
            supposed.inForce(lender, loan.asOf()));
    count.add(effect);
    if (effect.turns()) {
      turned.add(effect);
    }
  }

  /** As the register holds it now. */
  private Institution lender(LoggedLoan.Loan loan) {
    LenderOnDay asked = new LenderOnDay(loan.institution().id(), loan.asOf());
    return lenders.computeIfAbsent(
        asked, any -> institutions.at(any.id(), any.day()).orElse(loan.institution()));
  }

  /** A question to the register. */
  private record LenderOnDay(InstitutionId id, LocalDate day) {}

  private LoanEffect effect(
      LoggedLoan entry,
      LoggedLoan.Loan loan,
      Institution lender,
      LawInForce now,
      LawInForce supposed) {
    LoanApplication application = loan.application();
    LocalDate asOf = loan.asOf();
    CostedLoan costed =
        judge.cost(application, application.offer(), lender, now.readings(), loan.sheet());
    return new LoanEffect(
        entry.place(),
        entry.id(),
        application,
        asOf,
        loan.principal(),
        judge.suppose(costed, asOf, now.caps()),
        suppose(costed, asOf, now, supposed));
  }

  /** Computes the cost again only where readings or loan are supposed to be others. */
  private SupposedVerdict suppose(
      CostedLoan costed, LocalDate asOf, LawInForce now, LawInForce supposed) {
    LoanOffer offer;
    try {
      offer = hypothesis.offer(costed.offer());
    } catch (IllegalArgumentException contradiction) {
      return SupposedVerdict.NONE;
    }
    boolean same = offer.equals(costed.offer()) && supposed.readings().equals(now.readings());
    CostedLoan other =
        same
            ? costed
            : judge.cost(
                costed.application(),
                offer,
                costed.institution(),
                supposed.readings(),
                costed.sheet());
    return judge.suppose(other, asOf, supposed.caps());
  }
}
