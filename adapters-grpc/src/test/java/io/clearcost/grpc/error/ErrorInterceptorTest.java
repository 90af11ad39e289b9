package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class ErrorInterceptorTest {

  @Mock private ServerCall<ListRulesRequest, ListRulesResponse> call;
  @Captor private ArgumentCaptor<Status> status;

  private final ErrorInterceptor interceptor =
      new ErrorInterceptor(new Surprises(() -> "incident-1"));

  @BeforeEach
  void nameTheMethod() {
    when(call.getMethodDescriptor()).thenReturn(LawServiceGrpc.getListRulesMethod());
  }

  @Test
  void bug_atTheStartOfACall_isAnIncident() {
    interceptor.interceptCall(
        call,
        new Metadata(),
        (started, headers) -> {
          throw new StackOverflowError();
        });

    verify(call).close(status.capture(), any());
    assertThat(status.getValue().getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(status.getValue().getDescription()).contains("incident-1");
  }

  @Test
  void exception_ofACancelledCall_isNotAnswered() {
    when(call.isCancelled()).thenReturn(true);
    ServerCall.Listener<ListRulesRequest> service = listener();
    doThrow(new IllegalStateException()).when(service).onHalfClose();

    interceptor.interceptCall(call, new Metadata(), (started, headers) -> service).onHalfClose();

    verify(call, never()).close(any(), any());
  }

  @SuppressWarnings("unchecked") // A mock of a generic class has no type arguments.
  private static ServerCall.Listener<ListRulesRequest> listener() {
    return mock(ServerCall.Listener.class);
  }
}
