package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.proto.cost.v1.ChargingParty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The companies of every book. None exists: the names are made-up words after 示例 ("example"), and
 * the credit codes carry 990000 in the place of an administrative division, which is assigned to
 * none (GB/T 2260), and {@code MADEUP}.
 */
final class BookParties {

  /** Guarantees with a licence. */
  static final ChargingParty GUARANTOR = party(901, "岫禾融资担保有限公司");

  /** Guarantees with a licence, beside the first. */
  static final ChargingParty SECOND_GUARANTOR = party(902, "澹舟融资担保有限公司");

  /** Has no licence, and guarantees all the same. */
  static final ChargingParty UNLICENSED_GUARANTOR = party(903, "砺野信用管理咨询有限公司");

  /** Sells memberships. */
  static final ChargingParty MEMBERSHIPS = party(904, "芃岸数字服务有限公司");

  /** Sells packages of rights. */
  static final ChargingParty RIGHTS = party(905, "霁屿权益服务有限公司");

  /** Sells goods. */
  static final ChargingParty SHOP = party(906, "沅笠商贸有限公司");

  /** Collects what others lent. */
  static final ChargingParty COLLECTOR = party(907, "筱垣信息技术有限公司");

  /** Advises, accelerates and protects. */
  static final ChargingParty CONSULTANT = party(908, "珩坞商务咨询有限公司");

  /** Insures lives and limbs. */
  static final ChargingParty INSURER = party(909, "柘汀财产保险股份有限公司");

  /** Bring borrowers. */
  static final List<ChargingParty> PLATFORMS =
      List.of(party(910, "汀鹭网络科技有限公司"), party(911, "榆溪数字科技有限公司"), party(912, "曜芷信息服务有限公司"));

  private static final List<String> WORDS =
      List.of("岑溯", "沐峦", "槿川", "砚禾", "芷原", "峤南", "漪坪", "翊丘", "葭湾", "樾平", "泠石", "旌陌");

  private static final List<House> HOUSES = List.of(House.values());

  /**
   * Where the lenders are registered, by house in turn. Which provinces have schemes for
   * ultra-short loans is made up as well.
   */
  private static final List<String> PROVINCES =
      List.of("CN-ZJ", "CN-CQ", "CN-SD", "CN-GD", "CN-SH", "CN-TJ", "CN-JS", "CN-SC");

  /** Customers by province, roughly by population. */
  private static final Weighted<String> CUSTOMERS =
      Weighted.of(90, "CN-GD")
          .and(72, "CN-SD")
          .and(70, "CN-HA")
          .and(60, "CN-JS")
          .and(59, "CN-SC")
          .and(52, "CN-HE")
          .and(47, "CN-ZJ")
          .and(47, "CN-HN")
          .and(43, "CN-AH")
          .and(41, "CN-HB")
          .and(36, "CN-GX")
          .and(33, "CN-YN")
          .and(32, "CN-JX")
          .and(30, "CN-LN")
          .and(30, "CN-FJ")
          .and(28, "CN-SN")
          .and(27, "CN-GZ")
          .and(24, "CN-SX")
          .and(23, "CN-CQ")
          .and(22, "CN-HL")
          .and(18, "CN-XJ")
          .and(18, "CN-SH")
          .and(17, "CN-GS")
          .and(17, "CN-NM")
          .and(16, "CN-JL")
          .and(16, "CN-BJ")
          .and(10, "CN-TJ")
          .and(7, "CN-HI")
          .and(5, "CN-NX")
          .and(4, "CN-QH")
          .and(3, "CN-XZ");

  private static final LocalDate REGISTERED = LocalDate.of(2025, 1, 1);

  private BookParties() {}

  /** The lenders of a book: one of each house in turn. */
  static List<BookLender> lenders(int count) {
    return IntStream.range(0, count).mapToObj(BookParties::lender).toList();
  }

  /** Where a customer lives; a small-loan company lends in its province alone. */
  static String customerProvince(BookLender lender, Dice dice) {
    return lender.house().isSmallLoanCompany()
        ? lender.institution().province().code()
        : CUSTOMERS.pick(dice);
  }

  private static BookLender lender(int number) {
    House house = HOUSES.get(number % HOUSES.size());
    String word = WORDS.get(number % WORDS.size());
    String name = number < WORDS.size() ? word : word + "第" + (number / WORDS.size() + 1);
    return new BookLender(
        number,
        house,
        new Institution(
            new InstitutionId(
                String.format(Locale.ROOT, "book-%s-%02d", shortName(house), number + 1)),
            "示例" + name + house.suffix(),
            Optional.of(new CreditCode(code(number + 1))),
            house.kind(),
            new Province(PROVINCES.get(number % PROVINCES.size())),
            REGISTERED));
  }

  private static String shortName(House house) {
    return switch (house) {
      case BANK -> "bank";
      case CONSUMER_FINANCE -> "consumer-finance";
      case SMALL_LOAN_WITH_SCHEME, SMALL_LOAN_WITHOUT_SCHEME -> "small-loan";
    };
  }

  private static ChargingParty party(int number, String name) {
    return ChargingParty.newBuilder().setLegalName("示例" + name).setCreditCode(code(number)).build();
  }

  /** 91 is a company; 990000 is nowhere. */
  private static String code(int number) {
    return String.format(Locale.ROOT, "91990000MADEUP%04d", number);
  }
}
