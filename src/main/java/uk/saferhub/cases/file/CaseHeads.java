package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient client;
    private final Choices choices;

    CaseHeads(JdbcClient client, Choices choices) {
        this.client = client;
        this.choices = choices;
    }

    /** @param tab the address behind the case's own, such as {@code /plan}; empty for the summary */
    public CaseHead of(HubCase hubCase, String tab, Actor actor) {
        boolean steps = hubCase.kind() == CaseKind.PLACE || hubCase.kind() == CaseKind.THEME;
        var tabs = TABS.stream()
                .filter(t -> steps || !t.getLast().equals("/problem"))
                .map(t -> new Link(
                        t.getFirst(), hubCase.path() + t.getLast(), t.getLast().equals(tab)))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        // What hangs on a record of any kind has its pages beside the record's own.
        tabs.add(new Link("Documents", "/records/" + hubCase.reference() + "/documents", false));
        return new CaseHead(hubCase.path(), hubCase.title(), facts(hubCase, actor), safety(hubCase, actor), tabs);
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

    /** Which language or what else somebody needs is for those who may know the person; that an interpreter is needed, for all. */
    private List<String> safety(HubCase hubCase, Actor actor) {
        var people = actor.sight(Permission.READ_PERSON);
        return client.sql("""
                select 'safety.place' as what, line as about from case_place
                where case_id = :case and do_not_write and held_until is null and withdrawn_at is null
                union
                select flag.what, s.name from case_party p
                join person_safety_label s on s.person_id = p.person_id
                cross join lateral (values ('safety.person.write', s.do_not_write), ('safety.person.ring', s.do_not_ring))
                  as flag (what, holds)
                where p.case_id = :case and p.held_until is null and flag.holds
                union
                select 'safety.person.flag', f.name || ': ' || f.words from case_party p
                join person_flag_label f on f.person_id = p.person_id and :today between f.from_on and f.until_on
                where p.case_id = :case and p.held_until is null
                union
                select 'safety.person.contact',
                       t.name || ': ' || t.how || case when t.not_told <> '' then '. Do not tell: ' || t.not_told else '' end
                from case_party p join person_contact_label t on t.person_id = p.person_id
                where p.case_id = :case and p.held_until is null
                union
                select case c.purpose when 'CONTACT' then 'safety.person.refused' when 'SUPPORT' then 'safety.person.support'
                       else 'safety.person.feedback' end, c.name
                from case_party p
                join person_consent_label c on c.person_id = p.person_id and c.purpose in ('CONTACT', 'SUPPORT', 'FEEDBACK')
                  and c.answer <> 'GIVEN'
                where p.case_id = :case and p.held_until is null
                union
                select case when known.yes then 'safety.person.need' else 'safety.person.need.' || n.kind end,
                       case when known.yes then n.name || ': ' || lower(n.kind) || ', ' || n.words else '' end
                from case_party p join person_need_label n on n.person_id = p.person_id
                cross join lateral (select exists (select from person_label s where s.id = n.person_id and %s) as yes) known
                where p.case_id = :case and p.held_until is null
                order by what, about
                """.formatted(people.where("s")))
                .params(people.params())
                .param("case", hubCase.id())
                .param("today", actor.today())
                .query((row, n) -> CaseWords.text(row.getString("what"), row.getString("about")))
                .list();
    }
}
