package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.NotFound;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class PeopleTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    World world;
    UUID officer;
    UUID housing;
    UUID police;

    @BeforeEach
    void aHubAndTwoAgencies() {
        world = worlds.make();
        officer = world.person("Hub officer", "council", "hub", WHOLE_REALM, READ_PERSON, CONFIRM_MATCH, MAKE_REFERRAL);
        housing = world.person("Housing officer", "housing", "hub", OWN_AGENCY, MAKE_REFERRAL, READ_PERSON);
        police = world.person("Constable", "police", "hub", OWN_AGENCY, MAKE_REFERRAL, READ_PERSON);
    }

    private PersonEntry add(UUID account, String given, String family, LocalDate born) {
        return world.as(
                account,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of(born)), world.realm("hub"), world.area(), actor));
    }

    private List<PossibleMatch> matches(UUID account, PersonEntry person) {
        return world.as(account, READ_PERSON, actor -> people.possibleMatches(person.id(), actor));
    }

    @Test
    void aPersonEnteredTwiceWithTheDateTransposedIsProposedWithItsReasons() {
        PersonEntry first = add(police, "Jonathon", "Sealby", LocalDate.of(1984, 3, 5));
        PersonEntry second = add(housing, "Jonathan", "Selby", LocalDate.of(1984, 5, 3));
        add(housing, "Margaret", "Okafor", LocalDate.of(1990, 1, 1));

        assertThat(matches(officer, second)).singleElement().satisfies(match -> {
            assertThat(match.person()).isEqualTo(first);
            assertThat(match.reasons()).contains("Date of birth with figures the other way round");
            assertThat(match.decision()).isNull();
        });
    }

    @Test
    void IDX_02_a_number_that_one_person_alone_bears_finds_them_under_another_name() {
        PersonEntry first = add(police, numbered("Pawel", "Nowak", "NHS", "943 476 5919"));
        add(police, numbered("Una", "Marsh", "AGENCY", "9434765919"));
        PersonEntry second = add(housing, numbered("Paul", "Newman", "NHS", "9434765919"));
        assertThat(matches(officer, second)).singleElement().satisfies(match -> {
            assertThat(match.person()).isEqualTo(first);
            assertThat(match.reasons()).contains("Same number of the police or the health service");
            assertThat(match.waterfall())
                    .extracting(PossibleMatch.Step::fact)
                    .contains("Number of the police or the health service");
        });
        PersonEntry tenant = add(housing, numbered("Ada", "Thorne", "TENANCY", "T-104422"));
        add(police, numbered("Ben", "Cole", "TENANCY", "T104422"));
        assertThat(matches(officer, tenant)).as("a household's number alone").isEmpty();
    }

    private PersonEntry add(UUID account, Described somebody) {
        return world.as(account, MAKE_REFERRAL, actor -> people.add(somebody, world.realm("hub"), world.area(), actor));
    }

    private static Described numbered(String given, String family, String kind, String number) {
        return new Described(
                List.of(new Name(given, family)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new KnownNumber(kind, number)));
    }

    @Test
    void somebodyWhomOneMayNotKnowIsNotProposed() {
        add(police, "Jonathan", "Selby", LocalDate.of(1984, 5, 3));
        PersonEntry ours = add(housing, "Jonathan", "Selby", LocalDate.of(1984, 5, 3));

        assertThat(matches(housing, ours)).isEmpty();
        assertThat(matches(officer, ours)).hasSize(1);
    }

    @Test
    void anotherPartnershipsPeopleAreNotProposed() {
        World other = worlds.make();
        UUID elsewhere = other.person("Elsewhere", "council", "hub", WHOLE_REALM, READ_PERSON, MAKE_REFERRAL);
        other.as(
                elsewhere,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name("Jonathan", "Selby"), List.of()),
                        other.realm("hub"),
                        other.area(),
                        actor));
        PersonEntry ours = add(housing, "Jonathan", "Selby", LocalDate.of(1984, 5, 3));

        assertThat(matches(officer, ours)).isEmpty();
    }

    @Test
    void theNewestDecisionHoldsAndTheOldestEntryStandsForTheSamePerson() {
        PersonEntry first = add(police, "Ann", "Tate", LocalDate.of(1970, 1, 2));
        PersonEntry second = add(housing, "Anne", "Tate", LocalDate.of(1970, 1, 2));
        PersonEntry third = add(housing, "Annie", "Tate", LocalDate.of(1970, 1, 2));

        decide(officer, second, first, Sameness.SAME);
        decide(officer, third, second, Sameness.SAME);
        assertThat(standing(third)).isEqualTo(first.id());
        UUID asHousingKnows = world.as(housing, READ_PERSON, actor -> people.standing(third.id(), actor));
        assertThat(asHousingKnows)
                .as("an entry that housing may not know stands for nobody in their eyes")
                .isEqualTo(second.id());

        decide(officer, second, first, Sameness.NOT_SAME);
        assertThat(standing(third)).isEqualTo(second.id());
        assertThat(matches(officer, second))
                .extracting(match -> match.person().name(), PossibleMatch::decision)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Ann Tate", Sameness.NOT_SAME),
                        org.assertj.core.groups.Tuple.tuple("Annie Tate", Sameness.SAME));
    }

    @Test
    void noDecisionIsTakenAboutSomebodyWhomOneMayNotKnow() {
        PersonEntry theirs = add(police, "Ann", "Tate", LocalDate.of(1970, 1, 2));
        PersonEntry ours = add(housing, "Ann", "Tate", LocalDate.of(1970, 1, 2));
        UUID confirming = world.person("Housing lead", "housing", "hub", OWN_AGENCY, CONFIRM_MATCH, READ_PERSON);

        assertThatThrownBy(() -> decide(confirming, ours, theirs, Sameness.SAME))
                .isInstanceOf(NotFound.class);
    }

    private void decide(UUID account, PersonEntry one, PersonEntry other, Sameness decision) {
        world.as(account, CONFIRM_MATCH, List.of(READ_PERSON), actor -> {
            people.decide(one.id(), other.id(), decision, actor);
            return true;
        });
    }

    private UUID standing(PersonEntry person) {
        return world.as(officer, READ_PERSON, actor -> people.standing(person.id(), actor));
    }
}
