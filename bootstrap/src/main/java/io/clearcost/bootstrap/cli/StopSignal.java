package io.clearcost.bootstrap.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Waits for the machine to say stop, and closes a server before the process ends.
 *
 * <p>A Java process that is told to stop ends with the number of the signal; a server that ended
 * well ends with 0. So the last thing the shutdown does is to halt with it.
 */
final class StopSignal implements AutoCloseable {

  private final AutoCloseable server;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int code = ExitCodes.UNUSABLE;
  private final Thread hook = new Thread(this::shutDown, "clearcost-stop");

  StopSignal(AutoCloseable server) {
    this.server = server;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits for a signal to the process, or an interrupt of this thread. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException interrupted) {
      // Somebody inside the process says stop; an answer as good as a signal.
      asked.countDown();
    }
  }

  private void shutDown() {
    asked.countDown();
    try {
      closed.await();
      Runtime.getRuntime().halt(code);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the server. */
  @Override
  public void close() {
    try {
      server.close();
      code = ExitCodes.ANSWERED;
    } catch (RuntimeException surprise) {
      throw surprise;
    } catch (Exception surprise) {
      throw new IllegalStateException("the server did not close", surprise);
    } finally {
      closed.countDown();
      removeHook();
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      // Then the hook runs, and ends the process itself.
      return;
    }
  }
}
