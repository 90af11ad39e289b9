package io.clearcost.domain.evidence;

import io.clearcost.domain.party.Caller;
import java.time.Instant;

/**
 * A judgement on record.
 *
 * @param id identifier
 * @param requestId the request that led to it
 * @param decidedAt when, to the microsecond
 * @param caller on whose behalf it was asked for, with the institution and the roles of that day
 * @param judgement what was judged and how
 */
public record Decision(
    DecisionId id, RequestId requestId, Instant decidedAt, Caller caller, Judgement judgement) {}
