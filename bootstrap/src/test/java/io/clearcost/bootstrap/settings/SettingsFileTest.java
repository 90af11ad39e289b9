package io.clearcost.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir private Path directory;

  @Test
  void file_withEveryKey_isRead() throws IOException {
    Path file =
        write(
            """
            # how we run
            listen = [::1]:0
            data = 数据
            callers = callers.csv
            local-caller = false
            lpr = lpr.csv
            font = song.ttf
            shutdown-grace = PT1M
            """);

    assertThat(SettingsFile.read(file))
        .isEqualTo(
            new Settings(
                new HostPort("::1", 0),
                directory.resolve("数据"),
                Optional.of(directory.resolve("callers.csv")),
                false,
                Optional.of(directory.resolve("lpr.csv")),
                Optional.of(directory.resolve("song.ttf")),
                Duration.ofMinutes(1)));
  }

  @Test
  void file_withoutKeys_leavesTheDefaults() throws IOException {
    assertThat(SettingsFile.read(write("\uFEFF# nothing\n"))).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void localCaller_withACallersFile_isSwitchedOffUnlessItIsSaid() throws IOException {
    assertThat(SettingsFile.read(write("listen = 127.0.0.1:0\n")).localCaller()).isTrue();
    assertThat(SettingsFile.read(write("callers = c.csv\n")).localCaller()).isFalse();
    assertThat(SettingsFile.read(write("callers = c.csv\nlocal-caller = true\n")).localCaller())
        .isTrue();
    assertThat(SettingsFile.read(write("local-caller = false\n")).localCaller()).isFalse();
  }

  @Test
  void file_withSeveralFaults_saysThemAtOnce() throws IOException {
    Path file =
        write(
            "lissten = x\nlisten = nowhere\nlocal-caller = yes\nshutdown-grace = -PT1S\ndata =\n");

    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(UnusableEnvironment.class)
        .hasMessageContaining("unknown key \"lissten\" (did you mean \"listen\"?)")
        .hasMessageContaining("listen: \"nowhere\" is not HOST:PORT")
        .hasMessageContaining("local-caller: \"yes\" is neither true nor false")
        .hasMessageContaining("shutdown-grace: \"-PT1S\" is less than no time")
        .hasMessageContaining("data: a path is missing");
  }

  @Test
  void file_withABadEscape_isRefused() throws IOException {
    Path file = write("data = \\u00zz\n");

    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(UnusableEnvironment.class)
        .hasMessageContaining("is no properties file");
  }

  @Test
  void file_missingOrNotText_isRefused() throws IOException {
    Path latin = directory.resolve("latin.properties");
    Files.write(latin, new byte[] {'a', '=', (byte) 0xE9});

    assertThatThrownBy(() -> SettingsFile.read(directory.resolve("none")))
        .hasMessageMatching("The settings file .*none does not exist\\.");
    assertThatThrownBy(() -> SettingsFile.read(latin)).hasMessageContaining("not text in UTF-8");
    assertThatThrownBy(() -> SettingsFile.read(directory)).hasMessageContaining("is a directory");
  }

  @Test
  void address_thatOthersReach_needsACallersFile() {
    Settings open = Settings.DEFAULTS.withListen(HostPort.parse("0.0.0.0:1"));
    Settings known =
        new Settings(
            open.listen(),
            open.data(),
            Optional.of(directory),
            true,
            open.lpr(),
            open.font(),
            Duration.ZERO);

    assertThatThrownBy(open::checked)
        .isInstanceOf(UnusableEnvironment.class)
        .hasMessageContaining("without a callers file");
    assertThat(known.checked()).isSameAs(known);
    assertThat(Settings.DEFAULTS.checked()).isSameAs(Settings.DEFAULTS);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("clearcost.properties"), text);
  }
}
