package io.clearcost.grpc.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.RandomRecords;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoanRecordMapperTest {

  private static final long SEED = 20261101;
  private static final int COUNT = 300;

  /** The core knows more than a request may say: shares such as 4/9, fees without a payee. */
  @Test
  void record_asItCameOverTheWire_goesBackAndComesAgainTheSame() {
    RandomRecords records = new RandomRecords(SEED);

    int same = 0;
    for (int k = 0; k < COUNT; k++) {
      Optional<LoanRecord> came = written(records.next()).flatMap(LoanRecordMapperTest::read);
      if (came.isPresent()) {
        assertThat(read(LoanRecordMapper.write(came.get())))
            .as("record %d of seed %d", k, SEED)
            .isEqualTo(came);
        same++;
      }
    }

    assertThat(same).isGreaterThan(COUNT / 6);
  }

  private static Optional<LoanRecord> read(io.clearcost.proto.ledger.v1.LoanRecord record) {
    return new LoanRecordMapper(new FieldShapes(new FieldErrors())).read(record);
  }

  private static Optional<io.clearcost.proto.ledger.v1.LoanRecord> written(LoanRecord record) {
    try {
      return Optional.of(LoanRecordMapper.write(record));
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }
}
