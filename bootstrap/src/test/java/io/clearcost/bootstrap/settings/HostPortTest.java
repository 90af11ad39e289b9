package io.clearcost.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:50051", "localhost:0", "[::1]:65535", "a-b.example:1"})
  void parse_wellFormed_isWrittenTheSame(String text) {
    assertThat(HostPort.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":1", "host", "host:", "host:x", "host:65536", "::1:5", "a b:1"})
  void parse_malformed_saysWhatIsExpected(String text) {
    assertThatThrownBy(() -> HostPort.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".*(HOST:PORT|0 to 65535).*");
  }

  @Test
  void loopback_ofAnyFamily_isRecognised() {
    assertThat(HostPort.parse("127.0.0.1:1").isLoopback()).isTrue();
    assertThat(HostPort.parse("[::1]:1").isLoopback()).isTrue();
    assertThat(HostPort.parse("0.0.0.0:1").isLoopback()).isFalse();
    assertThat(HostPort.parse("[::]:1").isLoopback()).isFalse();
  }
}
