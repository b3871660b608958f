package uk.saferhub.work;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.people.Described;
import uk.saferhub.people.FlagKind;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Worlds;

/** What the home page tells: mine, my organisation's, what leavers left, and nothing of others. */
@SaferHubTest
class HomeTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    Due due;

    @Autowired
    People people;

    @Autowired
    Changes changes;

    ActionWorld at;
    UUID officer;
    UUID colleague;

    @BeforeEach
    void twoColleaguesWithAnActionEach() {
        at = new ActionWorld(worlds, meetings, raise);
        officer = at.person("Officer");
        colleague = at.person("Colleague");
        at.raised("Mine", officer, 1);
        at.raised("Theirs", colleague, 2);
        at.raised("Anybody's", null, 3);
    }

    @Test
    void WRK_01_mineIsWhatNamesMeOrNobodyAndTheTeamsIsEverything() {
        assertThat(what(officer, Due.Whose.MINE)).containsExactly("Mine", "Anybody's");
        assertThat(what(officer, Due.Whose.TEAM)).containsExactly("Mine", "Theirs", "Anybody's");
    }

    @Test
    void WRK_01_workOfSomebodyWhoLeftComesUpForTheirColleagues() {
        TestDatabase.owner()
                .sql("update access_grant set held_until = :yesterday where account_id = :who")
                .param("yesterday", at.today.minusDays(1))
                .param("who", colleague)
                .update();
        assertThat(what(officer, Due.Whose.MINE)).containsExactly("Mine", "Theirs", "Anybody's");
    }

    @Test
    void WRK_04_whatIsDueLaterThanAWeekStandsInTheCalendarAndWhatIsLateDoesNot() {
        at.raised("Next month", officer, 40);
        at.raised("Late", officer, -3);
        assertThat(what(officer, Due.Whose.MINE)).containsExactly("Late", "Mine", "Anybody's");
        assertThat(ahead(officer, Due.Whose.MINE, 60)).containsExactly("Mine", "Anybody's", "Next month");
        assertThat(ahead(officer, Due.Whose.TEAM, 60)).containsExactly("Mine", "Theirs", "Anybody's", "Next month");
        assertThat(ahead(officer, Due.Whose.MINE, 20)).containsExactly("Mine", "Anybody's");
        UUID stranger = at.world.person(
                "Stranger", "Health", "governance", Reach.OWN_AGENCY, READ_HOME, READ_ACTION, WORK_ACTION);
        assertThat(ahead(stranger, Due.Whose.TEAM, 60)).isEmpty();
    }

    private List<String> ahead(UUID person, Due.Whose whose, int days) {
        return at.world.as(
                person,
                READ_HOME,
                due.permissions(),
                actor -> due.ahead(actor, whose, at.today.plusDays(days)).stream()
                        .map(Due.Item::what)
                        .toList());
    }

    @Test
    void WRK_01_itemsThatReadAlikeAreOneLineThatSaysHowMany() {
        var twice = new Due.Item(officer, "C-1, Title", "Assess", "/cases/C-1/people/1", at.today, null);
        var other = new Due.Item(officer, "C-1, Title", "Assess", "/cases/C-1/people/2", at.today, null);
        var later = new Due.Item(officer, "C-1, Title", "Assess", "/cases/C-1/people/1", at.today.plusDays(1), null);
        assertThat(DueLine.of(List.of(twice, other, later), false))
                .containsExactly(new DueLine(twice, 2), new DueLine(later, 1));
    }

    @Test
    void WRK_01_theBriefingsOfManyWardsAreOneLineUntilEachIsAskedFor() {
        List<Due.Item> wards = Stream.of("Acomb", "Clifton", "Heworth", "Holgate", "Westfield")
                .map(ward ->
                        new Due.Item(officer, "Ward briefing, " + ward, "Hold", "/briefings/" + ward, at.today, null))
                .toList();
        var other = new Due.Item(officer, "C-1, Title", "Review", "/cases/C-1", at.today, null);
        var all = Stream.concat(wards.stream(), Stream.of(other)).toList();
        assertThat(DueLine.of(all, false))
                .extracting(DueLine::what)
                .containsExactly("Ward briefing: Acomb, Clifton, Heworth and 2 others", "C-1, Title");
        assertThat(DueLine.of(all, true)).hasSize(6);
        assertThat(DueLine.of(wards.subList(0, 3), false))
                .as("few stand each for itself")
                .hasSize(3);
    }

    @Test
    void SHR_14_anotherOrganisationLearnsNothing() {
        UUID stranger = at.world.person(
                "Stranger", "Health", "governance", Reach.OWN_AGENCY, READ_HOME, READ_ACTION, WORK_ACTION);
        assertThat(what(stranger, Due.Whose.TEAM)).isEmpty();
        boolean any = at.world.as(stranger, READ_HOME, due.permissions(), due::isAnyDue);
        assertThat(any).isFalse();
    }

    @Test
    void WRK_01_whatChangedIsToldFromTheVisitBefore() {
        at.world.as(officer, READ_HOME, actor -> {
            assertThat(changes.visited(actor)).as("of a first visit, now").isEqualTo(changes.visited(actor));
            return true;
        });
        TestDatabase.owner()
                .sql("update home_visit set seen_at = seen_at - interval '1 day' where account_id = :who")
                .param("who", officer)
                .update();
        at.world.as(officer, READ_HOME, actor -> {
            assertThat(changes.visited(actor)).isBefore(actor.now().minusSeconds(80_000));
            assertThat(changes.since(actor.now().minusSeconds(80_000), actor))
                    .as("nothing of kinds that one may not read")
                    .isEmpty();
            return true;
        });
    }

    @Test
    void WRK_04_flagsAndOrdersThatEndAreDueBeforeTheirLastDayAndSayNothingOfWhatTheyAre() {
        UUID hub = at.world.person(
                "Hub officer",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                MAKE_REFERRAL,
                MANAGE_CASE,
                RECORD_ORDER);
        UUID other =
                at.world.person("Landlord", "Housing", "hub", Reach.WHOLE_REALM, READ_HOME, READ_PERSON, MANAGE_CASE);
        PersonEntry joan = at.world.as(hub, MAKE_REFERRAL, actor -> {
            var somebody = Described.of(new Name("Joan", "Flagged"), List.of());
            return people.add(somebody, at.world.realm("hub"), at.world.area(), actor);
        });
        at.world.as(hub, MANAGE_CASE, actor -> {
            UUID realm = at.world.realm("hub");
            people.flag(joan, realm, FlagKind.STAFF_SAFETY, "Visit in pairs", "A dog", at.today.plusDays(5), actor);
            people.flag(joan, realm, FlagKind.VULNERABLE, "Lives alone", "Age", at.today.plusDays(30), actor);
            return true;
        });
        order("O-PSPO", "PSPO", null, 80);
        order("O-LATER", "CLOSURE", "FULL", 60);
        order("O-OVER", "CLOSURE", "FULL", -1);
        assertThat(what(hub, Due.Whose.TEAM))
                .containsExactly("O-PSPO" + at.world.hashCode() + ", public space order", joan.reference() + ", flag");
        assertThat(what(other, Due.Whose.TEAM)).as("another body's flag").isEmpty();
    }

    private void order(String reference, String kind, @Nullable String extent, int days) {
        TestDatabase.owner()
                .sql("""
                    insert into enforcement_order (id, realm_id, area_id, reference, order_kind, title, place, extent, authority,
                                                   in_force_on, ends_on, version, known_at)
                    values (:id, :realm, :area, :reference, :kind, 'An order', 'A place', :extent, 'Act', :from, :to, 0,
                            '2026-01-01T00:00Z')
                    """)
                .param("id", UUID.randomUUID())
                .param("realm", at.world.realm("hub"))
                .param("area", at.world.area())
                .param("reference", reference + at.world.hashCode())
                .param("kind", kind)
                .param("extent", extent)
                .param("from", at.today.minusDays(200))
                .param("to", at.today.plusDays(days))
                .update();
    }

    @Test
    void SHR_03_an_agreement_that_is_to_be_looked_at_comes_up_for_whoever_reads_its_whole_realm() {
        UUID manager = at.world.person(
                "Agreements reader",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_AGREEMENTS,
                READ_ACTION);
        UUID agency = at.world.person(
                "Agreements agency", "Health", "governance", Reach.OWN_AGENCY, READ_HOME, READ_AGREEMENTS);
        UUID elsewhere =
                worlds.make().person("Manager", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_AGREEMENTS);
        assertThat(what(manager, Due.Whose.MINE)).noneMatch(what -> what.startsWith("Sharing agreement"));
        TestDatabase.owner()
                .sql("update sharing_agreement set review_on = :day where realm_id = :realm")
                .param("day", at.today.plusDays(5))
                .param("realm", at.world.realm("governance"))
                .update();
        assertThat(what(manager, Due.Whose.MINE)).contains("Sharing agreement: Sharing in governance");
        assertThat(what(agency, Due.Whose.MINE)).noneMatch(what -> what.startsWith("Sharing agreement"));
        assertThat(what(elsewhere, Due.Whose.MINE)).noneMatch(what -> what.startsWith("Sharing agreement"));
    }

    private List<String> what(UUID who, Due.Whose whose) {
        return at.world.as(
                who,
                READ_HOME,
                due.permissions(),
                actor -> due.of(actor, whose).stream().map(Due.Item::what).toList());
    }
}
