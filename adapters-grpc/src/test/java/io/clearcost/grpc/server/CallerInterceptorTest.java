package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.rpc.Code;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.Channel;
import io.grpc.Metadata;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerInterceptorTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "Bearer "})
  void caller_withItsToken_isLetIn(String scheme) {
    String person = personSeenBy(server.withAuthorization(scheme + " " + RunningServer.BANK_TOKEN));

    assertThat(person).isEqualTo("bank-desk");
  }

  @Test
  void caller_withoutTokenInsideTheProcess_isTheLocalOne() {
    String person = personSeenBy(server.channel());

    assertThat(person).isEqualTo("local-desk");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer token-of-nobody, TOKEN_UNKNOWN",
    "Bearer, TOKEN_MALFORMED",
    "Basic dXNlcjpwYXNz, TOKEN_MALFORMED",
    "'', TOKEN_MALFORMED",
    "Bearer two tokens, TOKEN_MALFORMED"
  })
  void caller_withAWrongToken_isNeverTheLocalOne(String authorization, String reason) {
    Refused refused = Refused.by(() -> personSeenBy(server.withAuthorization(authorization)));

    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo(reason);
  }

  @Test
  void caller_withoutTokenWhereNobodyIsLocal_isRefused() {
    try (RunningServer strict = RunningServer.withoutLocalCaller()) {
      Refused refused = Refused.by(() -> personSeenBy(strict.channel()));

      assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
      assertThat(refused.reason()).isEqualTo("TOKEN_MISSING");
      assertThat(personSeenBy(strict.as(RunningServer.BANK_TOKEN))).isEqualTo("bank-desk");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-forwarded-for", "forwarded"})
  void caller_withoutTokenBehindAProxy_isRefused(String header) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER), "192.0.2.1");

    Refused refused = Refused.by(() -> personSeenBy(server.with(headers)));

    assertThat(refused.reason()).isEqualTo("TOKEN_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abcd", "no hex"})
  void registry_ofSomethingElseThanHashes_isRefused(String hash) {
    Map<String, Caller> callers = Map.of(hash, RunningServer.LOCAL);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CallerRegistry(callers, Optional.empty()));
  }

  @Test
  void context_outsideACall_knowsNobody() {
    assertThatIllegalStateException().isThrownBy(CallerContext::current);
  }

  private static String personSeenBy(Channel channel) {
    return GateServiceGrpc.newBlockingStub(channel)
        .assessLoan(
            AssessLoanRequest.newBuilder()
                .setValidateOnly(true)
                .setInstitutionId(RunningServer.BANK)
                .setLoanReference("loan-1")
                .setLoan(Loans.of(Loans.pressCase("2026-03-02")))
                .build())
        .getDecision()
        .getCallerPerson();
  }
}
