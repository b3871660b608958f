package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Link;

/** Makes the head of a case's pages: one query. */
@Component
public class CaseHeads {

    private static final List<List<String>> TABS = List.of(
            List.of("Summary", ""),
            List.of("People and places", "/people"),
            List.of("Problem", "/problem"),
            List.of("Plan", "/plan"),
            List.of("Timeline", "/timeline"),
            List.of("Contributions", "/contributions"),
            List.of("Reviews and scores", "/reviews"),
            List.of("Outcomes", "/outcomes"),
            List.of("Demand", "/demand"),
            List.of("Sharing", "/sharing"));

    /** The tab of what hangs on the case. */
    static final String DOCUMENTS = "/documents";

    private static final String VEILED = "p.of_id = any (:veiled::uuid[])";

    // Begins the expression of a name; the column and the bracket follow.
    private static final String NAME = "coalesce(case when " + VEILED + " then :somebody end,";

    private final JdbcClient client;
    private final Choices choices;
    private final Veils veils;

    CaseHeads(JdbcClient client, Choices choices, Veils veils) {
        this.client = client;
        this.choices = choices;
        this.veils = veils;
    }

    /** @param tab the address behind the case's own, such as {@code /plan}; empty for the summary */
    public CaseHead of(HubCase hubCase, String tab, Actor actor) {
        boolean steps = hubCase.kind() == CaseKind.PLACE || hubCase.kind() == CaseKind.THEME;
        var tabs = TABS.stream()
                .filter(t -> steps || !t.getLast().equals("/problem"))
                .map(t -> new Link(
                        t.getFirst(), hubCase.path() + t.getLast(), t.getLast().equals(tab)))
                .collect(Collectors.toCollection(ArrayList::new));
        // What hangs on a record of any kind has its pages beside the record's own.
        tabs.add(new Link("Documents", "/records/" + hubCase.reference() + DOCUMENTS, tab.equals(DOCUMENTS)));
        Veil veil = veils.of(hubCase, actor);
        return new CaseHead(
                hubCase.path(),
                veil.in(hubCase.title()),
                facts(hubCase, actor),
                safety(hubCase, veil, actor, true),
                tabs,
                veil);
    }

    private List<String> facts(HubCase hubCase, Actor actor) {
        LocalDate today = actor.today();
        var facts = new ArrayList<String>();
        facts.add(hubCase.reference());
        facts.add(CaseWords.of(hubCase.kind()) + ", " + hubCase.area());
        facts.add(CaseWords.of(hubCase.status(today)));
        String band = hubCase.band() == null ? "" : choices.bandLabel(hubCase.band(), hubCase, actor) + ", ";
        facts.add("Risk: " + band + CaseWords.trend(hubCase));
        facts.add("Lead: " + hubCase.lead() + (hubCase.officer() == null ? "" : ", " + hubCase.officer()));
        if (hubCase.nextReviewOn() != null) {
            String due = Dates.due(today, hubCase.nextReviewOn());
            facts.add("Next review: " + Dates.day(hubCase.nextReviewOn()) + ", " + due);
        }
        if (hubCase.closedOn() != null) facts.add("Closed on " + Dates.day(hubCase.closedOn()));
        return facts;
    }

    /** For paper that lies on a table: what everybody who works on the case reads, and no more. */
    public CaseHead forTable(HubCase hubCase, Actor actor) {
        Veil veil = veils.of(hubCase, actor);
        return new CaseHead(
                hubCase.path(),
                veil.in(hubCase.title()),
                facts(hubCase, actor),
                safety(hubCase, veil, actor, false),
                List.of(),
                veil);
    }

