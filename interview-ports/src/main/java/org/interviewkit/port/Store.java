package org.interviewkit.port;

/**
 * The keepers an operator swaps together.
 *
 * @param roles keeps roles
 * @param candidates keeps candidates
 * @param interviews keeps interviews
 * @param transcripts keeps what was said
 * @param supervisions keeps what the supervisor did
 * @param evaluations keeps evaluations
 * @param recordings keeps where recordings are
 * @param secondHearings keeps what was understood when recordings were heard once more
 * @param spendings keeps how many tokens models read and wrote for interviews
 * @param accounts keeps the hiring team's accounts
 * @param jobs keeps work to be done
 */
public record Store(
    Roles roles,
    Candidates candidates,
    Interviews interviews,
    Transcripts transcripts,
    Supervisions supervisions,
    Evaluations evaluations,
    Recordings recordings,
    SecondHearings secondHearings,
    Spendings spendings,
    Accounts accounts,
    Jobs jobs) {}
