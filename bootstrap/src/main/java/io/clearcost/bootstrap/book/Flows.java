package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FlowComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of what flowed. */
final class Flows {

  private Flows() {}

  /** In order of time; on one day in the order given. */
  static List<Paid> inOrder(List<Paid> paid) {
    return paid.stream().sorted(Comparator.comparing(Paid::date)).toList();
  }

  /** The flows and one more. */
  static List<Paid> with(List<Paid> paid, Paid further) {
    List<Paid> more = new ArrayList<>(paid);
    more.add(further);
    return more;
  }

  /** Those of one component. */
  static List<Paid> of(List<Paid> paid, FlowComponent component) {
    return paid.stream().filter(flow -> flow.component() == component).toList();
  }
}
