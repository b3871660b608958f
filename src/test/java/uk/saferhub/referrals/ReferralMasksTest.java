package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.scoring.AMatrix;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.ReadRoutes;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** Who reads who is harmed in a referral (SHR-04): roles of the pack that may, and the body that referred. */
@SaferHubTest
class ReferralMasksTest {

    private static final String NAMES = "(?si).*(Adeyemi|Joan|Jojo|20 February 1991).*";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Hubs hubs;

    @Autowired
    Matrices matrices;

    @LocalServerPort
    int port;

    @Test
    void SHR_04_who_is_harmed_is_on_no_page_list_or_file_of_a_referral_for_a_role_that_does_not_read_it() {
        var at = new ReferralWorld(worlds, packs);
        at.open(hubs, matrices, AMatrix.ofTwoFactors());
        at.world.person(
                "Hub Clerk",
                "partner",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REFERRAL,
                TRIAGE_REFERRAL,
                SCORE_REFERRAL,
                READ_PERSON,
                CONFIRM_MATCH,
                EXPORT_LIST);
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        Visitor police = new Visitor(port).signIn(at.world, "Police Constable");
        Visitor coordinator = new Visitor(port).signIn(at.world, "Hub Coordinator");
        Visitor hubClerk = new Visitor(port).signIn(at.world, "Hub Clerk");
        String earlier = at.refer(police, "Peter", "Kowal");
        String reference = referred(at, housing);
        String page = "/referrals/" + reference;
        on(coordinator, page + "/questions", page + "/questions", Map.of("question", "Does Joan work?"));
        on(housing, page, page + "/answers", Map.of("answer", "Adeyemi works nights"));
        on(coordinator, page, page + "/scorers", Map.of("agency", at.world.code() + "-police"));
        on(
                coordinator,
                page + "/score",
                page + "/score",
                Map.of("q-often", "daily", "q-harm", "life", "q-harm-reason", "Jojo was hurt"));

        var addresses = new ArrayList<String>(ReadRoutes.of(reference, "/referrals/{reference}"));
        addresses.addAll(List.of(
                page + "/decision/accept",
                page + "/decision/decline",
                "/",
                "/referrals",
                "/referrals?view=waiting",
                "/referrals?view=waiting&file=csv",
                "/search?q=Adeyemi",
                "/search?q=" + reference));
        var shown = ReadRoutes.shown(hubClerk, addresses);
        assertThat(shown).hasSizeGreaterThan(10).containsKeys(page, page + "/score", "/referrals?view=waiting");
        shown.forEach((address, body) -> assertThat(
                        body.replace("value=\"Adeyemi\"", "").replace("q=Adeyemi", ""))
                .as(address)
                .doesNotMatch(NAMES));
        assertThat(shown.get(page))
                .contains("Noise above [held back]", "Somebody who is harmed: Person harmed", "Held back: ask housing")
                .contains("[held back] rang.", "Does [held back] work?", "[held back] was hurt")
                // Whom the referral is about is read as before, and may be compared.
                .contains("Peter Kowal", "Same person");
        assertThat(shown.get("/referrals?view=waiting")).contains(reference, "Noise above [held back]");
        assertThat(shown.get("/referrals?view=waiting&file=csv")).contains("Noise above [held back]");
        // An agency that is asked to score reads it by the same lock, and the body that referred knows whom it named.
        assertThat(police.get(page).body()).contains("Noise above [held back]").doesNotMatch(NAMES);
        assertThat(police.get(page + "/score").body()).doesNotMatch(NAMES);
        for (Visitor reader : List.of(housing, coordinator))
            assertThat(reader.get(page).body()).contains("Noise above Adeyemi", "also known as Jojo", "Joan rang.");
        assertThat(police.get("/referrals/" + earlier).body()).contains("Peter Kowal");

        undecidedMatchAndChronology(hubClerk, coordinator, reference, page);
        acceptedByTheClerkItIsWhatTheReferrerWrote(at, hubClerk, coordinator, page);
    }

    /** What one does not read one decides nothing about, and the chronology of the person does not tell it either. */
    private static void undecidedMatchAndChronology(Visitor clerk, Visitor reads, String reference, String page) {
        String joan = person(reference, "affected");
        String peter = person(reference, "subject");
        var decided = clerk.submit(
                clerk.get(page), page + "/matches", Map.of("person", joan, "other", peter, "decision", "DIFFERENT"));
        assertThat(decided.status()).isEqualTo(404);
        assertThat(clerk.get("/people/" + joan + "/chronology").body()).doesNotContain(reference);
        assertThat(clerk.get("/people/" + peter + "/chronology").body()).contains(reference);
        assertThat(reads.get("/people/" + joan + "/chronology").body()).contains(reference);
    }

    /** Who decides without reading a name loses none: the case bears the title that the referral has. */
    private static void acceptedByTheClerkItIsWhatTheReferrerWrote(
            ReferralWorld at, Visitor clerk, Visitor coordinator, String page) {
        var agreed = new HashMap<>(Map.of(
                "q-often", "daily", "q-harm", "life", "q-harm-reason", "As we know it", "reason", "Talked over"));
        on(coordinator, page + "/agreed-score", page + "/agreed-score", agreed);
        var accepted = on(
                clerk,
                page + "/decision/accept",
                page + "/decision/accept",
                Map.of("body", at.world.code() + "-police", "reason", "Between us", "answer", "It is a case now."));
        assertThat(accepted.body()).contains("Open case C-").doesNotMatch(NAMES);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select c.title from hub_case c join referral r on r.case_id = c.id where r.reference = :reference")
                        .param("reference", page.substring("/referrals/".length()))
                        .query(String.class)
                        .single())
                .isEqualTo("Noise above Adeyemi");
    }

    private static String person(String reference, String role) {
        return TestDatabase.owner()
                .sql("""
                select l.reference from referral_party p join referral r on r.id = p.referral_id
                join person_label l on l.id = p.person_id where r.reference = :reference and p.role = :role
                """)
                .param("reference", reference)
                .param("role", role)
                .query(String.class)
                .single();
    }

    /** About Peter Kowal, who is said to harm Joan Adeyemi: named in its title, its worry and beside her name. */
    private static String referred(ReferralWorld at, Visitor housing) {
        String draft = at.draft(housing, "Peter", "Kowal");
        ReferralWorld.fill(
                housing,
                draft,
                "people",
                Map.of(
                        "given", "Joan",
                        "family", "Adeyemi",
                        "alias", "Jojo",
                        "role", "affected",
                        "born-day", "20",
                        "born-month", "2",
                        "born-year", "1991"));
        ReferralWorld.fill(
                housing,
                draft,
                "subject",
                Map.of("kind", "PERSON", "title", "Noise above Adeyemi", "concern", "cuckooing"));
        ReferralWorld.fill(housing, draft, "worry", Map.of("worry", "Joan rang. ADEYEMI is afraid; Jojo too."));
        Visitor.Page sent = housing.submit(housing.get(draft + "/check"), draft + "/check", Map.of());
        assertThat(sent.path()).endsWith("/receipt");
        return sent.path().split("/")[2];
    }

    private static Visitor.Page on(Visitor visitor, String form, String action, Map<String, String> words) {
        Visitor.Page after = visitor.submit(visitor.get(form), action, words);
        assertThat(after.status()).as(action + after.body()).isEqualTo(200);
        return after;
    }
}
