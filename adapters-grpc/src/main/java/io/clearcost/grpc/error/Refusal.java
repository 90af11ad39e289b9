package io.clearcost.grpc.error;

import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateOutcome;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a call is not answered; every way in which one of our calls can fail.
 *
 * <p>Size: one record for each way; the list is closed, so it stands in one place.
 */
public sealed interface Refusal {

  <R> R fold(Cases<R> cases);

  /**
   * Fields cannot be read.
   *
   * @param errors the first of them
   * @param count how many there are in all
   */
  record MalformedFields(List<FieldError> errors, int count) implements Refusal {
    public MalformedFields {
      errors = List.copyOf(errors);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.malformedFields(this);
    }
  }

  /** The cash flows have not exactly one rate. */
  record NoRate(IrrSolution.NotFound solution) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.noRate(this);
    }
  }

  /** No rule says what some charges are. */
  record NotMapped(List<UnmappedCharge> charges) implements Refusal {
    public NotMapped {
      charges = List.copyOf(charges);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notMapped(this);
    }
  }

  /** The register does not know the institution on that day. */
  record UnknownInstitution(InstitutionId institution, LocalDate asOf) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknownInstitution(this);
    }
  }

  /** No rule about the kind of lender is in force on that day. */
  record NoRuleInForce(GateOutcome.NotInForce reason) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.noRuleInForce(this);
    }
  }

  /** No loan prime rate was published by that day. */
  record NoLoanPrimeRate(LocalDate asked, LocalDate first) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.noLoanPrimeRate(this);
    }
  }

  /** The request id was used with other content. */
  record RequestIdReused(RequestId requestId, DecisionId earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.requestIdReused(this);
    }
  }

  /** The caller may not do this for that institution. */
  record NotPermitted(InstitutionId institution) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notPermitted(this);
    }
  }

  /** There is no such decision that the caller may see. */
  record DecisionNotFound(DecisionId decision) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.decisionNotFound(this);
    }
  }

  /**
   * The caller may read no decision of what was asked for.
   *
   * @param institution the institution that was asked for; empty where all were
   */
  record DecisionsNotPermitted(Optional<InstitutionId> institution) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.decisionsNotPermitted(this);
    }
  }

  /** The rule book has no such rule. */
  record RuleNotFound(String rule) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ruleNotFound(this);
    }
  }

  /** There is no such change of law that the caller may see. */
  record ChangeNotFound(ChangeId change) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changeNotFound(this);
    }
  }

  /** The change of law may not be. */
  record ChangeRefused(ChangeRefusal refusal) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changeRefused(this);
    }
  }

  /**
   * Some of several changes of law may not be, and none was recorded.
   *
   * @param refusals by the place of the change, from 0
   */
  record ChangesRefused(SortedMap<Integer, ChangeRefusal> refusals) implements Refusal {
    public ChangesRefused {
      refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changesRefused(this);
    }
  }

  /** The request id of a proposal or verdict was used with other content. */
  record ChangeRequestIdReused(String requestId, ChangeId earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changeRequestIdReused(this);
    }
  }

  /**
   * The caller may not do this with the law.
   *
   * @param owner the institution whose own matter it is; empty for what authorities set
   */
  record LawNotPermitted(Optional<InstitutionId> owner) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.lawNotPermitted(this);
    }
  }

  /** There is no such disclosure that the caller may see. */
  record DisclosureNotFound(DisclosureId disclosure) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.disclosureNotFound(this);
    }
  }

  /** The borrower would not be told everything. */
  record DisclosureIncomplete(List<MissingFact> missing) implements Refusal {
    public DisclosureIncomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.disclosureIncomplete(this);
    }
  }

  /** A disclosure may not be made, shown or confirmed. */
  record DisclosureRefused(DisclosureRefusal refusal) implements Refusal {

    /** Why, for machines; the name says of what. */
    public String reason() {
      return "DISCLOSURE_" + refusal.reason().name();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.disclosureRefused(this);
    }
  }

  /** The request id of a disclosure, showing or confirmation was used with other content. */
  record DisclosureRequestIdReused(RequestId requestId, DisclosureId earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.disclosureRequestIdReused(this);
    }
  }

  /** This server cannot make a document of that kind. */
  record DocumentNotAvailable(Text advice) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.documentNotAvailable(this);
    }
  }

  /** There is no such intake that the caller may see. */
  record IntakeNotFound(IntakeId intake) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.intakeNotFound(this);
    }
  }

  /** The intake was ended before. */
  record IntakeNotOpen(IntakeId intake, IntakeEnd.Kind end) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.intakeNotOpen(this);
    }
  }

  /** The request id of an intake was used with other content. */
  record IntakeRequestIdReused(RequestId requestId, IntakeId earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.intakeRequestIdReused(this);
    }
  }

  /** A row with that number is on disk with other content. */
  record RowReused(long row, ContentHash earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.rowReused(this);
    }
  }

  /** There is no such loan in the ledger that the caller may see, or none by then. */
  record LoanNotFound(InstitutionId institution, LoanReference loan) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.loanNotFound(this);
    }
  }

  /** Nobody knows who calls. */
  record Unauthenticated(Reason reason) implements Refusal {

    /** Why nobody knows. */
    public enum Reason {
      /** No token was sent, and a call from there needs one. */
      TOKEN_MISSING,
      /** The authorization is not "Bearer" and a token. */
      TOKEN_MALFORMED,
      /** Nobody has this token. */
      TOKEN_UNKNOWN
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unauthenticated(this);
    }
  }

  /** The storage cannot answer now. */
  record StorageUnavailable() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.storageUnavailable(this);
    }
  }

  /**
   * More calls wait than the server lets wait.
   *
   * @param mostWaiting how many it lets wait
   */
  record ServerBusy(int mostWaiting) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.serverBusy(this);
    }
  }

  /**
   * A bug.
   *
   * @param incident under which the log of the server tells more
   */
  record Unexpected(String incident) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unexpected(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R malformedFields(MalformedFields refusal);

    R noRate(NoRate refusal);

    R notMapped(NotMapped refusal);

    R unknownInstitution(UnknownInstitution refusal);

    R noRuleInForce(NoRuleInForce refusal);

    R noLoanPrimeRate(NoLoanPrimeRate refusal);

    R requestIdReused(RequestIdReused refusal);

    R notPermitted(NotPermitted refusal);

    R decisionNotFound(DecisionNotFound refusal);

    R decisionsNotPermitted(DecisionsNotPermitted refusal);

    R ruleNotFound(RuleNotFound refusal);

    R changeNotFound(ChangeNotFound refusal);

    R changeRefused(ChangeRefused refusal);

    R changesRefused(ChangesRefused refusal);

    R changeRequestIdReused(ChangeRequestIdReused refusal);

    R lawNotPermitted(LawNotPermitted refusal);

    R disclosureNotFound(DisclosureNotFound refusal);

    R disclosureIncomplete(DisclosureIncomplete refusal);

    R disclosureRefused(DisclosureRefused refusal);

    R disclosureRequestIdReused(DisclosureRequestIdReused refusal);

    R documentNotAvailable(DocumentNotAvailable refusal);

    R intakeNotFound(IntakeNotFound refusal);

    R intakeNotOpen(IntakeNotOpen refusal);

    R intakeRequestIdReused(IntakeRequestIdReused refusal);

    R rowReused(RowReused refusal);

    R loanNotFound(LoanNotFound refusal);

    R unauthenticated(Unauthenticated refusal);

    R storageUnavailable(StorageUnavailable refusal);

    R serverBusy(ServerBusy refusal);

    R unexpected(Unexpected refusal);
  }
}
