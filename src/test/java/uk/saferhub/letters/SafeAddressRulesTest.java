package uk.saferhub.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.people.Address;
import uk.saferhub.people.KeptAddress;
import uk.saferhub.people.PlacesNamed;

/** The safe-address interlock, with what the Information Commissioner reprimanded as its cases. */
class SafeAddressRulesTest {

    private static final String REFUGE = "27 Quiet Lane, Nowhere";

    private final UUID hub = UUID.randomUUID();
    private final UUID housing = UUID.randomUUID();
    private final UUID harmed = UUID.randomUUID();
    private final UUID causing = UUID.randomUUID();

    private final KeptAddress shared = kept(causing, false, false, "14 Mill Road, York");
    private final KeptAddress old = kept(harmed, false, false, "14 Mill Road, York");
    private final KeptAddress safe = kept(harmed, true, false, REFUGE);

    @Test
    void aLetterToSomebodysOwnAddressGoes() {
        assertThat(stops(harmed, "3 High Street", "Words", hub, kept(harmed, false, false, "3 High Street")))
                .isEmpty();
        assertThat(stops(harmed, null, "Words", hub, shared, old, safe)).isEmpty();
    }

    @Test
    void DOC_02_A_the_old_address_that_both_shared() {
        List<Stop> stops = stops(harmed, "14 Mill Rd, York", "Words", hub, shared, old);
        assertThat(stops).extracting(Stop::rule).containsExactly("DOC-02-A");
        assertThat(stops.getFirst().sentence()).contains("Ronan Causing");
        assertThat(stops.getFirst().canGoOn()).isTrue();
    }

    @Test
    void DOC_02_B_do_not_write_here() {
        KeptAddress marked = kept(harmed, false, true, "3 High Street");
        assertThat(stops(harmed, "3 High Street", "Words", hub, marked))
                .extracting(Stop::rule)
                .containsExactly("DOC-02-B");
    }

    @Test
    void DOC_02_C_a_letter_to_the_other_that_names_the_safe_address() {
        List<Stop> stops = stops(causing, "14 Mill Road, York", "She is at 27 Quiet Lane now.", hub, shared, safe);
        assertThat(stops).extracting(Stop::rule).contains("DOC-02-C");
        assertThat(stops.getFirst().canGoOn()).isFalse();
        assertThat(stops.getFirst().sentence()).contains("Ask Housing").doesNotContain("Quiet");
    }

    @Test
    void DOC_02_C_a_letter_to_the_old_address_that_names_the_new_one() {
        List<Stop> stops = stops(harmed, "14 Mill Road, York", "You moved to 27 Quiet Lane.", hub, old, safe);
        assertThat(stops).extracting(Stop::rule).containsExactly("DOC-02-C");
    }

    @Test
    void DOC_02_C_only_the_body_that_holds_it_writes_there() {
        assertThat(stops(harmed, REFUGE, "Words", housing, safe)).isEmpty();
        assertThat(stops(harmed, REFUGE, "Words", hub, safe))
                .extracting(Stop::canGoOn)
                .containsExactly(false);
        assertThat(stops(causing, REFUGE, "Words", hub, safe))
                .extracting(Stop::canGoOn)
                .containsExactly(false);
        // Even its holder is stopped before it goes to somebody else, and says why it may.
        assertThat(stops(causing, REFUGE, "Words", housing, safe))
                .extracting(Stop::canGoOn)
                .containsExactly(true);
    }

    @Test
    void DOC_02_C_a_mother_and_her_child_in_one_refuge() {
        KeptAddress childs = kept(UUID.randomUUID(), true, false, REFUGE);
        assertThat(stops(harmed, REFUGE, "Words", housing, safe, childs)).isEmpty();
        assertThat(stops(causing, REFUGE, "Words", housing, safe, childs)).isNotEmpty();
    }

    @Test
    void DOC_02_C_a_safe_address_of_somebody_outside_the_case_names_neither_them_nor_its_holder() {
        KeptAddress others = kept(UUID.randomUUID(), true, false, REFUGE);
        List<Stop> stops = stops(causing, REFUGE, "Words", hub, others);
        assertThat(stops).extracting(Stop::rule).containsExactly("DOC-02-C");
        assertThat(stops.getFirst().sentence()).doesNotContain("Housing", "Quiet");
    }

    @Test
    void DOC_02_C_a_house_in_the_case_is_known_by_its_name_alone_and_any_other_by_its_town_too() {
        KeptAddress farm = kept(harmed, true, false, "Rose Hill Farm, Wistow");
        assertThat(stops(causing, "14 Mill Road, York", "She lives at Rose Hill Farm now.", hub, farm))
                .extracting(Stop::rule)
                .containsExactly("DOC-02-C");
        KeptAddress others = kept(UUID.randomUUID(), true, false, "Rose Hill Farm, Wistow");
        assertThat(stops(causing, "14 Mill Road, York", "She lives at Rose Hill Farm now.", hub, others))
                .isEmpty();
        assertThat(stops(causing, "14 Mill Road, York", "She lives at Rose Hill Farm, Wistow.", hub, others))
                .isNotEmpty();
        assertThat(stops(causing, "14 Mill Road, York", "A rose, a hill and a farm.", hub, farm))
                .isEmpty();
    }

