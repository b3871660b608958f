package uk.saferhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_CASE;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.kernel.AesKey;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** The one box: what it finds, and that it tells nothing of what one may not know. */
@SaferHubTest
class SearchTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void WRK_05_one_box_finds_cases_and_people_for_those_who_may_know_them() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("Visitors at Café Zebrafell’s, Quillgate", today, today), actor));
        var adds = at.world.person("Adds People", "Hub", "hub", uk.saferhub.access.Reach.WHOLE_REALM, MAKE_REFERRAL);
        at.as(
                adds,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name("Quintus", "Zebrafell"), List.of(LocalDate.of(1984, 5, 3))),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));

        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        Visitor.Page found = search(hub, "zebrafells cafe");
        assertThat(found.body()).contains("Visitors at Café Zebrafell’s, Quillgate", opened.reference());
        assertThat(found.path()).isEqualTo("/search");
        // A name finds the person, misspelt too, and the case whose title bears it.
        assertThat(search(hub, "quintus zebrafel").body()).contains("Quintus Zebrafell", "born 3 May 1984");
        assertThat(search(hub, "quillgate nosuchword").body()).contains("Nothing that you may know of is like that");
        assertThat(search(hub, opened.reference().toLowerCase()).path()).isEqualTo("/cases/" + opened.reference());

        // A slip of the pen in a street finds what is spelt nearly so, and says that it is; whoever typed it right
        // reads no more.
        assertThat(search(hub, "quilgate").body()).contains(opened.reference(), "spelt nearly so");
        assertThat(search(hub, "cafe qiullgate").body()).contains(opened.reference(), "spelt nearly so");
        assertThat(search(hub, "quillgate").body()).contains(opened.reference()).doesNotContain("spelt nearly so");
        assertThat(search(hub, "quilgat").body()).contains("Nothing that you may know of is like that");
        // Housing takes part in the case and knows nobody of that name; Health has no part in it.
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(search(housing, "quillgate").body()).contains(opened.reference());
        assertThat(search(housing, "quintus zebrafell").body()).contains("Nothing that you may know of");
        Visitor health = new Visitor(port).signIn(at.world, "Health Officer");
        String nothing = bare(search(health, "nosuchword")).replace("nosuchword", "");
        assertThat(bare(search(health, "quillgate")).replace("quillgate", "")).isEqualTo(nothing);
        assertThat(bare(search(health, "quilgate")).replace("quilgate", "")).isEqualTo(nothing);
        assertThat(search(health, opened.reference()).body()).contains("Nothing that you may know of");
    }

    @Test
    void WRK_05_words_of_a_former_title_find_nothing_but_those_of_the_place_do() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("Wrongname at Otterholt", today, today), actor));
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        String path = "/cases/" + opened.reference();
        var words = day("since", today);
        words.putAll(Map.of("line", "2 Otterholt", "part", "where it happens"));
        var place = hub.submit(hub.get(path + "/people"), path + "/places", words);
        assertThat(place.status()).as(place.body()).isEqualTo(200);
        retitle(hub, path, "Quiet Mews", today);
        assertThat(search(hub, "wrongname").body()).doesNotContain(opened.reference());
        assertThat(search(hub, "mews wrongname").body()).doesNotContain(opened.reference());
        assertThat(search(hub, "otterholt mews").body()).contains(opened.reference());
        // What comes back is found again, once.
        retitle(hub, path, "Wrongname, Otterholt", today);
        assertThat(search(hub, "otterholt wrongname").body().split(opened.reference() + "\"", -1))
                .hasSize(2);
        assertThat(search(hub, "mews").body()).doesNotContain(opened.reference());
    }

    private static void retitle(Visitor hub, String path, String title, LocalDate review) {
        var words = day("next", review);
        words.put("title", title);
        var changed = hub.submit(hub.get(path + "/particulars"), path + "/particulars", words);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }

    @Test
    void WRK_05_finds_are_narrowed_by_kind_state_and_area_and_more_of_one_kind_is_shown() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        for (int n = 0; n < 12; n++) {
            String title = "Muddlebrook " + n;
            at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt(title, today, today), actor));
        }
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        var all = search(hub, "muddlebrook");
        assertThat(all.body()).contains("Cases: more than 10", "value=\"Cases\"");
        assertThat(all.body().split("Muddlebrook ", -1)).hasSize(11);
        var ofCases = narrowed(hub, "muddlebrook", Map.of("kind", "Cases"));
        assertThat(ofCases.body()).contains("Cases: 12").doesNotContain("Show more");
        assertThat(narrowed(hub, "muddlebrook", Map.of("kind", "Referrals")).body())
                .contains("Nothing that you may know of is like that");
        assertThat(narrowed(hub, "muddlebrook", Map.of("state", "OPEN")).body()).contains("Cases: more than 10");
        assertThat(narrowed(hub, "muddlebrook", Map.of("state", "CLOSED")).body())
                .contains("Nothing that you may know of is like that", "are neither open nor closed");
        assertThat(narrowed(hub, "muddlebrook", Map.of("area", at.world.area().toString()))
                        .body())
                .contains("Cases: more than 10");
        assertThat(narrowed(
                                hub,
                                "muddlebrook",
                                Map.of("area", java.util.UUID.randomUUID().toString()))
                        .body())
                .as("an area that there is not holds nothing, and is no way to everywhere")
                .contains("Nothing that you may know of is like that");
    }

    @Test
    void WRK_05_a_search_is_kept_under_a_name_for_its_owner_alone_and_found_anew() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        var empty = narrowed(hub, "tanglewick", Map.of("kind", "Cases"));
        var nameless = hub.submit(empty, "/search/views", Map.of("q", "tanglewick", "kind", "Cases"));
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.body()).contains("Enter a name for this search");
        var kept =
                hub.submit(nameless, "/search/views", Map.of("q", "tanglewick", "kind", "Cases", "name", "Old mill"));
        assertThat(kept.body()).contains("Kept. You find it on this page", "Search again: </span>Old mill");

        OpenedCase opened =
                at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("Tanglewick mill", today, today), actor));
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get("/search").body()).doesNotContain("Old mill");
        assertThat(housing.submit(housing.get("/search"), "/search", Map.of("kept", "Old mill"))
                        .body())
                .doesNotContain(opened.reference());
        var again = hub.submit(hub.get("/search"), "/search", Map.of("kept", "Old mill"));
        assertThat(again.body()).contains(opened.reference(), "value=\"tanglewick\"", "Cases: 1");
        var forgotten = hub.submit(again, "/search/views", Map.of("q", "tanglewick", "forget", "Old mill"));
        assertThat(forgotten.body()).contains("Forgotten.").doesNotContain("Search again: </span>Old mill");
    }

    private static Visitor.Page narrowed(Visitor visitor, String typed, Map<String, String> by) {
        var words = new HashMap<>(by);
        words.put("q", typed);
        return visitor.submit(visitor.get("/search"), "/search", words);
    }

    @Test
    void WRK_05_what_was_searched_for_is_logged_found_or_not() {
        var at = new CaseWorld(worlds, packs);
        Visitor health = new Visitor(port).signIn(at.world, "Health Officer");
        var found = search(health, "nobodyatall");
        health.submit(found, "/search/views", Map.of("q", "nobodyeither", "kind", "Cases"));
        List<String> logged = TestDatabase.owner()
                .sql(
                        "select e.content, k.secret from log_entry e join log_key k on k.id = e.key_id where e.actor_id = :who")
                .param("who", at.health)
                .query((row, number) -> words(row.getBytes("secret"), row.getBytes("content")))
                .list();
        assertThat(logged)
                .anyMatch(words -> words.contains("nobodyatall"))
                .anyMatch(words -> words.contains("nobodyeither"));
    }

    private static String words(byte[] secret, byte[] content) {
        try {
            return new String(new AesKey(secret).unlock(content), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Visitor.Page search(Visitor visitor, String typed) {
        return visitor.submit(visitor.get("/search"), "/search", Map.of("q", typed));
    }

    /** Without the keys of forms, which are new each time. */
    private static String bare(Visitor.Page page) {
        return page.body().replaceAll("<input type=\"hidden\"[^>]*>", "");
    }
}
