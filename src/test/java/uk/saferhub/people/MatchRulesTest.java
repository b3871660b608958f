package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchRulesTest {

    private static final LocalDate BORN = LocalDate.of(1984, 5, 3);

    private static Described somebody(String given, String family, LocalDate... born) {
        return Described.of(new Name(given, family), List.of(born));
    }

    private static MatchRules.Likeness compare(Described one, Described other) {
        return MatchRules.compare(one, other);
    }

    @Test
    void theSameNameAndBirthDateIsTheStrongest() {
        var same = compare(somebody("Joan", "Adeyemi", BORN), somebody("Joan", "Adeyemi", BORN));

        assertThat(same.strength()).isEqualTo(90);
        assertThat(same.reasons()).containsExactly("Same name", "Same date of birth");
    }

    @Test
    void aTransposedDateIsStillAReason() {
        var swapped = compare(somebody("Joan", "Adeyemi", BORN), somebody("Joan", "Adeyemi", LocalDate.of(1984, 3, 5)));
        var figures = compare(somebody("Joan", "Adeyemi", BORN), somebody("Joan", "Adeyemi", LocalDate.of(1948, 5, 3)));

        assertThat(swapped.reasons()).contains("Date of birth with figures the other way round");
        assertThat(figures.reasons()).contains("Date of birth with figures the other way round");
        assertThat(swapped.worthShowing()).isTrue();
    }

    @Test
    void namesThatSoundAlikeOrStandTheOtherWayRoundAreAReason() {
        assertThat(compare(somebody("Stephen", "Knight", BORN), somebody("Steven", "Night", BORN))
                        .worthShowing())
                .isTrue();
        assertThat(compare(somebody("Adeyemi", "Joan"), somebody("Joan", "Adeyemi"))
                        .reasons())
                .containsExactly("Same names the other way round");
        assertThat(compare(somebody("Rob", "Allen", BORN), somebody("Robert", "Allen", BORN))
                        .worthShowing())
                .isTrue();
    }

    @Test
    void anAliasIsAsGoodAsAName() {
        var known = new Described(
                List.of(new Name("Joan", "Adeyemi"), new Name("Jo", "Smith")), List.of(BORN), List.of(), List.of());

        assertThat(compare(somebody("Jo", "Smith"), known).reasons()).contains("Same name");
    }

    @Test
    void differentBirthDatesSpeakAgainst() {
        var other = compare(somebody("Joan", "Adeyemi", BORN), somebody("Joan", "Adeyemi", LocalDate.of(1961, 12, 19)));

        assertThat(other.reasons()).contains("Different dates of birth");
        assertThat(other.worthShowing()).isFalse();
    }

    @Test
    void strangersAreNotShownEvenWithTheSameBirthDate() {
        assertThat(compare(somebody("Joan", "Adeyemi", BORN), somebody("Peter", "Walsh", BORN))
                        .worthShowing())
                .isFalse();
    }

    @Test
    void aSharedPhoneIsAReasonHoweverItIsWritten() {
        var one = new Described(
                List.of(new Name("Joan", "Adeyemi")),
                List.of(),
                List.of(),
                List.of(new Phone("07700 900123", "", false)));
        var other = new Described(
                List.of(new Name("J", "Adeyemi")),
                List.of(),
                List.of(),
                List.of(new Phone("+44 7700 900123", "", false)));

        assertThat(compare(one, other).reasons()).contains("Same phone number");
    }

    @Test
    void aSafeAddressIsNeitherAReasonNorAKey() {
        var hidden = new Described(
                List.of(new Name("Joan", "Adeyemi")),
                List.of(),
                List.of(new Address("1 Example Street", "YO1 9WT", true, false)),
                List.of());
        var open = new Described(
                List.of(new Name("Joan", "Adeyemi")),
                List.of(),
                List.of(new Address("1 Example Street", "YO1 9WT", false, false)),
                List.of());

        assertThat(MatchRules.compare(hidden, open).reasons()).containsExactly("Same name");
        assertThat(MatchKeys.kept(hidden)).noneMatch(key -> key.startsWith("postcode"));
        assertThat(MatchKeys.kept(open)).contains("postcode YO1 9WT");
    }

    @Test
    void whatIsWorthComparingIsFoundByAKeyThatBothShare() {
        assertThat(MatchKeys.kept(somebody("Steven", "Night")))
                .containsAnyElementsOf(MatchKeys.sought(somebody("Stephen", "Knight")));
        assertThat(MatchKeys.kept(somebody("Joan", "Adeyemi", LocalDate.of(1984, 3, 5))))
                .containsAnyElementsOf(MatchKeys.sought(somebody("Xu", "Li", BORN)));
        assertThat(MatchKeys.kept(somebody("Joan", "Adeyemi")))
                .doesNotContainAnyElementsOf(MatchKeys.sought(somebody("Xu", "Li", BORN)));
    }
}
