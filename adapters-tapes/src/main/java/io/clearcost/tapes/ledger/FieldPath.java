package io.clearcost.tapes.ledger;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way through a message, field by field. Of a list it takes {@code []} a new element, {@code
 * [-1]} the last one, or {@code [field=VALUE]} the one whose field says so.
 *
 * @param steps from the outermost field
 */
record FieldPath(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile("([a-z0-9_]+)(?:\\[(|-1|([a-z_]+)=([A-Z_]+))])?");

  FieldPath {
    steps = List.copyOf(steps);
  }

  /** Which element of a field is meant. */
  enum Element {
    /** The field itself. */
    ONLY,
    /** A new one of its list. */
    NEXT,
    /** The last one of its list. */
    LAST,
    /** The one that a field of its own names. */
    NAMED
  }

  /**
   * One field.
   *
   * @param key for {@link Element#NAMED}: what the element says of itself
   */
  record Step(FieldDescriptor field, Element element, Optional<EnumValueDescriptor> key) {}

  /** The path that a text describes; empty where the message has no such field. */
  static Optional<FieldPath> of(Descriptor root, String text) {
    List<Step> steps = new ArrayList<>();
    Descriptor message = root;
    for (String part : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        throw new IllegalArgumentException("not a path: " + text);
      }
      FieldDescriptor field = message.findFieldByName(step.group(1));
      if (field == null) {
        return Optional.empty();
      }
      boolean isMessage = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      steps.add(new Step(field, element(step), key(step, field)));
      message = isMessage ? field.getMessageType() : message;
    }
    return Optional.of(new FieldPath(steps));
  }

  private static Element element(Matcher step) {
    String index = step.group(2);
    if (index == null) {
      return Element.ONLY;
    }
    if (index.isEmpty()) {
      return Element.NEXT;
    }
    return index.equals("-1") ? Element.LAST : Element.NAMED;
  }

  private static Optional<EnumValueDescriptor> key(Matcher step, FieldDescriptor field) {
    return Optional.ofNullable(step.group(3))
        .map(
            name ->
                field
                    .getMessageType()
                    .findFieldByName(name)
                    .getEnumType()
                    .findValueByName(step.group(4)));
  }

  /** The field at its end. */
  FieldDescriptor leaf() {
    return steps.get(steps.size() - 1).field();
  }
}
