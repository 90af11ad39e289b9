package io.clearcost.domain.law;

/** What the gate answers, from best to worst. */
public enum Outcome {
  PASS,
  /** Allowed; something deserves attention. */
  WARN,
  /** Allowed and counted on the path to 2027-12-31. */
  GLIDE,
  /** A second person has to decide. */
  REFER,
  BLOCK,
  /** Cannot be judged. */
  ERROR;

  /** Whether money may be paid out on it. */
  public boolean mayDisburse() {
    return compareTo(GLIDE) <= 0;
  }

  public Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
