package io.clearcost.domain.law.change;

/** How far a change has come. */
public enum ChangeStatus {
  /** Proposed and not decided. */
  OPEN,
  APPROVED,
  REJECTED;

  static ChangeStatus of(Ruling ruling) {
    return switch (ruling) {
      case APPROVED -> APPROVED;
      case REJECTED -> REJECTED;
    };
  }
}
