package io.clearcost.bootstrap.input;

import io.clearcost.domain.text.Text;

/**
 * What is wrong with one field of a request.
 *
 * @param path where, as in {@code loan.terms.fee_items[2].kind}
 * @param reason stable code
 * @param description one English sentence with what is allowed
 * @param descriptionZh the same in Chinese; empty where nobody said it
 */
public record FieldFault(String path, String reason, String description, String descriptionZh) {

  static FieldFault of(String path, String reason, Text description) {
    return new FieldFault(path, reason, description.english(), description.chinese());
  }
}
