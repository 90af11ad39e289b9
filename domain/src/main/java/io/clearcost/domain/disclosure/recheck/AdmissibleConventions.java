package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.rate.RateConvention;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which conventions the annual cost of a sheet may be printed.
 *
 * <p>中国人民银行公告〔2021〕第3号, 四, allows compound and simple rates and asks for the word 单利 beside a
 * simple one; the list for enterprises adds the items' own rates (企业贷款综合融资成本年化率的计算规则及示例, rule 1). A
 * sheet without the word may mean either.
 */
final class AdmissibleConventions {

  private AdmissibleConventions() {}

  /**
   * The conventions, the likeliest first.
   *
   * @param simple what simple means for the loan: over the term too for one payment after more than
   *     a year
   */
  static List<RateConvention> of(ToldSheet sheet, List<RateConvention> simple) {
    boolean compound = sheet.label().filter(CostLabel.COMPOUND::equals).isPresent();
    if (compound) {
      return List.of(RateConvention.EFFECTIVE_COMPOUND);
    }
    if (sheet.form().filter(SheetForm.ENTERPRISE_LIST::equals).isPresent()) {
      return List.of(RateConvention.ENTERPRISE_ADDITIVE);
    }
    List<RateConvention> conventions = new ArrayList<>(simple);
    if (sheet.label().isEmpty()) {
      conventions.add(RateConvention.EFFECTIVE_COMPOUND);
    }
    if (sheet.form().isEmpty()) {
      conventions.add(RateConvention.ENTERPRISE_ADDITIVE);
    }
    return List.copyOf(conventions);
  }
}
