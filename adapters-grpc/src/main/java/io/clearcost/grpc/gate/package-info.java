/**
 * The gate on the wire: {@link io.clearcost.grpc.gate.GateGrpcService} reads what is to be judged,
 * {@link io.clearcost.grpc.gate.DecisionMapper} writes the verdict and {@link
 * io.clearcost.grpc.gate.FindingMapper} what each rule found.
 */
@NullMarked
package io.clearcost.grpc.gate;

import org.jspecify.annotations.NullMarked;
