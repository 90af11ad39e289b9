package io.clearcost.domain.gate;

import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectivePeriod;
import java.util.Set;

/** Whom the notice on assisted lending binds, and since when. */
final class NoticeFollowers {

  /** Banks and, by 十, the institutions that follow the notice (参照执行). */
  static final Set<LenderKind> KINDS =
      Set.of(
          LenderKind.COMMERCIAL_BANK,
          LenderKind.LOCAL_BANK,
          LenderKind.FOREIGN_BANK_BRANCH,
          LenderKind.TRUST_COMPANY,
          LenderKind.CONSUMER_FINANCE_COMPANY,
          LenderKind.AUTO_FINANCE_COMPANY);

  /** 十: "自2025年10月1日起施行". */
  static final EffectivePeriod SINCE =
      EffectivePeriod.from(AssistedLendingNotice.INSTRUMENT.effective());

  private NoticeFollowers() {}
}
