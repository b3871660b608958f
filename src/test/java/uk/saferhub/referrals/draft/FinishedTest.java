package uk.saferhub.referrals.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.Name;
import uk.saferhub.referrals.AHub;
import uk.saferhub.referrals.Kind;
import uk.saferhub.web.Fields;

class FinishedTest {

    private static final Named JOAN = new Named("Joan", "Adeyemi", "Jo Smith", LocalDate.of(1984, 5, 3), "subject");

    private static ReferralDraft draft(Kind kind, List<Named> people) {
        var answers = new HashMap<String, Map<String, List<String>>>();
        for (Step step : Step.values()) answers.put(step.path(), Map.of());
        answers.put("subject", Map.of("kind", List.of(kind.name()), "title", List.of("Cuckooing in a flat")));
        answers.put("people", Named.columns(people));
        answers.put("basis", Map.of("basis", List.of("crime"), "told", List.of("UNSAFE")));
        answers.put(
                "contact",
                Map.of(
                        "address", List.of("1 Example Street"),
                        "postcode", List.of("YO1 9WT"),
                        "phone", List.of("07700 900123"),
                        "care", List.of("safe", "do_not_ring")));
        return new ReferralDraft(UUID.randomUUID(), UUID.randomUUID(), "R-0000000", "hub", answers, Instant.EPOCH);
    }

    @Test
    void hub01aEveryPageIsFilledInBeforeItIsSent() {
        var draft = draft(Kind.PERSON, List.of(JOAN));
        draft.answers().remove("basis");

        Decision may = Finished.maySend(draft);

        assertThat(((Decision.Refused) may).rule()).isEqualTo("HUB-01-A");
        assertThat(((Decision.Refused) may).reason()).contains(Step.BASIS.label());
    }

    @Test
    void hub01bAPersonIsNamedAndAPlaceNeedsNobody() {
        assertThat(((Decision.Refused) Finished.maySend(draft(Kind.FAMILY, List.of()))).rule())
                .isEqualTo("HUB-01-B");
        assertThat(Finished.maySend(unreached(draft(Kind.PLACE, List.of()))).isAllowed())
                .isTrue();
        assertThat(Finished.maySend(draft(Kind.PERSON, List.of(JOAN))).isAllowed())
                .isTrue();
    }

    /** An address of nobody would go nowhere when the draft is sent. */
    @Test
    void hub01eAnAddressOrPhoneIsSomebodys() {
        assertThat(((Decision.Refused) Finished.maySend(draft(Kind.PLACE, List.of()))).rule())
                .isEqualTo("HUB-01-E");
        assertThat(Finished.maySend(draft(Kind.PLACE, List.of(JOAN))).isAllowed())
                .isTrue();
    }

    private static ReferralDraft unreached(ReferralDraft draft) {
        draft.answers().put("contact", Map.of("notes", List.of("Through the caretaker")));
        return draft;
    }

    @Test
    void anAddressGoesWithThePersonAndNotIntoTheReferralsWords() {
        var made = Finished.of(draft(Kind.PERSON, List.of(JOAN)), LocalDate.of(2026, 6, 4));

        assertThat(made.said().toString()).doesNotContain("Example Street").doesNotContain("900123");
        var person = made.parties().getFirst().person();
        assertThat(person.names()).containsExactly(new Name("Joan", "Adeyemi"), new Name("Jo", "Smith"));
        assertThat(person.addresses()).singleElement().satisfies(address -> {
            assertThat(address.safeHouse()).isTrue();
            assertThat(address.doNotWrite()).isFalse();
        });
        assertThat(person.phones())
                .singleElement()
                .satisfies(phone -> assertThat(phone.doNotRing()).isTrue());
    }

    @Test
    void peopleComeBackFromTheColumnsAsTheyWereTyped() {
        var unknown = new Named("", "Tate", "", null, "witness");

        assertThat(Named.all(Fields.of(Named.columns(List.of(JOAN, unknown))))).containsExactly(JOAN, unknown);
    }

    @Test
    void somebodyTypedInNeedsANameAndAPartAndADateInThePast() {
        Fields fields = Fields.empty().with("alias", "Jo").withDate("born", LocalDate.of(2027, 1, 1));

        assertThat(Named.read(fields, List.of("subject"), LocalDate.of(2026, 6, 4)))
                .isNull();
        assertThat(fields.errors()).containsOnlyKeys("given", "role", "born");
    }

    @Test
    void whatThePackDoesNotOfferIsNotAnAnswer() {
        Fields wrong = Fields.empty().with("basis", "curiosity").with("told", "YES");
        Fields right = Fields.empty().with("basis", "crime").with("told", "YES");

        assertThat(StepForm.check(Step.BASIS, wrong, AHub.hub())).isFalse();
        assertThat(StepForm.check(Step.BASIS, right, AHub.hub())).isTrue();
    }
}
