package io.clearcost.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Caller.Role;
import io.clearcost.domain.party.InstitutionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallersFileTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String OTHER_HASH = "fedcba9876543210".repeat(4);

  @TempDir private Path directory;

  @Test
  void file_wellFormed_isRead() throws IOException {
    Path file =
        write(
            CallersFile.HEADER,
            "# the loan desk",
            "李伟, demo-bank ,LENDER|AUDITOR," + HASH.toUpperCase(Locale.ROOT),
            "",
            "office,,SUPERVISOR," + OTHER_HASH);

    assertThat(CallersFile.read(file))
        .containsExactly(
            new KnownCaller(
                HASH,
                new Caller(
                    "李伟",
                    Optional.of(new InstitutionId("demo-bank")),
                    Set.of(Role.LENDER, Role.AUDITOR))),
            new KnownCaller(
                OTHER_HASH, new Caller("office", Optional.empty(), Set.of(Role.SUPERVISOR))));
  }

  @Test
  void file_withSeveralFaults_saysThemAtOnceWithTheirLines() throws IOException {
    Path file =
        write(
            CallersFile.HEADER,
            "a,demo-bank,LENDER," + HASH,
            "b,demo-bank,BOSS," + OTHER_HASH,
            "c,Demo Bank,LENDER,123",
            ",,AUDITOR," + HASH,
            "d,demo-bank",
            "a,other-bank,LENDER," + "ab".repeat(32));

    assertThatThrownBy(() -> CallersFile.read(file))
        .isInstanceOf(UnusableEnvironment.class)
        .hasMessageContaining("line 3: \"BOSS\" is no role")
        .hasMessageContaining("line 4: not an institution id: Demo Bank")
        .hasMessageContaining("line 4: token_sha256 is not 64 hex digits")
        .hasMessageContaining("line 5: the token of line 2 stands here again")
        .hasMessageContaining("line 5: the person is missing")
        .hasMessageContaining("line 6: needs 4 fields, has 2")
        .hasMessageContaining("line 7: \"a\" has another institution or other roles above");
  }

  @Test
  void file_withoutItsFirstLine_isRefused() throws IOException {
    assertThatThrownBy(() -> CallersFile.read(write("a,b,LENDER," + HASH)))
        .hasMessageContaining("line 1: the first line must be " + CallersFile.HEADER);
    assertThatThrownBy(() -> CallersFile.read(write(""))).hasMessageContaining("it is empty");
  }

  @Test
  void token_made_isUnlikeTheLastAndHashes() {
    BearerToken token = BearerToken.random();

    assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
    assertThat(token).isNotEqualTo(BearerToken.random());
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(new BearerToken("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private Path write(String... lines) throws IOException {
    return Files.write(directory.resolve("callers.csv"), List.of(lines));
  }
}
