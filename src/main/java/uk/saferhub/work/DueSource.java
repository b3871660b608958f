package uk.saferhub.work;

import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.access.Permission;

/**
 * A kind of work.
 *
 * @param view what a feature offers
 * @param condition which of its rows; those marked recent leave out what is more than a year late, as migrated history is
 * @param permission who can do it, and so whose sight it takes
 * @param own only what is the turn of one's own organisation; else whatever one may see
 */
record DueSource(String view, String condition, Permission permission, boolean own) {

    private static final String RECENT = " and d.due_on > :recent";

    /** The days on which orders end: nobody's turn, and a date for whoever reads them. */
    private static final String ORDER_ENDS = """
            (select o.id, o.realm_id, o.area_id, o.organisation_id, o.account_id, o.what, 'Ends' as verb, o.href,
                    o.ends_on as due_on, o.kind from due_orders o)
            """;

    static final List<DueSource> ALL = List.of(
            new DueSource("due_referrals", "d.kind = 'referral'", Permission.TRIAGE_REFERRAL, false),
            new DueSource("due_referrals", "d.kind in ('question', 'result')", Permission.MAKE_REFERRAL, true),
            // News for a week; after that what came of it is what is due.
            new DueSource("due_referrals", "d.kind = 'act' and d.due_on >= :today", Permission.MAKE_REFERRAL, true),
            new DueSource("due_referrals", "d.kind = 'score'", Permission.SCORE_REFERRAL, true),
            new DueSource("due_case_reviews", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_chases", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_acts", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_answers", "true", Permission.WORK_CASE, true),
            new DueSource("due_case_scores", "true", Permission.WORK_CASE, true),
            new DueSource("due_case_hearings", "d.due_on >= :today", Permission.WORK_CASE, true),
            new DueSource("due_case_flags", "d.kind = 'unflag'", Permission.WORK_CASE, true),
            new DueSource("due_case_flags", "d.kind = 'ask'", Permission.MANAGE_CASE, false),
            new DueSource("due_case_checks", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_transfers", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_hub_mergers", "true" + RECENT, Permission.PLAN_HUBS, false),
            new DueSource("due_case_assessments", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_updates", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_case_risk_plans", "true", Permission.MANAGE_CASE, false),
            new DueSource("due_person_flags", "d.due_on >= :today", Permission.MANAGE_CASE, true),
            new DueSource("due_touches", "true", Permission.CONFIRM_MATCH, true),
            new DueSource("due_complaints", "true", Permission.RECORD_COMPLAINT, true),
            new DueSource("due_operations", "d.due_on < :today", Permission.RECORD_COMPLAINT, true),
            new DueSource("due_joint_plans", "true" + RECENT, Permission.RECORD_COMPLAINT, true),
            new DueSource("due_actions", "true", Permission.WORK_ACTION, true),
            new DueSource("due_action_requests", "true", Permission.WORK_ACTION, true),
            new DueSource("due_action_chases", "d.due_on <= :today", Permission.WORK_ACTION, true),
            new DueSource("due_notices", "d.kind = 'notice'" + RECENT, Permission.ISSUE_NOTICE, true),
            new DueSource("due_notices", "d.kind = 'authorise'" + RECENT, Permission.AUTHORISE_NOTICE, false),
            // Once its last day has passed there is nothing to extend.
            new DueSource("due_orders", "d.ends_on >= :today", Permission.RECORD_ORDER, false),
            new DueSource("due_reports", "d.kind = 'write'" + RECENT, Permission.WRITE_REPORT, false),
            new DueSource("due_reports", "d.kind = 'approve'" + RECENT, Permission.APPROVE_REPORT, false),
            new DueSource("due_reports", "d.kind = 'publish'" + RECENT, Permission.PUBLISH_REPORT, false),
            new DueSource("due_reports", "d.kind = 'part'", Permission.WRITE_REPORT, false),
            new DueSource("due_requests", "true", Permission.RECORD_ANALYSIS, false),
            new DueSource("due_packs", "true", Permission.RECORD_ANALYSIS, false),
            new DueSource("due_briefings", "d.kind in ('issue', 'hold')", Permission.MAKE_BRIEFING, false),
            // Somebody's by name alone: who also makes briefings is told of theirs by the line above.
            new DueSource("due_briefings", "d.kind = 'read' and d.account_id = :me", Permission.GIVE_PERCEPTION, false),
            new DueSource("due_data_sets", "true", Permission.IMPORT_CRIME, false),
            // News for a week: a writer was stopped twice within a day by addresses that must not be found.
            new DueSource("due_letter_stops", "d.due_on >= :today", Permission.READ_DISCLOSURE, false),
            new DueSource("due_address_stops", "d.due_on >= :today", Permission.READ_DISCLOSURE, false),
            new DueSource("due_bridged_records", "true" + RECENT, Permission.RECORD_PANEL, false),
            // What is asked of a body, and for a week what was used without asking and what others answered.
            new DueSource(
                    "due_onward_uses",
                    "(d.kind = 'ask' and d.due_on > :recent or d.due_on >= :today)",
                    Permission.DISCLOSE,
                    true),
            // News for a week: somebody read what their grants do not open.
            new DueSource("due_emergency_access", "d.due_on >= :today", Permission.BAR_READER, false),
            new DueSource("due_information_requests", "true" + RECENT, Permission.HANDLE_RIGHTS, false),
            new DueSource("due_data_breaches", "true" + RECENT, Permission.HANDLE_RIGHTS, false),
            new DueSource("due_processing_reviews", "true" + RECENT, Permission.HANDLE_RIGHTS, false),
            new DueSource("due_record_searches", "true" + RECENT, Permission.COLLATE_RECORDS, false),
            new DueSource("due_agreements", "true" + RECENT, Permission.READ_AGREEMENTS, false),
            new DueSource("due_access_reviews", "true", Permission.REVIEW_ACCESS, false),
            new DueSource("due_reminders", "d.account_id = :me", Permission.READ_HOME, false),
            new DueSource("due_channel", "true" + RECENT, Permission.RECORD_CHANNEL, false));

    /** With what stands in a calendar and is not to be done by anybody. */
    static final List<DueSource> AHEAD = Stream.concat(
                    ALL.stream(), Stream.of(new DueSource(ORDER_ENDS, "true", Permission.READ_ORDER, false)))
            .toList();
}