    /**
     * What must not be done. A warning for visits is for whoever works on the case; how somebody is reached safely, what makes
     * them vulnerable and what they need, for those who may know the person and the body that recorded it. Whoever else could do
     * harm by not knowing reads that there is something and whom to ask; to the others it is not there (SHR-04). Of whom one does
     * not read that they are harmed here, one reads the danger alone: whose words the rest are would tell who it is.
     *
     * <p>What another entry says counts too where somebody confirmed it as the same person, as far as the reader may know that entry:
     * a warning must not be lost by a merge.
     *
     * @param alone whether it is read by the actor alone
     */
    private List<String> safety(HubCase hubCase, Veil veil, Actor actor, boolean alone) {
        var people = actor.sight(Permission.READ_PERSON);
        String knows = alone
                ? "(not " + VEILED + " and exists (select from person_label s where s.id = p.person_id and "
                        + people.where("s") + "))"
                : "false";
        return client.sql("""
                with recursive party (of_id, person_id) as (
                  select c.person_id, c.person_id from case_party c where c.case_id = :case and c.held_until is null
                  union
                  select s.of_id, k.same_id from party s join person_same_label k on k.person_id = s.person_id
                  join person_label l on l.id = k.same_id and %4$s
                )
                select 'safety.place' as what, line as about from case_place
                where case_id = :case and do_not_write and held_until is null and withdrawn_at is null
                union
                select flag.what, %2$s s.name) from party p
                join person_safety_label s on s.person_id = p.person_id
                cross join lateral (values ('safety.person.write', s.do_not_write), ('safety.person.ring', s.do_not_ring))
                  as flag (what, holds)
                where flag.holds
                union
                select case when shown.yes then 'safety.person.flag' when f.kind = 'STAFF_SAFETY' then 'safety.held.visit'
                       when f.kind = 'SAFE_CONTACT' then 'safety.held.contact' else 'safety.held.care' end,
                       case when shown.yes then %2$s f.name) || ': ' || f.words else f.body || ' about ' || %2$s f.name) end
                from party p
                join person_flag_label f on f.person_id = p.person_id and :today between f.from_on and f.until_on
                cross join lateral (select f.kind = 'STAFF_SAFETY' and :work or not %3$s and f.organisation_id = any (:own::uuid[])
                                    or %1$s as yes) shown
                where (shown.yes or :work or f.kind = 'STAFF_SAFETY')
                union
                select 'safety.person.restricted', %2$s r.name) from party p
                join person_restriction_label r on r.person_id = p.person_id
                union
                select case when shown.yes then 'safety.person.contact' else 'safety.held.contact' end,
                       case when not shown.yes then t.body || ' about ' || %2$s t.name)
                       when t.not_told <> '' then %2$s t.name) || ': ' || t.how || '. Do not tell: ' || t.not_told
                       else %2$s t.name) || ': ' || t.how end
                from party p join person_contact_label t on t.person_id = p.person_id
                cross join lateral (select not %3$s and t.organisation_id = any (:own::uuid[]) or %1$s as yes) shown
                where (shown.yes or :work)
                union
                select case c.purpose when 'CONTACT' then 'safety.person.refused' when 'SUPPORT' then 'safety.person.support'
                       else 'safety.person.feedback' end, %2$s c.name)
                from party p
                join person_consent_label c on c.person_id = p.person_id and c.purpose in ('CONTACT', 'SUPPORT', 'FEEDBACK')
                  and c.answer <> 'GIVEN'
                union
                select case when known.yes then 'safety.person.need' else 'safety.person.need.' || n.kind end,
                       case when known.yes then %2$s n.name) || ': ' || lower(n.kind) || ', ' || n.words else '' end
                from party p join person_need_label n on n.person_id = p.person_id
                cross join lateral (select %1$s as yes) known
                order by what, about
                """.formatted(knows, NAME, VEILED, alone ? people.where("l") : "false"))
                .params(alone ? people.params() : Map.of())
                .param("veiled", array(List.copyOf(veil.people())))
                .param("somebody", CaseWords.text("safety.somebody", ""))
                .param("work", actor.may(Permission.WORK_CASE, hubCase.realmId()))
                .param("own", array(alone ? CaseFile.organisations(hubCase, actor) : List.of()))
                .param("case", hubCase.id())
                .param("today", actor.today())
                .query((row, n) -> veil.in(CaseWords.text(row.getString("what"), row.getString("about"))))
                .list();
    }

    private static SqlArrayValue array(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
