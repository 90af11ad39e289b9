package io.clearcost.domain.evidence;

import java.time.Instant;

/**
 * A judgement on record.
 *
 * @param id identifier
 * @param requestId the request that led to it
 * @param decidedAt when, to the microsecond
 * @param person on whose behalf it was asked for
 * @param judgement what was judged and how
 */
public record Decision(
    DecisionId id, RequestId requestId, Instant decidedAt, String person, Judgement judgement) {}
