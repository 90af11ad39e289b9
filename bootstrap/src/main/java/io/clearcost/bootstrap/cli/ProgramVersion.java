package io.clearcost.bootstrap.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is, from the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"clearcost " + version, "Java " + System.getProperty("java.version", "?")};
  }
}
