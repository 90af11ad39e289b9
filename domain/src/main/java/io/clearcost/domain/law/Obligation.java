package io.clearcost.domain.law;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the obligation register: the smallest thing in a text that can be kept or broken on
 * its own.
 *
 * @param id its row
 * @param obliged who is obliged, the one who acts first
 * @param strength how strongly
 * @param kinds how it can be checked, the main way first
 * @param basis where it stands, with the official wording and our gloss
 * @param limit figure or day, where there is one
 * @param refersTo another instrument in which the content stands, where the quoted sentence only
 *     refers to it
 * @param carriers what carries it; more than one where each carries a part
 */
public record Obligation(
    ObligationId id,
    List<ObligedParty> obliged,
    Strength strength,
    List<Kind> kinds,
    LegalBasis basis,
    Optional<String> limit,
    Optional<String> refersTo,
    List<Carrier> carriers) {

  public Obligation {
    obliged = requireDistinct("obliged party", obliged);
    kinds = requireDistinct("kind", kinds);
    carriers = requireDistinct("carrier", carriers);
  }

  private static <T> List<T> requireDistinct(String what, List<T> values) {
    if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException("at least one %s, and none twice".formatted(what));
    }
    return List.copyOf(values);
  }

  /** How far the program carries it today. */
  public Standing standing() {
    boolean done = carriers.stream().anyMatch(Carrier::isDone);
    if (openIn().isEmpty()) {
      return done ? Standing.CARRIED : Standing.PERSON;
    }
    return done ? Standing.CARRIED_IN_PART : Standing.OPEN;
  }

  /** The features that will carry what nothing carries yet. */
  public List<Feature> openIn() {
    return carriers.stream()
        .flatMap(
            carrier ->
                carrier.fold(
                    rule -> Stream.<Feature>empty(),
                    useCase -> Stream.<Feature>empty(),
                    report -> Stream.<Feature>empty(),
                    person -> Stream.<Feature>empty(),
                    open -> Stream.of(open.feature())))
        .toList();
  }

  /** The rules that carry it or a part of it. */
  public List<RuleId> rules() {
    return carriers.stream()
        .flatMap(
            carrier ->
                carrier.fold(
                    rule -> Stream.of(rule.id()),
                    useCase -> Stream.<RuleId>empty(),
                    report -> Stream.<RuleId>empty(),
                    person -> Stream.<RuleId>empty(),
                    open -> Stream.<RuleId>empty()))
        .toList();
  }

  /** How strongly a text obliges. */
  public enum Strength {
    /** 应当, 应. */
    MUST,
    /** 不得, 严禁, 停止. */
    PROHIBITION,
    /** A principle, an encouragement, something that may be done. */
    SOFT,
    /** What a word means, or whom and when the text concerns. */
    DEFINITION
  }

  /** How an obligation can be checked. */
  public enum Kind {
    /** By a calculation. */
    CALC,
    /** By a gate before the contract or before disbursement. */
    GATE,
    /** By watching what goes on. */
    MON,
    /** By a register. */
    REG,
    /** By the completeness of a document. */
    DOC,
    /** By a report. */
    REP,
    /** By a course of action with a deadline. */
    WF,
    /** Not at all; recorded to be cited. */
    INFO
  }

  /** How far the program carries an obligation. */
  public enum Standing {
    /** Wholly. */
    CARRIED,
    /** A part of it; another part is open. */
    CARRIED_IN_PART,
    /** A person decides, and no further part is open. */
    PERSON,
    /** Not yet. */
    OPEN
  }
}