    @Test
    void DOC_02_D_the_words_name_where_another_lives() {
        List<Stop> stops = stops(harmed, "3 High Street", "Ronan lives at 14 Mill Road.", hub, shared);
        assertThat(stops).extracting(Stop::rule).containsExactly("DOC-02-D");
    }

    @Test
    void DOC_02_of_an_entry_that_the_writer_may_not_know_nobody_is_told_whose_it_is_and_drafts_say_nothing() {
        KeptAddress unseen = new KeptAddress(
                UUID.randomUUID(), causing, housing, "Housing", false, false, false, "14 Mill Road, York", null);
        List<Stop> stops = stops(harmed, "14 Mill Road, York", "Words", hub, unseen);
        assertThat(stops).extracting(Stop::rule).containsExactly("DOC-02-A");
        assertThat(stops.getFirst().sentence()).contains("somebody else").doesNotContain("Ronan", "this case");
        KeptAddress refuge =
                new KeptAddress(UUID.randomUUID(), harmed, housing, "Housing", true, false, false, REFUGE, null);
        assertThat(stops(harmed, REFUGE, "Words", hub, refuge).getFirst().sentence())
                .doesNotContain("Housing");
        assertThat(SafeAddressRules.stops(
                        sending(harmed, "14 Mill Road, York", "At " + REFUGE, hub, unseen, refuge, safe)
                                .early()))
                .isEmpty();
        assertThat(SafeAddressRules.stops(sending(harmed, "14 Mill Road, York", "At " + REFUGE, hub, shared, safe)
                        .early()))
                .extracting(Stop::rule)
                .containsExactly("DOC-02-A");
    }

    @Test
    void DOC_02_H_a_letter_does_not_ask_after_many_places_at_once() {
        String five = "YO1 9WT, yo19wu. Y O 1 9 W W or YO24-1AA; E1 1AA";
        assertThat(PlacesNamed.postcodes(five)).isEqualTo(5);
        assertThat(LetterRules.fewPostcodes(five).isAllowed()).isTrue();
        assertThat(LetterRules.fewPostcodes(five + "YO307ZZ").isAllowed()).isFalse();
        // Run together they are six, and so are six that overlap.
        assertThat(LetterRules.fewPostcodes("YO301AAYO301ABYO301ADYO301AEYO301AFYO301AG")
                        .isAllowed())
                .isFalse();
        assertThat(PlacesNamed.postcodes("E11AA11BB")).isEqualTo(2);
        assertThat(PlacesNamed.postcodes("Meet us on 12 June 2026, or on 14 July 2026 at 10.30 in room 2"))
                .isZero();
    }

    @Test
    void DOC_02_I_after_three_stops_a_day_is_over() {
        assertThat(LetterRules.mayTry(2).isAllowed()).isTrue();
        assertThat(LetterRules.mayTry(3).isAllowed()).isFalse();
    }

    @Test
    void DOC_02_E_a_place_of_the_case_where_nobody_writes() {
        var sending = new Sending(
                harmed,
                new Address("The Old Mill, 5 Mill Road", null, false, false),
                "Words",
                List.of(hub),
                Map.of(),
                List.of(),
                List.of("The Old Mill, 5 Mill Road"));
        assertThat(SafeAddressRules.stops(sending)).extracting(Stop::rule).containsExactly("DOC-02-E");
    }

    @Test
    void DOC_02_F_what_went_out_is_not_written_anew() {
        assertThat(LetterRules.isDraft(true).isAllowed()).isTrue();
        assertThat(LetterRules.isDraft(false).isAllowed()).isFalse();
    }

    @Test
    void DOC_02_G_a_letter_whose_address_is_gone_does_not_go_without_one() {
        assertThat(LetterRules.hasItsAddress(true).isAllowed()).isTrue();
        assertThat(LetterRules.hasItsAddress(false).isAllowed()).isFalse();
    }

    private List<Stop> stops(UUID to, @Nullable String line, String text, UUID body, KeptAddress... kept) {
        return SafeAddressRules.stops(sending(to, line, text, body, kept));
    }

    private Sending sending(UUID to, @Nullable String line, String text, UUID body, KeptAddress... kept) {
        var address = line == null ? null : new Address(line, null, false, false);
        return new Sending(
                to,
                address,
                text,
                List.of(body),
                Map.of(harmed, "Una Harmed", causing, "Ronan Causing"),
                List.of(kept),
                List.of());
    }

    private KeptAddress kept(UUID person, boolean isSafe, boolean doNotWrite, String line) {
        return new KeptAddress(UUID.randomUUID(), person, housing, "Housing", isSafe, doNotWrite, true, line, null);
    }
}
