package io.clearcost.grpc.cost;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.LoanOffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Loans that can be answered, and what breaks them: one field somewhere in a message is changed.
 *
 * @param source decides what is changed, and into what
 */
record Mutations(Source source) {

  /** Where the garbage comes from. */
  interface Source {

    /** From 0 to below {@code bound}. */
    int below(int bound);

    String text();

    long number();
  }

  private static final List<LoanOffer> OFFERS =
      List.of(
          Loans.of(Loans.terms("0.15", "2026-03-02").addFeeItems(Loans.termsFee())),
          Loans.of(Loans.terms("0.15", "2026-03-02").setFirstDueDate("2026-04-20")),
          Loans.of(Loans.bullet("0.15", 13, "2026-03-02")),
          Loans.of(Loans.plan()),
          Loans.of(Loans.pressCase("2026-03-02")),
          Loans.of(
              CashFlows.newBuilder()
                  .addFlows(Loans.dated("2026-03-02", 100_000))
                  .addFlows(Loans.dated("2026-04-02", -50_000))
                  .addFlows(Loans.dated("2026-06-17", -60_000))
                  .build()));

  /** One of the loans that can be answered. */
  LoanOffer offer() {
    return OFFERS.get(source.below(OFFERS.size()));
  }

  /** Changes one field somewhere below {@code message}. */
  void change(Message.Builder message) {
    List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
    List<FieldDescriptor> set = new ArrayList<>(message.getAllFields().keySet());
    boolean amongSet = !set.isEmpty() && source.below(4) > 0;
    List<FieldDescriptor> choice = amongSet ? set : fields;
    FieldDescriptor field = choice.get(source.below(choice.size()));
    if (field.isRepeated()) {
      changeList(message, field);
    } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      Message.Builder inner = message.newBuilderForField(field);
      inner.mergeFrom((Message) message.getField(field));
      change(inner);
      message.setField(field, inner.build());
    } else {
      message.setField(field, garbage(field));
    }
  }

  private void changeList(Message.Builder message, FieldDescriptor field) {
    int count = message.getRepeatedFieldCount(field);
    boolean messages = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    if (count == 0) {
      message.addRepeatedField(
          field, messages ? message.newBuilderForField(field).build() : garbage(field));
      return;
    }
    int index = source.below(count);
    if (source.below(5) == 0) {
      message.addRepeatedField(field, message.getRepeatedField(field, index));
      return;
    }
    if (!messages) {
      message.setRepeatedField(field, index, garbage(field));
      return;
    }
    Message.Builder inner = message.newBuilderForField(field);
    inner.mergeFrom((Message) message.getRepeatedField(field, index));
    change(inner);
    message.setRepeatedField(field, index, inner.build());
  }

  private Object garbage(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case STRING -> source.text();
      case INT -> (int) source.number();
      case LONG -> source.number();
      case BOOLEAN -> source.below(2) == 0;
      case ENUM -> value(field);
      default -> throw new IllegalStateException("no such field in a request: " + field);
    };
  }

  private EnumValueDescriptor value(FieldDescriptor field) {
    return field.getEnumType().findValueByNumberCreatingIfUnknown(source.below(12));
  }
}
