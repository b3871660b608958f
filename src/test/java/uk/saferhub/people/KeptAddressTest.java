package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** IDX-05: whether words are somebody's address, however they are written, without saying what it is. */
class KeptAddressTest {

    private final UUID holder = UUID.randomUUID();

    @Test
    void theSameAddressIsTheSameHoweverItIsWritten() {
        KeptAddress home = address("14 Mill Road, York", "YO1 9WT", false);
        assertThat(home.is("14 Mill Rd", "YO1 9WT")).isTrue();
        assertThat(home.is("14, MILL ROAD,\nYork", null)).isTrue();
        assertThat(home.is("Flat above, 14 Mill Road", "yo19wt")).isTrue();
        assertThat(home.is("14 Mill Road", "YO24 1AA")).isFalse();
        assertThat(home.is("16 Mill Road", "YO1 9WT")).isFalse();
        assertThat(home.is("", null)).isFalse();
        KeptAddress flat = address("Flat 2, 9 St Helen's Square, York", null, false);
        assertThat(flat.is("Flat 2, 9 Saint Helens Square", null)).isTrue();
        assertThat(flat.is("flat 2 9 st helens sq york", null)).isTrue();
    }

    @Test
    void aTextNamesAnAddressByItsStreetWithItsNumberOrByItsPostcode() {
        KeptAddress refuge = address("27 Quiet Lane, Nowhere", "YO30 7ZZ", true);
        assertThat(refuge.standsIn("She has moved to 27 Quiet Lane.")).isTrue();
        assertThat(refuge.standsIn("Her new postcode is yo307zz")).isTrue();
        assertThat(refuge.standsIn("27 QUIET LN")).isTrue();
        assertThat(refuge.standsIn("She lives on Quiet Lane")).isFalse();
        assertThat(refuge.standsIn("127 Quiet Lane")).isFalse();
        KeptAddress town = address("12 a Acacia Gdns Selby", null, true);
        assertThat(town.standsIn("They moved to 12A Acacia Gardens in May")).isTrue();
        assertThat(town.standsIn("12 Acacia Gardens")).isFalse();
        KeptAddress named = address("Rose House, Mill Lane, Selby", null, true);
        assertThat(named.standsIn("Ask for Rose Hse on, that is, Rose House, Mill Ln."))
                .isTrue();
        assertThat(named.standsIn("They are at Rose House near Selby now")).isTrue();
        assertThat(named.standsIn("Rose House, Whitby"))
                .as("another house of that name")
                .isFalse();
        assertThat(named.standsIn("The shop in Mill Lane, Selby")).isFalse();
    }

    @Test
    void aSafeAddressComesOutForItsHolderAlone() {
        KeptAddress refuge = address("27 Quiet Lane", "YO30 7ZZ", true);
        assertThat(refuge.shownTo(List.of(UUID.randomUUID()))).isEmpty();
        assertThat(refuge.shownTo(List.of(holder))).isPresent();
        KeptAddress unseen =
                new KeptAddress(UUID.randomUUID(), UUID.randomUUID(), holder, "", false, false, false, "3 Row", null);
        assertThat(unseen.shownTo(List.of(holder))).isEmpty();
        assertThat(refuge.toString()).doesNotContain("Quiet", "YO30");
    }

    private KeptAddress address(String line, String postcode, boolean safe) {
        return new KeptAddress(
                UUID.randomUUID(), UUID.randomUUID(), holder, "A refuge", safe, false, true, line, postcode);
    }
}
