package uk.saferhub.cases;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.people.HarmedIn;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.search.Titled;

@Configuration
class CasesConfiguration {

    @Bean
    RecordKind caseKind() {
        return new RecordKind("case", Permission.READ_CASE, "/cases/");
    }

    /** An outcome bears the reference of its case and opens to it. */
    @Bean
    RecordKind caseOutcomeKind() {
        return new RecordKind("case_outcome", Permission.READ_CASE, "/cases/", true);
    }

    @Bean
    RecordKind caseAgendaKind() {
        return new RecordKind("case_agenda", Permission.MANAGE_CASE, "/case-agendas/");
    }

    /** A question of one hub to another lies where the one that is asked works. */
    @Bean
    RecordKind caseTransferKind() {
        return new RecordKind("case_transfer", Permission.MANAGE_CASE, "/case-transfers/");
    }

    @Bean
    Titled casesFound() {
        return new Titled("Cases", "/cases/", Permission.READ_CASE, "case_label", "hub_case");
    }

    // Who is harmed here is a part of a case that not everybody reads who reads the case; the role's code is every
    // pack's.
    private static final String HELD = """
            select p.person_id, c.id, c.realm_id, c.area_id, 'case', c.reference, p.held_from,
                   'In a case: ' || replace(p.role, '_', ' '), c.title, p.organisation_id
            from case_party p join hub_case c on c.id = p.case_id where p.role %s 'affected'
            """;

    private static final String ENDED = """
            select p.person_id, c.id, c.realm_id, c.area_id, 'case', c.reference, p.held_until,
                   'No longer in a case: ' || replace(p.role, '_', ' '), c.title, p.organisation_id
            from case_party p join hub_case c on c.id = p.case_id where p.held_until is not null and p.role %s 'affected'
            """;

    /** Who is in a case as harmed and as nothing else, unless a body of the reader's named them there; as on its pages. */
    @Bean
    HarmedIn harmedInCases() {
        return new HarmedIn(Permission.READ_CASE, """
                select n.case_id as record_id, n.person_id, null::text as word
                from case_party n join hub_case r on r.id = n.case_id
                where n.case_id = any (:records::uuid[]) and not %1$s
                group by n.case_id, n.person_id having bool_and(n.role = 'affected' and not %2$s)
                """);
    }

    /** Who was in which role of a case and when, what they were told, and when the case closed. */
    @Bean
    Appearance casesOfPeople() {
        return new Appearance(
                List.of(HELD.formatted("<>"), ENDED.formatted("<>"), """
                select p.person_id, c.id, c.realm_id, c.area_id, 'case', c.reference, c.closed_on,
                       'A case of theirs was closed', c.title, c.lead_organisation_id
                from (select distinct person_id, case_id from case_party where role <> 'affected') p
                join hub_case c on c.id = p.case_id
                where c.closed_on is not null
                """),
                List.of(new Appearance.Masked(
                        Permission.READ_HARMED,
                        Permission.READ_CASE,
                        List.of(HELD.formatted("="), ENDED.formatted("="), """
                select p.person_id, c.id, c.realm_id, c.area_id, 'case', c.reference, u.told_on,
                       'Was told how their case stands', c.title, u.organisation_id
                from case_update u join case_party p on p.id = u.party_id join hub_case c on c.id = u.case_id
                where u.withdrawn_at is null
                """, """
                select p.person_id, c.id, c.realm_id, c.area_id, 'case', c.reference, c.closed_on,
                       'A case of theirs was closed', c.title, p.organisation_id
                from (select distinct on (person_id, case_id) person_id, case_id, organisation_id from case_party n
                      where role = 'affected' and not exists (select from case_party o where o.case_id = n.case_id
                        and o.person_id = n.person_id and o.role <> 'affected')) p
                join hub_case c on c.id = p.case_id
                where c.closed_on is not null
                """))));
    }

    @Bean
    Place casesPlace() {
        return new Place(MenuPart.CASEWORK, 30, "Cases", "/cases", Permission.READ_CASE)
                .with(
                        "/case-agenda",
                        "/case-agendas",
                        "/case-demand",
                        "/case-hubs",
                        "/case-samples",
                        "/case-studies",
                        "/case-transfers",
                        "/clocks");
    }

    @Bean
    Place hubMergersPlace() {
        return new Place(MenuPart.PARTNERSHIP, 78, "Hubs", "/hub-mergers", Permission.PLAN_HUBS);
    }
}
