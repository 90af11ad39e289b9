package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * The taking in of one loan tape, or of one stream of records without end.
 *
 * @param id identifier
 * @param institution whose loans
 * @param requestId the request that began it
 * @param scope what the tape is of
 * @param legacy whether loans made before any rule of today are taken and labelled
 * @param source what the tape is called, 1 to {@value #LONGEST_SOURCE} characters
 * @param begunAt when it began
 * @param caller who began it
 */
public record Intake(
    IntakeId id,
    InstitutionId institution,
    RequestId requestId,
    IntakeScope scope,
    boolean legacy,
    Optional<String> source,
    Instant begunAt,
    Caller caller) {

  public static final int LONGEST_SOURCE = 100;

  /** Rows are numbered from 1 up to this. */
  public static final long LAST_ROW = 9_999_999_999L;

  static void requireRow(long row) {
    if (row < 1 || row > LAST_ROW) {
      throw InvalidValue.of(
          "rows are numbered from 1 to %s, not %s", "行号为1至%s，不能是%s", LAST_ROW, row);
    }
  }

  public Intake {
    source.ifPresent(
        name -> {
          if (name.isBlank() || name.length() > LONGEST_SOURCE) {
            throw InvalidValue.of(
                "a source name has 1 to %s characters", "数据来源名称为1至%s个字符", LONGEST_SOURCE);
          }
        });
  }
}
