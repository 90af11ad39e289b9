package io.clearcost.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of ours that ran to its end.
 *
 * @param seconds how long it took, with the start of the program
 * @param peakMemory the most that it had in memory, MiB
 */
record CommandRun(double seconds, long peakMemory) {

  private static final int MILLIS_BETWEEN_LOOKS = 200;
  private static final int KIB_A_MIB = 1024;

  /** Takes a tape in as a stream, into a fresh database. */
  static CommandRun intake(Path checkout, Path data, Path tape) throws IOException {
    String command = checkout.resolve("clearcost").toString();
    ServedProcess.importLenders(checkout, data);
    return of(
        List.of(
            command,
            "ledger",
            "intake",
            tape.toString(),
            "--institution",
            Loans.LENDER,
            "--stream",
            "--data",
            data.toString()));
  }

  private static CommandRun of(List<String> command) throws IOException {
    long begin = System.nanoTime();
    Process process = ServedProcess.started(command);
    long peak = 0;
    try {
      while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, memory(process.pid()));
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("failed: " + command);
    }
    return new CommandRun((System.nanoTime() - begin) / 1e9, peak);
  }

  /** The most that a process had in memory so far, as Linux tells it; 0 when it has just ended. */
  private static long memory(long process) throws IOException {
    Path status = Path.of("/proc/" + process + "/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_A_MIB)
            .max()
            .orElse(0)
        : 0;
  }
}
