package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.application.disclosure.SheetRenderer.Rendering;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.party.Caller;
import java.util.Optional;

/** Sets out a version on record for people to read. */
public final class RenderDisclosure {

  private final VisibleDisclosures visible;
  private final SheetRenderer renderer;

  public RenderDisclosure(DisclosureLog disclosures, SheetRenderer renderer) {
    this.visible = new VisibleDisclosures(disclosures);
    this.renderer = renderer;
  }

  /**
   * Renders.
   *
   * @param form empty for the one that the borrower is owed
   */
  public DisclosureOutcome<Rendering> handle(
      DisclosureId id, Optional<SheetForm> form, Format format, Caller caller) {
    return visible.read(
        id,
        caller,
        version ->
            new Answered<>(
                renderer.render(
                    version,
                    form.orElseGet(() -> SheetForm.of(version.sheet().borrower())),
                    format)));
  }
}
