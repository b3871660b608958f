package uk.saferhub.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Every kind of thing that a person may be allowed to do. A role, released with a pack, is a list of these; a route names
 * the one that it takes.
 */
public enum Permission {
    READ_HOME("see one's own day"),
    MAKE_REFERRAL("refer somebody to a hub"),
    READ_REFERRAL("read referrals"),
    TRIAGE_REFERRAL("decide referrals"),
    SCORE_REFERRAL("score a referral for one's agency"),
    READ_CASE("read cases"),
    WORK_CASE("contribute to cases"),
    MANAGE_CASE("manage and close cases"),
    PLAN_HUBS("plan that two hubs become one, and carry it out, without reading a case"),
    READ_HARMED("read who is harmed in a case, whoever named them"),
    ASK_EXTRACT("ask for extracts without names, and take out what somebody else approved, without reading a case"),
    ATTACH_DOCUMENT("attach documents to records"),
    DISCLOSE("send letters, and give documents to people outside"),
    READ_DISCLOSURE("read the register of disclosures"),
    READ_PERSON("read the index of people"),
    READ_HEALTH("read what puts somebody at risk or makes them vulnerable, whoever recorded it"),
    CONFIRM_MATCH("say who is the same person"),
    READ_ACTION("read actions"),
    WORK_ACTION("work on actions"),
    READ_NOTICE("read notices"),
    ISSUE_NOTICE("issue notices"),
    AUTHORISE_NOTICE("authorise notices"),
    RECORD_PENALTY("record penalties and payments"),
    RECORD_PROSECUTION("record prosecutions"),
    READ_ORDER("read closure, tenancy and public space orders"),
    RECORD_ORDER("record closure, tenancy and public space orders"),
    READ_COMPLAINT("read complaints and operations"),
    RECORD_COMPLAINT("record complaints and operations"),
    READ_REPORTER("read who made a complaint, whoever took it"),
    READ_MEETING("read meetings"),
    RECORD_MEETING("record meetings and decisions"),
    READ_PANEL("read panels"),
    RECORD_PANEL("run panels"),
    READ_CHANNEL("read Channel cases"),
    RECORD_CHANNEL("record Channel cases"),
    RELEASE_FIGURE("release a sealed figure"),
    READ_STRATEGY("read strategies and priorities"),
    RECORD_STRATEGY("record strategies and priorities"),
    RECORD_ANALYSIS("record emerging issues, requests and profiles, and send performance packs"),
    READ_FIGURE("read figures"),
    READ_BRIEFING("read ward briefings"),
    MAKE_BRIEFING("make ward briefings and hold them"),
    GIVE_PERCEPTION("say what the residents of a ward say"),
    READ_REPORT("read reports"),
    WRITE_REPORT("write reports"),
    APPROVE_REPORT("approve reports"),
    PUBLISH_REPORT("publish reports"),
    OVERRIDE_DISCLOSURE("print a figure below the threshold"),
    READ_EXEMPT("read exempt papers"),
    IMPORT_RECORDS("import spreadsheets into records"),
    EXPORT_LIST("download lists as spreadsheets"),
    READ_CRIME("read crime data"),
    IMPORT_CRIME("import crime data"),
    ANALYSE_CRIME("analyse crime data"),
    READ_GOVERNANCE("read the partnership's groups"),
    READ_PACK("read the configuration"),
    PROPOSE_PACK("propose a configuration"),
    APPROVE_PACK("approve a configuration"),
    LEAVE_INSTALLATION("take out the whole of the partnership's records, with somebody else"),
    MANAGE_ACCOUNTS("manage accounts and grants"),
    BAR_READER("say who is let into a record and who is barred"),
    SPONSOR_ACCOUNTS("answer for your organisation's people"),
    OPEN_IN_EMERGENCY("open a record in an emergency"),
    READ_LOG("read the log"),
    REVIEW_ACCESS("judge how records were read"),
    READ_RIGHTS("read the registers of information requests and data breaches"),
    HANDLE_RIGHTS("handle information requests and data breaches"),
    READ_RETENTION("see which records are due for disposal, and legal holds"),
    REVIEW_RETENTION("keep records on, propose to dispose of them, and put legal holds on them"),
    APPROVE_DISPOSAL("approve and carry out disposals that somebody else proposed"),
    COLLATE_RECORDS("find and give what is held of somebody who asks"),
    READ_AGREEMENTS("read sharing agreements"),
    MANAGE_AGREEMENTS("manage sharing agreements");

    /** What reading a record takes, for routes that serve records of any kind: documents, letters, figures' inputs. */
    public static final List<Permission> OF_RECORDS = List.of(
            READ_CASE,
            ASK_EXTRACT,
            READ_REFERRAL,
            READ_NOTICE,
            READ_ORDER,
            READ_COMPLAINT,
            READ_MEETING,
            READ_PANEL,
            READ_CHANNEL,
            READ_STRATEGY,
            READ_BRIEFING);

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** The further kinds that a route names. */
    static List<Permission> also(Requires route) {
        var also = new ArrayList<>(List.of(route.also()));
        if (route.alsoRecords()) also.addAll(OF_RECORDS);
        return also;
    }

    /** What it lets one do, as the end of "You may …". */
    public String words() {
        return words;
    }
}
