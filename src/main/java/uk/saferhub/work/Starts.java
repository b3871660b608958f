package uk.saferhub.work;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.web.Link;

/** What somebody can begin from the home page, by what they may do: the things that each role does most, most often begun first. */
record Starts(Permission permission, String label, String href) {

    private static final int MOST = 7;

    private static final List<Starts> ALL = List.of(
            // Before the rest: whoever opens this on a phone in the street has no hand for a menu.
            new Starts(Permission.RECORD_COMPLAINT, "Phone forms", "/field"),
            new Starts(Permission.MAKE_REFERRAL, "Refer somebody", "/referrals/new"),
            new Starts(Permission.WORK_CASE, "My cases", "/cases?mine=yes"),
            new Starts(Permission.RECORD_COMPLAINT, "Record a complaint", "/complaints/received/new"),
            new Starts(Permission.ISSUE_NOTICE, "Issue a notice", "/notices/new"),
            new Starts(Permission.READ_PERSON, "Find a person", "/people"),
            new Starts(Permission.RECORD_CHANNEL, "Channel cases", "/channel"),
            new Starts(Permission.HANDLE_RIGHTS, "Information requests", "/information-requests"),
            new Starts(Permission.READ_LOG, "Access reviews", "/access-review"),
            new Starts(Permission.READ_LOG, "The log", "/log"),
            new Starts(Permission.SPONSOR_ACCOUNTS, "People you answer for", "/sponsored"),
            new Starts(Permission.MANAGE_ACCOUNTS, "Accounts", "/accounts"),
            new Starts(Permission.IMPORT_CRIME, "Import crime data", "/crime/imports"),
            new Starts(Permission.ANALYSE_CRIME, "Analyse crime", "/analysis"),
            new Starts(Permission.WRITE_REPORT, "Start a report", "/reports/new"),
            new Starts(Permission.READ_REPORT, "Read reports", "/reports"),
            new Starts(Permission.READ_BRIEFING, "Ward briefings", "/briefings"),
            new Starts(Permission.READ_MEETING, "Meetings and decisions", "/meetings/held"),
            new Starts(Permission.READ_HOME, "Search", "/search"));

    static List<Link> of(Actor actor) {
        return ALL.stream()
                .filter(one -> actor.may(one.permission()))
                .limit(MOST)
                .map(one -> Link.to(one.label(), one.href()))
                .toList();
    }
}
