package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.proto.law.v1.ChangeStatus;
import io.clearcost.proto.law.v1.RecordedChange;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists changes of law. */
@Command(
    name = "changes",
    description = "The changes that were proposed, newest first; those the caller may see.")
final class LawChangesCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those that are OPEN, APPROVED or REJECTED.")
  @Nullable Status status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, ${DEFAULT-VALUE} by default.")
  int limit;

  @Option(names = "--json", description = "Print one line of proto3 JSON for each.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  /** How far a change has come, by the names that people type. */
  enum Status {
    OPEN,
    APPROVED,
    REJECTED
  }

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, "changes", () -> print(read(services)));
    }
  }

  private List<RecordedChange> read(Services services) {
    return ChangePages.read(
        services,
        status == null
            ? ChangeStatus.CHANGE_STATUS_UNSPECIFIED
            : ChangeStatus.valueOf("CHANGE_STATUS_" + status),
        limit);
  }

  private String print(List<RecordedChange> changes) {
    if (json) {
      return changes.stream().map(JsonLines::of).collect(Collectors.joining("\n"));
    }
    return changes.isEmpty()
        ? "There is no such change."
        : changes.stream().map(LawChangeText::of).collect(Collectors.joining("\n"));
  }
}
